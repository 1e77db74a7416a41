import { type Decimal, decimal } from '../amounts/decimal'
import { formatAmount, formatNumber, formatSum } from '../amounts/format'
import type { Ledger, Totals } from '../ledger/types'
import { companyName } from '../registry/names'
import type { Deal, Registry } from '../registry/types'
import type { Workspace } from '../workspace/types'
import { join, type Line } from './inline'
import { lineWords } from './money-words'
import { sharesOf } from './rest-words'

const MONTHS = decimal('12')

/**
 * The totals around a deal, in one line: the pair's, the payer's, its part of the payer's headline total, and what it
 * comes to a year.
 *
 * @example 'OpenAI → AWS $38B in 1 deal · OpenAI has committed $610.4B in 4 deals · 2.7 % of its $1.4T headline ·
 *   about $5.4B a year for 7 years'
 */
export function dealTotals(workspace: Workspace, deal: Deal): Line {
  const registry = workspace.registry()
  const ledger = workspace.ledger()
  return join([...pairs(registry, ledger, deal), ...payers(registry, ledger, deal), aYear(deal)], ' · ')
}

function pairs(registry: Registry, { flows }: Ledger, { id }: Deal): readonly Line[] {
  return flows
    .filter(({ deals }) => deals.includes(id))
    .flatMap(({ from, to, totals }) => {
      const money = moneyWords(totals)
      return money === '' ? [] : [[`${companyName(registry, from)} → ${companyName(registry, to)} ${money}`]]
    })
}

function payers(registry: Registry, ledger: Ledger, deal: Deal): readonly Line[] {
  return deal.from.flatMap((company) => {
    const paid = ledger.companies.get(company)?.paid
    const committed = paid === undefined ? '' : lineWords(paid, true).committed
    const has: Line = committed === '' ? [] : [`${companyName(registry, company)} has committed ${committed}`]
    return [has, ...headlines(ledger, deal, company)]
  })
}

/** `2.7 % of its $1.4T headline`, for each total of the payer's that the deal is a named part of. */
function headlines(ledger: Ledger, deal: Deal, company: string): readonly Line[] {
  return sharesOf(ledger, deal)
    .filter(({ line }) => line.company === company)
    .map(({ line, percent }) => [`${formatNumber(percent)} % of its ${formatSum(line.total)} headline`])
}

/** `about $5.4B a year for 7 years`; nothing for a deal without a term of two years or more. */
function aYear({ amount, term, per }: Deal): Line {
  if (amount === null || amount.value === null || term === null || term < 24) return []
  const years = decimal(BigInt(term)).div(MONTHS)
  const span = `for ${formatNumber(years.round(1))} years`
  if (per === 'year') return [`${formatAmount(amount.value, amount.currency)} a year ${span}`]
  return [`about ${formatAmount(shorten(amount.value.div(years)), amount.currency)} a year ${span}`]
}

/** `$38B in 1 deal`, and what is only rumoured, intended or "up to" beside it. */
export function moneyWords(totals: Totals): string {
  const { committed, ceiling } = lineWords(totals, true)
  return [committed, ceiling === '' ? '' : `up to ${ceiling}`].filter((part) => part !== '').join(' and ')
}

/** A quotient with two digits that carry information: 5.428… is 5.4. */
function shorten(value: Decimal): Decimal {
  return value.prec(2)
}
