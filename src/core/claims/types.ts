import type { When } from '../dates/when'
import type { Span } from '../span'
import type { What } from '../vocabulary/what'

export type { When } from '../dates/when'
export type { What } from '../vocabulary/what'

/**
 * How a slot was filled: `said` in the figure's own statement, or `carried` over by a construction that grammar
 * licenses (a pronoun to its antecedent, ellipsis, apposition, the head of a row or column, the lead of a list, a
 * heading over a fragment).
 */
export type Filling = 'said' | 'carried'

/** A slot's value, how it was filled, and the words that fill it, as the reader sees them. */
export interface Slot<T> {
  readonly value: T
  readonly how: Filling
  readonly words: string
}

export const MODES = ['fact', 'outlook', 'rumour', 'hypothetical', 'denied', 'past-plan'] as const
export type Mode = (typeof MODES)[number]

export const SCOPES = ['whole', 'part', 'several', 'bound', 'rate', 'delta'] as const
export type Scope = (typeof SCOPES)[number]

/** What a statement says of its figure. Null is *unsaid*. */
export interface Claim {
  /** The index of its figure in the note. */
  readonly figure: number
  /** Its sentence, as a span of its passage's text. */
  readonly sentence: Span
  /**
   * Company ids: the owner of the number, or who pays. A company that nobody knows stands with its name as written
   * (*the Adler group*), so that two notes can still be compared; it is no id of the registry.
   */
  readonly who: Slot<readonly string[]> | null
  /** Company ids: who is paid, or invested in. */
  readonly to: Slot<readonly string[]> | null
  /**
   * Companies that the text around speaks of, though nothing says that the figure is theirs. They fill no slot: an entry of
   * theirs may agree with the figure, and never disagrees.
   */
  readonly about: readonly string[]
  /** False where a pair is named and nothing says who pays: *a $38B deal with Meta*. */
  readonly directed: boolean
  /** Null also where only *deal, contract, agreement, partnership, commitment* is said: then `bareDeal` is true. */
  readonly what: Slot<What> | null
  readonly bareDeal: boolean
  readonly when: Slot<When> | null
  /** `Series G`, `seed`. */
  readonly round: Slot<string> | null
  /** The deal's term in months, where said of this figure. */
  readonly term: number | null
  readonly mode: Slot<Mode>
  readonly scope: Slot<Scope>
  /** `pre-money`, `post-money`, `run-rate`, `adjusted`, `net`, `per share`, or what is left out. */
  readonly basis: Slot<string> | null
  /** Told on hearsay: *reportedly, is said to, allegedly*. A company that reports its own number is no hearsay. */
  readonly hearsay: boolean
  /** How a deal's money is told: as agreed, or as paid over already. */
  readonly told: 'committed' | 'paid' | null
  /** Content words of the statement that no slot accounts for, in reading order. Where there are any, nothing warns. */
  readonly residue: readonly string[]
  /** One end of a rise or fall: *from* $3.7bn *to* $13bn; its size is scope `delta`. */
  readonly change: 'from' | 'to' | null
  /** The figure that this one says again: in another currency, or behind *or*, in brackets. */
  readonly restates: number | null
  /** Told of a time before the one that the text speaks of: *a year ago*, *up from*. */
  readonly earlier: boolean
  /** The note's ISO day, or null. */
  readonly asOf: string | null
  /** The id of the deal or metric that a link around the figure pins it to. */
  readonly pin: string | null
}
