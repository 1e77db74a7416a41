import type { Claim, What } from '../claims/types'
import type { Figure } from '../figures/types'
import { DEAL_KINDS, type Deal, type DealKind, type Measure, type Metric } from '../registry/types'
import { other, type SlotFit, same, unsaid } from './fit'

/** What may be said of a deal of a kind by another word: it neither names the kind nor denies it. */
const NEAR_KINDS: Readonly<Partial<Record<DealKind, readonly What[]>>> = {
  compute: ['lease', 'chips'],
  lease: ['compute'],
  chips: ['compute'],
  equity: ['acquisition'],
  acquisition: ['equity'],
  debt: ['funding'],
  grant: ['funding'],
  'revenue-share': ['revenue'],
}

/** Measures that name no kind where they are told of money between two companies: *has committed $300B to Varro*. */
const BETWEEN_TWO: readonly What[] = ['commitments', 'payments', 'compute-spend', 'expenses']

/** What may be said of a metric by another word. */
const NEAR_MEASURES: Readonly<Partial<Record<Measure, readonly What[]>>> = {
  valuation: ['market-cap'],
  'market-cap': ['valuation'],
  'compute-spend': ['inference-spend', 'payments', 'expenses', 'compute'],
  'inference-spend': ['compute-spend', 'payments', 'expenses', 'compute'],
  payments: ['compute-spend', 'inference-spend', 'compute', 'revenue-share', 'expenses'],
  capex: ['expenses'],
  expenses: ['capex', 'payments'],
}

/** Measures that a *deal* or a *contract* may be counted in. */
const OF_DEALS: readonly Measure[] = ['commitments', 'backlog', 'payments', 'compute-spend']

const NOTHING = 'nothing here says what it is'

/**
 * Holds what a figure is said to be against a deal's kind or a metric's measure.
 *
 * @example a *loss of $3B* is the profit of −$3B; a *lease* may be a compute deal; a *gain* is no equity deal
 */
export function whatFit(claim: Claim, figure: Figure, entry: Deal | Metric): SlotFit {
  const { what } = claim
  if (entry.type === 'deal') return what === null ? unsaid('what', NOTHING) : dealFit(what.value, claim, entry)
  if (what !== null && isPaidOver(claim, entry)) return same('what', 'the words speak of what was paid')
  if (what !== null) return metricFit(what.value, figure, entry)
  if (!claim.bareDeal || OF_DEALS.includes(entry.measure)) return unsaid('what', NOTHING)
  return other('what', 'it is a deal')
}

/** Whether money is told as paid to the very company that a metric of payments goes to: for what, does not matter. */
function isPaidOver({ told, to }: Claim, { measure, with: partner }: Metric): boolean {
  return told === 'paid' && measure === 'payments' && partner !== null && to?.value.includes(partner) === true
}

function dealFit(what: What, { to, directed }: Claim, { kind }: Deal): SlotFit {
  if (kind === what && kind !== 'other') return same('what', `the words speak of ${spoken(what)}`)
  if (what === 'funding' && kind === 'equity') return same('what', 'the words speak of a round')
  const isBetween = BETWEEN_TWO.includes(what) && (to !== null || !directed)
  const isNear = kind === 'other' ? MONEY_OF_DEALS.includes(what) : NEAR_KINDS[kind]?.includes(what)
  return isNear || isBetween
    ? unsaid('what', `the words speak of ${spoken(what)}`)
    : other('what', `it is ${spoken(what)}`)
}

/** What a deal of no stated kind may be: money of any kind, but no number that a company reports. */
const MONEY_OF_DEALS: readonly What[] = [...DEAL_KINDS, 'funding']

function metricFit(what: What, figure: Figure, { measure, amount }: Metric): SlotFit {
  if (what === measure)
    return measure === 'other' ? unsaid('what', NOTHING) : same('what', `the words speak of ${spoken(what)}`)
  const isBelowZero = (high: { lt(zero: string): boolean } | null | undefined) => high?.lt('0') ?? false
  if (what === 'loss' && measure === 'profit' && isBelowZero(amount?.high))
    return same('what', 'the words speak of a loss')
  if (what === 'profit' && measure === 'loss' && isBelowZero(figure.high))
    return same('what', 'the words speak of a loss')
  return NEAR_MEASURES[measure]?.includes(what)
    ? unsaid('what', `the words speak of ${spoken(what)}`)
    : other('what', `it is ${spoken(what)}`)
}

/** A kind or measure as people say it: *debt outstanding*. */
export function spoken(what: What): string {
  return what === 'other' ? 'something else' : what.replaceAll('-', ' ')
}
