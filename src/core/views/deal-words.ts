import { ZERO } from '../amounts/decimal'
import { formatSum, listOf } from '../amounts/format'
import { convert } from '../ledger/convert'
import { dealMoney } from '../ledger/money'
import { booksOf } from '../ledger/rests'
import { companyName, partiesOf } from '../registry/names'
import type { Deal, Registry, Stated } from '../registry/types'
import { amountOperand } from '../rules/statement'
import type { Workspace } from '../workspace/types'
import { compareBy, size } from './summary-order'

/** An amount of the registry: `$38B`, `up to $100B`, `over $12B`, `$12–14B`. */
export function statedWords(amount: Stated): string {
  return amountOperand('', amount, null).said
}

/** What a deal comes to: `$38B`, over its whole term where it recurs; `$2B a year` of one without a term; null if unknown. */
export function dealMoneyWords(deal: Deal): string | null {
  const { amount, per } = deal
  const money = dealMoney(deal)
  if (amount !== null && (per === null || money === null)) return statedWords(amount) + (per === null ? '' : ' a year')
  return money && formatSum(money)
}

/**
 * A deal as one of its companies sees it. A parent sees its children's.
 *
 * @param most how many of the others are named; more of them are counted
 * @example of OpenAI 'pays Oracle', of Oracle 'is paid by OpenAI', of neither or of both 'OpenAI → Oracle'
 */
export function dealSeenBy(registry: Registry, deal: Deal, company: string, most = Number.POSITIVE_INFINITY): string {
  const { lineage } = booksOf(registry).kin
  const isSide = (ids: readonly string[]) => ids.some((id) => lineage(id).includes(company))
  const [pays, isPaid] = [isSide(deal.from), isSide(deal.to)]
  const names = (ids: readonly string[]) => {
    const all = ids.map((id) => companyName(registry, id))
    return listOf(all.length > most ? [...all.slice(0, most - 1), `${all.length - most + 1} more`] : all)
  }
  if (pays === isPaid) return partiesOf(registry, deal)
  // What is built for a company is not paid to it.
  if (deal.kind === 'build') return pays ? `builds for ${names(deal.to)}` : `has built by ${names(deal.from)}`
  return pays ? `pays ${names(deal.to)}` : `is paid by ${names(deal.from)}`
}

/** The deals that count, each once, largest first in the main currency; those of unknown amount last. */
export function dealsBySize(workspace: Workspace): readonly Deal[] {
  const registry = workspace.registry()
  const { currency = 'USD' } = workspace.ledger()
  const weight = (deal: Deal) => {
    const money = dealMoney(deal)
    const converted = money && convert(money, currency, registry.rates, null)
    return converted === null ? ZERO : size(converted)
  }
  return [...booksOf(registry).deals].sort(compareBy((deal) => [weight(deal)]))
}

/** Those in which a company, or one that belongs to it, pays or is paid. */
export function dealsOf(workspace: Workspace, company: string): readonly Deal[] {
  const { lineage } = booksOf(workspace.registry()).kin
  return dealsBySize(workspace).filter(({ from, to }) => [...from, ...to].some((id) => lineage(id).includes(company)))
}
