export { noteFormat } from './format'

import { once } from '../once'
import { commentsOverLines, withoutComments } from './comments'
import { readFrontMatter } from './front-matter'
import { type PlacedPiece, readMarkdown } from './markdown'
import { type PassageMemo, passageMemo } from './memo'
import { outline } from './outline'
import { plainBlocks } from './plain'
import { blankOut, conflictMarkers, lostCharacters, notText } from './problems'
import { type PlacedStretch, stretchesOf } from './stretches'
import type { NoteFormat, NoteProblem, NoteText } from './types'

/** A note of which nothing was read, for a reason. */
export function unreadText(format: NoteFormat, problem: NoteProblem): NoteText {
  const front = { date: null, title: null, off: false }
  return { format, passages: [], lists: [], tables: [], directives: [], front, problems: [problem] }
}

/** A note's text taken apart, and the stretches of it that are read by themselves. */
export interface ReadText {
  readonly doc: NoteText
  readonly stretches: readonly PlacedStretch[]
}

/**
 * Takes a note's text apart: its passages with their maps back to the text, lists, tables, directives, front matter,
 * and what kept a part of it from being read. A byte order mark is passed over. Any text can be read; errors in it
 * are values. `memo` spares the reading of what has not changed since the last time (see `PassageMemo`).
 *
 * `readPassages('pays **$4**.5M', 'markdown').passages[0]?.text` is `'pays $4.5M'`.
 */
export function readPassages(text: string, format: NoteFormat, memo: PassageMemo = passageMemo()): NoteText {
  return readText(text, format, memo).doc
}

/** The same with the note's stretches. */
export function readText(text: string, format: NoteFormat, memo: PassageMemo): ReadText {
  const binary = notText(text)
  if (binary !== null) return { doc: unreadText(format, binary), stretches: [] }
  const conflicts = conflictMarkers(text)
  const merged = blankOut(text, conflicts)
  const source = format === 'markdown' ? withoutComments(merged, commentsOverLines(merged)) : merged
  const head = readFrontMatter(source, source.startsWith('\uFEFF') ? 1 : 0, memo)
  const pieces = format === 'markdown' ? readMarkdown(source, head.end, memo) : plainPiece(source, head.end)
  const directives = pieces.flatMap(({ base, piece }) =>
    piece.directives.map(({ span, ...rest }) => ({
      ...rest,
      span: { start: span.start + base, end: span.end + base },
    })),
  )
  const problems = [lostCharacters(text) ?? [], head.problems, conflicts]
    .flat()
    .sort((a, b) => a.span.start - b.span.start)
  const outlined = once(() => outline(pieces))
  const doc: NoteText = {
    format,
    // Most edits are over before anybody asks for the note's passages as a whole.
    get passages() {
      return outlined().passages
    },
    get lists() {
      return outlined().lists
    },
    get tables() {
      return outlined().tables
    },
    directives,
    front: head.front,
    problems,
  }
  return { doc, stretches: stretchesOf(pieces, format, memo) }
}

/** A text file is one piece: what a line of it is depends on all the others. */
function plainPiece(source: string, from: number): readonly PlacedPiece[] {
  return [{ base: 0, source, piece: plainBlocks(source, from) }]
}
