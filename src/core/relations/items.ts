import { writtenAt } from '../figures/written'
import type { Note } from '../notes/types'
import { oncePer } from '../once'
import { overlaps, type Span } from '../span'
import { quantitiesOf } from '../tokens/quantities/quantities'
import type { Sentence } from '../tokens/types'
import { lexemeAt } from './lexicon'
import type { Item } from './types'

const NOTHING = { word: '', figure: null, proportion: null, multiple: null, count: null, term: null, company: null }
const kind = (...names: readonly string[]): ReadonlySet<string> => new Set(names)
const [MONEY, PERCENT, FRACTION, MULTIPLE, GROWN, TERM, COUNT, COMPANY, MARK] = [
  kind('$'),
  kind('%'),
  kind('%', 'X'),
  kind('X'),
  kind('XV'),
  kind('T'),
  kind('#'),
  kind('C'),
  kind('MARK'),
]
/** Marks that say something. */
const SAYING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['=', kind('MARK', 'EQUALS')],
  ['→', kind('MARK', 'ARROW')],
  ['×', kind('MARK', 'BY_SIGN')],
  ['/', kind('MARK', 'OVER_SIGN')],
  ['÷', kind('MARK', 'OVER_SIGN')],
])
/** Marks that part nothing. */
const UNMARKED = new Set(['"', "'", '*', '_', '`', '[', ']'])

/** The items of a sentence, in order. Read once, whoever asks. */
export const itemsOf: (note: Note) => (sentence: Sentence) => readonly Item[] = oncePer((note: Note) =>
  oncePer((sentence: Sentence) => read(note, sentence)),
)

function read(note: Note, { passage: index, at, tokens }: Sentence): readonly Item[] {
  const passage = note.doc.passages[index]
  if (passage === undefined) return []
  const wholes: Item[] = []
  const add = (item: Omit<Item, keyof typeof NOTHING> & Partial<Item>) => {
    if (!wholes.some((one) => overlaps(one.at, item.at))) wholes.push({ ...NOTHING, ...item })
  }
  for (const { figure } of tokens) {
    const one = figure === null ? undefined : note.figures[figure]
    if (figure !== null && one !== undefined)
      add({ at: writtenAt(one), classes: MONEY, figure: { index: figure, figure: one } })
  }
  const { proportions, multiples, terms, counts } = quantitiesOf(note)
  const multiple = multiples(passage, at)
  for (const one of proportions(passage, at)) {
    const span = { start: one.from, end: one.at.end }
    const same = multiple.find((other) => other.at.start === span.start && other.at.end === span.end) ?? null
    add({ at: span, classes: same === null ? PERCENT : FRACTION, proportion: one, multiple: same })
  }
  for (const one of multiple) add({ at: one.at, classes: one.kind === 'verb' ? GROWN : MULTIPLE, multiple: one })
  for (const one of terms(passage, at)) add({ at: one.at, classes: TERM, term: one })
  for (const one of counts(passage, at)) add({ at: one.at, classes: COUNT, count: one })
  wholes.sort((a, b) => a.at.start - b.at.start)
  return merged(wordsOf(tokens, wholes), wholes)
}

interface Word {
  readonly word: string
  readonly at: Span
  readonly company: string | null
  readonly mark: boolean
}

/** The words and marks of a sentence that stand in no figure or quantity. A phrase of tokens is its words again. */
function wordsOf(tokens: Sentence['tokens'], wholes: readonly Item[]): readonly Word[] {
  const found: Word[] = []
  let next = 0
  for (const { pos, lower, text, at, company } of tokens) {
    while ((wholes[next]?.at.end ?? Number.POSITIVE_INFINITY) <= at.start) next++
    const whole = wholes[next]
    if (pos === 'money' || pos === 'hyphen' || (whole !== undefined && overlaps(whole.at, at))) continue
    if (company !== null) found.push({ word: lower, at, company, mark: false })
    else if (pos === 'punctuation') {
      if (!UNMARKED.has(lower))
        found.push({ word: lower === '-' || lower === '—' ? '–' : text, at, company, mark: true })
    } else for (const word of lower.split(/[\s-]+/u)) if (word !== '') found.push({ word, at, company, mark: false })
  }
  return found
}

/** Words, joined to the phrases that patterns know, among the figures and quantities. */
function merged(words: readonly Word[], wholes: readonly Item[]): readonly Item[] {
  const found: Item[] = []
  let next = 0
  for (let at = 0; at < words.length; ) {
    const first = words[at] as Word
    while ((wholes[next]?.at.start ?? Number.POSITIVE_INFINITY) < first.at.start) found.push(wholes[next++] as Item)
    const until = wholes[next]?.at.start ?? Number.POSITIVE_INFINITY
    if (first.company !== null || first.mark) {
      found.push({
        ...NOTHING,
        word: first.mark ? first.word : '',
        classes: first.mark ? (SAYING.get(first.word) ?? MARK) : COMPANY,
        at: first.at,
        company: first.company,
      })
      at++
      continue
    }
    let end = at
    while (end < words.length && (words[end]?.at.start ?? until) < until && words[end]?.mark === false) end++
    const { lexeme, length } = lexemeAt(
      words.slice(at, Math.min(end, at + 8)).map(({ word }) => word),
      0,
    )
    const last = words[at + length - 1] ?? first
    if (!lexeme.skipped)
      found.push({
        ...NOTHING,
        word: lexeme.word,
        classes: lexeme.classes,
        at: { start: first.at.start, end: last.at.end },
      })
    at += length
  }
  found.push(...wholes.slice(next))
  return found
}
