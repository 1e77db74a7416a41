import type { Interval } from '../amounts/types'
import type { Location, Span } from '../span'

export type Severity = 'error' | 'warning' | 'info' | 'hint'

/** One of the numbers that a finding compared. */
export interface Operand {
  /** What it is, in words: `AWS`, `the registry`, `the parts`. */
  readonly label: string
  /** With its interval, as proofs print it: `$38B (37.5–38.5)`. */
  readonly text: string
  /** As messages say it: `$38B`, `over $12B`, `27 %`. */
  readonly said: string
  /** Its interval with its unit, for a message whose decision is close: `$37.5–38.5B`. */
  readonly range: string
  readonly interval: Interval
  readonly at: Location | null
}

/** The numbers behind a finding, as data, in the order in which its message says them. */
export interface Proof {
  readonly operands: readonly Operand[]
}

/** A change of one place in a file. */
export interface TextEdit extends Location {
  /** What stands there. Where anything else does, markup inside a figure say, the edit is not made. */
  readonly oldText: string
  readonly newText: string
}

/** What a fix changes: a number of the note, an entry of the registry, words of the note, a comment that steers the rules. */
export type FixKind = 'number' | 'registry' | 'words' | 'comment'

/** Edits that together would mend a finding. */
export interface Fix {
  /** What it does, with its numbers: `Write $22.4 billion, as deals.yaml says`. */
  readonly title: string
  readonly kind: FixKind
  /** There is one right answer, and it is proved: digits swapped, a scale word, of what the registry states. */
  readonly certain: boolean
  readonly edits: readonly TextEdit[]
}

/**
 * That a relation makes a figure what the note says it is: a total what its parts add up to, a rate what its term makes
 * of the whole.
 */
export interface Proved {
  readonly rule: string
  readonly path: string
  /** The index of its figure in the note: the result that the text states, never a part of it. */
  readonly figure: number
  /** What makes it, to be said behind the figure: `= 38 + 300 + 250 + 22.4, adds up`. */
  readonly text: string
}

/** A rule's verdict on a place in a note or the registry. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly path: string
  readonly span: Span
  readonly message: string
  readonly proof: Proof | null
  readonly related: readonly { readonly path: string; readonly span: Span; readonly message: string }[]
  readonly fixes: readonly Fix[]
}
