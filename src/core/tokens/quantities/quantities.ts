import type { Figure } from '../../figures/types'
import { once, oncePer, oncePerWith } from '../../once'
import type { NoteText, Passage } from '../../passages/types'
import { contains, moved, overlaps, type Span } from '../../span'
import { countBefore } from '../../text/bisect'
import { type Count, countsIn } from './counts'
import { fractionsIn } from './fractions'
import { type Multiple, multiplesIn } from './multiples'
import { type Price, priceOf } from './prices'
import { type Proportion, proportionsIn } from './proportions'
import { type Rate, rateOf } from './rates'
import { type Term, termsIn } from './terms'

/** The quantities of one kind that stand within a stretch of a passage, in order, with their places in the passage. */
export type Within<T> = (passage: Passage, at: Span) => readonly T[]

/** What a note states beside its money, and what the words that touch a figure make of it. */
export interface Quantities {
  /** Percentages, and fractions in words. */
  readonly proportions: Within<Proportion>
  readonly multiples: Within<Multiple>
  readonly counts: Within<Count>
  readonly terms: Within<Term>
  /** How often a figure, by its index, recurs; null for one that does not. */
  readonly rateOf: (figure: number) => Rate | null
  /** What a figure, by its index, is the price of; null for one that is no price. */
  readonly priceOf: (figure: number) => Price | null
}

/** A note as far as quantities are read from it. */
export interface Source {
  readonly doc: NoteText
  readonly figures: readonly Figure[]
}

/**
 * The quantities of a note. A sentence is read once, whoever asks and however often, and only for the kind asked for.
 *
 * @example quantitiesOf(note).proportions(passage, sentence) of `AWS is 3 % of it` holds the one `3 %`
 */
export const quantitiesOf: (note: Source) => Quantities = oncePer(({ doc, figures }: Source): Quantities => {
  const ofFigure =
    <T>(read: (figure: Figure, passage: Passage) => T | null) =>
    (index: number): T | null => {
      const figure = figures[index]
      const passage = figure === undefined ? undefined : doc.passages[figure.passage]
      return figure === undefined || passage === undefined ? null : read(figure, passage)
    }
  return {
    proportions: within((sentence) => sentence.proportions()),
    multiples: within((sentence) => sentence.multiples()),
    counts: within((sentence) => sentence.counts()),
    terms: within((sentence) => sentence.terms()),
    rateOf: ofFigure(rateIn),
    priceOf: ofFigure(priceIn),
  }
})

const rateIn = oncePerWith((figure: Figure, passage: Passage) =>
  rateOf(passage.text, figure, sentenceOf(figure, passage)),
)
const priceIn = oncePerWith((figure: Figure, passage: Passage) =>
  priceOf(passage.text, figure, sentenceOf(figure, passage)),
)

/** Where the sentence of a figure begins. */
function sentenceOf({ at }: Figure, { sentences }: Passage): number {
  return sentences[countBefore(sentences, ({ start }) => start <= at.start) - 1]?.start ?? 0
}

const stated = oncePer(({ sentences, text }: Passage) =>
  sentences.map(({ start, end }) => readSentence(text.slice(start, end), start)),
)

function within<T extends { readonly at: Span }>(kind: (sentence: Stated) => readonly T[]): Within<T> {
  return (passage, at) => {
    const first = countBefore(passage.sentences, ({ end }) => end <= at.start)
    const found: T[] = []
    for (let i = first; overlaps(passage.sentences[i] ?? NOWHERE, at); i++)
      found.push(...kind(stated(passage)[i] as Stated).filter((one) => contains(at, one.at)))
    return found
  }
}

const NOWHERE: Span = { start: 0, end: 0 }

/** The quantities of one sentence, each kind read when it is first asked for. */
interface Stated {
  readonly proportions: () => readonly Proportion[]
  readonly multiples: () => readonly Multiple[]
  readonly counts: () => readonly Count[]
  readonly terms: () => readonly Term[]
}

function readSentence(text: string, start: number): Stated {
  const fractions = once(() => fractionsIn(text))
  const placed = <T extends { readonly at: Span }>(read: () => readonly T[]) =>
    once(() => read().map((one) => ({ ...one, at: moved(one.at, start) })))
  return {
    proportions: placed(() => proportionsIn(text, fractions()).map((one) => ({ ...one, from: one.from + start }))),
    multiples: placed(() => multiplesIn(text, fractions())),
    counts: placed(() => countsIn(text)),
    terms: placed(() => termsIn(text)),
  }
}
