import { addIntervals } from '../../amounts/compare'
import { decimal, ZERO } from '../../amounts/decimal'
import type { Interval, Quantity } from '../../amounts/types'
import { isTotalRow } from '../../claims/totals'
import type { Note } from '../../notes/types'
import { type Numbered, sameCurrency } from '../sentences'
import { computedOperand } from '../statement'
import { contradicts } from './contradicts'
import { judgeShare, type ShareReading } from './share-judge'
import { type Whole, wholeOf } from './share-wholes'
import { type Grid, gridsOf, percentOf, textOf } from './tables'

const SHARE_HEAD =
  /^(?:%|in %|shares?|percent(?:age)?|per cent|weight|portion|proportion|(?:share|%|percent(?:age)?|per cent|part) (?:of|in) (?:the )?(?:total|whole|sum|all)|of (?:the )?(?:total|whole)|(?:share|%|percent(?:age)?|per cent) of (?:the |its )?(?!market|company|equity|shares|stock|ownership)[\p{L}-]+(?: [\p{L}-]+)?|as % of (?:the )?(?:total|whole))(?:,? \(?(?:%|in %|percent|per cent|rounded)\)?)?$/iu

/**
 * Columns of shares: each row's percentage with its amount and the total row's, or with the column's sum where it has no
 * total row and the shares make up a hundred. Where most rows do not fit, the column is a share of something else, or
 * the total is wrong, and all are passed over.
 */
export function sharesInTables(note: Note): readonly ShareReading[] {
  return gridsOf(note).flatMap((grid) =>
    (grid[0] ?? []).flatMap((head, column) =>
      column > 0 && SHARE_HEAD.test(textOf(head)) ? inColumn(note, grid, column) : [],
    ),
  )
}

function inColumn(note: Note, grid: Grid, column: number): readonly ShareReading[] {
  const body = grid.slice(1)
  const amounts = amountColumn(body, column)
  if (amounts === null) return []
  const rows = body.map((row) => ({
    label: textOf(row[0]),
    amount: row[amounts]?.figure ?? null,
    cell: row[column] ?? null,
    share: percentOf(row[column] ?? null, true),
  }))
  const isTotal = ({ label, share }: (typeof rows)[number]) =>
    isTotalRow(label) || share?.proportion.value.eq('100') === true
  const parts = rows.filter((row) => !isTotal(row))
  const [totalRow, otherTotal] = rows.filter(isTotal)
  if (otherTotal !== undefined) return []
  const stated = parts.flatMap(({ share }) => share?.proportion ?? [])
  const whole =
    totalRow?.amount != null
      ? wholeOf(note, totalRow.amount)
      : sumOf(
          parts.flatMap(({ amount }) => amount ?? []),
          stated.map(({ interval }) => interval),
          parts.length,
        )
  if (whole === null) return []
  const readings = parts.flatMap(({ amount, cell, share }): ShareReading[] => {
    if (amount === null || cell === null || share === null || share.negative) return []
    const { passage } = cell
    return [{ passage, proportion: share.proportion, parts: [amount], total: whole, kind: 'plain', together: false }]
  })
  const wrong = readings.filter((reading) => judgeShare(note, reading).length > 0)
  return readings.length - wrong.length >= 2 && readings.length > 2 * wrong.length ? wrong : []
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
