import type { Figure } from '../figures/types'
import type { Mention } from '../mentions/types'
import type { NoteText } from '../passages/types'
import type { Registry } from '../registry/types'
import type { Claim } from './types'

/** What claims are read from. */
export interface ClaimSource {
  readonly doc: NoteText
  readonly date: string | null
  readonly figures: readonly Figure[]
  readonly mentions: readonly Mention[]
}

/** Reads what each figure's sentence says of it. One claim a figure, in their order. */
export function readClaims(source: ClaimSource, _registry: Registry): readonly Claim[] {
  return source.figures.map((_, figure) => ({
    figure,
    sentence: { start: 0, end: 0 },
    parties: [],
    kinds: [],
    measures: [],
    period: null,
    status: null,
    per: null,
    change: null,
    asOf: source.date,
    pin: null,
  }))
}
