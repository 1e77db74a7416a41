import { type Decimal, ONE, ZERO } from '../../amounts/decimal'
import type { Interval } from '../../amounts/types'
import type { Figure } from '../../figures/types'
import { oncePer } from '../../once'
import type { Numbered } from '../../relations/types'
import { sameCurrency } from '../sentences'
import { type Cell, type Grid, percentIn, textOf } from './tables'

/** A row as one way to read a column has it: whether its two amounts make what the column says. */
export interface Fit<Reading> {
  readonly reading: Reading
  readonly wrong: boolean
  /** The ratio that the amounts make and the one that the column says. */
  readonly makes: () => Decimal
  readonly says: Decimal
  /** The part of all numbers that would fit as well: what is written with few digits fits by chance. */
  readonly chance: Decimal
}

/** How likely rows may fit by chance, in all, and how many must fit. */
export interface Proof {
  readonly rows: number
  readonly chance: Decimal
}

/**
 * The row of a column of percentages or multiples that does not fit, where all others prove what the column is of: the
 * way of reading it that most speaks for must leave out one row only.
 *
 * @param ways the rows as each way to read the column has them
 * @example of *Peak | Trough | Cut* with *$45.6B | $6.7B | -85 %*, *$39B | $13B | -67 %* and *$13.4B | $6.1B | -45 %* the last
 */
export function misfit<Reading>(ways: readonly (readonly Fit<Reading>[])[], proof: Proof): readonly Reading[] {
  const [best] = ways
    .map((fits) => ({ wrong: fits.filter((one) => one.wrong), right: fits.filter((one) => !one.wrong) }))
    .map((way) => ({ ...way, chance: way.right.reduce((all, { chance }) => all.times(chance), ONE) }))
    .sort((a, b) => (a.chance.lt(b.chance) ? -1 : 1))
  if (best === undefined || best.right.length < proof.rows || best.chance.gt(proof.chance)) return []
  const [only, more] = best.wrong
  return only !== undefined && more === undefined && isFar(only) ? [only.reading] : []
}

/** Where only the numbers say what is meant, a row that nearly fits may be of what was not rounded. */
const isFar = ({ makes, says }: Fit<unknown>) => makes().lt(says.times('0.95')) || makes().gt(says.times('1.05'))

/** The part of all numbers that two amounts and what is said of them leave open; null where they cannot be compared. */
export function chanceOf(a: Numbered, b: Numbered, stated: Interval, scale: Decimal): Decimal | null {
  const one = widthOf(a.figure)
  const other = widthOf(b.figure)
  if (one === null || other === null || stated.high === null || !sameCurrency([a, b])) return null
  const all = one.plus(other).plus(stated.high.minus(stated.low).div(scale))
  return all.gt(ONE) ? ONE : all
}

/** How wide an amount is, to its size; asked of each figure of a table for each pair of its columns. */
const widthOf = oncePer(({ low, high }: Figure) =>
  high === null || high.lte(ZERO) || low.lte(ZERO) ? null : high.minus(low).div(high),
)

/** Pairs of cells of amounts, for each two columns of a table the rows that hold both, with the cell of one column. */
export function pairsBeside(grid: Grid, column: number): readonly (readonly Triple[])[] {
  const columns = amountColumns(grid, column)
  return columns.flatMap((first) =>
    columns.flatMap((second) =>
      first === second ? [] : [grid.slice(1).flatMap((row) => triple(row[first], row[second], row[column]))],
    ),
  )
}

/** The same of each row and the row before it, or behind it, in one column of amounts. */
export function pairsDown(grid: Grid, column: number): readonly (readonly Triple[])[] {
  const rows = grid.slice(1)
  return amountColumns(grid, column).flatMap((of) =>
    ([-1, 1] as const).map((step) => rows.flatMap((row, i) => triple(rows[i + step]?.[of], row[of], row[column]))),
  )
}

export interface Triple {
  readonly a: Numbered
  readonly b: Numbered
  readonly cell: Cell
}

/** The columns of amounts beside one that says something of several rows; none where they are so many that some fit by chance. */
function amountColumns(grid: Grid, column: number): readonly number[] {
  const rows = grid.slice(1)
  if (rows.filter((row) => percentIn(row[column] ?? null) !== null).length < LEAST_ROWS) return []
  const found = (grid[0] ?? []).flatMap((_, i) =>
    i > 0 && i !== column && rows.some((row) => row[i]?.figure) ? [i] : [],
  )
  return found.length > MOST_COLUMNS ? [] : found
}

const LEAST_ROWS = 2
const MOST_COLUMNS = 12

function triple(a: Cell | null | undefined, b: Cell | null | undefined, cell: Cell | null | undefined): Triple[] {
  return a?.figure && b?.figure && cell && textOf(cell) !== '' ? [{ a: a.figure, b: b.figure, cell }] : []
}
