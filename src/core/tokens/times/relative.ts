import { lengthAt } from './lengths'
import type { Line, Read, TimeUnit, TimeValue } from './types'
import { behind, endsAt, isHyphen, past, phraseAt, phrases, wordAt } from './walk'
import { DETERMINERS, FISCAL, FISCAL_OR_SO, MONTHS_IN, PERIOD_NOUNS, SAME, TURNS, UNIT, UNITS } from './words'
import { turnYearAt, yearAt } from './years'

const DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
])
const PLACES = new Set(['over', 'in', 'during', 'within', 'for', 'across', 'throughout', 'of'])
const FOLLOWS = new Set(
  'to with from as and but at on by compared versus against after before while was were is than'.split(' '),
)
const YEAR_AGO = phrases<-1>(['year ago, year earlier, prior year, previous year, preceding year, last year', -1])
const TO_DATE = phrases<'year' | 'quarter'>(
  ['year to date, ytd, so far this year, so far in the year, thus far this year, this year so far', 'year'],
  ['quarter to date, qtd, so far this quarter, so far in the quarter', 'quarter'],
)
const SHIFTS: ReadonlyMap<string, { readonly sign: -1 | 1; readonly from: 'note' | 'anchor' }> = new Map([
  ['ago', { sign: -1, from: 'note' }],
  ['hence', { sign: 1, from: 'note' }],
  ['earlier', { sign: -1, from: 'anchor' }],
  ['before', { sign: -1, from: 'anchor' }],
  ['prior', { sign: -1, from: 'anchor' }],
  ['previously', { sign: -1, from: 'anchor' }],
  ['later', { sign: 1, from: 'anchor' }],
  ['after', { sign: 1, from: 'anchor' }],
])
/** *A year after the deal* says a time that only the deal's can tell. */
const OF_AN_EVENT = new Set(['before', 'prior', 'after', 'since'])
const VAGUE_UNITS = new Set(['recent', 'coming', 'past', 'last', 'next', 'previous', 'following', 'few', 'several'])

/**
 * A time against another: *last year, the current quarter, the previous year, a year earlier, three months ago, the
 * same quarter last year, yesterday, year to date, in recent months*.
 */
export function relativeAt(line: Line, at: number): Read<TimeValue> | null {
  const day = DAYS.get(wordAt(line, at))
  if (day !== undefined) return relative('day', day, 'note', at)
  const toDate = phraseAt(TO_DATE, line, at)
  if (toDate !== null) return { value: { kind: 'to-date', unit: toDate.value }, last: toDate.last }
  return sameAt(line, at) ?? shiftedAt(line, at) ?? turnAt(line, at) ?? definiteAt(line, at)
}

function relative(unit: TimeUnit, offset: number, from: 'note' | 'anchor', last: number): Read<TimeValue> {
  return { value: { kind: 'relative', unit, offset, from, fiscal: false }, last }
}

function shifted(unit: TimeUnit, offset: number, last: number): Read<TimeValue> | null {
  if (unit === 'decade' || unit === 'half') return null
  return { value: { kind: 'shifted', unit, offset, from: 'anchor' }, last }
}

/** *The same quarter last year*, *the year-ago period*, *the same period of 2024*, *the same quarter*. */
function sameAt(line: Line, at: number): Read<TimeValue> | null {
  const ago = phraseAt(YEAR_AGO, line, at)
  const noun = ago === null ? -1 : behind(line, ago.last)
  if (ago !== null && PERIOD_NOUNS.has(wordAt(line, noun))) return shifted('year', -1, noun)
  if (!SAME.has(wordAt(line, at)) && !(wordAt(line, at) === 'that' && SAME.has(wordAt(line, at + 1)))) return null
  const from = behind(line, SAME.has(wordAt(line, at)) ? at : at + 1)
  const count = lengthAt(line, from)
  const own = past(line, from, FISCAL_OR_SO)
  const last = PERIOD_NOUNS.has(wordAt(line, own)) || UNIT.has(wordAt(line, own)) ? own : (count?.last ?? -1)
  if (last < 0 || wordAt(line, last) === 'day') return null
  const next = wordAt(line, last + 1)
  const place = past(line, next === 'of' || next === 'in' || next === ',' ? last + 2 : last + 1, DETERMINERS)
  const year = yearAt(line, place)
  if (year !== null) return { value: { kind: 'same-of', year: year.value }, last: year.last }
  const before = turnYearAt(line, place)
  if (before !== null && before.value.offset === -1) return shifted('year', -1, before.last)
  const earlier = shiftedAt(line, last + 1) ?? shiftedAt(line, place)
  if (earlier?.value.kind === 'shifted') return shifted(earlier.value.unit, earlier.value.offset, earlier.last)
  const unit = UNIT.get(wordAt(line, last))
  // *At the same time* is no time.
  if (unit === undefined) return wordAt(line, last) === 'period' ? shifted('month', 0, last) : null
  return relative(unit, 0, 'anchor', last)
}

/** *Two years ago*, *a quarter earlier*, *seven months later*, *weeks after the deal*, *years to come*. */
function shiftedAt(line: Line, at: number): Read<TimeValue> | null {
  const isDefinite = wordAt(line, at - 1) === 'the' && UNIT.has(wordAt(line, at))
  const length = lengthAt(line, at) ?? (UNITS.has(wordAt(line, at)) || isDefinite ? { value: null, last: at } : null)
  if (length === null) return null
  const last = behind(line, length.last)
  const word = wordAt(line, last)
  if (word === 'since' || (word === 'to' && wordAt(line, last + 1) === 'come') || word === 'ahead')
    return length.value === null || word === 'since' ? vague(word === 'to' ? last + 1 : last) : null
  const shift = SHIFTS.get(word)
  if (shift === undefined) return null
  if (OF_AN_EVENT.has(word) && !endsAt(line, last + 1)) {
    // *A year before tax* is a rate; *a year after the deal* an event's.
    return wordAt(line, at) === 'a' && word !== 'after' ? null : vague(last)
  }
  if (isDefinite && length.value === null)
    return relative(UNIT.get(wordAt(line, at)) ?? 'year', shift.sign, 'anchor', last)
  if (length.value === null || length.value.count !== length.value.most || length.value.count === null)
    return vague(last)
  const { count, unit } = length.value
  // *The year-ago quarter* is another's, *a year ago* may be the note's.
  const isJoined = isHyphen(line, length.last + 1)
  const end = isJoined && PERIOD_NOUNS.has(wordAt(line, last + 1)) ? last + 1 : last
  const [own, each] =
    unit === 'decade' ? ['year' as const, 10] : count % 1 === 0 ? [unit, 1] : ['month' as const, MONTHS_IN[unit]]
  const offset = shift.sign * count * each
  if (own === 'half' || !Number.isInteger(offset)) return vague(last)
  return { value: { kind: 'shifted', unit: own, offset, from: isJoined ? 'anchor' : shift.from }, last: end }
}

/** *Last year*, *the current fiscal year*, *this week*, *the past year*, *in the coming months*, *last September*. */
function turnAt(line: Line, at: number): Read<TimeValue> | null {
  if (wordAt(line, at) === 'recent' && UNITS.has(wordAt(line, at + 1))) return vague(at + 1)
  const turn = phraseAt(TURNS, line, at)
  if (turn === null) return null
  const [offset, from] = turn.value
  const few = past(line, turn.last + 1, VAGUE_UNITS)
  if (UNITS.has(wordAt(line, few))) return vague(few)
  const place = past(line, behind(line, turn.last), FISCAL_OR_SO)
  const unit = UNIT.get(wordAt(line, place))
  if (unit === undefined || wordAt(line, place + 1) === 'end') return null
  const isOver = PLACES.has(wordAt(line, wordAt(line, at - 1) === 'the' ? at - 2 : at - 1))
  const isPast =
    wordAt(line, at) === 'past' || (wordAt(line, at) === 'last' && wordAt(line, at - 1) === 'the' && isOver)
  if (isPast && unit === 'year' && place === turn.last + 1) return { value: { kind: 'trailing' }, last: place }
  const fiscal = FISCAL.has(wordAt(line, behind(line, turn.last)))
  if (unit === 'day' && from === 'note') return null
  return { value: { kind: 'relative', unit, offset, from, fiscal }, last: place }
}

/** *For the year* (a company's own), *during the quarter*: the one that the talk is about. */
function definiteAt(line: Line, at: number): Read<TimeValue> | null {
  const unit = UNIT.get(wordAt(line, at))
  const before = wordAt(line, at - 2)
  if (
    unit === undefined ||
    wordAt(line, at - 1) !== 'the' ||
    !(PLACES.has(before) || before === 'earlier' || before === 'later')
  )
    return null
  if (!endsAt(line, at + 1) && !FOLLOWS.has(wordAt(line, at + 1))) return null
  if (unit === 'year' && before === 'for')
    return { value: { kind: 'fiscal-part', start: 0, months: 12, fiscal: false, year: null }, last: at }
  return unit === 'day' || unit === 'half' || unit === 'decade' ? null : relative(unit, 0, 'anchor', at)
}

function vague(last: number): Read<TimeValue> {
  return { value: { kind: 'vague' }, last }
}
