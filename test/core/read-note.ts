import { expect } from 'vitest'
import type { WholeNote } from '../../src/core/notes/types'
import { createWorkspace } from '../../src/core/workspace/workspace'

/** A note as the workspace reads it with a registry, which must have no problems. */
export function readWith(registry: string, text: string, path = 'note.md'): WholeNote {
  const workspace = createWorkspace()
  workspace.update([
    { kind: 'registry', path: 'deals.yaml', text: registry },
    { kind: 'note', path, text },
  ])
  expect(workspace.registry().problems).toEqual([])
  const note = workspace.note(path)
  if (note === undefined) throw new Error('no such note')
  return note
}

/** For each figure of a note: its writing, the entry it is tied to or what else became of it, and the verdict. */
export function tiesOf(note: WholeNote): readonly string[] {
  return note.ties.map(({ figure, entry, tranche, verdict }) => {
    const target = entry === null ? '' : ` ${entry.id}${tranche === null ? '' : `#${tranche}`}`
    return `${note.figures[figure]?.text}${target} ${verdict}`
  })
}

/** The same with the last of the reasons, which says why it is undecided. */
export function whyOf(note: WholeNote): readonly string[] {
  return note.ties.map(({ reasons }, i) => `${tiesOf(note)[i]}: ${reasons.at(-1)}`)
}
