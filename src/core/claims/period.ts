import { MONTH, monthNumber, monthOf } from '../dates/months'
import { parsePeriod } from '../dates/parse-period'
import type { Period } from '../dates/period'
import type { Span } from '../span'
import { readingDistance } from './near'
import type { ClaimPeriod } from './types'

/** Words farther from a figure than this do not give its period. */
const REACH = 8

/** What a match says: a dated period, or only its length. */
type Reading = { readonly period: Period } | { readonly months: number }

interface Pattern {
  readonly pattern: RegExp
  read(match: RegExpMatchArray, today: Today | null): Reading | null
}

/** The note's month, counted from January of year 0. */
interface Today {
  readonly month: number
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
    pattern: /\b(?:(first|second|third|fourth)[- ]quarter|q([1-4]))(?: of)?(?:,? (?:(fy|fiscal )\s?)?(20\d\d))?\b/giu,
    read: ([text, word, digit, fiscal, year], today) => {
      const quarter = word === undefined ? Number(digit) : (NUMBERS[word.toLowerCase()] ?? 0)
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
      return { period: stretch('quarter', Math.floor(today.month / 3) * 3 - 3, 3, text, false) }
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
    pattern: /\b(?:this|current|present|next|coming) quarter\b/giu,
    read: ([text], today) => {
      if (today === null) return { months: 3 }
      const next = /^(?:next|coming)/iu.test(text) ? 3 : 0
      return { period: stretch('quarter', Math.floor(today.month / 3) * 3 + next, 3, text, false) }
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
    pattern: /\b(this|last|next) year\b/giu,
    read: ([text, which], today) => {
      if (today === null) return { months: 12 }
      const shift = which?.toLowerCase() === 'last' ? -1 : which?.toLowerCase() === 'next' ? 1 : 0
      return { period: stretch('year', (Math.floor(today.month / 12) + shift) * 12, 12, text, false) }
    },
  },
  {
    pattern:
      /\b(?:in|for|by|during|through|of|full[- ]year|calendar)\s(20\d\d)\b|(?<=['’]s\s|\s)(20\d\d)(?=\s(?:revenue|sales|loss|profit|capex|spend|expenses))/giu,
    read: ([text, a, b]) => ({ period: stretch('year', Number(a ?? b) * 12, 12, text, false) }),
  },
]

/**
 * For which time a figure is, from the words of its sentence nearest to it; *last quarter* and *this year* count from
 * the note's date, and without one give only their length.
 *
 * @param date the note's ISO day, or null
 * @example *lost $12 billion last quarter* in a note of 2025-11-03 is 2025-Q3
 */
export function periodFor(
  text: string,
  sentence: Span,
  figure: Span,
  figures: readonly Span[],
  date: string | null,
): ClaimPeriod {
  const all = readingsIn(text, sentence, todayOf(date))
  const near = all
    .map(({ reading, at }) => ({ reading, distance: readingDistance(text, at, figure, figures) }))
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => a.distance - b.distance)
  // One period holds for a row of statements: *in the third quarter A made $6 billion; B made $2 billion*.
  const isRow = all.every(({ at }) => text.slice(at.end, Math.max(at.end, figure.start)).includes('; '))
  const said = near.length === 0 && all.length === 1 && isRow ? all : near
  return { ...nearestOf(said.map(({ reading }) => reading)), pace: isPace(text, sentence, figure, figures) }
}

const PACE = /(?<!\p{L})(?:annuali[sz]ed|run[- ]rates?|arr|annual recurring|pace)(?!\p{L})/giu

function isPace(text: string, sentence: Span, figure: Span, figures: readonly Span[]): boolean {
  const part = text.slice(sentence.start, sentence.end)
  return [...part.matchAll(PACE)].some(({ index, 0: word }) => {
    const at = { start: sentence.start + index, end: sentence.start + index + word.length }
    return readingDistance(text, at, figure, figures) <= REACH
  })
}

/** What a heading adds to its period: `2026E`, `Q3 2025 ($bn)`. */
const ADDED = /(?<=\d)\s?[EF]$|\s*\([^()]*\)$/giu

/**
 * For which time a place is that stands for a figure as a whole: the heading of its column, another cell of its row.
 *
 * @example *Q3 2025* is that quarter, and *2026E* the year
 */
export function periodOf(text: string, date: string | null): ClaimPeriod {
  const period = parsePeriod(text.trim().replace(ADDED, ''))
  if (period !== null) return { period, months: period.months, pace: false }
  return nearestOf(readingsIn(text, { start: 0, end: text.length }, todayOf(date)).map(({ reading }) => reading))
}

function todayOf(date: string | null): Today | null {
  return date === null ? null : { month: monthOf(date) }
}

function readingsIn(text: string, place: Span, today: Today | null): readonly { reading: Reading; at: Span }[] {
  const part = text.slice(place.start, place.end)
  return PATTERNS.flatMap(({ pattern, read }) =>
    [...part.matchAll(pattern)].flatMap((match) => {
      const at = { start: place.start + match.index, end: place.start + match.index + match[0].length }
      const reading = read(match, today)
      return reading === null ? [] : [{ reading, at }]
    }),
  )
}

/** The first dated period and the first length of readings that come nearest first. */
function nearestOf(readings: readonly Reading[]): ClaimPeriod {
  const dated = readings
    .map((reading) => ('period' in reading ? reading.period : null))
    .find((period) => period !== null)
  const length = readings
    .map((reading) => ('months' in reading ? reading.months : null))
    .find((months) => months !== null)
  return { period: dated ?? null, months: length ?? dated?.months ?? null, pace: false }
}

function stretch(kind: Period['kind'], first: number, months: number, text: string, fiscal: boolean): Period {
  return { kind, first, months, text, fiscal }
}

/** So many months up to the end of a month, the last time that it had ended when the note was written. */
function upTo(today: Today | null, end: number, months: number, text: string): Reading {
  const year = latestYear(today, end)
  const kind = months === 3 ? 'quarter' : 'span'
  return year === null ? { months } : { period: stretch(kind, year * 12 + end - months, months, text, false) }
}

/** The year of the last such quarter that had ended when the note was written. */
function latestYear(today: Today | null, monthsIntoYear: number): number | null {
  if (today === null) return null
  const year = Math.floor(today.month / 12)
  return today.month % 12 >= monthsIntoYear ? year : year - 1
}
