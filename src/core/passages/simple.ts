import { mayHoldColumns } from './columns'
import type { Piece } from './compile'
import { NO_DEFINITIONS } from './definitions'
import { draftBuilder, trimmed } from './draft'
import { lineSpans } from './lines'

/** Characters that can mean anything but themselves somewhere in Markdown. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are left to the full reading
const SPECIAL = /[\\`*_[\]<>&~|\u0000-\u0009\u000B\u000C\u000E-\u001F]/
/** How a line begins that can be nothing but words: not indented, no marker, no underline, no list number. */
const WORDS = /^(?:[\p{L}"'“”‘’(€£¥$]|\d(?!\d{0,8}[.)](?:\s|$)))/u

/**
 * Reads a piece that is one plain paragraph or one plain heading, which most of a note is; null for all others. It
 * gives exactly what the full reading gives, for a fraction of its cost.
 */
export function simplePiece(source: string): Piece | null {
  if (SPECIAL.test(source) || mayHoldColumns(source)) return null
  const span = trimmed(source, { start: 0, end: source.length })
  const body = source.slice(0, span.end)
  const mark = /^#{1,6}(?= +[^ #])/.exec(body)
  if (mark !== null && /[#\r\n]/.test(body.slice(mark[0].length))) return null
  const builder = draftBuilder(source)
  if (mark !== null) {
    builder.copy(trimmed(body, { start: mark[0].length, end: body.length }).start, body.length)
    const draft = builder.finish(span)
    return draft === null ? null : piece({ type: 'heading', level: mark[0].length, draft })
  }
  for (const line of lineSpans(body)) {
    if (!WORDS.test(body.slice(line.start, line.start + 16))) return null
    let end = line.end
    while (body.charAt(end - 1) === ' ') end--
    builder.copy(line.start, end)
    builder.gap(end)
  }
  const draft = builder.finish(span)
  return draft === null ? null : piece({ type: 'paragraph', draft })
}

function piece(block: Piece['blocks'][number]): Piece {
  return { blocks: [block], directives: [], definitions: NO_DEFINITIONS, open: false }
}
