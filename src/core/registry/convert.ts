import { scaleInterval } from '../amounts/compare'
import { ONE } from '../amounts/decimal'
import type { Quantity } from '../amounts/types'
import { rateOn } from './rate-on'
import type { Rate } from './types'

/**
 * An amount in another currency, by the latest rate of the registry that is not younger than the note; a rate that is
 * stated the other way round is turned. Null where there is none: then nothing is compared (DESIGN: Amounts).
 *
 * @param day the note's ISO day, or null for the latest rate of all
 * @example €2 billion at 1.08 is $2.16 billion [1.62B, 2.7B)
 */
export function convertQuantity(
  quantity: Quantity,
  currency: string,
  rates: readonly Rate[],
  day: string | null,
): Quantity | null {
  if (quantity.currency === null) return null
  if (quantity.currency === currency) return quantity
  const direct = rateOn(rates, quantity.currency, currency, day)?.rate
  const turned = direct === undefined ? rateOn(rates, currency, quantity.currency, day)?.rate : undefined
  const factor = direct ?? (turned === undefined ? undefined : ONE.div(turned))
  if (factor === undefined) return null
  return {
    ...quantity,
    currency,
    value: quantity.value?.times(factor) ?? null,
    unit: quantity.unit.times(factor),
    ...scaleInterval(quantity, factor),
    plain: scaleInterval(quantity.plain, factor),
  }
}
