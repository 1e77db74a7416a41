import { listOf } from '../amounts/format'
import type { Claim } from '../claims/types'
import { companyName } from '../registry/names'
import type { EntryIndex } from './index-entries'
import type { Weighed } from './weigh'

/**
 * Why a claim is tied to an entry, in words that follow "tied because": its companies, what it is, and its time where
 * it is said.
 *
 * @example 'both companies are named here', 'the words speak of compute'
 */
export function reasonsFor(claim: Claim, { entry, slots }: Weighed, index: EntryIndex): readonly string[] {
  const said = [claim.who, claim.to].filter((slot) => slot !== null)
  const companies = said.flatMap(({ value }) => value)
  const where = said.some(({ how }) => how === 'carried') ? 'named near by' : 'named here'
  const isPair = entry.type === 'deal' && companies.length === 2
  const names = isPair ? 'both companies' : listOf(companies.map((id) => companyName(index.registry, id)))
  const others = slots.filter(
    ({ slot, fit, words }) =>
      fit === 'same' &&
      words !== '' &&
      (slot === 'what' || slot === 'round' || (slot === 'when' && claim.when !== null)),
  )
  return [`${names} ${companies.length === 1 ? 'is' : 'are'} ${where}`, ...others.map(({ words }) => words)]
}
