import { decimal } from '../../amounts/decimal'
import type { Interval } from '../../amounts/types'
import type { Note } from '../../notes/types'
import type { Passage } from '../../passages/types'
import type { Item, Numbered } from '../../relations/types'
import { type Rate, ratio, timesPerYear } from '../../tokens/quantities/rates'
import type { Term } from '../../tokens/quantities/terms'
import type { TimeValue } from '../../tokens/times/types'
import { tokensAt } from '../sentences'
import { dealTerm } from './deal-term'

/** What two amounts are for, and how the one makes the other. */
export interface Spoken {
  /** What the known amount is for: `over seven years`, `a quarter`. */
  readonly knownLabel: string
  /** What the stated one is for: `a year`, `over seven years`. */
  readonly statedLabel: string
  /** The known amount is divided by `times`, or multiplied. */
  readonly reckoned: 'divided' | 'multiplied'
  readonly times: Interval
  /** No one number of times is likelier than the others. */
  readonly open?: boolean
}

/** A total and a rate over a term, the one that is no rate being null. */
export function overTerm(term: Pick<Term, 'label' | 'months' | 'between'>, a: Rate | null, b: Rate | null): Spoken {
  const rate = (a ?? b) as Rate
  const common = { times: timesOf(term.months, rate), open: term.between === true }
  const [each, whole] = [`a ${rate.unit}`, term.label]
  return a === null
    ? { ...common, knownLabel: whole, statedLabel: each, reckoned: 'divided' }
    : { ...common, knownLabel: each, statedLabel: whole, reckoned: 'multiplied' }
}

/** Two rates; null where they recur alike. */
export function ofRates(a: Rate, b: Rate): Spoken | null {
  if (a.unit === b.unit) return null
  const shorter = a.perYear.low.gt(b.perYear.low)
  const times = shorter ? ratio(a.perYear, b.perYear) : ratio(b.perYear, a.perYear)
  return { knownLabel: `a ${a.unit}`, statedLabel: `a ${b.unit}`, reckoned: shorter ? 'multiplied' : 'divided', times }
}

/**
 * A figure for a dated month, quarter or half-year made a year: *in the third quarter, or … annualized*. Null where it
 * has no such time of its own, or more than one time is told.
 */
export function ofDatedPart(
  note: Note,
  passage: Passage,
  items: readonly Item[],
  { figure, index }: Numbered,
  rate: Rate,
): Spoken | null {
  const [first, last] = [items[0], items.at(-1)]
  if (first === undefined || last === undefined || note.claims[index]?.scope.value === 'delta') return null
  const tokens = tokensAt(note, passage, { start: first.at.start, end: last.at.end })
  const [time, more] = tokens.filter((token) => token.time !== null)
  const unit = time?.time == null || more !== undefined ? undefined : PARTS.get(monthsOf(time.time.says) ?? 0)
  const perYear = unit === undefined ? null : timesPerYear(unit)
  if (time === undefined || unit === undefined || perYear === null) return null
  const between = items.filter(({ at }) => at.start >= figure.at.end && at.end <= time.at.start)
  return between.some(({ classes }) => classes.has('MARK') || classes.has('CLAUSE'))
    ? null
    : ofRates({ ...rate, unit, perYear }, rate)
}

/** How many months a dated time lasts. */
function monthsOf(says: TimeValue): number | null {
  if (says.kind === 'period') return says.period.months
  if (says.kind === 'month-of-year') return 1
  return says.kind === 'fiscal-part' || says.kind === 'ending' ? says.months : null
}

/** *$8bn in the first half, so on course for $16bn*. */
export function ofPart(words: readonly Item[]): Spoken | null {
  const said = words.map(({ word }) => word).join(' ')
  const unit = said.endsWith('quarter') || said.endsWith('three months') ? 'quarter' : 'half-year'
  const [part, year] = [timesPerYear(unit), timesPerYear('year')]
  return (
    part &&
    year && { knownLabel: `in the ${said}`, statedLabel: 'a year', reckoned: 'multiplied', times: ratio(part, year) }
  )
}

const PARTS: ReadonlyMap<number, string> = new Map([
  [1, 'month'],
  [3, 'quarter'],
  [6, 'half-year'],
])

/** A deal's total and a rate, over the term that the registry gives. */
export function ofDeal(note: Note, total: Numbered, a: Rate | null, b: Rate | null): Spoken | null {
  const term = dealTerm(note, total.index)
  return term === null ? null : overTerm(term, a, b)
}

/** How often something that recurs `perYear` times does so within a term. */
function timesOf(months: Interval, { perYear }: Rate): Interval {
  const year = decimal('12')
  return {
    low: months.low.div(year).times(perYear.low),
    high: months.high === null || perYear.high === null ? null : months.high.div(year).times(perYear.high),
  }
}
