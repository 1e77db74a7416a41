import type { DealStatus } from '../registry/types'
import type { Span } from '../span'
import { PARTIAL, STATUSES } from './lexicon'
import { distanceBetween, readingDistance } from './near'
import type { Claim } from './types'

/** Words farther from a figure than these do not speak of it. */
const STATUS_REACH = 12
const PARTIAL_REACH = 3

/** The stage of a deal that the nearest such words of the sentence speak of, or null. */
export function statusFor(text: string, sentence: Span, figure: Span, figures: readonly Span[]): DealStatus | null {
  const part = text.slice(sentence.start, sentence.end)
  const hits = STATUSES.flatMap(({ means, pattern }, rank) =>
    [...part.matchAll(pattern)].map(({ index, 0: word }) => {
      const at = { start: sentence.start + index, end: sentence.start + index + word.length }
      return { means, rank, distance: distanceBetween(text, at, figure, figures) }
    }),
  ).filter(({ distance }) => distance <= STATUS_REACH)
  return hits.sort((a, b) => a.distance - b.distance || a.rank - b.rank)[0]?.means ?? null
}

/** Whether the words right beside a figure make it part of something or a sum beside it. */
export function isPartial(text: string, sentence: Span, figure: Span, figures: readonly Span[]): boolean {
  const part = text.slice(sentence.start, sentence.end)
  return [...part.matchAll(PARTIAL)].some(({ index, 0: word }) => {
    const at = { start: sentence.start + index, end: sentence.start + index + word.length }
    return readingDistance(text, at, figure, figures) <= PARTIAL_REACH
  })
}

/**
 * Whether a figure is a side or the size of a change: `from $13 billion to $100 billion`, `rose by $3bn`, `up $3bn to
 * $13bn`. A `to` counts only behind a `from` or a change word, for `$38 billion to AWS` is no change.
 */
export function changeFor(text: string, sentence: Span, figure: Span): Claim['change'] {
  const before = text.slice(sentence.start, figure.start)
  const behind = text.slice(figure.end, sentence.end)
  const lead = /(?:^|[\s(])(from|to|by|up|down)\s(?:[\p{L}’']+\s){0,3}$/iu.exec(before.slice(-48))?.[1]?.toLowerCase()
  const changes = CHANGES.test(before)
  if (lead === 'from') return changes || /^[^.;]{0,80}\sto\s/u.test(behind) ? 'from' : null
  if (lead === 'to') return changes || /(?:^|\s)from\s/iu.test(before) ? 'to' : null
  if (CHANGED_BY.test(before) && /^\sto\s/u.test(behind)) return 'by'
  return lead !== undefined && changes ? 'by' : null
}

const CHANGE_WORDS =
  'rose|rise[sn]?|rising|grew|grow[sn]?|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|increas(?:e[sd]?|ing)|up|surg(?:e[sd]?|ing)|soar(?:s|ed)?|fell|falls?|falling|dropp?(?:s|ed|ing)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|down|cut|shrank|slid|doubled|tripled|quadrupled|halved|raised'
const CHANGES = new RegExp(`(?<!\\p{L})(?:${CHANGE_WORDS})(?!\\p{L})`, 'iu')
/** A change word right before its size: *rose $86 billion to $523 billion*. */
const CHANGED_BY = new RegExp(`(?<!\\p{L})(?:${CHANGE_WORDS})\\s(?:by\\s)?(?:\\p{L}+\\s){0,2}$`, 'iu')

const BEFORE =
  /(?<!\p{L})(?:(?:a|one|two|three|\d+) (?:years?|quarters?|months?|weeks?) (?:ago|earlier|before)|previous(?:ly)?|earlier|formerly|originally|at the time|before|had been|prior|last (?:year|spring|summer|autumn|fall|winter|month|week)(?:['’]s)?|once)(?!\p{L})/giu
const MONTH =
  /(?<!\p{L})(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?!\p{L})/gu
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const TIME_REACH = 6

/**
 * The other time that a figure's words place it in: `before` for *a year ago*, *previously*; else the numbers (1–12)
 * of the months that are named near it.
 *
 * @example *in March the valuation was $61.5 billion* gives [3]; *from $7 billion a year ago* gives 'before'
 */
export function timeFor(text: string, sentence: Span, figure: Span, figures: readonly Span[]): Claim['time'] {
  const part = text.slice(sentence.start, sentence.end)
  const near = ({ index, 0: word }: RegExpExecArray) => {
    const at = { start: sentence.start + index, end: sentence.start + index + word.length }
    return readingDistance(text, at, figure, figures) <= TIME_REACH
  }
  if ([...part.matchAll(BEFORE)].some(near)) return 'before'
  const months = [...part.matchAll(MONTH)].filter(near)
  return months.map(([word]) => MONTHS.indexOf(word.slice(0, 3)) + 1)
}
