import type { Span } from '../../core/span'

/** One replacement in a text, in offsets of the text before it. */
export interface Replacement {
  readonly rangeOffset: number
  readonly rangeLength: number
  readonly text: string
}

/**
 * Where a span of a text stands after a replacement; null where the replacement touched the text within it.
 *
 * @example shiftSpan({ start: 10, end: 14 }, { rangeOffset: 0, rangeLength: 0, text: 'ab' }) is [12, 16)
 */
export function shiftSpan(span: Span, { rangeOffset, rangeLength, text }: Replacement): Span | null {
  const end = rangeOffset + rangeLength
  if (rangeOffset >= span.end) return span
  if (end > span.start) return null
  const by = text.length - rangeLength
  return { start: span.start + by, end: span.end + by }
}
