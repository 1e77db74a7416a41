import { oncePer } from '../once'
import { checkDeal } from './checks'
import { type EntryContext, readDeal } from './deals'
import { mapsIn } from './fields'
import { readMetric } from './metrics'
import { reportInto } from './problems'
import type { Deal, Metric, RegistryProblem } from './types'
import { itemsOf, type YamlPiece } from './yaml/piece'
import type { YamlNode } from './yaml/tree'

/** The sections that hold entries, and what one is called. */
const ENTRIES = { deals: 'deal', metrics: 'metric' } as const

export type EntrySection = keyof typeof ENTRIES

/** A deal or metric that was read, and what it says against itself. Their places count from where its part stands. */
export interface ReadEntry {
  readonly said: Deal | Metric
  readonly checks: readonly RegistryProblem[]
}

/** What a part of a section holds. */
export interface ReadPart {
  readonly entries: readonly ReadEntry[]
  readonly problems: readonly RegistryProblem[]
}

/** Reads the deals or metrics of a file. A part that it has read once is not read again. */
export interface EntryReader {
  /** Those of a part of a section: their places count from its start. */
  part(piece: YamlPiece, key: EntrySection): ReadPart
  /** Those of a section that was not read in parts. */
  whole(value: YamlNode, key: EntrySection): ReadPart
}

/** A reader of one file's entries. It holds as long as the companies and the meaning of a bare `$` do. */
export function createEntryReader(path: string, context: Omit<EntryContext, 'report'>): EntryReader {
  const whole = (value: YamlNode, key: EntrySection) => readList(value, key, path, context)
  const readerOf = (key: EntrySection) =>
    oncePer((piece: YamlPiece) => whole({ kind: 'list', items: itemsOf(piece), at: piece.node.at }, key))
  const readers = { deals: readerOf('deals'), metrics: readerOf('metrics') }
  return { whole, part: (piece, key) => readers[key](piece) }
}

function readList(list: YamlNode, key: EntrySection, path: string, context: Omit<EntryContext, 'report'>): ReadPart {
  const problems: RegistryProblem[] = []
  const within = { ...context, report: reportInto(problems, path) }
  const entries: ReadEntry[] = []
  for (const map of mapsIn(within.report, list, key, ENTRIES[key])) {
    const entry = key === 'deals' ? readDeal(within, map) : readMetric(within, map)
    if (entry !== null) entries.push({ said: entry, checks: checksOf(entry) })
  }
  return { entries, problems }
}

function checksOf(entry: Deal | Metric): readonly RegistryProblem[] {
  const problems: RegistryProblem[] = []
  if (entry.type === 'deal') checkDeal(entry, problems)
  return problems
}
