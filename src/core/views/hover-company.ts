import { count } from '../amounts/format'
import type { Mention } from '../mentions/types'
import { companyName } from '../registry/names'
import type { Workspace } from '../workspace/types'
import type { Hover } from './hover-model'
import { moneyWords } from './hover-totals'
import type { Line } from './inline'

/**
 * What is said of a company where a note names it: who it is, what it pays and is paid, and how often notes name it.
 *
 * @example 'Amazon Web Services · part of Amazon' / 'is paid $38B in 1 deal' / 'named 12 times in 4 notes'
 */
export function companyHover(workspace: Workspace, mention: Mention): Hover {
  const registry = workspace.registry()
  const { span, company: id, as, text } = mention
  const company = registry.companies.get(id)
  const parent = company?.parent ?? null
  const about: Line = [
    { strong: companyName(registry, id) },
    ...(as === 'product' ? [` · ${text} is a product of it`] : []),
    ...(parent === null ? [] : [` · part of ${companyName(registry, parent)}`]),
  ]
  return { span, head: [about, [moneyLine(workspace, id)], [namedLine(workspace, id)]], rest: [] }
}

function moneyLine(workspace: Workspace, id: string): string {
  const totals = workspace.ledger().companies.get(id)
  const [paid, received] = totals === undefined ? ['', ''] : [moneyWords(totals.paid), moneyWords(totals.received)]
  const parts = [paid === '' ? '' : `pays ${paid}`, received === '' ? '' : `is paid ${received}`]
  return parts.filter((part) => part !== '').join(' · ') || 'no deals in the registry'
}

function namedLine(workspace: Workspace, id: string): string {
  const counts = workspace
    .paths()
    .map((path) => workspace.note(path)?.mentions.filter(({ company }) => company === id).length ?? 0)
    .filter((n) => n > 0)
  const times = counts.reduce((sum, n) => sum + n, 0)
  return `named ${count(times, 'time')} in ${count(counts.length, 'note')}`
}
