import type { Span } from '../span'
import type { Block } from './blocks'
import { type Draft, draftBuilder } from './draft'
import { type PlainBlock, type PlainLine, plainLines } from './plain-lines'
import { type ListWriter, listWriter } from './plain-lists'
import { bulletOf, isAllCaps, isLabelled, isRule, looksLikeHeading, underlineLevel } from './plain-marks'
import { tableAt } from './plain-tables'
import { hasLongLines, wraps, wrapWidth } from './plain-wrap'
import type { Directive } from './types'

const LONGEST_HEADING = 90
const LONGEST_TITLE = 180

/** What a text file's structure is told from: all of its blocks. */
interface Plain {
  readonly text: string
  readonly longLines: boolean
  readonly width: number
  readonly write: ListWriter
  /** Whether nothing has been read yet: the first heading is the title. */
  fresh: boolean
}

/**
 * Reads plain text from `from` on: paragraphs (each line one, or hard-wrapped), quoted mail, bullets, headings, and
 * tables of tabs or pipes.
 */
export function plainBlocks(text: string, from: number): { blocks: Block[]; directives: Directive[] } {
  const { blocks: parts, directives } = plainLines(text, from)
  const blocks: Block[] = []
  const plain: Plain = {
    text,
    longLines: hasLongLines(parts),
    width: wrapWidth(parts),
    write: listWriter(blocks),
    fresh: true,
  }
  parts.forEach((part, index) => {
    plain.write.quotes(part[0]?.quotes ?? 0)
    readBlock(plain, part, index === parts.length - 1)
  })
  plain.write.quotes(0)
  return { blocks, directives }
}

function readBlock(plain: Plain, block: PlainBlock, last: boolean): void {
  const goesOn = wraps(block, plain.width, plain.longLines)
  for (let index = 0; index < block.length; ) {
    const line = block[index]
    if (line === undefined) return
    const table = bulletOf(line.text) === null ? tableAt(block, index) : null
    const level = headingLevel(plain, block, index, last)
    if (table !== null) {
      plain.write.end()
      plain.write.block({ type: 'table', rows: table.rows.map((row) => row.map((cell) => draftOf(plain, cell))) })
      index = table.end
    } else if (level > 0) {
      const mark = /^#{1,6} +/.exec(line.text)?.[0].length ?? 0
      const draft = draftOf(plain, [{ start: line.body.start + mark, end: line.body.end }])
      plain.write.end()
      if (draft !== null) plain.write.block({ type: 'heading', level, draft })
      index += underlineLevel(block[index + 1]?.text ?? '') > 0 ? 2 : 1
    } else if (isRule(line.text)) {
      plain.write.end()
      plain.write.block({ type: 'other' })
      index++
    } else index = readParagraph(plain, block, index, goesOn)
    plain.fresh = false
  }
}

/** Reads the paragraph or list item that begins at a line; gives the index of the line behind it. */
function readParagraph(plain: Plain, block: PlainBlock, from: number, goesOn: readonly boolean[]): number {
  const first = block[from]
  if (first === undefined) return from + 1
  const bullet = bulletOf(first.text)
  const spans: Span[] = [{ start: first.body.start + (bullet?.length ?? 0), end: first.body.end }]
  let index = from + 1
  for (; index < block.length; index++) {
    const line = block[index]
    if (line === undefined || startsAnew(block, index, goesOn[index - 1] ?? false)) break
    const hangs = bullet !== null && line.indent > first.indent && !plain.longLines
    if (!goesOn[index - 1] && !hangs) break
    spans.push(line.body)
  }
  const draft = draftOf(plain, spans)
  if (bullet !== null) plain.write.item(bullet, first.indent)
  else plain.write.paragraph(first.indent)
  if (draft !== null) plain.write.block({ type: 'paragraph', draft })
  return index
}

/** Whether a line cannot go on the one before it; `full` says that by the width it would. */
function startsAnew(block: PlainBlock, index: number, full: boolean): boolean {
  const line = block[index]
  if (line === undefined || isLabelled(line.text) || isRule(line.text)) return true
  if (tableAt(block, index) !== null) return true
  const bullet = bulletOf(line.text)
  if (bullet === null) return false
  // A dash or a number can also open a line of a wrapped sentence.
  const before = block[index - 1]?.text ?? ''
  return !(full && /^(?:–|\d)/.test(line.text) && /[\p{L},]$/u.test(before) && bulletOf(before) === null)
}

/** The level of the heading that a line is, or 0. */
function headingLevel(plain: Plain, block: PlainBlock, index: number, last: boolean): number {
  const line = block[index]
  if (line === undefined || isRule(line.text)) return 0
  const marked = /^(#{1,6}) +\S/.exec(line.text)
  if (marked !== null) return marked[1]?.length ?? 1
  const next = block[index + 1]
  if (bulletOf(line.text) !== null) return 0
  if (next !== undefined && line.text.length <= 120) {
    const level = underlineLevel(next.text)
    if (level > 0 && index === 0) return level
  }
  const level = plain.fresh ? 1 : 2
  if (isAllCaps(line.text) && (index === 0 || plain.longLines)) return level
  if (!looksLikeHeading(line.text, plain.fresh && block.length === 1 ? LONGEST_TITLE : LONGEST_HEADING)) return 0
  if (block.length === 1) return last ? 0 : level
  return plain.longLines && next !== undefined && leads(line, next) ? level : 0
}

/** Whether a short line stands over a long one, or over a list. */
function leads(line: PlainLine, next: PlainLine): boolean {
  return bulletOf(next.text) !== null || (next.text.length > 100 && next.text.length > 1.5 * line.text.length)
}

function draftOf(plain: Plain, spans: readonly Span[]): Draft | null {
  const builder = draftBuilder(plain.text)
  for (const span of spans) {
    builder.copy(span.start, span.end)
    builder.gap(span.end)
  }
  return builder.finish({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 })
}
