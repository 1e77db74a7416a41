import type { HedgeKind } from '../amounts/precision'
import type { Quantity } from '../amounts/types'
import type { Span } from '../span'

/** A monetary expression found in a run of text. `at` spans it as DESIGN's *Command line* defines the span. */
export interface ScannedFigure extends Quantity {
  readonly at: Span
  /** The hedging words before or behind it, or null. The `+` of `$15+` is inside `at`, so it has none. */
  readonly hedgeAt: Span | null
}

/** What the words around an amount say of it, and where they stand. */
export interface HedgeWords {
  readonly kind: HedgeKind
  readonly at: Span
}

/** Why something that looks like money was deliberately not read. */
export type SkipReason =
  | 'vague' // billions, trillions, a trillion-dollar
  | 'not-money' // a count, a percentage, gigawatts
  | 'ambiguous-number' // 3.350
  | 'unknown-scale'
  | 'unknown-currency'
  | 'part-of-longer' // would be cut out of a longer expression
  | 'cashtag' // $NVDA
  | 'variable' // $HOME, $1 in a script
  | 'markup' // code, URL, math
  | 'unit-price' // reserved

/** Text that looked like money and was not read, for `--explain`. */
export interface SkippedText {
  readonly at: Span
  readonly reason: SkipReason
}

/** A unit that a table's corner cell, heading or caption gives to cells without one: `$m` is USD and 6. */
export interface ImpliedUnit {
  readonly currency: string | null
  /** Power of ten of the scale: 6 for million; null where it is in doubt, so that no number without its own is read. */
  readonly exponent: number | null
}

/** What the scanner is told of the place where a text stands. */
export interface ScanContext {
  /** The currency of a bare `$`: USD unless set. */
  readonly dollar: string
  /** The text fills a table cell: brackets are a minus, a bare number takes `implied`. */
  readonly cell: boolean
  readonly implied: ImpliedUnit | null
  /** The currencies that the surroundings speak for (ISO codes, countries, the companies' homes), likeliest first. */
  readonly near: readonly string[]
}

/** A figure in its note: a scanned figure and its places. */
export interface Figure extends ScannedFigure {
  /** The index of its passage; `at` and `hedgeAt` are spans of that passage's text. */
  readonly passage: number
  /** Its place in the note's text. */
  readonly span: Span
  /** The note's text at `span`. */
  readonly text: string
}

/** A near miss in its note, or what looks like money where nothing is read. */
export interface Skipped {
  readonly reason: SkipReason
  readonly span: Span
  readonly text: string
}
