import type { Chunk, Token } from '../tokens/types'
import { BUILDING } from '../vocabulary/lists'
import type { What } from '../vocabulary/what'
import { mainVerb, verbForm } from './clause'
import { adoptNoun, type Draft, slot, use } from './draft'
import { goodsAs, goodsBehind, goodsIn, isTarget, leadsTo, verbsOf } from './goods'
import { companiesIn, headOf, nounAs, nounsOf, tokensIn } from './phrase'

/** By a noun: *$5m in revenue*, *a $5m loan*, *a $5m chip order*. Whether it says something. */
export function byNoun(draft: Draft, at: number, noun: Token): boolean {
  const { sentence, chunkOf } = draft.clause
  const chunk = sentence.chunks[chunkOf[at] ?? -1] as Chunk
  const set = (what: What, basis: string | null = null) => {
    draft.what = slot(what, 'said', noun.lower)
    if (basis !== null) draft.basis = slot(basis, 'said', noun.lower)
    draft.used.add(at)
  }
  const verbs = verbsOf(draft)
  if (nounAs(noun, 'bare') !== null && nounAs(noun, 'measure') === null) {
    draft.used.add(at)
    if (isSumOfCommitments(draft, noun)) {
      set('commitments')
      return true
    }
    const goods = goodsIn(sentence, chunk, at) ?? goodsBehind(draft)
    if (goods !== null) draft.what = slot(goods.what, 'said', goods.words)
    else draft.bareDeal = true
    return true
  }
  const measure = nounAs(noun, 'measure')
  const kind = nounAs(noun, 'kind')
  if (measure?.what === 'other' && kind === null && noun.lower === 'fund') return false
  if (measure !== null && measure.what !== null && kind === null) {
    if (measure.what === 'expenses' && noun.lower === 'spending' && isInfrastructure(draft)) set('capex')
    else if (measure.what === 'commitments' || measure.what !== 'market-size') set(measure.what, measure.basis)
    else set('market-size')
    return true
  }
  if (kind !== null && kind.what !== null) {
    const what = isBuilt(draft, noun) ? 'build' : kind.what
    if (
      what === 'debt' &&
      (isHeld(draft) || measure?.what === 'debt-outstanding') &&
      !verbs.has('raise') &&
      !verbs.has('borrow')
    )
      set('debt-outstanding')
    else if (
      what === 'equity' &&
      noun.lower.startsWith('stake') &&
      (verbs.has('sell') || verbs.has('value') || isPossessed(draft))
    )
      set(verbs.has('buy') ? 'equity' : 'stake-value')
    else if (what === 'equity' && noun.lower.startsWith('investment')) set(investmentAs(draft, at))
    else if (what === 'acquisition' && noun.lower === 'purchase' && goodsBehind(draft) !== null)
      set(goodsBehind(draft)?.what ?? what)
    else if (noun.lower === 'bet' && !leadsTo(draft, 'in', 'on', 'into')) draft.bareDeal = true
    else set(what)
    return true
  }
  const goods = nounAs(noun, 'goods')
  if (goods !== null && goods.what !== null) {
    if (isHeld(draft) && noun.lower.startsWith('debt')) set('debt-outstanding')
    else if (goods.what === 'equity' && verbs.has('sell')) set('stake-value')
    else if (verbs.has('sell') && !verbs.has('agree') && !verbs.has('supply') && !leadsTo(draft, 'to'))
      setPart(draft, 'revenue', at, noun)
    else set(goodsAs(goods.what, draft))
    return true
  }
  if (nounAs(noun, 'harmless') !== null || nounAs(noun, 'outlook') !== null) {
    draft.used.add(at)
    return bySubject(draft)
  }
  return false
}

/** Whether a noun of several kinds is of a building: *opened a $5m facility* borrows nothing. */
function isBuilt({ clause, governor }: Draft, noun: Token): boolean {
  const verb = governor.verb === null ? null : mainVerb(clause.sentence, clause.sentence.chunks[governor.verb] as Chunk)
  const isPlace = nounsOf(noun).some(({ is, what }) => is === 'kind' && what === 'build')
  return isPlace && (verb?.entry.verbs.some((one) => BUILDING.has(one.lemma)) ?? false)
}

/** *$5m in commitments, its commitments reach $5m*: all that one party owes, where nobody is named on the other side. */
function isSumOfCommitments({ clause, complements }: Draft, noun: Token): boolean {
  const { sentence } = clause
  return (
    noun.lower === 'commitments' &&
    sentence.tokens[sentence.tokens.indexOf(noun) - 1]?.company == null &&
    complements.every(({ chunk }) => companiesIn(sentence, sentence.chunks[chunk] as Chunk).length === 0)
  )
}

function setPart(draft: Draft, what: What, at: number, noun: Token): void {
  draft.what = slot(what, 'said', noun.lower)
  draft.part = noun.lower
  draft.used.add(at)
}

/** An investment in a company is equity; one in a place or a thing is money spent on building. */
function investmentAs(draft: Draft, at: number): What {
  const { sentence, chunkOf } = draft.clause
  const into = draft.complements.find(({ preposition }) =>
    ['in', 'into', 'to', 'toward', 'towards'].includes(preposition),
  )
  const chunk = into === undefined ? undefined : sentence.chunks[into.chunk]
  const ahead = sentence.chunks[(chunkOf[at] ?? 0) + 1]
  const builds =
    ahead?.kind === 'verb' && verbForm(sentence, ahead) === 'infinitive' && mainVerb(sentence, ahead)?.lower === 'build'
  if (builds) return 'build'
  if (chunk !== undefined && isTarget(sentence, chunk)) return 'equity'
  if (chunk !== undefined) return 'build'
  const own = sentence.chunks[chunkOf[at] ?? -1]
  if (own !== undefined && nounsOf(sentence.tokens[at - 1]).some(({ is, what }) => is === 'goods' && what !== 'equity'))
    return 'build'
  return 'equity'
}

/** By a measure as the subject of a verb of level: *revenue rose to $5m*. */
export function bySubject(draft: Draft): boolean {
  const { clause, governor, subject } = draft
  const { sentence } = clause
  const chunk =
    governor.noun !== null && governor.by === 'level'
      ? sentence.chunks[clause.chunkOf[governor.noun] ?? -1]
      : subject === null
        ? undefined
        : sentence.chunks[subject.chunk]
  const head = chunk === undefined ? null : headOf(sentence, chunk)
  const token = head === null ? undefined : sentence.tokens[head]
  if (head === null || token === undefined || chunk === undefined) return byLevelVerb(draft)
  const inner = innerDeal(draft, chunk, token)
  if (inner !== null) {
    adoptNoun(draft, inner)
    if (byNoun(draft, inner, sentence.tokens[inner] as Token)) return true
  }
  const measure = nounAs(token, 'measure') ?? nounAs(token, 'kind')
  if (measure !== null && measure.what !== null) {
    const ofRound = measure.what === 'funding' || measure.what === 'equity' || measure.what === 'debt'
    draft.what = slot(
      token.lower === 'spending' && isInfrastructure(draft) ? 'capex' : measure.what,
      'said',
      token.lower,
    )
    if (ofRound && verbsOf(draft).has('value')) draft.what = slot('valuation', 'said', 'value')
    if (measure.basis !== null) draft.basis = slot(measure.basis, 'said', token.lower)
    draft.used.add(head)
    if (measure.is === 'kind') adoptNoun(draft, head)
    return true
  }
  if (nounAs(token, 'bare') !== null) {
    if (isSumOfCommitments(draft, token)) {
      draft.what = slot('commitments', 'said', token.lower)
      draft.used.add(head)
      return true
    }
    draft.bareDeal = true
    adoptNoun(draft, head)
    const goods = goodsIn(sentence, chunk, head) ?? goodsBehind(draft)
    if (goods !== null) {
      draft.what = slot(goods.what, 'said', goods.words)
      draft.bareDeal = false
    }
    return true
  }
  return byLevelVerb(draft)
}

/** The deal of *the total value of its contract*: behind a noun that only counts. */
function innerDeal(draft: Draft, chunk: Chunk, head: Token): number | null {
  const { clause } = draft
  const { chunks, tokens } = clause.sentence
  const at = clause.chunkOf[chunk.first] ?? 0
  const [preposition, object] = [chunks[at + 1], chunks[at + 2]]
  if (nounAs(head, 'harmless') === null || tokens[preposition?.first ?? -1]?.lower !== 'of' || object?.kind !== 'noun')
    return null
  const inner = headOf(clause.sentence, object)
  const token = inner === null ? undefined : tokens[inner]
  if (inner === null || (nounAs(token, 'bare') === null && nounAs(token, 'kind') === null)) return null
  use(draft, chunk)
  return inner
}

function byLevelVerb(draft: Draft): boolean {
  if (!verbsOf(draft).has('value')) return false
  draft.what = slot('valuation', 'said', 'valued')
  return true
}

/** Whether a figure is what somebody has: *holds, has, has got, owes*. */
function isHeld(draft: Draft): boolean {
  const { clause, governor } = draft
  const chunk = governor.verb === null ? undefined : clause.sentence.chunks[governor.verb]
  if (chunk === undefined) return false
  const main = mainVerb(clause.sentence, chunk)
  const isGot =
    main?.lower === 'got' &&
    tokensIn(clause.sentence, chunk).some(({ pos }) => pos === 'auxiliary' || pos === 'possessive')
  return isGot || verbsOf(draft).has('hold') || main?.lower === 'owes' || main?.lower === 'owe'
}

function isInfrastructure(draft: Draft): boolean {
  const goods = goodsBehind(draft)
  if (draft.clause.sentence.tokens.some((token) => nounAs(token, 'measure')?.what === 'capex')) return true
  return goods !== null && (goods.what === 'capex' || goods.what === 'build' || goods.what === 'compute')
}

function isPossessed({ clause, governor }: Draft): boolean {
  const chunk = governor.noun === null ? undefined : clause.sentence.chunks[clause.chunkOf[governor.noun] ?? -1]
  return (
    chunk !== undefined &&
    clause.sentence.tokens
      .slice(chunk.first, chunk.last)
      .some(({ pos, lower }) => pos === 'possessive' || lower === 'its' || lower === 'his' || lower === 'their')
  )
}
