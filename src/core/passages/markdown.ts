import { compilePiece, type Piece } from './compile'
import { type Definitions, NO_DEFINITIONS, preface } from './definitions'
import { exceedsLimits } from './limits'
import type { PassageMemo } from './memo'
import { cutPieces } from './pieces'
import { plainBlocks } from './plain'
import { simplePiece } from './simple'

/** A piece at its place in the note. One that an edit leaves as it was is the same object. */
export interface PlacedPiece {
  readonly piece: Pick<Piece, 'blocks' | 'directives'>
  /** Its text, and where that begins in the note's. */
  readonly source: string
  readonly base: number
}

/**
 * Reads the Markdown of a note from `from` on. It is read piece by piece; a piece that stands word for word in
 * `memo` is not read again, and `memo` then holds this note's pieces.
 */
export function readMarkdown(text: string, from: number, memo: PassageMemo): PlacedPiece[] {
  const reader = (known: ReadonlyMap<string, Piece>, definitions: Definitions) => {
    const kept = new Map<string, Piece>()
    const read = (source: string): Piece => {
      const piece = kept.get(source) ?? known.get(source) ?? readPiece(source, definitions)
      kept.set(source, piece)
      return piece
    }
    return { kept, read }
  }

  const alone = reader(memo.pieces, NO_DEFINITIONS)
  const pieces = joinOpen(text, from, alone.read)
  const defining = pieces.filter(({ source }) => source.includes(']:'))

  // What is in brackets can only be told once every definition of the note is known.
  const definitions = gather(defining.map(({ source }) => alone.read(source)))
  const environment = JSON.stringify([[...definitions.targets], [...definitions.footnotes]])
  const resolved = reader(environment === memo.environment ? memo.resolved : new Map(), definitions)
  const placed = pieces.map(({ base, source }) => {
    return { base, source, piece: (preface(source, definitions) === '' ? alone : resolved).read(source) }
  })
  memo.pieces = alone.kept
  memo.resolved = resolved.kept
  memo.environment = environment
  return placed
}

function readPiece(source: string, definitions: Definitions): Piece {
  const simple = preface(source, definitions) === '' ? simplePiece(source) : null
  if (simple !== null) return simple
  if (exceedsLimits(source)) return { ...plainBlocks(source, 0), definitions: NO_DEFINITIONS, open: false }
  return compilePiece(source, definitions)
}

/** What a piece holds whose last block may wait for more: a fence, or a line that begins with a tag. */
const MAY_STAY_OPEN = /```|~~~|^[ \t]*</m

/** The pieces in order; one whose last block waits for more is taken together with twice as much behind it. */
function joinOpen(text: string, from: number, read: (source: string) => Piece) {
  const found: { base: number; source: string }[] = []
  const spans = cutPieces(text, from)
  for (let index = 0; index < spans.length; ) {
    const base = spans[index]?.start ?? 0
    for (let count = 1; ; count *= 2) {
      const last = Math.min(index + count, spans.length)
      const source = text.slice(base, spans[last - 1]?.end)
      if (last < spans.length && MAY_STAY_OPEN.test(source) && read(source).open) continue
      found.push({ base, source })
      index = last
      break
    }
  }
  return found
}

/** What the pieces define together; the first definition of a label counts. */
function gather(pieces: readonly Piece[]): Definitions {
  const targets = new Map<string, string>()
  const footnotes = new Set<string>()
  for (const { definitions } of pieces) {
    for (const [label, target] of definitions.targets) if (!targets.has(label)) targets.set(label, target)
    for (const label of definitions.footnotes) footnotes.add(label)
  }
  return { targets, footnotes }
}
