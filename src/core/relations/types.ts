import type { Figure } from '../figures/types'
import type { Span } from '../span'
import type { Count } from '../tokens/quantities/counts'
import type { Multiple } from '../tokens/quantities/multiples'
import type { Proportion } from '../tokens/quantities/proportions'
import type { Term } from '../tokens/quantities/terms'

/** A figure with its index in the note. */
export interface Numbered {
  readonly index: number
  readonly figure: Figure
}

/**
 * One thing of a sentence as patterns see it: a word or a phrase that patterns know, a mark, a figure, a company or a
 * quantity. What changes nothing (*just*, *still*, *a whopping*) is none.
 */
export interface Item {
  /** A word or phrase in lower case, or a mark; empty for figures and quantities. */
  readonly word: string
  /** The names of the word classes it belongs to, and `$ % X # T C` for what is no word. */
  readonly classes: ReadonlySet<string>
  /** Its place in the passage's text, hedge included. */
  readonly at: Span
  readonly figure: Numbered | null
  readonly proportion: Proportion | null
  readonly multiple: Multiple | null
  readonly count: Count | null
  readonly term: Term | null
  /** The id of a company. */
  readonly company: string | null
}
