import type { Span } from '../span'
import { lineSpans } from './lines'

/** The marks of a comment in a line, and code, in which they are none. */
const MARK = /`[^`]*`|%%/g
const FENCE = /^ {0,3}(`{3,}|~{3,})/

/**
 * The comments `%% … %%` of Obsidian's that go over several lines of Markdown, as spans with their marks, in order.
 * Within one line they are left to the reading of its passage. One that is never closed is none.
 *
 * In `a\n%%\nb\n%%\nc` it is `[2, 9)`.
 */
export function commentsOverLines(text: string): Span[] {
  if (!text.includes('%%')) return []
  const found: Span[] = []
  let open = -1
  let fence: string | null = null
  for (const { start, end } of lineSpans(text)) {
    const line = text.slice(start, end)
    const over = open
    if (open < 0) {
      const mark = FENCE.exec(line)?.[1]
      if (fence !== null) {
        if (mark?.startsWith(fence) && line.trim() === mark) fence = null
        continue
      }
      fence = mark ?? null
      if (fence !== null) continue
    }
    for (const { 0: mark, index } of line.matchAll(MARK)) {
      if (mark !== '%%') continue
      if (open < 0) open = /\d/.test(line.charAt(index - 1)) ? -1 : start + index
      else {
        if (open === over) found.push({ start: open, end: start + index + 2 })
        open = -1
      }
    }
  }
  return found
}

/** The text without what the spans hold, every other character at its place: blanks, line for line. */
export function withoutComments(text: string, comments: readonly Span[]): string {
  if (comments.length === 0) return text
  let result = ''
  let from = 0
  for (const { start, end } of comments) {
    const hidden = text.slice(start, end)
    const last = Math.max(hidden.lastIndexOf('\n'), hidden.lastIndexOf('\r')) + 1
    // Words behind the comment must not seem to be indented: what nobody sees stands before them.
    const blanks = hidden.slice(0, last).replace(/[^\r\n]/g, ' ') + '\u2060'.repeat(hidden.length - last)
    result += text.slice(from, start) + blanks
    from = end
  }
  return result + text.slice(from)
}
