import { groupBy } from '../group'
import { oncePer } from '../once'
import type { Block } from './blocks'
import type { PlacedPiece } from './markdown'
import type { PassageMemo } from './memo'
import { outline } from './outline'
import type { NoteFormat, NoteText } from './types'

/**
 * A part of a note that is read by itself: what stands under one heading, up to the next. It is a small note of its own,
 * whose text begins with what stands above it and speaks for it: the headings. One that an edit leaves as it was is the
 * same object, wherever it has moved to.
 */
export interface Stretch {
  readonly text: string
  /** Its text taken apart; all places are places in `text`. */
  readonly doc: NoteText
  /** Its pieces, those of what stands above first, and where each begins in `text`. */
  readonly parts: readonly PlacedPiece[]
  /** How many parts stand above, which are as many passages, and where its own text begins. */
  readonly above: number
  readonly start: number
}

/** A stretch in its note. */
export interface PlacedStretch {
  readonly stretch: Stretch
  /** How far each of its parts lies behind its place in the stretch. */
  readonly shifts: readonly number[]
  /** The index in the note of the first of its own passages. */
  readonly passage: number
}

/** A heading that holds for what comes, with the remarks right above it; each is a piece of one passage. */
interface Heading {
  readonly level: number
  readonly parts: readonly PlacedPiece[]
}

/** Lines in brackets above a heading, which go on with it: *(in millions)*, *(unaudited)*. */
const REMARKS = /^\s*(?:\([^()]+\)\s*)+$/
/** The most such lines. */
const LINES = 3

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
  const found: PlacedStretch[] = []
  let headings: readonly Heading[] = []
  let passage = 0
  let at = 0
  for (const own of runsOf(pieces)) {
    const remarks = remarksBefore(pieces, at)
    const level = headingOf(own[0])?.level
    if (level !== undefined) headings = headings.filter((one) => one.level < level)
    const above = [...headings.flatMap(({ parts }) => parts), ...(level === undefined ? [] : remarks)]
    const parts = [...above, ...own]
    const known = memo.stretches.get(own[0]?.piece ?? own)?.find((one) => isOf(one, parts))
    const stretch = known ?? stretchOf(parts, above.length, format)
    found.push({ stretch, shifts: parts.map(({ base }, i) => base - (stretch.parts[i]?.base ?? 0)), passage })
    passage += stretch.doc.passages.length - stretch.above
    headings = headingsBehind(headings, own, remarks)
    at += own.length
  }
  memo.stretches = groupBy(
    found.map(({ stretch }) => stretch),
    ({ parts, above }) => parts[above]?.piece ?? parts,
  )
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

function stretchOf(pieces: readonly PlacedPiece[], above: number, format: NoteFormat): Stretch {
  let base = 0
  const parts = pieces.map((one) => {
    const part = { ...one, base }
    base += one.source.length
    return part
  })
  const front = { date: null, title: null, off: false }
  const doc = { format, ...outline(parts), directives: [], front, problems: [] }
  return { text: parts.map(({ source }) => source).join(''), doc, parts, above, start: parts[above]?.base ?? 0 }
}

/** The heading that a piece begins with. */
function headingOf(piece: PlacedPiece | undefined) {
  const first = piece?.piece.blocks[0]
  return first?.type === 'heading' ? first : null
}

/** The pieces right before one that are remarks and nothing else. */
function remarksBefore(pieces: readonly PlacedPiece[], at: number): readonly PlacedPiece[] {
  const isRemark = ({ piece: { blocks } }: PlacedPiece) =>
    blocks.length === 1 && blocks[0]?.type === 'paragraph' && REMARKS.test(blocks[0].draft.text)
  const near = pieces.slice(Math.max(0, at - LINES), at)
  return near.slice(near.findLastIndex((one) => !isRemark(one)) + 1)
}

/** The headings that hold behind some pieces. */
function headingsBehind(
  before: readonly Heading[],
  pieces: readonly PlacedPiece[],
  remarks: readonly PlacedPiece[],
): readonly Heading[] {
  let headings = before
  for (const one of pieces) {
    let depth = 0
    for (const block of one.piece.blocks) {
      if (block.type === 'open') depth++
      else if (block.type === 'close') depth--
      else if (block.type === 'heading' && depth === 0) {
        const parts = [...(one === pieces[0] ? remarks : []), { ...one, piece: alone(block) }]
        headings = [...headings.filter(({ level }) => level < block.level), { level: block.level, parts }]
      }
    }
  }
  return headings
}

/** A heading as a piece of its own. */
const alone = oncePer((block: Block): PlacedPiece['piece'] => ({ blocks: [block], directives: [] }))
