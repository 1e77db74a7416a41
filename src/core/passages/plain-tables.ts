import type { Span } from '../span'
import { alignedTableAt } from './plain-columns'
import type { PlainLine } from './plain-lines'

/** A table in plain text: the spans that make up each cell, and the index of the line behind the table. */
export interface PlainTable {
  readonly rows: readonly (readonly (readonly Span[])[])[]
  readonly end: number
}

/**
 * The table that begins with the line at `from`, or null: at least two lines with as many tabs, or as many pipes,
 * each; or a statement whose numbers stand in columns by blanks.
 */
export function tableAt(lines: readonly PlainLine[], from: number): PlainTable | null {
  if (isTableRule(lines[from]?.text ?? '')) return null
  return partedTableAt(lines, from) ?? alignedTableAt(lines, from)
}

function partedTableAt(lines: readonly PlainLine[], from: number): PlainTable | null {
  const sign = lines[from]?.text.includes('|') ? '|' : '\t'
  const rows: Span[][] = []
  let end = from
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    if (rows.length > 0 && isTableRule(line.text) && !isTableRule(lines[end - 1]?.text ?? '')) {
      end++
      continue
    }
    const cells = line.text.includes(sign) ? cellsOf(line, sign) : []
    if (cells.length < 2 || (rows[0] !== undefined && cells.length !== rows[0].length)) break
    rows.push(cells)
    end++
  }
  return rows.length < 2 ? null : { rows: rows.map((row) => row.map((cell) => [cell])), end }
}

/** Whether a line is the rule between a table's rows: `|---|---|`, `---+---`. */
export function isTableRule(line: string): boolean {
  return /^[\s|:+=-]+$/.test(line) && /[-=]/.test(line)
}

/** The cells of a line: between pipes, of which the outermost frame it, or between tabs. */
function cellsOf(line: PlainLine, sign: string): Span[] {
  const framed = sign === '|'
  const at = framed ? line.body : { start: line.raw.start, end: line.body.end }
  const text = framed ? line.text : line.text.padStart(at.end - at.start, '\t')
  const cells: Span[] = []
  let start = at.start
  for (let index = text.indexOf(sign); index >= 0; index = text.indexOf(sign, index + 1)) {
    cells.push({ start, end: at.start + index })
    start = at.start + index + 1
  }
  cells.push({ start, end: at.end })
  if (framed && text.startsWith(sign)) cells.shift()
  if (framed && text.endsWith(sign)) cells.pop()
  return cells
}
