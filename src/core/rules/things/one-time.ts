import { likelySlip } from '../../amounts/slips'
import type { When } from '../../claims/types'
import { daysBetween } from '../../dates/between'
import { containsDay, samePeriod } from '../../dates/compare'
import { monthOf } from '../../dates/months'
import type { Told, ToldClaim } from './told'

/** How exactly a time must be known for two amounts to be of one time. */
interface Room {
  /** The longest period, in months, within which the amount is taken not to change. */
  readonly months: number
  /** The most days between two notes that say no time. */
  readonly days: number
}

/** Days within which a number that is reported each quarter is taken for the same. */
const STALE = 60
/** Days within which a valuation or a run rate is. */
const WEEK = 7
const REPORTED: Room = { months: 3, days: STALE }
const MOVING: Room = { months: 1, days: WEEK }
/** A market value is another one tomorrow. */
const DAILY: Room = { months: 0, days: -1 }
const EVENT: Room = { months: 3, days: 10 }
/** Digits from which on two swapped ones are no chance. */
const TELLING_DIGITS = 3

/**
 * Whether two claims on one thing hold at one time, so that only one of their amounts can be true. The period of a flow
 * is part of the thing. A level needs the same day, month or reported quarter; an event the same date or round. Where
 * no time is said, two notes must be close to each other; a slip of the pen between the amounts makes up for some of
 * the distance. What an undated note tells of a period may have been told before it was over, unless the amounts differ
 * by a slip within the note.
 *
 * @example *Dune lent Osk $5 billion* in a note of 12 June and *lent Osk $7 billion in June* in one of December are one
 *          loan; two notes of October and December that say no time are not known to tell of one
 */
export function isAtOneTime(a: Told, b: Told): boolean {
  if (a.thing.sort === 'flow') {
    const isCertain = a.date !== null || isNamedSlip(a, b)
    return (isFinal(a) && isFinal(b)) || (isCertain && areNear(a, b, STALE))
  }
  return a.thing.sort === 'level' ? isOneLevel(a, b) : isOneEvent(a, b)
}

/** Whether two amounts are one with a slip between them: another scale word, or two digits swapped of three or more. */
export function isNamedSlip({ figure: a }: Told, { figure: b }: Told): boolean {
  const slip = likelySlip(a, b)
  return slip?.kind === 'digits' ? (a.value?.digits.length ?? 0) >= TELLING_DIGITS : (slip?.factor ?? 0) >= 3
}

/** A number told after its period is over is the result; one told before may still change, one in an undated note too. */
function isFinal({ date, claim }: Told): boolean {
  const period = claim.when?.value.period
  if (date === null) return false
  return period == null || monthOf(date) >= period.first + period.months
}

function isOneLevel(a: Told, b: Told): boolean {
  const room = roomOf(a.claim)
  const said = isSaidAtOneTime(a, b, room)
  if (said !== null) return said
  const isSlip = isNamedSlip(a, b)
  // One text tells of a company worth one amount before a round and another after it.
  if (a.path === b.path) return isSlip || room === REPORTED
  return areNear(a, b, isSlip ? STALE : room.days)
}

function roomOf({ what, basis }: ToldClaim): Room {
  if (what?.value === 'market-cap') return DAILY
  return what?.value === 'valuation' || basis?.value === 'run-rate' || what?.value === 'revenue' ? MOVING : REPORTED
}

function isOneEvent(a: Told, b: Told): boolean {
  const [x, y] = [a.claim, b.claim]
  if (differ(x.round?.value.toLowerCase(), y.round?.value.toLowerCase())) return false
  if (differ(x.term, y.term) || differ(x.told, y.told)) return false
  const said = isSaidAtOneTime(a, b, EVENT)
  if (said !== null) return said
  if (x.round !== null && y.round !== null) return areNear(a, b, STALE)
  // What a company has raised or borrowed in all is told in the words of a round or a loan.
  if (x.to === null && (a.path === b.path || x.what?.value === 'debt') && !isNamedSlip(a, b)) return false
  return a.path === b.path ? x.round === null && y.round === null : areNear(a, b, EVENT.days)
}

/** Whether the times that two claims say are one; null where neither says any. */
function isSaidAtOneTime(a: Told, b: Told, room: Room): boolean | null {
  const [one, other] = [timeSaid(a.claim), timeSaid(b.claim)]
  if (one === null && other === null) return null
  if (one !== null && other !== null) return isSameTime(one, other, room)
  const [said, date] = one === null ? [other, a.date] : [one, b.date]
  return said !== null && date !== null && holdsOn(said, date, room)
}

/** The time that a claim says, or null; a pace of the last twelve months says none. */
export function timeSaid({ when }: ToldClaim): When | null {
  if (when === null || when.value.period?.kind === 'trailing') return null
  return when.value.period === null && when.value.day === null ? null : when.value
}

function isSameTime(a: When, b: When, room: Room): boolean {
  if (a.day !== null && b.day !== null) return a.day === b.day
  if (a.day !== null) return holdsOn(b, a.day, room)
  if (b.day !== null) return holdsOn(a, b.day, room)
  return a.period !== null && b.period !== null && a.period.months <= room.months && samePeriod(a.period, b.period)
}

function holdsOn({ day, period }: When, date: string, { months, days }: Room): boolean {
  if (day !== null) return daysBetween(day, date) <= days
  return period !== null && period.months <= months && containsDay(period, date)
}

/** Whether two dated notes lie within some days; a note lies near itself. */
function areNear(a: Told, b: Told, days: number): boolean {
  return a.path === b.path || (a.date !== null && b.date !== null && daysBetween(a.date, b.date) <= days)
}

function differ<T>(a: T | null | undefined, b: T | null | undefined): boolean {
  return a != null && b != null && a !== b
}
