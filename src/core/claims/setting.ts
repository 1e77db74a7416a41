import { areSame } from '../equal'
import { groupBy } from '../group'
import { keptPer } from '../kept'
import type { NoteText, Passage, Table } from '../passages/types'
import { chunkTokens } from '../tokens/chunk'
import type { NoteSentence, Sentence, Token } from '../tokens/types'
import { ASKING, POINTING } from '../vocabulary/heads'
import { verbForm } from './clause'
import { type Label, readLabel } from './label'
import { isDescribing, labelNoun } from './label-noun'
import { type Layout, layoutOf } from './layout'
import { readLead } from './lead'

/** What stands around a fragment and speaks for it: nearest first. */
export interface Setting {
  /** The lead of its list, of the list around that, the caption of its table, or the question that it answers. */
  readonly lead: readonly Around[]
  /** The headings above; the title last. */
  readonly headings: readonly Around[]
  /** Its table and place, where it is a cell. */
  readonly cell: { readonly layout: Layout; readonly row: number; readonly column: number } | null
}

/** A label that speaks for what stands under it. */
export interface Around {
  readonly passage: number
  readonly sentence: Sentence
  readonly label: Label
  /** It tells news in a sentence of its own, and is no label: only whom it names counts. */
  readonly isNews: boolean
}

/** The sentences of a passage, and its text. */
interface Words {
  readonly sentences: readonly NoteSentence[]
  readonly text: string
}

const sameWords = (a: Words) => (b: Words) => a.text === b.text && areSame(a.sentences, b.sentences)

const headingIn = keptPer((_: NoteSentence, words: Words) => {
  return { value: around(words.sentences, words.text, isNews), holds: sameWords(words) }
})

const leadIn = keptPer((_: NoteSentence, words: Words) => {
  const led = leading(words.sentences, words.text)
  return { value: led === null ? null : leadAround(led, words.text), holds: sameWords(words) }
})

/** Finds what speaks for a passage; each label and each table is read once. */
export function settingsOf(doc: NoteText, sentences: readonly NoteSentence[]): (passage: Passage) => Setting {
  const byPassage = groupBy(sentences, ({ passage }) => passage)
  const layouts = new Map<number, Layout>()
  const textOf = (index: number) => doc.passages[index]?.text ?? ''
  const inPassage = (read: typeof headingIn) => (index: number) => {
    const own = byPassage.get(index) ?? []
    const [first] = own
    return first === undefined ? null : read(first, { sentences: own, text: textOf(index) })
  }
  const headingOf = inPassage(headingIn)
  const leadOf = inPassage(leadIn)
  const leadsOf = (list: number, depth = 0): readonly Around[] => {
    const lead = doc.lists[list]?.lead ?? null
    const own = lead === null ? null : leadOf(lead)
    const outer = lead === null || depth > 2 ? null : (doc.passages[lead]?.item ?? null)
    return [
      ...(own === null ? [] : [own]),
      ...(outer === null || outer.list === list ? [] : leadsOf(outer.list, depth + 1)),
    ]
  }
  const hasFigure = (index: number) => (byPassage.get(index) ?? []).some(({ figures }) => figures.length > 0)
  // A question, or a line that ends in a colon, leads to the paragraph behind it.
  const leadsBefore = ({ index, item }: Passage): readonly Around[] => {
    if (item !== null) return leadsOf(item.list)
    const before = doc.passages[index - 1]
    const text = before?.text.trimEnd() ?? ''
    const lead =
      before?.kind === 'paragraph' && (text.endsWith('?') || text.endsWith(':')) ? leadOf(before.index) : null
    return lead === null ? [] : [lead]
  }
  const tableOf = (index: number, table: Table): Layout => {
    const layout = layouts.get(index) ?? keptLayout(table, (cell) => byPassage.get(cell) ?? [], textOf)
    layouts.set(index, layout)
    return layout
  }
  return (passage) => {
    const headings = [...passage.headings].reverse().flatMap((index) => headingOf(index) ?? [])
    const table = passage.cell === null ? undefined : doc.tables[passage.cell.table]
    if (passage.cell === null || table === undefined || !hasFigure(passage.index))
      return { lead: hasFigure(passage.index) ? leadsBefore(passage) : [], headings, cell: null }
    const caption =
      table.caption === null || doc.passages[table.caption]?.kind === 'heading' ? null : leadOf(table.caption)
    return {
      lead: caption === null ? [] : [caption],
      headings,
      cell: { layout: tableOf(passage.cell.table, table), row: passage.cell.row, column: passage.cell.column },
    }
  }
}

/** The layout of a table, which stays the same for as long as its cells do. */
function keptLayout(
  table: Table,
  sentencesOf: (cell: number) => readonly NoteSentence[],
  textOf: (cell: number) => string,
): Layout {
  const sentences = table.rows.flat().flatMap((cell) => (cell === null ? [] : sentencesOf(cell)))
  const read = () => layoutOf(table, (cell) => sentencesOf(cell).flatMap(({ tokens }) => tokens), textOf)
  const [first] = sentences
  const shape = table.rows.map((row) => row.length).join()
  return first === undefined ? read() : layoutOfCells(first, { sentences, shape, read })
}

interface Cells {
  readonly sentences: readonly NoteSentence[]
  readonly shape: string
  readonly read: () => Layout
}

const layoutOfCells = keptPer((_: NoteSentence, { sentences, shape, read }: Cells) => {
  return { value: read(), holds: (other: Cells) => other.shape === shape && areSame(other.sentences, sentences) }
})

/** A clause or label as what leads to the figures behind it. */
export function leadAround(sentence: Sentence, text: string): Around {
  return { passage: sentence.passage, sentence, label: readLead(sentence, text), isNews: false }
}

function around(sentences: readonly Sentence[], text: string, news: (sentence: Sentence) => boolean): Around | null {
  const [first] = sentences
  if (first === undefined) return null
  const label = readLabel(first.tokens, text)
  const hasVerb = first.chunks.some(({ kind }, i) => kind === 'verb' && !isDescribing(first, i))
  // *Who promised to buy what* says of its table only what a noun says.
  const isNamed = !hasVerb || labelNoun(first, { first: 0, last: first.chunks.length - 1 }) !== null
  const said = isNamed ? label : { ...label, what: null, bareDeal: false }
  return { passage: first.passage, sentence: first, label: said, isNews: news(first) }
}

/** Whether a heading is a sentence with a verb of its own, and asks nothing: *Tarn buys Osk*. */
function isNews(sentence: Sentence): boolean {
  const verb = sentence.tokens.findIndex(({ pos }) => pos === 'verb')
  if (ASKING.has(sentence.tokens[0]?.lower ?? '') || sentence.tokens.slice(0, verb).some(({ lower }) => lower === ':'))
    return false
  const relative = sentence.chunks.findIndex(({ kind }) => kind === 'relative')
  const main = relative < 0 ? sentence.chunks : sentence.chunks.slice(0, relative)
  return main.some((chunk, i) => chunk.kind === 'verb' && i > 0 && verbForm(sentence, chunk) === 'finite')
}

/**
 * The sentence of a paragraph that leads to the list or table behind it: its last, where it ends in a colon, has no verb,
 * or speaks of the table; of the last only what the table is said to hold. Null where none leads.
 */
function leading(sentences: readonly Sentence[], text: string): Sentence | null {
  const last = sentences.at(-1)
  if (last === undefined) return null
  if (text.trimEnd().endsWith(':') || text.trimEnd().endsWith('?')) return last
  const labels = sentences.filter(
    (one) =>
      !one.chunks.some(({ kind }, i) => kind === 'verb' && !isDescribing(one, i)) &&
      one.tokens.length < 20 &&
      one.tokens.every(({ pos }) => pos !== 'money' && pos !== 'percent'),
  )
  const telling = labels.findLast(
    ({ tokens, chunks }) => labelNoun({ tokens, chunks }, { first: 0, last: chunks.length - 1 }) !== null,
  )
  if (telling !== undefined) return telling
  if (labels.length === sentences.length && !isDateline(sentences)) return last
  const points = sentences.find(({ tokens }) => tokens.some(({ lower }) => POINTING.has(lower)))
  return points === undefined ? null : held(points)
}

/** What a table is said to hold: *The table lists [every contract of Tarn]*. */
function held(sentence: Sentence): Sentence | null {
  const verb = sentence.chunks.findIndex(({ kind }) => kind === 'verb')
  const from = sentence.chunks[verb + 1]
  if (verb < 0 || from === undefined || !sentence.tokens.slice(0, from.first).some(({ lower }) => POINTING.has(lower)))
    return null
  const stop = sentence.tokens.findIndex(
    ({ pos, lower }, i) => i > from.first && (pos === 'relative' || pos === 'subordinator' || lower === ','),
  )
  const tokens = sentence.tokens.slice(from.first, stop < 0 ? sentence.tokens.length : stop)
  return { ...sentence, tokens, chunks: chunkTokens(tokens) }
}

/** A line that only gives a day or a place. */
function isDateline(sentences: readonly Sentence[]): boolean {
  const tokens: readonly Token[] = sentences.flatMap((one) => one.tokens)
  return tokens.every(({ pos }) => pos === 'time' || pos === 'punctuation' || pos === 'number')
}
