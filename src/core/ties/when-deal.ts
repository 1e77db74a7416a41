import type { Claim } from '../claims/types'
import { formatDay } from '../dates/day'
import type { Deal } from '../registry/types'
import { other, type SlotFit, same, unsaid } from './fit'
import type { EntryIndex } from './index-entries'
import { holdsDay, type Stretch, stretchOf, UNKNOWN_YEAR } from './stretch'

/** A longer stretch tells how long money flows, not when it was agreed. */
const MOST_MONTHS = 12

/**
 * Holds a claim's *when* against the days on which a deal was announced or added to; its term is not compared.
 *
 * @example *in September* fits a tranche of 2025-09-25; *in 2027*, in a note of 2025, is when it will be paid
 */
export function dealWhen(claim: Claim, deal: Deal, index: EntryIndex): SlotFit {
  if (claim.when === null) return unsaid('when', 'nothing here says when', null)
  const { value: when, words } = claim.when
  const told = words === '' ? when.text : words
  const stretch = stretchOf(when, deal.from[0] ?? '', index.registry)
  const isAhead = stretch !== null && claim.asOf !== null && stretch.from > claim.asOf
  if (stretch === null || isAhead || (when.period?.months ?? 0) > MOST_MONTHS)
    return unsaid('when', `it may be a slice of it ("${told}")`)
  const days = daysOf(deal)
  if (days.length === 0) return unsaid('when', 'the registry does not say when')
  const day = dayWithin(deal, stretch)
  if (day !== null)
    return stretch.isExact ? same('when', `the time fits (${formatDay(day)})`) : unsaid('when', UNKNOWN_YEAR)
  // The registry tells no closing day, which comes after the announcement.
  const isClosed = claim.told === 'paid' && deal.status === 'closed' && days.some((known) => known < stretch.from)
  return isClosed
    ? unsaid('when', 'the registry does not say when it closed')
    : other('when', `it is of another time ("${told}")`)
}

/** The latest of a deal's days that a stretch holds, or that lies a few days from it; null where none does. */
export function dayWithin(deal: Deal, stretch: Stretch): string | null {
  return (
    daysOf(deal)
      .filter((day) => holdsDay(stretch, day))
      .sort()
      .at(-1) ?? null
  )
}

function daysOf({ announced, tranches }: Deal): readonly string[] {
  return [announced, ...tranches.map((tranche) => tranche.announced)].filter((day) => day !== null)
}
