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
const KINDS: ReadonlyMap<string, HedgeKind> = new Map([
  ...PHRASES,
  ['not even', 'below'],
  ['a little more than', 'over'],
  ['just over', 'over'],
  ['an estimated', 'about'],
])
/** Words before a hedge that leave it what it is: *well over*, *just under*. */
const DEGREES = ['well', 'far', 'comfortably', 'just', 'only', 'slightly', 'rather', 'a little', 'a bit', 'some']
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
  const hedge = phraseBefore(before)
  if (hedge !== null) {
    const governor = /(\p{L}+)\s$/u.exec(before.slice(0, hedge.start))?.[1] ?? ''
    if (PREPOSITIONS.has(hedge.phrase) && GOVERNORS.has(governor.toLowerCase())) return { kind: null, start: at.start }
    return { kind: KINDS.get(hedge.phrase) ?? null, start: at.start - before.length + hedge.start }
  }
  const behind = text.slice(at.end, at.end + 12)
  return { kind: BEHIND.find(([pattern]) => pattern.test(behind))?.[1] ?? null, start: at.start }
}

/** The longest hedge that a text ends with, but for *the*, and where it begins with its word of degree. */
function phraseBefore(before: string): { readonly phrase: string; readonly start: number } | null {
  const end = /\s(?:the\s)?$/iu.exec(before)?.index ?? 0
  for (let start = 0; start < end; start++) {
    if (/[\p{L}\p{N}]/u.test(before[start - 1] ?? '')) continue
    const whole = before.slice(start, end).toLowerCase()
    const degree = DEGREES.find((word) => whole.startsWith(word) && /\s/u.test(whole[word.length] ?? ''))
    const rest = degree === undefined ? '' : whole.slice(degree.length + 1)
    const phrase = [rest, whole].find((one) => KINDS.has(one))
    if (phrase !== undefined) return { phrase, start }
  }
  return null
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
