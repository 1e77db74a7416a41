import { groupBy } from '../../group'
import type { Note } from '../../notes/types'
import { oncePer } from '../../once'
import type { Passage } from '../../passages/types'
import { itemsOf } from '../../relations/items'
import type { Item, Numbered } from '../../relations/types'
import type { Window } from '../../relations/windows'
import { figuresIn } from '../figures-at'
import { isOpen, opensBefore } from './open'
import { isAddable, isLevel } from './operands'
import { itemParts } from './parts-in-lists'

/** The amounts that a sentence may add up because they stand before it. */
export interface Antecedents {
  readonly amounts: readonly { readonly figure: number; readonly name: string | null }[]
  /** Every amount near before it, for the case that others are meant. */
  readonly near: readonly number[]
  /** The items they stand among; none of a list or table. */
  readonly items: readonly Item[]
  readonly open: boolean
}

/** A sentence before another, with its figures. */
export interface Told {
  readonly items: readonly Item[]
  readonly figures: readonly Numbered[]
}

/** Sentences, and paragraphs, that are looked back over. */
const SENTENCES = 6
const PARAGRAPHS = 2

/**
 * What a sentence that adds up may mean, *these three rounds, the two together, that*: the list or table right before
 * it, or the amounts of the sentences before it: as many as it counts, else those of the last sentence, or one from each
 * of the last. Null where that is not plain.
 */
export function antecedentsOf(note: Note, window: Window, count: number | null): Antecedents | null {
  return fromBlock(note, window, count) ?? fromSentences(note, sentencesBefore(note, window), count)
}

function fromSentences(note: Note, told: readonly Told[], count: number | null): Antecedents | null {
  const levels = told.map(({ figures, items }) => ({
    items,
    figures: figures.filter(({ index }) => isLevel(note, index)),
  }))
  const near = levels.flatMap(({ figures }) => figures.map(({ index }) => index))
  const [first] = levels
  if (first === undefined || (count === null && told.some(({ items }) => !isAddable(items)))) return null
  const taken = count === null ? lastOf(levels) : countedIn(levels, count)
  const figures = taken.flatMap((one) => one.figures).sort((a, b) => a.index - b.index)
  if (figures.length < 2) return null
  return {
    amounts: figures.map(({ index }) => ({ figure: index, name: ownName(note, index) })),
    near,
    items: taken.flatMap(({ items }) => items),
    open: taken.some(({ items }) => opensBefore(items)),
  }
}

/** The last sentences, as far as together they hold as many amounts as are counted. */
function countedIn(told: readonly Told[], count: number): readonly Told[] {
  const counts = told.map((_, i) => told.slice(0, i + 1).flatMap(({ figures }) => figures).length)
  const end = counts.findIndex((sum) => sum >= count)
  return end === -1 || counts[end] !== count ? [] : told.slice(0, end + 1)
}

/** The last sentence if it holds several amounts, else the last that hold one each. */
function lastOf(told: readonly Told[]): readonly Told[] {
  if ((told[0]?.figures.length ?? 0) > 1) return told.slice(0, 1)
  const end = told.findIndex(({ figures }) => figures.length !== 1)
  return end === -1 ? told : told.slice(0, end)
}

const byPassage = oncePer((note: Note) => groupBy(note.sentences, ({ passage }) => passage))

/** The sentences before one, nearest first: those of its passage, and of the paragraphs right before. */
export function sentencesBefore(note: Note, { passage, at }: Window): readonly Told[] {
  const found: Told[] = []
  for (let index = passage.index; index > passage.index - 1 - PARAGRAPHS && found.length < SENTENCES; index--) {
    const other = note.doc.passages[index]
    if (other === undefined || !continues(other, passage)) break
    const end = index === passage.index ? at.start : Number.POSITIVE_INFINITY
    const sentences = (byPassage(note).get(index) ?? []).filter((sentence) => sentence.at.end <= end)
    for (const sentence of sentences.slice(-SENTENCES).reverse()) {
      const items = itemsOf(sentence, note)
      found.push({ items, figures: items.flatMap(({ figure }) => figure ?? []) })
    }
  }
  return found.slice(0, SENTENCES)
}

/** Whether a passage may be read on from one before it: two paragraphs, or two of one list item. */
function continues(before: Passage, passage: Passage): boolean {
  if (before.cell !== null || before === passage) return before.cell === null
  return before.kind === passage.kind && (before.item === null || before.item.number === passage.item?.number)
}

/** The list or table right before a sentence that opens its passage, or that it speaks of. */
function fromBlock(note: Note, { passage, at, line, own }: Window, count: number | null): Antecedents | null {
  const spoken = line.items.slice(own).some(({ word }) => word === 'table' || word === 'list')
  if (passage.cell !== null || (!spoken && at.start !== (passage.sentences[0]?.start ?? 0))) return null
  for (let index = passage.index - 1; index >= passage.index - (spoken ? 6 : 1); index--) {
    const { item, cell } = note.doc.passages[index] ?? {}
    if (item == null && cell == null) continue
    const list = item != null && passage.item === null ? listParts(note, item.list) : null
    const parts = list ?? (cell != null ? tableParts(note, cell.table) : null)
    if (parts === null || parts.length < 2 || (count !== null && count !== parts.length)) return null
    return { amounts: parts, near: parts.map(({ figure }) => figure), items: [], open: false }
  }
  return null
}

function listParts(note: Note, list: number): readonly { readonly name: string; readonly figure: number }[] | null {
  const items = note.doc.lists[list]?.items ?? []
  return items.flat().some((index) => isOpen(note.doc.passages[index]?.text ?? '')) ? null : itemParts(note, items)
}

const TOTALS = new Set(['total', 'sum', 'together', 'other', 'others'])

/** The one column of amounts of a table without a total. */
function tableParts(note: Note, table: number): readonly { readonly name: string; readonly figure: number }[] | null {
  const rows = note.doc.tables[table]?.rows.slice(1) ?? []
  const text = (cell: number | null | undefined) => note.doc.passages[cell ?? -1]?.text.trim() ?? ''
  if (
    rows.some((row) =>
      text(row[0])
        .toLowerCase()
        .split(/\W+/)
        .some((word) => TOTALS.has(word)),
    )
  )
    return null
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
