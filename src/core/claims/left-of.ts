import type { Chunk, Sentence } from '../tokens/types'
import { AGAINST, LEVEL_TO, PUTTING } from '../vocabulary/lists'
import { type Clause, isAdverbial, mainVerb, meansAny, previousVerb, verbClasses, verbForm } from './clause'
import type { Governor } from './governing'
import { isChangeVerb, isCounter, levelAbove, measureBetween } from './level'
import { headOf, nounAs, nounsOf, tokensIn, whatOf, wordOf } from './phrase'
import { buyingVerb, isGiven, underVerb } from './under-verb'

const PUNCTUATED_OUT = new Set(['(', ':', ',', ';', '—', '-', '"', '[', '/', '=', '|', '→', '+', '~', '•', '·'])

/** What stands to the left of a figure's phrase. */
export function leftOf(clause: Clause, own: number): Governor {
  const { sentence } = clause
  const { chunks, tokens } = sentence
  const none: Governor = { by: 'alone', noun: null, verb: null, beside: null, direct: false }
  let i = own - 1
  while (
    i >= 0 &&
    chunks[i] !== undefined &&
    (chunks[i]?.kind === 'time' || (chunks[i]?.kind === 'noun' && isAdverbial(sentence, chunks[i] as Chunk)))
  )
    i--
  const before = chunks[i]
  if (before === undefined) return none
  const word = tokens[before.first]?.lower ?? ''
  if (before.kind === 'verb') return worthOf(clause, i) ?? underVerb(clause, i)
  if (before.kind === 'preposition') return behindPreposition(clause, i, word)
  if (before.kind === 'noun') {
    const verb = chunks[i - 1]?.kind === 'verb' ? i - 1 : null
    const isPronoun = tokens[before.last]?.pos === 'pronoun' && before.first === before.last
    if (verb !== null && (isPronoun || isGiven(clause, verb)))
      return { by: 'object', noun: null, verb, beside: i, direct: false }
    const estimate = headOf(sentence, before)
    if (estimate !== null && nounAs(tokens[estimate], 'outlook') !== null && chunks[i - 1]?.kind === 'preposition')
      return { by: 'of', noun: estimate, verb: previousVerb(clause, i), beside: null, direct: false }
    const isGapped =
      i === 0 || chunks[i - 1]?.kind === 'coordinator' || tokens[chunks[i - 1]?.first ?? -1]?.lower === ','
    return { by: isGapped ? 'listed' : 'alone', noun: null, verb: previousVerb(clause, i), beside: i, direct: false }
  }
  const apposed = word === ',' && isClosed(clause, own) ? dealBefore(clause, i, true) : null
  if (apposed !== null) return apposed
  const measure = word === ',' && isClosed(clause, own) ? measureBefore(clause, i) : null
  if (measure !== null) return measure
  if (before.kind === 'coordinator' || word === ',')
    return { by: 'listed', noun: null, verb: previousVerb(clause, i), beside: null, direct: false }
  if (word === '(' || word === '[')
    return {
      by: 'aside',
      noun: null,
      verb: previousVerb(clause, i),
      beside: chunks[i - 1]?.kind === 'noun' ? i - 1 : null,
      direct: false,
    }
  if (word === ':' || word === '=' || word === '→')
    return { by: 'lead', noun: null, verb: null, beside: i - 1 >= 0 ? i - 1 : null, direct: false }
  if (PUNCTUATED_OUT.has(word))
    return {
      by: 'listed',
      noun: null,
      verb: previousVerb(clause, i),
      beside: chunks[i - 1]?.kind === 'noun' ? i - 1 : null,
      direct: false,
    }
  return { ...none, verb: previousVerb(clause, i) }
}

/** Whether a comma follows a figure's phrase, over a time: *the contract for power, $5m over ten years, runs*. */
function isClosed({ sentence: { chunks, tokens } }: Clause, own: number): boolean {
  const next = chunks[own + 1]?.kind === 'time' ? chunks[own + 2] : chunks[own + 1]
  return tokens[next?.first ?? -1]?.lower === ','
}

/** *a deal with Tarn worth $5m*: the noun that is worth it stands before. */
function worthOf(clause: Clause, at: number): Governor | null {
  const { sentence } = clause
  const chunk = sentence.chunks[at] as Chunk
  const tokens = tokensIn(sentence, chunk)
  if (tokens.length !== 1 || tokens[0]?.lower !== 'worth') return null
  return dealBefore(clause, at)
}

/** The deal that stands before a chunk in its clause, over phrases that only explain it; `bare` passes goods over. */
function dealBefore(clause: Clause, at: number, bare = false): Governor | null {
  const { sentence } = clause
  for (let i = at - 1; i >= 0; i--) {
    const before = sentence.chunks[i]
    const word = wordOf(sentence, before)
    if (before === undefined || [';', ':', '—', '.'].includes(word)) return null
    const head = before.kind === 'noun' ? headOf(sentence, before) : null
    if (before.kind === 'verb' && verbForm(sentence, before) === 'finite') return null
    const isDeal =
      head !== null &&
      nounsOf(sentence.tokens[head]).some(
        ({ is, what }) =>
          is === 'bare' ||
          (!bare && (is === 'kind' || is === 'goods')) ||
          // *completed its purchase of Osk for $5m*
          (what === 'acquisition' && isOfCompany(sentence, i)),
      )
    if (isDeal && sentence.tokens[head]?.company === null)
      return {
        by: 'of',
        noun: head,
        verb: isInOwnClause(clause, i) ? (leftOf(clause, i).verb ?? previousVerb(clause, i)) : null,
        beside: null,
        direct: false,
        apart: true,
      }
  }
  return null
}

/** Whether a chunk is *of* a company, and not of a part of one: *the purchase of Osk*, but not *of 40% of Osk*. */
function isOfCompany(sentence: Sentence, at: number): boolean {
  const name = sentence.chunks[at + 2]
  if (name === undefined || wordOf(sentence, sentence.chunks[at + 1]) !== 'of') return false
  return tokensIn(sentence, name).every(({ company }) => company !== null)
}

/** The measure right before a comma, that a figure in commas is: *its revenue, $5m, had doubled*. */
function measureBefore(clause: Clause, at: number): Governor | null {
  const before = clause.sentence.chunks[at - 1]
  const head = before?.kind === 'noun' ? headOf(clause.sentence, before) : null
  if (head === null || nounAs(clause.sentence.tokens[head], 'measure') === null) return null
  const isInPhrase = clause.sentence.chunks[at - 2]?.kind === 'preposition'
  return isInPhrase ? null : { by: 'of', noun: head, verb: previousVerb(clause, at), beside: null, direct: false }
}

/** Whether no conjunction opens a clause of its own before a chunk: *…, because Osk's contract, at $5m, has no term*. */
function isInOwnClause({ sentence: { chunks } }: Clause, at: number): boolean {
  const last = chunks.slice(0, at).findLast(({ kind }) => kind === 'verb' || kind === 'subordinator')
  return last?.kind !== 'subordinator'
}

function behindPreposition(clause: Clause, at: number, word: string): Governor {
  const { sentence } = clause
  const { chunks, tokens } = sentence
  const before = chunks[at - 1]
  if (word === 'of') {
    const head = before?.kind === 'noun' ? headOf(sentence, before) : null
    const token = head === null ? undefined : tokens[head]
    if (head !== null && token !== undefined && before !== undefined) {
      const above = leftOf(clause, at - 1)
      if (isCounter(token) && whatOf(token) === null)
        return above.by === 'alone' ? { ...above, by: 'of', noun: null } : above
      return {
        by: 'of',
        noun: head,
        verb: above.verb,
        beside: null,
        direct: above.by === 'object' || above.by === 'level',
      }
    }
    return { by: 'of', noun: null, verb: previousVerb(clause, at), beside: null, direct: false }
  }
  if (word === 'with') {
    const lead = previousVerb(clause, at)
    if (lead !== null && verbClasses(sentence, chunks[lead] as Chunk).has('lead'))
      return { by: 'object', noun: null, verb: lead, beside: null, direct: false }
  }
  const signed = word === 'for' ? signedDeal(clause, at) : null
  if (signed !== null) return signed
  if (word === 'for') return { by: 'price', noun: null, verb: buyingVerb(clause, at), beside: null, direct: false }
  const level = levelAbove(clause, at)
  if (LEVEL_TO.has(word) && level !== null && !(word === 'from' && !isChangeVerb(clause, level))) {
    return word === 'from'
      ? { by: 'against', noun: null, verb: level.verb, beside: null, direct: false }
      : { by: 'level', noun: level.noun, verb: level.verb, beside: null, direct: false }
  }
  if (AGAINST.has(word))
    return { by: 'against', noun: null, verb: previousVerb(clause, at), beside: null, direct: false }
  if (word === 'at') {
    const put = chunks.findLastIndex(({ kind }, i) => kind === 'verb' && i < at)
    const verb = chunks[put]
    if (
      verb !== undefined &&
      PUTTING.has(mainVerb(sentence, verb)?.lower ?? '') &&
      !chunks.slice(put, at).some(({ kind }) => kind === 'punctuation')
    ) {
      const measure = measureBetween(clause, put, at, true)
      if (measure !== null) return { by: 'level', noun: measure.noun, verb: put, beside: null, direct: true }
      if (verb.last === verb.first) {
        const deal = dealBefore(clause, put)
        if (deal !== null) return deal
      }
    }
    const buys = verb !== undefined && meansAny(verbClasses(sentence, verb), 'buy', 'sell', 'value', 'raise')
    const deal = buys ? null : dealBefore(clause, at)
    if (deal !== null) return deal
  }
  if (word === 'at') return { by: 'price', noun: null, verb: previousVerb(clause, at), beside: null, direct: false }
  return { by: 'alone', noun: null, verb: previousVerb(clause, at), beside: null, direct: false }
}

/** The deal that somebody signs for a price: *signed a computing deal with Osk for $5m*. */
function signedDeal(clause: Clause, at: number): Governor | null {
  const verb = previousVerb(clause, at)
  const chunk = verb === null ? undefined : clause.sentence.chunks[verb]
  return chunk !== undefined && verbClasses(clause.sentence, chunk).has('agree') ? dealBefore(clause, at, true) : null
}
