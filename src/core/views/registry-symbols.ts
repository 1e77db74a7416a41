import { formatNumber } from '../amounts/format'
import { formatDay } from '../dates/day'
import type { Company } from '../mentions/company'
import { entryName, entryStanding } from '../registry/entries'
import { companyName } from '../registry/names'
import type { Deal, Metric, Rate, Registry, Tranche } from '../registry/types'
import type { Location, Span } from '../span'
import type { Workspace } from '../workspace/types'

/** What a registry file holds, for its outline and the list of all that a workspace has. */
export interface RegistrySymbol {
  readonly kind: 'section' | 'deal' | 'tranche' | 'metric' | 'company' | 'rate'
  readonly name: string
  readonly detail: string
  /** All of it, and what is selected where a person goes to it. */
  readonly at: Location
  readonly nameAt: Span
  readonly children: readonly RegistrySymbol[]
}

const SECTIONS = { company: 'companies', deal: 'deals', metric: 'metrics', rate: 'rates' } as const

/**
 * The outline of a registry file: its deals with their tranches, its metrics, companies and rates, in the order of the
 * file, those of one kind that follow one another under its name.
 *
 * @example `deals` with `OpenAI → Amazon Web Services`, `$38 billion, compute, signed 3 Nov 2025`
 */
export function registryOutline(workspace: Workspace, path: string): readonly RegistrySymbol[] {
  const all = symbolsOf(workspace.registry()).filter(({ at }) => at.path === path)
  const runs: RegistrySymbol[][] = []
  for (const one of all.toSorted((a, b) => a.at.span.start - b.at.span.start)) {
    const run = runs.at(-1)
    if (run?.[0]?.kind === one.kind) run.push(one)
    else runs.push([one])
  }
  return runs.flatMap(sectionOf)
}

/** Every deal, metric and company of a registry, in the order of its files: what a person looks for by name. */
export function registrySymbols(workspace: Workspace): readonly RegistrySymbol[] {
  return symbolsOf(workspace.registry()).filter(({ kind }) => kind !== 'rate')
}

function sectionOf(children: readonly RegistrySymbol[]): readonly RegistrySymbol[] {
  const [first, last] = [children[0], children.at(-1)]
  if (first === undefined || last === undefined || first.kind === 'section' || first.kind === 'tranche') return []
  const span = { start: first.at.span.start, end: last.at.span.end }
  const at = { path: first.at.path, span }
  const [name, detail] = [SECTIONS[first.kind], String(children.length)]
  return [{ kind: 'section', name, detail, at, nameAt: first.nameAt, children }]
}

function symbolsOf(registry: Registry): readonly RegistrySymbol[] {
  const companies = [...registry.companies.values()].flatMap((one) => companySymbol(registry, one))
  const entries = [...registry.deals, ...registry.metrics].map((one) => entrySymbol(registry, one))
  return [...companies, ...entries, ...registry.rates.map(rateSymbol)]
}

function entrySymbol(registry: Registry, entry: Deal | Metric): RegistrySymbol {
  const { at, idAt, amount } = entry
  const detail = [amount?.text ?? '', entryStanding(entry)].filter((part) => part !== '').join(', ')
  const children = entry.type === 'deal' ? entry.tranches.map(trancheSymbol) : []
  const inOrder = children.toSorted((a, b) => a.at.span.start - b.at.span.start)
  return { kind: entry.type, name: entryName(registry, entry), detail, at, nameAt: idAt, children: inOrder }
}

function trancheSymbol({ amount, announced, round, note, at }: Tranche): RegistrySymbol {
  const day = announced === null ? null : formatDay(announced)
  const detail = [round, day, note].filter((part) => part !== null).join(', ')
  return { kind: 'tranche', name: amount.text, detail, at, nameAt: amount.at.span, children: [] }
}

function companySymbol(registry: Registry, { name, parent, at }: Company): readonly RegistrySymbol[] {
  if (at === null) return []
  const detail = parent === null ? '' : `part of ${companyName(registry, parent)}`
  return [{ kind: 'company', name, detail, at: { path: at.path, span: at.span }, nameAt: at.id, children: [] }]
}

function rateSymbol({ from, to, rate, asOf, at }: Rate): RegistrySymbol {
  const detail = `${formatNumber(rate)}${asOf === null ? '' : ` on ${formatDay(asOf)}`}`
  const nameAt = { start: at.span.start, end: at.span.start }
  return { kind: 'rate', name: `${from} → ${to}`, detail, at, nameAt, children: [] }
}
