import type { Piece } from './compile'
import type { FrontMatter } from './front-matter'
import type { Stretch } from './stretches'

/**
 * The pieces of a note as they were last read, by their source. Whoever reads a note again after an edit hands the
 * same memo in, and only the edited pieces are read anew. It holds one note's pieces: one memo for each note.
 */
export interface PassageMemo {
  /** Pieces read on their own. */
  pieces: ReadonlyMap<string, Piece>
  /** Pieces that refer to the note's definitions, read with these, which `environment` spells out. */
  resolved: ReadonlyMap<string, Piece>
  environment: string
  /** The front matter, as it is written, and what was read in it. */
  head: { readonly written: string; readonly read: FrontMatter } | null
  /** The stretches that the pieces make, in order. */
  stretches: readonly Stretch[]
}

/** A memo of nothing. */
export function passageMemo(): PassageMemo {
  return { pieces: new Map(), resolved: new Map(), environment: '', head: null, stretches: [] }
}
