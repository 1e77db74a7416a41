import type { Outline } from '../registry/outline'
import type { Claim } from './types'

/**
 * A pair that is named without direction (*a $38B deal with Tarn*) takes the direction of the registry's deals between the
 * two, where they all go one way; a company alone takes the side on which its deals of that kind all have it. A claim that
 * says who pays is left as it is.
 */
export function orient(claim: Claim, deals: Outline['deals']): Claim {
  if (claim.directed || claim.who === null) return claim
  const [a, b] = [claim.who.value, claim.to?.value ?? []]
  const fits = deals.filter(({ kind }) =>
    claim.what === null ? kind !== 'equity' && kind !== 'debt' && kind !== 'acquisition' : kind === claim.what.value,
  )
  const goes = (from: readonly string[], to: readonly string[]) =>
    fits.some((deal) => (from.length === 0 || touches(deal.from, from)) && (to.length === 0 || touches(deal.to, to)))
  const [forth, back] = b.length === 0 ? [goes(a, []), goes([], a)] : [goes(a, b), goes(b, a)]
  if (back && !forth) return { ...claim, who: claim.to, to: claim.who, directed: b.length > 0 }
  return forth && !back ? { ...claim, directed: true } : b.length === 0 ? { ...claim, directed: false } : claim
}

function touches(side: readonly string[], companies: readonly string[]): boolean {
  return side.some((id) => companies.includes(id))
}
