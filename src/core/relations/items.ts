import { writtenAt } from '../figures/written'
import type { Note } from '../notes/types'
import { oncePerWith } from '../once'
import { overlaps, type Span } from '../span'
import { quantitiesOf } from '../tokens/quantities/quantities'
import type { Term } from '../tokens/quantities/terms'
import type { Sentence } from '../tokens/types'
import { dateClasses, REST, UNDATED } from './dated'
import { lexemeAt } from './lexicon'
import type { Item, Numbered } from './types'

/** An item with what is given, and nothing else. Each is made here, with the same fields in the same order. */
function itemOf(at: Span, classes: ReadonlySet<string>, word: string, given: Partial<Item> = NONE): Item {
  const { figure = null, proportion = null, multiple = null, count = null, term = null, company = null } = given
  return { word, classes, at, figure, proportion, multiple, count, term, company }
}

const NONE: Partial<Item> = {}
const kind = (...names: readonly string[]): ReadonlySet<string> => new Set(names)
const [MONEY, RATE, PRICE, AMOUNT, PERCENT, FRACTION, MULTIPLE, GROWN, TERM, RUNS, COUNT, COMPANY, MARK] = [
  kind('$'),
  kind('$', '$R'),
  kind('$', '$P'),
  kind('$', '$A'),
  kind('%'),
  kind('%', 'X'),
  kind('X'),
  kind('XV'),
  kind('T'),
  kind('T', 'RUNS'),
  kind('#'),
  kind('C'),
  kind('MARK'),
]
/** Marks that say something. */
const SAYING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['=', kind('MARK', 'EQUALS')],
  ['≈', kind('MARK', 'EQUALS')],
  ['+', kind('MARK', 'AND')],
  ['−', kind('MARK', 'LESS')],
  ['→', kind('MARK', 'ARROW')],
  ['×', kind('MARK', 'BY_SIGN')],
  ['✕', kind('MARK', 'BY_SIGN')],
  ['/', kind('MARK', 'OVER_SIGN')],
  ['÷', kind('MARK', 'OVER_SIGN')],
])
const DASHES = new Set(['-', '—', '−'])
/** Marks that part nothing. */
const UNMARKED = new Set(['"', "'", '*', '_', '`', '[', ']'])

/** The items of a sentence, in order; a mark ends it. Read once, whoever asks. */
export const itemsOf = oncePerWith((sentence: Sentence, note: Note) => ended(read(note, sentence, moneyOf)).map(ofOne))

/** The items of a sentence where the words that make a figure a rate or a price are part of it. */
export const foldedItemsOf = oncePerWith((sentence: Sentence, note: Note) => {
  const { rateOf, priceOf } = quantitiesOf(note)
  const isFolded = sentence.tokens.some(
    ({ figure }) => figure !== null && (rateOf(figure) !== null || priceOf(figure) !== null),
  )
  return isFolded ? ended(read(note, sentence, foldedOf)).map(ofOne) : itemsOf(sentence, note)
})

type Money = Pick<Item, 'at' | 'classes'>

function moneyOf(_: Note, { figure }: Numbered): Money {
  return { at: writtenAt(figure), classes: AMOUNT }
}

function foldedOf(note: Note, one: Numbered): Money {
  const { rateOf, priceOf } = quantitiesOf(note)
  const rate = rateOf(one.index)
  const price = priceOf(one.index)
  const at = (rate ?? price)?.at ?? writtenAt(one.figure)
  return { at, classes: rate !== null ? RATE : price !== null ? PRICE : AMOUNT }
}

/** *$1 billion a year each* is no rate of anything that is told as a whole. */
function ofOne(item: Item, at: number, items: readonly Item[]): Item {
  const isOne = item.figure !== null && item.classes !== PRICE && OF_EACH.has(items[at + 1]?.word ?? '')
  return isOne ? itemOf(item.at, MONEY, '', item) : item
}

const OF_EACH = new Set(['each', 'apiece', 'per', 'for each', 'for every'])

/** With a mark at its end, which a headline or a list's item may lack. */
function ended(items: readonly Item[]): readonly Item[] {
  const last = items.at(-1)
  if (last === undefined || last.word === '.') return items
  return [...items, itemOf({ start: last.at.end, end: last.at.end }, MARK, '.')]
}

function read(
  note: Note,
  { passage: index, at, tokens }: Sentence,
  money: (note: Note, one: Numbered) => Money,
): readonly Item[] {
  const passage = note.doc.passages[index]
  if (passage === undefined) return []
  const wholes: Item[] = []
  const add = ({ at, classes }: Money, given: Partial<Item>) => {
    if (!wholes.some((one) => overlaps(one.at, at))) wholes.push(itemOf(at, classes, '', given))
  }
  for (const { figure } of tokens) {
    const one = figure === null ? undefined : note.figures[figure]
    if (figure === null || one === undefined) continue
    const numbered = { index: figure, figure: one }
    add(money(note, numbered), { figure: numbered })
  }
  const { proportions, multiples, terms, counts } = quantitiesOf(note)
  const multiple = multiples(passage, at)
  for (const one of proportions(passage, at)) {
    const span = { start: one.from, end: one.at.end }
    const same = multiple.find((other) => other.at.start === span.start && other.at.end === span.end) ?? null
    add({ at: span, classes: same === null ? PERCENT : FRACTION }, { proportion: one, multiple: same })
  }
  for (const one of multiple) add({ at: one.at, classes: one.kind === 'verb' ? GROWN : MULTIPLE }, { multiple: one })
  for (const one of termsAmong(terms(passage, at))) add({ at: one.at, classes: one.runs ? RUNS : TERM }, { term: one })
  for (const one of counts(passage, at)) add({ at: one.at, classes: COUNT }, { count: one })
  wholes.sort((a, b) => a.at.start - b.at.start)
  return merged(wordsOf(passage.text, tokens, wholes), wholes)
}

/** *Over the five years from 2026 to 2030* is one term. */
function termsAmong(terms: readonly Term[]): readonly Term[] {
  return terms.filter(({ at, between }, i) => between !== true || (terms[i - 1]?.at.end ?? 0) + 1 < at.start)
}

interface Word {
  readonly word: string
  readonly at: Span
  readonly company: string | null
  readonly mark: boolean
  /** Its classes as a word of a day or a period. */
  readonly date: ReadonlySet<string> | null
}

/** The words and marks of a sentence that stand in no figure or quantity. A phrase of tokens is its words again. */
function wordsOf(source: string, tokens: Sentence['tokens'], wholes: readonly Item[]): readonly Word[] {
  const found: Word[] = []
  let next = 0
  for (const { pos, lower, text, at, company, time } of tokens) {
    while ((wholes[next]?.at.end ?? Number.POSITIVE_INFINITY) <= at.start) next++
    const whole = wholes[next]
    if (pos === 'money' || pos === 'hyphen') continue
    if (company !== null || pos === 'punctuation') {
      if (isIn(whole, at) || (company === null && UNMARKED.has(lower))) continue
      const word = company === null ? (DASHES.has(lower) ? '–' : text) : lower
      found.push({ word, at, company, mark: company === null, date: null })
    } else {
      let date = time === null || UNDATED.has(time.says.kind) ? null : dateClasses(time.says)
      for (const one of wordsIn(lower, source, at)) {
        if (isIn(whole, one.at)) continue
        found.push({ word: one.word, at: one.at, company, mark: false, date })
        date = date && REST
      }
    }
  }
  return found
}

const isIn = (whole: Item | undefined, at: Span) => whole !== undefined && overlaps(whole.at, at)

const PARTED = /[\s-]/

/** The words of a token, each in its place: of *a year before* some may belong to an amount. */
function wordsIn(lower: string, source: string, at: Span): readonly Pick<Word, 'word' | 'at'>[] {
  if (!PARTED.test(lower)) return [{ word: lower, at }]
  const { start, end } = at
  const written = source.slice(start, end).toLowerCase()
  let from = 0
  return lower.split(/[\s-]+/u).flatMap((word) => {
    if (word === '') return []
    const found = written.indexOf(word, from)
    const begin = found < 0 ? from : found
    from = Math.min(end - start, begin + word.length)
    return [{ word, at: { start: start + begin, end: start + from } }]
  })
}

const wordOf = ({ word }: Word) => word

/** Words, joined to the phrases that patterns know, among the figures and quantities. */
function merged(words: readonly Word[], wholes: readonly Item[]): readonly Item[] {
  const found: Item[] = []
  let next = 0
  for (let at = 0; at < words.length; ) {
    const first = words[at] as Word
    while ((wholes[next]?.at.start ?? Number.POSITIVE_INFINITY) < first.at.start) found.push(wholes[next++] as Item)
    const until = wholes[next]?.at.start ?? Number.POSITIVE_INFINITY
    if (first.company !== null || first.mark) {
      const classes = first.mark ? (SAYING.get(first.word) ?? MARK) : COMPANY
      found.push(itemOf(first.at, classes, first.mark ? first.word : '', first))
      at++
      continue
    }
    let end = at
    while (end < words.length && (words[end]?.at.start ?? until) < until && words[end]?.mark === false) end++
    const { lexeme, length } = lexemeAt(words, at, end, wordOf)
    const last = words[at + length - 1] ?? first
    let date = first.date
    for (let i = at + 1; i < at + length && date === null; i++) date = words[i]?.date ?? null
    const classes = date === null ? lexeme.classes : new Set([...lexeme.classes, ...date])
    if (!lexeme.skipped) found.push(itemOf({ start: first.at.start, end: last.at.end }, classes, lexeme.word))
    at += length
  }
  found.push(...wholes.slice(next))
  return found
}
