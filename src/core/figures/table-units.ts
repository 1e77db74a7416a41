import { isRemark, MOST_REMARKS } from '../passages/remarks'
import type { NoteText, Passage, Table } from '../passages/types'
import { currencyAbbreviation } from './currencies'
import { exceptionsOf, type StatedUnit, unitOfCaption, unitOfHeading, unitOfWhole } from './implied'
import { scaleExponent } from './scales'
import { type Grid, gridOf, unitOverColumn } from './table-grid'

/** The units that a table states, by the place they hold for. */
export interface TableUnits {
  /** A row's own: of its label or of the unit column. */
  readonly ofRow: (row: number) => StatedUnit | null
  /** A column's own: of its head or of a row of units above. */
  readonly ofColumn: (row: number, column: number) => StatedUnit | null
  /** The table's: of a unit row, the corner, the one head that has a unit, the lines and headings above. */
  readonly ofTable: (row: number, column: number) => StatedUnit | null
  /** Whether some row states a scale of its own, so that one without may share it: *Revenue ($M)* over *Net income*. */
  readonly isPartly: () => boolean
  /** Whether a row's label is what the units leave out: *(in millions, except headcount)*. */
  readonly isExcepted: (label: string) => boolean
}

/** Reads all the units that a table and what stands above it state. */
export function unitsOfTable(doc: NoteText, table: Table, grid: Grid): TableUnits {
  const { rows, heads, unitColumn } = grid
  const single = heads.length === 1
  const labels = new Map<number, StatedUnit | null>()
  const names = currencyNames(grid)
  const ofLabel = (row: number): StatedUnit | null => {
    const known = labels.get(row)
    if (known !== undefined) return known
    const label = single ? '' : (rows[row]?.cells[grid.labelColumn]?.passage?.text ?? '')
    const unit = label === '' || names.has(label.trim()) ? null : unitOfHeading(label)
    const [, inside = ''] = /[([]([^()[\]]+)[)\]]\s*$/.exec(label) ?? []
    const fresh = unit?.ref == null ? unitOfWhole(inside) : unit
    labels.set(row, fresh)
    return fresh
  }
  const isSigned = heads.map((_, at) => rows.some(({ cells, isHead }) => !isHead && cells[at]?.kind === 'signed'))
  const isLabels = (column: number) => column === 0 && !single && !isSigned[0]
  const columns = heads.map((_, column) => (isLabels(column) ? null : unitOverColumn(rows, column)))
  const corner = isLabels(0) ? unitOverColumn(rows, 0) : null
  const above = linesAbove(doc, table)
  const line = above.map(({ text }) => unitOfCaption(text)).find((unit) => unit !== null) ?? goneOnWith(doc, table)
  const excepted = [heads[0] ?? '', ...above.map(({ text }) => text)].flatMap(exceptionsOf)
  const letters = lettersOver(grid, isSigned)
  const spread = spreadOf(heads, columns, isSigned)
  let isPartly: boolean | null = null
  return {
    isPartly: () => {
      isPartly ??= rows.some(({ isHead }, row) => !isHead && (ofLabel(row)?.exponent ?? 0) > 0)
      return isPartly
    },
    ofRow: (row) => {
      const stated = unitColumn === null ? '' : (rows[row]?.cells[unitColumn]?.text ?? '')
      return (stated === '' ? null : unitOfWhole(stated)) ?? ofLabel(row)
    },
    ofColumn: (row, column) => {
      return joined(rows[row]?.columnUnits?.[column] ?? null, columns[column] ?? letters[column] ?? null)
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

/** The codes that label rows of a table where several do: revenue by currency, whatever it is counted in. */
function currencyNames({ rows, labelColumn }: Grid): ReadonlySet<string> {
  const codes = rows.flatMap(({ cells, isHead }) => {
    const text = cells[labelColumn]?.text ?? ''
    return isHead || !/^[A-Z]{3}$/.test(text) || currencyAbbreviation(text) === null ? [] : [text]
  })
  return new Set(new Set(codes).size > 1 ? codes : [])
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

const LETTER = /\((k|m|mm|b|t)\)\s*$/i
const NOTE = /\([a-z]\)\s*$/i
const THOUSANDS = /\d[.,\s]\d{3}/

/**
 * The scales that a letter in brackets gives to columns of amounts, *Revenue (M)*. Where other letters stand in brackets
 * too, *Other (C)*, they call notes, and no one groups billions by thousands.
 */
function lettersOver({ rows, heads }: Grid, isSigned: readonly boolean[]): readonly (StatedUnit | null)[] {
  const labels = rows.flatMap(({ cells, isHead }) => (isHead ? [] : (cells[0]?.text ?? '')))
  const isNoted =
    heads.some((head) => NOTE.test(head) && !LETTER.test(head)) || labels.some((label) => NOTE.test(label))
  return heads.map((head, column) => {
    const [, letter = ''] = LETTER.exec(head) ?? []
    const exponent = scaleExponent(letter) ?? 0
    const isTall = exponent > 6 && rows.some(({ cells }) => THOUSANDS.test(cells[column]?.text ?? ''))
    return exponent === 0 || isTall || isNoted || !isSigned[column] ? null : { ref: null, exponent }
  })
}

/** Longer text above a table is prose, of which only what stands right before the table speaks for it. */
const LONGEST_LINE = 120
const LINES = 3
/** Through so many tables a line above holds. */
const TABLES = 8

/** The table right above another, which goes on with it: the liabilities behind the assets. Null where there is none. */
function tableBefore({ passages, tables }: NoteText, { caption, rows }: Table): Table | null {
  const first = passages[rows.flat().find((index) => index !== null) ?? -1]
  const last = first === undefined || caption !== null ? undefined : passages[first.index - 1]
  if (last?.cell == null || last.headings.at(-1) !== first?.headings.at(-1)) return null
  return tables[last.cell.table] ?? null
}

/** The unit that the tables that this one goes on with state in their corner or in a row of their own. */
function goneOnWith(doc: NoteText, table: Table): StatedUnit | null {
  let before = tableBefore(doc, table)
  for (let count = TABLES; before !== null && count > 0; count--) {
    const { rows } = gridOf(doc, before)
    const unit = rows.findLast(({ unit }) => unit !== null)?.unit?.unit ?? unitOverColumn(rows, 0)
    if (unit !== null) return unit
    before = tableBefore(doc, before)
  }
  return null
}

/** What stands above a table and may state its unit, nearest first: its caption, the lines before it, the headings. */
function linesAbove(doc: NoteText, { caption, rows }: Table, tables = TABLES): readonly Passage[] {
  const first = doc.passages[rows.flat().find((index) => index !== null) ?? -1]
  if (first === undefined) return []
  const before = tables > 0 ? tableBefore(doc, { caption, rows }) : null
  if (before !== null) return linesAbove(doc, before, tables - 1)
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
  const headings = [...first.headings].reverse().flatMap((index) => [doc.passages[index], ...remarksAbove(doc, index)])
  return [...found, ...headings].filter((line) => line !== undefined)
}

/** The lines in brackets right above a heading, which go on with a statement's title: *(in millions)*, *(unaudited)*. */
function remarksAbove({ passages }: NoteText, heading: number): readonly Passage[] {
  const found: Passage[] = []
  for (let at = heading - 1; at >= heading - MOST_REMARKS; at--) {
    const line = passages[at]
    if (line === undefined || line.cell !== null || line.item !== null || !isRemark(line.text)) break
    found.push(line)
  }
  return found
}
