import { type Decimal, decimal, greatest, least, powerOfTen, ZERO } from '../../amounts/decimal'
import type { HedgeKind } from '../../amounts/precision'
import type { Interval } from '../../amounts/types'
import type { Span } from '../../span'
import { light } from '../../text/light'
import { allMatches } from '../../text/matches'
import { NUMBER_WORD, numberOf } from '../../text/number-words'
import { fractionsIn } from './fractions'
import { hedgeBeside, hedgedInterval } from './hedge-beside'

/** A multiple that a text states: *more than double*, *three times*, *half*, *has tripled*. */
export interface Multiple {
  /** With its hedge. */
  readonly at: Span
  /** As written, hedge included. */
  readonly words: string
  readonly factor: Interval
  /** The factor without its hedge, where it is written in digits. */
  readonly digits: Decimal | null
  /** A verb of growth, a factor, or a fraction. */
  readonly kind: 'verb' | 'times' | 'fraction'
}

const VERBS: Readonly<Record<string, string>> = { doubl: '2', tripl: '3', trebl: '3', quadrupl: '4', quintupl: '5' }
const ADJECTIVES: Readonly<Record<string, string>> = {
  double: '2',
  twice: '2',
  triple: '3',
  treble: '3',
  thrice: '3',
  quadruple: '4',
}
const NUMBER = `\\d{1,4}(?:\\.\\d{1,2})?|${NUMBER_WORD}`
const PATTERN = light(
  `(?<![\\p{L}\\p{N}.,]|\\p{L}-)(?:(${Object.keys(VERBS).join('|')})(?:ed|ing|es)|(halv)(?:ed|ing|es)|(${Object.keys(ADJECTIVES).join('|')})|(?:an?\\s)?multiple\\sof\\s(${NUMBER})|(?:(${NUMBER})(?:x|×)?(?:\\s?[-–]\\s?|\\s(?:to|or)\\s))?(${NUMBER})(\\sand\\sa\\shalf)?(?:\\s|-)?(?:times|fold|x|×)|(?<=[×✕]\\s?)(\\d{1,4}(?:\\.\\d{1,2})?)(?=\\s?=))(?![\\p{L}\\p{N}])`,
  'giu',
)

const HALF = decimal('0.5')
const EIGHTH = decimal('0.125')
const TENTH = decimal('0.1')
const TWENTIETH = decimal('0.05')
const HUNDRED = decimal('100')

/**
 * The multiples of a text, in order. A multiple is good to half its last digit without a hedge; *about* allows an eighth
 * or that, whichever is less, and a twentieth at least (DESIGN: Rules). Halves and fractions are those of
 * {@link fractionsIn}.
 *
 * @param fractions the fractions of the text, where they are known already
 * @example `more than double` is [2, ∞), `double` [1.5, 2.5], `half` [0.45, 0.55], `nearly three times` [2.5, 3],
 * `10–15x` [9.5, 15.5], the 20 of `$99B × 20 = $2T`
 */
export function multiplesIn(text: string, fractions = fractionsIn(text)): readonly Multiple[] {
  const times = allMatches(text, PATTERN).flatMap((match): Multiple[] => {
    const [written, verb, halved, adjective, ofNumber, from, number, andHalf, bySign] = match
    const digits = ofNumber ?? number ?? bySign
    const exact =
      halved === undefined
        ? (factorOf(VERBS, verb) ?? factorOf(ADJECTIVES, adjective) ?? (digits === undefined ? null : numberOf(digits)))
        : HALF
    if (exact === null) return []
    const value = andHalf === undefined ? exact : exact.plus(HALF)
    const places = digits?.split('.')[1]?.length ?? 0
    const unit = andHalf !== undefined || halved !== undefined ? HALF : powerOfTen(-places)
    const half = halved === undefined ? unit.div('2') : value.times(TENTH)
    const plain = { start: match.index, end: match.index + written.length }
    const { kind, start } = hedgeBeside(text, plain)
    const lowest = from === undefined ? null : numberOf(from)
    const factor =
      lowest !== null
        ? rangeOf(lowest, value, half, kind)
        : kind === 'about'
          ? hedgedInterval(value, least(half, value.times(EIGHTH)), kind, value.times(TWENTIETH))
          : hedgedInterval(value, half, kind, kind === 'nearly' ? greatest(half, value.times(EIGHTH)) : half)
    const words = text.slice(start, plain.end)
    const isVerb = verb !== undefined || halved !== undefined
    const inDigits = lowest === null && digits !== undefined && /^\d/.test(digits) ? value : null
    return [{ at: { start, end: plain.end }, words, factor, digits: inDigits, kind: isVerb ? 'verb' : 'times' }]
  })
  const parts = fractions.map(
    ({ at, from, interval }): Multiple => ({
      at: { start: from, end: at.end },
      words: text.slice(from, at.end),
      factor: { low: interval.low.div(HUNDRED), high: interval.high?.div(HUNDRED) ?? null },
      digits: null,
      kind: 'fraction',
    }),
  )
  return [...times, ...parts].sort((a, b) => a.at.start - b.at.start)
}

/** *Ten to fifteen times*: good to half the last digit at either end. */
function rangeOf(low: Decimal, high: Decimal, half: Decimal, hedge: HedgeKind | null): Interval {
  if (hedge === 'over') return { low, high: null }
  const isBelow = hedge === 'below' || hedge === 'ceiling'
  return { low: isBelow ? ZERO : low.minus(half), high: high.plus(half) }
}

function factorOf(table: Readonly<Record<string, string>>, word: string | undefined): Decimal | null {
  const value = word === undefined ? undefined : table[word.toLowerCase()]
  return value === undefined ? null : decimal(value)
}
