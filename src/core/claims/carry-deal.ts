import type { Chunk } from '../tokens/types'
import { ORDER_NOUNS, PRIOR, PUT_IN } from '../vocabulary/lists'
import { complementsAfter, verbClasses } from './clause'
import { isDeal } from './deal'
import { type Draft, slot } from './draft'
import { verbsOf } from './goods'
import { determinerOf, headOf, nounAs, tokensIn, wordOf } from './phrase'
import type { Reading, Told } from './reading'

/** How many sentences back *the deal, the round* may have been told. */
const REACH = 4

/**
 * *The deal is worth $5m, the round included $5m from Osk, gave $5m to the round*: a definite deal or round stands for the
 * last one told, and takes its parties and kind.
 */
export function fillFromDeal(draft: Draft, reading: Reading): void {
  const { clause, subject, complements, governor } = draft
  const { sentence } = clause
  const places = [subject?.chunk, ...complements.map(({ chunk }) => chunk)]
  fillPrior(draft, reading)
  const meant = places
    .map((at) => (at === undefined ? undefined : sentence.chunks[at]))
    .find((chunk) => chunk !== undefined && isDefiniteDeal(draft, chunk))
  if (meant === undefined) return
  const recent = recentOf(reading).slice(-REACH * 2)
  const last = recent.findLast((one) => isDealTold(one) && fitsNoun(draft, meant, one))
  if (last === undefined) return
  const isSubject = subject !== null && sentence.chunks[subject.chunk] === meant
  const verb = governor.verb === null ? undefined : sentence.chunks[governor.verb]
  const includes = verb !== undefined && verbClasses(sentence, verb).has('include')
  const words = sentence.tokens[headOf(sentence, meant) ?? meant.last]?.lower ?? ''
  if (isSubject && !includes && draft.what?.value !== 'valuation') {
    const own = [...(draft.who?.value ?? []), ...(draft.to?.value ?? [])]
    const others = [...(last.claim.who?.value ?? []), ...(last.claim.to?.value ?? [])]
    const isNamed = complementsAfter(clause, clause.chunkOf[meant.first] ?? 0).some((one) => one.preposition === 'with')
    if (!own.every((company) => others.includes(company)) || (isNamed && own.length === 0)) return
    if (draft.what !== null && draft.what.value !== last.claim.what?.value && !draft.bareDeal) return
    draft.what ??= last.claim.what && { ...last.claim.what, how: 'carried' }
    draft.who ??= last.claim.who && { ...last.claim.who, how: 'carried' }
    draft.to ??= last.claim.to && { ...last.claim.to, how: 'carried' }
    draft.directed = last.claim.directed
    return
  }
  const receiver = receiverOf(last)
  if (receiver === null) return
  if (verbsOf(draft).has('value') || draft.what?.value === 'valuation') draft.who ??= slot(receiver, 'carried', words)
  else if (draft.what?.value === 'equity' || draft.what === null) {
    draft.what ??= slot('equity', 'carried', words)
    if (draft.who?.value.join() !== receiver.join()) draft.to ??= slot(receiver, 'carried', words)
  }
}

/** *Osk raised $5m. Tarn put in $3m*: what is put in behind a round goes into that. */
export function fillFromRound(draft: Draft, reading: Reading): void {
  const { verb, by } = draft.governor
  const word = verb === null ? '' : wordOf(draft.clause.sentence, draft.clause.sentence.chunks[verb])
  if (by !== 'object' || draft.to !== null || draft.who === null || !PUT_IN.has(word)) return
  if (draft.what !== null && draft.what.value !== 'equity') return
  const last = reading.told.findLast((one) => one.passage === reading.passage.index)
  const receiver = last?.claim.what?.value === 'funding' ? last.claim.who : null
  if (receiver === null || receiver === undefined || receiver.value.join() === draft.who.value.join()) return
  draft.what ??= slot('equity', 'carried', word)
  draft.to = { ...receiver, how: 'carried' }
}

/** The claims told in a passage and in the three before it, as far as a reader still has them in mind. */
function recentOf({ told, passage }: Reading): readonly Told[] {
  return told.filter((one) => one.passage >= passage.index - 3)
}

/**
 * *a prior arrangement of $5m* is one of the same parties; *Tarn's $5m investment* in whom the text told before that Tarn
 * invests.
 */
function fillPrior(draft: Draft, reading: Reading): void {
  const { clause, governor, at } = draft
  const chunk = clause.sentence.chunks[clause.chunkOf[governor.noun ?? at] ?? -1]
  const own = clause.sentence.chunks[clause.chunkOf[at] ?? -1]
  const words = [chunk, own].flatMap((one) => (one === undefined ? [] : tokensIn(clause.sentence, one)))
  const isPrior = draft.bareDeal && words.some(({ lower }) => PRIOR.has(lower))
  if (isPrior) {
    const last = recentOf(reading).findLast(
      ({ claim }) =>
        (claim.bareDeal || claim.what?.value === 'compute' || claim.what?.value === 'chips') &&
        claim.who !== null &&
        claim.to !== null,
    )
    if (last === undefined || last.claim.who === null || last.claim.to === null) return
    const known = [...last.claim.who.value, ...last.claim.to.value]
    if (![...(draft.who?.value ?? []), ...(draft.to?.value ?? [])].every((company) => known.includes(company))) return
    draft.who = { ...last.claim.who, how: 'carried' }
    draft.to = { ...last.claim.to, how: 'carried' }
    draft.what = last.claim.what && { ...last.claim.what, how: 'carried' }
    draft.directed = last.claim.directed
    for (const [i, token] of clause.sentence.tokens.entries()) if (PRIOR.has(token.lower)) draft.used.add(i)
    return
  }
  if (draft.what?.value !== 'equity' || draft.who === null || draft.to !== null || draft.governor.noun === null) return
  const targets = new Set(
    recentOf(reading)
      .filter(
        ({ claim }) =>
          claim.what?.value === 'equity' && claim.who?.value.join() === draft.who?.value.join() && claim.to !== null,
      )
      .map(({ claim }) => claim.to?.value.join()),
  )
  const [only] = targets
  if (only !== undefined && targets.size === 1) draft.to = slot(only.split(','), 'carried', only)
}

const INVESTED: ReadonlySet<string> = new Set(['equity', 'funding', 'debt', 'acquisition'])

/** Whether what was told may be called by a noun: *the contract* is no round and no loan. */
function fitsNoun({ clause }: Draft, chunk: Chunk, { claim }: Told): boolean {
  const head = clause.sentence.tokens[headOf(clause.sentence, chunk) ?? -1]
  return !(ORDER_NOUNS.has(nounAs(head, 'bare')?.lemma ?? '') && INVESTED.has(claim.what?.value ?? ''))
}

function isDealTold({ claim }: Told): boolean {
  return (
    isDeal(claim.what?.value ?? null, claim.bareDeal) || claim.what?.value === 'funding' || claim.what?.value === 'debt'
  )
}

function receiverOf({ claim }: Told): readonly string[] | null {
  return claim.what?.value === 'equity'
    ? (claim.to?.value ?? null)
    : claim.what?.value === 'funding'
      ? (claim.who?.value ?? null)
      : (claim.to?.value ?? null)
}

function isDefiniteDeal({ clause }: Draft, chunk: Chunk): boolean {
  const { sentence } = clause
  const head = headOf(sentence, chunk)
  const determiner = determinerOf(sentence, chunk)
  if (head === null || (determiner !== 'the' && determiner !== 'this')) return false
  const token = sentence.tokens[head]
  const kind = nounAs(token, 'kind')
  if ((nounAs(token, 'bare') ?? kind)?.plural) return false
  return nounAs(token, 'bare') !== null || kind?.what === 'funding' || kind?.what === 'equity'
}
