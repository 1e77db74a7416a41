import { count } from '../amounts/format'
import { companyName } from '../registry/names'
import type { Deal } from '../registry/types'
import { moneyWords } from '../views/hover-totals'
import { moneyOf } from '../views/money-words'
import { restLines } from '../views/summary'
import type { Workspace } from '../workspace/types'
import { entryLine } from './entry-words'

/** How many of a kind are listed before the others are only counted. */
const MOST = 20

/** All that is known of a company: who it is, its totals, counterparties, deals and numbers, and what notes say of it. */
export function companyLines(workspace: Workspace, id: string): readonly string[] {
  const registry = workspace.registry()
  const family = familyOf(workspace, id)
  const isTheirs = (deal: Deal) => [...deal.from, ...deal.to].some((one) => family.includes(one))
  const deals = registry.deals.filter(isTheirs)
  const metrics = registry.metrics.filter(({ company, with: other }) => [company, other].some((one) => one === id))
  const rests = restLines(workspace).filter(({ company }) => company.id === id)
  return [
    headLine(workspace, id),
    ...moneyLines(workspace, id),
    ...section('Counterparties', counterparties(workspace, family)),
    ...section(
      'Deals',
      deals.map((deal) => entryLine(workspace, deal)),
    ),
    ...section(
      'Reported numbers',
      metrics.map((metric) => entryLine(workspace, metric)),
    ),
    ...section(
      'Unexplained',
      rests.map(({ text }) => text),
    ),
    ...namedLines(workspace, id),
  ]
}

function headLine(workspace: Workspace, id: string): string {
  const registry = workspace.registry()
  const company = registry.companies.get(id)
  const parent = company?.parent ?? null
  const also = [...(company?.aliases ?? []), ...(company?.tickers ?? [])]
  return [
    `${companyName(registry, id)}${also.length === 0 ? '' : ` (${also.join(', ')})`}`,
    ...(parent === null ? [] : [`part of ${companyName(registry, parent)}`]),
  ].join(', ')
}

/** A company and those below it, whose money counts as its own. */
function familyOf(workspace: Workspace, id: string): readonly string[] {
  const { companies } = workspace.registry()
  const family = [id]
  for (const member of family) {
    for (const one of companies.values()) if (one.parent === member && !family.includes(one.id)) family.push(one.id)
  }
  return family
}

function moneyLines(workspace: Workspace, id: string): readonly string[] {
  const totals = workspace.ledger().companies.get(id)
  if (totals === undefined) return ['No deals in the registry.']
  const [paid, received] = [moneyWords(totals.paid), moneyWords(totals.received)]
  return [...(paid === '' ? [] : [`Pays ${paid}.`]), ...(received === '' ? [] : [`Is paid ${received}.`])]
}

/** `OpenAI → Oracle $300B, 1 deal`, for each flow of the company's. */
function counterparties(workspace: Workspace, family: readonly string[]): readonly string[] {
  const registry = workspace.registry()
  return workspace
    .ledger()
    .flows.filter(({ from, to }) => [from, to].some((one) => family.includes(one)))
    .map(
      ({ from, to, totals, deals }) =>
        `${companyName(registry, from)} → ${companyName(registry, to)} ${moneyOf(totals).text}, ${count(deals.length, 'deal')}`,
    )
}

function namedLines(workspace: Workspace, id: string): readonly string[] {
  const named = workspace.paths().flatMap((path) => {
    const times = workspace.record(path)?.mentions.filter(({ company }) => company === id).length ?? 0
    return times === 0 ? [] : [{ path, times }]
  })
  const times = named.reduce((sum, one) => sum + one.times, 0)
  if (times === 0) return ['', 'No note names it.']
  return section(
    `Named ${count(times, 'time')} in ${count(named.length, 'note')}`,
    named.map((one) => `${one.path}: ${count(one.times, 'time')}`),
  )
}

/** A list under its title; nothing for an empty one. */
function section(title: string, items: readonly string[]): readonly string[] {
  const more = items.length - MOST
  const shown = items.slice(0, MOST).map((item) => `- ${item}`)
  return items.length === 0 ? [] : ['', `${title}:`, ...shown, ...(more > 0 ? [`- and ${more} more`] : [])]
}
