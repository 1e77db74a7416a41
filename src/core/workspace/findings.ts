import { areSame, isSameData } from '../equal'
import type { Finding } from '../rules/types'

/** The findings of all files. A path of which nothing is new keeps its list, and a finding that is not new its object. */
export interface Findings {
  /** Takes the findings of a file; gives whether something is new. */
  set(path: string, findings: readonly Finding[]): boolean
  of(path: string): readonly Finding[]
  paths(): Iterable<string>
  /** All of them, by path and place. */
  all(): readonly Finding[]
}

/** No findings. */
export function createFindings(): Findings {
  const known = new Map<string, readonly Finding[]>()
  return {
    set(path, findings) {
      const before = known.get(path) ?? []
      const sorted = findings.toSorted(inReadingOrder)
      if (areSame(before, sorted) || isSameData(before, sorted)) return false
      if (sorted.length === 0) known.delete(path)
      else known.set(path, sorted)
      return true
    },
    of: (path) => known.get(path) ?? [],
    paths: () => known.keys(),
    all: () => [...known.keys()].sort().flatMap((path) => known.get(path) ?? []),
  }
}

function inReadingOrder(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}
