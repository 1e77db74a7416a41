import { count } from '../amounts/format'
import { createNameIndex, findNames } from '../mentions/names'
import { oncePer } from '../once'
import { entryName, entryStanding } from '../registry/entries'
import { companyName } from '../registry/names'
import type { Deal, Metric, Registry } from '../registry/types'
import { nearest } from '../text/suggest'
import { moneyOf } from '../views/money-words'
import { summarize } from '../views/summary'
import { summaryText } from '../views/summary-text'
import type { Workspace } from '../workspace/types'
import { companyLines } from './company-words'
import { entryLine, entryLines } from './entry-words'
import { registryRemarks } from './remarks'
import { type Answer, refused, said } from './types'

/** Beyond so many entries, they are told in a line each, and beyond so many of these only counted. */
const MOST_WHOLE = 3
const MOST_LISTED = 50

/**
 * Says what the registry and the notes hold of a company, a deal, a metric or a total.
 *
 * @param name an id, a company's name, two companies, a company and what is asked of it, a kind, status or year of
 *   deals, or `totals`
 */
export function lookUp(workspace: Workspace, name: string): Answer {
  const lines = found(workspace, name.trim())
  if (lines === null) return refused(missWords(workspace, name.trim()))
  return said(`${[...lines, ...registryRemarks(workspace).flatMap((remark) => ['', remark])].join('\n')}\n`)
}

function found(workspace: Workspace, name: string): readonly string[] | null {
  const registry = workspace.registry()
  const asked = plain(name)
  if (TOTALS.includes(asked)) return summaryText(summarize(workspace)).trimEnd().split('\n')
  const entries = [...registry.deals, ...registry.metrics]
  const own = entries.filter((entry) => plain(entry.id) === asked || plain(entryName(registry, entry)) === asked)
  if (own.length > 0) return entriesLines(workspace, own)
  const company = companyOf(registry, asked)
  if (company !== null) return companyLines(workspace, company)
  // A mistyped id may hold the names of companies.
  return isLikeId(name) && nearestTo(registry, name) !== null
    ? null
    : (ofCompanies(workspace, name) ?? totalsOf(workspace, asked))
}

const TOTALS = ['total', 'totals', 'all', 'everything', 'summary']

/** A company by its id, name, alias, ticker or product. */
function companyOf({ companies }: Registry, asked: string): string | null {
  const all = [...companies.values()]
  const own = companies.get(asked) ?? all.find(({ id, name }) => [id, name].some((one) => plain(one) === asked))
  const other = () => all.find(({ aliases, tickers }) => [...aliases, ...tickers].some((one) => plain(one) === asked))
  const maker = () => all.find(({ products }) => products.some((one) => plain(one) === asked))
  return (own ?? other() ?? maker())?.id ?? null
}

/** Entries of the companies that are named, which hold all other words; a company alone, where none does. */
function ofCompanies(workspace: Workspace, name: string): readonly string[] | null {
  const registry = workspace.registry()
  const names = findNames(name, namesOf(registry.companies))
  const companies = [...new Set(names.map(({ company }) => company))]
  const [first] = companies
  if (first === undefined) return null
  const rest = names.toReversed().reduce((text, { at }) => `${text.slice(0, at.start)} ${text.slice(at.end)}`, name)
  const words = wordsOf(rest).filter((word) => !IDLE.has(word))
  const theirs = [...registry.deals, ...registry.metrics].filter((entry) =>
    companies.every((company) => isOf(registry, entry, company)),
  )
  const fitting = theirs.filter((entry) => words.every((word) => wordsIn(registry, entry).has(word)))
  if (fitting.length > 0) return entriesLines(workspace, fitting)
  const called = companies.map((id) => companyName(registry, id)).join(' and ')
  const miss = `No deal or metric of ${called}${words.length === 0 ? '' : ` fits “${words.join(' ')}”`}.`
  if (companies.length === 1) return [miss, '', ...companyLines(workspace, first)]
  return theirs.length > 0 ? [miss, '', ...entriesLines(workspace, theirs)] : [miss]
}

const namesOf = oncePer((companies: Registry['companies']) => createNameIndex(companies.values()))

/** Words that ask and name nothing. */
const IDLE: ReadonlySet<string> = new Set(['and', 'the', 'of', 'in', 'to', 'from', 'for', 'with', 's', 'deal', 'deals'])

/** Whether an entry is a company's own, or one of the companies below it. */
function isOf(registry: Registry, entry: Deal | Metric, company: string): boolean {
  const named = entry.type === 'deal' ? [...entry.from, ...entry.to] : [entry.company, entry.with]
  return named.some((id) => {
    const seen = new Set<string>()
    for (let one = id; one !== null && !seen.has(one); one = registry.companies.get(one)?.parent ?? null) {
      if (one === company) return true
      seen.add(one)
    }
    return false
  })
}

/** The words that an entry may be asked for by: those of its name, how it stands, and its years. */
function wordsIn(registry: Registry, entry: Deal | Metric): ReadonlySet<string> {
  const years = entry.type === 'deal' ? [entry.round, entry.announced] : [entry.period?.text, entry.asOf, entry.basis]
  const texts = [entry.id, entryName(registry, entry), entryStanding(entry), ...years]
  return new Set(texts.flatMap((text) => wordsOf(text ?? '')))
}

function entriesLines(workspace: Workspace, entries: readonly (Deal | Metric)[]): readonly string[] {
  if (entries.length > MOST_WHOLE) return listLines(workspace, entries)
  return entries.flatMap((entry, i) => [...(i === 0 ? [] : ['']), ...entryLines(workspace, entry)])
}

function listLines(workspace: Workspace, entries: readonly (Deal | Metric)[]): readonly string[] {
  const more = entries.length - MOST_LISTED
  const lines = entries.slice(0, MOST_LISTED).map((entry) => `- ${entryLine(workspace, entry)}`)
  return more > 0 ? [...lines, `- and ${more} more: name a company, a kind or a year with it`] : lines
}

/** The total of a kind, status or year of announcement, with its deals. */
function totalsOf(workspace: Workspace, asked: string): readonly string[] | null {
  const { kinds, statuses, years } = workspace.ledger()
  const deals = workspace
    .registry()
    .deals.filter(({ kind, status, announced }) => [kind, status, announced?.slice(0, 4)].includes(asked))
  if (deals.length === 0) return null
  const totals = kinds.get(asked) ?? statuses.get(asked) ?? years.get(asked)
  const isCancelled = deals.some(({ status }) => status === 'cancelled')
  const words = totals === undefined ? '' : `${moneyOf(totals).text}, `
  const aside = isCancelled ? ', the cancelled not added up' : ''
  return [`${asked}: ${words}${count(deals.length, 'deal')}${aside}`, ...listLines(workspace, deals)]
}

const isLikeId = (name: string): boolean => name.includes('-') && !name.includes(' ')

/** That nothing has a name, and what may be meant. */
function missWords(workspace: Workspace, name: string): string {
  const registry = workspace.registry()
  const near = nearestTo(registry, name)
  const meant = near === null ? '.' : `: is ${titleOf(registry, near)} meant?`
  const has = `${count(registry.deals.length, 'deal')} and ${count(registry.metrics.length, 'metric')}`
  return `Nothing here is called “${name}”${meant} The registry has ${has}; “totals” lists what they come to.`
}

/** The name or id that a mistyped one most likely means. */
function nearestTo(registry: Registry, name: string): string | null {
  const entries = [...registry.deals, ...registry.metrics]
  return nearest(name, [
    ...[...registry.companies.values()].flatMap((one) => [one.name, one.id, ...one.aliases]),
    ...entries.flatMap((entry) => [entryName(registry, entry), entry.id]),
  ])
}

/** What a name or an id stands for, by its name: `OpenAI → AWS (openai-aws-2025)`. */
function titleOf(registry: Registry, nameOrId: string): string {
  const entry = [...registry.deals, ...registry.metrics].find(({ id }) => id === nameOrId)
  return entry === undefined ? companyName(registry, nameOrId) : `${entryName(registry, entry)} (${entry.id})`
}

/** A name as it is compared: case and the kinds of arrows and spaces count for nothing. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll('->', '→').split(/\s+/).join(' ')
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
