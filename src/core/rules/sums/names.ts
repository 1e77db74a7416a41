import type { Passage } from '../../passages/types'
import type { Item } from '../../relations/types'

/** Words that name nothing: *from the one*, *$6 billion of it*. */
const NO_NAME = new Set(['one', 'other', 'another', 'it', 'that', 'this', 'them', 'those', 'these'])
const LONGEST = 40

/**
 * The name of a part: what stands behind its amount, *$3 billion from Osk*, else the one company or the name in capitals
 * before it. Null where the words do not say.
 *
 * @param items those of its window
 * @param at the index of its amount
 * @param from where the part before it ends
 */
export function partName(passage: Passage, items: readonly Item[], at: number, from: number): string | null {
  return nameBehind(passage, items, at) ?? nameBefore(passage, items, at, from)
}

function nameBehind({ text }: Passage, items: readonly Item[], at: number): string | null {
  const term = items[at + 1]
  if (term?.term != null && text.startsWith('of ', term.at.start)) return termName(text, items, at + 1)
  let first = at + 1
  if (items[first]?.word === 'of' && NO_NAME.has(items[first + 1]?.word ?? '')) first += 2
  if (!items[first]?.classes.has('PREPOSITION')) return null
  first += items[first + 1]?.word === 'the' ? 2 : 1
  let end = first
  while (items[end] !== undefined && !ends(items[end] as Item)) end++
  const [one, last] = [items[first], items[end - 1]]
  if (one === undefined || last === undefined || end <= first) return null
  if (isTime(one) || one.term !== null || NO_NAME.has(one.word)) return null
  const name = text.slice(one.at.start, last.at.end)
  return name.length > LONGEST ? null : name
}

/** *five-year*, *eight-year paper*: notes go by their years. */
function termName(text: string, items: readonly Item[], at: number): string | null {
  let end = at + 1
  while (items[end] !== undefined && !ends(items[end] as Item)) end++
  const [one, last] = [items[at], items[end - 1]]
  return one === undefined || last === undefined ? null : text.slice(one.at.start + 'of '.length, last.at.end)
}

const ends = ({ classes, figure, word }: Item) =>
  figure !== null || ['MARK', 'CLAUSE', 'AND'].some((name) => classes.has(name)) || BREAKS.has(word)
const BREAKS = new Set(['for', 'that', 'is', 'are', 'was', 'were'])

/** A date is when a part was told, not what it is. */
const isTime = ({ word, classes }: Item) => classes.has('TIME') || /^\d/.test(word)

/** The one company between two amounts, else the name in capitals, or in brackets' case the words, right before one. */
function nameBefore({ text }: Passage, items: readonly Item[], at: number, from: number): string | null {
  const companies = items.slice(from, at).filter(({ company }) => company !== null)
  const [company, more] = companies
  if (company !== undefined) return more === undefined ? text.slice(company.at.start, company.at.end) : null
  const inBrackets = items[at - 1]?.word === '('
  let last = inBrackets ? at - 2 : at - 1
  while (last >= from && BESIDE.has(items[last]?.word ?? '')) last--
  let first = last + 1
  while (first - 1 >= from && last - first < 3 && isOfName(text, items[first - 1], inBrackets)) first--
  const [one, end] = [items[first], items[last]]
  return one === undefined || end === undefined || first > last || isTime(end)
    ? null
    : text.slice(one.at.start, end.at.end)
}

/** What may stand between a name and its amount. */
const BESIDE = new Set(["'s", '’s', ':', ','])

function isOfName(text: string, item: Item | undefined, plain: boolean): boolean {
  if (item === undefined || item.word === '' || item.classes.has('MARK') || item.classes.has('AND')) return false
  return (plain && !item.classes.has('OF') && item.word !== 'into') || /^\p{Lu}/u.test(text.slice(item.at.start))
}
