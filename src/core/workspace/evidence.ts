import type { Location } from '../span'
import type { NoteRecord } from './records'

/** Where notes speak of each deal and metric. */
export function evidenceOf(
  paths: readonly string[],
  recordAt: (path: string) => NoteRecord | undefined,
): ReadonlyMap<string, readonly Location[]> {
  const evidence = new Map<string, Location[]>()
  for (const path of paths) {
    for (const { entry, span } of recordAt(path)?.figures ?? []) {
      if (entry === null) continue
      const places = evidence.get(entry)
      if (places === undefined) evidence.set(entry, [{ path, span }])
      else places.push({ path, span })
    }
  }
  return evidence
}
