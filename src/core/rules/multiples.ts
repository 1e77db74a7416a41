import { type Decimal, decimal, ONE, powerOfTen } from '../amounts/decimal'
import type { Interval } from '../amounts/types'
import type { Span } from '../span'
import { NUMBER, numberOf } from './terms'

/** A multiple that a text states: *more than double*, *three times*, *half*. */
export interface Multiple {
  readonly at: Span
  /** As written, hedge included. */
  readonly words: string
  readonly factor: Interval
}

const WORDS: Readonly<Record<string, string>> = {
  double: '2',
  doubled: '2',
  twice: '2',
  triple: '3',
  tripled: '3',
  treble: '3',
  quadruple: '4',
  quadrupled: '4',
  half: '0.5',
  halved: '0.5',
}

/** Fractions, as numerator and denominator. They are read only before *of*: a quarter alone is a time. */
const FRACTIONS: Readonly<Record<string, readonly [string, string]>> = {
  'a third': ['1', '3'],
  'one third': ['1', '3'],
  'two thirds': ['2', '3'],
  'a quarter': ['1', '4'],
  'one quarter': ['1', '4'],
  'three quarters': ['3', '4'],
  'a fifth': ['1', '5'],
  'a sixth': ['1', '6'],
  'a tenth': ['1', '10'],
}

/** How far a fraction without a hedge may be from the exact one: a third of the difference to its neighbours, about. */
const FRACTION_ROOM = decimal('0.1')

const HEDGES =
  'more than|over|at least|well over|nearly|almost|close to|just under|about|around|roughly|some|approximately|less than|under|up to|exactly'
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${HEDGES})\\s)?(?:(${Object.keys(WORDS).join('|')})|(${NUMBER})( and a half)?(?:\\s|-)?(?:times|fold|x)|(${Object.keys(FRACTIONS).join('|')})(?=\\sof\\s))(?![\\p{L}\\p{N}])`,
  'giu',
)

/**
 * The multiples of a text. A multiple is exact under a hedge and ± half its last digit without one (DESIGN: Rules).
 *
 * @example `more than double` is [2, ∞), `double` [1.5, 2.5], `half` [0.45, 0.55], `nearly three times` [2.85, 3]
 */
export function multiplesIn(text: string): readonly Multiple[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const [written, hedge, word, number, andHalf, fraction] = match
    const at = { start: match.index, end: match.index + written.length }
    const exact = factorOf(word?.toLowerCase(), number, fraction?.toLowerCase())
    if (exact === null) return []
    const { value, half } = andHalf === undefined ? exact : { value: exact.value.plus('0.5'), half: decimal('0.25') }
    return [{ at, words: written, factor: hedged(value, half, hedge?.toLowerCase()) }]
  })
}

function factorOf(word?: string, number?: string, fraction?: string): { value: Decimal; half: Decimal } | null {
  const [over, under] = FRACTIONS[fraction ?? ''] ?? []
  if (over !== undefined && under !== undefined) {
    const value = decimal(over).div(under)
    return { value, half: value.times(FRACTION_ROOM) }
  }
  const value = word === undefined ? numberOf(number ?? '') : decimal(WORDS[word] ?? '1')
  if (value === null) return null
  if (value.lt(ONE)) return { value, half: value.times(FRACTION_ROOM) }
  return { value, half: powerOfTen(-(number?.split('.')[1]?.length ?? 0)).div('2') }
}

function hedged(value: Decimal, half: Decimal, hedge: string | undefined): Interval {
  switch (hedge) {
    case undefined:
    case 'exactly':
      return { low: value.minus(half), high: value.plus(half) }
    case 'nearly':
    case 'almost':
    case 'close to':
    case 'just under':
      return { low: value.minus(half), high: value }
    case 'about':
    case 'around':
    case 'roughly':
    case 'some':
    case 'approximately':
      return { low: value.minus(half), high: value.plus(half) }
    case 'less than':
    case 'under':
    case 'up to':
      return { low: decimal('0'), high: value }
    default:
      return { low: value, high: null }
  }
}
