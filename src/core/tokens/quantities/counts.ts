import type { Decimal } from '../../amounts/decimal'
import { impliedInterval } from '../../amounts/precision'
import type { Interval } from '../../amounts/types'
import type { Span } from '../../span'
import { light } from '../../text/light'
import { allMatches } from '../../text/matches'
import { NUMBER_WORD, numberOf } from '../../text/number-words'
import { hedgeBeside } from './hedge-beside'
import { isThing, nameOf } from './nouns'

/** A count of things in a text: `500,000 chips`, `about 10 GW`, `1.2 million Nvidia GPUs`. */
export interface Count {
  readonly at: Span
  /** As written up to the noun, without its hedge. */
  readonly text: string
  /** What may be counted: the words behind the number, by their names; the likeliest first. */
  readonly nouns: readonly string[]
  readonly value: Decimal
  readonly interval: Interval
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 2,
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  million: 6,
  bn: 9,
  billion: 9,
}
const DIGITS = '(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.(\\d{1,3}))?'
const COUNT = light(
  `(?<![\\p{L}\\p{N}.,\\p{Sc}-]|\\p{Sc}\\s)(?:${DIGITS}(k|mn?|bn)?|(${NUMBER_WORD}|half a(?=\\smillion)|an?(?=\\s(?:hundred|thousand|million|billion)))(?!\\p{L}))(?:\\s(hundred))?(?:[\\s-](thousand|million|billion))?(?=[\\s-]?\\p{L})`,
  'giu',
)
const WORDS = light(
  /^(?:[\s-]?(?:of (?:the|its|their|these|those|[\p{L}]+['’]s?)\s)?)((?:[\p{L}\p{N}][\p{L}\p{N}-]*[ -]){0,4}[\p{L}\p{N}][\p{L}\p{N}-]*)/u,
)
const PLURAL = light(/(?:\p{L}{2}|\d)s$/u)

/**
 * The counts of a text: a number, perhaps a scale, and a noun. A count's interval follows the rule of precision that
 * amounts follow; a hedge widens it alike. Years (*in 2026 Google*) and times are no counts.
 *
 * @example `500,000 chips` is 495,000 to 505,000 chip
 */
export function countsIn(text: string): readonly Count[] {
  return allMatches(text, COUNT).flatMap((match) => {
    const [written, digits, fraction = '', suffix, word, hundred, scale] = match
    const end = match.index + written.length
    const phrase = WORDS.exec(text.slice(end, end + 64))
    const things = thingsIn(phrase?.[1] ?? '', digits !== undefined && /^[\s-]/.test(text[end] ?? '') === false)
    if (phrase === null || things.length === 0) return []
    if (digits !== undefined && fraction === '' && /^(?:19|20)\d\d$/.test(digits) && !things.some(isUnit)) return []
    const [first] = things
    const stop = end + phrase[0].length - (phrase[1] ?? '').length + (first?.end ?? 0)
    // *One gets to $7 billion* counts nothing.
    if (word?.toLowerCase() === 'one' && scale === undefined && PLURAL.test(text.slice(end, stop))) return []
    const at = { start: match.index, end: stop }
    const { kind } = hedgeBeside(text, at)
    const half = word?.toLowerCase() === 'half a'
    const whole = half ? '0' : (digits ?? numberOf(word ?? '')?.toFixed() ?? '1')
    const exponent = [suffix, hundred, scale].reduce((sum, one) => sum + (SCALES[one?.toLowerCase() ?? ''] ?? 0), 0)
    const implied = impliedInterval(
      { whole: whole.replaceAll(',', ''), fraction: half ? '5' : fraction, exponent, negative: false },
      kind,
    )
    const nouns = things.map(({ name }) => name)
    return [{ at, text: text.slice(match.index, stop), nouns, value: implied.value, interval: implied }]
  })
}

interface Thing {
  readonly name: string
  /** Where it ends in the words behind the number. */
  readonly end: number
}

const UNITS = /^(?:gw|mw|kw|[mgk]wh|gpu|tpu|chip|share|people)$/u

function isUnit({ name }: Thing): boolean {
  return UNITS.test(name)
}

const WORD = light(/[\p{L}\p{N}]+(?:-hours?)?/gu)

/** The words of a phrase that may be the thing counted: plurals and units first; a verb or a small word ends them. */
function thingsIn(phrase: string, glued: boolean): readonly Thing[] {
  const found: (Thing & { readonly plural: boolean })[] = []
  for (const { index, 0: word } of allMatches(phrase, WORD)) {
    const name = nameOf(word)
    if (name === 'and' && index > 0) continue
    if (!isThing(name) || /^\d/.test(name)) break
    const thing = { name, end: index + word.length, plural: PLURAL.test(word) || UNITS.test(name) }
    found.push(thing)
    if (thing.plural || glued) break
  }
  const plural = found.filter((thing) => thing.plural)
  return plural.length > 0 ? plural : found.slice(0, 1)
}

/** A count's interval as so many of another unit. */
export function scaledCount({ interval, value }: Count, units: Decimal): { interval: Interval; value: Decimal } {
  const high = interval.high === null ? null : interval.high.times(units)
  return { interval: { low: interval.low.times(units), high }, value: value.times(units) }
}
