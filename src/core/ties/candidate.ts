import { boundOf, type Comparison, compareQuantities } from '../amounts/compare'
import type { Quantity } from '../amounts/types'
import type { Claim } from '../claims/types'
import type { Deal, Metric } from '../registry/types'
import { type Expectation, expectationsOf } from './expected'

/** An entry of the registry that a claim may be about. */
export interface Candidate {
  readonly entry: Deal | Metric
  /** What the words say for it, without the amounts. */
  readonly points: number
  /** Whether the words alone say enough to tie a figure that disagrees. */
  readonly sure: boolean
  readonly reasons: readonly string[]
  /** What the registry lets such a note state, the one compared first; null where there is nothing to compare. */
  readonly expected: Expectation | null
  readonly comparison: Comparison | null
}

/** What the words say for an entry. */
export interface Wording {
  readonly points: number
  readonly sure: boolean
  readonly reasons: readonly string[]
}

/** Joins what the words say for an entry with how its amount compares: the best agreement that the date allows. */
export function createCandidate(entry: Deal | Metric, claim: Claim, quantity: Quantity, wording: Wording): Candidate {
  const compared = expectationsOf(entry, claim.asOf).map((expected) => ({
    expected,
    comparison: compareQuantities(quantity, expected.quantity),
  }))
  const best =
    compared.find(({ comparison }) => comparison === 'agrees') ??
    compared.find(({ comparison }) => comparison === 'truncated') ??
    compared[0]
  return { entry, ...wording, expected: best?.expected ?? null, comparison: best?.comparison ?? null }
}

/** What an agreement of amounts adds: nothing where either only states a bound, for nearly anything agrees with that. */
export function amountPoints(candidate: Candidate, quantity: Quantity): number {
  if (candidate.comparison !== 'agrees' && candidate.comparison !== 'truncated') return 0
  const open =
    boundOf(quantity) !== null || (candidate.expected !== null && boundOf(candidate.expected.quantity) !== null)
  if (open) return 0
  return candidate.comparison === 'agrees' ? 2 : 1
}
