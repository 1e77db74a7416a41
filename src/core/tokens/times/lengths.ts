import type { Line, Read, TimeUnit, TimeValue } from './types'
import { behind, endsAt, isHyphen, numberAt, past, phraseAt, phrases, wordAt } from './walk'
import { MONTHS_IN, UNIT, UNITS } from './words'
import { yearAt } from './years'

/** A length of time: how many of a unit, or null where that is not told (*several years*). */
export interface Length {
  readonly count: number | null
  /** The greater of *five to seven years*; else the same. */
  readonly most: number | null
  readonly unit: TimeUnit
  /** *A seven-year deal*: it stands before what it belongs to. */
  readonly adjective: boolean
}

const ARTICLES = new Set(['a', 'an', 'one'])
const MANY = new Set(['few', 'several', 'many', 'some', 'couple', 'number', 'handful', 'of', 'a', 'multiple'])
const OF_NUMBERS = new Set(['-', 'to', 'or'])

/**
 * *Seven years, a year, 18 months, two and a half years, a year and a half, five years and six months, half a decade,
 * five to seven years, a seven-year, several years*.
 */
export function lengthAt(line: Line, at: number): Read<Length> | null {
  const word = wordAt(line, at)
  if (word === 'half' && wordAt(line, at + 1) === 'a') {
    const unit = UNIT.get(wordAt(line, at + 2))
    return unit === 'year' || unit === 'decade' ? length(0.5, unit, at + 2) : null
  }
  const count = numberAt(line, at)
  if (ARTICLES.has(word) && wordAt(line, behind(line, at)) !== 'to') {
    const place = behind(line, at)
    const unit = UNIT.get(wordAt(line, place === at + 1 && wordAt(line, place) === 'full' ? place + 1 : place))
    if (unit !== undefined && unit !== 'half')
      return single(line, unit, at, wordAt(line, place) === 'full' ? place + 1 : place)
  }
  if (count === null) return MANY.has(word) ? vagueAt(line, at) : null
  return counted(line, count)
}

function length(count: number, unit: TimeUnit, last: number, adjective = false, most = count): Read<Length> {
  return { value: { count, most, unit, adjective }, last }
}

/** *A year*, *a year and a half*, *a one-year*. */
function single(line: Line, unit: TimeUnit, at: number, last: number): Read<Length> {
  const half = halfBehind(line, last)
  return half === null ? length(1, unit, last, isHyphen(line, at + 1)) : length(1.5, unit, half)
}

/** *A few months*, *several years*, *a couple of weeks*. */
function vagueAt(line: Line, at: number): Read<Length> | null {
  let place = at
  while (MANY.has(wordAt(line, place)) && place < at + 4) place++
  const unit = place === at ? undefined : UNITS.get(wordAt(line, place))
  return unit === undefined ? null : { value: { count: null, most: null, unit, adjective: false }, last: place }
}

function counted(line: Line, first: Read<number>): Read<Length> | null {
  const low = first.value + (halfBehind(line, first.last) === null ? 0 : 0.5)
  let last = halfBehind(line, first.last) ?? first.last
  const join = wordAt(line, last + 1)
  const second = OF_NUMBERS.has(join) ? numberAt(line, last + 2) : null
  const most = second === null ? low : second.value
  if (second !== null) last = second.last
  const place = behind(line, last)
  const unit = UNITS.get(wordAt(line, place)) ?? UNIT.get(wordAt(line, place))
  if (unit === undefined || unit === 'half' || most < low) return null
  const isSingular = UNIT.has(wordAt(line, place))
  if (isSingular && place === last + 1 && most !== 1) return null
  const next = wordAt(line, place + 1)
  const months = next === 'and' && unit === 'year' ? numberAt(line, place + 2) : null
  if (months !== null && UNITS.get(wordAt(line, months.last + 1)) === 'month')
    return length(low * 12 + months.value, 'month', months.last + 1)
  return length(low, unit, place, isSingular && place === last + 2, most)
}

/** *And a half* behind a piece. */
function halfBehind(line: Line, last: number): number | null {
  const and = behind(line, last)
  const a = behind(line, and)
  const half = behind(line, a)
  return wordAt(line, and) === 'and' && wordAt(line, a) === 'a' && wordAt(line, half) === 'half' ? half : null
}

const LEADS = new Set('over for across during within throughout spanning lasting'.split(' '))
const FILLS = new Set(
  'the a an its of course period span space term about around roughly nearly almost approximately just only initial full whole entire total'.split(
    ' ',
  ),
)
const NOUNS = new Set(['period', 'term', 'span', 'stretch', 'window', 'timeframe'])
const CONTRACTS = new Set('contract deal lease agreement term period order loan commitment arrangement'.split(' '))
const RESULTS = new Set('period results profit loss revenue revenues sales net operating earnings total'.split(' '))
const NOT_BEHIND = new Set(['old', 'ago', 'earlier', 'later', 'olds', 'before'])
const TURNED: ReadonlyMap<string, 1 | -1> = new Map([
  ['next', 1],
  ['coming', 1],
  ['following', 1],
  ['last', -1],
  ['past', -1],
  ['trailing', -1],
])
const NAMED = phrases<number>(['yearlong, year long', 12], ['decade long, decadelong', 120], ['half decade', 60])
const VAGUE = phrases<null>([
  'multiyear, multi year, multidecade, multi decade, years long, months long, decades long',
  null,
])

/** *Over seven years, a seven-year deal, over the next two years, the last four quarters, for a decade*. */
export function termAt(line: Line, at: number): Read<TimeValue> | null {
  const named = phraseAt(NAMED, line, at)
  if (named !== null) return { value: { kind: 'term', months: named.value, most: named.value }, last: named.last }
  const unclear = phraseAt(VAGUE, line, at)
  if (unclear !== null) return { value: { kind: 'vague' }, last: unclear.last }
  if (
    LEADS.has(wordAt(line, at)) ||
    (wordAt(line, at) === 'in' && TURNED.has(wordAt(line, past(line, at + 1, FILLS))))
  ) {
    let place = at + 1
    while (FILLS.has(wordAt(line, place)) && lengthAt(line, place) === null && place < at + 7) place++
    return turnedAt(line, place) ?? leadAt(line, place)
  }
  return turnedAt(line, at) ?? inAt(line, at) ?? bareAt(line, at)
}

/** *In three years*: how long it takes, or when it will be. */
function inAt(line: Line, at: number): Read<TimeValue> | null {
  if (wordAt(line, at) !== 'in') return null
  let place = at + 1
  while (FILLS.has(wordAt(line, place)) && lengthAt(line, place) === null && place < at + 4) place++
  const found = lengthAt(line, place)
  return found === null || found.value.adjective || wordAt(line, place) === 'a'
    ? null
    : { value: { kind: 'vague' }, last: found.last }
}

/** *The next two years*, *the last four quarters*. */
function turnedAt(line: Line, at: number): Read<TimeValue> | null {
  const side = TURNED.get(wordAt(line, at))
  if (side === undefined) return null
  const place = behind(line, at)
  const isDecade = wordAt(line, place) === 'decade'
  const found = isDecade ? length(1, 'decade', place) : lengthAt(line, place)
  if (found === null || (ARTICLES.has(wordAt(line, place)) && found.value.count === 1)) return null
  // *The last three months of 2025* are a part of that year.
  if (wordAt(line, found.last + 1) === 'of' && yearAt(line, found.last + 2) !== null) return null
  const months = monthsOf(found.value)
  if (months === null) return { value: { kind: 'vague' }, last: found.last }
  if (side === 1) return { value: { kind: 'span-ahead', months }, last: found.last }
  return { value: months === 12 ? { kind: 'trailing' } : { kind: 'span-behind', months }, last: found.last }
}

/** Whole months, or null. */
function monthsOf({ count, unit }: Length): number | null {
  const months = count === null ? 0 : count * MONTHS_IN[unit]
  return Number.isInteger(months) && months > 0 ? months : null
}

/** What *over*, *for* and the like lead to. */
function leadAt(line: Line, at: number): Read<TimeValue> | null {
  const found = lengthAt(line, at) ?? (wordAt(line, at) === 'decade' ? length(1, 'decade', at) : null)
  return found === null || NOT_BEHIND.has(wordAt(line, behind(line, found.last))) ? null : term(line, found)
}

/** *A seven-year deal*, *(seven years)*, *a term of seven years*. */
function bareAt(line: Line, at: number): Read<TimeValue> | null {
  const isSingle = ARTICLES.has(wordAt(line, at)) && !isHyphen(line, at + 1)
  const found = isSingle ? null : lengthAt(line, at)
  const next = found === null ? '' : wordAt(line, behind(line, found.last))
  if (found === null || found.value.count === null || NOT_BEHIND.has(next)) return null
  const before = wordAt(line, at - 1)
  const isApart = (before === '(' || before === ':') && endsAt(line, found.last + 1)
  const isOf = before === 'of' && CONTRACTS.has(wordAt(line, at - 2))
  if (!found.value.adjective) return isApart || isOf ? term(line, found) : null
  const months = monthsOf(found.value)
  const isResult = months !== null && months <= 12 && found.value.unit === 'month' && RESULTS.has(next)
  if (!isResult || months === null) return term(line, found)
  return { value: { kind: 'length', months }, last: next === 'period' ? behind(line, found.last) : found.last }
}

function term(line: Line, { value, last }: Read<Length>): Read<TimeValue> {
  const end = NOUNS.has(wordAt(line, behind(line, last))) ? behind(line, last) : last
  const months = monthsOf(value)
  if (months === null) return { value: { kind: 'vague' }, last: end }
  return { value: { kind: 'term', months, most: (value.most ?? 0) * MONTHS_IN[value.unit] }, last: end }
}
