import { count } from '../amounts/format'
import { formatDay } from '../dates/day'
import { shortMonth } from '../dates/months'
import type { Period } from '../dates/period'
import type { When } from '../dates/when'
import type { TimeValue } from '../tokens/times/types'

const ORDINALS = ['first', 'second', 'third', 'fourth']

/**
 * A period for people.
 *
 * @example FY2026-Q3 is 'the third quarter of fiscal 2026', 2025-11 'Nov 2025', 2024-Q1/2025-Q3 'Jan 2024 to Sep 2025'
 */
export function periodWords({ kind, fiscal, first, months, text }: Period): string {
  const year = yearWords(first, fiscal)
  const last = first + months - 1
  switch (kind) {
    case 'year':
      return year
    case 'half':
    case 'quarter':
      return `the ${ORDINALS[(first % 12) / months] ?? ''} ${kind} of ${year}`
    case 'month':
      return fiscal ? text : monthWords(first)
    case 'span':
      if (first % 12 === 0 && months % 12 === 0) return `${year} to ${yearWords(last, fiscal)}`
      return fiscal ? text : `${monthWords(first)} to ${monthWords(last)}`
    case 'trailing':
      return 'the last twelve months, or a run rate'
  }
}

/** A time for people: a day as '3 Nov 2025', a period as {@link periodWords} has it. */
export function whenWords({ text, period, day }: When): string {
  if (day !== null) return formatDay(day)
  return period === null ? text : periodWords(period)
}

/** A length for people: `monthsWords(84)` is '7 years', `monthsWords(30)` '30 months'. */
export function monthsWords(months: number): string {
  return months % 12 === 0 ? count(months / 12, 'year') : count(months, 'month')
}

/**
 * What an expression of time says by itself, before the note's day or the company's year make a time of it.
 *
 * @example *over seven years* is 'a term of 7 years', *by 2030* 'by 2030', *last year* 'a year, counted from the note'
 */
export function timeWords(says: TimeValue): string {
  switch (says.kind) {
    case 'period':
      return periodWords(says.period)
    case 'day':
      return formatDay(says.day)
    case 'term':
      return `a term of ${monthsWords(says.months)}${says.most > says.months ? ` to ${monthsWords(says.most)}` : ''}`
    case 'as-of':
      return `${says.relation.replace('-', ' ')} ${timeWords(says.of)}`
    case 'relative':
    case 'shifted':
      return `a ${says.unit}, counted from ${says.from === 'note' ? 'the note' : 'the time before'}`
    default:
      return TIME_WORDS[says.kind]
  }
}

type Other = Exclude<TimeValue['kind'], 'period' | 'day' | 'term' | 'as-of' | 'relative' | 'shifted'>

const TIME_WORDS: Readonly<Record<Other, string>> = {
  'month-of-year': 'a month without its year',
  'day-of-year': 'a day without its year',
  weekday: 'a day of the week',
  'same-of': 'the same time of another year',
  'fiscal-part': 'a part of a year',
  ending: 'the months up to one',
  'run-rate': 'a run rate',
  trailing: 'the time up to now',
  'to-date': 'the time so far',
  'span-ahead': 'a length ahead',
  'span-behind': 'a length up to now',
  rate: 'a rate',
  length: 'a length',
  compared: 'what a change is measured against',
  vague: 'no time that can be worked out',
}

function yearWords(month: number, fiscal: boolean): string {
  return `${fiscal ? 'fiscal ' : ''}${Math.floor(month / 12)}`
}

function monthWords(month: number): string {
  return `${shortMonth((month % 12) + 1)} ${Math.floor(month / 12)}`
}
