import type { Decimal } from '../amounts/decimal'
import { type HedgeKind, impliedInterval } from '../amounts/precision'
import type { Interval } from '../amounts/types'
import type { Span } from '../span'
import { NUMBER_WORD, numberOf } from './terms'

/** A count of things in a text: `500,000 chips`, `about 10 GW`, `2 million users`. */
export interface Count {
  readonly at: Span
  /** As written, without its hedge. */
  readonly text: string
  /** The noun, in lower case and without a plural's s. */
  readonly noun: string
  readonly value: Decimal
  readonly interval: Interval
}

const SCALES: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9 }
const HEDGES: readonly (readonly [RegExp, HedgeKind])[] = [
  [/(?:more than|over|at least|upwards of)\s$/iu, 'over'],
  [/(?:nearly|almost|close to|just under)\s$/iu, 'nearly'],
  [/(?:less than|fewer than|under)\s$/iu, 'below'],
  [/(?:up to|as many as|at most)\s$/iu, 'ceiling'],
  [/(?:about|around|roughly|some|approximately)\s$/iu, 'about'],
]
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£¥₹-])(?:(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.(\\d{1,3}))?|(${NUMBER_WORD}|an?(?=\\s(?:thousand|million|billion))))(?:\\s(thousand|million|billion))?[\\s-](\\p{L}[\\p{L}\\p{N}]*)`,
  'giu',
)

/**
 * The counts of a text: a number, perhaps a scale, and a noun. A count's interval follows the rule of precision that
 * amounts follow; a hedge widens it alike.
 *
 * @example `500,000 chips` is 495,000 to 505,000 chip
 */
export function countsIn(text: string): readonly Count[] {
  return [...text.matchAll(COUNT)].map((match) => {
    const [written, digits, fraction = '', word, scale, noun = ''] = match
    const whole = digits ?? numberOf(word ?? '')?.toFixed() ?? '1'
    const before = text.slice(Math.max(0, match.index - 16), match.index)
    const hedge = HEDGES.find(([pattern]) => pattern.test(before))?.[1] ?? null
    const exponent = SCALES[scale?.toLowerCase() ?? ''] ?? 0
    const implied = impliedInterval({ whole: whole.replaceAll(',', ''), fraction, exponent, negative: false }, hedge)
    const at = { start: match.index, end: match.index + written.length }
    return { at, text: written, noun: singular(noun), value: implied.value, interval: implied }
  })
}

/** A noun in lower case without its plural's s: `GPUs` is `gpu`, `GW` stays `gw`. */
export function singular(noun: string): string {
  return noun.toLowerCase().replace(/(?<=\p{L}{2})s$/u, '')
}
