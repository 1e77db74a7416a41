import type { Company } from '../mentions/company'
import { moved } from '../span'
import { quoted } from '../text/quoted'
import { didYouMean } from '../text/suggest'
import { type Assembled, assemble } from './assemble'
import { uniqueIds } from './checks'
import { createEntryReader, type EntryReader, type EntrySection, type ReadPart } from './entry-reader'
import { mapsIn } from './fields'
import { FILE_KEYS } from './keys'
import { type CompaniesMemo, knownCompanies } from './known-companies'
import type { Placed } from './outline'
import { placeProblem } from './place'
import { mistyped, type Report, reportInto } from './problems'
import { readRate } from './rates'
import type { Resolver } from './resolve'
import { readSettings } from './settings'
import { amountReader } from './stated'
import type { Exclusion, Rate, Registry, RegistryProblem } from './types'
import { parseYaml, type YamlFile, type YamlMemo } from './yaml/parse'

/** A registry file as its reader is given it. */
export interface RegistryFile {
  readonly path: string
  readonly text: string
}

export interface RegistryOptions {
  /** Companies known without a registry; a registry's company with the same id, name or alias replaces one whole. */
  readonly builtIn: readonly Company[]
  /** The currency of a bare `$`. */
  readonly dollar: string
  /** The ids that a `tieout:` block may set; any where they are not given. */
  readonly rules?: readonly string[]
}

/** What was last read: it spares the reading of what an edit leaves as it was. */
export interface RegistryMemo {
  readonly files: Map<string, FileMemo>
  readonly companies: CompaniesMemo
  last: LastRead | null
}

interface LastRead extends Assembled {
  readonly resolver: Resolver
  /** Whether each id was one entry's alone, and none was odd. */
  readonly hasSoundIds: boolean
}

interface FileMemo {
  readonly yaml: YamlMemo
  reader: { readonly resolver: Resolver; readonly dollar: string; readonly read: EntryReader } | null
}

/** A memo of nothing. */
export function registryMemo(): RegistryMemo {
  return { files: new Map(), companies: { last: null }, last: null }
}

interface OpenFile {
  readonly path: string
  readonly report: Report
  readonly yaml: YamlFile
  readonly memo: FileMemo
}

const NOTHING: YamlFile = { entries: [], stray: null, problems: [] }

function open({ path, text }: RegistryFile, problems: RegistryProblem[], { files }: RegistryMemo): OpenFile {
  const report = reportInto(problems, path)
  const memo = files.get(path) ?? { yaml: { last: null }, reader: null }
  files.set(path, memo)
  if (text.includes('\0')) {
    const at = text.indexOf('\0')
    report.add('not-text', { start: at, end: at + 1 }, 'this file is not text, or not UTF-8')
    return { path, report, yaml: NOTHING, memo }
  }
  const lost = text.indexOf('\uFFFD')
  if (lost >= 0) {
    const message = 'a character here could not be read: the file is damaged, or not UTF-8'
    report.add('lost-characters', { start: lost, end: lost + 1 }, message)
  }
  const yaml = parseYaml(text, memo.yaml)
  for (const { code, at, message } of yaml.problems) report.add(code, at, message)
  if (yaml.stray) report.add('not-a-map', yaml.stray.at, `a registry file has the keys ${FILE_KEYS.join(', ')}`)
  const seen = new Set<string>()
  for (const { key, keyAt } of yaml.entries) {
    if (FILE_KEYS.some((known) => known === key)) {
      if (seen.has(key))
        report.add('double-section', keyAt, `${quoted(key)} stands twice: both are read, make them one`)
      seen.add(key)
      continue
    }
    const guess = didYouMean(key, FILE_KEYS) || `: a registry file may have ${FILE_KEYS.join(', ')}`
    report.add('unknown-key', keyAt, `unknown key ${quoted(key)}${guess}`, mistyped(key, FILE_KEYS))
  }
  return { path, report, yaml, memo }
}

function sameProblem(a: RegistryProblem, b: RegistryProblem | undefined): boolean {
  return a.code === b?.code && a.message === b.message && a.at.path === b.at.path && a.at.span.start === b.at.span.start
}

function inFileOrder(problems: readonly RegistryProblem[], files: readonly RegistryFile[]): RegistryProblem[] {
  const order = new Map(files.map(({ path }, index) => [path, index]))
  const rank = ({ at }: RegistryProblem): number => order.get(at.path) ?? 0
  const sorted = [...problems].sort((a, b) => rank(a) - rank(b) || a.at.span.start - b.at.span.start)
  // What is wrong in an anchored value is found again by each entry that merges it.
  return sorted.filter((one, index) => !sameProblem(one, sorted[index - 1]))
}

/**
 * Reads the registry's files. What is wrong in them is in the registry's `problems`, each at its place; a broken file
 * or entry never takes the rest down. No files, and empty ones, are a legal registry. Never throws.
 *
 * Of entries with the same id the first one counts, in the order of `files`. Where files set the same rule, the last.
 *
 * @param files paths relative to the workspace folder; texts as the editor holds them
 * @param memo what was last read; the result is the same without it
 * @example
 * readRegistry([{ path: 'deals.yaml', text: 'companies: [{id: openai, name: OpenAI}]' }], { builtIn: [], dollar: 'USD' })
 *   .companies.get('openai')?.name === 'OpenAI'
 */
export function readRegistry(
  files: readonly RegistryFile[],
  { builtIn, dollar, rules }: RegistryOptions,
  memo: RegistryMemo = registryMemo(),
): Registry {
  const problems: RegistryProblem[] = []
  for (const path of [...memo.files.keys()]) if (!files.some((file) => file.path === path)) memo.files.delete(path)
  const opened = files.map((file) => open(file, problems, memo))
  const { companies, resolver, problems: ofCompanies } = knownCompanies(opened, builtIn, memo.companies)
  for (const one of ofCompanies) problems.push(one)
  const read: Placed[] = []
  const rates: Rate[] = []
  const severities = new Map<string, 'error' | 'warning' | 'info' | 'hint' | 'off'>()
  const exclude: Exclusion[] = []
  for (const file of opened) {
    const reader = readerOf(file, resolver, dollar)
    for (const section of ['deals', 'metrics'] as const) entriesOf(file, section, reader, read, problems)
    for (const section of file.yaml.entries) {
      if (section.key === 'rates') {
        for (const map of mapsIn(file.report, section.value, 'rates', 'rate')) {
          const rate = readRate(file.report, map)
          if (rate !== null) rates.push(rate)
        }
      } else if (section.key === 'tieout') {
        const settings = readSettings(file.report, section.value, rules ?? null)
        for (const [rule, severity] of settings.severities) severities.set(rule, severity)
        if (settings.exclude.length > 0) exclude.push({ path: file.path, patterns: settings.exclude })
      }
    }
  }
  const { last } = memo
  const before = problems.length
  const entries = last?.hasSoundIds && isSameIds(last.entries, read) ? read : uniqueIds(read, placeOfId, problems)
  const hasSoundIds = problems.length === before
  for (const one of entries) addPlaced(problems, one.read.checks, one.base)
  const rest = { companies, rates, problems: inFileOrder(problems, files), severities, exclude }
  const registry = assemble(entries, rest, last?.resolver === resolver ? last : null)
  memo.last = { registry, resolver, entries, hasSoundIds }
  return registry
}

function placeOfId({ read: { said }, base }: Placed) {
  return { id: said.id, at: { path: said.at.path, span: moved(said.idAt, base) } }
}

function isSameIds(a: readonly Placed[], b: readonly Placed[]): boolean {
  return a.length === b.length && a.every(({ read }, i) => read === b[i]?.read || read.said.id === b[i]?.read.said.id)
}

function addPlaced(problems: RegistryProblem[], found: readonly RegistryProblem[], base: number): void {
  for (const one of found) problems.push(placeProblem(one, base))
}

function readerOf({ path, memo }: OpenFile, resolver: Resolver, dollar: string): EntryReader {
  const { reader } = memo
  if (reader?.resolver === resolver && reader.dollar === dollar) return reader.read
  const read = createEntryReader(path, { resolver, amountOf: amountReader(dollar) })
  memo.reader = { resolver, dollar, read }
  return read
}

function entriesOf(
  { yaml }: OpenFile,
  key: EntrySection,
  reader: EntryReader,
  read: Placed[],
  problems: RegistryProblem[],
): void {
  const isDeal = key === 'deals'
  const add = (part: ReadPart, base: number) => {
    for (const one of part.entries) read.push({ read: one, base, isDeal })
    addPlaced(problems, part.problems, base)
  }
  for (const section of yaml.entries) {
    if (section.key !== key) continue
    if (section.parts === null) add(reader.whole(section.value, key), 0)
    else for (const { piece, base } of section.parts) add(reader.part(piece, key), base)
  }
}
