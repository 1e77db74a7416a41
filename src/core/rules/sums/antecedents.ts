import type { Note } from '../../notes/types'
import type { Passage } from '../../passages/types'
import type { Span } from '../../span'
import { countBefore } from '../../text/bisect'
import { figuresIn, figuresWithin } from '../figures-at'
import type { Numbered, Sentence } from '../sentences'
import { isAddable, isLevel } from './operands'
import { isOpenBefore } from './parts'
import { itemParts } from './parts-in-lists'

/** The amounts that a sentence may add up because they stand before it. */
export interface Antecedents {
  readonly amounts: readonly { readonly figure: number; readonly name: string | null }[]
  /** Every amount near before it, for the case that others are meant. */
  readonly near: readonly number[]
  /** The words they stand in. */
  readonly text: string
  readonly open: boolean
}

/** Sentences, and paragraphs, that are looked back over. */
const SENTENCES = 6
const PARAGRAPHS = 2

interface Told {
  readonly figures: readonly Numbered[]
  readonly text: string
}

/**
 * What a sentence that adds up may mean: the list or table right before it, or the amounts of the sentences before it:
 * as many as it counts, else those of the last sentence, or one from each of the last. Null where that is not plain.
 */
export function antecedentsOf(note: Note, sentence: Sentence, count: number | null): Antecedents | null {
  return fromBlock(note, sentence, count) ?? fromSentences(note, sentencesBefore(note, sentence), count)
}

function fromSentences(note: Note, told: readonly Told[], count: number | null): Antecedents | null {
  const levels = told.map(({ figures, text }) => ({
    text,
    figures: figures.filter(({ index }) => isLevel(note, index)),
  }))
  const near = levels.flatMap(({ figures }) => figures.map(({ index }) => index))
  const [first] = levels
  if (first === undefined || told.some(({ text }) => !isAddable(text) && count === null)) return null
  let taken: readonly { readonly text: string; readonly figures: readonly Numbered[] }[] = []
  if (count !== null) {
    const counts = levels.map((_, i) => levels.slice(0, i + 1).flatMap(({ figures }) => figures).length)
    const end = counts.findIndex((sum) => sum >= count)
    if (end === -1 || counts[end] !== count) return null
    taken = levels.slice(0, end + 1)
  } else if (first.figures.length > 1) taken = [first]
  else {
    const end = levels.findIndex(({ figures }) => figures.length !== 1)
    taken = end === -1 ? levels : levels.slice(0, end)
  }
  const figures = taken.flatMap((one) => one.figures).sort((a, b) => a.index - b.index)
  if (figures.length < 2) return null
  const text = taken
    .map((one) => one.text)
    .reverse()
    .join(' ')
  return {
    amounts: figures.map(({ index }) => ({ figure: index, name: ownName(note, index) })),
    near,
    text,
    open: taken.some((one) => isOpenBefore(one.text)),
  }
}

/** The sentences before one, nearest first: those of its passage, and of the paragraphs right before. */
export function sentencesBefore(note: Note, { passage, at }: Sentence): readonly Told[] {
  const found: Told[] = []
  for (let index = passage.index; index > passage.index - 1 - PARAGRAPHS && found.length < SENTENCES; index--) {
    const other = note.doc.passages[index]
    if (other === undefined || other.cell !== null || (index !== passage.index && other.kind !== passage.kind)) break
    if (index !== passage.index && other.item !== null && other.item.number !== passage.item?.number) break
    const end = index === passage.index ? at.start : Number.POSITIVE_INFINITY
    for (const span of lastSentences(other, end))
      found.push({ figures: figuresWithin(note, index, span), text: other.text.slice(span.start, span.end) })
  }
  return found.slice(0, SENTENCES)
}

/** The last sentences of a passage that end before a place, last first. */
function lastSentences({ sentences }: Passage, end: number): readonly Span[] {
  const count = countBefore(sentences, (sentence) => sentence.end <= end)
  return sentences.slice(Math.max(0, count - SENTENCES), count).reverse()
}

/** The list or table right before a sentence that opens its passage, or that it speaks of. */
function fromBlock(note: Note, { passage, at, text }: Sentence, count: number | null): Antecedents | null {
  const spoken = /\b(?:table|list)\b/iu.test(text)
  const reach = spoken ? 6 : 1
  if (passage.cell !== null || (!spoken && at.start !== (passage.sentences[0]?.start ?? 0))) return null
  for (let index = passage.index - 1; index >= passage.index - reach; index--) {
    const { item, cell } = note.doc.passages[index] ?? {}
    const parts =
      item != null && passage.item === null
        ? listParts(note, item.list)
        : cell != null
          ? tableParts(note, cell.table)
          : null
    if (item == null && cell == null) continue
    if (parts === null || parts.length < 2 || (count !== null && count !== parts.length)) return null
    return { amounts: parts, near: parts.map(({ figure }) => figure), text: '', open: false }
  }
  return null
}

function listParts(note: Note, list: number): readonly { readonly name: string; readonly figure: number }[] | null {
  const items = note.doc.lists[list]?.items ?? []
  const open = items.flat().some((index) => isOpenBefore(note.doc.passages[index]?.text ?? ''))
  return open ? null : itemParts(note, items)
}

/** The one column of amounts of a table without a total. */
function tableParts(note: Note, table: number): readonly { readonly name: string; readonly figure: number }[] | null {
  const rows = note.doc.tables[table]?.rows.slice(1) ?? []
  const text = (cell: number | null | undefined) => note.doc.passages[cell ?? -1]?.text.trim() ?? ''
  if (rows.some((row) => /\b(?:total|sum|together|others?)\b/iu.test(text(row[0])))) return null
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map((row) => ({ name: text(row[0]), figures: row[column] == null ? [] : figuresIn(note, [row[column]]) })),
  ).filter((cells) => cells.some(({ figures }) => figures.length > 0))
  const [cells, more] = columns
  if (cells === undefined || more !== undefined || cells.some(({ figures }) => figures.length !== 1)) return null
  return cells.flatMap(({ name, figures }) => figures.map(({ index }) => ({ name, figure: index })))
}

/** The company that is named as a figure's own, if its claim knows just one. */
function ownName(note: Note, index: number): string | null {
  const claim = note.claims[index]
  const own = [...(claim?.to?.value ?? []), ...(claim?.to == null ? (claim?.who?.value ?? []) : [])]
  const [party] = own
  const mention = note.mentions.find(
    ({ company, passage }) => company === party && passage === note.figures[index]?.passage,
  )
  return own.length === 1 ? (mention?.text ?? null) : null
}
