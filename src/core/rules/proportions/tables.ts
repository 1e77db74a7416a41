import { decimal, powerOfTen, ZERO } from '../../amounts/decimal'
import { groupBy } from '../../group'
import type { Note } from '../../notes/types'
import { oncePer } from '../../once'
import type { Passage, Table } from '../../passages/types'
import type { Numbered } from '../../relations/types'
import type { Proportion } from '../../tokens/quantities/proportions'
import { numbered } from '../sentences'

/** A cell of a table with the one figure it states, if it states one. */
export interface Cell {
  readonly passage: Passage
  readonly text: string
  readonly figure: Numbered | null
}

/** A table's cells, its heads first; a row's first cell is its label. */
export type Grid = readonly (readonly (Cell | null)[])[]

/** The cells of each table of a note. */
export const gridsOf: (note: Note) => readonly Grid[] = oncePer((note: Note) => {
  if (note.doc.tables.length === 0) return []
  const byPassage = groupBy(numbered(note.figures), ({ figure }) => figure.passage)
  const cellOf = (index: number | null): Cell | null => {
    const passage = index === null ? undefined : note.doc.passages[index]
    if (passage === undefined) return null
    const [figure, more] = byPassage.get(passage.index) ?? []
    return { passage, text: passage.text.trim(), figure: more === undefined ? (figure ?? null) : null }
  }
  return note.doc.tables.map(({ rows }: Table) => rows.map((row) => row.map(cellOf)))
})

/** A table with rows and columns exchanged. */
export function transposed(grid: Grid): Grid {
  return (grid[0] ?? []).map((_, column) => grid.map((row) => row[column] ?? null))
}

/** The text of a cell, '' for an empty one. */
export function textOf(cell: Cell | null | undefined): string {
  return cell?.text ?? ''
}

const PERCENT_CELL = /^([+−–(-]?)\s?(\d{1,4}(?:\.\d{1,3})?)\)?\s?(?:%|per cent|percent)?\)?$/iu

/** A percentage that fills a cell, with its sign apart. */
export interface PercentCell {
  readonly proportion: Proportion
  readonly negative: boolean
}

/** The percentage that fills a cell, with its sign. */
export const percentIn = (cell: Cell | null): PercentCell | null => cell && signedPercent(cell)
const signedPercent = oncePer((cell: Cell) => percentOf(cell, false))

/**
 * The percentage that fills a cell, with or without its sign for percent: `35 %`, `+12.5%`, `−4`.
 *
 * @param bare whether the column's head says percent, so that a bare number is one
 */
export function percentOf(cell: Cell | null, bare: boolean): PercentCell | null {
  const match = cell === null ? null : PERCENT_CELL.exec(cell.text)
  if (cell === null || match === null || (!bare && !/%|per ?cent/iu.test(cell.text))) return null
  const [, sign = '', digits = '0'] = match
  const start = cell.passage.text.indexOf(cell.text)
  const at = { start, end: start + cell.text.length }
  const value = decimal(digits)
  const half = powerOfTen(-(digits.split('.')[1]?.length ?? 0)).div('2')
  const low = value.lt(half) ? ZERO : value.minus(half)
  const proportion = {
    at,
    from: start,
    value,
    interval: { low, high: value.plus(half) },
    words: cell.text,
    fraction: false,
  }
  return { proportion, negative: /[−–(-]/.test(sign) }
}
