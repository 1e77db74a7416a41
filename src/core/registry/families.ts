import type { Registry } from './types'

/** Who belongs to whom: a child's flows roll up to its parent. */
export interface Families {
  /** A company and its parents, nearest first. */
  lineage(id: string): readonly string[]
  /** The topmost of them. */
  root(id: string): string
}

/**
 * The families of a registry's companies.
 *
 * @example families(registry).lineage('aws') gives ['aws', 'amazon']; root('aws') is 'amazon'
 */
export function families({ companies }: Pick<Registry, 'companies'>): Families {
  const lineages = new Map<string, readonly string[]>()
  const lineage = (id: string): readonly string[] => {
    const known = lineages.get(id)
    if (known) return known
    const line = new Set<string>()
    for (let next: string | null = id; next !== null && !line.has(next); next = companies.get(next)?.parent ?? null)
      line.add(next)
    const ids = [...line]
    lineages.set(id, ids)
    return ids
  }
  return { lineage, root: (id) => lineage(id).at(-1) ?? id }
}
