import { monthNumber } from './months'
import type { Period } from './period'

type Stretch = Omit<Period, 'text'>

// A year of four digits, or of two behind an apostrophe or FY; `fy` marks a company's own year.
const YEAR = String.raw`(fy ?'?|')?((?:19|20|21)\d\d|\d\d)`
const WHOLE_YEAR = new RegExp(`^${YEAR}$`)
const YEAR_THEN_PART = new RegExp(`^${YEAR}[- ]?(?:([qh])([1-4])|([1-4])([qh]))$`)
const PART_THEN_YEAR = new RegExp(`^(?:([qh])([1-4])|([1-4])([qh]))[- ]?(?:of )?${YEAR}$`)
const YEAR_THEN_MONTH = /^((?:19|20|21)\d\d)-(0[1-9]|1[0-2])$/
const MONTH_THEN_YEAR = /^([a-z]{3,9}\.?) ((?:19|20|21)\d\d)$/
const TRAILING = /^(?:ttm|ltm|trailing twelve months|last twelve months|trailing 12 months|last 12 months)$/

function yearNumber(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

function wholeYear(text: string): Stretch | null {
  const match = WHOLE_YEAR.exec(text)
  const digits = match?.[2]
  if (!match || !digits || (digits.length === 2 && !match[1])) return null
  return { kind: 'year', fiscal: match[1]?.startsWith('fy') ?? false, first: yearNumber(digits) * 12, months: 12 }
}

function partOfYear(letter: string, number: number, mark: string | undefined, digits: string): Stretch | null {
  const months = letter === 'q' ? 3 : 6
  if (number * months > 12) return null
  return {
    kind: letter === 'q' ? 'quarter' : 'half',
    fiscal: mark?.startsWith('fy') ?? false,
    first: yearNumber(digits) * 12 + (number - 1) * months,
    months,
  }
}

function quarterOrHalf(text: string): Stretch | null {
  const back = YEAR_THEN_PART.exec(text)
  if (back?.[2] && (back[2].length === 4 || back[1]))
    return partOfYear(back[3] ?? back[6] ?? '', Number(back[4] ?? back[5]), back[1], back[2])
  const front = PART_THEN_YEAR.exec(text)
  // `Q3 25` could be the 25th of something; `3Q25` is how analysts write a quarter.
  if (front?.[6] && (front[6].length === 4 || front[5] || (front[3] && !text.includes(' '))))
    return partOfYear(front[1] ?? front[4] ?? '', Number(front[2] ?? front[3]), front[5], front[6])
  return null
}

function month(text: string): Stretch | null {
  const iso = YEAR_THEN_MONTH.exec(text)
  if (iso) return { kind: 'month', fiscal: false, first: Number(iso[1]) * 12 + Number(iso[2]) - 1, months: 1 }
  const words = MONTH_THEN_YEAR.exec(text)
  const number = words?.[1] ? monthNumber(words[1]) : null
  if (!words || number === null) return null
  return { kind: 'month', fiscal: false, first: Number(words[2]) * 12 + number - 1, months: 1 }
}

function stretch(text: string): Stretch | null {
  if (TRAILING.test(text)) return { kind: 'trailing', fiscal: false, first: 0, months: 12 }
  return wholeYear(text) ?? quarterOrHalf(text) ?? month(text)
}

function fromTo(from: Stretch | null, to: Stretch | null): Stretch | null {
  if (!from || !to || from.kind === 'trailing' || to.kind === 'trailing' || from.fiscal !== to.fiscal) return null
  const end = to.first + to.months
  if (to.first < from.first || end < from.first + from.months) return null
  return { kind: 'span', fiscal: from.fiscal, first: from.first, months: end - from.first }
}

/**
 * The period that a whole text states: `2025`, `FY2025`, `2025-Q3`, `2025-H1`, `2025-11`, `TTM`, and `A/B` from one to
 * another; also as people write them, `Q3 2025`, `3Q25`, `H1 2025`, `FY25`, `Nov 2025`. Null where it states none.
 *
 * @example parsePeriod('2025-Q1/2025-Q3') gives { kind: 'span', fiscal: false, first: 24300, months: 9, … }
 */
export function parsePeriod(text: string): Period | null {
  const written = text.trim()
  if (written.length > 60) return null
  const plain = written.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ')
  const ends = plain.split('/')
  const found =
    ends.length === 2 ? fromTo(stretch((ends[0] ?? '').trim()), stretch((ends[1] ?? '').trim())) : stretch(plain)
  return found && { ...found, text: written }
}
