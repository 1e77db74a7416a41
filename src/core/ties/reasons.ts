import { listOf } from '../amounts/format'
import type { Claim } from '../claims/types'
import { companyName } from '../registry/names'
import type { Deal, Metric } from '../registry/types'
import type { EntryIndex } from './index-entries'
import type { Weighed } from './weigh'
import { isSpokenOf, sideIds } from './who'

/**
 * Why a claim is tied to an entry, in words that follow "tied because": its companies, what it is, and its time where
 * it is said.
 *
 * @example 'both companies are named here', 'the words speak of compute'
 */
export function reasonsFor(claim: Claim, { entry, slots }: Weighed, index: EntryIndex): readonly string[] {
  const said = [claim.who, claim.to].filter((slot) => slot !== null)
  const companies = said.flatMap(({ value }) => value)
  const others = slots.filter(
    ({ slot, fit, words }) =>
      fit === 'same' &&
      words !== '' &&
      (slot === 'what' || slot === 'round' || (slot === 'when' && claim.when !== null)),
  )
  return [
    ...namedWords(claim, companies, entry, index),
    ...aboutWords(claim, entry, index),
    ...others.map(({ words }) => words),
  ]
}

function namedWords(
  { who, to }: Claim,
  companies: readonly string[],
  entry: Deal | Metric,
  index: EntryIndex,
): readonly string[] {
  if (companies.length === 0) return []
  const where = [who, to].some((slot) => slot?.how === 'carried') ? 'named near by' : 'named here'
  const isPair = entry.type === 'deal' && companies.length === 2
  const names = isPair ? 'both companies' : listOf(companies.map((id) => companyName(index.registry, id)))
  return [`${names} ${companies.length === 1 ? 'is' : 'are'} ${where}`]
}

/** The companies of an entry's sides that nothing says of the figure, but of which the text around speaks. */
function aboutWords(claim: Claim, entry: Deal | Metric, index: EntryIndex): readonly string[] {
  const open = (['who', 'to'] as const).filter((slot) => claim[slot] === null)
  const spoken = open.flatMap((slot) => sideIds(entry, slot)).filter((id) => isSpokenOf(claim, [id], index))
  if (spoken.length === 0) return []
  return [`the text speaks of ${listOf(spoken.map((id) => companyName(index.registry, id)))}`]
}
