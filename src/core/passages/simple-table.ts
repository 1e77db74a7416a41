import type { Span } from '../span'
import type { Block } from './blocks'
import { type Draft, draftBuilder, trimmed } from './draft'
import { lineSpans } from './lines'
import { addSimpleLine } from './simple-line'

const DELIMITER = /^ *:?-+:? *$/

/**
 * A piece of Markdown that is one table (GFM 4.10) whose rows all have the pipes at their ends and as many cells as the
 * head, with cells of words that are clear; null for another.
 */
export function simpleTable(source: string, end: number): Block | null {
  const lines = lineSpans(source.slice(0, end)).map((line) => cellsOf(source, line))
  const [head, delimiters, ...rest] = lines
  if (head == null || delimiters == null) return null
  if (!delimiters.every(({ start, end }) => DELIMITER.test(source.slice(start, end).replace(/^\||\|$/g, ''))))
    return null
  const rows: (readonly (Draft | null)[])[] = []
  for (const cells of [head, ...rest]) {
    if (cells?.length !== delimiters.length) return null
    const drafts = cells.map((cell) => draftOf(source, cell))
    if (drafts.includes(undefined)) return null
    rows.push(drafts as readonly (Draft | null)[])
  }
  return { type: 'table', rows }
}

/** The cells of a row, each with the pipe before it, the last with that behind it too. */
function cellsOf(source: string, { start, end }: Span): readonly Span[] | null {
  const last = trimmed(source, { start, end }).end
  if (source.charAt(start) !== '|' || source.charAt(last - 1) !== '|' || last - start < 2) return null
  const cells: Span[] = []
  for (let at = start; at < last - 1; ) {
    const next = source.indexOf('|', at + 1)
    cells.push({ start: at, end: next === last - 1 ? last : next })
    at = next
  }
  return cells
}

/** A cell's passage; null for an empty one, undefined where only the full reading can tell what it says. */
function draftOf(source: string, cell: Span): Draft | null | undefined {
  const inner = trimmed(source, {
    start: cell.start + 1,
    end: source.charAt(cell.end - 1) === '|' && cell.end > cell.start + 1 ? cell.end - 1 : cell.end,
  })
  const builder = draftBuilder(source)
  if (!addSimpleLine(builder, source, inner.start, inner.end)) return undefined
  return builder.finish(cell)
}
