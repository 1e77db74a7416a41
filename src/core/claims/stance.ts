import { monthNumber } from '../dates/day'
import type { DealStatus } from '../registry/types'
import type { Span } from '../span'
import { PARTIAL, STATUSES } from './lexicon'
import { distanceBetween, readingDistance } from './near'
import type { Claim } from './types'

/** Words farther from a figure than these do not speak of it. */
const STATUS_REACH = 16
const PARTIAL_REACH = 3

/**
 * The stage of a deal that the words near a figure speak of, or null. Words of doubt go before words of certainty: what
 * is *in talks about a contract* is not signed. What is denied or supposed is not told at all.
 *
 * @example *Meta is in talks with Oracle about a contract of $20 billion* is `rumoured`
 */
export function statusFor(text: string, sentence: Span, figure: Span, figures: readonly Span[]): DealStatus | null {
  const part = text.slice(sentence.start, sentence.end)
  const hits = STATUSES.flatMap(({ means, pattern }) =>
    [...part.matchAll(pattern)].map(({ index, 0: word }) => {
      const at = { start: sentence.start + index, end: sentence.start + index + word.length }
      return { means, distance: distanceBetween(text, at, figure, figures) }
    }),
  ).filter(({ distance }) => distance <= STATUS_REACH)
  const sorted = hits.sort((a, b) => a.distance - b.distance)
  const doubt = sorted.find(({ means }) => DOUBTFUL.has(means))
  if (doubt !== undefined) return doubt.means
  return DENIED.test(text.slice(sentence.start, figure.start)) ? null : (sorted[0]?.means ?? null)
}

const DOUBTFUL: ReadonlySet<DealStatus> = new Set(['cancelled', 'rumoured', 'intent'])
const DENIED =
  /(?:^(?:had|if|were|should)\s|(?<!\p{L})(?:not|never|n['’]t|doubts?|den(?:y|ies|ied)|whether|if|neither|nor|no longer)(?!\p{L}))/iu

/** A price: *$8 billion a gigawatt*, *$23 each*. A year, a quarter and a month are periods. */
const UNIT_PRICE =
  /^\s?(?:each\b|apiece\b|(?:(?:an?|per)\s|\/\s?)(?!year|quarter|month|week|day|deal|contract)\p{L}+)/iu

/** What comes behind it in a sentence are parts. */
const BROKEN_DOWN =
  /(?<!\p{L})(?:consist(?:s|ed|ing)? of|compris(?:es?|ed|ing)|made up of|composed of|broken down|breaks down|split (?:into|between)|divided (?:into|between)|of which)(?!\p{L})/iu

/** Whether the words right beside a figure make it part of something or a sum beside it. */
export function isPartial(text: string, sentence: Span, figure: Span, figures: readonly Span[]): boolean {
  if (UNIT_PRICE.test(text.slice(figure.end, sentence.end))) return true
  if (BROKEN_DOWN.test(text.slice(sentence.start, figure.start))) return true
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
export function changeFor(text: string, sentence: Span, figure: Span, figures: readonly Span[]): Claim['change'] {
  const before = text.slice(sentence.start, figure.start)
  const behind = text.slice(figure.end, sentence.end)
  const lead = leadOf(before.slice(-48))
  const changes = CHANGES.test(before.replace(UP_TO, ' '))
  if (lead === 'from') return changes || leadsTo(text, figure, figures) ? 'from' : null
  if (UP_TO_HERE.test(before)) return null
  if (lead === 'to') return changes || /(?:^|\s)from\s/iu.test(before) ? 'to' : null
  if (CHANGED_BY.test(before) && /^\sto\s/u.test(behind)) return 'by'
  return lead !== undefined && changes ? 'by' : null
}

/** Whether a figure soon behind this one is where it goes to: `from $13 billion` this year `to $100 billion`. */
function leadsTo(text: string, figure: Span, figures: readonly Span[]): boolean {
  const next = figures.find(({ start }) => start >= figure.end)
  if (next === undefined) return false
  const between = text.slice(figure.end, next.start)
  return between.length <= 96 && /^[^.;]*(?:^|\s)to\s(?:[\p{L}’']+\s){0,3}$/u.test(between)
}

function leadOf(before: string): string | undefined {
  const match = LEAD.exec(before)
  return (match?.[1] ?? match?.[2])?.toLowerCase()
}

/** The preposition before a figure; `up` and `down` stand right before the size of a change. */
const LEAD = /(?:^|[\s(])(?:(from|to|by)\s(?:[\p{L}’']+\s){0,3}|(?<=[,(]\s?|\b(?:is|was|were|are)\s)(up|down)\s)$/iu
/** Ceilings and sums, not changes: *up to $10 billion*, *adds up to*. */
const UP_TO = /(?<!\p{L})up to(?!\p{L})/giu
const UP_TO_HERE = /(?<!\p{L})up to\s(?:\p{L}+\s){0,2}$/iu

const CHANGE_WORDS =
  'rose|rise[sn]?|rising|grew|grow[sn]?|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|increas(?:e[sd]?|ing)|up|surg(?:e[sd]?|ing)|soar(?:s|ed)?|fell|falls?|falling|dropp?(?:s|ed|ing)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|down|cut|shrank|slid|doubled|tripled|quadrupled|halved|raised'
const CHANGES = new RegExp(`(?<!\\p{L})(?:${CHANGE_WORDS})(?!\\p{L})`, 'iu')
/** A change word right before its size: *rose $86 billion to $523 billion*. */
const CHANGED_BY = new RegExp(`(?<!\\p{L})(?:${CHANGE_WORDS})\\s(?:by\\s)?(?:\\p{L}+\\s){0,2}$`, 'iu')

const BEFORE =
  /(?<!\p{L})(?:(?:a|one|two|three|\d+) (?:years?|quarters?|months?|weeks?) (?:ago|earlier|before)|previous(?:ly)?|earlier|formerly|originally|at the time|before|had (?:been|said|guided|expected|planned|forecast|told|spoken|budgeted|hoped|had)|having (?:said|told|guided)|(?:I|we|you) had|prior|consensus|last (?:year|spring|summer|autumn|fall|winter|month|week)(?:['’]s)?|once)(?!\p{L})/giu
const MONTH =
  /(?<!\p{L})(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?!\p{L})/gu
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
  return months.flatMap(([word]) => monthNumber(word) ?? [])
}

const COMPUTES =
  /(?<!\p{L})(?:comes? to|came to|makes?|making|adds? up to|totals?|total of|sum of|equals|leaves|which is|that is|brings? .{0,40} to|works out (?:at|to))\s(?:\p{L}+\s){0,3}$/iu

/** The head of a row that adds up the others. */
const TOTAL = /^\s*(?:grand |sub-?)?(?:totals?|sum|together|combined|all|in all|altogether|aggregate)(?!\p{L})/iu

/** Words that make a figure the sum of several companies' money. */
const JOINTLY =
  /(?<!\p{L})(?:together|combined|jointly|between (?:them|the two|the three)|(?:that|which) (?:the )?(?:pair|duo|trio|two|three|four|both)|collectively|in aggregate)(?!\p{L})/giu
const JOINT_REACH = 6

/** Whether a figure is what several companies come to together: *the $11 billion that the pair have supplied*. */
export function isJoint(text: string, sentence: Span, figure: Span, figures: readonly Span[]): boolean {
  const part = text.slice(sentence.start, sentence.end)
  return [...part.matchAll(JOINTLY)].some(({ index, 0: word }) => {
    const at = { start: sentence.start + index, end: sentence.start + index + word.length }
    return readingDistance(text, at, figure, figures) <= JOINT_REACH
  })
}

/** Whether a row's or an item's first words say that it adds up the others. */
export function isTotal(head: string): boolean {
  return TOTAL.test(head)
}

/** What stands behind a sum: *$900 million in all*. */
const IN_ALL = /^\s(?:in (?:all|total|aggregate)|all told|altogether|combined|overall|to date|so far)(?!\p{L})/iu

const WHOLE =
  /(?<!\p{L})(?:totals?|totalling|totaling|in (?:total|all)|to date|so far|altogether|all told|add(?:s|ed)? up to|as things stand|now stands? at|overall)(?!\p{L})/giu
const WHOLE_REACH = 3

/** Whether the words beside a figure make it all that there is: *$1 billion in total to date*. */
export function isWhole(text: string, sentence: Span, figure: Span, figures: readonly Span[]): boolean {
  const part = text.slice(sentence.start, sentence.end)
  return [...part.matchAll(WHOLE)].some(({ index, 0: word }) => {
    const at = { start: sentence.start + index, end: sentence.start + index + word.length }
    return readingDistance(text, at, figure, figures) <= WHOLE_REACH
  })
}

/** Whether a figure is what other figures before it in its sentence come to. */
export function isComputed(text: string, sentence: Span, figure: Span, figures: readonly Span[]): boolean {
  const isLater = figures.some(({ end }) => end <= figure.start)
  return isLater && (COMPUTES.test(text.slice(sentence.start, figure.start)) || IN_ALL.test(text.slice(figure.end)))
}
