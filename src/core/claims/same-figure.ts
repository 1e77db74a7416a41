import type { Draft } from './draft'
import { determinerOf, nounAs } from './phrase'
import type { Reading } from './reading'
import type { Claim } from './types'

/** How many claims back *the $5m* may have been told. */
const REACH = 24

const DEFINITE = new Set(['the', 'this', 'that'])

/**
 * The claim that a definite figure speaks of again: *the $8.7 billion figure, that $8.7 billion* is the amount told
 * before, with all that was said of it. Null where nothing is said of the figure in between, or it is told anew.
 *
 * @example behind *Osk spent $8.7 billion on inference in 2025*, *The $8.7 billion figure is double* speaks of the same
 */
export function toldAgain(draft: Draft, reading: Reading): Claim | null {
  const { figures } = reading.source
  const { clause, at } = draft
  const { sentence, chunkOf } = clause
  const chunk = sentence.chunks[chunkOf[at] ?? -1]
  const value = figures[draft.figure]?.value ?? null
  if (chunk === undefined || value === null || !DEFINITE.has(determinerOf(sentence, chunk) ?? '')) return null
  const behind = sentence.tokens.slice(at + 1, chunk.last + 1)
  const next = sentence.chunks[(chunkOf[at] ?? 0) + 1]
  const isBare =
    behind.length === 0 && next?.kind !== 'preposition' && next?.kind !== 'relative' && next?.kind !== 'noun'
  if (!isBare && !(behind.length === 1 && nounAs(behind[0], 'harmless') !== null)) return null
  const before = reading.told.slice(-REACH).findLast(({ claim }) => {
    const one = figures[claim.figure]
    return one?.value?.eq(value) === true && one.currency === figures[draft.figure]?.currency
  })
  return before === undefined
    ? null
    : {
        ...before.claim,
        ...carried(before.claim),
        figure: draft.figure,
        sentence: sentence.at,
        restates: before.claim.figure,
        pin: null,
      }
}

/** The slots of a claim as another takes them over. */
function carried({ who, to, what, when, round, basis }: Claim): Partial<Claim> {
  const how = 'carried'
  return {
    who: who && { ...who, how },
    to: to && { ...to, how },
    what: what && { ...what, how },
    when: when && { ...when, how },
    round: round && { ...round, how },
    basis: basis && { ...basis, how },
  }
}
