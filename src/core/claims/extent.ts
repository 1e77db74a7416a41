import type { Token } from '../tokens/types'
import { type Clause, verbForm } from './clause'
import type { Draft } from './draft'
import { nounAs, tokensIn, wordOf } from './phrase'
import { relativeClosedBy } from './subject'

/** The tokens that a statement reaches over: from its subject, or its clause's beginning, to the end of what belongs to the figure. */
export interface Extent {
  readonly first: number
  readonly last: number
}

export const STOPS = new Set([',', ';', ':', '(', ')', '—', '"', '.'])

/** How far the statement of a figure reaches in its sentence. */
export function extentOf(draft: Draft): Extent {
  const { clause, governor, subject, at } = draft
  const { chunks, tokens } = clause.sentence
  const own = clause.chunkOf[at] ?? 0
  let first = own
  const isUnder = governor.direct || governor.by === 'price' || governor.by === 'object'
  if (isUnder && governor.verb !== null && governor.verb < own) first = governor.verb
  if (isUnder && subject !== null && subject.by !== 'controlled' && subject.chunk < first) first = subject.chunk
  if (governor.noun !== null) first = Math.min(first, clause.chunkOf[governor.noun] ?? own)
  let last = own
  for (let i = own + 1; i < chunks.length; i++) {
    const chunk = chunks[i]
    if (chunk === undefined) break
    const word = tokens[chunk.first]?.lower ?? ''
    if (chunk.kind === 'punctuation' && STOPS.has(word)) break
    if (chunk.kind === 'subordinator' || chunk.kind === 'relative') break
    if (chunk.kind === 'verb' && governor.by !== 'subject') break
    if (
      chunk.kind === 'coordinator' ||
      isOfOther(draft, i) ||
      (chunk.kind === 'preposition' && (isOfOther(draft, i + 1) || isNounOfOther(draft, i + 1)))
    )
      break
    last = i
  }
  return { first: chunks[first]?.first ?? at, last: chunks[last]?.last ?? at }
}

/** Whether another figure is told of a noun: *a loss of $5m on [revenue] of $9m*. */
function isNounOfOther(draft: Draft, chunk: number): boolean {
  const { sentence } = draft.clause
  return wordOf(sentence, sentence.chunks[chunk + 1]) === 'of' && isOfOther(draft, chunk + 2)
}

/** Whether a chunk holds another figure: what stands there is said of that one. */
function isOfOther({ clause, at }: Draft, chunk: number): boolean {
  const place = clause.sentence.chunks[chunk]
  return (
    place !== undefined &&
    tokensIn(clause.sentence, place).some(({ pos }, i) => pos === 'money' && place.first + i !== at)
  )
}

/**
 * The tokens of a statement: of those before the figure's own phrase only as far as another figure, with what is told of
 * it, does not come between.
 */
export function tokensOf(draft: Draft, { first, last }: Extent): readonly (Token | null)[] {
  const { tokens, chunks } = draft.clause.sentence
  const own =
    chunks[
      Math.min(
        draft.clause.chunkOf[draft.at] ?? 0,
        draft.governor.noun === null ? Number.POSITIVE_INFINITY : (draft.clause.chunkOf[draft.governor.noun] ?? 0),
      )
    ]?.first ?? draft.at
  const other = tokens.findIndex(({ pos }, i) => i >= first && i < own && pos === 'money')
  const from = other < 0 ? own : (chunks[draft.clause.chunkOf[other] ?? 0]?.first ?? other)
  const aside = asideOf(draft)
  const isOut = (at: number) => (at >= from && at < own) || (at >= aside.first && at < aside.last)
  return tokens.slice(first, last + 1).map((token, i) => (isOut(first + i) ? null : token))
}

/**
 * What stands in commas between a figure's subject and its verb, and is another statement: a relative clause, or a noun
 * phrase that only explains the name before it.
 *
 * @example *Tarn, which makes chips, paid*; *Tarn, a maker of chips, paid*
 */
function asideOf({ clause, governor, subject }: Draft): Extent {
  const { chunks } = clause.sentence
  const extent = (from: number, comma: number) => ({ first: chunks[from]?.first ?? 0, last: chunks[comma]?.first ?? 0 })
  const verb = governor.verb ?? 0
  const from = subject === null || verb < 2 ? null : relativeClosedBy(clause, verb - 1)
  if (from !== null) return extent(from, verb - 1)
  if (subject !== null && isExplained(clause, subject.chunk, verb)) return extent(subject.chunk + 1, verb - 1)
  return { first: 0, last: 0 }
}

/** Whether a noun phrase with an article, that names nobody else, stands in commas between a name and its verb. */
function isExplained({ sentence }: Clause, name: number, verb: number): boolean {
  const { chunks } = sentence
  const within = chunks.slice(name + 2, verb - 1)
  const isInCommas = [name + 1, verb - 1].every((i) => wordOf(sentence, chunks[i]) === ',') && name + 1 < verb - 1
  const opens = sentence.tokens[within[0]?.first ?? -1]?.lower ?? ''
  return (
    isInCommas &&
    (opens === 'a' || opens === 'an' || opens === 'the') &&
    within.every(({ kind }) => kind === 'noun' || kind === 'preposition') &&
    within.every((chunk) => tokensIn(sentence, chunk).every(({ company }) => company === null))
  )
}

/** The tokens of the figure's own phrase and of the noun that governs it. */
export function phraseTokens({ clause, at, governor }: Draft): readonly Token[] {
  const { sentence, chunkOf } = clause
  const chunks = new Set([chunkOf[at] ?? 0, ...(governor.noun === null ? [] : [chunkOf[governor.noun] ?? 0])])
  return [...chunks].flatMap((i) => {
    const chunk = sentence.chunks[i]
    return chunk === undefined ? [] : tokensIn(sentence, chunk)
  })
}

/** The tokens of the verb groups above a figure: its own and those that lead to it (*plans a deal to buy*). */
export function verbTokens(draft: Draft): readonly Token[] {
  const { sentence } = draft.clause
  const found: Token[] = []
  let verb = draft.governor.verb
  for (let depth = 0; verb !== null && depth < 3; depth++) {
    const chunk = sentence.chunks[verb]
    if (chunk === undefined) break
    found.push(...tokensIn(sentence, chunk))
    if (verbForm(sentence, chunk) === 'finite' || sentence.chunks[verb - 2]?.kind === 'subordinator') break
    const above = sentence.chunks.findLastIndex(({ kind }, i) => i < (verb ?? 0) && kind === 'verb')
    const between = above < 0 ? [] : sentence.chunks.slice(above + 1, verb)
    found.push(
      ...between
        .filter(({ kind }) => kind === 'noun')
        .flatMap(({ first, last }) => sentence.tokens.slice(first, last + 1))
        .filter(
          (token) =>
            nounAs(token, 'talk') !== null || nounAs(token, 'outlook') !== null || token.entry.marks.has('rumour'),
        ),
    )
    verb = above < 0 ? null : above
  }
  return found
}

export function subjectTokens({ clause, subject }: Draft): readonly Token[] {
  return tokensIn(clause.sentence, subject === null ? undefined : clause.sentence.chunks[subject.chunk])
}
