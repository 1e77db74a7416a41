import type { Decimal } from '../amounts/decimal'
import { formatAmount } from '../amounts/format'
import type { Hedge, Quantity } from '../amounts/types'
import type { Note } from '../notes/types'
import { overlaps } from '../span'
import type { Tie, Verdict } from '../ties/types'
import type { Outcome, Proof } from './rule'
import type { Finding, Proved } from './types'

/** What became of a figure: what its tie says, or that a relation proved what no entry decides. */
export type FigureVerdict = Verdict | 'proved'

/** The proofs of a note by the indices of its figures. */
export type Proofs = ReadonlyMap<number, Proved>

/** Whether a rule proved something, and found nothing wrong. */
export function isProof(outcome: Outcome): outcome is Proof {
  return 'figure' in outcome
}

/** A tie's verdict, or *proved* where it has none and a relation makes its figure what it is. */
export function verdictOf({ verdict, figure }: Pick<Tie, 'verdict' | 'figure'>, proofs: Proofs): FigureVerdict {
  return (verdict === 'abstained' || verdict === 'untied') && proofs.has(figure) ? 'proved' : verdict
}

/** The first proof of each figure. One of which anything is found wrong is not proved. */
export function standing({ figures }: Note, proved: readonly Proved[], findings: readonly Finding[]): Proofs {
  const proofs = new Map<number, Proved>()
  for (const one of proved) {
    const span = figures[one.figure]?.span
    const isDoubted = span === undefined || findings.some((finding) => overlaps(finding.span, span))
    if (!isDoubted && !proofs.has(one.figure)) proofs.set(one.figure, one)
  }
  return proofs
}

/** Whether an amount may take part in a proof: it has a value, and no hedge but *about*. */
export function isFirm(quantity: Quantity): quantity is Quantity & { readonly value: Decimal } {
  return quantity.value !== null && FIRM.has(quantity.hedge)
}

const FIRM: ReadonlySet<Hedge | null> = new Set([null, 'about'])

/**
 * How what was worked out stands to the amount that states it: the same, the same when rounded as that is written, or
 * neither.
 *
 * @example 610.4 billion is `=` of *$610.4 billion*, `≈` of *$610 billion*, and nothing of *$615 billion* and of *over
 * $600 billion*
 */
export function equality(value: Decimal, stated: Quantity): '=' | '≈' | null {
  if (!isFirm(stated)) return null
  if (value.eq(stated.value)) return '='
  const { low, high } = stated.plain
  return value.gte(low) && (high === null || value.lte(high)) ? '≈' : null
}

/**
 * The proof of a figure that is worked out of others: a rate over a term, a count at a price, a share. None where it
 * does not come out as written.
 *
 * @param value what they make; null where that is no one amount
 * @param of what it is worked out of, in words
 * @example `= 100,000 chips at $30,000 each, works out`; `≈ $38B over seven years = $5.429B, works out`
 */
export function workedOut(note: Note, figure: number, value: Decimal | null, of: string): readonly Proof[] {
  const stated = note.figures[figure]
  const sign = stated === undefined || value === null ? null : equality(value, stated)
  if (stated === undefined || value === null || sign === null) return []
  const made = sign === '=' ? '' : ` = ${formatAmount(value.prec(4), stated.currency)}`
  return [{ path: note.path, figure, text: `${sign} ${of}${made}, works out` }]
}
