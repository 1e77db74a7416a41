import { grouped } from '../ledger/sums'
import type { Location } from '../span'
import type { NoteRecord } from './records'

/** Where notes speak of each deal and metric. */
export function evidenceOf(
  paths: readonly string[],
  recordAt: (path: string) => NoteRecord | undefined,
): ReadonlyMap<string, readonly Location[]> {
  return grouped(
    paths.flatMap((path) =>
      (recordAt(path)?.figures ?? []).flatMap(({ entry, span }) =>
        entry === null ? [] : [[entry, { path, span }] as const],
      ),
    ),
  )
}
