import type { Period } from '../dates/period'
import type { DealKind, DealStatus, Measure } from '../registry/types'
import type { Span } from '../span'

/**
 * How far from the figure something was found: each step away weakens a tie. `antecedent` is what the pronoun or the
 * bare noun at the sentence's head stands for.
 */
export type Distance = 'sentence' | 'antecedent' | 'passage' | 'heading' | 'question' | 'title'

/** A company in a claim. */
export interface Party {
  readonly company: string
  /** What the sentence's words make of it; `party` where they do not say. */
  readonly role: 'payer' | 'payee' | 'party'
  readonly distance: Distance
  /** Whether it is written as this figure's own: `AWS ($38 billion)`, `$38 billion to AWS`, `$38B AWS deal`. */
  readonly attached: boolean
  /** Whether it is the possessor of another figure: *OpenAI's $1.4 trillion* beside this one. */
  readonly elsewhere: boolean
  /** Whether it stands aside: something else is its own (*Google's Ironwood*), or it comes long after the figure. */
  readonly aside: boolean
  /** Words between it and the figure; only within the sentence. */
  readonly words: number
}

/** What the words near a figure speak of: a measure, a kind of deal, or a deal of no stated kind. */
export type Topic = Measure | DealKind | 'deal'

/** How strongly the words near a figure speak of something: 1 right beside it, less with each word between. */
export interface Cue {
  readonly topic: Topic
  readonly weight: number
}

/** For which time a figure is: as exact as its words say. */
export interface ClaimPeriod {
  /** The period, where the words and the note's date decide it. */
  readonly period: Period | null
  /** How long it is, where only that is said: *quarterly*, *a year*. In months. */
  readonly months: number | null
  /** A pace, not what was made in a year: *annualised*, *run rate*. */
  readonly pace: boolean
}

/** A figure with what its sentence says of it. */
export interface Claim {
  /** The index of its figure in the note. */
  readonly figure: number
  /** Its sentence, as a span of its passage's text. */
  readonly sentence: Span
  /** Nearest first; each company once. */
  readonly parties: readonly Party[]
  /** Strongest first; each topic once. */
  readonly cues: readonly Cue[]
  readonly period: ClaimPeriod
  readonly status: DealStatus | null
  /** One side or the size of a change; null for a level. */
  readonly change: 'from' | 'to' | 'by' | null
  /** The other time its words place it in: *a year ago*, or the months (1–12) named near it; empty for none. */
  readonly time: 'before' | readonly number[]
  /** Told as what is so now: *is valued at*, *still guides to*, *today*. */
  readonly current: boolean
  /** The sum or product of other figures of its sentence: *comes to*, *makes*, *in all*. */
  readonly computed: boolean
  /** What several companies have in common: *together*, *that the pair have supplied*. */
  readonly joint: boolean
  /** All that there is of something: *in total*, *to date*. */
  readonly whole: boolean
  /** The price of one thing: *a megawatt*, *per share*. */
  readonly price: boolean
  /** Part of something larger, or a sum beside it: *an initial*, *another*, *of which*, *a year*. */
  readonly partial: boolean
  /** The words of its sentence in lower case, without figures: a deal may be named by its own words. */
  readonly words: ReadonlySet<string>
  /** ISO day the claim speaks of: the note's date, or null. */
  readonly asOf: string | null
  /** The id of the deal or metric that a link around the figure pins it to. */
  readonly pin: string | null
}
