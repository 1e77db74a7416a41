import { entryName } from '../words/entries'
import type { FolderRule } from './rule'

/** A deal or metric of the registry says nowhere where it comes from. */
export const unsourcedDeal: FolderRule = {
  id: 'unsourced-deal',
  severity: 'off',
  scope: 'folder',
  meaning: 'A deal or metric of the registry has no sources.',
  check(_, { registry }) {
    return [...registry.deals, ...registry.metrics]
      .filter(({ sources }) => sources.length === 0)
      .map((entry) => ({
        path: entry.at.path,
        span: entry.idAt,
        message: `${entry.id} (${entryName(registry, entry)}) names no sources.`,
        proof: null,
        related: [],
        fixes: [],
      }))
  },
}
