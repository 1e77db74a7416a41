import type { Claim } from '../claims/types'
import { periodsOverlap, samePeriod } from '../dates/compare'
import { formatDay } from '../dates/day'
import type { Period } from '../dates/period'
import type { When } from '../dates/when'
import { LEVELS, type Metric, type Registry } from '../registry/types'
import { other, type SlotFit, same, unsaid } from './fit'
import type { EntryIndex } from './index-entries'
import { levelWhen } from './level'
import { isPace, tellsPace } from './pace'
import { holdsDay, periodOf, stretchOf, UNKNOWN_YEAR, widest } from './stretch'

const UNSAID = 'nothing here says for which period'

/**
 * Holds a claim's *when* against the time of a metric: the period of what is made over one, the days on which a level
 * or a run rate stands.
 *
 * @example 2024 is not 2025, nor a year its quarter; FY2026-Q1 is the calendar months of it, where these are known
 */
export function metricWhen(claim: Claim, metric: Metric, index: EntryIndex): SlotFit {
  const said = claim.when?.value.period ?? null
  if (isPace(metric)) {
    if (tellsPace(claim)) return levelWhen(claim, metric, index)
    return said === null ? unsaid('when', UNSAID) : other('when', `it is of ${said.text}, and no run rate`)
  }
  if (tellsPace(claim)) return other('when', 'it is a run rate, or of the last twelve months')
  if (LEVELS.has(metric.measure)) return levelWhen(claim, metric, index)
  if (claim.when === null) return unsaid('when', UNSAID)
  const ofPeriod = metric.period === null ? null : periodFit(said, metric.period, metric.company, index.registry)
  const isEvent = metric.period === null || metric.measure === 'funding'
  return isEvent && ofPeriod?.fit !== 'same' ? eventWhen(claim.when.value, metric, index) : (ofPeriod ?? NO_PERIOD)
}

const NO_PERIOD = unsaid('when', 'the registry does not say for which period')

/** What was raised or paid once is of the day that the registry has. */
function eventWhen(when: When, { asOf, company, period }: Metric, { registry }: EntryIndex): SlotFit {
  const stretch = stretchOf(when, company, registry)
  if (stretch === null || asOf === null) return NO_PERIOD
  if (!holdsDay(stretch, asOf)) return other('when', `it is of ${when.text}, not of ${formatDay(asOf)}`)
  const isKnown = stretch.isExact && period === null
  return isKnown
    ? same('when', `it is of ${formatDay(asOf)}`)
    : unsaid('when', `the registry has it of ${period?.text ?? formatDay(asOf)}`)
}

function periodFit(said: Period | null, known: Period, company: string, registry: Registry): SlotFit {
  if (said === null) return unsaid('when', UNSAID)
  const isSame = same('when', `the period is ${known.text}`)
  const isOther = other('when', `it is of ${said.text}, not of ${known.text}`)
  if (said.fiscal && known.fiscal) return samePeriod(said, known) ? isSame : isOther
  const [a, b] = [periodOf(said, company, registry), periodOf(known, company, registry)]
  if (a !== null && b !== null && samePeriod(a, b)) return isSame
  if (said.months !== known.months || said.fiscal === known.fiscal) return isOther
  if (a !== null && b !== null) return isMostly(a, b) ? unsaid('when', `it may be ${known.text}`) : isOther
  return periodsOverlap(a ?? widest(said), b ?? widest(known)) ? unsaid('when', UNKNOWN_YEAR) : isOther
}

/** Whether two periods of one length share more than half of it: a company's quarter may go by the calendar's name. */
function isMostly(a: Period, b: Period): boolean {
  return 2 * Math.abs(a.first - b.first) < a.months
}
