import type { Claim, Mode, Scope, Slot } from './types'

/** What a fragment's surroundings settle of its figure. */
export interface Settled {
  readonly isCell: boolean
  readonly mode: Slot<Mode> | null
  readonly scope: Slot<Scope> | null
  readonly when: Claim['when']
  readonly round: Slot<string> | null
  readonly term: number | null
  readonly residue: readonly string[]
}

export const NOTHING: Settled = {
  isCell: false,
  mode: null,
  scope: null,
  when: null,
  round: null,
  term: null,
  residue: [],
}
