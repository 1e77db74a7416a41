import type { WholeNote } from '../notes/types'
import type { Workspace } from '../workspace/types'

/** A text that is no note. */
export interface Draft {
  readonly text: string
  /** The note that it is a new version of, or where it is to stand. */
  readonly path: string | undefined
  /** The day that it is of, where it does not say one itself and stands nowhere. */
  readonly day: string
}

/**
 * Reads a text as a note beside the others, or in the place of one, and takes it out again: when this returns, the
 * workspace holds what it held before.
 */
export function withText<T>(workspace: Workspace, { text, path, day }: Draft, look: (note: WholeNote) => T): T | null {
  const place = path ?? freePath(workspace, day)
  const before = workspace.text(place) ?? null
  try {
    workspace.update([{ kind: 'note', path: place, text }])
    const note = workspace.note(place)
    return note === undefined ? null : look(note)
  } finally {
    workspace.update([{ kind: 'note', path: place, text: before }])
  }
}

/** A path that no note has and that says a day, as names of notes do: `2025-11-14-text.md`. */
function freePath(workspace: Workspace, day: string): string {
  let path = `${day}-text.md`
  for (let n = 2; workspace.text(path) !== undefined; n++) path = `${day}-text-${n}.md`
  return path
}
