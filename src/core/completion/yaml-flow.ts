import { isBlank, lineAt, startsEntry, unquoted, type YamlLine } from './yaml-line'

/** A brace or bracket that is open at an offset. */
export interface Frame {
  readonly sign: '{' | '['
  /** Where it stands. */
  readonly at: number
  /** The key it stands behind, in its line or its frame; null in a list. */
  readonly key: string | null
  /** The keys that stand in it so far, in order. */
  readonly keys: readonly { readonly key: string; readonly at: number }[]
  /** The key whose value is being written; null where a key, or an item of a list, is. */
  readonly open: string | null
  /** The column of the block that it stands in: what goes on further left, on another line, is no longer in it. */
  readonly column: number
}

/** What stands before an offset, from the start of its entry on. */
export interface Reading {
  /** The open frames, outermost first. */
  readonly frames: readonly Frame[]
  /** Where the key, value or item at the offset starts. */
  readonly from: number
  /** What is written there is quoted, and by which mark; null where it is not. */
  readonly quote: string | null
  readonly isComment: boolean
}

interface OpenFrame extends Frame {
  readonly keys: { key: string; at: number }[]
  open: string | null
}

/**
 * Reads an entry up to an offset: braces, brackets, quotation marks and comments.
 *
 * @param from the start of the line that the entry starts in
 */
export function readUpTo(text: string, from: number, offset: number): Reading {
  const frames: OpenFrame[] = []
  let line = lineAt(text, from)
  let at = contentOf(line)
  let start = at
  let key: string | null = null
  let quote: string | null = null
  const here = (isComment = false): Reading => ({ frames, from: Math.min(start, offset), quote, isComment })

  /** Goes to the next line: what is open there stays open if the line stands further right. */
  const nextLine = (next: number) => {
    line = lineAt(text, next)
    at = contentOf(line)
    const closes = text[at] === '}' || text[at] === ']'
    while (!line.isEmpty && !closes && frames.length > 0 && line.column <= (frames.at(-1)?.column ?? 0)) frames.pop()
    if (frames.length === 0 || start >= next - 1) start = at
    if (frames.length === 0) key = null
  }

  while (at < offset) {
    const char = text[at] ?? ''
    const frame = frames.at(-1)
    if (quote !== null) {
      if (char === quote) quote = null
      at++
    } else if (char === '\n') nextLine(at + 1)
    else if (char === '#' && (at === line.start || isBlank(text, at - 1))) {
      if (offset <= line.end) return here(true)
      if (at === start) start = line.end
      at = line.end
    } else if (at === start && (char === '"' || char === "'")) {
      quote = char
      at++
    } else if (at === start && (char === '{' || char === '[')) {
      const column = frame?.column ?? blockColumn(line, key)
      frames.push({ sign: char, at, key: frame ? frame.open : key, keys: [], open: null, column })
      start = afterBlanks(text, ++at)
    } else if (frame !== undefined && (char === '}' || char === ']')) {
      frames.pop()
      start = ++at
    } else if (frame !== undefined && char === ',') {
      endItem(text, frame, start, at)
      start = afterBlanks(text, ++at)
    } else if (char === ':' && isColon(text, at)) {
      const written = unquoted(text.slice(start, at).trim())
      if (frame === undefined) key = written
      else if (frame.sign === '{' && frame.open === null) {
        frame.keys.push({ key: written, at: start })
        frame.open = written
      }
      start = afterBlanks(text, ++at)
    } else at++
  }
  return here()
}

/** The keys of a frame, also behind the offset up to which it was read, without the one at `from`. */
export function keysOf(text: string, frame: Frame, from: number): readonly string[] {
  const end = endOf(text, frame)
  const all = readUpTo(text, lineAt(text, frame.at).start, end).frames.find(({ at }) => at === frame.at)
  return (all ?? frame).keys.filter(({ at }) => at !== from).map(({ key }) => key)
}

/** Where a frame ends: before its closing sign, or before the next entry where it has none. */
function endOf(text: string, frame: Frame): number {
  let depth = 0
  for (let at = frame.at; at < text.length; at++) {
    const char = text[at] ?? ''
    if (char === '\n') {
      const line = lineAt(text, at + 1)
      const closes = '}]'.includes(text[contentOf(line)] ?? ' ')
      if (startsEntry(line) || (!line.isEmpty && !closes && line.column <= frame.column)) return at
    }
    if (char === '{' || char === '[') depth++
    if (char === '}' || char === ']') depth--
    if (depth === 0) return at
  }
  return text.length
}

function contentOf({ start, column, end }: YamlLine): number {
  return Math.min(start + column, end)
}

function afterBlanks(text: string, at: number): number {
  let after = at
  while (isBlank(text, after) || text[after] === '\r') after++
  return after
}

/** The column of the block that a brace in a line belongs to. */
function blockColumn({ column, dashes }: YamlLine, key: string | null): number {
  return key === null ? (dashes.at(-1) ?? column) : column
}

function isColon(text: string, at: number): boolean {
  const next = text[at + 1] ?? '\n'
  return ' \t\r\n,}]'.includes(next)
}

/** A key without a value, `{id, from: x}`, is one too. */
function endItem(text: string, frame: OpenFrame, start: number, end: number): void {
  const written = text.slice(start, end).trim()
  if (frame.sign === '{' && frame.open === null && written !== '')
    frame.keys.push({ key: unquoted(written), at: start })
  frame.open = null
}
