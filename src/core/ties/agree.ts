import type { Claim } from '../claims/types'
import type { Figure } from '../figures/types'
import type { Deal, Measure } from '../registry/types'
import { areTelling } from './compared'
import type { EntryIndex } from './index-entries'
import { slotOf, type Weighed } from './weigh'
import { isSpokenOf, sideIds } from './who'

/**
 * Why an entry that no slot rules out is not known to be meant although its amount may agree; null where it is known
 * (DESIGN: Ties, *Agrees*).
 *
 * Every side must be said. What it is may be unsaid where three digits, or the deal's term, day or round speak for it,
 * or a *deal* is the only one of its pair. An amount that agrees only with a bound needs every slot, and of a metric a
 * fact: *in talks at a valuation of up to $830 billion* is not what the company is valued at.
 */
export function missingToAgree(claim: Claim, figure: Figure, weighed: Weighed, index: EntryIndex): string | null {
  const needed = weighed.slots.find(({ slot, fit, doubt }) => {
    if (slot === 'mode') return weighed.isBound && weighed.entry.type === 'metric' && doubt !== null
    if (fit === 'same') return false
    if (slot === 'who' || (slot === 'to' && weighed.entry.type === 'deal'))
      return !isAboutSide(slot, claim, figure, weighed, index)
    if (slot === 'what') return weighed.isBound || !isKnownWithoutKind(claim, figure, weighed, index)
    return slot === 'when' && weighed.isBound
  })
  return needed === undefined ? null : needed.words || needed.doubt
}

/**
 * Whether the text is about the company of a side that nothing says, so that an amount which agrees is the entry's: it
 * must be no bound, and told as a fact of the whole.
 */
function isAboutSide(slot: 'who' | 'to', claim: Claim, figure: Figure, weighed: Weighed, index: EntryIndex): boolean {
  if (weighed.isBound || !isSpokenOf(claim, sideIds(weighed.entry, slot), index)) return false
  return slotOf(weighed, 'what') === 'same' || isKnownWithoutKind(claim, figure, weighed, index)
}

function isKnownWithoutKind(claim: Claim, figure: Figure, weighed: Weighed, index: EntryIndex): boolean {
  if (areTelling(figure, weighed) || slotOf(weighed, 'round') === 'same') return true
  const { entry } = weighed
  const isDay = claim.when !== null && claim.when.value.day !== null && slotOf(weighed, 'when') === 'same'
  // A company *worth* so much on a day may have its market value or its valuation told.
  if (entry.type === 'metric') return (isDay && claim.what !== null) || isSpending(claim, weighed)
  if (entry.kind === 'other' && isOnlyOfKind(entry, claim, weighed, index)) return true
  if (isDay || (claim.term !== null && claim.term === entry.term)) return true
  const isBare = claim.what === null ? claim.bareDeal : claim.what.value === 'commitments'
  return isBare && isOnlyDeal(entry, claim, index)
}

/** Whether a deal of no stated kind is between the very two that are said, who have no deal of the kind that is said. */
function isOnlyOfKind(deal: Deal, { what, directed }: Claim, weighed: Weighed, index: EntryIndex): boolean {
  if (what === null || !directed || slotOf(weighed, 'who') !== 'same' || slotOf(weighed, 'to') !== 'same') return false
  const isBetween = ({ from, to }: Deal) =>
    from.some((id) => deal.from.includes(id)) && to.some((id) => deal.to.includes(id))
  return !deal.from.some((id) => index.dealsOf(id).some((one) => one.kind === what.value && isBetween(one)))
}

/** Measures of what a company pays. */
const SPENDING: readonly Measure[] = ['inference-spend', 'compute-spend', 'payments', 'expenses', 'capex']

/** Whether what a company spent in the very period of a metric of its spending is told: on what, need not be said. */
function isSpending({ told, what }: Claim, weighed: Weighed): boolean {
  const { entry } = weighed
  if (told !== 'paid' || what !== null || entry.type !== 'metric') return false
  return SPENDING.includes(entry.measure) && slotOf(weighed, 'when') === 'same'
}

/**
 * Whether the registry has no other deal between the two sides that was known on the note's day: in either direction,
 * or in the deal's own where the claim says who pays.
 *
 * @example with one deal of Osk and Varro by which Osk pays and one by which Varro does, *Osk has committed $3 billion to
 *          Varro* is of the only one, *a deal of Osk and Varro* is not
 */
export function isOnlyDeal(deal: Deal, { asOf, directed, who, to }: Claim, index: EntryIndex): boolean {
  const meets = (a: readonly string[], b: readonly string[]) => a.some((id) => b.some((one) => index.isHouse(id, one)))
  const isTold = directed && who !== null && to !== null
  const isRival = (one: Deal) =>
    one !== deal &&
    (asOf === null || one.announced === null || one.announced <= asOf) &&
    ((meets(one.from, deal.from) && meets(one.to, deal.to)) ||
      (!isTold && meets(one.from, deal.to) && meets(one.to, deal.from)))
  return !deal.from.some((id) => index.dealsOf(id).some(isRival))
}
