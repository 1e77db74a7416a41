import type { Token } from '../tokens/types'
import { adoptNoun, type Draft } from './draft'
import { verbsOf } from './goods'
import { headOf, nounAs } from './phrase'
import { byNoun, bySubject } from './what-by-noun'
import { byPrice } from './what-by-price'
import { byVerb } from './what-by-verb'

/**
 * Reads what a figure is: from the noun that governs it, else from the measure that its verb has for a subject, else from
 * the verb. A *deal* or *contract* alone leaves it unsaid, unless what is bought says more.
 */
export function readWhat(draft: Draft): void {
  const { clause, governor } = draft
  const { tokens } = clause.sentence
  const brings = dealThatBrings(draft)
  if (brings !== null) {
    adoptNoun(draft, brings)
    byNoun(draft, brings, tokens[brings] as Token)
    return
  }
  const noun = governor.noun === null ? undefined : tokens[governor.noun]
  const valued =
    verbsOf(draft).has('value') && (governor.by === 'level' || governor.by === 'price' || governor.by === 'object')
      ? dealAsSubject(draft)
      : null
  if (valued !== null) {
    adoptNoun(draft, valued)
    if (byNoun(draft, valued, tokens[valued] as Token)) return
  }
  if (noun !== undefined && governor.noun !== null && byNoun(draft, governor.noun, noun)) return
  const lead = governor.noun === null ? leadNoun(draft) : null
  if (lead !== null) {
    adoptNoun(draft, lead)
    if (byNoun(draft, lead, tokens[lead] as Token)) return
  }
  if ((governor.by === 'level' || (governor.by === 'against' && verbsOf(draft).has('level'))) && bySubject(draft))
    return
  if (governor.by === 'price' && byPrice(draft)) return
  if (governor.verb !== null && governor.by !== 'against' && governor.by !== 'aside') byVerb(draft, governor.verb)
}

/**
 * The deals or numbers that a clause before a colon speaks of, where the figures behind it are each of one: *Tarn has
 * contracts with three clouds: $5m with Osk, $3m with Dune*.
 */
function leadNoun({ clause, at }: Draft): number | null {
  const { tokens, chunks } = clause.sentence
  const colon = tokens.findIndex(({ lower }, i) => i < at && lower === ':')
  if (colon < 0 || !chunks.some(({ kind, last }) => kind === 'verb' && last < colon)) return null
  for (let i = (clause.chunkOf[colon] ?? 0) - 1; i >= 0; i--) {
    const chunk = chunks[i]
    const head = chunk?.kind === 'noun' ? headOf(clause.sentence, chunk) : null
    if (head !== null && (nounAs(tokens[head], 'bare') ?? nounAs(tokens[head], 'kind'))?.plural) return head
    if (chunk?.kind === 'verb') return null
  }
  return null
}

/** The deal that brings somebody money: *a cloud deal that would generate $5m a year in revenue* is no revenue told. */
function dealThatBrings(draft: Draft): number | null {
  const { subject, clause } = draft
  const verbs = verbsOf(draft)
  if (
    subject === null ||
    draft.governor.by === 'against' ||
    draft.governor.by === 'level' ||
    !(verbs.has('generate') || verbs.has('give'))
  )
    return null
  const chunk = clause.sentence.chunks[subject.chunk]
  const head = chunk === undefined ? null : headOf(clause.sentence, chunk)
  return head !== null && nounAs(clause.sentence.tokens[head], 'bare') !== null ? head : null
}

/** The deal, round or stake that a verb of value has for its subject: *the deal is worth $5m*. */
function dealAsSubject({ clause, subject }: Draft): number | null {
  const chunk = subject === null ? undefined : clause.sentence.chunks[subject.chunk]
  const head = chunk === undefined ? null : headOf(clause.sentence, chunk)
  const token = head === null ? undefined : clause.sentence.tokens[head]
  if (head === null || token === undefined || nounAs(token, 'company') !== null) return null
  if (nounAs(token, 'kind')?.what === 'funding') return null
  return nounAs(token, 'bare') !== null || nounAs(token, 'kind') !== null ? head : null
}
