import { decimal, ZERO } from '../amounts/decimal'
import { count, formatStated, formatSum } from '../amounts/format'
import { groupBy } from '../group'
import type { Flow, Loop, Rest, Totals } from '../ledger/types'
import type { Note } from '../notes/types'
import { companyName } from '../registry/names'
import type { Registry } from '../registry/types'
import type { Finding } from '../rules/types'
import type { Location } from '../span'
import { lineStarts, positionOf } from '../text/lines'
import type { FigureRecord } from '../workspace/records'
import type { Workspace } from '../workspace/types'
import { countsSentence, findingsSentence, severityCounts } from './counts'
import { evidenceOf } from './loop-evidence'
import { loopCapacity, loopText } from './loop-words'
import { moneyOf } from './money-words'
import { placeNames } from './place-names'
import { namedDeals } from './rest-words'
import { breakdownsOf } from './summary-breakdowns'
import type {
  CompanyName,
  DealPlaces,
  FileFindings,
  FlowLine,
  LoopLine,
  RestLine,
  Summary,
  UntiedLine,
} from './summary-model'
import { compareBy, mostFrequent, size, weights } from './summary-order'

export { moneyOf } from './money-words'
export type * from './summary-model'

const MOST_UNTIED = 10

/**
 * Sums a workspace up. Every number is rendered here, by the one renderer; ids and places serve click-through.
 *
 * Lines are ordered by committed money, then by ceilings, in the currency that most deals are in; sums in others count
 * where the registry has rates.
 */
export function summarize(workspace: Workspace): Summary {
  const ledger = workspace.ledger()
  const counts = workspace.counts()
  const findings = workspace.findings()
  const severities = severityCounts(findings)
  const currency =
    ledger.currency ??
    mostFrequent(
      ledger.flows.flatMap(({ totals }) => [...totals.committed, ...totals.ceiling]).map((sum) => sum.currency),
    )
  const { place, name } = namersOf(workspace)
  const nameOf = placeNames(workspace)
  const flowLine = (flow: Flow) => lineOfFlow(flow, name, place)
  const byWeight = <T>(totalsOf: (item: T) => Totals) => compareBy((item: T) => weights(totalsOf(item), currency))

  return {
    counts,
    countsText: countsSentence(counts),
    severities,
    findingsText: findingsSentence(severities),
    files: filesOf(findings),
    companies: [...ledger.companies]
      .sort(
        compareBy(([, { paid, received }]) => {
          const [out, into] = [weights(paid, currency), weights(received, currency)]
          return [out[0].plus(into[0]), out[1].plus(into[1])]
        }),
      )
      .map(([id, { paid, received }]) => ({ company: name(id), paid: moneyOf(paid), received: moneyOf(received) })),
    flows: [...ledger.flows].sort(byWeight((flow) => flow.totals)).map(flowLine),
    loops: [...ledger.loops]
      .sort(compareBy((loop) => [loop.capacity === null ? ZERO : size(loop.capacity)]))
      .map((loop) => lineOfLoop(loop, workspace.registry(), name, flowLine, nameOf)),
    moreLoops: ledger.moreLoops ?? false,
    rests: restLines(workspace),
    breakdowns: breakdownsOf(ledger, currency),
    untied: largestUntied(workspace),
  }
}

function filesOf(findings: readonly Finding[]): readonly FileFindings[] {
  return [...groupBy(findings, ({ path }) => path)].map(([path, own]) => {
    const counts = severityCounts(own)
    return { path, counts, text: findingsSentence(counts) }
  })
}

/** What each headline total leaves unexplained. */
export function restLines(workspace: Workspace): readonly RestLine[] {
  const { place, name } = namersOf(workspace)
  return workspace.ledger().rests.map((rest) => lineOfRest(rest, workspace.registry(), name, place))
}

function namersOf(workspace: Workspace): { readonly place: DealPlacer; readonly name: Namer } {
  const registry = workspace.registry()
  const { evidence } = workspace.ledger()
  return {
    place: (id) => ({ id, at: entryAt(registry, id), mentioned: evidence.get(id) ?? [] }),
    name: (id) => ({ id, name: companyName(registry, id) }),
  }
}

type Namer = (id: string) => CompanyName
type DealPlacer = (id: string) => DealPlaces

function lineOfFlow({ from, to, totals, deals }: Flow, name: Namer, place: DealPlacer): FlowLine {
  return {
    from: name(from),
    to: name(to),
    money: moneyOf(totals),
    count: count(deals.length, 'deal'),
    deals: deals.map(place),
  }
}

function lineOfLoop(
  loop: Loop,
  registry: Registry,
  name: Namer,
  flowLine: (flow: Flow) => FlowLine,
  nameOf: (place: Location) => string,
): LoopLine {
  const lines = loop.flows.map(flowLine)
  return {
    companies: loop.companies.map(name),
    capacity: loopCapacity(loop),
    text: loopText(loop, registry),
    evidence: evidenceOf(lines, nameOf),
    flows: lines,
  }
}

function lineOfRest(line: Rest, registry: Registry, name: Namer, place: DealPlacer): RestLine {
  const company = name(line.company)
  const measure = registry.metrics.find(({ id }) => id === line.metric)?.measureText ?? 'total'
  const [total, parts] = [formatSum(line.total), formatSum(line.parts)]
  const rest = formatStated(line.rest.value, line.rest, line.rest.currency)
  return {
    metric: line.metric,
    company,
    measure,
    total,
    parts,
    rest,
    text: `${company.name}: ${measure} of ${total} less ${parts} in ${namedDeals(line)} leaves ${rest}`,
    at: entryAt(registry, line.metric),
    deals: line.parts.entries.map(place),
  }
}

function entryAt(registry: Registry, id: string): Location | null {
  const entry = registry.deals.find((deal) => deal.id === id) ?? registry.metrics.find((metric) => metric.id === id)
  return entry?.at ?? null
}

function largestUntied(workspace: Workspace): readonly UntiedLine[] {
  const untied = workspace.paths().flatMap((path) => {
    const figures = workspace.record(path)?.figures ?? []
    return figures.filter(({ verdict }) => verdict === 'untied').map((figure) => ({ path, figure }))
  })
  const currency = mostFrequent(untied.flatMap(({ figure }) => figure.currency ?? []))
  const weight = (figure: FigureRecord) => (figure.currency === currency ? decimal(figure.size).abs() : ZERO)
  return untied
    .sort(compareBy(({ figure }) => [weight(figure)]))
    .slice(0, MOST_UNTIED)
    .flatMap(({ path, figure: { index, text, span } }) => {
      const note = workspace.note(path)
      if (note === undefined) return []
      const place = { path, span, ...positionOf(lineStarts(note.text), span.start) }
      return [{ text, sentence: sentenceOf(note, index), place }]
    })
}

function sentenceOf(note: Note, index: number): string {
  const [claim, figure] = [note.claims[index], note.figures[index]]
  const passage = figure === undefined ? undefined : note.doc.passages[figure.passage]
  if (claim === undefined || passage === undefined) return ''
  return passage.text.slice(claim.sentence.start, claim.sentence.end) || passage.text
}
