import type { Line, Read, TimeUnit } from './types'
import { behind, isHyphen, numberAt, wordAt } from './walk'
import { UNIT, UNITS } from './words'

/** A length of time: how many of a unit, or null where that is not told (*several years*). */
export interface Length {
  readonly count: number | null
  /** The greater of *five to seven years*; else the same. */
  readonly most: number | null
  readonly unit: TimeUnit
  /** *A seven-year deal*: it stands before what it belongs to. */
  readonly adjective: boolean
}

export const ARTICLES = new Set(['a', 'an', 'one'])
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

export function length(count: number, unit: TimeUnit, last: number, adjective = false, most = count): Read<Length> {
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
