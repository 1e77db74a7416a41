import type { Chunk } from '../tokens/types'
import { LIMIT_NOUNS } from '../vocabulary/lists'
import { mainVerb } from './clause'
import type { Draft } from './draft'
import { verbsOf } from './goods'
import { headOf, nounsOf, tokensIn } from './phrase'

/** A rise or fall by: *rose by $5bn, added $5bn, a $5bn increase, $5bn more than*. */
export function deltaOf(draft: Draft): string | null {
  const { clause, at, governor } = draft
  const { tokens, chunks } = clause.sentence
  const before = chunks[(clause.chunkOf[at] ?? 0) - 1]
  const word = before === undefined ? '' : (tokens[before.first]?.lower ?? '')
  if (word === 'by' && governor.by === 'level') return word
  const turn = before?.kind === 'verb' ? tokens[before.last]?.lower : undefined
  if (turn === 'up' || turn === 'down') return turn
  const verbs = verbsOf(draft)
  const own =
    governor.verb === null
      ? undefined
      : mainVerb(clause.sentence, chunks[governor.verb] ?? { kind: 'verb', first: 0, last: -1 })
  if (verbs.has('lose') && (draft.what?.value === 'market-cap' || draft.what?.value === 'valuation'))
    return own?.lower ?? 'lost'
  if (tokens.slice(chunks[clause.chunkOf[at] ?? 0]?.first, at).some(({ lower }) => lower === 'another')) return null
  if (verbs.has('add') && governor.direct && governor.by !== 'level' && !['say'].some((one) => governor.by === one))
    return own?.lower ?? 'added'
  const noun = governor.noun === null ? '' : (tokens[governor.noun]?.lower ?? '')
  if (
    governor.by === 'head' &&
    ['increase', 'rise', 'jump', 'drop', 'decrease', 'decline', 'fall', 'growth', 'change', 'surge'].includes(noun)
  )
    return noun
  const next = tokens[at + 1]?.lower
  if (
    next === 'more than' ||
    next === 'less than' ||
    next === 'more' ||
    next === 'less' ||
    next === 'higher' ||
    next === 'lower'
  )
    return next
  const subject = draft.subject === null ? undefined : chunks[draft.subject.chunk]
  const head = subject === undefined ? null : headOf(clause.sentence, subject)
  if (
    governor.by === 'object' &&
    verbs.has('lose') &&
    head !== null &&
    nounsOf(tokens[head]).some(({ is }) => is === 'several')
  )
    return own?.lower ?? 'lost'
  return null
}

/** A threshold, not an amount: *deals above $100m, the $5bn mark, a limit of $5bn*. */
export function boundOf(draft: Draft): string | null {
  const { clause, at, governor } = draft
  const { tokens, chunks } = clause.sentence
  const own = clause.chunkOf[at] ?? 0
  const noun = governor.noun === null ? undefined : tokens[governor.noun]
  if (noun !== undefined && LIMIT_NOUNS.has(noun.lower)) return noun.lower
  const isSet = ['to', 'at', 'of'].includes(tokens[chunks[own - 1]?.first ?? -1]?.lower ?? '')
  const limit = isSet ? chunks.slice(Math.max(0, own - 6), own).find((chunk) => isLimit(draft, chunk)) : undefined
  if (limit !== undefined) return tokens[limit.last]?.lower ?? ''
  const subject = chunks[own - 1]
  const before = subject?.kind === 'noun' ? tokens[subject.last] : undefined
  const hedge = tokens[chunks[own]?.first ?? at]
  if (
    before !== undefined &&
    hedge !== undefined &&
    ['above', 'over', 'below', 'under', 'more than', 'less than', 'exceeding'].includes(hedge.lower) &&
    nounsOf(before).some(({ plural, is }) => plural && (is === 'bare' || is === 'kind'))
  )
    return hedge.lower
  return null
}

/** Whether a noun phrase is about a limit: *the revenue threshold for startup benefits*. */
function isLimit({ clause }: Draft, chunk: Chunk): boolean {
  return chunk.kind === 'noun' && tokensIn(clause.sentence, chunk).some(({ lower }) => LIMIT_NOUNS.has(lower))
}
