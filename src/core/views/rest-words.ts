import { type Decimal, decimal, ZERO } from '../amounts/decimal'
import { count, formatSum } from '../amounts/format'
import type { Ledger, Rest } from '../ledger/types'
import type { Deal } from '../registry/types'

/** A total that a deal is a named part of, and what percentage of it the deal is, with two digits. */
export function sharesOf({ rests }: Ledger, { id, amount }: Deal): readonly { line: Rest; percent: Decimal }[] {
  return rests.flatMap((line) => {
    const { total, parts } = line
    const isComparable = amount?.currency === total.currency && total.value?.gt(ZERO)
    if (!parts.entries.includes(id) || !isComparable || !amount?.value || !total.value) return []
    return [{ line, percent: amount.value.times(decimal('100')).div(total.value).prec(2) }]
  })
}

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
