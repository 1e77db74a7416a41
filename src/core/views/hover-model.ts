import type { Span } from '../span'
import type { Line } from './inline'

/** What is said of a place in a note. */
export interface Hover {
  /** The figure or mention it is said of. */
  readonly span: Span
  /** What matters first: three lines at most. */
  readonly head: readonly Line[]
  /** The rest: proofs, then where else. */
  readonly rest: readonly Line[]
}
