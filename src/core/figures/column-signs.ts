import type { Passage } from '../passages/types'
import { resolveCurrency } from './currencies'
import { readAmount } from './scan'
import type { Grid, GridCell } from './table-grid'
import type { ScanContext } from './types'
import { unitOf } from './units'

/** The currency signs in a table's columns, for the bare numbers that stand among them. */
export interface ColumnSigns {
  /** The currency whose sign fills the cell before this one, or null. */
  readonly beside: (row: number, column: number) => string | null
  /** The currency of the nearest signs above and below in the column, where they agree and have no scale of their own. */
  readonly between: (row: number, column: number) => string | null
  /** The same where signs stand above only: enough in a table that states its scale. */
  readonly among: (row: number, column: number) => string | null
  /** Whether a column under the same head has signs and this one has none: it may be in another currency. */
  readonly isWithout: (column: number) => boolean
  /** Whether a number is written as those two are: in groups of three, or with as many decimals. */
  readonly isAlike: (row: number, column: number) => boolean
}

interface Signed {
  readonly currency: string | null
  readonly text: string
}

/** For each row of a column, the nearest signed cells above and below it. */
interface Nearest {
  readonly above: readonly (Signed | null)[]
  readonly below: readonly (Signed | null)[]
}

/** Finds the signs of a table's columns, each column when it is first asked for. */
export function signsOf(grid: Grid, contextOf: (passage: Passage) => ScanContext): ColumnSigns {
  const beside = (row: number, column: number): string | null => {
    const cell = grid.rows[row]?.cells[column - 1]
    if (column < 2 || cell?.kind !== 'sign' || cell.passage === null) return null
    const ref = unitOf(cell.text.replace(/\s?\($/, ''))?.ref
    return ref === undefined ? null : resolveCurrency(ref, contextOf(cell.passage))
  }
  const signed = (row: number, column: number): Signed | null => {
    const cell = grid.rows[row]?.cells[column]
    if (cell === undefined || grid.rows[row]?.isHead) return null
    const sign = cell.kind === 'bare' ? beside(row, column) : null
    if (sign !== null) return { currency: sign, text: cell.text }
    return cell.kind === 'signed' ? { currency: currencyOf(cell, contextOf), text: cell.text } : null
  }
  const columns = new Map<number, Nearest>()
  const nearest = (column: number): Nearest => {
    const found = columns.get(column)
    if (found !== undefined) return found
    const cells = grid.rows.map((_, row) => signed(row, column))
    const fresh = { above: carried(cells), below: carried([...cells].reverse()).reverse() }
    columns.set(column, fresh)
    return fresh
  }
  const around = (row: number, column: number): readonly [Signed, Signed] | null => {
    const { above, below } = nearest(column)
    const [before, behind] = [above[row] ?? null, below[row] ?? null]
    return before === null || behind === null || before.currency !== behind.currency ? null : [before, behind]
  }
  const between = (row: number, column: number): string | null => {
    const signs = around(row, column)
    return signs?.every(isUnscaled) ? signs[0].currency : null
  }
  const isSigned = (column: number) => nearest(column).below[0] != null
  let signedHeads: ReadonlySet<string> | null = null
  return {
    beside,
    between,
    among: (row, column) => {
      const { above, below } = nearest(column)
      const last = above[row] ?? null
      if ((below[row] ?? null) !== null) return between(row, column)
      return last !== null && isUnscaled(last) ? last.currency : null
    },
    isWithout: (column) => {
      signedHeads ??= new Set(grid.heads.filter((_, at) => at > 0 && isSigned(at)))
      return !isSigned(column) && signedHeads.has(grid.heads[column] ?? '')
    },
    isAlike: (row, column) => {
      const text = grid.rows[row]?.cells[column]?.text ?? ''
      const [decimals] = decimalsOf(text)
      if (/\d[,.\s]\d{3}(?!\d)/.test(text)) return true
      return decimals !== undefined && (around(row, column) ?? []).every((one) => decimalsOf(one.text)[0] === decimals)
    },
  }
}

function isUnscaled({ text }: Signed): boolean {
  return !/\d\s?\p{L}/u.test(text)
}

function currencyOf({ passage, text }: GridCell, contextOf: (passage: Passage) => ScanContext): string | null {
  return passage === null ? null : (readAmount(text, contextOf(passage))?.currency ?? null)
}

/** The last cell that is not null, at or before each. */
function carried(cells: readonly (Signed | null)[]): (Signed | null)[] {
  let last: Signed | null = null
  return cells.map((cell) => {
    last = cell ?? last
    return last
  })
}

function decimalsOf(text: string): readonly number[] {
  const [, digits] = /\d[.,](\d{1,2})(?!\d)/.exec(text) ?? []
  return digits === undefined ? [] : [digits.length]
}
