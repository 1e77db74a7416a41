import { decimal } from '../../amounts/decimal'
import type { Interval } from '../../amounts/types'
import type { Note } from '../../notes/types'
import type { Sentence } from '../sentences'
import { dealTerm, withoutLife } from './deal-term'
import { type Join, joinOf, reckonsBack } from './joins'
import {
  isOtherMeasure,
  isUneven,
  type PeriodReader,
  type PeriodRelation,
  type Timed,
  timedFigures,
} from './period-relation'
import type { Rate } from './rates'
import { type Term, termsIn } from './terms'

/**
 * A total over a term and the rate of it, in one sentence and either order: `$38B over seven years, about $5.4B a
 * year`, `$5.4B a year for seven years, $38B in all`.
 */
export const overTerm: PeriodReader = (note, sentences) =>
  sentences.flatMap((sentence) => {
    const figures = timedFigures(sentence)
    if (!figures.some(({ rate }) => rate !== null)) return []
    const terms = termsOf(sentence)
    return figures.slice(1).flatMap((later, i): readonly PeriodRelation[] => {
      const earlier = figures[i]
      if (earlier === undefined || (earlier.rate === null) === (later.rate === null)) return []
      const before = figures[i - 1]
      const own = before === undefined ? terms : terms.filter((term) => !isOf(sentence, term, before))
      const found = placed(note, sentence, before?.at.end ?? sentence.at.start, own, earlier, later)
      return found === null ? [] : [relationOver(found.term, earlier, later, found.join)]
    })
  })

/** The terms of a sentence, as spans of its passage. */
export function termsOf({ text, at }: Sentence): readonly Term[] {
  return termsIn(text).map((term) => ({
    ...term,
    at: { start: term.at.start + at.start, end: term.at.end + at.start },
  }))
}

/** The relation of a total and a rate over a term; null where the rate does not recur within it. */
export function relationOver(
  term: Pick<Term, 'label' | 'months' | 'between'>,
  earlier: Timed,
  later: Timed,
  join: Join,
): PeriodRelation {
  const rate = (earlier.rate ?? later.rate) as Rate
  const { label } = term
  const common = { known: earlier, stated: later, join, times: timesOf(term.months, rate), open: term.between === true }
  return earlier.rate === null
    ? { ...common, knownLabel: label, statedLabel: `a ${rate.unit}`, reckoned: 'divided' }
    : { ...common, knownLabel: `a ${rate.unit}`, statedLabel: label, reckoned: 'multiplied' }
}

/** The term that joins two figures, and how; the term may stand between them, behind the later or before the earlier. */
function placed(
  note: Note,
  { passage, at }: Sentence,
  start: number,
  terms: readonly Term[],
  earlier: Timed,
  later: Timed,
): { readonly term: Pick<Term, 'label' | 'months' | 'between'>; readonly join: Join } | null {
  const { text } = passage
  const [from, to] = [earlier.at, later.at]
  const behind = text.slice(to.end, Math.min(at.end, to.end + 64))
  if (isUneven(text.slice(from.start, to.end), behind)) return null
  if (isOtherMeasure(text.slice(at.start, to.start), text.slice(later.figure.at.end, at.end))) return null
  const lead = text.slice(Math.max(start, from.start - 64), from.start)

  const between = terms.filter((term) => term.at.start >= from.end && term.at.end <= to.start)
  if (between.length > 1) return null
  const [inside] = between
  if (inside !== undefined) {
    const link = text.slice(from.end, inside.at.start)
    if (!isAttached(link)) {
      const head = /;\s([^;]*)$/u.exec(link)?.[1]
      const opening = `${head ?? ''}${text.slice(inside.at.end, to.start).replace(OF_TERM, '').replace(/^,?\s/u, '')}`
      return head !== undefined && reckonsBack(opening) ? { term: inside, join: 'computed' } : null
    }
    const join = joinOf(lead, text.slice(inside.at.end, to.start), behind)
    return join === null ? null : { term: inside, join }
  }
  const close = terms.find((term) => term.at.start >= to.end && /^,?\s?$/u.test(text.slice(to.end, term.at.start)))
  const ahead = terms.filter((term) => term.at.end <= from.start && term.at.start >= start)
  const [before] = ahead
  const gap = text.slice(from.end, to.start)
  if (close !== undefined) {
    const join = joinOf(lead, gap, text.slice(close.at.end, Math.min(at.end, close.at.end + 64)))
    return join === null ? null : { term: close, join }
  }
  const join = joinOf(lead, withoutLife(gap), withoutLife(behind))
  if (join === null) return null
  if (before !== undefined)
    return ahead.length === 1 && leadsTo(before, text.slice(before.at.end, from.start)) ? { term: before, join } : null
  if (terms.length > 0) return null
  const total = earlier.rate === null ? earlier : later
  const term = dealTerm(note, total.index, text.slice(at.start, at.end))
  return term === null || (!term.said && (join !== 'computed' || total === later)) ? null : { term, join }
}

/** What a term is of: *over the five years of service*. */
const OF_TERM = /^\sof\s(?:the\s)?(?:service|supply|delivery|operation|use|contract|lease|deal|agreement)(?!\p{L})/iu

/** Whether a term is that of the figure before it. */
function isOf({ passage }: Sentence, term: Term, figure: Timed): boolean {
  const { end } = figure.at
  return !term.adjective && term.at.start >= end && isAttached(passage.text.slice(end, term.at.start))
}

/** Whether a term that follows an amount is that amount's: `$15 billion with Adani over five years`. */
export function isAttached(between: string): boolean {
  return between.length <= 60 && !/[;:.]\s/u.test(between) && !APART.test(between)
}

const APART =
  /(?<!\p{L})(?:and|but|while|than|who|will|would|has|have|had|pays?|gets?|owes?|earns?|costs?|against|after|before)(?!\p{L})/iu

/** Whether a term that stands before an amount is that amount's: `a five-year contract worth $10bn`, `Over five years, …`. */
export function leadsTo(term: Term, between: string): boolean {
  if (/[;:.]\s/u.test(between) || /(?<!\p{L})(?:than|while|but|after|before)(?!\p{L})/iu.test(between)) return false
  return term.adjective ? /^,?[^,]{0,36}$/u.test(between) : between.length <= 72
}

/** How often something that recurs `perYear` times does so within a term. */
function timesOf(months: Interval, { perYear }: Rate): Interval {
  const year = decimal('12')
  return {
    low: months.low.div(year).times(perYear.low),
    high: months.high === null || perYear.high === null ? null : months.high.div(year).times(perYear.high),
  }
}
