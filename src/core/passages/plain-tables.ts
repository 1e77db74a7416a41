import type { Span } from '../span'
import type { PlainLine } from './plain-lines'

/**
 * The table that begins with the first of the lines, or null: at least two lines with as many tabs, or as many
 * pipes, each. `rows` are the cells' spans in the note; `length` is how many lines it takes, with its rules.
 */
export function tableAt(lines: readonly PlainLine[]): { rows: Span[][]; length: number } | null {
  const first = lines[0]
  if (first === undefined) return null
  const sign = first.text.includes('|') ? '|' : '\t'
  if (!first.text.includes(sign)) return null
  const rows: Span[][] = []
  let length = 0
  for (const line of lines) {
    if (sign === '|' && /^[\s|:+=-]+$/.test(line.text) && /[-=]/.test(line.text)) {
      length++
      continue
    }
    const cells = line.text.includes(sign) ? cellsOf(line, sign) : []
    if (cells.length < 2 || (rows[0] !== undefined && cells.length !== rows[0].length)) break
    rows.push(cells)
    length++
  }
  return rows.length < 2 ? null : { rows, length }
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
