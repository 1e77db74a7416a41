import type { Code, RootContent } from 'mdast'
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
  const fence = first.type === 'code' ? fenced(first, source, place(first)) : null
  if (fence !== null) return pasted(source, fence, from + 1)
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

/** A node that holds nothing but text, in the columns where it was pasted. */
function isText(node: RootContent): boolean {
  if (node.type === 'paragraph') return node.children.every(({ type }) => type === 'text' || type === 'break')
  return node.type === 'thematicBreak' || (node.type === 'code' && node.lang == null)
}

/** Where the lines of a fence that names no language stand; null for an indented block. */
function fenced({ lang }: Code, source: string, { start, end }: Span): Span | null {
  const open = /^(?:`{3,}|~{3,})[^\n\r]*(?:\r\n|\n|\r)/.exec(source.slice(start, end))?.[0]
  if (open === undefined || (lang != null && !/^te?xt$/i.test(lang))) return null
  const body = source.slice(start + open.length, end).replace(/(?:\r\n|\n|\r)[ \t]*(?:`{3,}|~{3,})[ \t]*$/, '')
  return { start: start + open.length, end: start + open.length + body.length }
}

function lineStart(source: string, at: number): number {
  return Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1
}
