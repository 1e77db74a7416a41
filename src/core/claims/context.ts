import type { Figure } from '../figures/types'
import { groupBy } from '../group'
import type { Mention } from '../mentions/types'
import type { NoteText, Passage } from '../passages/types'
import type { Span } from '../span'
import { countBefore } from '../text/bisect'
import type { Distance } from './types'

/** A stretch of prose that may say something of a figure, and how far from it that stands. */
export interface Surrounding {
  readonly passage: Passage
  readonly at: Span
  readonly distance: Distance
}

/** Characters beyond which a sentence is none that a person wrote: of such a run only what stands near is read. */
const LONGEST = 2000
const NEAR = 400

/**
 * The sentence of a passage that holds a span, or the run of sentences that a span lies across; of an endless one, what
 * stands near the span. A figure by itself is the label of the sentence behind it: *$38 billion. What AWS gets.*
 */
export function sentenceAt(passage: Passage, at: Span): Span {
  const first = passage.sentences.findLast(({ start }) => start <= at.start)
  const own = passage.sentences.find(({ end }) => end >= at.end)
  const isLabel =
    own !== undefined && !/\p{L}/u.test(passage.text.slice(own.start, at.start) + passage.text.slice(at.end, own.end))
  const last = isLabel ? (passage.sentences.find(({ start }) => start >= own.end) ?? own) : own
  const [start, end] = [first?.start ?? 0, last?.end ?? passage.text.length]
  if (end - start <= LONGEST) return { start, end }
  return { start: Math.max(start, at.start - NEAR), end: Math.min(end, at.end + NEAR) }
}

/** Sentences of its passage, on either side, in which a figure's company or measure is looked for. */
const REACH = 12

/**
 * Where else to look for what a figure's sentence leaves out, nearest first (DESIGN: Rules): the rest of its passage,
 * the row and column of its table, the lead of its list, the question it answers, the headings above, the title.
 */
export function surroundings(doc: NoteText, figure: Figure): readonly Surrounding[] {
  const passage = doc.passages[figure.passage]
  if (passage === undefined) return []
  const found: Surrounding[] = []
  const add = (index: number | null | undefined, distance: Distance) => {
    const other = index === null || index === undefined ? undefined : doc.passages[index]
    if (other !== undefined && other !== passage) found.push({ passage: other, at: whole(other), distance })
  }
  for (const index of tableContext(doc, passage)) add(index, 'sentence')
  const sentence = sentenceAt(passage, figure.at)
  const own = passage.sentences.findLastIndex(({ start }) => start <= figure.at.start)
  const near = passage.sentences.slice(Math.max(0, own - REACH), own + REACH + 1)
  const before = near.filter(({ end }) => end <= sentence.start).reverse()
  const after = near.filter(({ start }) => start >= sentence.end)
  for (const at of [...before, ...after]) {
    const asks = at === before[0] && passage.text.slice(at.start, at.end).trimEnd().endsWith('?')
    found.push({ passage, at, distance: asks ? 'question' : 'passage' })
  }
  if (passage.item !== null) add(doc.lists[passage.item.list]?.lead, 'passage')
  if (passage.cell !== null) add(doc.tables[passage.cell.table]?.caption, 'passage')
  add(questionBefore(doc, passage), 'question')
  for (const index of [...passage.headings].reverse()) add(index, 'heading')
  add(titleOf(doc), 'title')
  return found
}

/**
 * The sentences before one that a pronoun at its head may point back to, nearest first: those of its passage, or where it
 * opens the passage those of the paragraph before.
 */
export function sentencesBefore(doc: NoteText, passage: Passage, sentence: Span): readonly Surrounding[] {
  const isProse = ({ cell, item, kind }: Passage) => cell === null && item === null && kind !== 'heading'
  const previous = isProse(passage) ? doc.passages[passage.index - 1] : undefined
  const within = passage.sentences.filter(({ end }) => end <= sentence.start).slice(-REACH)
  const before = within.length === 0 && previous !== undefined && isProse(previous) ? previous : undefined
  return [
    ...within.reverse().map((at): Surrounding => ({ passage, at, distance: 'passage' })),
    ...(before?.sentences.slice(-REACH).reverse() ?? []).map(
      (at): Surrounding => ({ passage: before ?? passage, at, distance: 'passage' }),
    ),
  ]
}

/** A note's mentions by passage, in the order of their places. */
export type MentionIndex = ReadonlyMap<number, readonly Mention[]>

/** Puts mentions, which come in reading order, by their passages. */
export function indexMentions(mentions: readonly Mention[]): MentionIndex {
  return groupBy(mentions, ({ passage }) => passage)
}

/** The mentions that stand within a stretch of a passage. */
export function mentionsIn(
  index: MentionIndex,
  { passage, at }: Pick<Surrounding, 'passage' | 'at'>,
): readonly Mention[] {
  const mentions = index.get(passage.index) ?? []
  const first = countBefore(mentions, (mention) => mention.at.start < at.start)
  let end = first
  while ((mentions[end]?.at.end ?? Number.POSITIVE_INFINITY) <= at.end) end++
  return mentions.slice(first, end)
}

function whole(passage: Passage): Span {
  return { start: 0, end: passage.text.length }
}

/** A cell is spoken for by the heading of its column and the other cells of its row. */
function tableContext(doc: NoteText, passage: Passage): readonly (number | null)[] {
  if (passage.cell === null) return []
  const { table, row, column } = passage.cell
  const rows = doc.tables[table]?.rows ?? []
  return [rows[row]?.[0] ?? null, rows[0]?.[column] ?? null, ...(rows[row]?.slice(1) ?? [])]
}

/** The passage right before, where it asks and this one answers. */
function questionBefore(doc: NoteText, passage: Passage): number | null {
  const before = doc.passages[passage.index - 1]
  if (before === undefined || passage.text.trimEnd().endsWith('?')) return null
  return /\?["”’)]*\s*$/.test(before.text) ? before.index : null
}

function titleOf(doc: NoteText): number | null {
  return doc.passages.find(({ level }) => level === 1)?.index ?? doc.passages[0]?.index ?? null
}
