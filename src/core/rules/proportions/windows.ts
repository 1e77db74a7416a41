import { writtenAt } from '../../figures/written'
import { groupBy } from '../../group'
import type { Note } from '../../notes/types'
import { oncePer } from '../../once'
import type { Passage } from '../../passages/types'
import type { Span } from '../../span'
import type { Proportion } from '../../tokens/quantities/proportions'
import { type Numbered, numbered } from '../sentences'

/** A sentence with the one before it in its passage: as far back as a relation reaches for its operands. */
export interface Window {
  readonly passage: Passage
  /** The sentence. */
  readonly at: Span
  /** Both sentences. */
  readonly both: Span
  /** The figures of both, in order. */
  readonly figures: readonly Numbered[]
}

/** A sentence longer than this is none that a person wrote. */
const LONGEST = 2000

/**
 * The sentences of a note's passages that hold a figure or follow one that does, each with the sentence before it. A
 * sentence that is repeated word for word is judged where it first stands, table cells aside.
 */
export const windowsOf: (note: Note) => readonly Window[] = oncePer((note: Note) => {
  const byPassage = groupBy(numbered(note.figures), ({ figure }) => figure.passage)
  const seen = new Set<string>()
  return [...byPassage].flatMap(([index, figures]) => {
    const passage = note.doc.passages[index]
    return passage === undefined ? [] : windowsIn(passage, figures, seen)
  })
})

function windowsIn(passage: Passage, figures: readonly Numbered[], seen: Set<string>): readonly Window[] {
  const found: Window[] = []
  let next = 0
  let before: { at: Span; figures: readonly Numbered[] } | null = null
  for (const at of passage.sentences) {
    const own: Numbered[] = []
    for (let one = figures[next]; one !== undefined && one.figure.at.start < at.end; one = figures[++next])
      if (one.figure.at.start >= at.start && one.figure.at.end <= at.end) own.push(one)
    const text = passage.text.slice(at.start, at.end)
    if (at.end - at.start <= LONGEST) {
      const all: readonly Numbered[] = [...(before?.figures ?? []), ...own]
      if (all.length > 0 && (!seen.has(text) || passage.kind === 'cell'))
        found.push({ passage, at, both: { start: before?.at.start ?? at.start, end: at.end }, figures: all })
      seen.add(text)
      before = { at, figures: own }
    } else before = null
  }
  return found
}

/** The figures of a window's own sentence. */
export function ownFigures({ at, figures }: Window): readonly Numbered[] {
  return figures.filter(({ figure }) => figure.at.start >= at.start)
}

/** What the mask of a text covers: figures and proportions with their hedges. */
export const WITH_HEDGES = {
  figure: ({ figure }: Numbered): Span => writtenAt(figure),
  relation: ({ from, at }: Proportion): Span => ({ start: from, end: at.end }),
}
