import type { Span } from '../../span'
import { cutItems, type ListSection, type Piece } from './pieces'

/** What is cut otherwise after an edit: the old pieces `from` to `to`, instead of which there are `pieces`. */
export interface Recut {
  readonly from: number
  readonly to: number
  readonly pieces: readonly Piece[]
  /** How much further all behind them stands. */
  readonly shift: number
}

/**
 * The pieces of an edited file by those that it had, for an edit within the items of one list; null for any other.
 *
 * @param before the text before, and its pieces
 * @example Where one deal of ten thousand was edited, its text alone is cut again.
 */
export function recut(
  before: { readonly text: string; readonly pieces: readonly Piece[] },
  after: string,
): Recut | null {
  const { text, pieces } = before
  const start = sameStart(text, after)
  const stop = text.length - sameEnd(text, after, start)
  // Whole lines, for what starts an item is said by its line.
  const line = text.lastIndexOf('\n', start - 1) + 1
  const feed = text.indexOf('\n', stop)
  const lineEnd = feed < 0 ? text.length : feed + 1
  const from = pieceAt(pieces, line)
  const to = pieceAt(pieces, Math.max(line, lineEnd - 1)) + 1
  const [first, last] = [pieces[from], pieces[to - 1]]
  const section = first?.section ?? null
  if (first === undefined || last === undefined || section === null || last.section !== section) return null
  if (line < first.at.start || lineEnd > last.at.end) return null
  // The first item tells how far the dashes of its list stand from the edge.
  if (pieces[from - 1]?.section !== section && line === first.at.start) return null
  const shift = after.length - text.length
  const cut = cutItems(after, section, { start: first.at.start, end: last.at.end + shift })
  return cut && { from, to, pieces: cut, shift }
}

/** Pieces that stand further behind, of which some still belong to a list that begins before them. */
export function shifted(pieces: readonly Piece[], shift: number, open: ListSection | null): readonly Piece[] {
  if (shift === 0) return pieces
  const move = ({ start, end }: Span): Span => ({ start: start + shift, end: end + shift })
  let old = open
  let moved = open
  return pieces.map(({ section, at }) => {
    if (section !== old) {
      old = section
      moved = section && { ...section, keyAt: move(section.keyAt) }
    }
    return { section: moved, at: move(at) }
  })
}

/** The last piece that starts at a place or before it; -1 where none does. */
function pieceAt(pieces: readonly Piece[], place: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.at.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}

const STRETCH = 4096

/** How many characters two texts begin with alike. Long stretches are compared as a whole. */
function sameStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at + STRETCH <= most && a.slice(at, at + STRETCH) === b.slice(at, at + STRETCH)) at += STRETCH
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

/** How many characters two texts end with alike, without those that they begin with. */
function sameEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start
  const end = (text: string, count: number, length: number) =>
    text.slice(text.length - count - length, text.length - count)
  let count = 0
  while (count + STRETCH <= most && end(a, count, STRETCH) === end(b, count, STRETCH)) count += STRETCH
  while (count < most && a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1)) count++
  return count
}
