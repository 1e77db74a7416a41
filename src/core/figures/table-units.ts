import type { NoteText, Passage, Table } from '../passages/types'
import { exceptionsOf, type StatedUnit, unitOfCaption, unitOfHeading, unitOfWhole } from './implied'
import { type Grid, unitOverColumn } from './table-grid'

/** The units that a table states, by the place they hold for. */
export interface TableUnits {
  /** A row's own: of its label or of the unit column. */
  readonly ofRow: (row: number) => StatedUnit | null
  /** A column's own: of its head or of a row of units above. */
  readonly ofColumn: (row: number, column: number) => StatedUnit | null
  /** The table's: of a unit row, the corner, the one head that has a unit, the lines and headings above. */
  readonly ofTable: (row: number, column: number) => StatedUnit | null
  /** Whether a row's label is what the units leave out: *(in millions, except headcount)*. */
  readonly isExcepted: (label: string) => boolean
}

/** Reads all the units that a table and what stands above it state. */
export function unitsOfTable(doc: NoteText, table: Table, grid: Grid): TableUnits {
  const { rows, heads, unitColumn } = grid
  const single = heads.length === 1
  const labels = new Map<number, StatedUnit | null>()
  const ofLabel = (row: number): StatedUnit | null => {
    const known = labels.get(row)
    if (known !== undefined) return known
    const label = single ? '' : (rows[row]?.cells[0]?.passage?.text ?? '')
    const unit = label === '' ? null : unitOfHeading(label)
    const [, inside = ''] = /[([]([^()[\]]+)[)\]]\s*$/.exec(label) ?? []
    const fresh = unit?.ref == null ? unitOfWhole(inside) : unit
    labels.set(row, fresh)
    return fresh
  }
  const columns = heads.map((_, column) => (column === 0 && !single ? null : unitOverColumn(rows, column)))
  const corner = single ? null : unitOverColumn(rows, 0)
  const above = linesAbove(doc, table)
  const line = above.map(({ text }) => unitOfCaption(text)).find((unit) => unit !== null) ?? null
  const excepted = [heads[0] ?? '', ...above.map(({ text }) => text)].flatMap(exceptionsOf)
  const isSigned = columns.map((_, at) => rows.some(({ cells, isHead }) => !isHead && cells[at]?.kind === 'signed'))
  const spread = spreadOf(heads, columns, isSigned)
  return {
    ofRow: (row) => {
      const stated = unitColumn === null ? '' : (rows[row]?.cells[unitColumn]?.text ?? '')
      return (stated === '' ? null : unitOfWhole(stated)) ?? ofLabel(row)
    },
    ofColumn: (row, column) => {
      return joined(rows[row]?.columnUnits?.[column] ?? null, columns[column] ?? null)
    },
    ofTable: (row, column) => {
      const over = rows[row]?.unit ?? null
      const isItsKind = over?.column === 0 || isSigned[over?.column ?? 0] === isSigned[column]
      return [isItsKind ? (over?.unit ?? null) : null, corner, spread(column), line].reduce<StatedUnit | null>(
        joined,
        null,
      )
    },
    isExcepted: (label) => excepted.some((item) => label.toLowerCase().startsWith(item.replace(/s$/, ''))),
  }
}

/** A unit with what it leaves unsaid from a wider one: `Revenue ($)` under *in millions*, and the other way round. */
export function joined(unit: StatedUnit, wider: StatedUnit | null): StatedUnit
export function joined(unit: StatedUnit | null, wider: StatedUnit | null): StatedUnit | null
export function joined(unit: StatedUnit | null, wider: StatedUnit | null): StatedUnit | null {
  if (unit === null || wider === null) return unit ?? wider
  if (unit.exponent !== 0 && unit.ref !== null) return unit
  return { ref: unit.ref ?? wider.ref, exponent: unit.exponent === 0 ? wider.exponent : unit.exponent }
}

/**
 * The one scale that the heads state, for the columns whose heads state none and that are of its own column's kind: all
 * with signs or, where the unit fills its head, all without. A head *Shares (in millions)* says nothing of `$` beside it.
 */
function spreadOf(
  heads: readonly string[],
  units: readonly (StatedUnit | null)[],
  isSigned: readonly boolean[],
): (column: number) => StatedUnit | null {
  const scaled = units.flatMap((unit, column) => (unit !== null && unit.exponent !== 0 ? [{ unit, column }] : []))
  const [first] = scaled
  if (first === undefined || scaled.some(({ unit }) => unit.exponent !== first.unit.exponent)) return () => null
  const fillsHead = scaled.length === 1 && unitOfWhole(heads[first.column] ?? '') !== null
  const kind = isSigned[first.column] ?? false
  return (column) => ((kind || fillsHead) && isSigned[column] === kind ? first.unit : null)
}

/** Longer text above a table is prose, of which only what stands right before the table speaks for it. */
const LONGEST_LINE = 120
const LINES = 3

/** What stands above a table and may state its unit, nearest first: its caption, the lines before it, the headings. */
function linesAbove(doc: NoteText, { caption, rows }: Table): readonly Passage[] {
  const first = doc.passages[rows.flat().find((index) => index !== null) ?? -1]
  if (first === undefined) return []
  const found = caption === null ? [] : [doc.passages[caption]]
  for (let at = first.index - 1; at >= first.index - LINES; at--) {
    const line = doc.passages[at]
    if (
      line === undefined ||
      line.cell !== null ||
      line.item !== null ||
      line.headings.at(-1) !== first.headings.at(-1)
    )
      break
    if (line.text.length > LONGEST_LINE || /[.!?]\s*$/.test(line.text)) break
    found.push(line)
  }
  const headings = first.headings.map((index) => doc.passages[index]).reverse()
  return [...found, ...headings].filter((line) => line !== undefined)
}
