import type { Token } from '../tokens/types'
import { mainVerb, verbClasses } from './clause'
import type { Draft } from './draft'
import { relativeBefore, relativeClosedBy } from './subject'

/** Times that place a figure; terms, rates and comparisons do not. */
export const PLACING = new Set([
  'period',
  'day',
  'month-of-year',
  'day-of-year',
  'weekday',
  'relative',
  'shifted',
  'same-of',
  'fiscal-part',
  'ending',
  'trailing',
  'to-date',
  'as-of',
  'span-ahead',
  'span-behind',
])
/** Days on which something is told: of a deal its date, of a measure only when it was reported. */
export const NEWS: ReadonlySet<string> = new Set(['weekday', 'day-of-year', 'day'])
/** Of a deal a stretch of time is its term. */
const SPANS = new Set(['span-ahead', 'span-behind', 'as-of'])
/** Measures that are told of one year, and add up to nothing over several. */
export const YEARLY: ReadonlySet<string> = new Set(['revenue', 'profit', 'loss'])
const CLOSED = new Set([';', ':', '(', ')', '—', '"'])

/** Whether a token says a time that places its figure, no length, rate or comparison. */
export function isPlacing({ time }: Token): boolean {
  return time !== null && PLACING.has(time.says.kind)
}

/** The time tokens of a statement, likeliest first. */
export function timesOf(draft: Draft, deal: boolean): readonly number[] {
  const { clause, at, governor } = draft
  const { tokens, chunks } = clause.sentence
  const places = (i: number) =>
    tokens[i]?.time != null &&
    !(deal && isOfNow(tokens[i]) && isPresent(draft)) &&
    !(deal && SPANS.has(tokens[i]?.time?.says.kind ?? '')) &&
    PLACING.has(tokens[i]?.time?.says.kind ?? '') &&
    (deal || !NEWS.has(tokens[i]?.time?.says.kind ?? ''))
  const own = chunks[clause.chunkOf[at] ?? 0]
  const noun = governor.noun === null ? undefined : chunks[clause.chunkOf[governor.noun] ?? -1]
  const inPhrase = [own, noun]
    .flatMap((chunk) => (chunk === undefined ? [] : range(chunk.first, chunk.last)))
    .filter(places)
  const behind: number[] = []
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || token.pos === 'money' || CLOSED.has(token.lower) || token.pos === 'subordinator') break
    if (token.pos === 'relative' && !deal) break
    if (
      token.lower === ',' &&
      !(tokens[i + 1]?.time != null || (tokens[i + 1]?.pos === 'preposition' && tokens[i + 2]?.time != null))
    ) {
      if (!deal || tokens.slice(i + 1, i + 3).some(({ pos }) => pos === 'verb' || pos === 'company')) break
    }
    // The time of another noun: *beats $5m and [Q1] guidance*.
    if (token.pos === 'coordinator' && tokens[i + 1]?.time != null && tokens[i + 2]?.pos === 'noun') break
    if (places(i)) behind.push(i)
  }
  if (draft.anchor?.as === 'comparison') return [...inPhrase, ...behind]
  const before: number[] = []
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i]
    if (
      token === undefined ||
      token.pos === 'money' ||
      token.lower === ';' ||
      token.lower === ':' ||
      token.lower === '(' ||
      token.lower === '—'
    )
      break
    if (
      (token.pos === 'subordinator' && token.lower !== 'that' && token.lower !== 'as') ||
      token.time?.says.kind === 'vague'
    )
      break
    if (
      token.pos === 'relative' &&
      governor.verb !== null &&
      relativeBefore(clause, governor.verb) === clause.chunkOf[i]
    )
      break
    if (token.lower === ',') {
      // What a relative clause in commas tells is of another time: *Tarn, which went public last year, held $5m*.
      const aside = relativeClosedBy(clause, clause.chunkOf[i] ?? 0)
      if (aside !== null) i = chunks[aside]?.first ?? i
    }
    if (places(i) && !isOfMoneyBefore(draft, i)) before.push(i)
  }
  const head = range(0, Math.min(4, at) - 1).filter(places)
  return [
    ...inPhrase,
    ...behind.slice(0, 1),
    ...before,
    ...head.filter((i) => !tokens.slice(i, at).some(({ pos }) => pos === 'money')),
  ]
}

/** Whether a time stands right behind another figure: *rose from $3m [in 2024] to $13m*. */
function isOfMoneyBefore({ clause }: Draft, at: number): boolean {
  const { tokens, chunks } = clause.sentence
  const before = chunks[(clause.chunkOf[at] ?? 0) - 1]
  return tokens[before?.last ?? -1]?.pos === 'money'
}

/** Whether a time holds the note's day: *this week, this year*. */
function isOfNow(token: Token | undefined): boolean {
  return token?.time?.says.kind === 'relative' && token.time.says.offset === 0
}

/** Whether a deal's verb is in the present: *its contracts come to $5m this week* says nothing of when they were made. */
function isPresent({ clause, governor }: Draft): boolean {
  const chunk = governor.verb === null ? undefined : clause.sentence.chunks[governor.verb]
  const verb = chunk === undefined ? null : mainVerb(clause.sentence, chunk)
  if (chunk === undefined || verbClasses(clause.sentence, chunk).has('agree')) return false
  if (verb === null) return ['is', 'are'].includes(clause.sentence.tokens[chunk.first]?.lower ?? '')
  return (
    chunk.first === chunk.last && verb.sense?.pos === 'verb' && verb.sense.form !== 'past' && verb.sense.form !== 'ing'
  )
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
}
