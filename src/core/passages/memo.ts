import type { Piece } from './compile'

/**
 * The pieces of a note as they were last read, by their source. Whoever reads a note again after an edit hands the
 * same memo in, and only the edited pieces are read anew. It holds one note's pieces: one memo for each note.
 */
export type PassageMemo = Map<string, Piece>
