import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Edit } from '../../src/core/workspace/types'
import { type Unmarked, unmark } from './marks'

/** A note of a desk: its path within the desk, its text without marks, and its marks. */
export interface DeskNote extends Unmarked {
  readonly path: string
}

/** A folder of notes with its registry. */
export interface Desk {
  readonly name: string
  readonly registry: string
  readonly notes: readonly DeskNote[]
}

/** The desks under `folder`, in the order of their names, each with its notes in the order of theirs. */
export function loadDesks(folder: string): Desk[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const files = readdirSync(path.join(folder, name)).sort()
      const read = (file: string) => readFileSync(path.join(folder, name, file), 'utf8')
      const notes = files.filter((file) => /\.(md|txt)$/.test(file))
      return {
        name,
        registry: read('deals.yaml'),
        notes: notes.map((file) => ({ path: file, ...unmark(read(file)) })),
      }
    })
}

/** The edits that bring a desk into an empty workspace. */
export function editsOf(desk: Desk): Edit[] {
  return [
    { kind: 'registry', path: 'deals.yaml', text: desk.registry },
    ...desk.notes.map(({ path, text }) => ({ kind: 'note', path, text }) as const),
  ]
}

/** Whether nothing may fire in a note: none of its marks speaks of a rule. */
export function isClean(note: Unmarked): boolean {
  return note.marks.every(({ rules }) => rules.length === 0)
}
