import type { Note } from '../../notes/types'
import { changeHead, type Time, timeOf } from './change-heads'
import { type ChangeReading, judgeChange } from './change-judge'
import { type Cell, type Grid, gridsOf, percentOf, textOf, transposed } from './tables'

/**
 * The changes that tables state, in percent or as amounts, in columns or in rows: beside the two levels that each lies
 * between, `2024 | 2025 | change`, or beside one level for each time, `2023 | $51bn | -12 %`, `2024 | $74bn | +45 %`,
 * where the change is on the row before. Which level is the earlier, the heads say. Where a table's changes mostly do
 * not fit, they are of something else.
 */
export function changesInTables(note: Note): readonly ChangeReading[] {
  return gridsOf(note).flatMap((grid) => [...inGrid(note, grid), ...inGrid(note, transposed(grid))])
}

function inGrid(note: Note, grid: Grid): readonly ChangeReading[] {
  const heads = (grid[0] ?? []).map((cell) => textOf(cell))
  return heads.flatMap((head, column) => {
    const pairs = column === 0 ? null : (acrossColumns(heads, column, grid) ?? downRows(heads, column, grid))
    if (pairs === null) return []
    const isPercent = /%|per ?cent/iu.test(head)
    const readings = pairs.levels.flatMap(({ from, to, change }) => readingOf(from, to, change, isPercent))
    const wrong = readings.filter((reading) => judgeChange(note, reading).length > 0)
    const right = readings.length - wrong.length
    const isTheirs = pairs.sure ? wrong.length <= Math.max(1, right) : right >= 2 && right > wrong.length
    return isTheirs ? wrong : []
  })
}

type Place = Cell | null | undefined

interface Pairs {
  readonly levels: readonly { readonly from: Place; readonly to: Place; readonly change: Place }[]
  /** Whether the change can be of nothing else. */
  readonly sure: boolean
}

/** The two columns that a column of changes lies between. */
function acrossColumns(heads: readonly string[], column: number, grid: Grid): Pairs | null {
  const head = changeHead(heads[column] ?? '')
  if (head === null) return null
  const times = heads.flatMap((text, i) => {
    const time = i === 0 || i === column ? null : timeOf(text)
    return time === null ? [] : [{ column: i, ...time }]
  })
  const named = head.ends.length === 0 ? times : times.filter((one) => head.ends.some((end) => isAt(one, end)))
  const [first, second, more] = named.sort((a, b) => a.at - b.at)
  if (first === undefined || second === undefined || first.at === second.at) return null
  const { apart } = head
  const between = (from: number, to: number, sure: boolean) => ({
    levels: grid.slice(1).map((row) => ({ from: row[from], to: row[to], change: row[column] })),
    sure,
  })
  if (more === undefined && first.months === second.months && (apart === null || second.at - first.at === apart))
    return between(first.column, second.column, true)
  const to = named.at(-1)
  const from = named.find((one) => to !== undefined && to.at - one.at === (apart ?? 12))
  return to === undefined || from === undefined || to.months !== from.months
    ? null
    : between(from.column, to.column, false)
}

/** The one column of levels, a row for each time, beside which a column of changes stands. */
function downRows(heads: readonly string[], column: number, grid: Grid): Pairs | null {
  const head = changeHead(heads[column] ?? '')
  const columns = heads.flatMap((text, i) => {
    const isLevels = i > 0 && i !== column && grid.slice(1).some((row) => isLevel(row[i]))
    return isLevels && changeHead(text) === null ? [i] : []
  })
  const [levels, more] = columns
  if (head === null || levels === undefined || more !== undefined) return null
  const rows = grid.slice(1).flatMap((row) => {
    const time = timeOf(textOf(row[0]))
    return time === null || time.months === 0 ? [] : [{ row, ...time }]
  })
  const pairs = rows.flatMap(({ row, at, months }) => {
    const before = rows.filter((one) => one.months === months && one.at === at - (head.apart ?? months))
    const from = before.length === 1 ? before[0]?.row[levels] : null
    return from ? [{ from, to: row[levels], change: row[column] }] : []
  })
  return pairs.length === 0 ? null : { levels: pairs, sure: head.apart !== null || pairs.length > 1 }
}

/** So many characters beside a figure still make no note of a cell: *~$53*, *$94+*. */
const MARKS = 3

/** Whether a cell holds a figure and nothing else, not a note such as *raised from $100B*. */
function isLevel(cell: Place): boolean {
  const at = cell?.figure?.figure.at
  return cell !== null && cell !== undefined && at !== undefined && cell.text.length - (at.end - at.start) <= MARKS
}

function isAt(one: Time, other: Time): boolean {
  return one.at === other.at && one.months === other.months
}

function readingOf(from: Place, to: Place, cell: Place, bare: boolean): readonly ChangeReading[] {
  if (!from?.figure || !to?.figure || !cell) return []
  const both = { from: from.figure, to: to.figure, by: null, loose: false }
  const percent = percentOf(cell, bare)
  if (percent !== null)
    return [{ ...both, size: { proportion: percent.proportion, passage: cell.passage }, falls: percent.negative }]
  return cell.figure === null ? [] : [{ ...both, size: cell.figure, falls: false }]
}
