import { oncePer } from '../once'
import { checkDeal } from './checks'
import { type EntryContext, readDeal } from './deals'
import { mapsIn } from './fields'
import { readMetric } from './metrics'
import { placeEntry, placeProblem } from './place'
import { reportInto } from './problems'
import type { Deal, Metric, RegistryProblem } from './types'
import type { YamlPart, YamlSection } from './yaml/parse'
import { itemsOf, type YamlPiece } from './yaml/piece'
import { oncePerPlace } from './yaml/place'
import type { YamlNode } from './yaml/tree'

/** The sections that hold entries, and what one is called. */
const ENTRIES = { deals: 'deal', metrics: 'metric' } as const

export type EntrySection = keyof typeof ENTRIES

/** A deal or metric that was read. */
export interface ReadEntry {
  readonly entry: Deal | Metric
  /** What it says against itself. */
  readonly checks: readonly RegistryProblem[]
  /** The same object as long as the entry says the same, wherever it stands. */
  readonly said: object
}

/** What a part of a section holds. */
export interface ReadPart {
  readonly entries: readonly ReadEntry[]
  readonly problems: readonly RegistryProblem[]
}

/** Reads the deals or metrics of a section: what it has read once is not read again, and moved where it moves. */
export type EntryReader = (section: YamlSection, key: EntrySection) => readonly ReadPart[]

/** A reader of one file's entries. It holds as long as the companies and the meaning of a bare `$` do. */
export function createEntryReader(path: string, context: Omit<EntryContext, 'report'>): EntryReader {
  const readerOf = (key: EntrySection) => {
    const read = oncePer((piece: YamlPiece) =>
      readList({ kind: 'list', items: itemsOf(piece), at: piece.node.at }, key, path, context),
    )
    const readAt = oncePerPlace((piece: YamlPiece, base) => placePart(read(piece), base))
    return ({ piece, base }: YamlPart) => readAt(piece, base)
  }
  const readers = { deals: readerOf('deals'), metrics: readerOf('metrics') }
  return (section, key) => section.parts?.map(readers[key]) ?? [readList(section.value, key, path, context)]
}

function readList(list: YamlNode, key: EntrySection, path: string, context: Omit<EntryContext, 'report'>): ReadPart {
  const problems: RegistryProblem[] = []
  const within = { ...context, report: reportInto(problems, path) }
  const entries: ReadEntry[] = []
  for (const map of mapsIn(within.report, list, key, ENTRIES[key])) {
    const entry = key === 'deals' ? readDeal(within, map) : readMetric(within, map)
    if (entry !== null) entries.push({ entry, checks: checksOf(entry), said: entry })
  }
  return { entries, problems }
}

function checksOf(entry: Deal | Metric): readonly RegistryProblem[] {
  const problems: RegistryProblem[] = []
  if (entry.type === 'deal') checkDeal(entry, problems)
  return problems
}

function placePart({ entries, problems }: ReadPart, base: number): ReadPart {
  const move = (found: readonly RegistryProblem[]) =>
    found.length === 0 ? found : found.map((one) => placeProblem(one, base))
  return {
    entries: entries.map(({ entry, checks, said }) => ({ entry: placeEntry(entry, base), checks: move(checks), said })),
    problems: move(problems),
  }
}
