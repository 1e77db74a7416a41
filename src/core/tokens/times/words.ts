import type { Lex } from '../lex'
import type { TimeUnit } from './types'
import { phrases } from './walk'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Units of time by their singular. */
export const UNIT: ReadonlyMap<string, TimeUnit> = new Map([
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['half', 'half'],
  ['year', 'year'],
  ['yr', 'year'],
  ['decade', 'decade'],
])
/** Units of time by their plural. */
export const UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ['days', 'day'],
  ['weeks', 'week'],
  ['months', 'month'],
  ['quarters', 'quarter'],
  ['years', 'year'],
  ['yrs', 'year'],
  ['decades', 'decade'],
])
/** The months of a unit; weeks and days are parts of one. */
export const MONTHS_IN: Readonly<Record<TimeUnit, number>> = {
  day: 12 / 365,
  week: 12 / 52,
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
}

export const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ')
export const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** *First quarter, second half*. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth'.split(' ').map((word, i): [string, number] => [word, i + 1]),
  ...'1st 2nd 3rd 4th'.split(' ').map((word, i): [string, number] => [word, i + 1]),
])
export const HALVES: ReadonlyMap<string, number> = new Map([
  ['front', 1],
  ['back', 2],
  ['latter', 2],
])

/** Words that place a unit against the note's day, or against another time. */
export const TURNS = phrases<readonly [number, 'note' | 'anchor']>(
  ['last, latest, past, most recent, recently ended, just ended, recently completed', [-1, 'note']],
  ['this, current, present, the ongoing', [0, 'note']],
  ['this past', [-1, 'note']],
  ['next, coming, upcoming, this coming', [1, 'note']],
  ['previous, prior, preceding', [-1, 'anchor']],
  ['following, subsequent', [1, 'anchor']],
  ['that, that same', [0, 'anchor']],
)

export const DETERMINERS = words('the a an its their his her our this that these those each every any company')
export const FISCAL = words('fiscal financial')
export const FISCAL_OR_SO = words('fiscal financial calendar full whole entire completed reported')
/** *The same quarter*, *the year-ago period*. */
export const SAME = words('same corresponding comparable equivalent')
export const PERIOD_NOUNS = words('quarter period month half time stage point')
/** *Early 2026*, *late last year*. */
export const MODIFIERS = words('early earlier late later mid')

/** Behind a number these are counted, so that the number is no year and no day. */
const COUNTED = words(
  'chips gpus gpu cards accelerators processors servers racks units homes employees people workers jobs staff shares megawatts gigawatts mw gw watts customers users companies firms startups stores sites acres miles hours days weeks months times percent per basis points investors patents deals lenders rooms tons tonnes barrels vehicles cars trucks billion million trillion bn mn dollars euros x %',
)
/** A year before these is a name: *the 2025 model*, *its 2030 notes*. */
const NAMED_BY_YEAR = words(
  'model models edition version vintage notes note bonds bond debentures maturity maturities convertible convertibles senior class season film book novel election elections olympics',
)

/** Whether a word behind a number makes a count of it, or a name. */
export function isNoTime(word: string): boolean {
  return COUNTED.has(word) || NAMED_BY_YEAR.has(word)
}

/** Words one of which, if no digit, is in every expression of time. */
const CORE: ReadonlySet<string> = new Set([
  ...UNIT.keys(),
  ...UNITS.keys(),
  ...WEEKDAYS,
  ...MONTH_NAMES,
  ...MONTH_NAMES.map((name) => name.slice(0, 3)),
  ...'sept qtr mo spring summer autumn fall winter yesterday today tonight tomorrow'.split(' '),
  ...'annual annually annum yearly quarterly monthly weekly daily annualized annualised rate arr ttm ltm'.split(' '),
  ...'yoy qoq y q m sequentially ytd qtd p.a. period time yearlong decadelong multiyear multidecade'.split(' '),
])

/** Whether an expression of time may turn on a piece: it is a number, has a digit, or is a word of time. */
export function isCore({ kind, lower }: Lex): boolean {
  if (kind === 'number') return true
  return kind === 'word' && (CORE.has(lower) || /\d/.test(lower))
}
