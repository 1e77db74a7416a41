import type { Line, Read, TimeValue } from './types'
import { behind, isHyphen, phraseAt, phrases, wordAt } from './walk'
import { MONTHS_IN, UNIT } from './words'

const PACES = phrases<TimeValue>(
  [
    'annualized, annualised, run rate, arr, annual recurring, annual run rate, annualized run rate, annualised run rate',
    { kind: 'run-rate' },
  ],
  [
    'ttm, ltm, trailing twelve months, trailing 12 months, trailing twelve month, trailing 12 month, trailing four quarters',
    { kind: 'trailing' },
  ],
  ['year over year, year on year, yoy, y / y, year to year', { kind: 'compared', months: 12 }],
  ['quarter over quarter, quarter on quarter, qoq, q / q, sequentially', { kind: 'compared', months: 3 }],
  ['month over month, month on month, m / m', { kind: 'compared', months: 1 }],
  ['annually, per annum, p.a.', { kind: 'rate', months: 12 }],
  ['annual', { kind: 'length', months: 12 }],
  ['half year, half yearly', { kind: 'length', months: 6 }],
)
const ADVERBS: ReadonlyMap<string, number> = new Map([
  ['yearly', 12],
  ['quarterly', 3],
  ['monthly', 1],
  ['weekly', MONTHS_IN.week],
  ['daily', MONTHS_IN.day],
])
const SHORT: ReadonlyMap<string, number> = new Map([
  ['yr', 12],
  ['qtr', 3],
  ['mo', 1],
])
const EACH = new Set(['per', 'each', 'every', '/'])
/** *A year ago*, *a year on, …* are no rates. */
const NOT_BEHIND = new Set([
  'ago',
  'earlier',
  'later',
  'before',
  'after',
  'prior',
  'previously',
  'hence',
  'old',
  'of',
  'long',
  'and',
  'into',
])
const NOT_BEFORE = new Set(
  'in for over within by once about after before nearly almost than least just only of half is was be been took take takes spent as such what to not quite at through during up down rose fell grew under and'.split(
    ' ',
  ),
)
const BREAKS = new Set([',', ';', ':', '.', '—', '!', '?'])
const REACH = 6

/** *A year, per month, annually, /yr; annual, quarterly; annualized, run rate; TTM; year over year*. */
export function rateAt(line: Line, at: number): Read<TimeValue> | null {
  const pace = phraseAt(PACES, line, at)
  if (pace !== null) return pace
  const word = wordAt(line, at)
  const adverb = ADVERBS.get(word)
  if (adverb !== undefined) {
    const isBefore =
      line[at + 1]?.kind === 'word' && !NOT_BEFORE.has(wordAt(line, at + 1)) && wordAt(line, at + 1) !== 'from'
    return { value: { kind: isBefore ? 'length' : 'rate', months: adverb }, last: at }
  }
  const place = behind(line, at)
  const unit = UNIT.get(wordAt(line, place))
  const months =
    SHORT.get(wordAt(line, place)) ??
    (unit === undefined || unit === 'half' || unit === 'decade' ? undefined : MONTHS_IN[unit])
  if (months === undefined) return null
  if (EACH.has(word) && (word !== '/' || line[at + 1]?.glued)) return { value: { kind: 'rate', months }, last: place }
  const isRate =
    (word === 'a' || word === 'an') && !isHyphen(line, at + 1) && !isHyphen(line, place + 1) && isCounted(line, at)
  const next = wordAt(line, place + 1)
  const isOn = next === 'on' && line[place + 2]?.kind !== 'word' && line[place + 2]?.kind !== 'company'
  const isFromNow = next === 'from' && wordAt(line, place + 2) === 'now'
  const isBefore = next === 'before' && line[place + 2]?.kind === 'word'
  if (!isRate || (NOT_BEHIND.has(next) && !isBefore) || isOn || isFromNow) return null
  return { value: { kind: 'rate', months }, last: place }
}

/** Whether an amount or a number stands shortly before, in the same clause. */
function isCounted(line: Line, at: number): boolean {
  if (NOT_BEFORE.has(wordAt(line, at - 1))) return false
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    if (line[i]?.kind === 'money' || line[i]?.kind === 'number') return true
    if (BREAKS.has(wordAt(line, i))) return false
  }
  return false
}
