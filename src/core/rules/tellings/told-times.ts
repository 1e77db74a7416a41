import { MONTH, monthNumber, monthOf } from '../../dates/months'

/** The month (1–12) that each season begins with. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }
const TIME = new RegExp(
  `(?<!\\p{L})(?:(${MONTH})\\.?|(?:in the|last|this|of|the) (spring|summer|autumn|fall|winter))(?!\\p{L})(?:(?: \\d{1,2},?| of)? (20\\d\\d))?`,
  'gu',
)
const YEAR = /(?<!\d)20\d\d(?!\d)/gu

/** When a text places what it tells: months counted from January of year 0, first and last; null for none. */
export interface ToldTime {
  readonly first: number
  readonly last: number
}

/**
 * The months that a text names beside an amount, made absolute by the note's date: without a year, the latest such
 * month that is not after it. Null where it names none, or where neither a year nor the date decides.
 *
 * @param date ISO day of the note, or null
 * @example toldTime('lent in May', '2025-11-14') is May 2025; `in the spring` March to May
 */
export function toldTime(text: string, date: string | null): ToldTime | null {
  const found = [...text.matchAll(TIME)].flatMap(([, month, season, year]): readonly ToldTime[] => {
    const number = month === undefined ? SEASONS[season ?? ''] : monthNumber(month)
    if (number == null) return []
    const at = number - 1
    const known = year === undefined ? latest(at, date) : Number(year)
    return known === null ? [] : [{ first: known * 12 + at, last: known * 12 + at + (month === undefined ? 2 : 0) }]
  })
  if (found.length === 0) {
    const years = [...new Set(text.match(YEAR) ?? [])]
    const [year, more] = years
    return year === undefined || more !== undefined ? null : { first: Number(year) * 12, last: Number(year) * 12 + 11 }
  }
  return { first: Math.min(...found.map(({ first }) => first)), last: Math.max(...found.map(({ last }) => last)) }
}

function latest(month: number, date: string | null): number | null {
  if (date === null) return null
  const now = monthOf(date)
  const year = Math.floor(now / 12)
  return year * 12 + month <= now ? year : year - 1
}
