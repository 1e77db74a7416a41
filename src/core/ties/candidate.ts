import { boundOf, type Comparison, compareQuantities, intervalsOverlap, isSameNumber } from '../amounts/compare'
import { decimal, ZERO } from '../amounts/decimal'
import { likelySlip, type Slip } from '../amounts/slips'
import type { Interval, Quantity } from '../amounts/types'
import type { Claim } from '../claims/types'
import { convertQuantity } from '../registry/convert'
import type { Deal, Metric, Registry } from '../registry/types'
import { type Expectation, expectationsOf } from './expected'

/** What the words say for an entry. */
export interface Wording {
  readonly points: number
  /** Whether the words alone say enough to tie a figure that disagrees. */
  readonly sure: boolean
  /**
   * Whether the words name it closely and nothing else in the sentence competes with it: enough where the amounts differ
   * by a slip of the pen, or nothing else comes near.
   */
  readonly likely: boolean
  /** Whether its sentence itself speaks of such an entry, and of nothing else. */
  readonly plain: boolean
  /** Whether every side of it is named, nearer than in the title. */
  readonly whole: boolean
  readonly reasons: readonly string[]
}

/** An entry of the registry that a claim may be about, with what the words and its age say for it. */
export interface Candidate extends Wording {
  readonly entry: Deal | Metric
  /** What the registry lets such a note state, the one compared first; null where there is nothing to compare. */
  readonly expected: Expectation | null
  readonly comparison: Comparison | null
  /** Whether the same number stands there in another currency: a slip of the sign. */
  readonly sameNumber: boolean
}

/** What speaks against an entry that is younger than the note. */
const YOUNG = 1.5
/** What speaks against an entry whose amount nobody knows. */
const UNKNOWN = 0.5

/**
 * Joins what the words say for an entry with how its amount compares: the best agreement that the date allows, in the
 * figure's currency where the registry has a rate.
 */
export function createCandidate(
  registry: Registry,
  entry: Deal | Metric,
  claim: Claim,
  quantity: Quantity,
  wording: Wording,
): Candidate {
  const stated = expectationsOf(entry, claim.asOf)
  const wholes = stated.filter(({ tranche }) => tranche === null)
  const expectations = (claim.whole || claim.current) && wholes.length > 0 ? wholes : stated
  const compared = expectations.map(({ quantity: known, tranche }) => {
    const converted =
      quantity.currency === null ? null : convertQuantity(known, quantity.currency, registry.rates, claim.asOf)
    const expected = { quantity: converted ?? known, tranche }
    return { expected, comparison: compareQuantities(quantity, expected.quantity) }
  })
  const meant = trancheOf(entry, claim.time)
  const best =
    compared.find(({ comparison }) => comparison === 'agrees') ??
    compared.find(({ comparison }) => comparison === 'truncated') ??
    compared.find(({ expected }) => isScaleSlip(quantity, expected.quantity)) ??
    compared.find(({ expected: { tranche } }) => tranche !== null && tranche === meant) ??
    compared[0]
  const sameNumber = expectations.some(
    ({ quantity: known }) => known.currency !== quantity.currency && isSameNumber(known, quantity),
  )
  // What the registry learned later is hardly what a note speaks of.
  const young = expectations.length > 0 ? 0 : entry.amount === null ? UNKNOWN : YOUNG
  return {
    entry,
    ...wording,
    points: wording.points - young,
    expected: best?.expected ?? null,
    comparison: best?.comparison ?? null,
    sameNumber,
  }
}

/** The number of the one tranche that was agreed in a month that the claim names: *$6.5 billion in September*. */
function trancheOf(entry: Deal | Metric, time: Claim['time']): number | null {
  if (entry.type === 'metric' || time === 'before') return null
  const fits = entry.tranches.flatMap(({ announced }, number) =>
    announced !== null && time.includes(Number(announced.slice(5, 7))) ? number : [],
  )
  return fits.length === 1 ? (fits[0] ?? null) : null
}

/**
 * What the amounts say for a candidate. Agreement counts for nothing where either only states a bound, for nearly
 * anything agrees with that; amounts of another size speak against, unless a slip of the pen
 * explains them or the words leave no doubt.
 */
export function amountPoints(
  { comparison, expected, sure, likely, plain, sameNumber }: Candidate,
  quantity: Quantity,
): number {
  if (sameNumber && boundOf(quantity) === null) return agreementPoints(quantity)
  if (expected === null || comparison === null || comparison === 'incomparable') return 0
  const stated = expected.quantity
  if (comparison === 'disagrees') {
    const slip = likelySlip(quantity, stated)
    if (slip !== null) return slipPoints(slip, quantity)
    if (isOtherSize(quantity, stated)) return sure ? -2 : -3
    return isRoughly(quantity, stated) || sure || likely || plain ? -0.5 : -2
  }
  if (boundOf(quantity) !== null || boundOf(stated) !== null) return 0
  if (comparison === 'truncated') return 1
  return agreementPoints(quantity)
}

/** What it says that two amounts agree: the more digits they have, the less it is by chance. */
function agreementPoints(quantity: Quantity): number {
  const digits = digitsOf(quantity)
  return digits >= TELLING_DIGITS ? 3 : digits === 2 ? 2 : 1.6
}

/** Whether a slip of the pen explains how two amounts differ: ten times alone is none, for amounts of one pair often do. */
export function isSlip(stated: Quantity, expected: Quantity): boolean {
  const slip = likelySlip(stated, expected)
  return slip !== null && (slip.kind === 'digits' || slip.factor >= 3)
}

/** Whether two amounts are the same digits with another scale word: a thousand, a million, a billion times off. */
export function isScaleSlip(stated: Quantity, expected: Quantity): boolean {
  const slip = likelySlip(stated, expected)
  return slip?.kind === 'scale' && slip.factor >= 3
}

/**
 * The same digits in another scale, or the same digits in another order, are hardly there by chance: they speak for
 * the entry, the more so the more digits there are.
 */
export function slipPoints(slip: Slip, quantity: Quantity): number {
  const digits = digitsOf(quantity)
  if (slip.kind === 'scale' && slip.factor >= 3) return digits >= TELLING_DIGITS ? 3 : digits >= 2 ? 2 : 0.5
  return slip.kind === 'digits' && digits >= TELLING_DIGITS ? 1 : 0
}

/** Significant digits from which on it is hardly by chance that two amounts agree. */
const TELLING_DIGITS = 3

/** The significant digits that an amount is written with. */
function digitsOf({ value, unit }: Quantity): number {
  return value === null || unit.eq(ZERO) ? 0 : value.abs().div(unit).toFixed(0).length
}

const OTHER_SIZE = decimal('10')

/** Whether two amounts are so far apart, ten times, that the figure is hardly a wrong digit of the entry's. */
export function isOtherSize(stated: Quantity, expected: Quantity): boolean {
  const [a, b] = [stated.value?.abs() ?? stated.high, expected.value?.abs() ?? expected.high]
  if (!a || !b || a.eq(ZERO) || b.eq(ZERO)) return false
  return a.gte(b.times(OTHER_SIZE)) || b.gte(a.times(OTHER_SIZE))
}

/** Whether two amounts are near each other, whatever their hedges: a digit misread apart. */
export function isRoughly(a: Quantity, b: Quantity): boolean {
  return intervalsOverlap(roomy(a.plain), roomy(b.plain))
}

/** Room for a digit misread: from four fifths of an amount to five fourths of it. */
function roomy({ low, high }: Interval): Interval {
  return { low: low.times('0.8'), high: high?.times('1.25') ?? null }
}
