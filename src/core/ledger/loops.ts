import type { Flow, Loop, Sum } from './types'

/** The longest loop that is looked for, in companies. */
export const LONGEST_LOOP = 6
/** How many loops are listed, and how many steps the search may take: a dense web of deals has millions. */
const MOST_LOOPS = 1_000
const MOST_STEPS = 500_000

type Graph = ReadonlyMap<string, ReadonlyMap<string, Flow>>

function graphOf(flows: readonly Flow[]): Graph {
  const graph = new Map<string, Map<string, Flow>>()
  for (const flow of flows) {
    const out = graph.get(flow.from)
    if (out) out.set(flow.to, flow)
    else graph.set(flow.from, new Map([[flow.to, flow]]))
  }
  return graph
}

function reversed(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const into = new Map<string, string[]>()
  for (const [from, out] of graph) {
    for (const to of out.keys()) {
      const known = into.get(to)
      if (known) known.push(from)
      else into.set(to, [from])
    }
  }
  return into
}

/** How many edges lead from each company back to `home`, over companies behind it in order only. */
function wayHome(home: string, into: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const far = new Map([[home, 0]])
  let border = [home]
  for (let edges = 1; edges < LONGEST_LOOP && border.length > 0; edges++) {
    const next: string[] = []
    for (const company of border) {
      for (const before of into.get(company) ?? []) {
        if (before < home || far.has(before)) continue
        far.set(before, edges)
        next.push(before)
      }
    }
    border = next
  }
  return far
}

function amountOf({ value, low }: Sum): Sum['low'] {
  return value ?? low
}

function smaller(a: Sum, b: Sum): Sum {
  return amountOf(b).lt(amountOf(a)) ? b : a
}

/**
 * The smallest edge in the first currency that all edges share, else in the main currency: its money promised, else
 * what is only talked of.
 */
function capacityOf(flows: readonly Flow[]): Pick<Loop, 'capacity' | 'converted'> {
  const edges = flows.map(({ totals }) => (totals.committed.length > 0 ? totals.committed : totals.ceiling))
  for (const { currency } of edges[0] ?? []) {
    const sums = edges.flatMap((edge) => edge.find((sum) => sum.currency === currency) ?? [])
    if (sums.length === edges.length) return { capacity: sums.reduce(smaller) }
  }
  const whole = flows.map(({ totals: { committed, ceiling, converted } }): Sum | null => {
    const [sums, one] = committed.length > 0 ? [committed, converted?.committed] : [ceiling, converted?.ceiling]
    if (one) return one.left.length === 0 ? one.sum : null
    return sums.length === 1 ? (sums[0] ?? null) : null
  })
  const [first] = flows.flatMap(({ totals: { converted } }) => converted?.committed ?? converted?.ceiling ?? [])
  const known = whole.flatMap((sum) => (sum?.currency === first?.sum.currency ? (sum ?? []) : []))
  return known.length < flows.length ? { capacity: null } : { capacity: known.reduce(smaller), converted: true }
}

/**
 * The loops among companies: simple cycles of up to six, each told once from the first of its companies in order,
 * the short ones first. The work is bounded; `complete` says whether the bound cut the list short.
 *
 * @param flows at most one for each pair, from no company to itself
 */
export function loopsOf(flows: readonly Flow[]): { readonly loops: readonly Loop[]; readonly complete: boolean } {
  const graph = graphOf(flows)
  const into = reversed(graph)
  const homes = [...graph.keys()].sort().map((home) => ({ home, far: wayHome(home, into) }))
  const loops: Loop[] = []
  let steps = 0

  function walk(path: string[], edges: Flow[], far: ReadonlyMap<string, number>, length: number): void {
    const [home = ''] = path
    for (const [next, flow] of graph.get(path.at(-1) ?? '') ?? []) {
      if (steps++ >= MOST_STEPS || loops.length >= MOST_LOOPS) return
      const left = length - path.length
      if (next === home && left === 0) {
        const all = [...edges, flow]
        loops.push({ companies: [...path], flows: all, ...capacityOf(all) })
      } else if ((far.get(next) ?? length) <= left && next !== home && left > 0 && !path.includes(next)) {
        path.push(next)
        edges.push(flow)
        walk(path, edges, far, length)
        path.pop()
        edges.pop()
      }
    }
  }

  for (let length = 2; length <= LONGEST_LOOP; length++)
    for (const { home, far } of homes) if (far.size >= length) walk([home], [], far, length)
  return { loops, complete: steps < MOST_STEPS && loops.length < MOST_LOOPS }
}
