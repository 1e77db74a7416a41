import type { Span } from '../span'
import type { PlainLine } from './plain-lines'
import type { PlainTable } from './plain-tables'

/** A line of a statement: its label, and its numbers with the currency signs that stand apart before them. */
interface Line {
  readonly label: Span
  readonly cells: readonly { readonly sign: Span | null; readonly number: Span }[]
}

const NUMBER = /[-−–]?\(?\d[\d,.]*\d?\s?\)?%?|[-–—]+|n\/?[am]\b/giy
const SIGN = /\p{Sc}|US\$|[A-Z]{1,2}\$/uy
const RULE = /^[\s=_–—-]+$/
/** More heads than this over a table are prose. */
const HEADS = 4
const MOST_CELLS = 12

/**
 * The statement that begins with the line at `from`, pasted as text in columns aligned by blanks, or null: at least two
 * lines of a label and as many bare numbers each, be they signed (`Revenue     $   135,002    $   53,058`), with the
 * indented heads above them. A sign that stands apart is a cell of its own, so that each number has two columns.
 */
export function alignedTableAt(lines: readonly PlainLine[], from: number): PlainTable | null {
  let start = from
  while (start < from + HEADS && start < lines.length && isHead(lines[start])) start++
  const first = lineOf(lines[start])
  if (first === null) return null
  const read: Line[] = []
  let end = start
  for (let line = lines[end]; line !== undefined; line = lines[++end]) {
    const row = lineOf(line) ?? sectionOf(line, lines[end + 1])
    if (row === null && RULE.test(line.text)) continue
    if (row === null || (row.cells.length > 0 && row.cells.length !== first.cells.length)) break
    read.push(row)
  }
  if (read.filter(({ cells }) => cells.length > 0).length < 2) return null
  const columns = first.cells.map(({ number }, i) => extentOf(lines, read, start, i) ?? number)
  const heads = headsOver(lines.slice(from, start), columns)
  if (heads === null) return null
  const rows = read.map(({ label, cells }) => [
    [label],
    ...first.cells.flatMap((_, i) => [spans(cells[i]?.sign), spans(cells[i]?.number)]),
  ])
  return { rows: [[[], ...heads.flatMap((head) => [[], head])], ...rows], end }
}

function spans(span: Span | null | undefined): readonly Span[] {
  return span == null ? [] : [span]
}

/** A label, two blanks, and nothing but numbers and signs behind them. */
function lineOf(line: PlainLine | undefined): Line | null {
  const gap = line === undefined ? -1 : line.text.search(/\S\s{2,}[^\s]/)
  if (line === undefined || gap < 0) return null
  const { text, body } = line
  if (!/\p{L}/u.test(text.slice(0, gap + 1))) return null
  const cells: Line['cells'][number][] = []
  let sign: Span | null = null
  for (let at = gap + 1; at < text.length; ) {
    if (/\s/.test(text[at] ?? '')) {
      at++
      continue
    }
    SIGN.lastIndex = at
    NUMBER.lastIndex = at
    const mark = SIGN.exec(text)?.[0]
    const number = mark === undefined ? NUMBER.exec(text)?.[0]?.trimEnd() : undefined
    const length = (mark ?? number)?.length ?? 0
    if (length === 0 || cells.length === MOST_CELLS || (mark !== undefined && sign !== null)) return null
    const span = { start: body.start + at, end: body.start + at + length }
    if (mark !== undefined) sign = span
    else {
      cells.push({ sign, number: span })
      sign = null
    }
    at += length
  }
  const isCounted = cells.some(({ number }) =>
    /\d/.test(text.slice(number.start - body.start, number.end - body.start)),
  )
  return sign !== null || !isCounted ? null : { label: { start: body.start, end: body.start + gap + 1 }, cells }
}

/** A label without numbers over lines that have some: *Operating expenses:*. */
function sectionOf({ text, body }: PlainLine, next: PlainLine | undefined): Line | null {
  return /^\p{L}[^.!?]{1,60}:$/u.test(text) && lineOf(next) !== null ? { label: body, cells: [] } : null
}

/** A line over the columns only: far from the left, and no number of a row. */
function isHead(line: PlainLine | undefined): boolean {
  return line !== undefined && line.indent >= 12 && line.text.length < 100 && !/[.!?]$/.test(line.text)
}

/** From where to where in their lines the numbers of a column stand. */
function extentOf(lines: readonly PlainLine[], read: readonly Line[], start: number, column: number): Span | null {
  let extent: Span | null = null
  let row = 0
  for (const line of lines.slice(start)) {
    const next = read[row]
    if (next === undefined) break
    if (next.label.start !== line.body.start) continue
    row++
    const { sign, number } = next.cells[column] ?? {}
    if (number === undefined) continue
    const at = { start: (sign ?? number).start - line.raw.start, end: number.end - line.raw.start }
    extent = extent === null ? at : { start: Math.min(extent.start, at.start), end: Math.max(extent.end, at.end) }
  }
  return extent
}

/** The words over each column, line under line; null where a head stands over no column, or two over one. */
function headsOver(lines: readonly PlainLine[], columns: readonly Span[]): readonly (readonly Span[])[] | null {
  const heads: Span[][] = columns.map(() => [])
  for (const { raw, body, text } of lines) {
    if (RULE.test(text)) continue
    const parts = [...text.matchAll(/\S+(?:\s\S+)*/g)].map(({ index, 0: part }) => {
      return { start: body.start + index, end: body.start + index + part.length }
    })
    if (parts.length > columns.length) return null
    for (const [i, part] of parts.entries()) {
      const [start, end] = [part.start - raw.start, part.end - raw.start]
      const over = columns.findIndex((column) => start < column.end && column.start < end)
      const column = parts.length === columns.length ? i : over
      if (column < 0) return null
      heads[column]?.push(part)
    }
  }
  return heads
}
