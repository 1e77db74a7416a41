import { areSame } from '../equal'
import type { Company } from '../mentions/company'
import { mergeCompanies } from '../mentions/merge'
import { checkSharedNames, soundParents, uniqueIds } from './checks'
import { type CompanyEntry, readCompany } from './companies'
import { mapsIn } from './fields'
import { type Report, reportInto } from './problems'
import { createResolver, type Resolver } from './resolve'
import type { RegistryProblem } from './types'
import type { YamlFile } from './yaml/parse'

/** The companies of a registry and the built-in ones, by id. */
export interface KnownCompanies {
  readonly companies: ReadonlyMap<string, Company>
  /** The same object as long as the companies are the same, wherever their entries stand. */
  readonly resolver: Resolver
  /** What is wrong with the registry's. */
  readonly problems: readonly RegistryProblem[]
}

/** What the companies were last read from. */
export interface CompaniesMemo {
  last: { readonly of: Origin; readonly known: KnownCompanies } | null
}

/** What companies are read from: the same objects at the same places give the same companies. */
interface Origin {
  readonly things: readonly unknown[]
  readonly places: readonly (string | number)[]
}

/** Reads the companies of all files; gives the last ones again where nothing of them has changed. */
export function knownCompanies(
  files: readonly { readonly path: string; readonly yaml: YamlFile }[],
  builtIn: readonly Company[],
  memo: CompaniesMemo,
): KnownCompanies {
  const of = originOf(files, builtIn)
  const { last } = memo
  const isSame = last !== null && areSame(last.of.things, of.things)
  if (isSame && areSame(last.of.places, of.places)) return last.known
  const problems: RegistryProblem[] = []
  const reports = new Map(files.map(({ path }) => [path, reportInto(problems, path)]))
  const entries = companiesOf(files, reports, problems)
  const companies = allCompanies(entries, reports, builtIn, problems)
  const known = { companies, problems, resolver: isSame ? last.known.resolver : createResolver(companies) }
  memo.last = { of, known }
  return known
}

function originOf(
  files: readonly { readonly path: string; readonly yaml: YamlFile }[],
  builtIn: readonly Company[],
): Origin {
  const things: unknown[] = [...builtIn]
  const places: (string | number)[] = []
  for (const { path, yaml } of files) {
    for (const section of yaml.entries) {
      if (section.key !== 'companies') continue
      places.push(path)
      if (section.parts === null) things.push(section.value)
      else
        for (const { piece, base } of section.parts) {
          things.push(piece)
          places.push(base)
        }
    }
  }
  return { things, places }
}

function companiesOf(
  files: readonly { readonly path: string; readonly yaml: YamlFile }[],
  reports: ReadonlyMap<string, Report>,
  problems: RegistryProblem[],
): CompanyEntry[] {
  const read = files.flatMap(({ path, yaml }) => {
    const report = reports.get(path)
    if (report === undefined) return []
    const values = yaml.entries.filter(({ key }) => key === 'companies').map(({ value }) => value)
    const maps = values.flatMap((value) => mapsIn(report, value, 'companies', 'company'))
    return maps.flatMap((map) => readCompany(report, map) ?? [])
  })
  const entries = uniqueIds(read, ({ company: { id, at } }) => ({ id, at: { path: at.path, span: at.id } }), problems)
  checkSharedNames(entries, problems)
  return entries
}

/** Each company with its parent's id for what its author wrote; a parent that is unknown is reported. */
function withParents(
  entries: readonly CompanyEntry[],
  resolver: Resolver,
  reports: ReadonlyMap<string, Report>,
): Company[] {
  return entries.map(({ company }) => {
    const report = reports.get(company.at.path)
    if (company.parent === null || !company.at.parent || !report) return company
    return { ...company, parent: resolver.require(report, { text: company.parent, at: company.at.parent }) }
  })
}

function allCompanies(
  entries: readonly CompanyEntry[],
  reports: ReadonlyMap<string, Report>,
  builtIn: readonly Company[],
  problems: RegistryProblem[],
): ReadonlyMap<string, Company> {
  const stated = mergeCompanies(
    entries.map(({ company }) => company),
    builtIn,
  )
  const own = withParents(entries, createResolver(stated), reports)
  const places = new Map(
    entries.map(({ company: { id, at } }) => [id, { path: at.path, span: at.parent ?? at.id }] as const),
  )
  return soundParents(mergeCompanies(own, builtIn), (id) => places.get(id) ?? null, problems)
}
