import { homeOf } from '../figures/near'
import type { Company } from '../mentions/company'
import { once } from '../once'
import { quoted, shortened } from '../text/quoted'
import { nearest } from '../text/suggest'
import type { Text } from './fields'
import type { Report } from './problems'

/** Looks companies up by what an author wrote for them. */
export interface Resolver {
  /** The id that a text stands for; null where it stands for none or for several, without a word. */
  find(text: string): string | null
  /** The same, but what stands for none or for several is reported. */
  require(report: Report, written: Text): string | null
  /** A company's home: its country's ISO 3166 code, or the currency of the country in its name; null where unknown. */
  home(id: string): string | null
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}

function index(companies: Iterable<Company>, names: (company: Company) => readonly string[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>()
  for (const company of companies) {
    for (const name of names(company)) {
      const key = fold(name)
      const known = ids.get(key)
      if (known) known.add(company.id)
      else ids.set(key, new Set([company.id]))
    }
  }
  return ids
}

/**
 * A resolver over the registry's and the built-in companies. An id goes before a name or alias, and these before a
 * ticker or a product, so that `to: Azure` is Microsoft unless some company is called Azure. Case counts for nothing.
 *
 * @example createResolver(companies).find('Amazon Web Services') === 'aws'
 */
export function createResolver(companies: ReadonlyMap<string, Company>): Resolver {
  const all = [...companies.values()]
  const names = once(() => index(all, ({ name, aliases }) => [name, ...aliases]))
  const tiers = [
    once(() => index(all, ({ id }) => [id])),
    names,
    once(() => index(all, ({ tickers, products }) => [...tickers, ...products])),
  ]
  const guesses = new Map<string, string | null>()

  function lookUp(text: string): readonly string[] {
    if (companies.has(text)) return [text]
    const key = fold(text)
    for (const tier of tiers) {
      const ids = tier().get(key)
      if (ids) return [...ids]
    }
    return []
  }

  function guess(text: string): string | null {
    const known = guesses.get(text)
    if (known !== undefined) return known
    const best = nearest(text, companies.keys()) ?? nearest(text, names().keys())
    const id = best === null ? null : (lookUp(best)[0] ?? null)
    guesses.set(text, id)
    return id
  }

  function find(text: string): string | null {
    const ids = lookUp(text)
    return ids.length === 1 ? (ids[0] ?? null) : null
  }

  function require(report: Report, { text, at }: Text): string | null {
    const id = find(text)
    if (id !== null) return id
    const several = lookUp(text)
    if (several.length > 1) {
      report.add('unknown-company', at, `${quoted(text)} may be ${several.map(shortened).join(' or ')}: write the id`)
      return null
    }
    const near = guess(text)
    const advice = near === null ? ': add it under “companies”' : `: did you mean ${near}?`
    const meant = near === null ? null : { written: text, meant: near }
    report.add('unknown-company', at, `unknown company ${quoted(text)}${advice}`, meant)
    return null
  }

  function home(id: string): string | null {
    const company = companies.get(id)
    return company === undefined ? null : homeOf(company)
  }

  return { find, require, home }
}
