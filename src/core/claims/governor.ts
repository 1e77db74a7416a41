import type { Chunk } from '../tokens/types'
import { PAID_IN } from '../vocabulary/lists'
import { type Clause, isAdverbial, meansAny, verbClasses } from './clause'
import type { Governor } from './governing'
import { labelNoun } from './label-noun'
import { labelSpan } from './label-span'
import { leftOf } from './left-of'
import { headOf, nounAs, nounsOf, whatOf, wordOf } from './phrase'

const INTO = new Set(['in', 'of', 'worth of', 'in terms of'])

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
  // The pronoun may be left out behind a definite figure: *the $5m Osk pledged to Tarn*.
  const isOpen = chunks[own + 1]?.kind === 'noun' && wordOf(sentence, chunks[own]) === 'the'
  const from = own + (isOpen ? 0 : 1)
  const [relative, subject, verb] = [chunks[from], chunks[from + 1], chunks[from + 2]]
  if ((!isOpen && relative?.kind !== 'relative') || subject?.kind !== 'noun' || verb?.kind !== 'verb') return null
  if (tokens[chunks[own]?.last ?? -1]?.pos !== 'money') return null
  const classes = verbClasses(sentence, verb)
  const teller = headOf(sentence, subject)
  if (classes.has('expect') || classes.has('say') || classes.size === 0) return null
  if (teller !== null && nounAs(tokens[teller], 'person') !== null) return null
  const beside = chunks[from + 3]?.kind === 'noun' ? from + 3 : null
  return { by: 'object', noun: null, verb: from + 2, beside, direct: true }
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
  const isValued = left.verb !== null && verbClasses(sentence, chunks[left.verb] as Chunk).has('value')
  if (isValued) return null
  if (
    PAID_IN.has(token.lower) &&
    (left.by === 'price' ||
      (left.verb !== null &&
        meansAny(verbClasses(sentence, sentence.chunks[left.verb] as Chunk), 'pay', 'give', 'spend', 'buy')))
  )
    return null
  const isNamed = nounsOf(token).some(({ is }) => is === 'measure' || is === 'kind' || is === 'goods' || is === 'bare')
  return isNamed ? head : null
}
