import { ZERO } from '../amounts/decimal'
import { count, formatSum } from '../amounts/format'
import type { Rest } from '../ledger/types'

/** `4 named deals`, and which of them are converted, and which are left out for want of a rate. */
export function namedDeals({ parts, converted = [], unconverted = [] }: Rest): string {
  const asides = [
    converted.length > 0 ? `${converted.length} converted` : '',
    unconverted.length > 0 ? `${unconverted.length} more without a rate` : '',
  ].filter((aside) => aside !== '')
  return count(parts.entries.length, 'named deal') + (asides.length === 0 ? '' : ` (${asides.join(', ')})`)
}

/**
 * What of a headline total is named and what is left.
 *
 * @example '$610.4B in 4 named deals, $789.6B left'; where they come to more, '…, $20B more than the total'
 */
export function restWords(line: Rest): string {
  const { value } = line.rest
  const isOver = value?.lt(ZERO) ?? false
  const left = isOver
    ? `${formatSum({ ...line.rest, value: value?.abs() ?? null })} more than the total`
    : `${formatSum(line.rest)} left`
  return `${formatSum(line.parts)} in ${namedDeals(line)}, ${left}`
}
