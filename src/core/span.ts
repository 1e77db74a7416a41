/** A half-open run `[start, end)` of UTF-16 code units in a text as the editor holds it (a BOM is not part of it). */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span in one file. Paths are relative to the workspace folder, with `/`. */
export interface Location {
  readonly path: string
  readonly span: Span
}

/** Whether two spans are the same. */
export function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/** Whether two spans share at least one character: `[0, 4)` and `[4, 5)` do not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `inner` lies wholly within `outer`: `[1, 3)` lies within `[0, 3)`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** A span moved by so many characters: from a sentence's own text into its passage's, say. */
export function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}
