import type { Decimal } from '../amounts/decimal'
import { ZERO } from '../amounts/decimal'
import type { Flow, Loop, Rest, Sum, Totals } from '../ledger/types'
import type { Note } from '../notes/types'
import type { Registry } from '../registry/types'
import type { Finding } from '../rules/types'
import type { Location } from '../span'
import { lineStarts, positionOf } from '../text/lines'
import { count, formatAmount, formatStated, formatSum } from '../words/format'
import { companyName } from '../words/names'
import type { Counts, Workspace } from '../workspace/types'
import { countsSentence, findingsSentence, type SeverityCounts, severityCounts } from './counts'

/** A place in a note, as people count: line and column from 1. */
export interface Place extends Location {
  readonly line: number
  readonly column: number
}

/** A company by its id and the name to show. */
export interface CompanyName {
  readonly id: string
  readonly name: string
}

/**
 * Money in words, currencies joined by " + ". `committed` and `ceiling` are empty where there is none; what is only
 * rumoured, intended or "up to" is `ceiling`. `text` says both: `$5B and up to $95B`, or `amount unknown`.
 */
export interface Money {
  readonly committed: string
  readonly ceiling: string
  readonly text: string
}

/** What one company pays and is paid, its children's money included. */
export interface CompanyTotals {
  readonly company: CompanyName
  readonly paid: Money
  readonly received: Money
}

/** A deal behind a line: where the registry has it and where notes speak of it. */
export interface DealPlaces {
  readonly id: string
  readonly at: Location | null
  readonly mentioned: readonly Location[]
}

/** Money from one company to another. */
export interface FlowLine {
  readonly from: CompanyName
  readonly to: CompanyName
  readonly money: Money
  /** `3 deals`. */
  readonly count: string
  readonly deals: readonly DealPlaces[]
}

/** Money that comes back. */
export interface LoopLine {
  readonly companies: readonly CompanyName[]
  /** `$10B`, the smallest edge; null where the edges share no currency. */
  readonly capacity: string | null
  /** `OpenAI → Oracle → Nvidia → OpenAI, up to $10B can go round`. */
  readonly text: string
  readonly flows: readonly FlowLine[]
}

/** What a headline total leaves unexplained. */
export interface RestLine {
  readonly metric: string
  readonly company: CompanyName
  /** What the total is: `total commitments`. */
  readonly measure: string
  readonly total: string
  readonly parts: string
  /** With its interval: `$789.6B (729.0–850.1)`. */
  readonly rest: string
  readonly text: string
  readonly at: Location | null
  readonly deals: readonly DealPlaces[]
}

/** Totals by kind, status or year. */
export interface Breakdown {
  readonly by: 'kind' | 'status' | 'year'
  readonly lines: readonly { readonly key: string; readonly money: Money }[]
}

/** A figure that nothing in the registry stands behind. */
export interface UntiedLine {
  readonly text: string
  /** The sentence it stands in. */
  readonly sentence: string
  readonly place: Place
}

/** A file's findings. */
export interface FileFindings {
  readonly path: string
  readonly counts: SeverityCounts
  /** `3 findings: 1 error, 2 warnings`. */
  readonly text: string
}

/** The whole folder in words: the terminal, the editor and the Markdown summary lay out this and nothing else. */
export interface Summary {
  readonly counts: Counts
  /** `42 figures, 37 tied, 3 abstained, 2 untied`. */
  readonly countsText: string
  readonly severities: SeverityCounts
  /** `3 findings: 1 error, 2 warnings`. */
  readonly findingsText: string
  /** The files with findings, by path. */
  readonly files: readonly FileFindings[]
  /** Largest first. */
  readonly companies: readonly CompanyTotals[]
  readonly flows: readonly FlowLine[]
  readonly loops: readonly LoopLine[]
  readonly rests: readonly RestLine[]
  readonly breakdowns: readonly Breakdown[]
  /** The largest figures that are untied, ten at most. */
  readonly untied: readonly UntiedLine[]
}

const MOST_UNTIED = 10

/**
 * Sums a workspace up. Every number is rendered here, by the one renderer; ids and places serve click-through.
 *
 * Lines are ordered by committed money, then by ceilings, in the currency that most sums are in; nothing is converted.
 */
export function summarize(workspace: Workspace): Summary {
  const registry = workspace.registry()
  const ledger = workspace.ledger()
  const counts = workspace.counts()
  const findings = workspace.findings()
  const severities = severityCounts(findings)
  const currency = mostFrequent(
    ledger.flows.flatMap(({ totals }) => [...totals.committed, ...totals.ceiling]).map((sum) => sum.currency),
  )
  const place: DealPlacer = (id) => ({ id, at: entryAt(registry, id), mentioned: ledger.evidence.get(id) ?? [] })
  const name: Namer = (id) => ({ id, name: companyName(registry, id) })
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
      .map((loop) => lineOfLoop(loop, name, flowLine)),
    rests: ledger.rests.map((rest) => lineOfRest(rest, registry, name, place)),
    breakdowns: [
      { by: 'kind', lines: breakdown(ledger.kinds, currency) },
      { by: 'status', lines: breakdown(ledger.statuses, currency) },
      {
        by: 'year',
        lines: [...ledger.years]
          .map(([key, totals]) => ({ key: key || 'undated', money: moneyOf(totals) }))
          .sort((a, b) => (a.key < b.key ? -1 : 1)),
      },
    ],
    untied: largestUntied(workspace),
  }
}

/**
 * Totals in words.
 *
 * @example committed $5B and a ceiling of $95B → text '$5B and up to $95B'; neither → 'amount unknown'
 */
export function moneyOf(totals: Totals): Money {
  const words = (sums: readonly Sum[]) => sums.map(formatSum).join(' + ')
  const [committed, ceiling] = [words(totals.committed), words(totals.ceiling)]
  const parts = [committed, ceiling && `up to ${ceiling}`].filter((part) => part !== '')
  return { committed, ceiling, text: parts.join(' and ') || 'amount unknown' }
}

function filesOf(findings: readonly Finding[]): readonly FileFindings[] {
  const byPath = new Map<string, Finding[]>()
  for (const finding of findings) {
    const own = byPath.get(finding.path)
    if (own === undefined) byPath.set(finding.path, [finding])
    else own.push(finding)
  }
  return [...byPath].map(([path, own]) => {
    const counts = severityCounts(own)
    return { path, counts, text: findingsSentence(counts) }
  })
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

function lineOfLoop({ companies, flows, capacity }: Loop, name: Namer, flowLine: (flow: Flow) => FlowLine): LoopLine {
  const names = companies.map(name)
  const round = [...names, ...names.slice(0, 1)].map((company) => company.name).join(' → ')
  const most = capacity === null ? null : formatAmount(size(capacity), capacity.currency)
  return {
    companies: names,
    capacity: most,
    text: `${round}, ${most === null ? 'in different currencies' : `up to ${most} can go round`}`,
    flows: flows.map(flowLine),
  }
}

function lineOfRest(line: Rest, registry: Registry, name: Namer, place: DealPlacer): RestLine {
  const company = name(line.company)
  const measure = registry.metrics.find(({ id }) => id === line.metric)?.measureText ?? 'total'
  const [total, parts] = [formatSum(line.total), formatSum(line.parts)]
  const rest = formatStated(line.rest.value, line.rest, line.rest.currency)
  const named = count(line.parts.entries.length, 'named deal')
  return {
    metric: line.metric,
    company,
    measure,
    total,
    parts,
    rest,
    text: `${company.name}: ${measure} of ${total} less ${parts} in ${named} leaves ${rest}`,
    at: entryAt(registry, line.metric),
    deals: line.parts.entries.map(place),
  }
}

function breakdown(totals: ReadonlyMap<string, Totals>, currency: string | null): Breakdown['lines'] {
  return [...totals]
    .sort(compareBy(([, one]) => weights(one, currency)))
    .map(([key, one]) => ({ key, money: moneyOf(one) }))
}

function entryAt(registry: Registry, id: string): Location | null {
  const entry = registry.deals.find((deal) => deal.id === id) ?? registry.metrics.find((metric) => metric.id === id)
  return entry?.at ?? null
}

function largestUntied(workspace: Workspace): readonly UntiedLine[] {
  const notes = workspace.paths().flatMap((path) => workspace.note(path) ?? [])
  const untied = notes.flatMap((note) =>
    note.ties
      .filter((tie) => tie.verdict === 'untied')
      .flatMap((tie) => {
        const figure = note.figures[tie.figure]
        return figure === undefined ? [] : [{ note, figure, index: tie.figure }]
      }),
  )
  const currency = mostFrequent(untied.flatMap(({ figure }) => figure.currency ?? []))
  const weight = (figure: Note['figures'][number]) => (figure.currency === currency ? size(figure).abs() : ZERO)
  return untied
    .sort(compareBy(({ figure }) => [weight(figure)]))
    .slice(0, MOST_UNTIED)
    .map(({ note, figure, index }) => ({
      text: figure.text,
      sentence: sentenceOf(note, index),
      place: { path: note.path, span: figure.span, ...positionOf(lineStarts(note.text), figure.span.start) },
    }))
}

function sentenceOf(note: Note, index: number): string {
  const [claim, figure] = [note.claims[index], note.figures[index]]
  const passage = figure === undefined ? undefined : note.doc.passages[figure.passage]
  if (claim === undefined || passage === undefined) return ''
  return passage.text.slice(claim.sentence.start, claim.sentence.end) || passage.text
}

/** The one number that stands for an amount when amounts are put in order: its value, else its end. */
function size(amount: Pick<Sum, 'value' | 'low' | 'high'>): Decimal {
  return amount.value ?? amount.high ?? amount.low
}

function weights(totals: Totals, currency: string | null): readonly [Decimal, Decimal] {
  const of = (sums: readonly Sum[]) => sums.find((sum) => sum.currency === currency)
  const [committed, ceiling] = [of(totals.committed), of(totals.ceiling)]
  return [committed ? size(committed) : ZERO, ceiling ? size(ceiling) : ZERO]
}

/** Orders by several numbers in turn, the largest first; equals keep their order. */
function compareBy<T>(keysOf: (item: T) => readonly Decimal[]): (a: T, b: T) => number {
  return (a, b) => {
    const [left, right] = [keysOf(a), keysOf(b)]
    for (const [i, key] of left.entries()) {
      const order = (right[i] ?? ZERO).cmp(key)
      if (order !== 0) return order
    }
    return 0
  }
}

/** The most frequent of some words, the first in the alphabet among equals; null of none. */
function mostFrequent(words: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return first?.[0] ?? null
}
