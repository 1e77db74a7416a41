import type { Decimal } from '../../amounts/decimal'
import type { Hedge, Interval } from '../../amounts/types'
import type { Passage } from '../../passages/types'
import type { Proportion } from '../../tokens/quantities/proportions'
import { numberFix } from '../fix'
import type { Fix } from '../types'

/** The hedge of a number by what it does to the number's interval. */
export function hedgeIn({ low, high }: Interval, value: Decimal): Hedge | null {
  if (high === null) return 'over'
  if (high.eq(value)) return 'under'
  return low.eq(value) ? 'over' : null
}

/** The fix that writes the right percentage, with as many decimals; none for a fraction in words. */
export function percentFix(
  path: string,
  passage: Passage,
  { at, value, interval, fraction }: Proportion,
  exact: Decimal | null,
  certain = false,
): readonly Fix[] {
  if (fraction) return []
  const written = { path, passage, at, value, hedge: hedgeIn(interval, value) }
  return numberFix(written, exact, ', what the amounts make', { certain })
}
