import type { Chunk } from '../tokens/types'
import { isPassive, mainVerb } from './clause'
import { type Draft, slot, use } from './draft'
import { goodsIn, isPaidTo, isTarget, verbsOf } from './goods'
import { headOf, nounAs } from './phrase'
import { relativeObject } from './subject'

/** Behind *for* or *at*: the price of what was bought or sold, or a valuation. */
export function byPrice(draft: Draft): boolean {
  const { clause, governor } = draft
  const { sentence } = clause
  if (governor.verb === null) return false
  const classes = verbsOf(draft)
  const object = objectOf(draft)
  if (classes.has('value')) {
    draft.what = slot('valuation', 'said', 'valued')
    return true
  }
  const head = object === null ? undefined : sentence.tokens[headOf(sentence, object) ?? -1]
  const verb = mainVerb(sentence, sentence.chunks[governor.verb] as Chunk)?.lower ?? ''
  if (verb.startsWith('rent') || verb.startsWith('leas')) {
    useObject(draft, object)
    draft.what = slot('lease', 'said', verb)
    return true
  }
  const isStake = head !== undefined && nounAs(head, 'kind')?.what === 'equity'
  if (classes.has('sell') && !classes.has('buy')) {
    draft.what = slot(isStake ? 'stake-value' : head?.company != null ? 'acquisition' : 'stake-value', 'said', 'sold')
    useObject(draft, object)
    return true
  }
  if (!classes.has('buy')) return false
  useObject(draft, object)
  if (isStake) draft.what = slot('equity', 'said', head?.lower ?? '')
  else if (head?.company != null || (head !== undefined && nounAs(head, 'company') !== null))
    draft.what = slot('acquisition', 'said', 'bought')
  else {
    const goods = object === null ? null : goodsIn(sentence, object, object.last + 1)
    if (goods === null) {
      draft.bareDeal = isPaidTo(draft) || betweenFrom(draft)
      return draft.bareDeal
    }
    draft.what = slot(goods.what, 'said', goods.words)
  }
  return true
}

/** Whether somebody to buy from is named between the verb and its price: *ordered cells from Osk for $5m*. */
function betweenFrom({ clause, governor, at }: Draft): boolean {
  const { chunks, tokens } = clause.sentence
  return chunks
    .slice((governor.verb ?? 0) + 1, clause.chunkOf[at])
    .some(
      (chunk, i, all) =>
        chunk.kind === 'preposition' &&
        tokens[chunk.first]?.lower === 'from' &&
        all[i + 1] !== undefined &&
        isTarget(clause.sentence, all[i + 1] as Chunk),
    )
}

/** Notes what was bought or sold as accounted for, with whom a stake is in. */
function useObject(draft: Draft, object: Chunk | null): void {
  if (object === null) return
  use(draft, object)
  const { chunks } = draft.clause.sentence
  const at = draft.clause.chunkOf[object.first] ?? 0
  if (chunks[at + 1]?.kind === 'preposition' && at + 2 < (draft.clause.chunkOf[draft.at] ?? 0))
    use(draft, chunks[at + 2])
}

/** The noun phrase that a verb has for its object, before a figure behind *for* or *at*. */
export function objectOf({ clause, governor, at, subject }: Draft): Chunk | null {
  const { chunks } = clause.sentence
  const verb = governor.verb
  if (verb === null) return null
  const group = chunks[verb]
  if (group !== undefined && isPassive(clause.sentence, group))
    return subject === null ? null : (chunks[subject.chunk] ?? null)
  const relative = relativeObject(clause, verb)
  if (relative !== null) return chunks[relative] ?? null
  const own = clause.chunkOf[at] ?? 0
  const object = chunks[verb + 1]
  return object?.kind === 'noun' && verb + 1 < own ? object : null
}
