import type { Chunk, Sentence, Token } from '../tokens/types'
import { phraseAt } from '../vocabulary/lookup'
import type { VerbClass } from '../vocabulary/verbs'
import type { What } from '../vocabulary/what'
import { mainVerb, relativeObject, verbClasses, verbForm } from './clause'
import { adoptNoun, type Draft, slot, use } from './draft'
import { companiesIn, headOf, nounAs, nounsOf, tokensIn } from './phrase'

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
  if (subject === null || draft.governor.by === 'against' || !(verbs.has('generate') || verbs.has('give'))) return null
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

/** By a noun: *$5m in revenue*, *a $5m loan*, *a $5m chip order*. Whether it says something. */
function byNoun(draft: Draft, at: number, noun: Token): boolean {
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
    const what = kind.what
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
    else if (what === 'funding' && noun.lower === 'ipo') set('funding')
    else set(what)
    return true
  }
  const goods = nounAs(noun, 'goods')
  if (goods !== null && goods.what !== null) {
    if (isHeld(draft) && noun.lower.startsWith('debt')) set('debt-outstanding')
    else if (goods.what === 'equity' && verbs.has('sell')) set('stake-value')
    else if (verbs.has('sell') && !verbs.has('agree') && !verbs.has('supply')) setPart(draft, 'revenue', at, noun)
    else set(goodsAs(goods.what, draft))
    return true
  }
  if (nounAs(noun, 'harmless') !== null || nounAs(noun, 'outlook') !== null) {
    draft.used.add(at)
    return bySubject(draft)
  }
  return false
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

/** Whether a noun phrase can be invested in as a company: a name, or what stands for one. */
export function isTarget(sentence: Sentence, chunk: Chunk): boolean {
  const head = headOf(sentence, chunk)
  const token = head === null ? undefined : sentence.tokens[head]
  if (token === undefined || head === null) return false
  if (token.company !== null || token.pos === 'pronoun') return true
  return (
    (nounAs(token, 'company') !== null || (token.pos === 'unknown' && token.capital)) &&
    nounAs(token, 'several') === null
  )
}

/** By a measure as the subject of a verb of level: *revenue rose to $5m*. */
function bySubject(draft: Draft): boolean {
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

/** Behind *for* or *at*: the price of what was bought or sold, or a valuation. */
function byPrice(draft: Draft): boolean {
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
export function objectOf({ clause, governor, at }: Draft): Chunk | null {
  const { chunks } = clause.sentence
  const verb = governor.verb
  if (verb === null) return null
  const relative = relativeObject(clause, verb)
  if (relative !== null) return chunks[relative] ?? null
  const own = clause.chunkOf[at] ?? 0
  const object = chunks[verb + 1]
  return object?.kind === 'noun' && verb + 1 < own ? object : null
}

/** By the verb alone: *raised $5m* is funding, *lost $5m* a loss. */
function byVerb(draft: Draft, verb: number): void {
  const chunk = draft.clause.sentence.chunks[verb]
  const { by } = draft.governor
  if (chunk === undefined || (by !== 'object' && by !== 'listed' && by !== 'subject')) return
  const word = mainVerb(draft.clause.sentence, chunk)?.lower ?? ''
  const what = whatOfVerb(draft, word)
  if (what !== null) draft.what = slot(what, 'said', word)
}

/** Verbs that say by themselves what their object is. */
const BY_VERB: Readonly<Partial<Record<VerbClass, What>>> = {
  borrow: 'debt',
  lend: 'debt',
  lead: 'equity',
  generate: 'revenue',
  earn: 'profit',
  lose: 'loss',
  burn: 'cash-burn',
  fine: 'fine',
  save: 'savings',
}

function whatOfVerb(draft: Draft, word: string): What | null {
  const { sentence } = draft.clause
  const classes = verbsOf(draft)
  const reading = ORDER.find((one) => classes.has(one))
  const bought = reading === 'pay' || reading === 'spend' || reading === 'give' ? boughtBy(draft) : null
  if (bought !== null) return bought
  const goods = goodsBehind(draft)
  const subject = draft.subject === null ? undefined : sentence.chunks[draft.subject.chunk]
  const head = subject === undefined ? null : headOf(sentence, subject)
  const kind = head === null ? null : nounAs(sentence.tokens[head], 'kind')
  switch (reading) {
    case 'raise':
      if (head !== null && kind?.what === 'funding') adoptNoun(draft, head)
      return goods?.what === 'debt' ? 'debt' : 'funding'
    case 'invest':
      return whatInvested(draft, word, goods)
    case 'spend':
    case 'pay':
    case 'buy':
      return whatPaid(draft, reading, goods)
    case 'cost':
      return buildsAhead(draft) || kind?.what === 'build' ? 'build' : null
    case 'receive':
      if (isShareOfRevenue(draft)) return 'revenue-share'
      draft.bareDeal = draft.complements.some(({ preposition }) => preposition === 'from' || preposition === 'by')
      return null
    case 'value':
      return draft.governor.by === 'listed' ? null : 'valuation'
    default:
      return reading === undefined ? null : (BY_VERB[reading] ?? null)
  }
}

/** Money put *into* a company or a round is equity, into a thing it is spent on building; pledged *to* somebody it is a deal. */
function whatInvested(draft: Draft, word: string, goods: Goods | null): What | null {
  const { sentence } = draft.clause
  if (PLEDGES.has(word) && leadsTo(draft, 'to')) {
    if (goods !== null && goods.what !== 'build') return goods.what
    draft.bareDeal = true
    return null
  }
  const into = draft.complements.find(({ preposition }) =>
    ['in', 'into', 'to', 'toward', 'towards', 'behind'].includes(preposition),
  )
  const target = into === undefined ? undefined : sentence.chunks[into.chunk]
  if (target === undefined) return buildsAhead(draft) ? 'build' : null
  const head = headOf(sentence, target)
  if (isTarget(sentence, target) || (head !== null && nounAs(sentence.tokens[head], 'kind')?.what === 'funding'))
    return 'equity'
  return goods?.what === 'capex' && companiesIn(sentence, target).length === 0 ? 'capex' : 'build'
}

/** What is paid or spent is for what is bought; to somebody named, for what is unsaid, it is a deal. */
function whatPaid(draft: Draft, reading: 'spend' | 'pay' | 'buy', goods: Goods | null): What | null {
  if (isOnInference(draft)) return 'inference-spend'
  if (reading === 'pay' && leadsTo(draft, 'into')) return 'equity'
  if (goods !== null) {
    draft.used.add(goods.at)
    return goodsAs(goods.what, draft)
  }
  if (reading !== 'spend' || isPaidTo(draft)) draft.bareDeal = true
  return null
}

/** *spent $5m on inference*. */
function isOnInference(draft: Draft): boolean {
  const { chunks, tokens } = draft.clause.sentence
  const on = draft.complements.find(
    ({ preposition, chunk }) => preposition === 'on' && tokens[chunks[chunk]?.last ?? -1]?.lower === 'inference',
  )
  use(draft, chunks[on?.chunk ?? -1])
  return on !== undefined
}

/** *received $5m as its share of Tarn's revenue*: what Tarn pays over. */
function isShareOfRevenue(draft: Draft): boolean {
  const { chunks, tokens } = draft.clause.sentence
  const as = draft.complements.findIndex(
    ({ preposition, chunk }) => preposition === 'as' && tokens[chunks[chunk]?.last ?? -1]?.lower === 'share',
  )
  const of = draft.complements[as + 1]
  const whole = chunks[of?.chunk ?? -1]
  const head = whole === undefined ? null : headOf(draft.clause.sentence, whole)
  if (as < 0 || of?.preposition !== 'of' || head === null || nounAs(tokens[head], 'measure')?.what !== 'revenue')
    return false
  use(draft, chunks[draft.complements[as]?.chunk ?? -1])
  return true
}

/** Verbs that promise money to somebody: for what, they do not say. */
const PLEDGES = new Set([
  'commit',
  'commits',
  'committed',
  'committing',
  'pledge',
  'pledges',
  'pledged',
  'pledging',
  'promise',
  'promises',
  'promised',
  'promising',
  'earmark',
  'earmarks',
  'earmarked',
])

/** What somebody pays *for*, or spends *to buy*: a company, a stake in one; null for goods. */
function boughtBy(draft: Draft): What | null {
  const { sentence, chunkOf } = draft.clause
  const { chunks, tokens } = sentence
  const own = chunkOf[draft.at] ?? 0
  for (let i = own + 1; i < Math.min(chunks.length, own + 5); i++) {
    const chunk = chunks[i]
    if (chunk === undefined || chunk.kind === 'punctuation') return null
    const isFor = chunk.kind === 'preposition' && tokens[chunk.first]?.lower === 'for'
    const isToBuy =
      chunk.kind === 'verb' && verbForm(sentence, chunk) === 'infinitive' && verbClasses(sentence, chunk).has('buy')
    if (!isFor && !isToBuy) continue
    const object = chunks[i + 1]
    if (object?.kind !== 'noun') return null
    const isShare = tokens.slice(object.first, object.last + 1).some(({ pos }) => pos === 'percent')
    const inside = chunks[i + 2]?.kind === 'preposition' ? chunks[i + 3] : undefined
    if (draft.governor.beside !== null && nounAs(tokens[object.last], 'kind')?.what === 'equity') return 'equity'
    if (isShare || nounAs(tokens[object.last], 'kind')?.what === 'equity')
      return inside !== undefined && isTarget(sentence, inside) ? 'equity' : null
    return isTarget(sentence, object) && nounAs(tokens[object.last], 'goods') === null ? 'acquisition' : null
  }
  return null
}

/** Of a verb with several meanings the first of these that it may have. */
const ORDER: readonly VerbClass[] = [
  'pay',
  'spend',
  'give',
  'lead',
  'borrow',
  'lend',
  'raise',
  'invest',
  'lose',
  'burn',
  'earn',
  'buy',
  'fine',
  'save',
  'value',
  'receive',
  'cost',
  'generate',
]

/** The verbs above a figure, what its verb group's other verbs mean left out. */
export function verbsOf({ clause, governor }: Draft): ReadonlySet<VerbClass> {
  const chunk = governor.verb === null ? undefined : clause.sentence.chunks[governor.verb]
  return chunk === undefined ? new Set() : verbClasses(clause.sentence, chunk)
}

interface Goods {
  readonly what: What
  readonly words: string
  readonly at: number
}

/** What is bought, by the nouns before a noun in its phrase: *cloud computing deal*, *chip order*. */
export function goodsIn({ tokens }: Sentence, { first }: Chunk, before: number): Goods | null {
  for (let i = before - 1; i >= first; i--) {
    if (tokens[i + 1]?.pos === 'hyphen') continue
    const product =
      tokens[i]?.product === true
        ? phraseAt((tokens[i]?.lower ?? '').split(' ')).entry.senses.find(
            (sense) => sense.pos === 'noun' && sense.is === 'goods',
          )
        : undefined
    if (product?.pos === 'noun' && product.what !== null)
      return { what: product.what, words: tokens[i]?.lower ?? '', at: i }
    const noun = nounAs(tokens[i], 'goods')
    if (noun !== null && noun.what !== null && noun.what !== 'capex')
      return { what: noun.what, words: tokens[i]?.lower ?? '', at: i }
    const kind = nounAs(tokens[i], 'kind')
    if (kind !== null && kind.what !== null) return { what: kind.what, words: tokens[i]?.lower ?? '', at: i }
  }
  return null
}

/** What is bought, by the words behind: *for compute power*, *to buy cloud services*, *on data centers*. */
export function goodsBehind(draft: Draft): Goods | null {
  const { sentence } = draft.clause
  const { chunks, tokens } = sentence
  const under = draft.governor.by === 'subject' ? (draft.governor.verb ?? 0) : 0
  const from = Math.max(draft.reach, under)
  for (let i = from + 1; i < chunks.length; i++) {
    const chunk = chunks[i]
    if (chunk === undefined) break
    const word = tokens[chunk.first]?.lower ?? ''
    if (chunk.kind === 'verb') {
      const classes = verbClasses(sentence, chunk)
      const isOfDeal =
        verbForm(sentence, chunk) === 'infinitive' &&
        (classes.has('buy') || classes.has('sell') || classes.has('spend') || classes.has('supply'))
      if (!isOfDeal) break
      continue
    }
    if (chunk.kind === 'noun') {
      if (chunk.first <= draft.at && draft.at <= chunk.last) continue
      const head = headOf(sentence, chunk)
      const token = head === null ? undefined : tokens[head]
      const noun = nounAs(token, 'goods')
      if (noun !== null && noun.what !== null && head !== null)
        return { what: noun.what, words: token?.lower ?? '', at: head }
      if (nounsOf(token).some(({ is, what }) => is === 'measure' && what === 'capex') && head !== null)
        return { what: 'capex', words: token?.lower ?? '', at: head }
      if (token?.pos === 'money') break
      continue
    }
    if (
      chunk.kind === 'preposition' ||
      chunk.kind === 'time' ||
      (chunk.kind === 'coordinator' && chunks[i + 1]?.kind === 'noun')
    )
      continue
    if (word === ',' && chunks[i + 1]?.kind === 'time') continue
    break
  }
  return null
}

/** Spending on things that a company uses itself is capital expenditure, unless another company is paid for it. */
export function goodsAs(what: What, draft: Draft): What {
  const paid = draft.complements.some(
    ({ preposition, chunk }) =>
      ['from', 'with', 'on', 'at', 'to'].includes(preposition) &&
      companiesIn(draft.clause.sentence, draft.clause.sentence.chunks[chunk] as Chunk).length > 0,
  )
  if (paid || draft.governor.beside !== null) return what === 'capex' ? 'compute' : what
  if (verbsOf(draft).has('spend') && (what === 'compute' || what === 'build' || what === 'capex'))
    return what === 'build' ? buildOrCapex(draft) : 'capex'
  return what === 'capex' ? 'capex' : what
}

/** One site is built; *data centers* are capital expenditure. */
function buildOrCapex(draft: Draft): What {
  const goods = goodsBehind(draft)
  return goods !== null && !goods.words.endsWith('s') ? 'build' : 'capex'
}

/** Whether somebody is named whom the money goes to: *spends $5m with Osk*. */
function isPaidTo(draft: Draft): boolean {
  return leadsTo(draft, 'with', 'at', 'from')
}

/** Whether one of these prepositions leads to a company, or to what stands for one. */
function leadsTo({ clause, complements }: Draft, ...prepositions: readonly string[]): boolean {
  return complements.some(
    ({ preposition, chunk }) =>
      prepositions.includes(preposition) && isTarget(clause.sentence, clause.sentence.chunks[chunk] as Chunk),
  )
}

function buildsAhead({ clause, at }: Draft): boolean {
  const { chunks } = clause.sentence
  return chunks
    .slice((clause.chunkOf[at] ?? 0) + 1)
    .some(
      (chunk) =>
        chunk.kind === 'verb' &&
        verbForm(clause.sentence, chunk) === 'infinitive' &&
        ['build', 'build out', 'expand', 'construct', 'develop'].includes(
          mainVerb(clause.sentence, chunk)?.lower ?? '',
        ),
    )
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
