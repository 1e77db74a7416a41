import { type Decimal, ZERO } from '../amounts/decimal'
import type { Flow, Ledger, Sum } from '../ledger/types'
import { companyName } from '../registry/names'
import type { Registry } from '../registry/types'
import { moneyOf } from './summary'

/** A company in the picture of flows. */
export interface GraphNode {
  readonly id: string
  readonly name: string
}

/** An arrow in the picture of flows. */
export interface GraphEdge {
  readonly from: string
  readonly to: string
  /** `$300B`, or `up to $100B`. */
  readonly label: string
  /** Its size beside the largest arrow's, 0 to 1: for the width of a line, never for a number. */
  readonly share: number
  /** Whether nothing of it is committed: all is rumoured, intended or "up to". */
  readonly uncommitted: boolean
  /** Whether it is part of a loop. */
  readonly looped: boolean
}

/** The flows as nodes and arrows, the largest ones where they are many. */
export interface FlowGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** How many flows were left out. */
  readonly omitted: number
}

/**
 * The picture of the ledger's flows: those of loops first, then the largest, as long as there is room. Flows without
 * an amount are drawn only where no flow has one.
 *
 * @param room the most companies and the most arrows that are drawn
 */
export function flowGraph(
  ledger: Pick<Ledger, 'flows' | 'loops'>,
  registry: Pick<Registry, 'companies'>,
  room: { readonly nodes: number; readonly edges: number } = { nodes: 12, edges: 24 },
): FlowGraph {
  const looped = new Set(ledger.loops.flatMap(({ flows }) => flows.map(keyOf)))
  const currency = mainCurrency(ledger.flows)
  const stated = ledger.flows.filter((flow) => sums(flow).length > 0 || looped.has(keyOf(flow)))
  const weighed = (stated.length > 0 ? stated : ledger.flows)
    .map((flow) => ({ flow, weight: weightOf(flow, currency), looped: looped.has(keyOf(flow)) }))
    .sort((a, b) => Number(b.looped) - Number(a.looped) || b.weight.cmp(a.weight))
  const companies = new Set<string>()
  const drawn = weighed.filter(({ flow: { from, to } }, i) => {
    const more = [from, to].filter((id) => !companies.has(id)).length
    if (i >= room.edges || companies.size + more > room.nodes) return false
    companies.add(from).add(to)
    return true
  })
  const largest = drawn.reduce((most, { weight }) => (weight.gt(most) ? weight : most), ZERO)
  return {
    nodes: [...companies].map((id) => ({ id, name: companyName(registry, id) })),
    edges: drawn.map(({ flow, weight, looped }) => ({
      from: flow.from,
      to: flow.to,
      label: moneyOf({ committed: flow.totals.committed, ceiling: flow.totals.ceiling }).text,
      share: largest.gt(ZERO) ? Number(weight.div(largest).toFixed(4)) : 0,
      uncommitted: flow.totals.committed.length === 0,
      looped,
    })),
    omitted: ledger.flows.length - drawn.length,
  }
}

function keyOf({ from, to }: Flow): string {
  return `${from}\n${to}`
}

function sums({ totals }: Flow): readonly Sum[] {
  return [...totals.committed, ...totals.ceiling]
}

/** The currency that most sums are in, so that widths compare like with like. */
function mainCurrency(flows: readonly Flow[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { currency } of flows.flatMap(sums)) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0]
}

function weightOf(flow: Flow, currency: string | undefined): Decimal {
  return sums(flow)
    .filter((sum) => sum.currency === currency)
    .reduce((total, sum) => total.plus(sum.value ?? sum.high ?? sum.low), ZERO)
}
