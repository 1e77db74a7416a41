import type { Span } from '../span'
import { lineSpans } from './lines'

const HEADING = /^#{1,6}(?:[ \t]|$)/
/** A line that may belong to a list or footnote above it. */
const INNER = /^(?:[ \t]|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/

/**
 * Cuts Markdown into pieces that can be read apart. A piece begins at a heading `# …` that is not indented, at the
 * line behind one, and at a line that follows a blank one, is not indented and opens no list item: there every list,
 * quote, footnote, table and paragraph is closed (CommonMark 0.31, 5.1 and 5.2). Only a fenced code block or an HTML
 * block can still be open; whoever reads a piece sees that at its end and reads it anew together with what follows.
 * The pieces cover `[from, text.length)`.
 */
export function cutPieces(text: string, from: number): Span[] {
  const pieces: Span[] = []
  let start = from
  let before: 'words' | 'blank' | 'heading' = 'words'
  for (const line of lineSpans(text.slice(from))) {
    const at = line.start + from
    const end = line.end + from
    if (isBlank(text, at, end)) {
      if (before === 'words') before = 'blank'
      continue
    }
    const head = text.slice(at, Math.min(end, at + 12))
    const heading = HEADING.test(head)
    if (at > start && (heading || before === 'heading' || (before === 'blank' && !INNER.test(head)))) {
      pieces.push({ start, end: at })
      start = at
    }
    before = heading ? 'heading' : 'words'
  }
  if (start < text.length) pieces.push({ start, end: text.length })
  return pieces
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charAt(at) !== ' ' && text.charAt(at) !== '\t') return false
  return true
}
