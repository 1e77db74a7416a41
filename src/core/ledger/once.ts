import { compareQuantities } from '../amounts/compare'
import type { Quantity } from '../amounts/types'
import { convertQuantity } from '../registry/convert'
import type { Families } from '../registry/families'
import type { Deal, Rate } from '../registry/types'
import { lineOf } from './money'

/** An amount that a deal, or a tranche of it, states for a day. */
interface Statement {
  readonly deal: Deal
  readonly amount: Quantity
  readonly day: string
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function wholeOf(deal: Deal): Statement[] {
  return deal.amount && deal.announced ? [{ deal, amount: deal.amount, day: deal.announced }] : []
}

function tranchesOf(deal: Deal): Statement[] {
  return deal.tranches.flatMap(({ amount, announced }) =>
    announced === null ? [] : [{ deal, amount, day: announced }],
  )
}

// A bound agrees with nearly anything, so only the same bound is the same money.
function sameAmount(a: Quantity, stated: Quantity, rates: readonly Rate[], day: string): boolean {
  const b = a.currency === null ? stated : (convertQuantity(stated, a.currency, rates, day) ?? stated)
  const firm = [a, b].every(({ hedge }) => hedge === null || hedge === 'about')
  if (firm) return compareQuantities(a, b) === 'agrees'
  return a.currency !== null && a.currency === b.currency && a.hedge === b.hedge && a.low.eq(b.low) && sameHigh(a, b)
}

function sameHigh(a: Quantity, b: Quantity): boolean {
  return a.high === null || b.high === null ? a.high === b.high : a.high.eq(b.high)
}

function sameKind(a: Deal, b: Deal): boolean {
  return (a.kind === b.kind || a.kind === 'other' || b.kind === 'other') && a.per === b.per && lineOf(a) === lineOf(b)
}

// The one that tells the most comes first and is kept.
function richness({ tranches, amount }: Deal): number {
  return tranches.length * 2 + (amount ? 1 : 0)
}

/**
 * The deals that count, each once, by id. Cancelled deals do not count. Of two entries for one deal (the same parties,
 * a child taken for its parent; the same day; the same kind, unless one says none; agreeing amounts, in two
 * currencies at the rate of that day) the one that
 * tells more counts, and so does a deal rather than another entry for one of its tranches. Entries without a day are
 * never taken for one another.
 */
export function countOnce(deals: readonly Deal[], { root }: Families, rates: readonly Rate[] = []): readonly Deal[] {
  const side = (ids: readonly string[]): string => [...new Set(ids.map(root))].sort().join(' ')
  const kept: Deal[] = []
  const said = new Map<string, Statement[]>()
  const inOrder = deals.filter((deal) => lineOf(deal) !== null).sort((a, b) => richness(b) - richness(a) || byId(a, b))
  for (const deal of inOrder) {
    const parties = `${side(deal.from)} > ${side(deal.to)} > `
    const again = wholeOf(deal).some(({ amount, day }) =>
      said
        .get(parties + day)
        ?.some((other) => sameKind(deal, other.deal) && sameAmount(amount, other.amount, rates, day)),
    )
    if (again) continue
    kept.push(deal)
    for (const statement of [...wholeOf(deal), ...tranchesOf(deal)]) {
      const key = parties + statement.day
      const known = said.get(key)
      if (known) known.push(statement)
      else said.set(key, [statement])
    }
  }
  return kept.sort(byId)
}
