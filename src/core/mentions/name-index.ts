import type { Company } from './company'
import { isAlwaysCapitals, isOrdinary } from './ordinary'
import { fold, type HashedWord, hashWord, type Spelling, spell, variants, withoutTrade } from './spelling'
import { bareSymbol } from './tickers'
import type { Mention } from './types'

/**
 * How a name takes its case: `any` in any case; `written` only as written (one or two letters, or nothing but numbers
 * and abbreviations: `HP`, `01.AI`); `capitals` as written or all in capitals, and where its capitals tell nothing only
 * with support (ordinary words); `ticker` where `isTicker` says so.
 */
export type NameCase = 'any' | 'written' | 'capitals' | 'ticker'

/** One spelling of one company's name. */
export interface Name {
  readonly company: string
  readonly as: Mention['as']
  readonly case: NameCase
  /** Its words, as written. */
  readonly words: readonly string[]
}

/** A node of the tree of names: `next` by joint and folded word, `names` that end here, the first the strongest. */
export interface NameNode {
  readonly next: Map<string, NameNode>
  readonly names: Name[]
}

/** All companies' names, ready to be found in prose. */
export interface NameIndex {
  readonly root: NameNode
  /** 1 at the hashes of the names' first words (see `hashWord`): most words of prose are passed over by it. */
  readonly filter: Uint8Array
}

const node = (): NameNode => ({ next: new Map(), names: [] })

function caseOf(words: readonly string[]): NameCase {
  if (words.every(isAlwaysCapitals)) return 'written'
  if (words.every(isOrdinary)) return 'capitals'
  return words.length === 1 && (words[0]?.length ?? 0) <= 2 ? 'written' : 'any'
}

/**
 * Builds the index of all companies' names, aliases, products and tickers; linear in their length. A name without
 * its legal form is a spelling too (`Nvidia Corporation`: `Nvidia`). At one spelling a registry company goes before a
 * built-in one, then a name before an alias, a product and a ticker, then the company that comes first. A registry
 * company's name without its trade (`Talen Energy`: `Talen`) is one where nobody else has it.
 *
 * @example
 * const names = createNameIndex(builtInCompanies())
 * findNames('OpenAI pays AWS', names).map((found) => found.company) // ['openai', 'aws']
 */
export function createNameIndex(companies: Iterable<Company>): NameIndex {
  const all = [...companies]
  const index: NameIndex = { root: node(), filter: new Uint8Array(1 << 16) }
  const owners = new Map<NameNode, string>()
  for (const tier of [all.filter(({ at }) => at !== null), all.filter(({ at }) => at === null)]) {
    for (const { id, name } of tier) enter(index, owners, id, [name], 'name')
    for (const { id, aliases } of tier) enter(index, owners, id, aliases, 'name')
    for (const { id, products } of tier) enter(index, owners, id, products, 'product')
    for (const { id, tickers } of tier) enter(index, owners, id, tickers.map(bareSymbol), 'ticker')
  }
  // The built-in table names its short names itself; a registry's company may leave them out.
  for (const { id, name, at } of all) {
    const short = at === null ? null : withoutTrade(name, isOrdinary)
    if (short !== null) enter(index, owners, id, [short], 'name')
  }
  return index
}

/** Enters a company's names, except where another company already owns the spelling. */
function enter(
  index: NameIndex,
  owners: Map<NameNode, string>,
  company: string,
  names: readonly string[],
  as: Mention['as'],
): void {
  for (const name of names) {
    for (const variant of as === 'ticker' ? [name] : variants(name)) {
      const spelling = spell(variant)
      if (spelling === null) continue
      const place = placeOf(index, spelling)
      const owner = owners.get(place)
      if (owner !== undefined && owner !== company) continue
      owners.set(place, company)
      const kind: NameCase = as === 'ticker' ? 'ticker' : caseOf(spelling.words)
      const same = (known: Name) => known.case === kind && known.words.join(' ') === spelling.words.join(' ')
      if (!place.names.some(same)) place.names.push({ company, as, case: kind, words: spelling.words })
    }
  }
}

/** The node where a spelling ends, made where it is missing. */
function placeOf(index: NameIndex, spelling: Spelling): NameNode {
  let place = index.root
  spelling.words.forEach((word, i) => {
    const folded = fold(word)
    if (i === 0) admit(index.filter, folded)
    const key = (spelling.joints[i] ?? '') + folded
    const next = place.next.get(key) ?? node()
    place.next.set(key, next)
    place = next
  })
  return place
}

function admit(filter: Uint8Array, word: string): void {
  const read: HashedWord = { end: 0, hash: 0 }
  hashWord(word, 0, read)
  if (read.hash >= 0) filter[read.hash] = 1
}
