import type { Span } from '../span'
import type { Entry, Sense } from '../vocabulary/lookup'
import type { TimeExpression } from './times'

/** A token's part of speech, as far as the grammar of statements needs it. */
export type Pos =
  | 'money'
  | 'company'
  | 'verb'
  | 'noun'
  | 'modifier'
  | 'determiner'
  | 'possessive'
  | 'pronoun'
  | 'auxiliary'
  | 'preposition'
  | 'coordinator'
  | 'subordinator'
  | 'relative'
  | 'time'
  | 'percent'
  | 'number'
  | 'hyphen'
  | 'punctuation'
  | 'unknown'

/** A word, a phrase of the vocabulary, a figure, a company, a quantity or a sign of one sentence. */
export interface Token {
  readonly pos: Pos
  /** As the vocabulary knows it: lower case, one space between words. */
  readonly lower: string
  /** As written. */
  readonly text: string
  /** Its place in the passage's text. */
  readonly at: Span
  /** It follows the token before it without white space. */
  readonly glued: boolean
  /** Whether its first letter is a capital. */
  readonly capital: boolean
  /** What the vocabulary says of it; empty for figures, names and unknown words. */
  readonly entry: Entry
  /** The sense that its part of speech chose; null for words that have none. */
  readonly sense: Sense | null
  /** The index of its figure in the note, for `money`. */
  readonly figure: number | null
  /** The id of its company, for `company`. */
  readonly company: string | null
  /** For `company`: it names a product of the company, not the company. */
  readonly product: boolean
  /** What it says of time, for `time`. */
  readonly time: TimeExpression | null
}

/** A run of tokens that belong together. */
export interface Chunk {
  /** `noun` a noun phrase, `verb` a verb group (*has committed to spending*), `time` a time by itself (*in 2025*). */
  readonly kind:
    | 'noun'
    | 'verb'
    | 'time'
    | 'preposition'
    | 'coordinator'
    | 'subordinator'
    | 'relative'
    | 'punctuation'
    | 'other'
  /** Indices of its tokens, `first` to `last` inclusive. */
  readonly first: number
  readonly last: number
}

/** A sentence as tokens. */
export interface Sentence {
  readonly passage: number
  /** Its place in the passage's text. */
  readonly at: Span
  readonly tokens: readonly Token[]
  readonly chunks: readonly Chunk[]
}

/** A sentence of a note. Its tokens are read when they are first asked for, and kept: most sentences hold no figure. */
export interface NoteSentence extends Sentence {
  /** The indices of its figures in the note, in order. */
  readonly figures: readonly number[]
  /** Whether it may name a company; one that may not has no token of a company. */
  readonly named: boolean
}
