import { decimal } from '../../amounts/decimal'
import type { Interval } from '../../amounts/types'
import type { Note } from '../../notes/types'
import { quantitiesOf } from '../../tokens/quantities/quantities'
import type { Rate } from '../../tokens/quantities/rates'
import type { Term } from '../../tokens/quantities/terms'
import { type Sentence, sentenceBefore } from '../sentences'
import { dealTerm, withoutLife } from './deal-term'
import { type Join, joinOf, reckonsBack } from './joins'
import { isOtherMeasure, isUneven, type PeriodReader, type PeriodRelation, type Timed } from './period-relation'

/**
 * A total over a term and the rate of it, in one sentence and either order: `$38B over seven years, about $5.4B a
 * year`, `$5.4B a year for seven years, $38B in all`.
 */
export const overTerm: PeriodReader = (note, sentences) =>
  sentences.flatMap((sentence) => {
    const figures = sentence.timed
    if (!figures.some(({ rate }) => rate !== null)) return []
    const terms = termsOf(note, sentence)
    return figures.slice(1).flatMap((later, i): readonly PeriodRelation[] => {
      const converted = withoutConversion(sentence, figures[i - 1], figures[i], later)
      const earlier = converted ?? figures[i]
      if (earlier === undefined || (earlier.rate === null) === (later.rate === null)) return []
      const before = converted === null ? figures[i - 1] : figures[i - 2]
      const own =
        before === undefined
          ? terms
          : terms.filter((term) => term.at.start > earlier.figure.at.start || !isOf(sentence, term, before))
      const found = placed(note, sentence, before?.at.end ?? sentence.at.start, own, earlier, later)
      return found === null ? [] : [relationOver(found.term, earlier, later, found.join)]
    })
  })

/** *NOK 9.6 billion, or about $950 million*, of which a later sum in kroner is reckoned: the first, with the words of both. */
function withoutConversion(
  { passage }: Sentence,
  own: Timed | undefined,
  other: Timed | undefined,
  later: Timed,
): Timed | null {
  if (own === undefined || other === undefined || own.rate !== null || other.rate !== null) return null
  const [first, second, third] = [own, other, later].map(({ figure }) => figure.currency)
  if (first === null || first !== third || first === second) return null
  return /^(?:, or|,| or| \((?:or)?)\s?$/u.test(passage.text.slice(own.at.end, other.at.start))
    ? { ...own, at: { start: own.at.start, end: other.at.end } }
    : null
}

/** The terms of a sentence, as spans of its passage. */
export function termsOf(note: Note, { passage, at }: Sentence): readonly Term[] {
  const terms = quantitiesOf(note).terms(passage, at)
  // *Over the five years from 2026 to 2030* is one term.
  return terms.filter(
    (term, i) => term.between !== true || passage.text.slice(terms[i - 1]?.at.end ?? at.start, term.at.start) !== ' ',
  )
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
    const runs =
      /^,?\s(?:and|which|that|it)\s$/iu.test(link) && /^(?:runs|lasts)(?!\p{L})/iu.test(text.slice(inside.at.start))
    if (!isAttached(link) && !runs) {
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
  const told =
    join === 'computed' && earlier.rate === null && PAID.test(lead) ? termBefore(note, { passage, at }) : null
  if (told !== null) return { term: told, join }
  const total = earlier.rate === null ? earlier : later
  const term = dealTerm(note, total.index, text.slice(at.start, at.end))
  return term === null || (!term.said && (join !== 'computed' || total === later)) ? null : { term, join }
}

/** The one term of a sentence without an amount, right before: *The lease is for ten years. It brings $6.7 billion, or …* */
function termBefore(note: Note, { passage, at }: Pick<Sentence, 'passage' | 'at'>): Term | null {
  const before = sentenceBefore(passage, at.start)
  if (before === null || before.end - before.start > LONGEST_BEFORE) return null
  const text = passage.text.slice(before.start, before.end)
  const [term, more] = quantitiesOf(note).terms(passage, before)
  return term === undefined || more !== undefined || /[\p{Sc}%]|\d{4}/u.test(text) || !OF_LEASE.test(text) ? null : term
}

/** What a contract does: *brings $6.7 billion*, *is worth $6.7 billion*. */
const PAID =
  /(?<!\p{L})(?:pays?|paid|brings?(?: in)?|worth|costs?|comes? to|totals?|owes?|gets?|receives?|for)\s(?:\p{L}+\s){0,3}$/iu
const LONGEST_BEFORE = 120
const OF_LEASE =
  /(?<!\p{L})(?:contracts?|deals?|leases?|agreements?|orders?|commitments?|terms?|pacts?|runs|lasts)(?!\p{L})/iu

/** What a term is of: *over the five years of service*. */
export const OF_TERM =
  /^\sof\s(?:the\s)?(?:service|supply|delivery|operation|use|contract|lease|deal|agreement)(?!\p{L})/iu

/** Whether a term is that of the figure before it. */
function isOf({ passage }: Sentence, term: Term, figure: Timed): boolean {
  const { end } = figure.at
  return !term.adjective && term.at.start >= end && isAttached(passage.text.slice(end, term.at.start))
}

/** Whether a term that follows an amount is that amount's: `$15 billion with Adani over five years`. */
export function isAttached(between: string): boolean {
  if (between.length > 60 || /[;:.]\s/u.test(between)) return false
  return !APART.test(between.replace(RELATIVE, ' '))
}

/** A clause that says whose an amount is: *the $300 billion that Oracle is to get over five years*. */
const RELATIVE =
  /^\s(?:(?:that|which)\s)?(?:\p{Lu}[\p{L}\p{N}&.-]*\s){1,3}(?:(?:is to|was to|will|would|has to)\s)?(?:gets?|pays?|owes?|earns?|receives?|spends?|takes?)(?=\s)/u
const APART =
  /(?<!\p{L})(?:and|but|while|than|who|will|would|has|have|had|pays?|gets?|owes?|earns?|costs?|against|after|before)(?!\p{L})/iu

/** Whether a term that stands before an amount is that amount's: `a five-year contract worth $10bn`, `Over five years, …`. */
export function leadsTo(term: Term, between: string): boolean {
  if (/[;:.]\s/u.test(between) || /(?<!\p{L})(?:than|while|but|after|before)(?!\p{L})/iu.test(between)) return false
  if (!term.adjective) return between.length <= 72
  return /^,?\s[^,]{0,36}$/u.test(between) || (between.length <= 96 && OF_CONTRACT.test(between))
}

/** What an adjective belongs to, whatever is said of it in commas: *a five-year lease, signed in May, is worth*. */
const OF_CONTRACT =
  /^\s(?:[\p{L}-]+\s){0,2}?(?:contract|deal|lease|agreement|budget|plan|program(?:me)?|order|commitment|pact|loan|facility|arrangement)(?!\p{L})(?!.*(?:,\sand|(?<!\p{L})(?:which|who|that|has|have|had|will|would))(?!\p{L})).*\s(?:at|of|for|worth|is|to|pays|costs)\s(?:\p{L}+\s){0,2}$/iu

/** How often something that recurs `perYear` times does so within a term. */
function timesOf(months: Interval, { perYear }: Rate): Interval {
  const year = decimal('12')
  return {
    low: months.low.div(year).times(perYear.low),
    high: months.high === null || perYear.high === null ? null : months.high.div(year).times(perYear.high),
  }
}
