import type { Token } from '../tokens/types'
import { TOLD_OF } from '../vocabulary/lists'
import type { Draft } from './draft'
import { relativeBefore } from './subject'

/** Where a statement ends, and what sets another against it: *Tarn is said to lose money, whereas Osk earned $5m*. */
const BREAKS = new Set([';', '—', ':', 'whereas', 'while'])

export function isHearsay(draft: Draft): boolean {
  const all = draft.clause.sentence.tokens
  const isBreak = ({ lower }: Token) => BREAKS.has(lower)
  const from = all.slice(0, draft.at).findLastIndex(isBreak) + 1
  const to = all.findIndex((token, i) => i > draft.at && isBreak(token))
  const tokens = all.slice(from, to < 0 ? all.length : to)
  if (tokens.some(({ entry }) => entry.marks.has('hearsay'))) return true
  const isAside = draft.governor.verb !== null && relativeBefore(draft.clause, draft.governor.verb) !== null
  return tokens.some(
    ({ lower }, i) =>
      TOLD_OF.has(lower) &&
      // What a relative clause tells of its noun is no part of what is said of that noun behind it.
      !(isAside && from + i > draft.at) &&
      tokens[i + 1]?.lower === 'to' &&
      ['is', 'are', 'was', 'were'].includes(tokens[i - 1]?.lower ?? ''),
  )
}
