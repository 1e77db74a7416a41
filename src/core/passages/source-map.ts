import { moved, type Span } from '../span'
import { countBefore } from '../text/bisect'
import type { Passage, SourceMap } from './types'

/**
 * The span of the note's text that a span of a passage's text was written at. An empty span maps to an empty one.
 *
 * In a note `pays **$4**.5M`, whose passage reads `pays $4.5M`, `[5, 10)` maps to `[7, 14)`.
 */
export function toSource({ map, span }: Pick<Passage, 'map' | 'span'>, at: Span): Span {
  const { starts, ends } = map
  const last = starts.length - 1
  if (last < 0) return moved(at, span.start)
  if (at.end <= at.start) {
    const start = at.start > last ? (ends[last] ?? 0) : (starts[at.start] ?? 0)
    return { start, end: start }
  }
  return { start: starts[Math.min(at.start, last)] ?? 0, end: ends[Math.min(at.end - 1, last)] ?? 0 }
}

/**
 * The offset in a passage's text of the character written at an offset of the note's text; null where the passage
 * has none (markup, another passage).
 *
 * In a note `pays **$4**.5M`, offset 8 (the `4`) is 6, offset 9 (a `*`) is null.
 */
export function fromSource({ map }: { readonly map: SourceMap }, offset: number): number | null {
  const { starts, ends } = map
  const index = countBefore(ends, (end) => end <= offset)
  const start = starts[index]
  return start === undefined || start > offset ? null : index
}
