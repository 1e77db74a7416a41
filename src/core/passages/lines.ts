import type { Span } from '../span'

/**
 * The lines of a text without their ends, in order: a line ends with LF, CRLF or a lone CR. The last one may be
 * empty. `lines('a\r\nb')` is `[{ start: 0, end: 1 }, { start: 3, end: 4 }]`.
 */
export function lineSpans(text: string): Span[] {
  const found: Span[] = []
  const ending = /\r\n|\n|\r/g
  let start = 0
  for (let match = ending.exec(text); match !== null; match = ending.exec(text)) {
    found.push({ start, end: match.index })
    start = ending.lastIndex
  }
  found.push({ start, end: text.length })
  return found
}
