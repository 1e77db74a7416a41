import type { Note } from '../notes/types'
import { MEASURES, type Measure, type Metric } from '../registry/types'
import { phraseAt } from '../vocabulary/lookup'
import type { What } from '../vocabulary/what'
import type { Numbered } from './types'

/** The only one of a list, or null. */
export function sole<T>(list: readonly T[]): T | null {
  const [only, more] = list
  return more === undefined ? (only ?? null) : null
}

/** Whether two figures state one amount. */
export function areSame({ figure: one }: Numbered, { figure: other }: Numbered): boolean {
  return one.currency === other.currency && one.value !== null && other.value !== null && one.value.eq(other.value)
}

/** What words may name, as the vocabulary has it: `debt` is a kind and a measure; a bare *contract* is nothing. */
export function whatsOf(words: string): readonly What[] {
  const list = words.toLowerCase().split(/[\s-]+/)
  const { entry, length } = phraseAt(list)
  if (length < list.length) return []
  return entry.senses.flatMap((sense) => (sense.pos === 'noun' && sense.what !== null ? [sense.what] : []))
}

/** Words that are a measure only where they stand for one: *the value has doubled*. */
const LOOSELY: Readonly<Record<string, Measure>> = { value: 'valuation', commitments: 'commitments' }

/** The measure that words name, or null: `sales` is revenue. */
export function measureOf(words: string): Measure | null {
  const named = whatsOf(words)
  return (
    LOOSELY[words.toLowerCase()] ??
    MEASURES.find((one) => one !== 'other' && one !== 'funding' && named.includes(one)) ??
    null
  )
}

/** The measure of a figure: of the entry it is tied to, else what its statement says. */
export function measureFor(note: Note, { index }: Numbered): Measure | null {
  const what = note.claims[index]?.what?.value
  return metricOf(note, index)?.measure ?? MEASURES.find((one) => one === what) ?? null
}

/** The metric that a figure is tied to. */
export function metricOf(note: Note, index: number): Metric | null {
  const entry = note.ties[index]?.entry
  return entry?.type === 'metric' ? entry : null
}

/**
 * Whether nothing says that two figures are of two things: revenue is not compared with a loss. What the words call both
 * of them they are, whatever entry one of them is tied to.
 */
export function mayBeAlike(note: Note, a: Numbered, b: Numbered): boolean {
  const [one, other] = [measureFor(note, a), measureFor(note, b)]
  return one === null || other === null || one === other || wordFor(note, a) === wordFor(note, b)
}

function wordFor(note: Note, { index }: Numbered): What | null {
  return note.claims[index]?.what?.value ?? null
}

/** Whether a figure states how much something is, not what it was before, by how much it changed, or a price. */
export function isLevel(note: Note, { index }: Numbered): boolean {
  const claim = note.claims[index]
  return claim !== undefined && claim.change !== 'from' && claim.scope.value !== 'delta' && !claim.earlier
}

/** Whether two figures are for periods that are said to differ, or one is a rate of today and the other is not. */
export function differInTime(note: Note, a: Numbered, b: Numbered): boolean {
  const [one, other] = [note.claims[a.index], note.claims[b.index]]
  const [first, second] = [one?.when?.value.period, other?.when?.value.period]
  if (first && second && (first.first !== second.first || first.months !== second.months)) return true
  if ((one?.basis?.value === 'run-rate') !== (other?.basis?.value === 'run-rate')) return true
  return (one?.earlier === true) !== (other?.earlier === true)
}

/** The same amount in another currency, where the text says it twice: *€21 billion (about $24 billion)*. */
export function inCurrency(note: Note, one: Numbered, currency: string | null): Numbered | null {
  if (one.figure.currency === currency) return one
  const other = [note.claims[one.index]?.restates ?? null, one.index - 1, one.index + 1].find(
    (index) =>
      index !== null &&
      note.figures[index]?.currency === currency &&
      (note.claims[index]?.restates === one.index || note.claims[one.index]?.restates === index),
  )
  const figure = note.figures[other ?? -1]
  return other == null || figure === undefined ? null : { figure, index: other }
}

/** Whether one figure is a rate, per share or per month, and the other is not. */
export function differInRate(note: Note, a: Numbered, b: Numbered): boolean {
  const [one, other] = [note.claims[a.index]?.scope.value, note.claims[b.index]?.scope.value]
  return (one === 'rate') !== (other === 'rate')
}
