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

/** An edit that would mend a finding. */
export interface Fix {
  readonly title: string
  readonly path: string
  readonly span: Span
  readonly newText: string
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
