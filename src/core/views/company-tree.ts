import { groupBy } from '../group'
import { booksOf } from '../ledger/rests'
import { grouped } from '../ledger/sums'
import type { Totals } from '../ledger/types'
import { once } from '../once'
import { entryStanding, metricName } from '../registry/entries'
import { companyName } from '../registry/names'
import type { Deal, Metric } from '../registry/types'
import type { Location } from '../span'
import type { FigureRecord } from '../workspace/records'
import type { Workspace } from '../workspace/types'
import { dealMoneyWords, dealSeenBy, dealsBySize, statedWords } from './deal-words'
import { lineWords } from './money-words'
import { restWords } from './rest-words'
import { compareBy, weights } from './summary-order'

const UNKNOWN = 'amount unknown'

/** How many parties of a deal a row has room for. */
const MOST_NAMES = 2

/** How what a row shows stands to the notes: they agree with it, one disagrees, or none speaks of it for sure. */
export type RowState = 'agrees' | 'disagrees' | 'open'

/** A row of the tree of companies. */
export interface CompanyRow {
  /** The same for the same thing, whatever else changes, and no other row's. */
  readonly id: string
  readonly kind: 'company' | 'deal' | 'metric' | 'mention'
  readonly label: string
  readonly description: string
  readonly state: RowState
  /** The id of its company, deal or metric; of a mention, that of its deal or metric. */
  readonly of: string
  /** Where it stands; null of a company of the built-in table. */
  readonly place: Location | null
  readonly parent: CompanyRow | null
  readonly hasChildren: boolean
}

/** Companies, their deals and metrics, and where notes speak of those. What is below a row is worked out when asked. */
export interface CompanyTree {
  readonly roots: readonly CompanyRow[]
  children(row: CompanyRow): readonly CompanyRow[]
  /** The first row of a deal or metric, to be shown. */
  find(entry: string): CompanyRow | undefined
}

/**
 * The tree of a workspace's companies: those that deals or metrics name, largest first. A company that belongs to
 * another stands below it, with its own deals; the totals of the one above hold its, so that none is counted twice.
 *
 * @param nameOf how a place is called: `memo.md:3`
 * @example 'OpenAI', 'pays $610.4B · is paid $53B and up to $100B'; below it 'pays Oracle', '$300B · compute, signed 10
 *   Sep 2025'; below that '$300 billion', 'loop.md:12'
 */
export function companyTree(workspace: Workspace, nameOf: (place: Location) => string): CompanyTree {
  const registry = workspace.registry()
  const { lineage } = booksOf(registry).kin
  const deals = dealsBySize(workspace)
  const cancelled = registry.deals.filter(({ status }) => status === 'cancelled')
  const dealsOf = grouped([...deals, ...cancelled].flatMap((deal) => partiesOf(deal).map((id) => [id, deal] as const)))
  const metricsOf = groupBy(registry.metrics, ({ company }) => company)
  const known = new Set([...dealsOf.keys(), ...metricsOf.keys()].flatMap((id) => lineage(id)))
  const parentOf = (id: string) => lineage(id)[1] ?? null
  const daughters = groupBy([...known], (id) => parentOf(id) ?? '')
  const mentions = once(() => mentionsOf(workspace))

  const stateOf = (entry: string): RowState => {
    const all = mentions().get(entry) ?? []
    if (all.some(({ figure }) => figure.verdict === 'disagrees')) return 'disagrees'
    return all.length > 0 ? 'agrees' : 'open'
  }

  /** A company's deals and metrics, and those of the companies below it. */
  const entriesOf = (id: string): readonly string[] => [
    ...[...(dealsOf.get(id) ?? []), ...(metricsOf.get(id) ?? [])].map((entry) => entry.id),
    ...(daughters.get(id) ?? []).flatMap(entriesOf),
  ]

  const worst = (states: readonly RowState[]): RowState =>
    (['disagrees', 'agrees'] as const).find((one) => states.includes(one)) ?? 'open'

  const companyRow = (id: string, parent: CompanyRow | null): CompanyRow => ({
    id: `${parent === null ? '' : `${parent.id}/`}${id}`,
    kind: 'company',
    label: companyName(registry, id),
    description: totalsWords(workspace, id),
    state: worst(entriesOf(id).map(stateOf)),
    of: id,
    place: registry.companies.get(id)?.at ?? null,
    parent,
    hasChildren: true,
  })

  const entryRow = (entry: Deal | Metric, label: string, description: string, parent: CompanyRow): CompanyRow => ({
    id: `${parent.id}/${entry.type}:${entry.id}`,
    kind: entry.type,
    label,
    description,
    state: stateOf(entry.id),
    of: entry.id,
    place: { path: entry.at.path, span: entry.idAt },
    parent,
    hasChildren: mentions().has(entry.id),
  })

  const belowCompany = (row: CompanyRow): readonly CompanyRow[] => [
    ...inOrder(daughters.get(row.of) ?? []).map((id) => companyRow(id, row)),
    ...(dealsOf.get(row.of) ?? []).map((deal) =>
      entryRow(deal, dealSeenBy(registry, deal, row.of, MOST_NAMES), dealWords(deal), row),
    ),
    ...(metricsOf.get(row.of) ?? []).map((one) =>
      entryRow(one, metricName(registry, one), metricWords(workspace, one), row),
    ),
  ]

  const belowEntry = (row: CompanyRow): readonly CompanyRow[] =>
    (mentions().get(row.of) ?? []).map(({ path, figure }) => {
      const place = { path, span: figure.span }
      return {
        id: `${row.id}/${path}#${figure.index}`,
        kind: 'mention',
        label: figure.text.replace(/\s+/g, ' '),
        description: nameOf(place),
        state: figure.verdict === 'disagrees' ? 'disagrees' : 'agrees',
        of: row.of,
        place,
        parent: row,
        hasChildren: false,
      }
    })

  const inOrder = (ids: readonly string[]) => largestFirst(workspace, ids)

  const children = (row: CompanyRow): readonly CompanyRow[] => {
    if (row.kind === 'company') return belowCompany(row)
    return row.kind === 'mention' ? [] : belowEntry(row)
  }

  const roots = inOrder([...known].filter((id) => parentOf(id) === null)).map((id) => companyRow(id, null))
  return {
    roots,
    children,
    find(entry) {
      const found = registry.deals.find(({ id }) => id === entry) ?? registry.metrics.find(({ id }) => id === entry)
      const owner = found === undefined ? undefined : found.type === 'deal' ? found.from[0] : found.company
      let rows: readonly CompanyRow[] = roots
      for (const id of [...lineage(owner ?? '')].reverse()) {
        const row = rows.find(({ kind, of }) => kind === 'company' && of === id)
        if (row === undefined) return undefined
        rows = children(row)
      }
      return rows.find(({ kind, of }) => (kind === 'deal' || kind === 'metric') && of === entry)
    },
  }
}

/** A figure that a note ties to a deal or metric. */
interface Tied {
  readonly path: string
  readonly figure: FigureRecord
}

function mentionsOf(workspace: Workspace): ReadonlyMap<string, readonly Tied[]> {
  const tied = workspace.paths().flatMap((path) => {
    const figures = workspace.record(path)?.figures ?? []
    return figures.flatMap((figure) => (figure.entry === null ? [] : [[figure.entry, { path, figure }] as const]))
  })
  return grouped(tied)
}

function partiesOf({ from, to }: Deal): readonly string[] {
  return [...new Set([...from, ...to])]
}

/** `pays $610.4B · is paid $53B and up to $100B`; empty of a company without deals. */
function totalsWords(workspace: Workspace, id: string): string {
  const totals = workspace.ledger().companies.get(id)
  const side = (verb: string, of: Totals | undefined) => {
    const { committed, ceiling } = lineWords(of ?? NOTHING)
    const parts = [committed, ceiling === '' ? '' : `up to ${ceiling}`].filter((part) => part !== '')
    return parts.length === 0 ? '' : `${verb} ${parts.join(' and ')}`
  }
  const sides = [side('pays', totals?.paid), side('is paid', totals?.received)].filter((part) => part !== '')
  return sides.join(' · ') || (totals === undefined ? '' : UNKNOWN)
}

/** `$300B · compute, signed 10 Sep 2025`. */
function dealWords(deal: Deal): string {
  return `${dealMoneyWords(deal) ?? UNKNOWN} · ${entryStanding(deal)}`
}

/** `$1.4T · $610.4B in 4 named deals, $789.6B left`; `$13B · reported, as of 3 Nov 2025`. */
function metricWords(workspace: Workspace, metric: Metric): string {
  const rest = workspace.ledger().rests.find((one) => one.metric === metric.id)
  const amount = metric.amount === null ? UNKNOWN : statedWords(metric.amount)
  return `${amount} · ${rest === undefined ? entryStanding(metric) : restWords(rest)}`
}

/** Companies by the money that they pay and are paid, then by their names. */
function largestFirst(workspace: Workspace, ids: readonly string[]): readonly string[] {
  const { companies, currency = 'USD' } = workspace.ledger()
  const registry = workspace.registry()
  const byName = [...ids].sort((a, b) => (companyName(registry, a) < companyName(registry, b) ? -1 : 1))
  return byName.sort(
    compareBy((id) => {
      const { paid = NOTHING, received = NOTHING } = companies.get(id) ?? {}
      const [out, into] = [weights(paid, currency), weights(received, currency)]
      return [out[0].plus(into[0]), out[1].plus(into[1])]
    }),
  )
}

const NOTHING: Totals = { committed: [], ceiling: [] }
