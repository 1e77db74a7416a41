import type { Claim } from '../claims/types'
import { daysBetween } from '../dates/between'
import { samePeriod } from '../dates/compare'
import { formatDay } from '../dates/day'
import type { Measure, Metric } from '../registry/types'
import { other, type SlotFit, same, unsaid } from './fit'
import type { EntryIndex } from './index-entries'
import { isPace } from './pace'
import { daysOf, holdsDay, periodOf, type Stretch, stretchOf, UNKNOWN_YEAR } from './stretch'

/** Days for which a level proves another number wrong; later it may have moved unnoticed. */
const HOLDS_DAYS = 92
const PACE_HOLDS_DAYS = 31
const MARKET_HOLDS_DAYS = 7
/** Measures that are told in reports, up to so many days after the day that they stood at. */
const REPORTED: readonly Measure[] = ['backlog', 'commitments', 'debt-outstanding', 'cash']
const REPORT_DAYS = 100

/**
 * Holds a claim's *when*, or the note's day where it says none, against the days on which a level stands: from its day
 * to that of the next entry of its series.
 *
 * @example with valuations of February and of May, *in March* is the first, and a note of June tells the second
 */
export function levelWhen(claim: Claim, metric: Metric, index: EntryIndex): SlotFit {
  const period = metric.period === null ? null : periodOf(metric.period, metric.company, index.registry)
  const from = period === null ? metric.asOf : daysOf(period).to
  const stretch = stretchFor(claim, metric, index)
  if (stretch === null || from === null) {
    const words = 'nothing here says of which day it is'
    return unsaid('when', words, isTheOne(claim, metric, index) ? null : words)
  }
  const isOther = other('when', `the registry has it of ${formatDay(from)}, not of ${claim.when?.value.text ?? 'now'}`)
  const said = claim.when?.value.period ?? null
  if (said !== null && period !== null && samePeriod(said, period)) return same('when', `the period is ${said.text}`)
  if (stretch.to < from && !holdsDay(stretch, from)) {
    const mayBeReport = REPORTED.includes(metric.measure) && daysBetween(stretch.to, from) <= REPORT_DAYS
    return mayBeReport ? unsaid('when', `it was told on ${formatDay(from)} and may be of that day`) : isOther
  }
  const next = index.seriesOf(metric).find(({ asOf }) => metric.asOf !== null && asOf !== null && asOf > metric.asOf)
  if (next !== undefined && stretch.from >= (next.asOf ?? '')) return isOther
  if (!stretch.isExact) return unsaid('when', UNKNOWN_YEAR)
  // A company is worth several amounts in a year.
  if (daysBetween(stretch.from, stretch.to) > HOLDS_DAYS && !REPORTED.includes(metric.measure))
    return unsaid('when', `it may be of another day ("${claim.when?.value.text ?? ''}")`)
  return stretch.from > from && daysBetween(stretch.from, from) > holdsDays(metric)
    ? unsaid('when', `it may have moved since ${formatDay(from)}`)
    : same('when', `it stood so from ${formatDay(from)}`)
}

/**
 * Whether a note without a day is held to a level: to one that is told in reports, which the registry knows of one day
 * only, so that no other can be meant.
 */
function isTheOne({ when, asOf, change, earlier }: Claim, metric: Metric, index: EntryIndex): boolean {
  const isOfNow = when === null && asOf === null && change !== 'from' && !earlier
  return isOfNow && metric.asOf !== null && REPORTED.includes(metric.measure) && index.seriesOf(metric).length === 1
}

/** The days that a claim is for: those it says, else the note's day unless it is the start of a rise or a fall. */
function stretchFor({ when, asOf, change }: Claim, { company }: Metric, { registry }: EntryIndex): Stretch | null {
  const said = when === null ? null : stretchOf(when.value, company, registry)
  const isOfNow = when === null || when.value.period?.kind === 'trailing'
  if (said !== null || !isOfNow || asOf === null || change === 'from') return said
  return { from: asOf, to: asOf, isExact: true }
}

function holdsDays(metric: Metric): number {
  if (isPace(metric)) return PACE_HOLDS_DAYS
  return metric.measure === 'market-cap' ? MARKET_HOLDS_DAYS : HOLDS_DAYS
}

/** The levels of a metric's series that stood before it: what a note of today may tell of an earlier day. */
export function earlierLevels(metric: Metric, index: EntryIndex): readonly Metric[] {
  return index.seriesOf(metric).filter(({ asOf }) => metric.asOf !== null && asOf !== null && asOf < metric.asOf)
}
