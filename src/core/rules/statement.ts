import { type Decimal, ONE } from '../amounts/decimal'
import { formatInterval, formatNumber, formatQuantity, formatStated } from '../amounts/format'
import type { Interval, Quantity } from '../amounts/types'
import type { Note } from '../notes/types'
import type { Location } from '../span'
import type { Operand, Proof } from './types'

/**
 * A message and its proof. A rule states its numbers only as operands between literal words, so that a message can
 * never name other numbers than those compared.
 *
 * @example statement`${stated} here and ${expected} in the registry.`
 */
export function statement(
  words: readonly string[],
  ...parts: readonly (Operand | string)[]
): { readonly message: string; readonly proof: Proof } {
  const message = words.map((word, i) => word + spoken(parts[i])).join('')
  const operands = parts.filter((part): part is Operand => typeof part !== 'string')
  return { message: message.charAt(0).toUpperCase() + message.slice(1), proof: { operands } }
}

/** An amount as an operand. */
export function amountOperand(label: string, quantity: Quantity, at: Location | null): Operand {
  return { label, text: formatQuantity(quantity), interval: quantity, at }
}

/** A computed amount as an operand: a sum, a share of a term. */
export function computedOperand(
  label: string,
  value: Decimal | null,
  interval: Interval,
  currency: string | null,
): Operand {
  return { label, text: formatStated(value, interval, currency, 4), interval, at: null }
}

/**
 * A percentage as an operand: '3 % (2.5–3.5)'. One that the note states keeps its interval whole, for `at` is given; a
 * computed one is rounded. Where a range was compared there is no value, and the interval stands alone: '37.2–38.8 %'.
 */
export function percentOperand(label: string, value: Decimal | null, interval: Interval, at: Location | null): Operand {
  const range = formatInterval(interval, 0, at === null ? 3 : undefined)
  if (value === null) return { label, text: `${range} %`, interval, at }
  return {
    label,
    text: `${formatNumber(value.round(value.abs().lt(ONE) ? 3 : at === null ? 1 : 4))} % (${range})`,
    interval,
    at,
  }
}

/** A multiple as an operand: '2.35 (2.31–2.39)'. */
export function ratioOperand(label: string, value: Decimal | null, interval: Interval): Operand {
  const round = (x: Decimal) => formatNumber(x.round(2))
  const range =
    interval.high === null ? `${round(interval.low)} or more` : `${round(interval.low)}–${round(interval.high)}`
  return { label, text: value === null ? range : `${round(value)} (${range})`, interval, at: null }
}

/** A figure of a note as an operand. */
export function figureOperand(note: Note, figure: number, label: string): Operand | null {
  const found = note.figures[figure]
  return found === undefined ? null : amountOperand(label, found, { path: note.path, span: found.span })
}

function spoken(part: Operand | string | undefined): string {
  return part === undefined ? '' : typeof part === 'string' ? part : part.text
}
