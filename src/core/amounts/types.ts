import type { Decimal } from './decimal'

/** A closed interval of exact decimals; `high` is null where it is open upwards. */
export interface Interval {
  readonly low: Decimal
  readonly high: Decimal | null
}

/** How the words around an amount qualify it. */
export type Hedge = 'about' | 'under' | 'ceiling' | 'over' | 'range'

/**
 * What a monetary expression says, wherever it stands, in whole units of its currency.
 * `low` and `high` are the interval that its own writing implies, hedge included.
 */
export interface Quantity extends Interval {
  /** ISO 4217 code, or null where the sign does not decide it. */
  readonly currency: string | null
  /** The written value; null for a range. */
  readonly value: Decimal | null
  /** The unit of precision: the place of the last digit that carries information. Zero for an exact zero. */
  readonly unit: Decimal
  readonly hedge: Hedge | null
  /** The interval as if no hedge stood there. */
  readonly plain: Interval
}
