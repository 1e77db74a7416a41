import { addIntervals, meet } from '../../amounts/compare'
import { least, ZERO } from '../../amounts/decimal'
import type { Interval } from '../../amounts/types'
import { inColumn, placeIn } from '../../figures/place'
import type { Numbered } from '../../relations/types'

/** A cell of a column: its figure, nothing (a dash, a blank), words that say no amount, or a number that was not read. */
export type FootCell = Numbered | 'none' | 'unknown' | 'unread'

/** A row of a table that is added up: a heading of a block, a line, or a row that calls itself a total. */
export interface FootRow {
  readonly kind: 'heading' | 'line' | 'total'
  readonly name: string
  /** Its cells by column. */
  readonly cells: readonly FootCell[]
}

/** A total of one column with the lines that it adds up. */
export interface Footing {
  readonly column: number
  readonly total: Numbered
  readonly row: FootRow
  readonly parts: readonly { readonly name: string; readonly figure: Numbered }[]
  /** Words stand where one of the parts should. */
  readonly unknown: boolean
  /** Whether the same lines make the total in other columns: `null` where there is no other. */
  readonly elsewhere: boolean | null
}

/**
 * Foots a table: finds for each total the lines above it that it adds up, in all columns alike. Those are the run back to
 * the heading or total before it; or, where that comes out in fewer columns, the run that does in most of them, with
 * each total standing for its own lines. A column with a number that was not read among the lines is left out.
 *
 * @example 40, 20, *Subtotal* 60, 3, *Total* 63: the first adds up 40 and 20, the second 60 and 3
 */
export function foot(rows: readonly FootRow[], columns: number): readonly Footing[] {
  const places = Array.from({ length: columns }, (_, column) => placeOf(rows, column))
  const found: Footing[] = []
  let lines: FootRow[] = []
  let start = 0
  for (const row of rows) {
    if (row.kind === 'heading') start = lines.length
    else if (row.kind === 'line') lines.push(row)
    else {
      const runs = lines.map((_, first) => judge(lines.slice(first), row, places))
      const own = runs[start] ?? []
      // A shorter run that comes out by one column alone is a part left out.
      const isLikely = (run: readonly Judged[], first: number) => first <= start || holding(run) > 1
      const best = runs.filter(isLikely).reduce((a, b) => (holding(b) > holding(a) ? b : a), own)
      for (const one of best) {
        const others = best.filter(({ column }) => column !== one.column)
        const held = others.filter(({ holds }) => holds).length
        const elsewhere = others.length === 0 ? null : held > 0 && held * 2 >= others.length
        if (one.parts.length > 1 || !one.holds) found.push({ ...one, elsewhere })
      }
      const length = best[0]?.run ?? lines.length - start
      lines = [...lines.slice(0, lines.length - length), row]
      start = lines.length
    }
  }
  return found
}

type Judged = Omit<Footing, 'elsewhere'> & { readonly holds: boolean; readonly run: number }

const holding = (run: readonly Judged[]) => run.filter(({ holds }) => holds).length

/** A run of lines under a total, in each column in which both are read. */
function judge(run: readonly FootRow[], row: FootRow, places: readonly (Place | null)[]): readonly Judged[] {
  return places.flatMap((place, column): readonly Judged[] => {
    const total = row.cells[column] ?? 'none'
    const cells = run.map((line) => ({ name: line.name, figure: line.cells[column] ?? 'none' }))
    if (place === null || typeof total === 'string' || cells.some(({ figure }) => figure === 'unread')) return []
    const parts = cells.flatMap(({ name, figure }) => (typeof figure === 'string' ? [] : [{ name, figure }]))
    if (parts.length === 0) return []
    const unknown = cells.some(({ figure }) => figure === 'unknown')
    const sum = parts.map(({ figure }) => place(figure)).reduce(addIntervals, { low: ZERO, high: ZERO })
    return [{ column, total, row, parts, unknown, holds: meet(sum, place(total)), run: run.length }]
  })
}

/** What a figure of a column may be, at the finest place that the column writes. */
type Place = (figure: Numbered) => Interval

function placeOf(rows: readonly FootRow[], column: number): Place | null {
  const places = rows.flatMap(({ cells }) => {
    const cell = cells[column]
    return cell === undefined || typeof cell === 'string' ? [] : [placeIn(cell.figure)]
  })
  if (places.length < 2) return null
  const finest = places.reduce((a, b) => least(a, b))
  return ({ figure }) => inColumn(figure, finest)
}
