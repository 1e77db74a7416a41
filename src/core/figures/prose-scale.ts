import type { Span } from '../span'
import { unitOfWhole } from './implied'

const BRACKETS = /\(([^()]{4,80})\)/g
const WITHOUT_SCALE = /^[^\d]*\d[\d.,\s\u00a0\u202f]*(?:[A-Z]{3}|\p{Sc})?\)?$/u
const FOR_EACH = /^\s?(?:per\b|\/|an?\s)/i

/**
 * Tells the figures of a sentence whose scale is in doubt: a statement's line that was pasted as prose says *(amounts in
 * thousands)* and goes on with `$87,694`. Amounts with a scale, or for each of something, are not in doubt.
 *
 * @example doubtfulIn('Sales (in thousands) were $87,694.')(figure) // true
 */
export function doubtfulIn(text: string): (at: Span) => boolean {
  const from = [...text.matchAll(BRACKETS)].find(
    ([, inside = '']) => !/\bin the\b/i.test(inside) && (unitOfWhole(inside)?.exponent ?? 0) > 0,
  )?.index
  if (from === undefined) return () => false
  return ({ start, end }) =>
    start > from && WITHOUT_SCALE.test(text.slice(start, end)) && !FOR_EACH.test(text.slice(end, end + 4))
}
