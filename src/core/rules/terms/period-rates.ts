import { decimal } from '../../amounts/decimal'
import type { Note } from '../../notes/types'
import { type Rate, ratio, timesPerYear } from '../../tokens/quantities/rates'
import type { TimeValue } from '../../tokens/times/types'
import { type Sentence, tokensAt } from '../sentences'
import { type Join, joinOf } from './joins'
import { isOtherMeasure, isUneven, type PeriodReader, type PeriodRelation, type Timed } from './period-relation'

/** `$3.25 billion a quarter, or $13 billion annualized`; `$1 billion a month, some $12 billion a year`. */
export const twoRates: PeriodReader = (note, sentences) =>
  sentences.flatMap((sentence) => {
    const figures = sentence.timed
    return figures.slice(1).flatMap((later, i): readonly PeriodRelation[] => {
      const earlier = figures[i]
      if (earlier === undefined || later.rate === null) return []
      const { text } = sentence.passage
      const dated = earlier.rate === null ? datedRate(note, sentence, earlier, later) : null
      const rate = earlier.rate ?? dated?.rate ?? null
      if (rate === null) return []
      const [from, to] = [earlier.at, later.at]
      const lead = text.slice(Math.max(sentence.at.start, from.start - 64), from.start)
      const between = text.slice(from.end, to.start)
      const behind = text.slice(to.end, Math.min(sentence.at.end, to.end + 64))
      const join = joinOf(lead, text.slice(dated?.end ?? from.end, to.start), behind)
      if (join === null || isUneven(between, behind)) return []
      if (dated !== null && join === 'beside' && !ANNUALISED.test(text.slice(to.start, to.end))) return []
      if (isOtherMeasure(text.slice(sentence.at.start, to.start), text.slice(later.figure.at.end, sentence.at.end)))
        return []
      if (isPrice(earlier) && (!RECKONED.test(between) || !isPrice(later, MANY))) return []
      if (isListed(sentence, earlier) && !isMeant(sentence, earlier, between)) return []
      return relationOfRates({ ...earlier, rate }, later, join)
    })
  })

const ANNUALISED = /annuali[sz]ed/iu
/** Words that make a shorter time longer: *which annualises to*. */
const STRETCHES = /annuali[sz]|at (?:that|this) (?:pace|rate)/iu

/** The relation of two rates; none where they recur alike. */
export function relationOfRates(earlier: Timed, later: Timed, join: Join): readonly PeriodRelation[] {
  const [a, b] = [earlier.rate, later.rate]
  if (a === null || b === null || a.unit === b.unit) return []
  const shorter = a.perYear.low.gt(b.perYear.low)
  const times = shorter ? ratio(a.perYear, b.perYear) : ratio(b.perYear, a.perYear)
  const labels = { knownLabel: labelOf(a), statedLabel: labelOf(b) }
  return [{ known: earlier, stated: later, join, ...labels, reckoned: shorter ? 'multiplied' : 'divided', times }]
}

function labelOf({ unit }: Rate): string {
  return unit.startsWith('in ') ? unit : `a ${unit}`
}

/**
 * A figure for a quarter or month that has a date, the only time that is told before a later one makes it a year: *in
 * the third quarter, or … annualised*. Its rate, and where its words end.
 */
function datedRate(
  note: Note,
  sentence: Sentence,
  { figure, at }: Timed,
  { rate, at: stated }: Timed,
): { readonly rate: Rate; readonly end: number } | null {
  const { text } = sentence.passage
  const isStretched = rate?.stretched || STRETCHES.test(text.slice(figure.at.end, stated.start))
  if (rate?.unit !== 'year' || !isStretched) return null
  const tokens = tokensAt(note, sentence.passage, { start: sentence.at.start, end: stated.start })
  const [time, more] = tokens.filter((token) => token.time !== null)
  const isOwn = time !== undefined && OWN_TIME.test(text.slice(figure.at.end, time.at.start))
  const months = time?.time == null || more !== undefined || !isOwn ? null : monthsOf(time.time.says)
  const unit = months === 1 ? 'month' : months === 3 ? 'quarter' : months === 6 ? 'half-year' : null
  const perYear = unit === null ? null : timesPerYear(unit)
  if (time === undefined || unit === null || perYear === null) return null
  return { rate: { unit, perYear, at, stretched: false }, end: Math.max(at.end, time.at.end) }
}

/** What may stand between a figure and its time; nothing where the time stands before it. */
const OWN_TIME = /^(?:,?\s(?:(?:in|for|of|during)\s)?(?:(?:the|its|that)\s)?)?$/iu

/** How many months a dated time lasts. */
function monthsOf(says: TimeValue): number | null {
  if (says.kind === 'period') return says.period.months
  if (says.kind === 'month-of-year') return 1
  return says.kind === 'fiscal-part' || says.kind === 'ending' ? says.months : null
}

/** Subscriptions cost less by the year: small prices are compared only where the text says that it reckons. */
function isPrice({ figure }: Timed, most = SMALL): boolean {
  return figure.value?.lt(most) ?? false
}

const SMALL = decimal('10000')
/** What many pay is a price times their number: *35 million people at $20 a month, that is $8.4 billion a year*. */
const MANY = decimal('1000000')
const RECKONED = /(?<!\p{L})(?:that|which|this|works out|working out|comes to|makes|adds up|equals)(?!\p{L})|=/iu

/** Whether a figure ends a list of figures: *$20, $60 or $200 a month*. */
export function isListed({ passage, figures }: Sentence, { index, figure }: Timed): boolean {
  const before = figures[figures.findIndex((one) => one.index === index) - 1]
  return (
    before !== undefined && /^,?\s?(?:or|and|to)?\s$/iu.test(passage.text.slice(before.figure.at.end, figure.at.start))
  )
}

/** Whether the words between speak of the last figure of a list: *the largest plan* where it is the largest. */
function isMeant({ figures }: Sentence, { figure }: Timed, between: string): boolean {
  const { value } = figure
  if (value === null) return false
  const others = figures.filter((one) => one.figure.at.end <= figure.at.start)
  const most = others.every((one) => one.figure.value?.lt(value) ?? false)
  const least = others.every((one) => one.figure.value?.gt(value) ?? false)
  if (/(?<!\p{L})(?:largest|biggest|top|dearest|highest|priciest|most expensive|full|premium)(?!\p{L})/iu.test(between))
    return most
  if (/(?<!\p{L})(?:smallest|cheapest|lowest|least)(?!\p{L})/iu.test(between)) return least
  return /(?<!\p{L})(?:last|latter)(?!\p{L})/iu.test(between)
}
