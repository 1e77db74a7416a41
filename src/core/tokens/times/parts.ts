import { makePeriod } from '../../dates/make-period'
import type { Period } from '../../dates/period'
import { endedAt } from './ending'
import type { Line, Read, TimeValue } from './types'
import { behind, isHyphen, numberAt, past, wordAt } from './walk'
import { DETERMINERS, FISCAL, HALVES, MONTHS_IN, ORDINALS, UNIT, UNITS } from './words'
import { codeAt, shortYearAt, turnYearAt, yearAt } from './years'

/** A part of a year, in months from its beginning. */
interface Part {
  readonly start: number
  readonly months: number
  readonly fiscal: boolean
}

const CODE = /^(?:([qh])([1-4])|([1-4])([qh]))$/
const JOINS = new Set(['-', 'to', 'through'])
const BOTH = new Set(['and', 'or'])
const NO_PART_OF_A_YEAR = new Set(['as', 'since'])

/**
 * A quarter, half or other part of a year, with the year where it is told: *first-quarter*, *fiscal Q3*, *the third
 * quarter of 2025*, *fiscal 2026 third quarter*, *the first nine months of last year*, *Q1–Q3 2025*, *the full year*.
 */
export function partAt(line: Line, at: number): Read<TimeValue> | null {
  const code = codeAt(line, at)
  if (code !== null) return { value: { kind: 'period', period: code.value }, last: code.last }
  const pair = pairAt(line, at)
  if (pair !== null) return { value: { kind: 'vague' }, last: pair }
  const part = rangeAt(line, at)
  if (part !== null) return withYear(line, part)
  return yearThenPart(line, at)
}

/** *The first and second quarters*: two times in one. */
function pairAt(line: Line, at: number): number | null {
  if (!ORDINALS.has(wordAt(line, at)) || !BOTH.has(wordAt(line, at + 1))) return null
  const second = ORDINALS.has(wordAt(line, at + 2)) ? partOnly(line, at + 2) : null
  return second && (withYear(line, second)?.last ?? second.last)
}

/** One part, or several in a row: *Q1–Q3*, *the first through third quarters*. */
function rangeAt(line: Line, at: number): Read<Part> | null {
  const first = partOnly(line, at) ?? ordinalOnly(line, at)
  if (first === null) return null
  const joined = first.last + 1
  const next = JOINS.has(wordAt(line, joined)) ? partOnly(line, past(line, joined + 1, DETERMINERS)) : null
  if (next === null) return partOnly(line, at)
  const { start, fiscal } = first.value
  const end = next.value.start + next.value.months
  const isRow = next.value.start > start && (first.value.months === 0 || first.value.months === next.value.months)
  return isRow ? { value: { start, months: end - start, fiscal }, last: next.last } : partOnly(line, at)
}

/** *First*, of *first through third quarter*: a quarter's beginning, without its length. */
function ordinalOnly(line: Line, at: number): Read<Part> | null {
  const number = ORDINALS.get(wordAt(line, at))
  return number === undefined ? null : { value: { start: (number - 1) * 3, months: 0, fiscal: false }, last: at }
}

function partOnly(line: Line, from: number): Read<Part> | null {
  const isFirst = FISCAL.has(wordAt(line, from))
  const at = isFirst ? behind(line, from) : from
  const word = wordAt(line, at)
  const [, letter, digit, number, unit] = CODE.exec(word) ?? []
  if (letter !== undefined || unit !== undefined)
    return part(letter ?? unit ?? '', Number(digit ?? number), isFirst, at)
  if (word === 'full' && !isFirst) {
    const fiscal = FISCAL.has(wordAt(line, behind(line, at)))
    const last = fiscal ? behind(line, behind(line, at)) : behind(line, at)
    return wordAt(line, last) === 'year' ? { value: { start: 0, months: 12, fiscal }, last } : null
  }
  if (isFirst && word === 'year') return { value: { start: 0, months: 12, fiscal: true }, last: at }
  const isLast = word === 'final' || word === 'last'
  const ordinal = ORDINALS.get(word) ?? HALVES.get(word) ?? (isLast ? 0 : undefined)
  if (ordinal === undefined) return null
  const isSecond = !isFirst && FISCAL.has(wordAt(line, behind(line, at)))
  const last = isSecond ? behind(line, behind(line, at)) : behind(line, at)
  const name = wordAt(line, last)
  if (name === 'quarter' || name === 'quarters') {
    const which = word === 'final' ? 4 : ordinal
    return which === 0 || HALVES.has(word) ? null : part('q', which, isFirst || isSecond, last)
  }
  if (name === 'half') return ordinal === 0 ? null : part('h', ordinal, isFirst || isSecond, last)
  return ordinal === 1 || isLast ? several(line, last, ordinal === 1, isFirst) : null
}

function part(letter: string, number: number, fiscal: boolean, last: number): Read<Part> | null {
  const months = letter === 'q' ? 3 : 6
  return number * months > 12 ? null : { value: { start: (number - 1) * months, months, fiscal }, last }
}

/** *The first nine months*, *the first three quarters*, *the last two months of 2025*. */
function several(line: Line, at: number, isFirst: boolean, fiscal: boolean): Read<Part> | null {
  const count = numberAt(line, at)
  const last = count === null ? at : behind(line, count.last)
  const unit = UNITS.get(wordAt(line, last)) ?? UNIT.get(wordAt(line, last))
  if (count === null || (unit !== 'month' && unit !== 'quarter')) return null
  const months = count.value * MONTHS_IN[unit]
  if (!Number.isInteger(months) || months < 1 || months > 12) return null
  // Of the last months only those of a year that is told: *the last four quarters* end today.
  const isOfYear = wordAt(line, last + 1) === 'of' && yearAt(line, past(line, last + 2, DETERMINERS)) !== null
  return isFirst || isOfYear ? { value: { start: isFirst ? 0 : 12 - months, months, fiscal }, last } : null
}

/** A part, and the year behind it. */
function withYear(line: Line, { value, last }: Read<Part>): Read<TimeValue> | null {
  const ended = value.months === 3 || value.months === 12 ? endedAt(line, last + 1, value.months) : null
  if (ended !== null) return ended
  const next = wordAt(line, last + 1)
  if (NO_PART_OF_A_YEAR.has(next)) return null
  const of = next === 'of' || next === 'for' || next === 'in' || next === ',' || next === '('
  const from = of ? last + 2 : behind(line, last)
  const place = past(line, from, DETERMINERS)
  const year = shortYearAt(line, place) ?? yearAt(line, place, true)
  if (year !== null) return dated(value, year)
  const turn = next === ',' || next === '(' ? null : turnYearAt(line, from)
  if (turn !== null) return { value: { kind: 'fiscal-part', ...value, year: turn.value }, last: turn.last }
  const told: TimeValue = { kind: 'fiscal-part', ...value, year: null }
  const isOfTheYear =
    next === 'of' && wordAt(line, FISCAL.has(wordAt(line, place)) ? behind(line, place) : place) === 'year'
  if (isOfTheYear) {
    const fiscal = FISCAL.has(wordAt(line, place))
    return { value: { ...told, fiscal: value.fiscal || fiscal }, last: fiscal ? behind(line, place) : place }
  }
  // *The first half of the decade* is no half of a year.
  return next === 'of' && value.months === 6 ? null : { value: told, last }
}

/** *Fiscal 2026 third quarter*, *2025-Q3*, *2025's third quarter*, *FY26 Q3*, *last year's third quarter*. */
function yearThenPart(line: Line, at: number): Read<TimeValue> | null {
  const year = yearAt(line, at)
  const turn = year === null ? turnYearAt(line, at) : null
  const last = year?.last ?? turn?.last
  if (last === undefined || (turn !== null && wordAt(line, at) === 'the')) return null
  const isOwner = wordAt(line, last + 1) === "'s"
  if (turn !== null && !isOwner) return null
  const place = isOwner || isHyphen(line, last + 1) ? last + 2 : last + 1
  const found = partOnly(line, place)
  if (found === null || found.value.months === 12) return null
  if (year !== null) return dated(found.value, { value: year.value, last: found.last })
  return { value: { kind: 'fiscal-part', ...found.value, year: turn?.value ?? null }, last: found.last }
}

function dated({ start, months, fiscal }: Part, { value, last }: Read<Period>): Read<TimeValue> {
  return { value: { kind: 'period', period: makePeriod(value.first + start, months, fiscal || value.fiscal) }, last }
}
