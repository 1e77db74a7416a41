import { groupBy } from '../group'
import { oncePer } from '../once'
import { moved, type Span } from '../span'
import type { Block } from './blocks'
import type { Draft } from './draft'
import type { PlacedPiece } from './markdown'
import type { PassageMemo } from './memo'
import { outline } from './outline'
import { isRemark, MOST_REMARKS } from './remarks'
import { toSource } from './source-map'
import type { NoteFormat, NoteText, Passage, SourceMap } from './types'

/**
 * A part of a note that is read by itself: what stands under one heading, up to the next, behind what stands above it and
 * speaks for it: the headings.
 *
 * Its passages are numbered from 0, and a place in it is told by the passage and not by the note's text: the character `at`
 * of passage `i` is at `i * ROOM + at`. So an edit moves nothing but what it touches: a stretch that it leaves as it was
 * is the same object, and in the one that it changes every other passage is.
 */
export interface Stretch {
  readonly doc: NoteText
  /** Its pieces, those of what stands above first, which are one passage each. */
  readonly parts: readonly PlacedPiece[]
  readonly above: number
  /** What each passage was made of. */
  readonly written: readonly Written[]
}

/** A passage as it is written: the draft's places are those of its piece, one of the stretch's parts. */
export interface Written {
  readonly draft: Draft
  readonly source: string
  readonly part: number
}

/** A stretch in its note. */
export interface PlacedStretch {
  readonly stretch: Stretch
  /** Where its pieces begin in the note, those of what stands above first. */
  readonly bases: readonly number[]
  /** The indices in the note of its passages. */
  readonly passages: readonly number[]
}

/** More characters than a passage has. */
export const ROOM = 2 ** 30

/** The index of the passage in which a place of a stretch lies. */
export function passageOf(offset: number): number {
  return Math.floor(offset / ROOM)
}

/** A place in a stretch as one in its note's text. */
export function placeOf({ stretch, bases }: PlacedStretch, { start, end }: Span): Span {
  const index = passageOf(start)
  const written = stretch.written[index]
  if (written === undefined) return { start: 0, end: 0 }
  const at = toSource(written.draft, { start: start - index * ROOM, end: end - index * ROOM })
  return moved(at, bases[written.part] ?? 0)
}

/** A heading that holds for what comes, with the remarks right above it; each is a piece of one passage. */
interface Heading {
  readonly level: number
  readonly parts: readonly Above[]
}

/** A piece above a stretch, and the index of its passage in the note. */
interface Above {
  readonly piece: PlacedPiece
  readonly passage: number
}

/**
 * Parts a note at its headings. What is said under one heading is not gone on with under the next, but what the headings
 * above say holds.
 *
 * @param memo holds the stretches of the last time, and then those of this time
 * @example *# Tarn*, *It grew.*, *## Debt*, *It owes $5m.* are two stretches; the second has *# Tarn* above it
 */
export function stretchesOf(
  pieces: readonly PlacedPiece[],
  format: NoteFormat,
  memo: PassageMemo,
): readonly PlacedStretch[] {
  const known = groupBy(memo.stretches, ({ parts, above }) => parts[above]?.piece)
  const found: PlacedStretch[] = []
  let headings: readonly Heading[] = []
  let passage = 0
  let at = 0
  for (const own of runsOf(pieces)) {
    const level = headingOf(own[0])?.level
    const remarks = level === undefined ? [] : remarksBefore(pieces, at, passage)
    if (level !== undefined) headings = headings.filter((one) => one.level < level)
    const above = [...headings.flatMap(({ parts }) => parts), ...remarks]
    const parts = [...above.map(({ piece }) => piece), ...own]
    const alike = known.get(own[0]?.piece) ?? []
    const there = memo.stretches[found.length]
    const before = there === undefined || alike.includes(there) ? there : (alike[0] ?? there)
    const stretch = alike.find((one) => isOf(one, parts)) ?? stretchOf(parts, above.length, format, before)
    const count = stretch.doc.passages.length - above.length
    const passages = [...above.map((one) => one.passage), ...Array.from({ length: count }, (_, i) => passage + i)]
    found.push({ stretch, bases: parts.map(({ base }) => base), passages })
    headings = headingsBehind(headings, own, remarks, passage)
    passage += count
    at += own.length
  }
  memo.stretches = found.map(({ stretch }) => stretch)
  return found
}

/** The pieces from each heading to the next. */
function runsOf(pieces: readonly PlacedPiece[]): readonly (readonly PlacedPiece[])[] {
  const runs: PlacedPiece[][] = []
  for (const piece of pieces) {
    const run = runs.at(-1)
    if (run === undefined || headingOf(piece) !== null) runs.push([piece])
    else run.push(piece)
  }
  return runs
}

function isOf({ parts }: Stretch, others: readonly PlacedPiece[]): boolean {
  return parts.length === others.length && parts.every(({ piece }, i) => piece === others[i]?.piece)
}

/** A stretch of pieces. Passages that stand as they did in the one `before` it was edited are the same objects. */
function stretchOf(
  parts: readonly PlacedPiece[],
  above: number,
  format: NoteFormat,
  before: Stretch | undefined,
): Stretch {
  const written: Written[] = []
  const partOf = new Map(parts.map((part, i) => [part, i]))
  const { passages, lists, tables } = outline(parts, (draft, piece, place) => {
    const start = place.index * ROOM
    const own = { draft, source: piece.source, part: partOf.get(piece) ?? 0 }
    written.push(own)
    const { text, sentences, links } = draft
    const fresh = { ...place, text, map: AS_IT_READS, span: { start, end: start + text.length }, sentences, links }
    const old = before?.doc.passages[place.index]
    const was = before?.written[place.index]
    return old !== undefined && was !== undefined && isSame(old, fresh) && wordsOf(was) === wordsOf(own) ? old : fresh
  })
  const front = { date: null, title: null, off: false }
  const doc = { format, passages, lists, tables, directives: [], front, problems: [] }
  return { doc, parts, above, written }
}

const AS_IT_READS: SourceMap = { starts: new Uint32Array(), ends: new Uint32Array() }

function wordsOf({ draft: { span }, source }: Written): string {
  return source.slice(span.start, span.end)
}

function isSame(a: Passage, b: Passage): boolean {
  if (a.text !== b.text || a.kind !== b.kind || a.level !== b.level || a.quotes !== b.quotes) return false
  const places = ({ headings, item, cell, links }: Passage) => [headings, item, cell, links.map(({ target }) => target)]
  return JSON.stringify(places(a)) === JSON.stringify(places(b))
}

/** The heading that a piece begins with. */
function headingOf(piece: PlacedPiece | undefined) {
  const first = piece?.piece.blocks[0]
  return first?.type === 'heading' ? first : null
}

/** The pieces right before one that are remarks and nothing else; `passage` is the first index behind them. */
function remarksBefore(pieces: readonly PlacedPiece[], at: number, passage: number): readonly Above[] {
  const isOne = ({ piece: { blocks } }: PlacedPiece) =>
    blocks.length === 1 && blocks[0]?.type === 'paragraph' && isRemark(blocks[0].draft.text)
  const near = pieces.slice(Math.max(0, at - MOST_REMARKS), at)
  const remarks = near.slice(near.findLastIndex((one) => !isOne(one)) + 1)
  return remarks.map((piece, i) => ({ piece, passage: passage - remarks.length + i }))
}

/** The headings that hold behind some pieces; `passage` is the index of their first passage. */
function headingsBehind(
  before: readonly Heading[],
  pieces: readonly PlacedPiece[],
  remarks: readonly Above[],
  passage: number,
): readonly Heading[] {
  let [headings, index] = [before, passage]
  for (const one of pieces) {
    let depth = 0
    for (const block of one.piece.blocks) {
      if (block.type === 'open') depth++
      else if (block.type === 'close') depth--
      else if (block.type === 'heading' && depth === 0) {
        const own = { piece: { ...one, piece: alone(block) }, passage: index }
        const parts = [...(one === pieces[0] ? remarks : []), own]
        headings = [...headings.filter(({ level }) => level < block.level), { level: block.level, parts }]
      }
      index += passagesIn(block)
    }
  }
  return headings
}

function passagesIn(block: Block): number {
  if (block.type === 'table') return block.rows.flat().filter((draft) => draft !== null).length
  return block.type === 'heading' || block.type === 'paragraph' ? 1 : 0
}

/** A heading as a piece of its own. */
const alone = oncePer((block: Block): PlacedPiece['piece'] => ({ blocks: [block], directives: [] }))
