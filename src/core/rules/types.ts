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
