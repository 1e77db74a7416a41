import { boundOf, scaleInterval } from '../amounts/compare'
import { type Decimal, decimal, greatest, ONE, ZERO } from '../amounts/decimal'
import { formatAmount, formatInterval, formatNumber, formatQuantity, formatStated } from '../amounts/format'
import type { Interval, Quantity } from '../amounts/types'
import type { Note } from '../notes/types'
import type { Location } from '../span'
import type { Finding, Operand, Proof } from './types'

const HUNDRED = decimal('100')

/**
 * A message and its proof. A rule states its numbers only as operands between literal words, so that a message can
 * never name other numbers than those compared.
 *
 * @example statement`${stated} here, ${expected} in deals.yaml.`
 */
export function statement(
  words: readonly string[],
  ...parts: readonly (Operand | string)[]
): { readonly message: string; readonly proof: Proof } {
  const message = words.map((word, i) => word + spoken(parts[i])).join('')
  const operands = parts.filter((part): part is Operand => typeof part !== 'string')
  return { message: message.charAt(0).toUpperCase() + message.slice(1), proof: { operands } }
}

/**
 * The two numbers on which a rule decides, for its message: each with its interval where these come close, so that the
 * reader sees why rounding does not excuse it, and bare where nobody would ask.
 *
 * @example `$1.8B` and `$1.9B` are said as `$1.8B ($1.79–1.81B)` and `$1.9B ($1.85–1.95B)`, `$24B` and `$38B` as such
 */
export function compared(a: Operand, b: Operand): readonly [Operand, Operand] {
  return isClose(a.interval, b.interval) ? [withRange(a), withRange(b)] : [a, b]
}

/** Whether two intervals lie apart, but by less than half the wider of them. */
export function isClose(a: Interval, b: Interval): boolean {
  const [below, above] = a.low.lte(b.low) ? [a, b] : [b, a]
  if (below.high === null || above.low.lt(below.high)) return false
  const widths = [a, b].map(({ low, high }) => (high === null ? ZERO : high.minus(low)))
  return above.low.minus(below.high).times('2').lt(widths.reduce(greatest))
}

/** A number with its interval behind it; one that is said as an interval already stays as it is. */
export function withRange(operand: Operand): Operand {
  return operand.said === operand.range ? operand : { ...operand, said: `${operand.said} (${operand.range})` }
}

/** A computed number as *about* what it is; a range is said as it is. */
export function about(operand: Operand): Operand {
  return operand.said === operand.range ? operand : { ...operand, said: `about ${operand.said}` }
}

/** An amount as an operand: `$38B`, `over $12B`, `up to $10B`; a range is said as its interval. */
export function amountOperand(label: string, quantity: Quantity, at: Location | null): Operand {
  const { value, currency } = quantity
  const ends = formatStated(null, quantity, currency)
  const said = value === null ? ends : hedgeWords(quantity) + formatAmount(value, currency)
  const range = boundOf(quantity) === null ? ends : said
  return { label, text: formatQuantity(quantity), said, range, interval: quantity, at }
}

/** A computed amount as an operand: a sum, a share of a term. */
export function computedOperand(
  label: string,
  value: Decimal | null,
  interval: Interval,
  currency: string | null,
): Operand {
  const range = formatStated(null, interval, currency, 4)
  const said = value === null ? range : formatAmount(value, currency)
  return { label, text: formatStated(value, interval, currency, 4), said, range, interval, at: null }
}

/**
 * A percentage as an operand: '3 %'. One that the note states keeps its interval whole, for `at` is given; a computed
 * one is rounded. Where a range was compared there is no value, and it is said as the interval: '37.2–38.8 %'.
 */
export function percentOperand(label: string, value: Decimal | null, interval: Interval, at: Location | null): Operand {
  const ends = formatInterval(interval, 0, at === null ? 3 : undefined)
  const range = `${ends} %`
  if (value === null) return { label, text: range, said: range, range, interval, at }
  const number = formatNumber(value.round(value.abs().lt(ONE) ? 3 : at === null ? 1 : 4))
  return { label, text: `${number} % (${ends})`, said: `${number} %`, range, interval, at }
}

/** What one amount is of another, as an operand: '2.35' (times), or '29 %' (of) where it is less. */
export function ratioOperand(value: Decimal | null, interval: Interval): Operand {
  const label = 'the multiple'
  if (interval.high?.lt(ONE))
    return percentOperand(label, value?.times(HUNDRED) ?? null, scaleInterval(interval, HUNDRED), null)
  const range = formatInterval(interval, 0, 3)
  const said = value === null ? range : formatNumber(value.prec(3))
  return { label, text: value === null ? range : `${said} (${range})`, said, range, interval, at: null }
}

/** A figure of a note as an operand. */
export function figureOperand(note: Note, figure: number, label: string): Operand | null {
  const found = note.figures[figure]
  return found === undefined ? null : amountOperand(label, found, { path: note.path, span: found.span })
}

/** The place of a number as a related place, with what stands there: none for a computed one. */
export function relatedTo({ at, said }: Operand): Finding['related'] {
  return at === null ? [] : [{ ...at, message: said }]
}

/**
 * A computed value, rounded for a message to the last digit that the amount beside it carries, but never below two.
 *
 * @param unit the place of that amount's last digit
 * @example beside `$3.4B` the 2.3666…B that a division makes are 2.4B, beside `$6B` 7.25B are 7.3B
 */
export function roundedBeside(value: Decimal, unit: Decimal): Decimal {
  return value.round(-Math.min(unit.exponent, value.exponent - 1))
}

/** How a hedge is said before an amount. *About* is not: what it allows is in the interval. */
function hedgeWords({ hedge, low }: Quantity): string {
  if (hedge === 'over') return 'over '
  if (hedge === 'ceiling') return 'up to '
  if (hedge === 'under') return low.eq(ZERO) ? 'under ' : 'nearly '
  return ''
}

function spoken(part: Operand | string | undefined): string {
  return part === undefined ? '' : typeof part === 'string' ? part : part.said
}
