import { oncePer } from '../once'
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
  /** Null where no longer name goes on, as behind most. */
  next: Map<string, NameNode> | null
  readonly names: Name[]
}

/** All companies' names, ready to be found in prose. */
export interface NameIndex {
  readonly root: NameNode
  /** 1 at the hashes of the names' first words (see `hashWord`): most words of prose are passed over by it. */
  readonly filter: Uint8Array
}

const node = (): NameNode => ({ next: null, names: [] })

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
  const all = [...companies].map(spelledOut)
  const index: NameIndex = { root: node(), filter: new Uint8Array(1 << 16) }
  const owners: Owners = new Map()
  for (const tier of [all.filter(({ isBuiltIn }) => !isBuiltIn), all.filter(({ isBuiltIn }) => isBuiltIn)])
    for (const kind of ['names', 'aliases', 'products', 'tickers'] as const)
      for (const company of tier) enter(index, owners, company.id, company[kind])
  for (const { id, short } of all) enter(index, owners, id, short)
  for (const { id, parts } of all) for (const word of parts) enterShort(index, owners, id, word)
  return index
}

/** A spelling with what it takes to find it. */
interface Spelled extends Omit<Name, 'company'> {
  /** Each word folded, behind what joins it to the one before. */
  readonly keys: readonly string[]
  /** What it is in one spelling, signs at its ends included. */
  readonly folded: string
}

/** All spellings of a company, worked out once: an edit of a registry enters the built-in companies again. */
const spelledOut = oncePer(({ id, name, aliases, products, tickers, at }: Company) => {
  const names = (list: readonly string[], as: Mention['as']) =>
    list.flatMap((one) => variants(one).flatMap((variant) => spelledAs(variant, as)))
  // The built-in table names its short names itself; a registry's company may leave them out.
  const short = at === null ? null : withoutTrade(name, isOrdinary)
  return {
    id,
    isBuiltIn: at === null,
    names: names([name], 'name'),
    aliases: names(aliases, 'name'),
    products: names(products, 'product'),
    tickers: tickers.flatMap((ticker) => spelledAs(bareSymbol(ticker), 'ticker')),
    short: short === null ? [] : names([short], 'name'),
    parts: [name, ...aliases].flatMap(shortForms),
  }
})

function spelledAs(written: string, as: Mention['as']): readonly Spelled[] {
  const spelling = spell(written)
  if (spelling === null) return []
  const { words, joints, lead, tail } = spelling
  const keys = words.map((word, i) => joints[i] + fold(word))
  return [{ words, keys, lead, tail, as, case: as === 'ticker' ? 'ticker' : caseOf(spelling), folded: fold(written) }]
}

/** Enters a word that may stand for a name, except what is somebody's name of its own. Several companies may share one. */
function enterShort(index: NameIndex, owners: Owners, company: string, word: string): void {
  const place = placeOf(index, [fold(word)])
  if (owners.has(place) || place.names.some((known) => known.company === company)) return
  place.names.push({ company, as: 'name', case: 'short', words: [word], lead: '', tail: '' })
}

/** Enters a company's spellings, except where another company already owns one. */
function enter(index: NameIndex, owners: Owners, company: string, spellings: readonly Spelled[]): void {
  for (const { words, keys, lead, tail, as, case: kind, folded } of spellings) {
    const place = placeOf(index, keys)
    const spelled = lead === '' && tail === '' ? place : folded
    const owner = owners.get(spelled)
    if (owner !== undefined && owner !== company) continue
    owners.set(spelled, company)
    const same = (known: Name) =>
      known.case === kind && known.words.join(' ') === words.join(' ') && known.lead === lead && known.tail === tail
    if (!place.names.some(same)) place.names.push({ company, as, case: kind, words, lead, tail })
  }
}

/** The node where a spelling ends, made where it is missing. Nothing joins its first word to another. */
function placeOf({ root, filter }: NameIndex, keys: readonly string[]): NameNode {
  admit(filter, keys[0] ?? '')
  let place = root
  for (const key of keys) {
    place.next ??= new Map()
    let next = place.next.get(key)
    if (next === undefined) {
      next = node()
      place.next.set(key, next)
    }
    place = next
  }
  return place
}

function admit(filter: Uint8Array, word: string): void {
  const read: HashedWord = { end: 0, hash: 0 }
  hashWord(word, 0, read)
  if (read.hash >= 0) filter[read.hash] = 1
}
