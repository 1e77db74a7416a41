import type { Company } from './company'
import { isAlwaysCapitals, isOrdinary } from './ordinary'
import { shortForms } from './short-forms'
import { fold, type HashedWord, hashWord, type Spelling, spell, variants, withoutTrade } from './spelling'
import { bareSymbol } from './tickers'
import type { Mention } from './types'

/**
 * How a name takes its case: `any` in any case; `written` only as written (one or two letters, or nothing but numbers
 * and abbreviations: `HP`, `01.AI`); `capitals` as written or all in capitals, and where its capitals tell nothing only
 * with support (ordinary words); `ticker` where `isTicker` says so; `short` as written, where the note gives the whole
 * name that it is a part of.
 */
export type NameCase = 'any' | 'written' | 'capitals' | 'ticker' | 'short'

/** One spelling of one company's name. */
export interface Name {
  readonly company: string
  readonly as: Mention['as']
  readonly case: NameCase
  /** Its words, as written. */
  readonly words: readonly string[]
  /** The signs at its ends that are part of it: the name is found with them only. */
  readonly lead: string
  readonly tail: string
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

/** Whose a spelling is: by its node, or where signs at its ends are part of it, by what is written. */
type Owners = Map<NameNode | string, string>

function caseOf({ words, joints, lead, tail }: Spelling): NameCase {
  if (words.every(isAlwaysCapitals)) return 'written'
  const isPhrase = words.length > 1 && !words.every(isCapital)
  if (words.every(isOrdinary) && !isPhrase && ![...joints, lead, tail].some(isTelling)) return 'capitals'
  return words.length === 1 && (words[0]?.length ?? 0) <= 2 ? 'written' : 'any'
}

/** Several ordinary words of which one has no capital (`US government`) are a phrase: capitals cannot tell it. */
const isCapital = (word: string): boolean => /\p{Lu}|\p{N}/u.test(word)

/** Whether a sign within or at the end tells a name, whatever its words are: `Pony.ai`, `Weights & Biases`, `Yahoo!`. */
const isTelling = (sign: string): boolean => /^[.&+#!*]+$/.test(sign)

/**
 * Builds the index of all companies' names, aliases, products and tickers; linear in their length. A name without
 * its legal form is a spelling too (`Nvidia Corporation`: `Nvidia`). At one spelling a registry company goes before a
 * built-in one, then a name before an alias, a product and a ticker, then the company that comes first. A registry
 * company's name without its trade (`Talen Energy`: `Talen`) is one where nobody else has it, and so are the words that
 * may stand for a name of several (see `shortForms`).
 *
 * @example
 * const names = createNameIndex(builtInCompanies())
 * findNames('OpenAI pays AWS', names).map((found) => found.company) // ['openai', 'aws']
 */
export function createNameIndex(companies: Iterable<Company>): NameIndex {
  const all = [...companies]
  const index: NameIndex = { root: node(), filter: new Uint8Array(1 << 16) }
  const owners: Owners = new Map()
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
  for (const { id, name, aliases } of all) for (const one of [name, ...aliases]) enterShort(index, owners, id, one)
  return index
}

/** Enters the words that may stand for a name, except what is somebody's name of its own. Several companies may share one. */
function enterShort(index: NameIndex, owners: Owners, company: string, name: string): void {
  for (const word of shortForms(name)) {
    const place = placeOf(index, [word], [''])
    if (owners.has(place) || place.names.some((known) => known.company === company)) continue
    place.names.push({ company, as: 'name', case: 'short', words: [word], lead: '', tail: '' })
  }
}

/** Enters a company's names, except where another company already owns the spelling. */
function enter(index: NameIndex, owners: Owners, company: string, names: readonly string[], as: Mention['as']): void {
  for (const name of names) {
    for (const variant of as === 'ticker' ? [name] : variants(name)) {
      const spelling = spell(variant)
      if (spelling === null) continue
      const { words, joints, lead, tail } = spelling
      const place = placeOf(index, words, joints)
      const spelled = lead === '' && tail === '' ? place : fold(variant)
      const owner = owners.get(spelled)
      if (owner !== undefined && owner !== company) continue
      owners.set(spelled, company)
      const kind: NameCase = as === 'ticker' ? 'ticker' : caseOf(spelling)
      const same = (known: Name) =>
        known.case === kind && known.words.join(' ') === words.join(' ') && known.lead === lead && known.tail === tail
      if (!place.names.some(same)) place.names.push({ company, as, case: kind, words, lead, tail })
    }
  }
}

/** The node where a spelling ends, made where it is missing. */
function placeOf(index: NameIndex, words: readonly string[], joints: readonly string[]): NameNode {
  let place = index.root
  words.forEach((word, i) => {
    const folded = fold(word)
    if (i === 0) admit(index.filter, folded)
    const key = (joints[i] ?? '') + folded
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
