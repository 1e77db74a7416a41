import { type Decimal, greatest, least, ZERO } from '../../amounts/decimal'
import type { HedgeKind } from '../../amounts/precision'
import type { Interval } from '../../amounts/types'
import { GOVERNORS, PHRASES, PREPOSITIONS } from '../../figures/hedge-words'

/** A hedge beside a percentage, a fraction or a multiple: what it does, and where the expression begins with it. */
export interface HedgeBeside {
  readonly kind: HedgeKind | null
  readonly start: number
}

const SIGNS: ReadonlyMap<string, HedgeKind> = new Map([
  ['~', 'about'],
  ['≈', 'about'],
  ['>', 'over'],
  ['≥', 'over'],
  ['<', 'below'],
  ['≤', 'ceiling'],
])
const OTHERS: ReadonlyMap<string, HedgeKind> = new Map([
  ['not even', 'below'],
  ['a little more than', 'over'],
  ['just over', 'over'],
])
const LONGEST_FIRST = [...PHRASES.keys(), ...OTHERS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((phrase) => phrase.replaceAll('.', String.raw`\.`))
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:well|far|comfortably|just|only|slightly|rather|a little|a bit|some)\\s)?(${LONGEST_FIRST.join('|')})\\s(?:the\\s)?$`,
  'iu',
)
const BEHIND: readonly (readonly [RegExp, HedgeKind])[] = [
  [/^\sor\sso\b/iu, 'about'],
  [/^\s(?:or\smore|at\sleast)\b|^\+/iu, 'over'],
  [/^\s(?:or\sless|at\s(?:the\s)?most)\b/iu, 'ceiling'],
]
/** The longest hedge and what may stand beside it. */
const REACH = 48

/**
 * The hedge that touches an expression.
 *
 * @param at the expression without its hedge, as offsets of the text
 * @example in `is well over 40 %` the expression `40 %` is hedged `over` and begins at `well`
 */
export function hedgeBeside(text: string, at: { readonly start: number; readonly end: number }): HedgeBeside {
  const before = text.slice(Math.max(0, at.start - REACH), at.start)
  const sign = /([~≈<>≤≥])\s?$/u.exec(before)
  if (sign !== null) return { kind: SIGNS.get(sign[1] ?? '') ?? null, start: at.start - sign[0].length }
  const words = BEFORE.exec(before)
  if (words !== null) {
    const phrase = words[1]?.toLowerCase() ?? ''
    const governor = /(\p{L}+)\s$/u.exec(before.slice(0, words.index))?.[1] ?? ''
    if (PREPOSITIONS.has(phrase) && GOVERNORS.has(governor.toLowerCase())) return { kind: null, start: at.start }
    return { kind: OTHERS.get(phrase) ?? PHRASES.get(phrase) ?? null, start: at.start - words[0].length }
  }
  const behind = text.slice(at.end, at.end + 12)
  return { kind: BEHIND.find(([pattern]) => pattern.test(behind))?.[1] ?? null, start: at.start }
}

/**
 * The interval of a number with a hedge (DESIGN: Amounts).
 *
 * @param half half its unit of precision
 * @param room how far *about* reaches, and *nearly* downwards
 * @example hedgedInterval(40, 0.5, 'about', 2) is [38, 42]; of 'nearly' [38, 40], of 'over' [40, ∞)
 */
export function hedgedInterval(value: Decimal, half: Decimal, kind: HedgeKind | null, room: Decimal): Interval {
  if (kind === 'over') return { low: value, high: null }
  if (kind === 'below' || kind === 'ceiling') return { low: ZERO, high: value }
  if (kind === 'nearly') return { low: least(value.minus(half), value.minus(room)), high: value }
  const wide = kind === 'about' ? greatest(half, room) : half
  return { low: value.minus(wide), high: value.plus(wide) }
}
