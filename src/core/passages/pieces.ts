import type { Span } from '../span'
import { lineSpans } from './lines'

/** Containers nested deeper than this are not read as such: nobody writes them, and their cost grows with the square. */
const DEEPEST = 40

/**
 * Cuts Markdown into pieces that can be read apart. A piece begins at a line that follows a blank one, is not
 * indented and opens no list item: such a line closes every list, quote, footnote, table and paragraph before it
 * (CommonMark 0.31, 5.1 and 5.2). Only a fenced code block or an HTML block can still be open there; whoever reads a
 * piece sees that at its end and reads it anew together with what follows. The pieces cover `[from, text.length)`.
 */
export function cutPieces(text: string, from: number): Span[] {
  const pieces: Span[] = []
  let start = from
  let blank = false
  for (const line of lineSpans(text.slice(from))) {
    const at = line.start + from
    const end = line.end + from
    if (isBlank(text, at, end)) {
      blank = true
      continue
    }
    if (blank && at > start && opensPiece(text, at, end)) {
      pieces.push({ start, end: at })
      start = at
    }
    blank = false
  }
  if (start < text.length) pieces.push({ start, end: text.length })
  return pieces
}

/** Whether a piece nests containers so deeply that it is read as lines of text. */
export function isTooDeep(piece: string): boolean {
  for (const { start, end } of lineSpans(piece)) {
    let openers = 0
    let indent = 0
    for (let at = start; at < end; at++) {
      const char = piece.charAt(at)
      if (char === ' ') indent++
      else if (char === '\t') indent += 4
      else if (char === '>' || /[-+*]/.test(char))
        openers += /[ \t>]/.test(piece.charAt(at + 1)) || char === '>' ? 1 : 0
      else if (/[.)]/.test(char)) openers++
      else if (!/[0-9]/.test(char)) break
    }
    if (openers > DEEPEST || (openers > 0 && indent > 2 * DEEPEST)) return true
  }
  return false
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charAt(at) !== ' ' && text.charAt(at) !== '\t') return false
  return true
}

function opensPiece(text: string, start: number, end: number): boolean {
  const head = text.slice(start, Math.min(end, start + 12))
  return !/^(?:[ \t]|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/.test(head)
}
