import type { Claim } from '../claims/types'
import type { Figure, Skipped } from '../figures/types'
import type { Mention } from '../mentions/types'
import type { PlacedStretch } from '../passages/stretches'
import type { NoteText } from '../passages/types'
import type { Tie } from '../ties/types'
import type { NoteSentence } from '../tokens/types'

/** A note's text and what it says of itself. */
export interface NoteSource {
  readonly path: string
  readonly text: string
  readonly doc: NoteText
  /** ISO day, or null for an undated note. */
  readonly date: string | null
}

/** What a note's text alone says: nothing in it depends on the registry or on settings. */
export interface OpenedNote extends NoteSource {
  /** The parts that are read by themselves. */
  readonly stretches: readonly PlacedStretch[]
}

/** A note, or a stretch of one, with all that was read in it. `claims` and `ties` stand in the order of `figures`. */
export interface Note extends Omit<NoteSource, 'text'> {
  readonly figures: readonly Figure[]
  readonly skipped: readonly Skipped[]
  readonly mentions: readonly Mention[]
  /** Each sentence in tokens, read once. */
  readonly sentences: readonly NoteSentence[]
  readonly claims: readonly Claim[]
  readonly ties: readonly Tie[]
  /** The sentences of a stretch that its note has told before, word for word; empty for a whole note. */
  readonly repeated: ReadonlySet<string>
}

/** A whole note, with its text. */
export interface WholeNote extends NoteSource, Note {}

/** A whole note with the stretches that it was read in. */
export interface ReadNote extends OpenedNote, WholeNote {
  readonly readings: readonly ReadStretch[]
}

/** A stretch as it was read, in places of its own. What an edit leaves as it was is the same object. */
export interface ReadStretch {
  readonly placed: PlacedStretch
  readonly note: Note
  /** The index of the first of its own figures, behind those of what stands above; and in the whole note. */
  readonly first: number
  readonly figure: number
}
