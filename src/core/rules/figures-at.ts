import type { Note } from '../notes/types'
import type { Numbered } from '../relations/types'
import type { Span } from '../span'
import { countBefore } from '../text/bisect'

/** The figures of passages, with their indices in the note. Figures stand in the order of their places. */
export function figuresIn(note: Note, passages: readonly number[]): readonly Numbered[] {
  return passages.flatMap((passage) => figuresWithin(note, passage, { start: 0, end: Number.POSITIVE_INFINITY }))
}

/** The figures of a passage that stand within a span of its text, found without a look at the others. */
export function figuresWithin({ figures }: Note, passage: number, { start, end }: Span): readonly Numbered[] {
  const first = countBefore(
    figures,
    (one) => one.passage < passage || (one.passage === passage && one.at.start < start),
  )
  const found: Numbered[] = []
  for (let index = first; ; index++) {
    const figure = figures[index]
    if (figure === undefined || figure.passage !== passage || figure.at.end > end) return found
    found.push({ index, figure })
  }
}

export { areSame } from '../relations/levels'
