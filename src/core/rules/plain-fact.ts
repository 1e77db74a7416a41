import type { Claim } from '../claims/types'

/**
 * Whether a claim tells a fact, of the whole, in words that were all understood: only such a claim may be found wrong.
 * *Reportedly*, *is expected to*, *a first tranche of* and *in revenue from storage products* are none. A pin stands in
 * for words that were not understood.
 */
export function isPlainFact({ mode, scope, hearsay, residue, pin }: Claim): boolean {
  return mode.value === 'fact' && scope.value === 'whole' && !hearsay && (residue.length === 0 || pin !== null)
}
