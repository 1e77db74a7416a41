import type { Claim } from '../claims/types'
import type { Metric } from '../registry/types'

/** Whether a metric is a run rate or what was made in the last twelve months, and so stands at a level on a day. */
export function isPace({ period, basis }: Pick<Metric, 'period' | 'basis'>): boolean {
  return period?.kind === 'trailing' || basis === RUN_RATE
}

/** Whether a claim tells such a number: *annualised revenue*, *over the last four quarters*. */
export function tellsPace({ when, basis }: Pick<Claim, 'when' | 'basis'>): boolean {
  return when?.value.period?.kind === 'trailing' || basis?.value === RUN_RATE
}

export const RUN_RATE = 'run-rate'
