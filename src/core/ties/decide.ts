import { boundOf } from '../amounts/compare'
import { likelySlip } from '../amounts/slips'
import type { Quantity } from '../amounts/types'
import type { Claim } from '../claims/types'
import { monthOf } from '../dates/months'
import type { Figure } from '../figures/types'
import type { Deal, DealKind, Metric } from '../registry/types'
import { type Candidate, isOtherSize, isRoughly, isSlip, slipPoints } from './candidate'
import { abstained, tied, untied } from './outcomes'
import type { Tie } from './types'

/** What words that name an entry closely must reach, and by how much lead, to decide although the amounts differ. */
const CLEAR = 4.5
const CLEAR_LEAD = 1
/** The lead that decides without it: nothing else in the registry comes near. */
export const LONE_LEAD = 2

/**
 * What becomes of a claim whose likeliest entry is known: it is tied where the amounts agree; where they do not, only
 * if a slip of the pen explains it or the words leave no doubt that this entry's whole amount of this time is meant.
 *
 * @param lead by how much the words speak more for it than for any other entry
 * @param ids the entries that were close, best first
 */
export function decide(claim: Claim, figure: Figure, best: Candidate, lead: number, ids: readonly string[]): Tie {
  const { entry, comparison, expected, reasons } = best
  if (expected === null) return abstained(claim, ids, 'the registry states no amount for it on the date of the note')
  if (entry.type === 'deal' && entry.per !== null)
    return abstained(claim, ids, 'the registry states an amount a year for it')
  if (comparison === 'incomparable' && isBeyondRates(figure, expected.quantity)) return untied(claim.figure)
  if (comparison === 'incomparable') return { ...abstained(claim, ids, 'the currencies differ'), incomparable: entry }
  if (comparison === 'truncated' && (expected.tranche !== null || (!best.sure && !best.likely && !best.plain)))
    return abstained(claim, ids, 'it would agree only if cut off')
  if (comparison === 'agrees' && !best.sameNumber && saysTooLittle(claim, figure, expected.quantity))
    return abstained(claim, ids, 'its bound says too little')
  if (comparison === 'agrees' || comparison === 'truncated') {
    const why = comparison === 'agrees' ? 'the amounts agree' : 'the amounts agree if cut off'
    return tied(claim, best, comparison, [...reasons, why])
  }
  const clear = best.points >= CLEAR && lead >= CLEAR_LEAD
  const slip = slipOf(figure, expected.quantity)
  if (slip === 'scale' || best.sameNumber) return tied(claim, best, 'disagrees', reasons)
  const alone = best.plain && best.points >= CLEAR && lead >= LONE_LEAD
  const isExplained =
    isSlip(figure, expected.quantity) ||
    (best.sure && likelySlip(figure, expected.quantity) !== null) ||
    (alone && isTenfold(figure, expected.quantity))
  if (!isExplained && isOtherSize(figure, expected.quantity))
    return best.sure ? abstained(claim, ids, 'the amounts are of another size') : untied(claim.figure)
  if (figure.currency !== entry.amount?.currency && !best.sure)
    return abstained(claim, ids, 'it is in another currency and differs')
  if (claim.joint && !best.sure) return abstained(claim, ids, 'it may be the money of several')
  if (claim.computed) return abstained(claim, ids, 'it is worked out from other figures')
  if (!best.sure && !alone && !(best.likely && (clear || isSlip(figure, expected.quantity)))) {
    return abstained(claim, ids, 'the amounts differ and too little here says that it is meant')
  }
  if (isDoubtful(claim, entry, best.sure)) return abstained(claim, ids, 'it may be a plan or a rumour')
  if (isPaidSoFar(claim, entry)) return abstained(claim, ids, 'it may be what was paid so far')
  if (
    entry.type === 'deal' &&
    ((isAhead(claim) && !best.sure) || (claim.period.period === null && claim.period.months !== null))
  )
    return abstained(claim, ids, 'it may be a slice of it')
  if (claim.partial || claim.change === 'by') return abstained(claim, ids, 'it may be a part of it')
  if (claim.change === 'from' || isOtherTime(claim, entry)) return abstained(claim, ids, 'it may be of another time')
  return tied(claim, best, 'disagrees', reasons)
}

/**
 * The slip of the pen that explains a disagreement: a wrong scale word under the same digits, two digits at least, or
 * swapped digits. A factor of ten alone is no such sign, for amounts of one pair often differ by it.
 */
function slipOf(stated: Quantity, expected: Quantity): 'scale' | 'digits' | null {
  const slip = likelySlip(stated, expected)
  if (slip?.kind === 'scale') return slip.factor >= 3 && slipPoints(slip, stated) >= 2 ? 'scale' : null
  return slip?.kind ?? null
}

/** Whether a zero too many or too few explains a disagreement, between two amounts that are no mere bounds. */
function isTenfold(stated: Quantity, expected: Quantity): boolean {
  return boundOf(expected) === null && likelySlip(stated, expected)?.factor === 1
}

/** Whether a claim tells of money paid where the registry has a promise of capacity or chips, which is paid over time. */
function isPaidSoFar({ status }: Claim, entry: Deal | Metric): boolean {
  const isOverTime = entry.type === 'deal' && (entry.term !== null || OVER_TIME.includes(entry.kind))
  return isOverTime && entry.status !== 'closed' && status === 'closed'
}

const OVER_TIME: readonly DealKind[] = ['compute', 'chips', 'lease', 'revenue-share']

/** Whether two amounts are so far apart that no two currencies make them the same money: NOK 790 and $1.1 billion. */
function isBeyondRates({ high: stated }: Quantity, { high: expected }: Quantity): boolean {
  if (stated === null || expected === null) return false
  const [a, b] = [stated.abs(), expected.abs()]
  return a.times(BEYOND_RATES).lt(b) || b.times(BEYOND_RATES).lt(a)
}

/** More than any currency's unit is worth of another's. */
const BEYOND_RATES = '100000'

/** Whether a claim is for a time after its note, *should sell $1.7 billion next year*, and not only until then. */
function isAhead({ period: { period }, asOf }: Claim): boolean {
  if (period === null || asOf === null || UNTIL.test(period.text)) return false
  return period.first > monthOf(asOf)
}

const UNTIL = /^(?:through|until|till|to|by)\s/iu

/** Whether a bound agrees with an amount only because nearly anything would: far from it, or where it may yet grow to. */
function saysTooLittle({ change }: Claim, figure: Quantity, expected: Quantity): boolean {
  if (boundOf(figure) === null || boundOf(expected) !== null) return false
  return (boundOf(figure) === 'ceiling' && change === 'to') || !isRoughly(figure, expected)
}

/** Whether a claim speaks of what may come where the registry knows what is agreed: then it may be about something else. */
function isDoubtful({ status }: Claim, entry: Deal | Metric, isSure: boolean): boolean {
  if (status !== 'rumoured' && status !== 'intent') return false
  if (entry.type === 'metric') return entry.status === 'reported'
  return !isSure && (entry.status === 'signed' || entry.status === 'closed')
}

/** Whether a claim's words place it in another time than the entry's: *a year ago*, or a month in which it did not change. */
function isOtherTime({ time }: Claim, entry: Deal | Metric): boolean {
  if (time === 'before') return true
  const days =
    entry.type === 'deal' ? [entry.announced, ...entry.tranches.map(({ announced }) => announced)] : [entry.asOf]
  const months = days.flatMap((day) => (day === null ? [] : Number(day.slice(5, 7))))
  const period = entry.type === 'metric' ? entry.period : null
  const within = period === null ? [] : Array.from({ length: Math.min(12, period.months) }, (_, i) => period.first + i)
  const reported = entry.type === 'metric' ? months.flatMap(quarterUpTo) : []
  const known = [...months, ...reported, ...within.map((month) => (month % 12) + 1)]
  return time.length > 0 && !time.some((month) => known.includes(month))
}

/** A level is reported up to a quarter after the day it stood at: the two months before, by their numbers. */
function quarterUpTo(month: number): readonly number[] {
  return [((month + 10) % 12) + 1, ((month + 9) % 12) + 1]
}
