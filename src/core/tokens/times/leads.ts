import type { Line, Read, Reader, TimeValue } from './types'
import { phraseAt, phrases, wordAt } from './walk'
import { yearAt } from './years'

type Relation = Extract<TimeValue, { kind: 'as-of' }>['relation']

const LEADS = phrases<Relation>(
  ['as of, as at', 'as-of'],
  ['by, no later than', 'by'],
  ['through, up to and including, out to', 'through'],
  ['since, ever since', 'since'],
  ['until, till, up until', 'until'],
  [
    'starting, starting in, starting from, starting on, beginning, beginning in, beginning on, begin in, begins in, effective',
    'from',
  ],
  ['before, ahead of', 'before'],
  ['after', 'after'],
)
const ENDS = phrases<'end' | 'start'>(
  ['the end of, end of, the close of, close of', 'end'],
  ['the start of, start of, the beginning of, beginning of', 'start'],
)
/** The end of the year that the note stands in, or of one that follows. */
const YEAR_ENDS = phrases<boolean>(
  [
    "year end, end of year, year 's end, the year 's end, this year 's end, the end of the year, the end of this year",
    false,
  ],
  ['fiscal year end, the end of the fiscal year, the end of its fiscal year', true],
)
/** *Since the start of the year*. */
const YEAR_STARTS = phrases<true>([
  'the start of the year, the beginning of the year, start of the year, beginning of the year',
  true,
])
const SKIPPED = new Set(['the', 'its', 'their', 'our'])
const BEFORE_AN_END = new Set(['at', 'near', 'around', 'to'])
const DATES: ReadonlySet<TimeValue['kind']> = new Set([
  'period',
  'day',
  'month-of-year',
  'day-of-year',
  'weekday',
  'relative',
  'fiscal-part',
  'ending',
  'shifted',
])

/**
 * A time with a word before it that makes it an end or a beginning: *by 2030, through 2028, since 2019, until March, as
 * of December 31, at the end of 2025, by year-end, starting in 2027*.
 *
 * @param read reads the time itself
 */
export function leadAt(line: Line, at: number, read: Reader): Read<TimeValue> | null {
  const lead = phraseAt(LEADS, line, at)
  if (lead === null) return endAt(line, at, read) ?? fromOn(line, at)
  const inner = endAt(line, lead.last + 1, read)
  if (inner?.value.kind === 'as-of') {
    // *Before the end of 2026* is *by the end*.
    const relation = lead.value === 'before' ? 'by' : lead.value
    return { value: { ...inner.value, relation }, last: inner.last }
  }
  const plain = inner ?? readPast(line, lead.last + 1, read)
  if (plain === null || !DATES.has(plain.value.kind)) return null
  // *By the 2021 law*, *after the April meeting*: the year or month of something else.
  const isOther = SKIPPED.has(wordAt(line, lead.last + 1)) && plain.last === lead.last + 2
  if (isOther && (plain.value.kind === 'period' || plain.value.kind === 'month-of-year')) return null
  return { value: { kind: 'as-of', relation: lead.value, of: plain.value, end: false }, last: plain.last }
}

/** *The end of 2025*, *year-end*, *end-2025*; the beginning of a time is that time. */
function endAt(line: Line, from: number, read: Reader): Read<TimeValue> | null {
  const at = BEFORE_AN_END.has(wordAt(line, from)) ? from + 1 : from
  const edge = phraseAt(ENDS, line, at)
  const yearEnd = phraseAt(YEAR_ENDS, line, at)
  if (yearEnd !== null && yearEnd.last > (edge?.last ?? -1)) {
    const year = yearAt(line, yearEnd.last + 1)
    const of: TimeValue = year === null ? turnOf('year', yearEnd.value) : { kind: 'period', period: year.value }
    return end(of, year?.last ?? yearEnd.last)
  }
  const yearStart = phraseAt(YEAR_STARTS, line, at)
  if (yearStart !== null) return { value: turnOf('year', false), last: yearStart.last }
  if (edge === null) {
    const year = wordAt(line, at) === 'end' && wordAt(line, at + 1) === '-' ? yearAt(line, at + 2) : null
    return year === null ? null : end({ kind: 'period', period: year.value }, year.last)
  }
  const place = edge.last + 1
  const isThe = wordAt(line, place) === 'the' || wordAt(line, place) === 'this'
  if (isThe && wordAt(line, place + 1) === 'decade')
    return edge.value === 'start' ? null : end(turnOf('decade', false), place + 1)
  const inner = readPast(line, place, read)
  if (inner === null || !DATES.has(inner.value.kind)) return null
  return edge.value === 'start' ? inner : end(inner.value, inner.last)
}

/** The year or decade that the note stands in. */
function turnOf(unit: 'year' | 'decade', fiscal: boolean): TimeValue {
  return { kind: 'relative', unit, offset: 0, from: 'note', fiscal }
}

function end(of: TimeValue, last: number): Read<TimeValue> {
  return { value: { kind: 'as-of', relation: 'as-of', of, end: true }, last }
}

/** *From 2027 on*. */
function fromOn(line: Line, at: number): Read<TimeValue> | null {
  const year = wordAt(line, at) === 'from' ? yearAt(line, at + 1) : null
  const next = year === null ? '' : wordAt(line, year.last + 1)
  if (year === null || (next !== 'on' && next !== 'onwards' && next !== 'onward')) return null
  const of: TimeValue = { kind: 'period', period: year.value }
  return { value: { kind: 'as-of', relation: 'from', of, end: false }, last: year.last + 1 }
}

/** A time past *the*, *its* and the like. */
function readPast(line: Line, at: number, read: Reader): Read<TimeValue> | null {
  return read(line, at) ?? (SKIPPED.has(wordAt(line, at)) ? read(line, at + 1) : null)
}
