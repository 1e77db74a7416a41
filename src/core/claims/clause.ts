import { oncePer } from '../once'
import type { Chunk, Sentence, Token } from '../tokens/types'
import { FORMS_OF_BE } from '../vocabulary/lists'
import type { VerbClass } from '../vocabulary/verbs'
import { tokensIn, wordOf } from './phrase'

/** A sentence with what is asked of it again and again. */
export interface Clause {
  readonly sentence: Sentence
  /** The chunk of each token. */
  readonly chunkOf: readonly number[]
}

/** Prepares a sentence for questions about its clauses. */
export const clauseOf = oncePer((sentence: Sentence): Clause => {
  const chunkOf: number[] = []
  sentence.chunks.forEach(({ first, last }, i) => {
    for (let at = first; at <= last; at++) chunkOf[at] = i
  })
  return { sentence, chunkOf }
})

/** The verb that a verb group means: its last. Null for auxiliaries alone (*is*, *has*). */
export function mainVerb({ tokens }: Sentence, { first, last }: Chunk): Token | null {
  for (let i = last; i >= first; i--) if (tokens[i]?.pos === 'verb') return tokens[i] ?? null
  return null
}

/** All that a verb group may mean by its main verb; *be* for auxiliaries alone. */
export function verbClasses(sentence: Sentence, chunk: Chunk): ReadonlySet<VerbClass> {
  const verb = mainVerb(sentence, chunk)
  if (verb === null) {
    const auxiliary = tokensIn(sentence, chunk).findLast(({ pos }) => pos === 'auxiliary')?.lower ?? ''
    return new Set<VerbClass>(['have', 'has', 'had', 'having'].includes(auxiliary) ? ['hold'] : ['be'])
  }
  return new Set(verb.entry.verbs.map((sense) => sense.is))
}

/** Whether verbs that may mean some things may mean one of these. */
export function meansAny(classes: ReadonlySet<VerbClass>, ...some: readonly VerbClass[]): boolean {
  return some.some((one) => classes.has(one))
}

/** Whether a word may be a verb of one of these meanings, whatever it is in its sentence. */
export function mayMean({ entry }: Token, ...some: readonly VerbClass[]): boolean {
  return entry.verbs.some((one) => some.includes(one.is))
}

/** How a verb group stands: finite, an infinitive (*to pay*), a participle of its own (*paying*, *paid*). */
export function verbForm(sentence: Sentence, chunk: Chunk): 'finite' | 'infinitive' | 'ing' | 'past' {
  const { tokens } = sentence
  if (tokens[chunk.first]?.lower === 'to') return 'infinitive'
  const auxiliary = tokens.slice(chunk.first, chunk.last + 1).some(({ pos }) => pos === 'auxiliary')
  const first = tokens.slice(chunk.first, chunk.last + 1).find(({ pos }) => pos === 'verb')
  if (auxiliary || first === undefined) return 'finite'
  const form = first.sense?.pos === 'verb' ? first.sense.form : 'base'
  if (form === 'past') return isFinitePast(sentence, chunk) ? 'finite' : 'past'
  return form === 'ing' ? 'ing' : 'finite'
}

/** Whether a past form without an auxiliary is its clause's verb (*Tarn raised $5m*), not a participle (*a deal valued at*). */
function isFinitePast({ chunks, tokens }: Sentence, chunk: Chunk): boolean {
  const at = chunks.indexOf(chunk)
  let i = at - 1
  while (
    i >= 0 &&
    (chunks[i]?.kind === 'time' ||
      tokens.slice(chunks[i]?.first, (chunks[i]?.last ?? 0) + 1).every(({ pos }) => pos === 'modifier'))
  )
    i--
  const before = chunks[i]
  const agent = chunks[at + 2]
  const isPassiveBy =
    tokens[chunks[at + 1]?.first ?? -1]?.lower === 'by' &&
    agent?.kind === 'noun' &&
    !isAdverbial({ chunks, tokens } as Sentence, agent) &&
    tokens[agent.last]?.pos !== 'money'
  if (before === undefined || isPassiveBy) return false
  if (before.kind === 'relative' || before.kind === 'coordinator') return true
  if (before.kind !== 'noun')
    return before.kind === 'punctuation' && tokens[before.first]?.lower !== ',' ? false : isResumed(chunks, i, tokens)
  return chunks[i - 1]?.kind !== 'preposition' || isResumed(chunks, i, tokens) || chunks[at + 1]?.kind === 'noun'
}

/** Whether a comma closes an aside that a subject opened: *Tarn, a lab in Paris, raised $5m*. */
function isResumed(chunks: readonly Chunk[], from: number, tokens: readonly Token[]): boolean {
  const before = chunks.slice(0, from)
  const verb = before.findLastIndex(({ kind }) => kind === 'verb')
  if (!before.some(({ kind }) => kind === 'noun')) return false
  if (verb < 0) return true
  // The one verb before stands in a relative clause or a participle in commas.
  const opener = before.slice(0, verb).findLastIndex(({ kind }) => kind === 'relative' || kind === 'punctuation')
  const isAside =
    opener > 0 &&
    before.slice(0, opener).every(({ kind }) => kind !== 'verb') &&
    before.slice(0, opener).some(({ kind }) => kind === 'noun')
  return (
    isAside && tokens[before[opener]?.first ?? -1]?.lower !== ';' && tokens[before[opener]?.first ?? -1]?.lower !== ':'
  )
}

/** Whether a verb group is passive: *was acquired*. */
export function isPassive(sentence: Sentence, chunk: Chunk): boolean {
  const tokens = tokensIn(sentence, chunk)
  const last = mainVerb(sentence, chunk)
  const at = last === null ? -1 : tokens.indexOf(last)
  if (at < 0 || last?.sense?.pos !== 'verb' || !last.entry.verbs.some((sense) => sense.form === 'past')) return false
  return tokens.slice(0, at).some(({ lower }) => FORMS_OF_BE.has(lower))
}

/** A noun phrase of adverbs alone: *even*, *just recently*. */
export function isAdverbial(sentence: Sentence, { first, last }: Chunk): boolean {
  return sentence.tokens
    .slice(first, last + 1)
    .every(({ pos }) => pos === 'modifier' || pos === 'percent' || pos === 'hyphen')
}

/** The verb group before a chunk, or null. */
export function previousVerb({ sentence }: Clause, from: number): number | null {
  for (let i = from - 1; i >= 0; i--) {
    if (sentence.chunks[i]?.kind === 'verb') return i
    const token = sentence.tokens[sentence.chunks[i]?.first ?? -1]
    if (token?.lower === ';') return null
  }
  return null
}

/** A phrase behind something: a preposition (or none) and its noun phrase. */
export interface Complement {
  readonly preposition: string
  /** The chunk of the noun phrase. */
  readonly chunk: number
}

/**
 * The phrases of prepositions that follow a chunk in its clause, in order, over times and adverbs. A comma ends them,
 * unless what follows is a preposition that a list goes on with.
 */
export function complementsAfter({ sentence }: Clause, from: number): readonly Complement[] {
  const found: Complement[] = []
  for (let i = from + 1; i < sentence.chunks.length; i++) {
    const chunk = sentence.chunks[i]
    if (chunk === undefined) break
    if (chunk.kind === 'time' || (chunk.kind === 'noun' && isAdverbial(sentence, chunk))) continue
    if (chunk.kind === 'preposition') {
      const object = sentence.chunks[i + 1]
      if (object?.kind !== 'noun') continue
      found.push({ preposition: wordOf(sentence, chunk), chunk: i + 1 })
      i++
      continue
    }
    const closed = found.length === 0 ? asideFrom(sentence, i) : null
    if (closed === null) break
    i = closed
  }
  return found
}

const LONGEST_ASIDE = 7

/** The comma that closes an aside without a verb, name or money of its own: *pays $5m, all of it in shares, for Osk*. */
function asideFrom(sentence: Sentence, comma: number): number | null {
  const { chunks } = sentence
  if (wordOf(sentence, chunks[comma]) !== ',') return null
  for (let i = comma + 1; i < Math.min(chunks.length, comma + LONGEST_ASIDE); i++) {
    const chunk = chunks[i]
    if (wordOf(sentence, chunk) === ',') return chunks[i + 1]?.kind === 'preposition' && i > comma + 1 ? i : null
    const isPlain = chunk?.kind === 'noun' || chunk?.kind === 'preposition' || chunk?.kind === 'time'
    if (!isPlain || tokensIn(sentence, chunk).some(({ pos }) => pos === 'money' || pos === 'company')) return null
  }
  return null
}

/** The names joined with a noun phrase by commas and *and*: *Tarn, Osk and Varro*. Chunks, the given one among them. */
export function joinedWith(
  { sentence }: Clause,
  chunk: number,
  isMember: (chunk: number) => boolean,
): readonly number[] {
  const { chunks, tokens } = sentence
  const found = [chunk]
  const isJoint = (i: number) => chunks[i]?.kind === 'coordinator' || tokens[chunks[i]?.first ?? -1]?.lower === ','
  const reach = (step: 1 | -1) => {
    let at = chunk
    while (isJoint(at + step)) {
      let next = at + step
      while (isJoint(next)) next += step
      if (chunks[next]?.kind !== 'noun' || !isMember(next)) return
      if (
        step === 1 &&
        chunks[next + 1]?.kind === 'verb' &&
        (chunks[chunk - 1]?.kind === 'preposition' || chunks[chunk - 1]?.kind === 'verb')
      )
        return
      if (
        step === -1 &&
        chunks[chunk + 1]?.kind === 'verb' &&
        (chunks[next - 1]?.kind === 'preposition' || chunks[next - 1]?.kind === 'verb')
      )
        return
      found.push(next)
      at = next
    }
  }
  reach(1)
  reach(-1)
  return found.sort((a, b) => a - b)
}
