import type { Claim } from '../claims/types'
import type { Figure, Skipped } from '../figures/types'
import type { Mention } from '../mentions/types'
import type { NoteText } from '../passages/types'
import type { Tie } from '../ties/types'
import type { NoteSentence } from '../tokens/types'

/** What a note's text alone says: nothing in it depends on the registry or on settings. */
export interface OpenedNote {
  readonly path: string
  readonly text: string
  readonly doc: NoteText
  /** ISO day, or null for an undated note. */
  readonly date: string | null
}

/** A note with all that was read in it. `claims` and `ties` stand in the order of `figures`. */
export interface Note extends OpenedNote {
  readonly figures: readonly Figure[]
  readonly skipped: readonly Skipped[]
  readonly mentions: readonly Mention[]
  /** Each sentence in tokens, read once. */
  readonly sentences: readonly NoteSentence[]
  readonly claims: readonly Claim[]
  readonly ties: readonly Tie[]
}
