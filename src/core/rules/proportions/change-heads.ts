import { parseDay } from '../../dates/day'
import { monthOf } from '../../dates/months'
import { parsePeriod } from '../../dates/parse-period'

/** What a head says of the column of changes under it: of how many months each change is, null where it does not say. */
export interface ChangeHead {
  readonly apart: number | null
  /** When its ends are, where it names them: *% change 2019 versus 2018*. */
  readonly ends: readonly Time[]
}

/** When a column's or a row's level is for: its first month and length; before and after where only that is said. */
export interface Time {
  readonly at: number
  readonly months: number
}

const CHANGES = new Set(
  'change chg chg. growth increase decrease rise gain up move cut drop fall decline variance difference diff diff. delta δ ± +/- +/− +/–'.split(
    ' ',
  ),
)
const YEARLY = new Set([
  'yoy',
  'y/y',
  'y-o-y',
  'yr.-to-yr.',
  'yr-to-yr',
  'year-on-year',
  'year-over-year',
  'year-to-year',
])
const QUARTERLY = new Set(['qoq', 'q/q', 'q-o-q', 'quarter-on-quarter', 'quarter-over-quarter'])
const IDLE = new Set(
  '% $ € £ ¥ percent percentage per cent dollars amount net in from to versus vs vs. of the or and'.split(' '),
)
const UNIT = /\s*[([][^)\]]*[)\]]|,?\s*(?:in\s)?(?:[$€£¥₹]\s?\p{L}*|%|per ?cent)\s*$/giu
const EARLIER = new Set([
  'before',
  'previous',
  'previously',
  'prior',
  'prior year',
  'old',
  'then',
  'last year',
  'a year ago',
  'year ago',
])
const LATER = new Set(['after', 'now', 'new', 'current', 'this year', 'today', 'to'])

/**
 * Reads the head of a column of changes; null where it is the head of anything else, or speaks of more than the change
 * of the levels beside it.
 *
 * @example *YoY change (%)* is a change of twelve months; *Organic growth* is none
 */
export function changeHead(text: string): ChangeHead | null {
  const words = text
    .replace(UNIT, '')
    .toLowerCase()
    .replaceAll(/\byear (on|over|to) year\b/g, 'year-$1-year')
    .replaceAll(/\bquarter (on|over) quarter\b/g, 'quarter-$1-quarter')
    .split(/\s+|(?<=%)(?=\p{L})|(?<=\p{L})\/(?=\p{L}{3})/u)
    .filter((word) => word !== '')
  const ends = words.flatMap((word) => timeOf(word) ?? [])
  const isKnown = (word: string) =>
    CHANGES.has(word) || YEARLY.has(word) || QUARTERLY.has(word) || IDLE.has(word) || timeOf(word) !== null
  const [yearly, quarterly] = [YEARLY, QUARTERLY].map((set) => words.some((word) => set.has(word)))
  if (!words.every(isKnown) || !(yearly || quarterly || words.some((word) => CHANGES.has(word)))) return null
  return ends.length === 1 ? null : { apart: yearly ? 12 : quarterly ? 3 : null, ends }
}

/** Whether a column's head speaks of a change, whatever else it says; null where it is not that of the levels beside it. */
export function saysChange(text: string): boolean | null {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}/±δ-]+/u)
  if (words.some((word) => ADJUSTED.has(word))) return null
  return words.some((word) => CHANGES.has(word) || YEARLY.has(word) || QUARTERLY.has(word))
}

const ADJUSTED = new Set(
  'organic constant-currency constant cc currency like-for-like lfl cagr compound annualized annualised'.split(' '),
)

/** When the level of a column or row is for, by its head: *2025 (guidance)*, *FY2025E*, *July 27, 2019*, *Before*. */
export function timeOf(head: string): Time | null {
  const text = head.replace(UNIT, '').trim()
  if (EARLIER.has(text.toLowerCase())) return { at: 0, months: 0 }
  if (LATER.has(text.toLowerCase())) return { at: 1, months: 0 }
  const period = parsePeriod(text.replace(/(?<=\d)\s?[EAFP]$/u, ''))
  if (period !== null) return period.kind === 'trailing' ? null : { at: period.first, months: period.months }
  const day = parseDay(text)
  return day === null ? null : { at: monthOf(day), months: 0 }
}
