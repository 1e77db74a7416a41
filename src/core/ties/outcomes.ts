import type { Claim } from '../claims/types'
import type { Tie } from './types'
import type { Weighed } from './weigh'

const OPEN = { entry: null, incomparable: null, tranche: null, expected: null } as const

/** A claim tied to an entry, and what it was compared with. */
export function tied(
  claim: Claim,
  { entry, expected }: Pick<Weighed, 'entry' | 'expected'>,
  verdict: Tie['verdict'],
  reasons: readonly string[],
): Tie {
  const { tranche = null, quantity = null } = expected ?? {}
  return { ...OPEN, figure: claim.figure, verdict, entry, tranche, expected: quantity, candidates: [], reasons }
}

/**
 * A claim that could not be decided or compared.
 *
 * @param candidates ids of the entries that were close, best first
 * @param reason in words that follow "not tied because"
 */
export function abstained(claim: Claim, candidates: readonly string[], reason: string): Tie {
  return { ...OPEN, figure: claim.figure, verdict: 'abstained', candidates, reasons: [reason] }
}

/** A figure that no entry comes near. */
export function untied(figure: number): Tie {
  return { ...OPEN, figure, verdict: 'untied', candidates: [], reasons: ['nothing in the registry fits'] }
}
