import { MONTH, monthNumber, monthOf } from '../dates/months'
import type { Period } from '../dates/period'
import type { Span } from '../span'
import { matchesIn } from './near'

/** What a match says: a dated period, or only its length. */
export type PeriodReading = { readonly period: Period } | { readonly months: number }

interface Pattern {
  readonly pattern: RegExp
  /** `today` is the note's month, counted from January of year 0, or null. */
  read(match: RegExpMatchArray, today: number | null): PeriodReading | null
}

const NUMBERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  two: 2,
  three: 3,
  six: 6,
  nine: 9,
  twelve: 12,
}

const PATTERNS: readonly Pattern[] = [
  {
    pattern: /\bfirst (two|three|six|nine) (quarters|months) of (?:(fy|fiscal )\s?)?(20\d\d)\b/giu,
    read: ([text, count = '', unit, fiscal, year]) => {
      const months = (NUMBERS[count.toLowerCase()] ?? 0) * (unit === 'quarters' ? 3 : 1)
      return { period: stretch('span', Number(year) * 12, months, text, fiscal !== undefined) }
    },
  },
  {
    pattern:
      /\b(?:(first|second|third|fourth)[- ]quarter|q([1-4]))(?: of)?(?:,? (?:(fy|fiscal )\s?)?(20\d\d)| (this|last) year)?\b/giu,
    read: ([text, word, digit, fiscal, year, which], today) => {
      const quarter = word === undefined ? Number(digit) : (NUMBERS[word.toLowerCase()] ?? 0)
      if (which !== undefined && today !== null) {
        const first = (Math.floor(today / 12) - (which.toLowerCase() === 'last' ? 1 : 0)) * 12 + (quarter - 1) * 3
        return { period: stretch('quarter', first, 3, text, false) }
      }
      const inYear = year === undefined ? latestYear(today, quarter * 3) : Number(year)
      if (inYear === null) return { months: 3 }
      return { period: stretch('quarter', inYear * 12 + (quarter - 1) * 3, 3, text, fiscal !== undefined) }
    },
  },
  {
    pattern: /\b(?:h([12])|(first|second) half)(?: of)? (20\d\d)\b/giu,
    read: ([text, digit, word = '', year]) => {
      const half = digit === undefined ? (NUMBERS[word.toLowerCase()] ?? 1) : Number(digit)
      return { period: stretch('half', Number(year) * 12 + (half - 1) * 6, 6, text, false) }
    },
  },
  {
    pattern: /\b(?:fy\s?'?|fiscal (?:year )?)(20)?(\d\d)\b/giu,
    read: ([text, , year]) => ({ period: stretch('year', (2000 + Number(year)) * 12, 12, text, true) }),
  },
  {
    pattern: /\b(?:last|previous|prior|latest|most recent|past) quarter\b/giu,
    read: ([text], today) => {
      if (today === null) return { months: 3 }
      return { period: stretch('quarter', Math.floor(today / 3) * 3 - 3, 3, text, false) }
    },
  },
  {
    pattern: new RegExp(`\\bquarter (?:to|ended|ending|ended in|ending in) (?:the end of )?(${MONTH})\\b`, 'giu'),
    read: ([text, month = ''], today) => upTo(today, monthNumber(month) ?? 0, 3, text),
  },
  {
    pattern: new RegExp(`\\b(${MONTH}) quarter\\b`, 'giu'),
    read: ([text, month = ''], today) => upTo(today, monthNumber(month) ?? 0, 3, text),
  },
  {
    pattern: new RegExp(
      `\\b(three|six|nine|twelve|3|6|9|12) months (?:to|ended|ending) (?:the end of )?(${MONTH})\\b`,
      'giu',
    ),
    read: ([text, count = '', month = ''], today) =>
      upTo(today, monthNumber(month) ?? 0, NUMBERS[count.toLowerCase()] ?? Number(count), text),
  },
  {
    pattern: new RegExp(
      `\\byear (?:to|ended|ending|ended in|ending in) (?:the end of )?(${MONTH}) (20\\d\\d)\\b`,
      'giu',
    ),
    read: ([text, month = '', year]) => {
      const end = Number(year) * 12 + (monthNumber(month) ?? 0)
      return { period: stretch(end % 12 === 0 ? 'year' : 'span', end - 12, 12, text, false) }
    },
  },
  {
    pattern: /\b(?:this|current|present|next|coming) quarter\b/giu,
    read: ([text], today) => {
      if (today === null) return { months: 3 }
      const next = /^(?:next|coming)/iu.test(text) ? 3 : 0
      return { period: stretch('quarter', Math.floor(today / 3) * 3 + next, 3, text, false) }
    },
  },
  {
    pattern: /\b(?:quarterly|a quarter|per quarter|each quarter|every quarter|in just three months)\b/giu,
    read: () => ({ months: 3 }),
  },
  { pattern: /\b(?:monthly|a month|per month|each month|every month)\b/giu, read: () => ({ months: 1 }) },
  {
    pattern:
      /\b(?:annual(?:ly|i[sz]ed)?|yearly|a year(?!\s(?:ago|earlier|before|later|on(?! average)))|per year|each year|every year|per annum)\b|\/\s?(?:yr|year)\b/giu,
    read: () => ({ months: 12 }),
  },
  {
    pattern:
      /\b(?:(?:for|from|over|in) )?(?<!(?:fiscal|fiscal year|fy) ?)(20\d\d)(?:\s(?:to|through|until)\s|\s?[–—-]\s?|(?<=between 20\d\d)\sand\s)(?:20)?(\d\d)\b(?![-–/\d])/giu,
    read: ([text, from, to]) => {
      const months = (2001 + Number(to) - Number(from)) * 12
      return months <= 12 || months > 240 ? null : { period: stretch('span', Number(from) * 12, months, text, false) }
    },
  },
  {
    pattern: /\b(this|last|next) year\b/giu,
    read: ([text, which], today) => {
      if (today === null) return { months: 12 }
      const shift = which?.toLowerCase() === 'last' ? -1 : which?.toLowerCase() === 'next' ? 1 : 0
      return { period: stretch('year', (Math.floor(today / 12) + shift) * 12, 12, text, false) }
    },
  },
  {
    pattern:
      /\b(?:in|for|by|during|through|of|full[- ]year|calendar)\s(20\d\d)\b(?!\s(?:to|through|until)\s20|\s?[–—-]\s?\d\d\b)|(?<=['’]s\s|\s)(20\d\d)(?=\s(?:revenue|sales|loss|profit|capex|spend|expenses))/giu,
    read: ([text, a, b]) => ({ period: stretch('year', Number(a ?? b) * 12, 12, text, false) }),
  },
]

/**
 * The words of a stretch of a text that say for which time something is, form by form; *last quarter* and *this year*
 * count from the note's date, and without one say only how long.
 *
 * @param date the note's ISO day, or null
 * @example *in the third quarter of 2025* gives 2025-Q3, *a month* one month
 */
export function periodsIn(
  text: string,
  place: Span,
  date: string | null,
): readonly { readonly reading: PeriodReading; readonly at: Span }[] {
  const today = date === null ? null : monthOf(date)
  return PATTERNS.flatMap(({ pattern, read }) =>
    matchesIn(text, place, pattern).flatMap(({ match, at }) => {
      const reading = read(match, today)
      return reading === null ? [] : [{ reading, at }]
    }),
  )
}

function stretch(kind: Period['kind'], first: number, months: number, text: string, fiscal: boolean): Period {
  return { kind, first, months, text, fiscal }
}

/** So many months up to the end of a month, the last time that it had ended when the note was written. */
function upTo(today: number | null, end: number, months: number, text: string): PeriodReading {
  const year = latestYear(today, end)
  const kind = months === 3 ? 'quarter' : 'span'
  return year === null ? { months } : { period: stretch(kind, year * 12 + end - months, months, text, false) }
}

/** The year of the last such quarter that had ended when the note was written. */
function latestYear(today: number | null, monthsIntoYear: number): number | null {
  if (today === null) return null
  const year = Math.floor(today / 12)
  return today % 12 >= monthsIntoYear ? year : year - 1
}
