import type { Span } from '../span'
import type { Block } from './blocks'
import { mayHoldColumns } from './columns'
import type { Piece } from './compile'
import { NO_DEFINITIONS } from './definitions'
import { type Draft, draftBuilder, trimmed } from './draft'
import { lineSpans } from './lines'
import { addSimpleLine } from './simple-line'
import { simpleTable } from './simple-table'

/** What can mean anything but itself anywhere in Markdown, or defines something. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are left to the full reading
const SPECIAL = /[\\\u0000-\u0009\u000B\u000C\u000E-\u001F]|\]:/
/** How a line begins that can be nothing but words: no marker, no underline, no list number, no fence. */
const WORDS =
  /^(?:[\p{L}"'(€£¥$%@/]|#(?=\p{L})|\*{1,2}(?=[^\s*])|`(?!`)|\[(?![ xX]\])|~(?=[^~\s])|[+-](?=[\d$€£¥])|\d(?!\d{0,8}[.)](?:\s|$))|[^\p{L}\s\0-\x7F\u200B-\u200F\u2028-\u202E])/u
/** A list's item: its indentation, its marker, and the blanks behind it. */
const ITEM = /^( *)([-+*]|\d{1,9}[.)])( {1,3})(?=\S)/
/** An item that is a link and nothing else, as in a table of contents. */
const LINK_ALONE = /^\[[^\]]*\]\([^)]*\)\s*$/

/**
 * Reads a piece that is a heading, a table, or a paragraph, a list or both, of plain words, emphasis and links, which
 * most of a note is; null for all others. It gives exactly what the full reading gives, for a fraction of its cost.
 */
export function simplePiece(source: string): Piece | null {
  if (SPECIAL.test(source)) return null
  const { start, end } = trimmed(source, { start: 0, end: source.length })
  if (end === start) return piece([])
  if (source.startsWith('|', start)) {
    const table = start > 0 ? null : simpleTable(source, end)
    return table && piece([table])
  }
  if (mayHoldColumns(source)) return null
  const mark = /^#{1,6}(?= +[^ #])/.exec(source)?.[0]
  if (mark !== undefined) {
    if (/[\r\n]|\s#+$/.test(source.slice(mark.length, end))) return null
    const body = { start: trimmed(source, { start: mark.length, end }).start, end }
    const draft = prose(source, [body], 0)
    return draft && piece([{ type: 'heading', level: mark.length, draft }])
  }
  const lines = lineSpans(source.slice(0, end))
  const first = lines.findIndex((line) => ITEM.test(source.slice(line.start, line.end)))
  const words = lines.slice(0, first < 0 ? lines.length : first)
  const paragraph = paragraphOf(source, words)
  const list = paragraph && listOf(source, lines.slice(words.length), words)
  return list && piece([...paragraph, ...list])
}

type Lines = readonly Span[]

/** The paragraph that begins a piece, if any; null where it may be something else. */
function paragraphOf(source: string, words: Lines): readonly Block[] | null {
  const until = words.findLastIndex((line) => !isBlank(source, line)) + 1
  if (until === 0) return []
  const lines = words.slice(0, until).map((line, i) => {
    const at = indented(source, line)
    return i === 0 && at.start - line.start > 3 ? null : at
  })
  if (!lines.every((line) => line !== null && WORDS.test(source.slice(line.start, line.start + 16)))) return null
  const spans = lines as Lines
  const draft = prose(source, spans, spans[0]?.start ?? 0)
  return draft && [{ type: 'paragraph', draft }]
}

/** The list, with lists within, that the rest of a piece is. */
function listOf(source: string, lines: Lines, before: Lines): readonly Block[] | null {
  const blocks: Block[] = []
  const open: { readonly marker: string; readonly content: number }[] = []
  for (const line of lines) {
    const text = source.slice(line.start, line.end)
    if (isBlank(source, line)) continue
    const [head = '', indent = '', sign = ''] = ITEM.exec(text) ?? []
    const rest = text.slice(head.length)
    if (head === '' || !WORDS.test(rest.slice(0, 16)) || LINK_ALONE.test(rest)) return null
    // Within a paragraph only the number one begins a list.
    const last = before.at(-1)
    if (open.length === 0 && last !== undefined && !isBlank(source, last) && /\d/.test(sign)) return null
    const marker = sign.slice(-1)
    let sibling: string | null = null
    while (open.length > 0 && indent.length < (open.at(-1)?.content ?? 0)) {
      if (sibling !== null) blocks.push({ type: 'close' })
      blocks.push({ type: 'close' })
      sibling = open.pop()?.marker ?? null
    }
    if (indent.length - (open.at(-1)?.content ?? 0) > 3 || (sibling !== null && sibling !== marker)) return null
    if (sibling === null) blocks.push({ type: 'open', container: 'list' })
    blocks.push({ type: 'open', container: 'item' })
    const start = line.start + head.length
    const draft = prose(source, [{ start, end: line.end }], start)
    if (draft === null) return null
    blocks.push({ type: 'paragraph', draft })
    open.push({ marker, content: head.length })
  }
  for (const _ of open) blocks.push({ type: 'close' }, { type: 'close' })
  return blocks
}

const isBlank = (source: string, { start, end }: Span): boolean => /^ *$/.test(source.slice(start, end))

/** A line without its indentation. */
function indented(source: string, { start, end }: Span): Span {
  let at = start
  while (source.charAt(at) === ' ') at++
  return { start: at, end }
}

/** The passage that some lines are; null where it holds no prose or only the full reading can tell what it says. */
function prose(source: string, lines: Lines, from: number): Draft | null {
  const builder = draftBuilder(source)
  let last = from
  for (const line of lines) {
    last = line.end
    while (source.charAt(last - 1) === ' ') last--
    if (!addSimpleLine(builder, source, line.start, last)) return null
    builder.gap(last)
  }
  return builder.finish({ start: from, end: last })
}

function piece(blocks: readonly Block[]): Piece {
  return { blocks, directives: [], definitions: NO_DEFINITIONS, open: false }
}
