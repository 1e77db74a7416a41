import { decimal } from '../../amounts/decimal'
import type { Note } from '../../notes/types'
import { type Rate, ratio, timesPerYear } from '../../tokens/quantities/rates'
import type { Sentence } from '../sentences'
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
      const gap = text.slice(earlier.figure.at.end, later.at.start)
      const dated = earlier.rate === null ? datedRate(note, earlier, later, gap) : null
      const rate = earlier.rate ?? dated
      if (rate === null) return []
      const [from, to] = [earlier.at, later.at]
      const lead = text.slice(Math.max(sentence.at.start, from.start - 64), from.start)
      const between = text.slice(from.end, to.start)
      const behind = text.slice(to.end, Math.min(sentence.at.end, to.end + 64))
      const join = joinOf(lead, undated(between, dated), behind)
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

/** A figure for a quarter or month that has a date, which a later one makes a year: *in the third quarter, or … annualised*. */
function datedRate(note: Note, { index, at }: Timed, { rate }: Timed, between: string): Rate | null {
  if (rate?.unit !== 'year' || !(rate.stretched || STRETCHES.test(between))) return null
  const months = note.claims[index]?.when?.value.period?.months
  const unit = months === 1 ? 'month' : months === 3 ? 'quarter' : months === 6 ? 'half-year' : null
  const perYear = unit === null ? null : timesPerYear(unit)
  return unit === null || perYear === null ? null : { unit, perYear, at, stretched: false }
}

/** What stands between without the words of a dated time: *in the third quarter*. */
function undated(between: string, dated: Rate | null): string {
  return dated === null
    ? between
    : between.replace(
        /^[^,;.(]{0,48}?\b(?:quarter|month|half|Q[1-4]|H[12]|(?:three|six)\smonths(?:\s(?:to|through)\s(?:the end of\s)?\p{Lu}\p{L}+)?)(?:\sof)?(?:\s20\d\d)?(?=\W|$)/iu,
        '',
      )
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
