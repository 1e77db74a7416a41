import type { Decimal } from '../../amounts/decimal'

/** A figure that goes into a sum, or is taken from it. */
export interface Term {
  /** The index of the note's figure. */
  readonly figure: number
  readonly sign: 1 | -1
  /** What it is, in words: `Oracle`, `revenue`; null where the words do not say. */
  readonly name: string | null
}

/**
 * How much a note says of a sum. `whole`: these terms make the result. `open`: something may be left out, so the result
 * may be larger. `most`: something may have been taken off besides, so the result may be smaller. `loose`: the terms stand where parts stand, but no word says that they are added up.
 */
export type Certainty = 'whole' | 'open' | 'most' | 'loose'

/** A result that a note states together with what it is made of. */
export interface Sum {
  readonly rule: 'parts-total' | 'difference'
  /** The index of the figure that is compared with what the terms make. */
  readonly result: number
  readonly terms: readonly Term[]
  readonly certainty: Certainty
  /** Words say that the terms are added up (*adds up to, together*), and not only where they stand. */
  readonly isStated?: boolean
  /** The finest place that is written in a column, which all its figures share. */
  readonly place?: Decimal
  /** The same lines make the total in another column: they are its parts, whatever their names. */
  readonly isFooted?: boolean
  /** Other figures that may be meant instead of the terms: if any two or more of them make the result, it holds. */
  readonly others?: readonly number[]
}

/** Terms that are added. */
export function added(parts: readonly { readonly figure: number; readonly name: string | null }[]): readonly Term[] {
  return parts.map(({ figure, name }) => ({ figure, name, sign: 1 }))
}
