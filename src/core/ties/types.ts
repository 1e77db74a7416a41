import type { Quantity } from '../amounts/types'
import type { Deal, Metric } from '../registry/types'

export type Verdict = 'agrees' | 'truncated' | 'disagrees' | 'abstained' | 'untied'

/** A claim tied to a deal or metric, or not, with the reasons. Ties stand in the order of the note's figures. */
export interface Tie {
  /** The index of its figure in the note. */
  readonly figure: number
  readonly verdict: Verdict
  /** Null where abstained or untied. */
  readonly entry: Deal | Metric | null
  /** The entry that an abstained claim would be tied to, were the amounts in currencies that can be compared. */
  readonly incomparable: Deal | Metric | null
  /** The number of the tranche it states, where it states one and not the total. */
  readonly tranche: number | null
  /** What the registry says as of the note's date, and so was compared; null where nothing was. */
  readonly expected: Quantity | null
  /** Ids of the entries that were close, best first; empty where tied. */
  readonly candidates: readonly string[]
  /** Why, in words that follow "tied because" or "not tied because". */
  readonly reasons: readonly string[]
}
