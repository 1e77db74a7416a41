import type { Location } from '../span'
import type { Counts } from '../workspace/types'
import type { SeverityCounts } from './counts'

/** A place in a note, as people count: line and column from 1. */
export interface Place extends Location {
  readonly line: number
  readonly column: number
}

/** A company by its id and the name to show. */
export interface CompanyName {
  readonly id: string
  readonly name: string
}

/**
 * Money in words, currencies joined by " + ", or in the main currency where the registry has rates, which it says. `committed` and `ceiling` are empty where there is none; what is only
 * rumoured, intended or "up to" is `ceiling`. `text` says both: `$5B and up to $95B`, or `amount unknown`.
 */
export interface Money {
  readonly committed: string
  readonly ceiling: string
  readonly text: string
}

/** What one company pays and is paid, its children's money included. */
export interface CompanyTotals {
  readonly company: CompanyName
  readonly paid: Money
  readonly received: Money
}

/** A deal behind a line: where the registry has it and where notes speak of it. */
export interface DealPlaces {
  readonly id: string
  readonly at: Location | null
  readonly mentioned: readonly Location[]
}

/** Money from one company to another. */
export interface FlowLine {
  readonly from: CompanyName
  readonly to: CompanyName
  readonly money: Money
  /** `3 deals`. */
  readonly count: string
  readonly deals: readonly DealPlaces[]
}

/** Money that comes back. */
export interface LoopLine {
  readonly companies: readonly CompanyName[]
  /** `$10B`, the smallest edge; null where the edges share no currency. */
  readonly capacity: string | null
  /** `OpenAI → Oracle → Nvidia → OpenAI, up to $10B can go round`. */
  readonly text: string
  /** Each edge with its deals and where the notes first speak of them: `OpenAI → Oracle $300B: openai-oracle (a.md:3)`. */
  readonly evidence: readonly string[]
  readonly flows: readonly FlowLine[]
}

/** What a headline total leaves unexplained. */
export interface RestLine {
  readonly metric: string
  readonly company: CompanyName
  /** What the total is: `total commitments`. */
  readonly measure: string
  readonly total: string
  readonly parts: string
  /** With its interval: `$789.6B (729.0–850.1)`. */
  readonly rest: string
  readonly text: string
  readonly at: Location | null
  readonly deals: readonly DealPlaces[]
}

/** Totals by kind, status, year of announcement, or year of the deals' terms (spread evenly). */
export interface Breakdown {
  readonly by: 'kind' | 'status' | 'year' | 'year of the term'
  readonly lines: readonly { readonly key: string; readonly money: Money }[]
}

/** A figure that nothing in the registry stands behind. */
export interface UntiedLine {
  readonly text: string
  /** The sentence it stands in. */
  readonly sentence: string
  readonly place: Place
}

/** A file's findings. */
export interface FileFindings {
  readonly path: string
  readonly counts: SeverityCounts
  /** `3 findings: 1 error, 2 warnings`. */
  readonly text: string
}

/** The whole folder in words: the terminal, the editor and the Markdown summary lay out this and nothing else. */
export interface Summary {
  readonly counts: Counts
  /** `42 figures, 33 tied, 4 proved, 3 abstained, 2 untied`. */
  readonly countsText: string
  readonly severities: SeverityCounts
  /** `3 findings: 1 error, 2 warnings`. */
  readonly findingsText: string
  /** The files with findings, by path. */
  readonly files: readonly FileFindings[]
  /** Largest first. */
  readonly companies: readonly CompanyTotals[]
  readonly flows: readonly FlowLine[]
  readonly loops: readonly LoopLine[]
  /** The search for loops is bounded: there may be more than are listed. */
  readonly moreLoops: boolean
  readonly rests: readonly RestLine[]
  readonly breakdowns: readonly Breakdown[]
  /** The largest figures that are untied, ten at most. */
  readonly untied: readonly UntiedLine[]
}
