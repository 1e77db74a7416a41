import type { Chunk } from '../tokens/types'
import { GIVEN_NOUNS } from '../vocabulary/lists'
import type { What } from '../vocabulary/what'
import { behind, besideParty } from './behind'
import { joinedWith, meansAny, verbClasses } from './clause'
import { type Discourse, whoIsMeant } from './discourse'
import { subjectOfDraft } from './doer'
import { type Draft, use } from './draft'
import { verbsOf } from './goods'
import { fill, isName, type Named, named } from './named'
import { determinerOf, entityOf } from './phrase'
import { modifier, possessor } from './possessor'

/** A deal for goods or of no kind: the direction is that of its verbs, *to buy, to supply, pays*; else it stays open. */
export function supply(draft: Draft, discourse: Discourse, what: What | null): void {
  const verbs = verbsOf(draft)
  const subject = subjectOfDraft(draft, discourse)
  const owner = possessor(draft, discourse)
  const pair = between(draft)
  if (pair !== null) {
    fill(draft, 'who', { ...pair, companies: pair.companies.slice(0, 1) })
    fill(draft, 'to', { ...pair, companies: pair.companies.slice(1) })
    draft.directed = false
    return
  }
  if (what === 'build' || what === 'grant') {
    const invests = draft.governor.direct && draft.governor.by === 'in' && (verbs.has('invest') || verbs.has('spend'))
    fill(draft, 'who', (invests ? subject : null) ?? owner ?? subject)
    if (invests && subject !== null) fill(draft, 'to', owner)
    if (what === 'grant') fill(draft, 'to', behind(draft, discourse, ['to']))
    else fill(draft, 'to', besideParty(draft, discourse) ?? behind(draft, discourse, ['for']))
    return
  }
  const giver =
    draft.governor.noun === null || !GIVEN_NOUNS.has(draft.clause.sentence.tokens[draft.governor.noun]?.lower ?? '')
      ? null
      : behind(draft, discourse, ['from', 'by'])
  if (giver !== null) {
    fill(draft, 'who', giver)
    fill(draft, 'to', behind(draft, discourse, ['to', 'in']))
    return
  }
  const beside = besideParty(draft, discourse)
  const other =
    beside ??
    behind(draft, discourse, ['with', 'from', 'to', 'into', 'on', 'at', 'for', 'via', 'by', 'of']) ??
    soldBetween(draft, discourse) ??
    modifier(draft)
  const self = owner ?? subject ?? (other === null ? null : topicOwner(draft, discourse, other))
  const infinitive = purpose(draft)
  const sells =
    infinitive === 'sell' ||
    (infinitive === null && (verbs.has('sell') || verbs.has('supply')) && !verbs.has('buy')) ||
    (verbs.has('give') && beside !== null && what === 'compute')
  const pays = infinitive === 'buy' || (infinitive === null && meansAny(verbs, 'pay', 'spend', 'buy', 'invest'))
  const gets = verbs.has('receive') && behind(draft, discourse, ['from', 'by']) !== null
  draft.directed = sells || pays || gets
  const joint = self !== null && self.companies.length === 2 && other === null
  if (joint) {
    fill(draft, 'who', { ...self, companies: self.companies.slice(0, 1) })
    fill(draft, 'to', { ...self, companies: self.companies.slice(1) })
    draft.directed = false
    return
  }
  fill(draft, 'who', sells || gets ? other : self)
  fill(draft, 'to', sells || gets ? self : other)
}

/** Whom the text is about, where *the contract with Osk* names one side alone. */
function topicOwner(draft: Draft, discourse: Discourse, other: Named): Named | null {
  const { clause, governor } = draft
  const chunk = governor.noun === null ? undefined : clause.sentence.chunks[clause.chunkOf[governor.noun] ?? -1]
  if (chunk === undefined || determinerOf(clause.sentence, chunk) !== 'the') return null
  if (!draft.complements.some(({ preposition }) => preposition === 'with')) return null
  const meant = whoIsMeant(discourse, clause, chunk.first, { except: other.companies })
  return meant === null ? null : { companies: meant, how: 'carried', words: 'the' }
}

/** Who sells what is bought, named before its price: *ordered cells from Osk for $5m*. */
function soldBetween(draft: Draft, discourse: Discourse): Named | null {
  const { clause, governor, at } = draft
  const { chunks, tokens } = clause.sentence
  if (governor.by !== 'price' || governor.verb === null) return null
  for (let i = governor.verb + 1; i < (clause.chunkOf[at] ?? 0) - 1; i++) {
    if (chunks[i]?.kind === 'preposition' && ['from', 'with'].includes(tokens[chunks[i]?.first ?? -1]?.lower ?? '')) {
      const found = named(draft, discourse, i + 1)
      if (found !== null) return found
    }
  }
  return null
}

/** Whether a deal's infinitive buys or sells: *a deal to buy chips*, *an agreement to supply capacity*. */
function purpose({ clause, reach: from }: Draft): 'buy' | 'sell' | null {
  const { sentence } = clause
  for (let i = from + 1; i < Math.min(sentence.chunks.length, from + 8); i++) {
    const chunk = sentence.chunks[i]
    if (chunk?.kind === 'verb') {
      const classes = verbClasses(sentence, chunk)
      if ((classes.has('sell') || classes.has('supply')) && !classes.has('buy')) return 'sell'
      return classes.has('buy') || classes.has('pay') || classes.has('spend') ? 'buy' : null
    }
    if (chunk?.kind === 'subordinator' || chunk?.kind === 'relative') return null
  }
  return null
}

/** *a $5m deal between Tarn and Osk*. */
function between(draft: Draft): Named | null {
  const { clause } = draft
  const found = draft.complements.find(({ preposition }) => preposition === 'between')
  if (found === undefined) return null
  const chunks = joinedWith(clause, found.chunk, (i) => isName(draft, i))
  const companies = chunks.flatMap(
    (i) => entityOf(clause.sentence, clause.sentence.chunks[i] as Chunk)?.companies ?? [],
  )
  if (companies.length < 2) return null
  for (const i of chunks) use(draft, clause.sentence.chunks[i])
  return { companies, how: 'said', words: companies.join(' and ') }
}
