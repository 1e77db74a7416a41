import type { NoteText, Passage, Table } from '../passages/types'
import { withoutMarks } from './cell-marks'
import { isCurrencyCode } from './currencies'
import { type StatedUnit, unitOfHeading, unitOfWhole } from './implied'
import { unitOf } from './units'

/** What a cell holds: `signed` money, a `bare` number, a currency's `sign` or a `percent` sign for the cell beside it … */
export type CellKind = 'blank' | 'sign' | 'percent-sign' | 'signed' | 'percent' | 'bare' | 'words'

export interface GridCell {
  readonly passage: Passage | null
  /** Its text without footnote marks and blanks around it. */
  readonly text: string
  readonly kind: CellKind
}

/** A row of a table, with what stands above it in the table's body. */
export interface GridRow {
  readonly cells: readonly GridCell[]
  /** It holds column heads or units, and no figures. */
  readonly isHead: boolean
  /** The label without figures that it stands under: *Earnings per share:*. */
  readonly section: string
  /** The unit of a unit row or of a section above it, and the column that it stands in. */
  readonly unit: { readonly unit: StatedUnit; readonly column: number } | null
  /** The units of a row that gives each column its own; null where none stands above. */
  readonly columnUnits: readonly (StatedUnit | null)[] | null
}

/** A table as its figures are read: its rows, the heads of its columns, and the column that holds units. */
export interface Grid {
  readonly rows: readonly GridRow[]
  /** The words above each column, its head rows joined. */
  readonly heads: readonly string[]
  /** The column of the rows' labels: the first, or the one behind their numbers. */
  readonly labelColumn: number
  /** The column that says what each row counts in, or null. */
  readonly unitColumn: number | null
  /** Columns and rows with a sign or a number above a thousand, which are no percentages, terms or days. */
  readonly tall: { readonly columns: ReadonlySet<number>; readonly rows: ReadonlySet<number> }
}

const BLANK = /^[\s\-–—]*$/
/** A remark under the heads that says nothing of units. */
const REMARK = /^\(?(?:un)?audited\)?$/i
const PERCENT_SIGN = /^\)?\s?(?:%|pp|pts?|bps|x)\s?\)?$/i
const BARE = /^[\s(+\-−–~≈<>]*\d[\d.,\s\u00a0\u2009\u202f]*\)?$/
const TIME = /^\W*(?:(?:(?:FY|CY|[QH][1-4])\s?['’]?)(?:19|20)?\d\d|(?:19|20)\d\d)(?:\s?[AEFP])?\W*$/
const UNIT_HEAD = /^(?:units?|uom|unit of measure|currency|ccy|scale)$/i

/** Reads the shape of a table, cell by cell. */
export function gridOf(doc: NoteText, table: Table): Grid {
  const cells = table.rows.map((row) =>
    row.map((index) => cellOf(index === null ? null : (doc.passages[index] ?? null))),
  )
  const single = (cells[0]?.length ?? 0) === 1
  const labelColumn = labelColumnOf(cells)
  const rows: GridRow[] = []
  let [isHead, section]: [boolean, string] = [true, '']
  let unit: GridRow['unit'] = null
  let columnUnits: readonly (StatedUnit | null)[] | null = null
  for (const [index, row] of cells.entries()) {
    const units = single ? null : unitsIn(row)
    isHead = index === 0 || (isHead && (units !== null || isHeadRow(row)))
    rows.push({ cells: row, isHead: isHead || units !== null, section, unit, columnUnits })
    if (units !== null) {
      const [first = null, more] = units.flatMap((one, column) => (one === null ? [] : [{ unit: one, column }]))
      if (more === undefined) unit = first
      else columnUnits = units
    } else if (!isHead && !single && isSection(row, labelColumn)) {
      section = row[labelColumn]?.text ?? ''
      const own = unitOfWhole(/[([]([^()[\]]+)[)\]]:?$/.exec(section)?.[1] ?? '')
      unit = own === null ? unit : { unit: own, column: 0 }
    }
  }
  const heads = (cells[0] ?? []).map((_, column) => headOf(rows, column))
  return { rows, heads, labelColumn, unitColumn: single ? null : unitColumnOf(rows), tall: tallIn(rows) }
}

function tallIn(rows: readonly GridRow[]): Grid['tall'] {
  const tall = { columns: new Set<number>(), rows: new Set<number>() }
  for (const [row, { cells, isHead }] of rows.entries()) {
    if (isHead) continue
    for (const [column, { kind, text }] of cells.entries()) {
      if (column === 0 || (kind !== 'signed' && !(kind === 'bare' && /\d[.,\s]\d{3}(?!\d)/.test(text)))) continue
      tall.columns.add(column)
      tall.rows.add(row)
    }
  }
  return tall
}

function cellOf(passage: Passage | null): GridCell {
  const text = passage === null ? '' : withoutMarks(passage.text).trim()
  return { passage, text, kind: kindOf(text) }
}

function kindOf(text: string): CellKind {
  if (BLANK.test(text)) return 'blank'
  if (PERCENT_SIGN.test(text)) return 'percent-sign'
  if (!/\d/.test(text)) return unitOf(text.replace(/\s?\($/, ''))?.exponent === null ? 'sign' : 'words'
  if (/\d\s?\)?\s?(?:%|bps\b)/.test(text)) return 'percent'
  const [code = ''] = /\b[A-Z]{3}(?=\s?\(?\d)|(?<=\d\s?)[A-Z]{3}\b/.exec(text) ?? []
  if (/\p{Sc}/u.test(text) || isCurrencyCode(code)) return 'signed'
  return BARE.test(text) ? 'bare' : 'words'
}

/** A row under the heads that goes on with them: no label but a unit, and words or years over the columns. */
function isHeadRow(row: readonly GridCell[]): boolean {
  const [label, ...rest] = row
  const filled = rest.filter(({ kind }) => kind !== 'blank')
  const isTime = ({ text }: GridCell) => TIME.test(text)
  if (filled.length === 0) return false
  const isUnlabelled = label === undefined || label.kind === 'blank' || unitOfWhole(label.text) !== null
  return filled.every((cell) => isTime(cell) || (isUnlabelled && cell.kind === 'words'))
}

function isSection(row: readonly GridCell[], labelColumn: number): boolean {
  return row[labelColumn]?.kind === 'words' && row.slice(labelColumn + 1).every(({ kind }) => kind === 'blank')
}

const ORDINAL = /^\(?(?:\d{1,3}|[ivx]{1,4}|\p{L})?[.)]*$/iu

/** The first column that is more than the rows' numbers, if it holds words: behind *Sr. No.* stands *Particulars*. */
function labelColumnOf(cells: readonly (readonly GridCell[])[]): number {
  const [head = [], ...body] = cells
  const isNumbering = (at: number) => body.every((row) => ORDINAL.test(row[at]?.text ?? ''))
  let column = 0
  while (column < Math.min(2, head.length - 2) && isNumbering(column)) column++
  const words = body.filter((row) => row[column]?.kind === 'words').length
  return words * 2 > body.length ? column : 0
}

/** The units that a row states for its columns (the label's for all of them), where it states nothing else; or null. */
function unitsIn(row: readonly GridCell[]): (StatedUnit | null)[] | null {
  const units = row.map(({ text, kind }) => (kind === 'blank' || kind === 'percent-sign' ? null : unitOfWhole(text)))
  const isLabelled = row[0]?.kind !== 'blank' && units[0] === null
  const isOther = row.some(
    ({ kind, text }, i) =>
      i > 0 && kind !== 'blank' && units[i] === null && !/^[%#x]$/.test(text) && !REMARK.test(text),
  )
  const found = units.filter((unit) => unit !== null)
  if (isOther || found.length === 0) return null
  return found.some(({ exponent }) => exponent !== 0) || (!isLabelled && found.length > 1) ? units : null
}

function headOf(rows: readonly GridRow[], column: number): string {
  const at = (where: number) =>
    rows
      .filter(({ isHead }) => isHead)
      .map(({ cells }) => (cells[where]?.kind === 'blank' ? '' : (cells[where]?.passage?.text.trim() ?? '')))
      .filter((text) => text !== '')
      .join(' ')
  const own = at(column)
  // A head over the sign's column belongs to the number beside it.
  const overSign = own === '' && column > 1 && rows.some(({ cells }) => cells[column - 1]?.kind === 'sign')
  return overSign ? at(column - 1) : own
}

function unitColumnOf(rows: readonly GridRow[]): number | null {
  const [first] = rows
  const body = rows.filter(({ isHead }) => !isHead)
  const found = (first?.cells ?? []).findIndex(({ text }, column) => {
    if (column === 0) return false
    if (UNIT_HEAD.test(text)) return true
    const filled = body.flatMap(({ cells }) => (cells[column]?.kind === 'blank' ? [] : (cells[column] ?? [])))
    const units = filled.filter((cell) => cell.kind !== 'sign' && (unitOfWhole(cell.text)?.exponent ?? 0) > 0)
    return units.length > 1 && units.length * 2 >= filled.length && filled.every(({ kind }) => kind !== 'bare')
  })
  return found < 0 ? null : found
}

/** The unit that the heads over a column state, the lowest first. */
export function unitOverColumn(rows: readonly GridRow[], column: number): StatedUnit | null {
  for (const { cells, isHead } of [...rows].reverse()) {
    const { text = '', kind = 'blank' } = cells[column] ?? {}
    const unit = isHead && kind !== 'blank' ? unitOfHeading(text) : null
    if (unit !== null) return unit
  }
  return null
}
