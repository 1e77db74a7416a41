import type { Company } from '../mentions/company'
import { mergeCompanies } from '../mentions/merge'
import type { Location } from '../span'
import { quoted } from '../text/quoted'
import { didYouMean } from '../text/suggest'
import { checkDeal, checkSharedNames, idPlace, soundParents, uniqueIds } from './checks'
import { type CompanyEntry, readCompany } from './companies'
import { type EntryContext, readDeal } from './deals'
import { mapsIn } from './fields'
import { FILE_KEYS } from './keys'
import { readMetric } from './metrics'
import { type Report, reportInto } from './problems'
import { readRate } from './rates'
import { createResolver, type Resolver } from './resolve'
import { readSettings } from './settings'
import type { Deal, Exclusion, Metric, Rate, Registry, RegistryProblem } from './types'
import { parseYaml, type YamlFile } from './yaml/parse'
import type { YamlMap } from './yaml/tree'

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

interface OpenFile {
  readonly report: Report
  readonly yaml: YamlFile
}

type Section = (typeof FILE_KEYS)[number]

const NOTHING: YamlFile = { entries: [], stray: null, problems: [] }

function open({ path, text }: RegistryFile, problems: RegistryProblem[]): OpenFile {
  const report = reportInto(problems, path)
  if (text.includes('\0')) {
    const at = text.indexOf('\0')
    report.add('not-text', { start: at, end: at + 1 }, 'this file is not text, or not UTF-8')
    return { report, yaml: NOTHING }
  }
  const lost = text.indexOf('\uFFFD')
  if (lost >= 0) {
    const message = 'a character here could not be read: the file is damaged, or not UTF-8'
    report.add('lost-characters', { start: lost, end: lost + 1 }, message)
  }
  const yaml = parseYaml(text)
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
    report.add('unknown-key', keyAt, `unknown key ${quoted(key)}${guess}`)
  }
  return { report, yaml }
}

function mapsOf({ report, yaml }: OpenFile, section: Section, what: string): YamlMap[] {
  return yaml.entries.filter(({ key }) => key === section).flatMap(({ value }) => mapsIn(report, value, section, what))
}

function companiesOf(files: readonly OpenFile[], problems: RegistryProblem[]): CompanyEntry[] {
  const read = files.flatMap((file) =>
    mapsOf(file, 'companies', 'company').flatMap((map) => readCompany(file.report, map) ?? []),
  )
  const entries = uniqueIds(read, ({ company, idAt }) => ({ id: company.id, at: locate(company, idAt) }), problems)
  checkSharedNames(entries, problems)
  return entries
}

function locate(company: Company, span: Location['span']): Location {
  return { path: company.at?.path ?? '', span }
}

/** Each company with its parent's id for what its author wrote; a parent that is unknown is reported. */
function withParents(
  entries: readonly CompanyEntry[],
  resolver: Resolver,
  reports: ReadonlyMap<string, Report>,
): Company[] {
  return entries.map(({ company, parentAt }) => {
    const report = reports.get(company.at?.path ?? '')
    if (company.parent === null || !parentAt || !report) return company
    return { ...company, parent: resolver.require(report, { text: company.parent, at: parentAt }) }
  })
}

function allCompanies(
  entries: readonly CompanyEntry[],
  files: readonly OpenFile[],
  builtIn: readonly Company[],
  problems: RegistryProblem[],
): ReadonlyMap<string, Company> {
  const stated = mergeCompanies(
    entries.map(({ company }) => company),
    builtIn,
  )
  const reports = new Map(files.map(({ report }) => [report.path, report]))
  const own = withParents(entries, createResolver(stated), reports)
  const places = new Map(entries.map(({ company, parentAt, idAt }) => [company.id, locate(company, parentAt ?? idAt)]))
  return soundParents(mergeCompanies(own, builtIn), (id) => places.get(id) ?? null, problems)
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
 * @example
 * readRegistry([{ path: 'deals.yaml', text: 'companies: [{id: openai, name: OpenAI}]' }], { builtIn: [], dollar: 'USD' })
 *   .companies.get('openai')?.name === 'OpenAI'
 */
export function readRegistry(files: readonly RegistryFile[], { builtIn, dollar, rules }: RegistryOptions): Registry {
  const problems: RegistryProblem[] = []
  const opened = files.map((file) => open(file, problems))
  const companies = allCompanies(companiesOf(opened, problems), opened, builtIn, problems)
  const resolver = createResolver(companies)
  const entries: (Deal | Metric)[] = []
  const rates: Rate[] = []
  const severities = new Map<string, 'error' | 'warning' | 'info' | 'hint' | 'off'>()
  const exclude: Exclusion[] = []
  for (const file of opened) {
    const context: EntryContext = { report: file.report, resolver, dollar }
    const deals = mapsOf(file, 'deals', 'deal').map((map) => readDeal(context, map))
    const metrics = mapsOf(file, 'metrics', 'metric').map((map) => readMetric(context, map))
    for (const entry of [...deals, ...metrics]) if (entry !== null) entries.push(entry)
    for (const map of mapsOf(file, 'rates', 'rate')) {
      const rate = readRate(file.report, map)
      if (rate !== null) rates.push(rate)
    }
    for (const { key, value } of file.yaml.entries) {
      if (key !== 'tieout') continue
      const settings = readSettings(file.report, value, rules ?? null)
      for (const [rule, severity] of settings.severities) severities.set(rule, severity)
      if (settings.exclude.length > 0) exclude.push({ path: file.report.path, patterns: settings.exclude })
    }
  }
  const unique = uniqueIds(entries, idPlace, problems)
  const deals = unique.filter((entry) => entry.type === 'deal')
  for (const deal of deals) checkDeal(deal, problems)
  const metrics = unique.filter((entry) => entry.type === 'metric')
  return { companies, deals, metrics, rates, problems: inFileOrder(problems, files), severities, exclude }
}
