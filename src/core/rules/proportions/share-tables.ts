import { addIntervals } from '../../amounts/compare'
import { decimal, ZERO } from '../../amounts/decimal'
import type { Interval, Quantity } from '../../amounts/types'
import { isTotalRow } from '../../claims/totals'
import type { Note } from '../../notes/types'
import { isLevel, sole } from '../../relations/levels'
import { figuresOf } from '../../relations/resolve'
import type { Numbered } from '../../relations/types'
import { sameCurrency } from '../sentences'
import { computedOperand } from '../statement'
import { contradicts } from './contradicts'
import { chanceOf, misfit, pairsBeside } from './fitted-columns'
import { isWrongShare, type ShareReading } from './share-judge'
import { type Whole, wholeOf } from './share-wholes'
import { type Grid, gridsOf, percentIn, percentOf, textOf } from './tables'

const SHARES: ReadonlySet<string> = new Set('% share shares percent percentage weight portion proportion'.split(' '))
/** A share of these is none of the money beside it. */
const NOT_MONEY: ReadonlySet<string> = new Set('market company equity shares share stock ownership change'.split(' '))
const SMALL: ReadonlySet<string> = new Set('the its all in as'.split(' '))

/** Whether the head of a column says that its cells are shares: *Share*, *in %*, *% of total revenue*, *share of capex*. */
function isShareHead(head: string): boolean {
  const words = (
    head
      .toLowerCase()
      .replaceAll('per cent', 'percent')
      .match(/%|[\p{L}-]+/gu) ?? []
  ).filter((word) => !SMALL.has(word) && word !== 'rounded')
  const of = words.indexOf('of')
  const named = of === -1 ? [] : words.slice(of + 1).filter((word) => word !== '%')
  const said = of === -1 ? words : words.slice(0, of)
  return (
    said.every((word) => SHARES.has(word)) &&
    said.length + named.length > 0 &&
    named.length < 4 &&
    !named.some((word) => NOT_MONEY.has(word)) &&
    (said.length > 0 || named.includes('total'))
  )
}

/**
 * Columns of shares: each row's percentage with its amount and that of the row of a hundred or the total, or with the
 * column's sum, or of what leads to the table, where it has neither and the shares make up a hundred. Where most rows do not fit, the column is a share
 * of something else, or the total is wrong, and all are passed over.
 */
export function sharesInTables(note: Note): readonly ShareReading[] {
  return gridsOf(note).flatMap((grid, table) => {
    const first = grid.findIndex((row) => row.some((cell) => cell?.figure != null))
    const heads = grid.slice(0, Math.max(1, first))
    const body = grid.slice(heads.length)
    return (body[0] ?? []).flatMap((_, column) => {
      const own = heads.map((row) => textOf(row[column])).filter((text) => text !== '')
      if (column === 0) return []
      return isShareHead(own.at(-1) ?? '') || isShareHead(own.slice(-2).join(' '))
        ? inColumn(note, body, column, note.doc.tables[table]?.caption ?? null)
        : fitted(note, grid, column)
    })
  })
}

/** Shares that one column of amounts is of another, which the rows that fit prove: *Costs | Revenue | Costs as % of it*. */
function fitted(note: Note, grid: Grid, column: number): readonly ShareReading[] {
  const ways = pairsBeside(grid, column).map((triples) =>
    triples.flatMap(({ a, b, cell }) => {
      const percent = percentIn(cell)
      const chance = percent && chanceOf(a, b, percent.proportion.interval, PERCENT)
      const [part, whole] = [a.figure.value, b.figure.value]
      if (percent === null || percent.negative || chance === null || part === null || whole === null) return []
      const total = wholeOf(note, b)
      if (total === null) return []
      const { passage } = cell
      const ratio = { makes: () => part.div(whole).times(PERCENT), says: percent.proportion.value }
      const reading: ShareReading = {
        passage,
        proportion: percent.proportion,
        parts: [a],
        total,
        kind: 'plain',
        together: false,
      }
      return [{ chance, ...ratio, reading, wrong: isWrongShare(reading) }]
    }),
  )
  return misfit(ways, { rows: 3, chance: decimal('0.0001') })
}

const PERCENT = decimal('100')

function inColumn(note: Note, body: Grid, column: number, caption: number | null): readonly ShareReading[] {
  const amounts = amountColumn(body, column)
  if (amounts === null) return []
  const rows = body.map((row) => ({
    label: textOf(row[0]),
    amount: row[amounts]?.figure ?? null,
    cell: row[column] ?? null,
    share: percentOf(row[column] ?? null, true),
  }))
  const hundreds = rows.filter(({ share }) => share?.proportion.value.eq('100') === true)
  const totals = hundreds.length > 0 ? hundreds : rows.filter(({ label }) => isTotalRow(label))
  const [totalRow, otherTotal] = totals
  if (otherTotal !== undefined) return []
  const parts = rows.filter((row) => row !== totalRow)
  const stated = parts.flatMap(({ share }) => share?.proportion ?? [])
  const lead = caption === null ? null : sole(figuresOf(note, caption).filter((one) => isLevel(note, one)))
  const sum = sumOf(
    parts.flatMap(({ amount }) => amount ?? []),
    stated.map(({ interval }) => interval),
    parts.length,
  )
  const wholes = totalRow?.amount != null ? [wholeOf(note, totalRow.amount)] : [sum, sum && lead && wholeOf(note, lead)]
  for (const whole of wholes) {
    if (whole === null) continue
    const readings = parts.flatMap(({ amount, cell, share }): ShareReading[] => {
      if (amount === null || cell === null || share === null || share.negative) return []
      const { passage } = cell
      return [{ passage, proportion: share.proportion, parts: [amount], total: whole, kind: 'plain', together: false }]
    })
    const wrong = readings.filter(isWrongShare)
    if (readings.length - wrong.length >= 2 && readings.length >= 2 * wrong.length + 1) return wrong
  }
  return []
}

/** The column of amounts that a column of shares belongs to: the only one, or the one right before it. */
function amountColumn(body: Grid, column: number): number | null {
  const width = Math.max(0, ...body.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, i) => i).filter(
    (i) => i > 0 && i !== column && body.filter((row) => row[i]?.figure).length >= 2,
  )
  const [only, more] = columns
  if (only !== undefined && more === undefined) return only
  return columns.includes(column - 1) ? column - 1 : null
}

/** The sum of a column whose shares make up a hundred. */
function sumOf(amounts: readonly Numbered[], shares: readonly Interval[], rows: number): Whole | null {
  if (amounts.length < rows || shares.length < rows || rows < 3 || !sameCurrency(amounts)) return null
  const hundred = shares.reduce(addIntervals, { low: ZERO, high: ZERO })
  if (contradicts({ low: hundred.low, high: hundred.high }, HUNDRED)) return null
  const sum = amounts.map(({ figure }): Interval => figure).reduce(addIntervals)
  const values = amounts.flatMap(({ figure }) => figure.value ?? [])
  const value = values.length < rows ? null : values.reduce((a, b) => a.plus(b))
  const currency = amounts[0]?.figure.currency ?? null
  const quantity: Quantity = { ...sum, value, currency, unit: ZERO, hedge: null, plain: sum }
  const operand = computedOperand('the sum', value, sum, currency)
  return { quantity, operand, index: null, text: 'the column’s sum' }
}

const HUNDRED: Interval = { low: decimal('99.5'), high: decimal('100.5') }
