import type { Note } from '../notes/types'
import { contains, type Span } from '../span'
import type { Workspace } from '../workspace/types'
import { companyHover } from './hover-company'
import { figureHover } from './hover-figure'
import type { Actions, Hover } from './hover-model'

/**
 * What a hover says at an offset of a note: of the figure there, else of the company named there.
 *
 * @param path the note's path in the workspace
 * @param offset of the character pointed at, in UTF-16 units
 * @param actions what its links can do beside leading to places and entries
 * @returns null where neither stands, and for a note that the workspace does not hold
 * @example hover(workspace, 'aws.md', 2)?.head.map(plainText)[0] ===
 *   '$38 billion (37.5–38.5) · agrees with OpenAI → Amazon Web Services, compute, signed 3 Nov 2025'
 */
export function hover(workspace: Workspace, path: string, offset: number, actions: Actions = NONE): Hover | null {
  const note = workspace.note(path)
  if (note === undefined) return null
  const at = { start: offset, end: offset + 1 }
  // Of a conversion within a range, the inner: `between €5bn ($5.4bn) and €6bn`.
  const figure = note.figures.findLastIndex(({ span }) => contains(span, at))
  if (figure >= 0) return figureHover(workspace, note, figure, actions)
  const mention = nearest(note, at)
  return mention === undefined ? null : companyHover(workspace, path, mention, actions)
}

const NONE: Actions = new Set()

function nearest({ mentions }: Note, at: Span): Note['mentions'][number] | undefined {
  return mentions.find(({ span }) => contains(span, at))
}
