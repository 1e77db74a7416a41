import type { Span } from '../span'
import { CHANGE_VERBS } from './change-words'
import type { Place } from './near'
import type { Claim } from './types'

/**
 * Whether a figure is a side or the size of a change: `from $13 billion to $100 billion`, `rose by $3bn`, `up $3bn to
 * $13bn`. A `to` counts only behind a `from` or a change word, for `$38 billion to AWS` is no change.
 */
export function changeFor({ text, sentence, figure, figures }: Place): Claim['change'] {
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

const VERBS = `${CHANGE_VERBS}|doubled|tripled|quadrupled|halved`
const CHANGES = new RegExp(`(?<!\\p{L})(?:${VERBS})(?!\\p{L})`, 'iu')
/** A change word right before its size: *rose $86 billion to $523 billion*. */
const CHANGED_BY = new RegExp(`(?<!\\p{L})(?:${VERBS})\\s(?:by\\s)?(?:\\p{L}+\\s){0,2}$`, 'iu')
