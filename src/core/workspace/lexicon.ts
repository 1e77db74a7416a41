import { createNameIndex } from '../mentions/names'
import type { Lexicon } from '../notes/read'
import { oncePer } from '../once'
import { builtInCompanies } from '../registry/built-in/table'
import { outlineOf } from '../registry/outline'
import { type RegistryMemo, readRegistry } from '../registry/read'
import type { Registry } from '../registry/types'
import { RULES } from '../rules/index'
import type { Settings } from './types'

/** What a `tieout:` block of the registry may set. */
const RULE_IDS = RULES.map(({ id }) => id)

const namesOf = oncePer((companies: Registry['companies']) => createNameIndex(companies.values()))

/** What notes are read against under registry files, by path, and settings. */
export function createLexicon(files: ReadonlyMap<string, string>, settings: Settings, memo: RegistryMemo): Lexicon {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => ({ path, text }))
  const builtIn = settings.builtInCompanies ? builtInCompanies() : []
  const registry: Registry = readRegistry(sorted, { builtIn, dollar: settings.dollar, rules: RULE_IDS }, memo)
  return {
    registry,
    get names() {
      return namesOf(outlineOf(registry).companies)
    },
    dollar: settings.dollar,
  }
}
