import { compareDays } from '../dates/day'
import type { Rate } from './types'

/**
 * The rate from one currency to another that holds on a day: the latest one stated no later than it; where none has a
 * date that early, one without a date; null where there is none. `day` null: the latest of all.
 */
export function rateOn(rates: readonly Rate[], from: string, to: string, day: string | null): Rate | null {
  let best: Rate | null = null
  for (const rate of rates) {
    if (rate.from !== from || rate.to !== to) continue
    if (day !== null && rate.asOf !== null && compareDays(rate.asOf, day) > 0) continue
    if (best === null || compareDays(best.asOf ?? '', rate.asOf ?? '') < 0) best = rate
  }
  return best
}
