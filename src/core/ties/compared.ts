import { boundOf, type Comparison, compareQuantities, intervalsOverlap } from '../amounts/compare'
import { ZERO } from '../amounts/decimal'
import { likelySlip } from '../amounts/slips'
import type { Quantity } from '../amounts/types'
import type { Claim, What } from '../claims/types'
import { convertQuantity } from '../registry/convert'
import type { Deal, Metric } from '../registry/types'
import { type Expectation, expectationsOf } from './expected'
import type { EntryIndex } from './index-entries'
import { trancheOfRound } from './named'
import { stretchOf } from './stretch'
import { dayWithin } from './when-deal'

/** How a figure's amount stands to an entry's. */
export interface Compared {
  /** What is compared, in the figure's currency where the registry has a rate; null where there is nothing. */
  readonly expected: Expectation | null
  readonly comparison: Comparison | null
  /** The amounts agree only since one of them is a bound, with which nearly anything agrees. */
  readonly isBound: boolean
  /** A slip of the pen explains the difference: the scale, or two digits swapped where there are digits enough. */
  readonly isSlip: boolean
  /** The entry is younger than the note, so that nothing is compared. */
  readonly isYoung: boolean
}

/** Digits from which on it is hardly by chance that two amounts agree. */
const TELLING_DIGITS = 3

/** Whether a figure and what it is compared with are both written with digits enough to tell. */
export function areTelling(figure: Quantity, { expected }: Compared): boolean {
  return expected !== null && Math.min(digitsOf(figure), digitsOf(expected.quantity)) >= TELLING_DIGITS
}

/**
 * Compares a figure with what an entry lets a note of its date state: the best agreement of a total or a tranche; else
 * what a slip explains, the tranche of the claim's month or round, or the total.
 */
export function compareWith(claim: Claim, figure: Quantity, entry: Deal | Metric, index: EntryIndex): Compared {
  const all = expectationsOf(entry, dayOf(claim, entry, index))
  const meant = entry.type === 'deal' ? trancheMeant(claim, entry, index) : null
  const candidates = isTrancheOnly(claim, entry) ? all.filter(({ tranche }) => tranche !== null) : all
  const [plainer, turn] = [signless(claim, entry), convertTo(claim, figure.currency, index)]
  const compared = candidates.map(({ quantity, tranche }) => {
    const expected = { quantity: turn(quantity), tranche }
    const [a, b] = plainer ? [absolute(figure), absolute(expected.quantity)] : [figure, expected.quantity]
    const comparison = compareQuantities(a, b)
    const hasBound = boundOf(figure) !== null || boundOf(quantity) !== null
    return {
      expected,
      comparison,
      isBound: comparison === 'agrees' && hasBound && !intervalsOverlap(a.plain, b.plain),
      isSlip: comparison === 'disagrees' && quantity.currency === figure.currency && isNamedSlip(a, b),
      isYoung: false,
    }
  })
  return (
    compared.find(({ comparison, isBound }) => comparison === 'agrees' && !isBound) ??
    compared.find(({ comparison }) => comparison === 'agrees') ??
    compared.find(({ comparison }) => comparison === 'truncated') ??
    compared.find(({ isSlip }) => isSlip) ??
    compared.find(({ expected: { tranche } }) => tranche !== null && tranche === meant) ??
    compared[0] ?? { ...NOTHING_COMPARED, isYoung: all.length === 0 && entry.amount !== null }
  )
}

/** Where there is nothing to compare. */
export const NOTHING_COMPARED: Compared = {
  expected: null,
  comparison: null,
  isBound: false,
  isSlip: false,
  isYoung: false,
}

/** The day up to which a deal's tranches count: the note's, or an earlier one that the claim says. */
function dayOf(claim: Claim, entry: Deal | Metric, { registry }: EntryIndex): string | null {
  if (claim.when === null || entry.type === 'metric') return claim.asOf
  const stretch = stretchOf(claim.when.value, entry.from[0] ?? '', registry)
  const known = stretch?.isExact ? dayWithin(entry, stretch) : null
  if (stretch === null || known === null) return claim.asOf
  const day = known > stretch.to ? known : stretch.to
  return claim.asOf !== null && claim.asOf < day ? claim.asOf : day
}

function trancheMeant(claim: Claim, deal: Deal, { registry }: EntryIndex): number | null {
  const stretch = claim.when === null ? null : stretchOf(claim.when.value, deal.from[0] ?? '', registry)
  const day = stretch === null ? null : dayWithin(deal, stretch)
  const number = deal.tranches.findIndex(({ announced }) => announced !== null && announced === day)
  return trancheOfRound(claim, deal) ?? (number < 0 ? null : number)
}

/** A part, or one round of several, is no total. */
function isTrancheOnly(claim: Claim, entry: Deal | Metric): boolean {
  return entry.type === 'deal' && (claim.scope.value === 'part' || trancheOfRound(claim, entry) !== null)
}

function convertTo(claim: Claim, currency: string | null, { registry }: EntryIndex): (known: Quantity) => Quantity {
  if (currency === null) return (known) => known
  return (known) => convertQuantity(known, currency, registry.rates, claim.asOf) ?? known
}

/** Numbers that are written with or without a minus: a *net loss (3.2)*, capex in a table of cash flows. */
const OUTFLOWS: readonly What[] = [
  'loss',
  'expenses',
  'capex',
  'cash-burn',
  'payments',
  'compute-spend',
  'inference-spend',
]

function signless({ what }: Claim, entry: Deal | Metric): boolean {
  if (entry.type === 'deal') return false
  return OUTFLOWS.includes(entry.measure) || what?.value === 'loss'
}

function absolute(quantity: Quantity): Quantity {
  const { low, high, value, plain } = quantity
  if (high === null || high.gt(ZERO)) return quantity
  return {
    ...quantity,
    low: high.neg(),
    high: low.neg(),
    value: value?.neg() ?? null,
    plain: plain.high === null ? plain : { low: plain.high.neg(), high: plain.low.neg() },
  }
}

/**
 * Whether a slip explains how two amounts differ beyond doubt: the same digits under another scale word, two at least,
 * or two neighbouring digits swapped where three tell. A factor of ten alone is none.
 */
function isNamedSlip(stated: Quantity, expected: Quantity): boolean {
  const slip = likelySlip(stated, expected)
  if (slip === null) return false
  return slip.kind === 'scale' ? slip.factor >= 3 && digitsOf(stated) >= 2 : digitsOf(stated) >= TELLING_DIGITS
}

/** The significant digits that an amount is written with; 0 for a range. */
function digitsOf({ value, unit }: Quantity): number {
  return value === null || unit.eq(ZERO) ? 0 : value.abs().div(unit).toFixed(0).length
}
