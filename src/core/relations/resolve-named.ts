import type { Note } from '../notes/types'
import { phraseAt } from '../vocabulary/lookup'
import type { VerbClass } from '../vocabulary/verbs'
import type { What } from '../vocabulary/what'
import { differInTime, isLevel, measureFor, measureOf, sole, whatsOf } from './levels'
import { figuresOf, type Resolver, wordsOf } from './resolve'
import type { Item, Numbered } from './types'
import type { Window } from './windows'

/** What takes up each other: a loan is money lent, and what was bought has a price. */
const ALIKE: readonly ReadonlySet<string>[] = (
  [
    ['debt', 'debt-outstanding'],
    ['acquisition', 'price'],
    ['equity', 'funding'],
  ] satisfies (readonly What[])[]
).map((group) => new Set(group))
/** Nouns for all that there is of something, unless *so* makes them what was just told. */
const ALL_OF_IT: ReadonlySet<string> = new Set(
  'borrowing borrowings debt debts loans bonds notes paper cost'.split(' '),
)
/** Words that take a noun up again. */
const AGAIN: ReadonlySet<string> = new Set(['the', 'that', 'this'])

/**
 * *The debt, that price*: the only figure of the sentence before, where it tells what the noun takes up: *It has agreed
 * to buy Dune for $34.5 billion. The price is …*; *The noteholders put up $3.2 billion. So borrowing is …*.
 */
export const described: Resolver = ({ note, window, words, before, follows }) => {
  const noun = wordsOf(words)
  const isAgain = AGAIN.has(words[0]?.word ?? '') && !ALL_OF_IT.has(noun)
  const only = sole(window.figures.filter(({ figure }) => figure.at.end <= before))
  if (noun === '' || (!isAgain && !follows) || only === null) return null
  if (only.figure.at.start >= window.at.start || !isLevel(note, only)) return null
  return takesUp(note, window, noun, only) ? only : null
}

/** What is told by a verb, where its statement fills no slot: who buys, for what nobody knows, pays a price. */
const BY_VERB: Readonly<Partial<Record<VerbClass, What>>> = {
  buy: 'acquisition',
  borrow: 'debt',
  lend: 'debt',
  raise: 'funding',
  invest: 'equity',
}

/** Whether a noun speaks of what a figure is: by its kind or measure, or as the deal that it is. */
function takesUp(note: Note, window: Window, noun: string, { index }: Numbered): boolean {
  const claim = note.claims[index]
  const { entry } = phraseAt(noun.split(' '))
  if (entry.senses.some((sense) => sense.pos === 'noun' && sense.is === 'bare'))
    return claim?.bareDeal === true || claim?.to != null
  const verbs = window.line.items.slice(0, window.own).flatMap(({ word }) => phraseAt(word.split(' ')).entry.senses)
  const told = claim?.what
    ? [claim.what.value]
    : verbs.flatMap((one) => (one.pos === 'verb' ? (BY_VERB[one.is] ?? []) : []))
  return whatsOf(noun).some((one) =>
    told.some((what) => one === what || ALIKE.some((group) => group.has(one) && group.has(what))),
  )
}

/** Words before the noun of a whole that leave it what it is: *its total annual revenue*. */
const QUALIFIERS: ReadonlySet<string> = new Set(
  'all last net total gross overall annual quarterly quarter year headline signed present current reported combined full company group whole entire'.split(
    ' ',
  ),
)

/** What words behind *of* name: the company that owns it, what it is, and whether they point back. */
export interface NamedWhole {
  readonly company: string | null
  /** In the vocabulary's words; empty for *Osk’s total* and what is no kind of money. */
  readonly whats: readonly What[]
  readonly isTotal: boolean
  readonly isPointed: boolean
}

/**
 * Reads *of its annual revenue last year, of the capital raised, of Osk’s commitments*.
 *
 * @param words what stands behind *of*, up to the end of the noun phrase or beyond
 */
export function namedWholeIn(words: readonly Item[]): NamedWhole {
  const end = words.findIndex(({ word, classes }, i) => i > 0 && (classes.has('OF') || ENDS.has(word)))
  const own = end === -1 ? words : words.slice(0, end)
  const owner = own.find(({ company }) => company !== null)?.company ?? null
  const [first] = own
  const bare = own.filter(({ word, classes }) => word !== '' && !classes.has('THE') && !/^['’]s?$/.test(word))
  const plain = bare.map(({ word }) => word).filter((word) => !QUALIFIERS.has(word))
  return {
    company: owner,
    whats: nounsOf(plain.join(' ')),
    isTotal: bare.some(({ word }) => word === 'total' || word === 'headline' || word === 'overall'),
    isPointed: first?.classes.has('THAT') === true,
  }
}

const ENDS: ReadonlySet<string> = new Set(['at', 'on', 'as', 'is', 'last', 'during', 'through', 'since', 'month'])

/** What a noun is; what was raised is money raised, whatever it is called: *the venture dollars raised*. */
function nounsOf(words: string): readonly What[] {
  const measure = measureOf(words)
  if (measure !== null) return [measure]
  return words.endsWith(' raised') ? ['funding'] : whatsOf(words)
}

/** The figures of a list that are no parts of what they are called. */
function inList(note: Note, list: number): readonly Numbered[] {
  const items = note.doc.lists[list]?.items.flat() ?? []
  return items
    .flatMap((passage) => figuresOf(note, passage))
    .filter(({ index }) => note.claims[index]?.scope.value === 'whole')
}

/** Whether nothing says that two figures are of two companies. */
function mayBeOfOne(note: Note, a: Numbered, b: Numbered): boolean {
  const [one, other] = [note.claims[a.index]?.who?.value, note.claims[b.index]?.who?.value]
  return !one || !other || one.some((id) => other.includes(id))
}

/**
 * The figure that words behind *of* name: the only one of the passage that is told as such, of the same time as the
 * part, or of the list.
 */
export const ofThatName: Resolver = ({ note, window, words, beside: part }) => {
  if (part === null) return null
  const { company, whats, isPointed } = namedWholeIn(words)
  if (company !== null || whats.length === 0) return null
  const speaksOf = (one: Numbered) => {
    const what = note.claims[one.index]?.what?.value
    const measure = measureFor(note, one)
    return whats.some((name) => name === measure || ((isPointed || name === 'funding') && name === what))
  }
  const isLarger = ({ figure }: Numbered) =>
    figure.value === null || part.figure.value === null || figure.value.gt(part.figure.value)
  const { index, item } = window.passage
  const inPassage = figuresOf(note, index)
  const near = item !== null && inPassage.length === 1 ? inList(note, item.list) : inPassage
  const told = near
    .filter((one) => one.index !== part.index && mayBeOfOne(note, one, part))
    .filter((one) => speaksOf(one) && isLevel(note, one) && (isPointed || !differInTime(note, one, part)))
  if (told.length === 1 && (near === inPassage || told.every(isLarger))) return sole(told)
  const before = told.filter(({ figure }) => figure.passage === index && figure.at.end <= window.at.start)
  return whats.includes('funding') ? sole(before.filter(isLarger)) : null
}
