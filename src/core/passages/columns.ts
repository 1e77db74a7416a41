import type { RootContent } from 'mdast'
import type { Span } from '../span'
import type { Block } from './blocks'
import { plainBlocks } from './plain'
import { alignedTableAt } from './plain-columns'
import { type PlainBlock, plainLines } from './plain-lines'
import type { PlainTable } from './plain-tables'

/** A line of a label and numbers behind two blanks or more: two of them may be a statement's. */
const ROW = /^.*\S[ \t]{2,}\S*\d.*$/gm
/** What a line of pasted text has none of: it would read otherwise than it is written. */
const MARKUP = /[\\&`<|]|^[ \t]*>|^ {0,3}(?:[-+*]|\d+[.)])[ \t]+\p{L}/mu

/**
 * The blocks of a statement that was pasted into Markdown in columns of blanks, as in a text file; null where there is
 * none. Its heads, set far in, are code to Markdown, and the rules below them breaks, so that it may be several nodes.
 *
 * @param nodes the note's blocks, of which the one at `from` begins the statement
 * @param place where a node stands in `source`
 * @example of `Revenue   $ 81,400   $ 40,250` over `Costs   30,100   11,900` a table of two rows
 */
export function columnsAt(
  nodes: readonly RootContent[],
  from: number,
  source: string,
  place: (node: RootContent) => Span,
): { readonly blocks: readonly Block[]; readonly end: number } | null {
  const first = nodes[from]
  if (first === undefined) return null
  const isText = (node: RootContent) =>
    isPlain(node) && !FENCE.test(source.slice(place(node).start, place(node).start + 4))
  if (first.type === 'thematicBreak' || !isText(first)) return null
  const at = { start: lineStart(source, place(first).start), end: place(first).end }
  let next = from + 1
  for (let node = nodes[next]; node !== undefined && isText(node); node = nodes[++next]) {
    const { start, end } = place(node)
    if (!/^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(source.slice(at.end, start))) break
    at.end = end
  }
  return MARKUP.test(source.slice(at.start, at.end)) ? null : pasted(source, at, next)
}

function pasted(source: string, { start, end }: Span, next: number) {
  const text = source.slice(0, end)
  if (!mayHoldColumns(text.slice(start))) return null
  if (!plainLines(text, start).blocks.some((lines) => holdsStatement(source, lines))) return null
  const blocks = plainBlocks(text, start).blocks.map((block): Block => {
    return block.type === 'heading' ? { type: 'paragraph', draft: block.draft } : block
  })
  return { blocks, end: next }
}

function holdsStatement(source: string, lines: PlainBlock): boolean {
  for (let at = 0; at < lines.length; ) {
    const table = alignedTableAt(lines, at)
    if (table !== null && isAligned(source, table)) return true
    at = table?.end ?? at + 1
  }
  return false
}

/** Whether the numbers of each column begin or end in one place of their lines, but for a bracket or a mark. */
function isAligned(source: string, { rows }: PlainTable): boolean {
  return (rows[0] ?? []).every((_, column) => {
    const spans = rows.slice(1).flatMap((row) => (column > 0 && column % 2 === 0 ? (row[column] ?? []) : []))
    const places = (side: 'start' | 'end') => spans.map((span) => span[side] - lineStart(source, span.start))
    return isTogether(places('start')) || isTogether(places('end'))
  })
}

function isTogether([first = 0, ...more]: readonly number[]): boolean {
  let [least, most] = [first, first]
  for (const place of more) [least, most] = [Math.min(least, place), Math.max(most, place)]
  return most - least <= 2
}

/** Whether Markdown may hold columns of blanks. */
export function mayHoldColumns(source: string): boolean {
  return (source.match(ROW)?.length ?? 0) > 1
}

/** Code between fences is none of the author’s prose (DESIGN: Flow); what is only set in may be. */
const FENCE = /^ {0,3}(?:`{3}|~{3})/

/** A node that holds nothing but text, in the columns where it was pasted. */
function isPlain(node: RootContent): boolean {
  if (node.type === 'paragraph') return node.children.every(({ type }) => type === 'text' || type === 'break')
  return node.type === 'thematicBreak' || (node.type === 'code' && node.lang == null)
}

function lineStart(source: string, at: number): number {
  return Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1
}
