import { boundOf, compareQuantities, intervalsOverlap } from '../amounts/compare'
import { powerOfTen, ZERO } from '../amounts/decimal'
import type { Quantity } from '../amounts/types'
import type { Claim } from '../claims/types'
import { daysBetween } from '../dates/between'
import type { Figure } from '../figures/types'
import { companyName } from '../registry/names'
import type { Deal } from '../registry/types'
import { isOnlyDeal } from './agree'
import type { EntryIndex } from './index-entries'
import { earlierLevels } from './level'
import { slotOf, type Weighed } from './weigh'
import { isToldByReceiver, isWholeRound, loneMember } from './who'

/** Why a disagreement is not judged, in words that follow "because". */
export interface Doubt {
  readonly words: string
  /** It is only left open: a slip of the pen may stand in for it. */
  readonly isUnsaid: boolean
}

/**
 * What stands in the way of calling a figure wrong that differs from an entry, the first reason first; none where every
 * side, what it is and its time are said, as a fact, of the whole (DESIGN: Ties, *Disagrees*).
 */
export function doubtsOf(claim: Claim, figure: Figure, weighed: Weighed, index: EntryIndex): readonly Doubt[] {
  const open = weighed.slots.flatMap(({ slot, fit, doubt }) =>
    doubt === null ||
    (slot === 'round' && slotOf(weighed, 'when') === 'same') ||
    (slot === 'what' && isMeantDeal(claim, weighed, index))
      ? []
      : [{ words: doubt, isUnsaid: fit === 'unsaid' && slot !== 'mode' }],
  )
  const shares = shareWords(claim, figure, weighed, index).map((words) => ({ words, isUnsaid: true }))
  const others = [
    hearsayWords(claim),
    residueWords(claim, weighed),
    ...timeWords(claim, weighed),
    ...dealWords(claim, figure, weighed),
    ...amountWords(claim, figure, weighed, index),
  ].filter((words) => words !== null)
  return [
    ...open,
    ...shares,
    ...boundWords(figure, weighed).map((words) => ({ words, isUnsaid: true })),
    ...others.map((words) => ({ words, isUnsaid: false })),
  ]
}

/** How long a deal is the news that a note speaks of. */
const NEWS_DAYS = 31

/** How long a round is the round that a note speaks of. */
const ROUND_DAYS = 14

/** Whether a round without a date is the news of the note's days: just announced, and no other of that company near it. */
function isNews({ when, asOf }: Claim, deal: Deal, index: EntryIndex): boolean {
  if (when !== null || asOf === null || deal.announced === null || daysBetween(deal.announced, asOf) > ROUND_DAYS)
    return false
  const others = deal.to
    .flatMap((id) => index.dealsOf(id))
    .filter((one) => one !== deal && one.kind === deal.kind && one.to.some((id) => deal.to.includes(id)))
    .filter((one) => isWholeRound(one) || !isWholeRound(deal))
  return others.every(({ announced }) => announced === null || daysBetween(announced, asOf) > 4 * ROUND_DAYS)
}

/**
 * Whether *the deal, a contract* of two companies is known to be this one although its kind is not said: its day or term
 * is, or it is the pair's only deal and the note is of the days after it was announced.
 */
function isMeantDeal(claim: Claim, weighed: Weighed, index: EntryIndex): boolean {
  const { entry } = weighed
  if (!claim.bareDeal || entry.type === 'metric') return false
  if (slotOf(weighed, 'who') !== 'same' || slotOf(weighed, 'to') !== 'same') return false
  if (slotOf(weighed, 'when') === 'same' || (claim.term !== null && claim.term === entry.term)) return true
  // *its contracts with Osk total $5m* are the tranches of the pair's only deal.
  if (claim.scope.value === 'several' && slotOf(weighed, 'scope') === 'same') return isOnlyDeal(entry, claim, index)
  const days = claim.asOf === null || entry.announced === null ? null : daysBetween(entry.announced, claim.asOf)
  return days !== null && days <= NEWS_DAYS && isOnlyDeal(entry, claim, index)
}

/** The same for a figure that its author pinned to the entry: only how it is told stands in the way. */
export function doubtsOfPinned(claim: Claim, { slots }: Weighed): readonly string[] {
  const told = slots.filter(({ slot }) => slot === 'mode' || slot === 'scope')
  return [...told.map(({ doubt }) => doubt), hearsayWords(claim)].filter((words) => words !== null)
}

function hearsayWords({ hearsay }: Claim): string | null {
  return hearsay ? 'it is told on hearsay' : null
}

function residueWords({ residue }: Claim, { entry }: Weighed): string | null {
  if (residue.length === 0) return null
  return `it may be ${entry.type === 'metric' ? 'a segment' : 'something else'} ("${residue.join(' ')}")`
}

/** What one company puts in is less than all of it, and a round is more than what one investor put in. */
function shareWords(
  claim: Claim,
  figure: Figure,
  { entry, expected, slots }: Weighed,
  index: EntryIndex,
): readonly string[] {
  if (entry.type === 'metric' || expected === null) return []
  if (!isToldByReceiver(claim)) {
    const lone = loneMember(claim, entry, index)
    return lone !== null && isBelow(figure, expected.quantity)
      ? [`it may be only what ${nameOf(lone, index)} put in`]
      : []
  }
  const isNamed = slots.some(({ slot, fit }) => (slot === 'when' || slot === 'round') && fit === 'same')
  const isMore = isBelow(expected.quantity, figure)
  return [
    ...(isNamed || isNews(claim, entry, index) ? [] : ['nothing here says which round it is']),
    ...(isMore && !isNamed && !tellsRound(claim)
      ? [`it may be all that ${nameOf(entry.to[0] ?? '', index)} has raised so far`]
      : []),
    ...(isMore && isNamed && !isWholeRound(entry)
      ? [`it may be more than what ${nameOf(entry.from[0] ?? '', index)} put in`]
      : []),
  ]
}

/** Whether the words are of one round: *raised $2 billion* may be all that a company ever raised, *a $2 billion round* not. */
function tellsRound({ what }: Claim): boolean {
  return what?.words.split(' ').includes('round') ?? false
}

function timeWords({ change, earlier }: Claim, weighed: Weighed): readonly (string | null)[] {
  const isTimed = slotOf(weighed, 'when') === 'same'
  const { entry } = weighed
  return [
    (change === 'from' || earlier) && !isTimed ? 'it is what it was before' : null,
    entry.type === 'deal' && entry.per !== null && !isTimed ? 'it may be a slice of another deal' : null,
  ]
}

function dealWords({ told, term }: Claim, figure: Figure, { entry, expected }: Weighed): readonly (string | null)[] {
  if (entry.type === 'metric') return []
  const isLess = expected !== null && isBelow(figure, expected.quantity)
  return [
    term !== null && entry.term !== null && term !== entry.term ? 'its term is another one' : null,
    told === 'paid' && entry.status !== 'closed' && isLess ? 'it may be what was paid so far' : null,
  ]
}

function isBelow(a: Quantity, b: Quantity): boolean {
  return a.high?.lte(b.low) ?? false
}

function amountWords(claim: Claim, figure: Figure, weighed: Weighed, index: EntryIndex): readonly (string | null)[] {
  const { entry, expected } = weighed
  if (expected === null) return []
  const known = expected.quantity
  const isConverted = entry.amount !== null && entry.amount.currency !== figure.currency
  const earlier = entry.type === 'metric' && claim.when === null ? earlierLevels(entry, index) : []
  return [
    isConverted && isRoughly(figure, known) ? 'the exchange rate of the day may explain it' : null,
    isOtherSize(figure, known) ? 'the amounts are of another size' : null,
    earlier.some(({ amount }) => isSameAmount(figure, amount)) ? 'it may be an earlier one' : null,
  ]
}

/** Ceilings are set anew: two are of one day only where the day is said. */
function boundWords(figure: Figure, weighed: Weighed): readonly string[] {
  const known = weighed.expected?.quantity
  const areBounds = known !== undefined && boundOf(figure) !== null && boundOf(known) !== null
  return areBounds && slotOf(weighed, 'when') !== 'same' ? ['each is only a bound, and may be of another day'] : []
}

function isSameAmount(figure: Quantity, amount: Quantity | null): boolean {
  return amount !== null && compareQuantities(figure, amount) === 'agrees'
}

/** Whether two amounts lie within a tenth of each other. */
function isRoughly(a: Quantity, { plain: { low, high } }: Quantity): boolean {
  return intervalsOverlap(a.plain, { low: low.times('0.9'), high: high?.times('1.1') ?? null })
}

/** Whether two amounts are ten times apart and more, and by no power of ten: hardly a wrong digit or scale. */
function isOtherSize(stated: Quantity, known: Quantity): boolean {
  const [a, b] = [stated, known].map(({ value, high }) => (value ?? high)?.abs() ?? ZERO)
  if (a === undefined || b === undefined || a.eq(ZERO) || b.eq(ZERO)) return false
  const times = a.gt(b) ? a.div(b) : b.div(a)
  return times.gte('9') && !SCALES.some((scale) => times.div(scale).gte('0.9') && times.div(scale).lte('1.1'))
}

const SCALES = [1, 2, 3, 6, 9].map(powerOfTen)

function nameOf(company: string, { registry }: EntryIndex): string {
  return companyName(registry, company)
}
