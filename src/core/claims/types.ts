import type { Period } from '../dates/period'
import type { DealKind, DealStatus, Measure } from '../registry/types'
import type { Span } from '../span'

/** How far from the figure a company was found: each step away weakens a tie. */
export type Distance = 'sentence' | 'passage' | 'heading' | 'question' | 'title'

/** A company in a claim. */
export interface Party {
  readonly company: string
  /** What the sentence's words make of it; `party` where they do not say. */
  readonly role: 'payer' | 'payee' | 'party'
  readonly distance: Distance
}

/** A figure with what its sentence says of it. */
export interface Claim {
  /** The index of its figure in the note. */
  readonly figure: number
  /** Its sentence, as a span of its passage's text. */
  readonly sentence: Span
  /** Nearest first. */
  readonly parties: readonly Party[]
  /** What kind of money the words nearest to the figure speak of, likeliest first. */
  readonly kinds: readonly DealKind[]
  readonly measures: readonly Measure[]
  readonly period: Period | null
  readonly status: DealStatus | null
  /** The figure recurs: dollars a year, a quarter, a month. */
  readonly per: 'year' | 'quarter' | 'month' | null
  /** A level, or one side or the size of a change. */
  readonly change: 'from' | 'to' | 'by' | null
  /** ISO day the claim speaks of: the note's date, or null. */
  readonly asOf: string | null
  /** The deal or metric that a link around the figure pins it to. */
  readonly pin: string | null
}
