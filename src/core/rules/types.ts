import type { Interval } from '../amounts/types'
import type { Location, Span } from '../span'

export type Severity = 'error' | 'warning' | 'info' | 'hint'

/** One of the numbers that a finding compared. */
export interface Operand {
  /** What it is, in words: `AWS`, `the registry`, `total of the parts`. */
  readonly label: string
  /** As written or computed, ready to print: `$38B`. */
  readonly text: string
  readonly interval: Interval
  readonly at: Location | null
}

/** The arithmetic behind a finding, as data. The message is rendered from it and from nothing else. */
export interface Proof {
  readonly operands: readonly Operand[]
  /** The comparison in signs: `599.9–621.0 > 545–555`. */
  readonly arithmetic: string
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
