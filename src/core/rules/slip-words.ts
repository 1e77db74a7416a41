import type { Slip } from '../amounts/slips'

/**
 * A likely slip as the question that ends a message; '' for none.
 *
 * @param where the number it is in, where that is not the one the message opens with
 * @example ' Digits swapped?', ' A thousand times too large?', ' Is Fidelity’s $900B a thousand times too large?'
 */
export function asked(slip: Slip | null, where: string | null = null): string {
  if (slip === null) return ''
  if (slip.kind === 'digits') return ` Digits swapped${where === null ? '' : ` in ${where}`}?`
  if (where !== null) return ` Is ${where} ${slip.words}?`
  return ` ${slip.words.charAt(0).toUpperCase()}${slip.words.slice(1)}?`
}
