import { makePeriod } from '../../dates/make-period'
import { parsePeriod } from '../../dates/parse-period'
import type { Period } from '../../dates/period'
import type { Line, Read, Turn } from './types'
import { behind, past, phraseAt, wordAt } from './walk'
import { FISCAL, isNoTime, TURNS } from './words'

const YEAR = /^(?:19|20)\d\d$/
const ESTIMATE = /^((?:19|20)\d\d)[aef]$/
const CODE = /^(?:fy|cy)(\d\d|\d{4})[aef]?$/
const SHORT = /^\d\d$/
const LEADS = new Set(['calendar', 'year'])
/** A year far from today is one only behind these. */
const BEFORE = new Set(
  'in of by since from to until till through during before after for between and or early late mid year calendar fiscal fy ('.split(
    ' ',
  ),
)

/**
 * A year with its number: *2025, 2025E, FY26, fiscal 2026, fiscal year '26, calendar 2025, the year 2028, 2026 fiscal
 * year*. One far from today needs a word of time before it.
 *
 * @param isBeside whether a month, day or part of a year stands before it
 */
export function yearAt(line: Line, at: number, isBeside = false): Read<Period> | null {
  const word = wordAt(line, at)
  const code = CODE.exec(word)?.[1]
  if (code !== undefined) return year(code, word.startsWith('fy'), at)
  if (word === 'fy' || word === 'cy' || FISCAL.has(word)) return named(line, behind(line, at), word !== 'cy')
  if (LEADS.has(word)) return named(line, at + 1, false)
  if (word === 'full' && wordAt(line, behind(line, at)) === 'year') return named(line, behind(line, at), false)
  const estimate = ESTIMATE.exec(word)?.[1]
  if (estimate !== undefined) return year(estimate, false, at)
  if (!YEAR.test(word) || isNoTime(wordAt(line, at + 1))) return null
  if (!isBeside && (word < '2010' || word > '2040') && !BEFORE.has(wordAt(line, at - 1)) && line.length > 1) return null
  const isOwn = FISCAL.has(wordAt(line, at + 1)) && wordAt(line, behind(line, at + 1)) === 'year'
  return year(word, isOwn, isOwn ? behind(line, at + 1) : at)
}

/** A year of two digits behind an apostrophe, as it follows a month, a quarter or `FY`. */
export function shortYearAt(line: Line, at: number): Read<Period> | null {
  const digits = wordAt(line, at + 1)
  return wordAt(line, at) === "'" && line[at + 1]?.glued && SHORT.test(digits) ? year(digits, false, at + 1) : null
}

/** The number behind *fiscal*, *FY*, *fiscal year*, *calendar*. */
function named(line: Line, at: number, fiscal: boolean): Read<Period> | null {
  const from = wordAt(line, at) === 'year' ? behind(line, at) : at
  const word = wordAt(line, from)
  const short = fiscal ? shortYearAt(line, from) : null
  if (short !== null) return year(wordAt(line, short.last), fiscal, short.last)
  const isYear = YEAR.test(word) || (fiscal && from === at && SHORT.test(word))
  return isYear ? year(word, fiscal, from) : null
}

function year(digits: string, fiscal: boolean, last: number): Read<Period> {
  const number = Number(digits) + (digits.length === 2 ? 2000 : 0)
  return { value: makePeriod(number * 12, 12, fiscal), last }
}

/** A year against another: *last year, this fiscal year, the previous year, a year earlier* (as a year), *that year*. */
export function turnYearAt(line: Line, from: number): Read<Turn> | null {
  const at = past(line, from, new Set(['the', 'its', 'their']))
  const turn = phraseAt(TURNS, line, at)
  if (turn === null) return null
  const [offset, base] = turn.value
  const next = behind(line, turn.last)
  const fiscal = FISCAL.has(wordAt(line, next))
  const last = fiscal || wordAt(line, next) === 'calendar' ? behind(line, next) : next
  return wordAt(line, last) === 'year' ? { value: { offset, from: base, fiscal }, last } : null
}

/** A period in one piece: *3Q25, Q3FY26, 1H25, 2025Q3*. */
export function codeAt(line: Line, at: number): Read<Period> | null {
  const word = wordAt(line, at)
  if (line[at]?.kind !== 'word' || word.length > 8 || !/\d[qh]|[qh]\d/.test(word)) return null
  const found = parsePeriod(word)
  return found && { value: makePeriod(found.first, found.months, found.fiscal), last: at }
}
