import { meet } from '../../amounts/compare'
import { type Decimal, decimal, ZERO } from '../../amounts/decimal'
import { formatAmount, formatNumber } from '../../amounts/format'
import { inColumn, placeIn, scaleIn } from '../../figures/place'
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
  const made = formula(parts, stated)
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

/**
 * Terms with their signs as one formula, those that are added first: bare where all are written in one scale, *300 + 250 +
 * 22.4*, else each with its own, *$1.2B − $800M*.
 *
 * @returns the formula, and how it says an amount
 */
function formula(parts: readonly Part[], stated: Figure) {
  const scale = scaleIn(stated)
  const isBare = scale !== null && parts.every(({ figure }) => figure.value?.eq(ZERO) || scaleIn(figure)?.eq(scale))
  const amount = (value: Decimal) => (isBare ? formatNumber(value.div(scale)) : formatAmount(value, stated.currency))
  const values = parts.map(({ figure, sign }) => (figure.value ?? ZERO).times(String(sign)))
  const inOrder = [...values.filter((value) => value.gte(ZERO)), ...values.filter((value) => value.lt(ZERO))]
  const said = inOrder.map((value, i) => {
    if (i === 0) return amount(value)
    return `${value.lt(ZERO) ? '−' : '+'} ${amount(value.abs())}`
  })
  const shown = said.length <= MOST_TERMS ? said : [...said.slice(0, MOST_TERMS - 2), '+ …', ...said.slice(-1)]
  const count = shown === said ? '' : ` (${said.length} parts)`
  return { terms: shown.join(' ') + count, amount }
}
