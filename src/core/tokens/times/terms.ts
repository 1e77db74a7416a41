import { endedAt } from './ending'
import { ARTICLES, type Length, length, lengthAt } from './lengths'
import type { Line, Read, TimeValue } from './types'
import { behind, endsAt, isHyphen, past, phraseAt, phrases, wordAt } from './walk'
import { MONTHS_IN } from './words'
import { yearAt } from './years'

const LEADS = new Set('over for across during within throughout spanning lasting'.split(' '))
const FILLS = new Set(
  'the a an its of course period span space term about around roughly nearly almost approximately just only initial full whole entire total'.split(
    ' ',
  ),
)
const NOUNS = new Set(['period', 'term', 'span', 'stretch', 'window', 'timeframe'])
const CONTRACTS = new Set('contract deal lease agreement term period order loan commitment arrangement'.split(' '))
const RESULTS = new Set('period results profit loss revenue revenues sales net operating earnings total'.split(' '))
const NOT_BEHIND = new Set(['old', 'ago', 'earlier', 'later', 'olds', 'before', 'since', 'after'])
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
  const word = wordAt(line, at)
  if (word !== 'in' && !LEADS.has(word)) return turnedAt(line, at) ?? bareAt(line, at)
  let place = at + 1
  while (FILLS.has(wordAt(line, place)) && lengthAt(line, place) === null && place < at + 7) place++
  return turnedAt(line, place) ?? leadAt(line, place, word === 'in')
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
  if (months === null || found.value.most !== found.value.count) return { value: { kind: 'vague' }, last: found.last }
  if (side === 1) return { value: { kind: 'span-ahead', months }, last: found.last }
  return { value: months === 12 ? { kind: 'trailing' } : { kind: 'span-behind', months }, last: found.last }
}

/** Whole months, or null. */
function monthsOf({ count, unit }: Length): number | null {
  const months = count === null || unit === 'day' || unit === 'week' ? 0 : count * MONTHS_IN[unit]
  return Number.isInteger(months) && months > 0 ? months : null
}

/** What *over*, *for* and the like lead to; *in three years* is how long it takes, or when it will be. */
function leadAt(line: Line, at: number, isIn: boolean): Read<TimeValue> | null {
  const found = lengthAt(line, at) ?? (wordAt(line, at) === 'decade' ? length(1, 'decade', at) : null)
  if (found === null || NOT_BEHIND.has(wordAt(line, behind(line, found.last)))) return null
  if (endedAt(line, past(line, behind(line, found.last), NOUNS), 1) !== null) return null
  if (!isIn) return term(line, found)
  return found.value.adjective || wordAt(line, at) === 'a' ? null : { value: { kind: 'vague' }, last: found.last }
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
