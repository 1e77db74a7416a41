import { CLITIC_HOSTS, has, type TokenDraft } from './draft-tokens'
import {
  isHeadlineVerb,
  isMainVerb,
  isObjectOf,
  isUnknownVerb,
  leadsToClause,
  nounOrVerb,
  OBJECT_PRONOUNS,
  opensClause,
} from './noun-or-verb'
import type { Pos, Token } from './types'

/** What a token is, given those before it and the drafts behind it. */
export function posOf(one: TokenDraft, before: readonly Token[], drafts: readonly TokenDraft[], i: number): Pos {
  const { entry, lower } = one
  const previous = before.at(-1)
  const next = drafts[i + 1]
  if (lower === "'s") return previous !== undefined && CLITIC_HOSTS.has(previous.lower) ? 'auxiliary' : 'possessive'
  if (lower === "'" && one.glued && next?.glued === false && /s$/i.test(previous?.lower ?? '')) return 'possessive'
  if (one.fixed !== null) return one.fixed
  const { verbs } = entry
  if (one.isHedge && !verbs.some(({ is, form }) => is === 'level' && form !== 'ing')) return 'modifier'
  if (
    next !== undefined &&
    (next.fixed === 'money' || next.isHedge) &&
    (entry.marks.has('harmless') || entry.marks.has('several')) &&
    (verbs.length === 0 || previous?.pos === 'determiner' || previous?.pos === 'preposition')
  )
    return 'modifier'
  if (lower === 'first' && previous?.pos === 'company' && next !== undefined && has(next.entry, 'verb'))
    return 'modifier'
  if (lower === 'yet' && (previous?.pos === 'auxiliary' || previous?.entry.marks.has('negation'))) return 'modifier'
  if (lower === 'that') return that(previous, next)
  if (lower === 'to') return 'preposition'
  if (has(entry, 'other', 'relative')) return 'relative'
  if (has(entry, 'other', 'auxiliary') && !isMainVerb(lower, next)) return 'auxiliary'
  if (has(entry, 'other', 'pronoun') && !['one', 'there'].includes(lower))
    return lower === 'her' && next !== undefined ? 'determiner' : 'pronoun'
  const isNoun = has(entry, 'noun')
  if (previous?.lower === 'whose' && isNoun) return 'noun'
  if (lower === 'back' && (previous?.pos === 'verb' || previous?.pos === 'pronoun')) return 'modifier'
  if (isObjectOf(verbs, previous)) return isNoun ? 'noun' : 'unknown'
  if (verbs.length > 0 && next !== undefined && OBJECT_PRONOUNS.has(next.lower) && drafts[i + 2]?.fixed === 'money')
    return 'verb'
  if (verbs.every(({ form }) => form === 'ing') && verbs.length > 0 && has(entry, 'other', 'preposition'))
    return 'preposition'
  // *Net new ARR* begins with no verb.
  if (
    previous === undefined &&
    entry.marks.has('harmless') &&
    verbs.length > 0 &&
    verbs.every(({ form }) => form === 'base')
  )
    return isNoun ? 'noun' : 'modifier'
  if (verbs.length > 0) {
    if (isNoun && verbs.some(({ form }) => form === 's') && isHeadlineVerb(before, drafts, i)) return 'verb'
    if (verbs.some(({ is, form }) => is === 'expect' && form === 's') && leadsToClause(before, drafts, i)) return 'verb'
    const verdict = nounOrVerb(
      verbs.map(({ form }) => form),
      isNoun,
      previous,
      next,
      before,
    )
    if (verdict !== null) return verdict
  }
  if (has(entry, 'other', 'coordinator')) return 'coordinator'
  const isPreposition = has(entry, 'other', 'preposition')
  if (has(entry, 'other', 'subordinator'))
    return isPreposition && !opensClause(drafts, i) ? 'preposition' : 'subordinator'
  if (isPreposition) return 'preposition'
  if (has(entry, 'other', 'determiner')) return 'determiner'
  if (isNoun) return 'noun'
  if (entry.marks.size > 0 || lower.endsWith('ly')) return 'modifier'
  return isUnknownVerb(one, previous, next) ? 'verb' : 'unknown'
}

/** *that*: of a noun and before a verb a relative, before a noun a determiner, else what a verb of saying leads with. */
export function that(previous: Token | undefined, next: TokenDraft | undefined): Pos {
  const startsVerb = next !== undefined && (has(next.entry, 'verb') || has(next.entry, 'other', 'auxiliary'))
  const isOfNoun = previous !== undefined && ['noun', 'company', 'money', 'unknown'].includes(previous.pos)
  if (isOfNoun) return 'relative'
  if (previous !== undefined && previous.pos === 'verb') return 'subordinator'
  return startsVerb ? 'pronoun' : 'determiner'
}
