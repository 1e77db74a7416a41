import type { Chunk, Token } from '../tokens/types'
import type { VerbClass } from '../vocabulary/verbs'
import { type Clause, isAdverbial, meansAny, previousVerb, verbClasses, verbForm } from './clause'
import { labelNoun } from './label-noun'
import { labelSpan } from './label-span'
import { headOf, nounAs, nounsOf, tokensIn, whatOf, wordOf } from './phrase'

/** What a figure depends on in its sentence. */
export interface Governor {
  /**
   * `head` the noun behind it in its phrase (*a $5m loan*); `in` a noun behind *in, of, worth of* (*$5m in debt*); `of`
   * the noun before *of* (*revenue of $5m*); `object` of a verb; `level` a verb whose subject is a number (*rose to $5m*)
   * or the noun of such a change; `price` behind *for* or *at*; `label` behind the words that label it (*Revenue: $5m*); `lead` behind a clause
   * and a colon; `aside` in brackets; `listed` behind a comma or *and*; `subject` before its verb; `against` in a comparison; `alone` else.
   */
  readonly by:
    | 'head'
    | 'in'
    | 'of'
    | 'object'
    | 'level'
    | 'price'
    | 'label'
    | 'lead'
    | 'aside'
    | 'listed'
    | 'subject'
    | 'against'
    | 'alone'
  /** The token of the noun that says what it is, if one does. */
  readonly noun: number | null
  /** The chunk of the verb group above, if any. */
  readonly verb: number | null
  /** The chunk of an indirect object or of a name right before: *pays AWS $5m*, *Oracle ($5m)*, *Osk $5m*. */
  readonly beside: number | null
  /** Whether the figure's phrase stands right under its verb, as object or level. */
  readonly direct: boolean
  /** Whether its noun stands apart, before: *a deal with Osk, worth $5m*. */
  readonly apart?: boolean
}

/** What something is paid in: it says nothing of what is paid for. */
const IN_KIND = new Set(['stock', 'cash', 'shares', 'equity', 'common stock', 'debt', 'share', 'cash and stock'])
const INTO = new Set(['in', 'of', 'worth of', 'in terms of'])
const AGAINST = new Set([
  'up from',
  'down from',
  'compared with',
  'compared to',
  'versus',
  'vs',
  'vs.',
  'than',
  'against',
  'relative to',
  'from',
  'above',
  'below',
  'over',
  'under',
  'beyond',
])
const LEVEL_TO = new Set([
  'to',
  'at',
  'by',
  'from',
  'near',
  'around',
  'between',
  'into',
  'above',
  'below',
  'over',
  'past',
  'as',
])
const PUNCTUATED_OUT = new Set(['(', ':', ',', ';', '—', '-', '"', '[', '/', '=', '|', '→', '+', '~', '•', '·'])

/**
 * What a figure depends on.
 *
 * @param at the figure's token
 * @example in *Tarn raised $5m in debt* the $5m is `in` *debt*, under *raised*
 */
export function governorOf(clause: Clause, at: number): Governor {
  const { sentence, chunkOf } = clause
  const { chunks, tokens } = sentence
  const own = chunkOf[at] ?? 0
  const chunk = chunks[own] as Chunk
  const left = leftOf(clause, own)
  const relative = relativeVerb(clause, own)
  if (relative !== null) return relative
  const head = headBehind(clause, at)
  const direct = left.by === 'object' || left.by === 'level'
  if (head !== null) return { ...left, direct, by: left.by === 'against' ? 'against' : 'head', noun: head }
  const into = nounInto(clause, own, at, left)
  if (into !== null && left.apart === true) return { ...left, direct }
  if (into !== null)
    return { ...left, direct, by: left.by === 'against' || left.by === 'aside' ? left.by : 'in', noun: into }
  const label = labelSpan(sentence, own)
  if (label !== null) return { by: 'label', noun: labelNoun(sentence, label), verb: null, beside: null, direct: false }
  const before = nounBefore(clause, chunk, at)
  if (before !== null && left.by !== 'of')
    return { ...left, direct, by: left.by === 'against' ? 'against' : 'head', noun: before }
  if (left.by === 'alone' || left.by === 'listed' || left.by === 'aside') {
    const verb = chunks.findIndex(({ kind }, i) => i > own && kind === 'verb')
    const isSubject =
      left.by === 'alone' &&
      verb > 0 &&
      chunks
        .slice(own + 1, verb)
        .every(({ kind, first }) => kind !== 'punctuation' && kind !== 'noun' && tokens[first]?.lower !== ':')
    if (isSubject) return { ...left, direct: true, by: 'subject', verb }
  }
  return { ...left, direct: direct || left.direct }
}

/** The verb of a relative clause that a figure is the object of: *the $5m that Osk pledged to Tarn*. */
function relativeVerb({ sentence }: Clause, own: number): Governor | null {
  const { chunks, tokens } = sentence
  const [relative, subject, verb] = [chunks[own + 1], chunks[own + 2], chunks[own + 3]]
  if (relative?.kind !== 'relative' || subject?.kind !== 'noun' || verb?.kind !== 'verb') return null
  if (tokens[chunks[own]?.last ?? -1]?.pos !== 'money') return null
  const classes = verbClasses(sentence, verb)
  const teller = headOf(sentence, subject)
  if (classes.has('expect') || classes.has('say') || classes.size === 0) return null
  if (teller !== null && nounAs(tokens[teller], 'person') !== null) return null
  const beside = chunks[own + 4]?.kind === 'noun' ? own + 4 : null
  return { by: 'object', noun: null, verb: own + 3, beside, direct: true }
}

/** The noun that a figure stands before in its own phrase: *a $5m [funding round]*. */
function headBehind({ sentence, chunkOf }: Clause, at: number): number | null {
  const chunk = sentence.chunks[chunkOf[at] ?? -1]
  if (chunk === undefined) return null
  const [time, next] = [sentence.chunks[(chunkOf[at] ?? 0) + 1], sentence.chunks[(chunkOf[at] ?? 0) + 2]]
  if (
    at === chunk.last &&
    time?.kind === 'time' &&
    next?.kind === 'noun' &&
    ['rate', 'term', 'length'].includes(sentence.tokens[time.first]?.time?.says.kind ?? '')
  ) {
    const head = headOf(sentence, next)
    if (
      head !== null &&
      sentence.tokens[next.first]?.pos !== 'determiner' &&
      nounsOf(sentence.tokens[head]).some(({ is }) => is === 'bare' || is === 'kind' || is === 'measure')
    )
      return head
  }
  if (at === chunk.last && time?.kind === 'punctuation' && wordOf(sentence, time) === ',' && next?.kind === 'noun') {
    const head = headOf(sentence, next)
    const opens = sentence.tokens[next.first]?.pos
    if (
      head !== null &&
      (opens === 'time' || opens === 'modifier') &&
      nounsOf(sentence.tokens[head]).some(({ is }) => is === 'bare' || is === 'kind')
    )
      return head
  }
  for (let i = chunk.last; i > at; i--) {
    const token = sentence.tokens[i]
    if (token?.pos === 'noun' || token?.pos === 'unknown') return i
    if (token?.pos === 'company' || token?.pos === 'money') return null
  }
  return null
}

/** A noun that stands before a figure in its own phrase with nothing between, as heads do: *Revenue $5m*. */
function nounBefore({ sentence }: Clause, chunk: Chunk, at: number): number | null {
  for (let i = at - 1; i >= chunk.first; i--) {
    const token = sentence.tokens[i]
    if (token?.pos === 'noun' && whatOf(token) !== null) return i
    if (token?.pos !== 'modifier' && token?.pos !== 'time' && token?.pos !== 'determiner') return null
  }
  return null
}

/** The noun of *$5m in revenue, $5m of debt, $5m worth of chips*: over a word that only counts (*$5m in a round*). */
function nounInto({ sentence }: Clause, own: number, at: number, left: Governor): number | null {
  const { chunks, tokens } = sentence
  let i = own + 1
  const after = tokens[chunks[own]?.last ?? at]
  if (after?.pos !== 'money' && at !== chunks[own]?.last) return null
  while (
    chunks[i]?.kind === 'time' ||
    (chunks[i] !== undefined && chunks[i]?.kind === 'noun' && isAdverbial(sentence, chunks[i] as Chunk))
  )
    i++
  const preposition = chunks[i]
  if (preposition?.kind !== 'preposition' || !INTO.has(tokens[preposition.first]?.lower ?? '')) return null
  const object = chunks[i + 1]
  if (object?.kind !== 'noun') return null
  const head = headOf(sentence, object)
  const token = head === null ? undefined : tokens[head]
  if (head === null || token === undefined) return null
  if (
    IN_KIND.has(token.lower) &&
    (left.by === 'price' ||
      (left.verb !== null &&
        meansAny(verbClasses(sentence, sentence.chunks[left.verb] as Chunk), 'pay', 'give', 'spend', 'buy')))
  )
    return null
  const isNamed = nounsOf(token).some(({ is }) => is === 'measure' || is === 'kind' || is === 'goods' || is === 'bare')
  return isNamed ? head : null
}

/** What stands to the left of a figure's phrase. */
function leftOf(clause: Clause, own: number): Governor {
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
    if (verb !== null && isGiven(clause, verb)) return { by: 'object', noun: null, verb, beside: i, direct: false }
    const estimate = headOf(sentence, before)
    if (estimate !== null && nounAs(tokens[estimate], 'outlook') !== null && chunks[i - 1]?.kind === 'preposition')
      return { by: 'of', noun: estimate, verb: previousVerb(clause, i), beside: null, direct: false }
    const isGapped =
      i === 0 || chunks[i - 1]?.kind === 'coordinator' || tokens[chunks[i - 1]?.first ?? -1]?.lower === ','
    return { by: isGapped ? 'listed' : 'alone', noun: null, verb: previousVerb(clause, i), beside: i, direct: false }
  }
  const apposed = word === ',' && isClosed(clause, own) ? dealBefore(clause, i, true) : null
  if (apposed !== null) return apposed
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

/** Verbs that take a person and a sum: *pays AWS $5m, gave Osk $5m, costs Tarn $5m*. */
function isGiven(clause: Clause, verb: number): boolean {
  const classes = verbClasses(clause.sentence, clause.sentence.chunks[verb] as Chunk)
  return meansAny(classes, 'pay', 'give', 'lend', 'cost', 'save', 'fine', 'receive')
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
      nounsOf(sentence.tokens[head]).some(({ is }) => is === 'bare' || (!bare && (is === 'kind' || is === 'goods')))
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

/** Whether no conjunction opens a clause of its own before a chunk: *…, because Osk's contract, at $5m, has no term*. */
function isInOwnClause({ sentence: { chunks } }: Clause, at: number): boolean {
  const last = chunks.slice(0, at).findLast(({ kind }) => kind === 'verb' || kind === 'subordinator')
  return last?.kind !== 'subordinator'
}

function underVerb(clause: Clause, verb: number): Governor {
  const { sentence } = clause
  const chunk = sentence.chunks[verb] as Chunk
  const classes = verbClasses(sentence, chunk)
  const isLevel = (classes.has('level') || classes.has('be')) && !hasOwnSense(classes)
  return { by: isLevel ? 'level' : 'object', noun: null, verb, beside: null, direct: false }
}

/** Whether a verb that may mean a level means something else with money for its object: *raised, cost, book*. */
function hasOwnSense(classes: ReadonlySet<VerbClass>): boolean {
  return OWN_SENSES.some((one) => classes.has(one))
}

const OWN_SENSES: readonly VerbClass[] = [
  'raise',
  'pay',
  'spend',
  'invest',
  'buy',
  'sell',
  'generate',
  'earn',
  'lose',
  'burn',
  'borrow',
  'receive',
  'hold',
  'give',
  'cost',
  'lend',
  'add',
]

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
  if (word === 'for') return { by: 'price', noun: null, verb: previousVerb(clause, at), beside: null, direct: false }
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
      PUTS.has(mainVerbOf(sentence, verb)) &&
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

const PUTS = new Set(['put', 'puts', 'peg', 'pegs', 'pegged', 'estimated', 'reported', 'set', 'valued', 'priced'])

function mainVerbOf({ tokens }: Clause['sentence'], { first, last }: Chunk): string {
  for (let i = last; i >= first; i--) if (tokens[i]?.pos === 'verb') return tokens[i]?.lower ?? ''
  return ''
}

/** *a total of, a record of, an amount of*: nouns that only count. */
function isCounter(token: Token): boolean {
  return nounAs(token, 'harmless') !== null || nounAs(token, 'outlook') !== null
}

/** The verb or noun of change that *to, at, by* belong to: *rose 5 % to, an increase in revenue to, valued at*. */
function levelAbove(clause: Clause, at: number): { verb: number | null; noun: number | null } | null {
  const { sentence } = clause
  for (let i = at - 1; i >= 0; i--) {
    const chunk = sentence.chunks[i]
    if (chunk === undefined) break
    if (chunk.kind === 'verb') {
      const classes = verbClasses(sentence, chunk)
      if (classes.has('level') || classes.has('value') || classes.has('be') || classes.has('expect'))
        return measureBetween(clause, i, at, !classes.has('value')) ?? { verb: i, noun: null }
      if (verbForm(sentence, chunk) === 'finite') return measureBetween(clause, i, at, classes.has('report'))
      continue
    }
    const word = wordOf(sentence, chunk)
    if (chunk.kind === 'subordinator' || chunk.kind === 'relative' || word === ';' || word === ':' || word === '(')
      return null
  }
  return null
}

/** *reported a rise in revenue to*: the measure between a verb of reporting and the figure. */
function measureBetween(
  { sentence }: Clause,
  verb: number,
  at: number,
  isReport: boolean,
): { verb: number; noun: number } | null {
  if (!isReport) return null
  for (let i = at - 1; i > verb; i--) {
    const chunk = sentence.chunks[i]
    const head = chunk?.kind === 'noun' ? headOf(sentence, chunk) : null
    if (head !== null && whatOf(sentence.tokens[head]) !== null && sentence.tokens[head]?.pos === 'noun')
      return { verb, noun: head }
  }
  return null
}

function isChangeVerb({ sentence }: Clause, { verb }: { verb: number | null }): boolean {
  const chunk = verb === null ? undefined : sentence.chunks[verb]
  return chunk !== undefined && verbClasses(sentence, chunk).has('level')
}
