import { countBefore } from './bisect'

/**
 * The offsets at which a text's lines start. Lines end at LF, CRLF or a lone CR, as in the editor.
 *
 * @example lineStarts('a\r\nb') is [0, 3]
 */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length)
  return starts
}

/** The number, from 0, of the line that holds an offset. */
export function lineOf(starts: readonly number[], offset: number): number {
  return Math.max(0, countBefore(starts, (start) => start <= offset) - 1)
}

/** An offset as people count: line and column from 1, columns in UTF-16 units. */
export function positionOf(
  starts: readonly number[],
  offset: number,
): { readonly line: number; readonly column: number } {
  const line = lineOf(starts, offset)
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
}
