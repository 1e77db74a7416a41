import { meet } from '../../amounts/compare'
import { type Decimal, decimal, powerOfTen, ZERO } from '../../amounts/decimal'
import { formatAmount, formatNumber, scaleFor } from '../../amounts/format'
import { inColumn, placeIn } from '../../figures/place'
import type { Figure } from '../../figures/types'
import type { Note } from '../../notes/types'
import { equality, isFirm } from '../proofs'
import type { Proof } from '../rule'
import { type Part, totalOf } from './slips'
import type { Sum } from './sums'

/**
 * The proof of the result of a sum that holds. To hold is to contradict nothing; to be proved, the terms must make the
 * result as they are written: without open ends, to the last digit where the words leave the sum open, else within
 * what rounding them can make of it. *2 and 2 make 5* holds for amounts of one digit, and proves nothing.
 */
export function proofOf(note: Note, { result, terms, certainty, place }: Sum): Proof | null {
  const stated = note.figures[result]
  const parts = terms.flatMap(({ figure: index, sign }): readonly Part[] => {
    const figure = note.figures[index]
    return figure === undefined || !isFirm(figure) ? [] : [{ figure, sign }]
  })
  const value = totalOf(parts)?.value ?? null
  if (stated === undefined || !isFirm(stated) || value === null || parts.length < terms.length) return null
  const exact = value.eq(stated.value)
  if (!exact && (certainty !== 'whole' || !isRounded(parts, stated, value, place))) return null
  const written = parts.map(({ figure, sign }) => (figure.value ?? ZERO).times(String(sign)))
  const made = formula(written, [...written, value, stated.value], stated.currency)
  const text = exact ? `= ${made.terms}, adds up` : `≈ ${made.terms} = ${made.amount(value)}, adds up`
  return { path: note.path, figure: result, text }
}

/** What rounding of its terms may add to a sum, at the most: a hundredth of it. */
const LEAST = decimal('100')

/** Whether terms make a result once each is rounded to the last digit that is written of it. */
function isRounded(parts: readonly Part[], stated: Figure, value: Decimal, place: Decimal | undefined): boolean {
  const rounded = (figure: Figure): Figure => ({
    ...figure,
    ...inColumn({ ...figure, hedge: null }, place ?? placeIn(figure)),
  })
  const total = totalOf(parts.map(({ figure, sign }) => ({ figure: rounded(figure), sign })))
  if (total === null || stated.value === null || !meet(total, rounded(stated))) return false
  const off = value.minus(stated.value).abs()
  return equality(value, stated) !== null || off.times(LEAST).lte(stated.value.abs())
}

/** Beyond so many terms, those in the middle are only counted. */
const MOST_TERMS = 8
/** Decimals that the renderer prints. */
const DECIMALS = 4

/**
 * Amounts with their signs as one formula: bare where all are printed in one scale, *300 + 250 + 22.4*, else each with
 * its own, *$1.2B − $800M*; whole where the renderer would round one, *10,123,456 + 2,000,001*.
 */
function formula(terms: readonly Decimal[], all: readonly Decimal[], currency: string | null) {
  const scales = new Set(all.filter((value) => !value.eq(ZERO)).map(scaleFor))
  const [scale = 0] = scales
  const isPrinted = (value: Decimal) =>
    value
      .div(powerOfTen(scaleFor(value)))
      .round(DECIMALS)
      .times(powerOfTen(scaleFor(value)))
      .eq(value)
  const bare = (to: number) => (value: Decimal) => formatNumber(value.div(powerOfTen(to)))
  const amount = !all.every(isPrinted)
    ? bare(0)
    : scales.size < 2
      ? bare(scale)
      : (value: Decimal) => formatAmount(value, currency)
  const said = terms.map((value, i) => {
    if (i === 0) return amount(value)
    return `${value.lt(ZERO) ? '−' : '+'} ${amount(value.abs())}`
  })
  const shown = said.length <= MOST_TERMS ? said : [...said.slice(0, MOST_TERMS - 2), '+ …', ...said.slice(-1)]
  const count = shown === said ? '' : ` (${said.length} parts)`
  return { terms: shown.join(' ') + count, amount }
}
