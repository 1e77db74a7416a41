import type { Deal } from '../registry/types'
import type { Conversion } from './convert'
import type { Counted } from './sums'
import { counted, grouped, totalsOf } from './sums'
import type { Flow } from './types'

/**
 * The flows of money that deals make, by payer and payee. Money spent for another's use (`build`) is no flow.
 *
 * Where several pay or are paid in one deal, how much falls to each is unknown: each pair has a flow that names the
 * deal, and its amount is in none of their totals.
 *
 * @param nameOf what a company counts as: itself, or the topmost of its parents
 */
export function flowsOf(
  deals: readonly Deal[],
  nameOf: (id: string) => string,
  conversion: Conversion,
): readonly Flow[] {
  const pairs: [string, Counted][] = []
  for (const deal of deals) {
    const part = deal.kind === 'build' ? null : counted(deal)
    if (!part) continue
    const from = [...new Set(deal.from.map(nameOf))]
    const to = [...new Set(deal.to.map(nameOf))]
    const share = from.length === 1 && to.length === 1 ? part : { ...part, money: null }
    for (const payer of from) for (const payee of to) if (payer !== payee) pairs.push([`${payer}\0${payee}`, share])
  }
  return [...grouped(pairs)].map(([pair, parts]) => {
    const [from = '', to = ''] = pair.split('\0')
    return { from, to, totals: totalsOf(parts, conversion), deals: parts.map(({ deal }) => deal.id) }
  })
}
