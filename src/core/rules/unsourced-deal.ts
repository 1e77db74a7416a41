import { entryName } from '../registry/entries'
import type { RegistryRule } from './rule'

/** A deal or metric of the registry says nowhere where it comes from. */
export const unsourcedDeal: RegistryRule = {
  id: 'unsourced-deal',
  severity: 'off',
  scope: 'registry',
  meaning: 'A deal or metric of the registry has no sources.',
  why:
    'Every deal and metric of the registry is asked for its `sources`. Whether a source says what the entry says is ' +
    'not checked.',
  mend: 'Add `sources` to the entry: addresses, or notes by their paths.',
  check(registry) {
    return [...registry.deals, ...registry.metrics]
      .filter(({ sources }) => sources.length === 0)
      .map((entry) => ({
        path: entry.at.path,
        span: entry.idAt,
        message: `${entryName(registry, entry)} names no sources.`,
        proof: null,
        related: [],
        fixes: [],
      }))
  },
}
