import { parsePeriod } from '../../dates/parse-period'
import type { Note } from '../../notes/types'
import { type ChangeReading, judgeChange } from './change-judge'
import { type Cell, type Grid, gridsOf, percentOf, textOf, transposed } from './tables'

const UNIT = /\s*[([][^)\]]*[)\]]|,?\s*(?:in\s)?(?:[$€£¥₹]\s?\p{L}*|%|per ?cent)\s*$/giu
const PLAIN_HEAD =
  /^(?:%\s?)?(?:change|chg\.?|growth|increase|decrease|rise|up|gain|difference|diff\.?|delta|Δ|±|\+\s?\/\s?[-−–])(?:\s?%)?$/iu
const YEARLY_HEAD = /^(?:(?:change|growth)\s)?(?:yoy|y\/y|year[- ](?:on|over)[- ]year)(?:\s(?:change|growth))?$/iu
const QUARTERLY_HEAD =
  /^(?:(?:change|growth)\s)?(?:qoq|q\/q|quarter[- ](?:on|over)[- ]quarter)(?:\s(?:change|growth))?$/iu
const EARLIER = /^(?:before|previous|previously|prior(?: year)?|old|then|last year|a year ago|year ago|from)$/iu
const LATER = /^(?:after|now|new|current|this year|today|to)$/iu

/**
 * Columns of changes beside two columns of levels, `2024 | 2025 | change`, in percent or as amounts; and such rows. Which
 * level is the earlier, the heads say. Where a table's changes mostly do not fit, they are of something else.
 */
export function changesInTables(note: Note): readonly ChangeReading[] {
  return gridsOf(note).flatMap((grid) => [...inGrid(note, grid), ...inGrid(note, transposed(grid))])
}

function inGrid(note: Note, grid: Grid): readonly ChangeReading[] {
  const heads = (grid[0] ?? []).map((cell) => textOf(cell))
  return heads.flatMap((head, column) => {
    const levels = column === 0 ? null : levelsFor(heads, column)
    if (levels === null) return []
    const readings = grid.slice(1).flatMap((row) => inRow(row, column, levels, /%|per ?cent/iu.test(head)))
    const wrong = readings.filter((reading) => judgeChange(note, reading).length > 0)
    const right = readings.length - wrong.length
    const isTheirs = levels.sure ? wrong.length <= Math.max(1, right) : right >= 2 && right > wrong.length
    return isTheirs ? wrong : []
  })
}

interface Levels {
  readonly from: number
  readonly to: number
  /** Whether the two are the only levels, so that the change can be of nothing else. */
  readonly sure: boolean
}

/** The two columns that a column of changes lies between. */
function levelsFor(heads: readonly string[], column: number): Levels | null {
  const head = (heads[column] ?? '').replace(UNIT, '').trim()
  const [plain, yearly, quarterly] = [PLAIN_HEAD, YEARLY_HEAD, QUARTERLY_HEAD].map((pattern) => pattern.test(head))
  if (!plain && !yearly && !quarterly) return null
  const levels = heads.flatMap((text, i) => {
    const time = i === 0 || i === column ? null : timeOf(text)
    return time === null ? [] : [{ column: i, ...time }]
  })
  const sorted = levels.sort((a, b) => a.at - b.at)
  const [first, second, more] = sorted
  if (first === undefined || second === undefined || first.at === second.at) return null
  const apart = yearly ? 12 : quarterly ? 3 : null
  if (more === undefined && first.months === second.months && (apart === null || second.at - first.at === apart))
    return { from: first.column, to: second.column, sure: true }
  const to = sorted.at(-1)
  const from = sorted.find((one) => to !== undefined && apart !== null && to.at - one.at === apart)
  return to === undefined || from === undefined || to.months !== from.months
    ? null
    : { from: from.column, to: to.column, sure: false }
}

/** When a column's level is for: its first month and length; before and after where only that is said. */
function timeOf(head: string): { readonly at: number; readonly months: number } | null {
  const text = head.replace(UNIT, '').trim()
  if (EARLIER.test(text)) return { at: 0, months: 0 }
  if (LATER.test(text)) return { at: 1, months: 0 }
  const period = parsePeriod(text.replace(/(?<=\d)\s?[EAFP]$/u, ''))
  return period === null || period.kind === 'trailing' ? null : { at: period.first, months: period.months }
}

function inRow(row: readonly (Cell | null)[], column: number, levels: Levels, bare: boolean): readonly ChangeReading[] {
  const [from, to] = [row[levels.from]?.figure ?? null, row[levels.to]?.figure ?? null]
  const cell = row[column] ?? null
  if (from === null || to === null || cell === null) return []
  const both = { from, to, by: null, loose: false }
  const percent = percentOf(cell, bare)
  if (percent !== null)
    return [{ ...both, size: { proportion: percent.proportion, passage: cell.passage }, falls: percent.negative }]
  return cell.figure === null ? [] : [{ ...both, size: cell.figure, falls: false }]
}
