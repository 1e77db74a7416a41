import { intervalsOverlap } from '../../amounts/compare'
import { type Decimal, decimal, ONE, ZERO } from '../../amounts/decimal'
import type { Note } from '../../notes/types'
import { changeHead, saysChange, type Time, timeOf } from './change-heads'
import { type ChangeReading, isWrongChange } from './change-judge'
import { areApart } from './change-size'
import { chanceOf, misfit, pairsBeside, pairsDown } from './fitted-columns'
import { type Cell, type Grid, gridsOf, percentIn, percentOf, textOf, transposed } from './tables'

/**
 * The changes that tables state, in percent or as amounts, in columns or in rows: beside the two levels that each lies
 * between, `2024 | 2025 | change`, or beside one level for each time, `2023 | $51bn | -12 %`, `2024 | $74bn | +45 %`,
 * where the change is on the row before. Which level is the earlier, the heads say, or the rows that fit. Where a
 * table's changes mostly do not fit, they are of something else.
 */
export function changesInTables(note: Note): readonly ChangeReading[] {
  return gridsOf(note).flatMap((grid) => [...inGrid(note, grid), ...inGrid(note, transposed(grid))])
}

function inGrid(note: Note, grid: Grid): readonly ChangeReading[] {
  const heads = (grid[0] ?? []).map((cell) => textOf(cell))
  return heads.flatMap((head, column) => {
    if (column === 0) return []
    const isPercent = /%|per ?cent/iu.test(head)
    const pairs = acrossColumns(heads, column, grid) ?? downRows(heads, column, grid)
    return (pairs && wrongOf(note, pairs, isPercent)) ?? fitted(note, grid, column, head)
  })
}

/** The changes that do not fit; null where so many do not that they are of something else. */
function wrongOf(note: Note, pairs: Pairs, isPercent: boolean): readonly ChangeReading[] | null {
  const readings = pairs.levels.flatMap(({ from, to, change }) => readingOf(from, to, change, isPercent))
  const wrong = readings.filter((reading) => isWrongChange(note, reading))
  const faults = oneEach(wrong)
  const right = readings.length - wrong.length
  const isTheirs = pairs.sure ? faults.length <= Math.max(1, right) : right >= 2 && right > faults.length
  return isTheirs ? faults : null
}

/** A level that is wrong spoils the change to it and the one from it, which together still fit: that is one fault. */
function oneEach(wrong: readonly ChangeReading[]): readonly ChangeReading[] {
  return wrong.filter((reading) => !wrong.some((before) => makesUpFor(before, reading)))
}

function makesUpFor(one: ChangeReading, next: ChangeReading): boolean {
  if (one.to === null || one.to.index !== next.from?.index || one.from === null || next.to === null) return false
  const [first, second] = [growthOf(one), growthOf(next)]
  const [a, b] = [one.from.figure, next.to.figure]
  if (first === null || second === null || a.low.lte(ZERO) || a.high === null || b.high === null) return false
  const made = { low: b.low.div(a.high), high: b.high.div(a.low) }
  return intervalsOverlap(made, { low: first.low.times(second.low), high: first.high.times(second.high) })
}

/** What a change in percent makes of a level: +45 % is 1.445 to 1.455 of it. */
function growthOf({ size, falls }: ChangeReading): { readonly low: Decimal; readonly high: Decimal } | null {
  if ('index' in size || size.proportion.interval.high === null) return null
  const { low, high } = size.proportion.interval
  const of = (percent: Decimal) => ONE.plus((falls ? percent.neg() : percent).div(HUNDRED))
  return falls ? { low: of(high), high: of(low) } : { low: of(low), high: of(high) }
}

/** Changes between columns or rows whose heads do not say when they are: the rows that fit prove which are meant. */
function fitted(note: Note, grid: Grid, column: number, head: string): readonly ChangeReading[] {
  const isChange = saysChange(head)
  if (isChange === null) return []
  const ways = [...pairsBeside(grid, column), ...(isChange ? pairsDown(grid, column) : [])].map((triples) => {
    const readings = triples.flatMap(({ a, b, cell }) => {
      const percent = percentIn(cell)
      const chance = percent && chanceOf(a, b, percent.proportion.interval, HUNDRED)
      const [from, to] = [a.figure.value, b.figure.value]
      if (percent === null || chance === null || from === null || to === null) return []
      if (areApart({ from: a, to: b })) return []
      const falls = percent.negative || (cell.text.startsWith('+') ? false : null)
      const size = { proportion: percent.proportion, passage: cell.passage }
      const by = percent.proportion.value.div(HUNDRED)
      const says = ONE.plus((falls ?? to.lt(from)) ? by.neg() : by)
      return [
        { chance, makes: () => to.div(from), says, reading: { from: a, to: b, by: null, loose: false, size, falls } },
      ]
    })
    const wrong = readings.filter(({ reading }) => isWrongChange(note, reading))
    const faults = new Set<ChangeReading>(oneEach(wrong.map(({ reading }) => reading)))
    return readings.flatMap((one) => {
      const isWrong = wrong.includes(one)
      return isWrong && !faults.has(one.reading) ? [] : [{ ...one, wrong: isWrong }]
    })
  })
  return misfit(ways, isChange ? SAID : UNSAID)
}

/** So sure must a table be of itself where its head says that a column is of changes, and where it does not. */
const SAID = { rows: 2, chance: decimal('0.005') }
const UNSAID = { rows: 3, chance: decimal('0.0001') }
const HUNDRED = decimal('100')

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
  if (head === null) return null
  const columns = heads.flatMap((text, i) => {
    const isLevels = i > 0 && i !== column && grid.slice(1).some((row) => isLevel(row[i]))
    return isLevels && changeHead(text) === null ? [i] : []
  })
  const [levels, more] = columns
  if (levels === undefined || more !== undefined) return null
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
  return cell.figure === null || !isLevel(cell) ? [] : [{ ...both, size: cell.figure, falls: false }]
}
