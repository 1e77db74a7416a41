import type { Claim, Party, Topic } from '../claims/types'
import type { Registry } from '../registry/types'

/** What a party at each distance from the figure is worth; each step away weakens a tie (DESIGN: Rules). */
const WORTH: Readonly<Record<Party['distance'], number>> = {
  sentence: 2.5,
  antecedent: 2.3,
  question: 1.8,
  passage: 1.5,
  heading: 1.2,
  title: 1,
}
const ATTACHED = 3.5
const FAMILY = 0.5

/** How well one side of an entry is named by a claim. */
export interface SideMatch {
  readonly party: Party
  readonly points: number
}

/** Whether two companies are one house: the same, or one the parent of the other. */
export function isFamily(registry: Registry, a: string, b: string): boolean {
  return a === b || parentOf(registry, a) === b || parentOf(registry, b) === a
}

/** Whether a company is another's child, so that the other's numbers are not its own. */
export function isChildOf(registry: Registry, child: string, parent: string): boolean {
  return child !== parent && parentOf(registry, child) === parent
}

function parentOf(registry: Registry, id: string): string | null {
  return registry.companies.get(id)?.parent ?? null
}

/**
 * The claim's party that best names one of `ids`, with what that is worth: the company itself, or for less its parent
 * or child; a role that contradicts the side costs more than it is worth.
 */
export function matchSide(
  registry: Registry,
  parties: readonly Party[],
  ids: readonly string[],
  role: Party['role'],
): SideMatch | null {
  const matches = parties
    .filter(({ company }) => ids.some((id) => isFamily(registry, id, company)))
    .map((party) => {
      const near = party.attached ? ATTACHED : WORTH[party.distance]
      const exact = ids.includes(party.company) ? 0 : FAMILY
      const stance = party.role === 'party' ? 0 : party.role === role ? 0.5 : -2
      return { party, points: near - exact + stance }
    })
  return matches.sort((a, b) => b.points - a.points)[0] ?? null
}

/** How strongly the words near the figure speak of any of `topics`: 0 to 1. */
export function cueWeight(claim: Claim, topics: readonly Topic[]): number {
  return Math.max(0, ...claim.cues.filter(({ topic }) => topics.includes(topic)).map(({ weight }) => weight))
}

/** How many words of an entry's id, beyond its companies and year, the claim's sentence uses: *option*, *indiana*. */
export function ownWords(claim: Claim, id: string, known: readonly string[]): number {
  const skipped = new Set(known.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)))
  const words = id.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return words.filter((word) => !skipped.has(word) && claim.words.has(word)).length
}
