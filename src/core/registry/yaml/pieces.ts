import type { Span } from '../../span'

/** A list at the left edge of a registry file: its key, and how many spaces stand before its dashes. */
export interface ListSection {
  readonly key: string
  readonly keyAt: Span
  readonly indent: number
}

/** A part of a registry file that is read on its own, so that what is wrong in it ends with it. */
export interface Piece {
  /** The list it belongs to; null where it states its own key or keys. */
  readonly section: ListSection | null
  readonly at: Span
}

// `deals:` alone on its line, so that a list may follow.
const HEADER = /^([A-Za-z][\w-]*)[ \t]*:[ \t]*(?:#.*)?\r?$/
// Any key at the left edge. Other lines there are slips, which end no section.
const KEY = /^(?:[\w$][\w$ .-]{0,60}|"[^"\r]{0,60}"|'[^'\r]{0,60}')[ \t]*:(?=[ \t]|\r?$)/
const DASH = /^( *)-(?:[ \t]|\r?$)/
// `---` starts and `...` ends a document; what follows is read as if it were one with what stands before.
const DOCUMENT_MARK = /^(?:---|\.\.\.)[ \t]*(?:#.*)?\r?$/

interface Line {
  readonly start: number
  readonly text: string
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed + 1
    lines.push({ start, text: text.slice(start, feed < 0 ? end : feed) })
    start = end
  }
  return lines
}

/** Whether a line at the left edge is a section's first, or parts two documents. */
function isEdge({ text }: Line): boolean {
  return !text.startsWith(' ') && (KEY.test(text) || DOCUMENT_MARK.test(text))
}

function isBlank(line: Line): boolean {
  return /^\s*(?:#|$)/.test(line.text)
}

/** Whether a line of a list is no deeper than its dashes: an item, or a slip that is no part of the item above. */
function startsItem(line: Line, indent: number): boolean {
  return !line.text.startsWith(' '.repeat(indent + 1)) && !isBlank(line) && !/^ *[\]}]/.test(line.text)
}

function sectionPieces(lines: readonly Line[], end: number): Piece[] {
  const [header, ...body] = lines
  if (!header || DOCUMENT_MARK.test(header.text)) return []
  const whole: Piece = { section: null, at: { start: header.start, end } }
  const key = HEADER.exec(header.text)?.[1]
  if (!key) return [whole]
  const indent = DASH.exec(body.find((line) => !isBlank(line))?.text ?? '')?.[1]
  if (indent === undefined) return [whole]
  const keyAt = { start: header.start, end: header.start + key.length }
  return itemsOf(body, { key, keyAt, indent: indent.length }, end)
}

function itemsOf(lines: readonly Line[], section: ListSection, end: number): Piece[] {
  const starts = lines.filter((line) => startsItem(line, section.indent)).map((line) => line.start)
  return starts.map((start, index) => ({ section, at: { start, end: starts[index + 1] ?? end } }))
}

/**
 * Cuts a part of a list anew, at whose start an item begins; null where the list ends in it or an item no longer begins
 * there.
 */
export function cutItems(text: string, section: ListSection, { start, end }: Span): Piece[] | null {
  const lines = linesOf(text.slice(start, end)).map((line) => ({ ...line, start: line.start + start }))
  if (lines.some(isEdge)) return null
  const pieces = itemsOf(lines, section, end)
  return pieces[0]?.at.start === start ? pieces : null
}

/**
 * Cuts a registry file into parts that can be read on their own: each item of each list at the left edge, and each
 * other section whole. In valid YAML a line no deeper than an item's dash starts the next item, and a key at the left
 * edge the next section, so nothing is cut in two. A file of another shape is one piece.
 *
 * @example cutPieces('deals:\n  - {id: a}\n  - {id: b}\n') gives two pieces, `  - {id: a}\n` and `  - {id: b}\n`.
 */
export function cutPieces(text: string): Piece[] {
  const sections: Line[][] = []
  for (const line of linesOf(text)) {
    const open = sections.at(-1)
    if (isEdge(line)) sections.push([line])
    else if (open && !DOCUMENT_MARK.test(open[0]?.text ?? '')) open.push(line)
    else if (!isBlank(line)) return [{ section: null, at: { start: 0, end: text.length } }]
  }
  return sections.flatMap((section, index) => sectionPieces(section, sections[index + 1]?.[0]?.start ?? text.length))
}
