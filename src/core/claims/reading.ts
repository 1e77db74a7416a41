import type { Figure } from '../figures/types'
import type { NoteText, Passage } from '../passages/types'
import type { Registry } from '../registry/types'
import type { NoteSentence } from '../tokens/types'
import type { Discourse, Topic } from './discourse'
import type { Draft } from './draft'
import type { Setting } from './setting'
import type { Claim } from './types'

/** What claims are read from. */
export interface ClaimSource {
  readonly doc: NoteText
  /** ISO day of the note, or null. */
  readonly date: string | null
  readonly figures: readonly Figure[]
  readonly sentences: readonly NoteSentence[]
  /** The companies that the front matter's title names. */
  readonly title: readonly string[]
  readonly note: NoteTopics
}

/** What the whole note tells, where claims are read from a part of it. */
export interface NoteTopics {
  /** Whom its first sentences that name a company are about. */
  readonly opening: () => readonly Topic[]
  readonly companyOfPerson: Discourse['companyOfPerson']
}

/** A claim that was read, with the draft it came from. */
export interface Read {
  readonly draft: Draft
  readonly claim: Claim
}

/** A claim of the note so far, and where it stands. */
export interface Told extends Read {
  readonly passage: number
}

/** How many of the claims told before a sentence its own may go on with. */
export const MOST_TOLD = 64

/** What is held while a sentence's claims are read. */
export interface Reading {
  readonly source: ClaimSource
  readonly registry: Registry
  readonly passage: Passage
  readonly setting: Setting
  readonly discourse: Discourse
  /** The last claims before, those of the sentence too. */
  readonly told: readonly Told[]
  /** The claims of the sentence so far. */
  readonly here: readonly Read[]
}
