import type { Grid } from './table-grid'

const GROUPED = /^\D*\d{1,3}(?:[.,\s]\d{3})+\D*$/
const PENCE = /(?:^|\D)\d{1,3}[.,]\d\d\D*$/

/**
 * Tells the numbers of a table that do not look like the rest: `0.16` or `11,54` where most are whole and above a
 * thousand. Such a one is perhaps for a share, or misprinted: the table's scale may not be its own.
 */
export function oddIn(grid: Grid): (text: string) => boolean {
  const numbers = grid.rows.flatMap(({ cells, isHead }) =>
    isHead ? [] : cells.filter(({ kind }, i) => i > 0 && (kind === 'signed' || kind === 'bare')),
  )
  const isGrouped = numbers.filter(({ text }) => GROUPED.test(text)).length * 2 >= numbers.length
  return (text) => isGrouped && PENCE.test(text)
}
