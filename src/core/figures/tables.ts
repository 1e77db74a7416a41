import type { NoteText, Passage } from '../passages/types'
import { type ColumnSigns, signsOf } from './column-signs'
import { resolveCurrency } from './currencies'
import type { StatedUnit } from './implied'
import { type Grid, type GridCell, type GridRow, gridOf } from './table-grid'
import { countsOf, isForEach, labelInMoney } from './table-labels'
import { oddIn } from './table-scale'
import { joined, type TableUnits, unitsOfTable } from './table-units'
import type { ImpliedUnit, ScanContext } from './types'

/** What is known of one table, for all of its cells. */
interface Read {
  readonly grid: Grid
  readonly units: TableUnits
  readonly signs: ColumnSigns
  readonly isOdd: (text: string) => boolean
  /** It is a statement, by the blanks between its signs and numbers, and its scale, if unsaid, is said elsewhere in the note. */
  readonly isDoubtful: boolean
}

/** A cell in its row, under the head of its column. */
interface Place {
  readonly read: Read
  readonly at: { readonly row: number; readonly column: number }
  readonly row: GridRow
  readonly cell: GridCell
  readonly label: string
  readonly head: string
}

/** What of a label or head is looked at: the rest of a longer one is prose. */
const LONGEST_LABEL = 240
const YEAR = /^\s*(?:19|20)\d\d\s*$/
/** `$     67,601`. */
const APART = /^\p{Sc}\s{2,}\(?\d/u
const SCALED = /\bin (?:thousands|millions|billions)\b/i
const THOUSANDS = /\d[,.]\d{3}(?!\d)/
const DECIMALS = /\d[.,]\d{1,2}\D*$/
const DOUBTFUL: ImpliedUnit = { currency: null, exponent: null }

/** Whether the passages from `first` on say a scale in a line or label: *in millions*. */
export function saysScale({ passages }: NoteText, first = 0): boolean {
  return passages.slice(first).some(({ text }) => text.length < LONGEST_LABEL && SCALED.test(text))
}

/**
 * For each table cell's passage, the unit that the table gives it: of its row's label or unit column, its column's
 * heading, a unit row, the corner cell, the lines or the headings above, in that order (DESIGN, *Amounts*). A cell with
 * a currency sign takes the scale unless it is a price or an amount for each of something; a bare number takes it where
 * its row and column count nothing else. Null for labels, heads, and cells outside any table; an `exponent` of null where
 * the scale is in doubt.
 *
 * @param contextOf what the scanner is told of a passage's surroundings
 * @param isScaled whether the note says a scale anywhere; asked only for a statement
 */
export function unitsOfCells(
  doc: NoteText,
  contextOf: (passage: Passage) => ScanContext,
  isScaled: () => boolean,
): (passage: Passage) => ImpliedUnit | null {
  const known = new Map<number, Read>()
  const readTable = (index: number): Read | null => {
    const table = doc.tables[index]
    if (table === undefined) return null
    const grid = gridOf(doc, table)
    const units = unitsOfTable(doc, table, grid)
    const isStatement = grid.rows.some(({ cells }) => cells.some(({ text }) => APART.test(text)))
    const isDoubtful = isStatement && isScaled()
    const read = { grid, units, signs: signsOf(grid, contextOf), isOdd: oddIn(grid), isDoubtful }
    known.set(index, read)
    return read
  }
  return (passage) => {
    if (passage.cell === null) return null
    const { table, row: rowAt, column } = passage.cell
    const read = known.get(table) ?? readTable(table)
    const row = read?.grid.rows[rowAt]
    const cell = row?.cells[column]
    if (read == null || row === undefined || cell === undefined || row.isHead) return null
    const single = row.cells.length === 1
    const { labelColumn } = read.grid
    // What stands where labels do is one, unless it is an amount: a row of a quarter's sales under its heads.
    if (column <= labelColumn && !single && cell.kind !== 'signed') return null
    const labelled = single || column <= labelColumn ? null : row.cells[labelColumn]
    const label = labelled?.passage?.text.trim().slice(0, LONGEST_LABEL) ?? ''
    const head = (read.grid.heads[column] ?? '').slice(0, LONGEST_LABEL)
    const place = { read, at: { row: rowAt, column }, row, cell, label, head }
    if (cell.kind === 'percent' || row.cells[column + 1]?.kind === 'percent-sign') return null
    return cell.kind === 'signed' ? unitOfSigned(place, contextOf(passage)) : unitOfBare(place, contextOf(passage))
  }
}

/** The scale of a cell that has its own sign. */
function unitOfSigned(place: Place, context: ScanContext): ImpliedUnit | null {
  const { read, at, row, cell, label, head } = place
  const { units, isOdd } = read
  const ofRow = units.ofRow(at.row)
  const own = ofRow !== null && ofRow.exponent !== 0 ? ofRow : units.ofColumn(at.row, at.column)
  const ownScale = own !== null && own.exponent !== 0 ? own : null
  // A column of amounts may hold one for each of something: *Earnings per share* under *Value ($m)*.
  if (ownScale !== null && ownScale !== ofRow && isForEach(label)) return null
  if (ownScale === null) {
    if ([label, head].some(isForEach)) return null
    if (isForEach(row.section) && DECIMALS.test(cell.text)) return null
  }
  const unit = joined(own, units.ofTable(at.row, at.column))
  if (unit === null) {
    const isDoubtful = read.isDoubtful ? !DECIMALS.test(cell.text) : THOUSANDS.test(cell.text) && units.isPartly()
    return isDoubtful ? DOUBTFUL : null
  }
  const { currency, exponent } = resolved(unit, context)
  const isShare = ownScale === null && [label, head].some((text) => countsOf(text) === 'percent')
  // A section may have ended: *Net cash* below *Per share:*.
  const isPast = ownScale === null && isForEach(row.section)
  if (exponent !== 0 && (isShare || isPast || units.isExcepted(label) || isOdd(cell.text))) return DOUBTFUL
  return { currency, exponent }
}

/** The unit of a cell whose number has no sign, or one in the cell before it; null where it may be no money. */
function unitOfBare(place: Place, context: ScanContext): ImpliedUnit | null {
  const { units, signs, isOdd } = place.read
  const { row, column } = place.at
  const own = units.ofRow(row)
  if (own !== null && own.ref !== null) return unitOfRow(place, own, context)
  const beside = signs.beside(row, column)
  if (beside !== null) {
    const signed = unitOfSigned(place, context)
    return { currency: beside, exponent: signed === null ? 0 : signed.exponent }
  }
  const over = units.ofColumn(row, column)
  if (!isMoney(place, own, over)) return null
  const stated = own === null ? over : joined(own, over)
  const unit = stated === null || !isForEach(place.head) ? joined(stated, units.ofTable(row, column)) : stated
  if (unit === null) {
    const between = place.read.isDoubtful ? null : signs.between(row, column)
    return between !== null && signs.isAlike(row, column) ? { currency: between, exponent: 0 } : null
  }
  if (stated === null && signs.isWithout(column)) return null
  const { currency, exponent } = resolved(unit, context)
  const among = signs.among(row, column)
  if (exponent !== 0 && isOdd(place.cell.text)) return null
  if (stated === null && currency !== null && among !== null && among !== currency) return null
  return { currency: currency ?? among, exponent }
}

/** A row's own currency, with the table's scale where the table names none; in doubt where it names one too. */
function unitOfRow({ read, at, label, head }: Place, own: StatedUnit, context: ScanContext): ImpliedUnit | null {
  const counts = countsOf(head)
  if (counts !== null && counts !== 'when') return null
  const wider = joined(read.units.ofColumn(at.row, at.column), read.units.ofTable(at.row, at.column))
  if (own.exponent !== 0 || wider === null || isForEach(label)) return resolved(own, context)
  return wider.ref === null ? resolved(joined(own, wider), context) : null
}

/** Whether nothing says that a bare number counts something else, its row (with a unit of its own), column and section. */
function isMoney(
  { read, at, row, cell, label, head }: Place,
  own: StatedUnit | null,
  over: StatedUnit | null,
): boolean {
  const { units, grid } = read
  const { tall, unitColumn } = grid
  if (own === null && unitColumn !== null && row.cells[unitColumn]?.kind !== 'blank') return false
  const inMoney = over !== null && over.ref !== null
  const column = `${grid.heads[0] ?? ''} ${head}`
  const ownLabel = labelInMoney(label, { column: inMoney ? column : null, section: row.section })
  if ([ownLabel, row.section].some((text) => isOtherwiseCounted(text, tall.rows.has(at.row)) || isForEach(text)))
    return false
  if (units.isExcepted(label)) return false
  const isOther = isForEach(head) || YEAR.test(cell.text) || isOtherwiseCounted(head, tall.columns.has(at.column))
  return over !== null || !isOther
}

/** Whether numbers with such a label count something else than money; a percentage or a day is never `tall`. */
function isOtherwiseCounted(label: string, tall: boolean): boolean {
  const counts = countsOf(label)
  return counts !== null && !(tall && (counts === 'ratio' || counts === 'when'))
}

function resolved({ ref, exponent }: StatedUnit, context: ScanContext): ImpliedUnit {
  return { currency: ref === null ? null : resolveCurrency(ref, context), exponent }
}
