import type { Period } from './period'

/** A period or a day, said as such or worked out from the note's date. */
export interface When {
  /** In the registry's spelling: `2025`, `FY2026-Q2`, `2025-11`, `2025-11-03`, `2026/2030`, `TTM`. */
  readonly text: string
  /** Null where it is a day, or only a length is known. */
  readonly period: Period | null
  /** ISO day, where it is a day. */
  readonly day: string | null
}
