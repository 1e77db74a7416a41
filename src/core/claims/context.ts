import type { Figure } from '../figures/types'
import type { Mention } from '../mentions/types'
import type { NoteText, Passage } from '../passages/types'
import { contains, type Span } from '../span'
import type { Distance } from './types'

/** A stretch of prose that may say something of a figure, and how far from it that stands. */
export interface Surrounding {
  readonly passage: Passage
  readonly at: Span
  readonly distance: Distance
}

/** The sentence of a passage that holds a span, or the run of sentences that a span lies across. */
export function sentenceAt(passage: Passage, at: Span): Span {
  const first = passage.sentences.findLast(({ start }) => start <= at.start)
  const last = passage.sentences.find(({ end }) => end >= at.end)
  return { start: first?.start ?? 0, end: last?.end ?? passage.text.length }
}

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
  const before = passage.sentences.filter(({ end }) => end <= sentence.start).reverse()
  const after = passage.sentences.filter(({ start }) => start >= sentence.end)
  for (const at of [...before, ...after]) found.push({ passage, at, distance: 'passage' })
  if (passage.item !== null) add(doc.lists[passage.item.list]?.lead, 'passage')
  if (passage.cell !== null) add(doc.tables[passage.cell.table]?.caption, 'passage')
  add(questionBefore(doc, passage), 'question')
  for (const index of [...passage.headings].reverse()) add(index, 'heading')
  add(titleOf(doc), 'title')
  return found
}

/** The mentions that stand within a stretch of a passage. */
export function mentionsIn(
  mentions: readonly Mention[],
  { passage, at }: Pick<Surrounding, 'passage' | 'at'>,
): readonly Mention[] {
  return mentions.filter((mention) => mention.passage === passage.index && contains(at, mention.at))
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
