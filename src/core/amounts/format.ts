import { type Decimal, powerOfTen, ZERO } from './decimal'
import type { Interval, Quantity } from './types'

/**
 * The one renderer of numbers: hover, Problems, summary and command line print amounts through it, so that the same
 * number reads the same everywhere.
 */

const SIGNS: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  INR: '₹',
  KRW: '₩',
  CAD: 'C$',
  AUD: 'A$',
  HKD: 'HK$',
  TWD: 'NT$',
  SGD: 'S$',
}

const SCALES: readonly { readonly exponent: number; readonly suffix: string; readonly word: string }[] = [
  { exponent: 12, suffix: 'T', word: 'trillion' },
  { exponent: 9, suffix: 'B', word: 'billion' },
  { exponent: 6, suffix: 'M', word: 'million' },
]

/** Decimals beyond which a printed number is rounded; stated amounts never reach it. */
const MOST_DECIMALS = 4

/** The power of ten that a value is best printed in: 12, 9 or 6 for trillions, billions and millions, else 0. */
export function scaleFor(value: Decimal): number {
  return SCALES.find(({ exponent }) => value.abs().gte(powerOfTen(exponent)))?.exponent ?? 0
}

/**
 * An amount in short form.
 *
 * @param value in whole units of the currency
 * @param currency ISO code, or null where unknown
 * @param scale the power of ten to print it in
 * @example formatAmount(decimal('610400000000'), 'USD') === '$610.4B'; 800000 → '$800,000'; CHF 5e9 → 'CHF 5B'
 */
export function formatAmount(value: Decimal, currency: string | null, scale: number = scaleFor(value)): string {
  const number = group(number4(value.abs(), scale)) + suffixOf(scale)
  return (value.lt(ZERO) ? '−' : '') + withCurrency(number, currency)
}

/**
 * An amount to its last digit, as notes write it.
 *
 * @example formatExactly(decimal('610412345678'), 'USD') === '$610.412345678 billion'; 800000 → '$800,000'
 */
export function formatExactly(value: Decimal, currency: string | null): string {
  const scale = scaleFor(value)
  const word = SCALES.find(({ exponent }) => exponent === scale)?.word
  const number = group(value.abs().div(powerOfTen(scale)).toFixed())
  return `${value.lt(ZERO) ? '−' : ''}${withCurrency(number, currency)}${word === undefined ? '' : ` ${word}`}`
}

/**
 * An interval without currency and suffix, both ends with the same number of decimals.
 *
 * @param scale the power of ten that the amount beside it is printed in
 * @param digits the most significant digits to print; a computed interval needs no more than four
 * @example `[599.9e9, 621e9]` in scale 9 → '599.9–621.0'; open: '15 or more'; `[0, 100e9]` → '0–100'
 */
export function formatInterval(interval: Interval, scale: number, digits?: number): string {
  const unit = powerOfTen(scale)
  if (interval.high === null) return `${group(number4(interval.low, scale))} or more`
  const whole = interval.high.div(unit).abs().toFixed(0).length
  const places = digits === undefined ? MOST_DECIMALS : Math.max(0, digits - whole)
  const ends = [interval.low.div(unit), interval.high.div(unit)].map((end) => end.round(places))
  const decimals = Math.max(...ends.map((end) => end.toFixed().split('.')[1]?.length ?? 0))
  return ends.map((end) => group(end.toFixed(decimals)).replace('-', '−')).join('–')
}

/**
 * An amount and the interval it implies, as messages state it.
 *
 * @example `$38 billion` → '$38B (37.5–38.5)'; `more than $12 billion` → '$12B (12 or more)'; a range → '$5B–$7B (4.5–7.5)'
 */
export function formatQuantity(quantity: Quantity): string {
  return formatStated(quantity.value, quantity, quantity.currency)
}

/**
 * Like {@link formatQuantity} for a computed amount: its value and interval, or its ends where it has no value:
 * '$4.5–7.5B', '$12B or more'.
 */
export function formatStated(
  value: Decimal | null,
  interval: Interval,
  currency: string | null,
  digits?: number,
): string {
  if (value !== null) {
    const scale = scaleFor(value)
    return `${formatAmount(value, currency, scale)} (${formatInterval(interval, scale, digits)})`
  }
  const scale = scaleFor(interval.high ?? interval.low)
  const open = interval.high === null
  const ends = open ? group(number4(interval.low, scale)) : formatInterval(interval, scale, digits)
  return `${withCurrency(ends, currency)}${suffixOf(scale)}${open ? ' or more' : ''}`
}

/** A sum in the ledger: its value, or its interval where one of its parts states none. */
export function formatSum(sum: Interval & { readonly value: Decimal | null; readonly currency: string }): string {
  return sum.value === null ? formatStated(null, sum, sum.currency) : formatAmount(sum.value, sum.currency)
}

/** A plain number with grouped thousands and at most four decimals: '2.7', '12,345'. */
export function formatNumber(value: Decimal): string {
  return group(number4(value, 0)).replace('-', '−')
}

/** `listOf(['AWS', 'Oracle', 'CoreWeave'])` is 'AWS, Oracle and CoreWeave'. */
export function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** `count(1, 'deal')` is '1 deal', `count(4, 'deal')` '4 deals'; an irregular plural is given. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${group(String(n))} ${n === 1 ? one : many}`
}

function number4(value: Decimal, scale: number): string {
  return value.div(powerOfTen(scale)).round(MOST_DECIMALS).toFixed()
}

function suffixOf(scale: number): string {
  return SCALES.find(({ exponent }) => exponent === scale)?.suffix ?? ''
}

function group(numeral: string): string {
  const [whole = '', fraction] = numeral.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

function withCurrency(number: string, currency: string | null): string {
  return currency === null ? number : currencySign(currency) + number
}

/** What stands before a number for its currency: `currencySign('EUR')` is '€', `currencySign('CHF')` 'CHF '. */
export function currencySign(currency: string): string {
  return SIGNS[currency] ?? `${currency} `
}
