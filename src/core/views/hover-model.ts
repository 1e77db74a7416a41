import type { FigureVerdict } from '../rules/proofs'
import type { Span } from '../span'
import type { Action, Line } from './inline'

/** What is said of a place in a note. */
export interface Hover {
  /** The figure or mention it is said of. */
  readonly span: Span
  /** How the figure there stands, a finding counting as disagreement; null of a company. */
  readonly state: FigureVerdict | null
  /** What matters first: three lines at most. */
  readonly head: readonly Line[]
  /** The rest: proofs, deals, then where else and what to do. */
  readonly rest: readonly Line[]
}

/** What the links of a hover can do where it is shown. */
export type Actions = ReadonlySet<Action>
