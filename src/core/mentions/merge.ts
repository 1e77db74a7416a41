import { oncePer } from '../once'
import type { Company } from './company'
import { nameKey } from './spelling'

/**
 * The workspace's companies by id: the registry's, then the built-in ones that no registry company replaces. A
 * registry company with the same id, name or alias as a built-in one replaces it whole; parents that pointed at a
 * replaced company point at the one in its place, and a home or a fiscal year's end that it does not state is the
 * replaced one's. Of several that share an id the first counts.
 *
 * @example
 * mergeCompanies([{ ...amazonWebServices, id: 'aws-cloud' }], builtInCompanies()).has('aws') // false
 */
export function mergeCompanies(registry: Iterable<Company>, builtIn: Iterable<Company>): Map<string, Company> {
  const own = new Map<string, Company>()
  const named = new Map<string, string>()
  for (const company of registry) {
    if (own.has(company.id)) continue
    own.set(company.id, company)
    for (const key of keysOf(company)) if (!named.has(key)) named.set(key, company.id)
  }
  const successor = new Map<string, string>()
  const rest: Company[] = []
  for (const company of builtIn) {
    const heir = own.has(company.id)
      ? company.id
      : keysOf(company)
          .map((key) => named.get(key))
          .find(isText)
    if (heir === undefined) rest.push(company)
    else {
      successor.set(company.id, heir)
      const kept = own.get(heir)
      if (kept !== undefined) {
        const { home, fiscalYearEnd } = company
        own.set(heir, { ...kept, home: kept.home ?? home, fiscalYearEnd: kept.fiscalYearEnd ?? fiscalYearEnd })
      }
    }
  }
  const follow = (company: Company): Company => {
    const { parent } = company
    if (parent === null || own.has(parent)) return company
    const heir = successor.get(parent)
    return heir === undefined ? company : { ...company, parent: heir === company.id ? null : heir }
  }
  const merged = new Map<string, Company>()
  for (const company of [...own.values(), ...rest]) if (!merged.has(company.id)) merged.set(company.id, follow(company))
  for (const { id } of rest) cutLoop(merged, id)
  return merged
}

const isText = (id: string | undefined): id is string => id !== undefined

/** Under what keys a company is known; the built-in ones are asked at each reading of a registry. */
const keysOf = oncePer((company: Company): readonly string[] =>
  [company.name, ...company.aliases].map(nameKey).filter((key) => key !== ''),
)

/** Frees a built-in company from a parent that, by the registry's parents, it is itself an ancestor of. */
function cutLoop(companies: Map<string, Company>, id: string): void {
  const company = companies.get(id)
  const seen = new Set<string>()
  for (let at = company?.parent ?? null; at !== null && !seen.has(at); at = companies.get(at)?.parent ?? null) {
    seen.add(at)
    if (at === id && company !== undefined) companies.set(id, { ...company, parent: null })
  }
}
