import type { Chunk, Sentence } from '../tokens/types'
import { isDescribing, type Parts } from './label-noun'

/** Where the words that label a figure stand, as chunks of its sentence: `first` to `last` inclusive. */
export interface LabelSpan {
  readonly first: number
  readonly last: number
}

/** Signs between a label and its figure, and the word *for* in a list behind a colon. */
const SIGNS: ReadonlySet<string> = new Set([':', '=', '—', '-', '|', '(', ',', '•', '·', 'for'])
/** Signs between a figure and a label behind it. */
const BEHIND: ReadonlySet<string> = new Set([',', '—', '-', ':'])
const HEDGES: ReadonlySet<string> = new Set(['~', '≈', '<', '>', '≤', '≥', '+', '±'])
/** What ends the label before. */
const BREAKS: ReadonlySet<string> = new Set([':', ';', '.', '—', '('])
/** What does so only behind its figure. */
const LISTED: ReadonlySet<string> = new Set([',', ')', '•', '·', '|', 'and', 'plus', '&'])
/** What may stand before a label that its figure follows without a sign. */
const OPENERS: ReadonlySet<string> = new Set([':', '(', ',', '—', '-', '.', '+'])
/** The most tokens that a label has. */
const LONGEST = 14

/**
 * The label right before a figure where no verb stands between: *Revenue: $5m*, *Osk – $5m*, *Osk ($5m)*, *Osk's loan,
 * $5m*, *Revenue $5m*. A verb may stand only before a colon that leads to it. Null where there is none.
 *
 * @param own the chunk of the figure
 */
export function labelSpan(parts: Pick<Sentence, 'tokens' | 'chunks'>, own: number): LabelSpan | null {
  const { chunks } = parts
  const from = HEDGES.has(signOf(parts, own - 1)) ? own - 1 : own
  const sign = signOf(parts, from - 1)
  const isGlued = sign === '' && chunks[from - 1]?.kind === 'noun'
  if ((!isGlued && !SIGNS.has(sign)) || isSubject(parts, own)) return null
  const last = isGlued ? from - 1 : from - 2
  const first = isGlued ? timesBefore(parts, last) : beginOf(parts, last)
  if (!isLabel(parts, { first, last })) return null
  if (isGlued && first > 0 && !OPENERS.has(signOf(parts, first - 1))) return null
  const colon = chunks.findLastIndex((_, i) => i < first && signOf(parts, i) === ':')
  if (sign === 'for' && colon < 0) return null
  if (sign !== ':' && hasVerb(parts, colon + 1, first)) return null
  return (sign === ',' || isGlued) && hasVerbAfter(parts, own) ? null : { first, last }
}

/** The label behind a figure that opens its line: *$5m, the first loan of Osk*. Null where there is none. */
export function labelBehind(parts: Parts, own: number): LabelSpan | null {
  const opens = parts.chunks.slice(0, own).every((_, i) => HEDGES.has(signOf(parts, i)))
  if (!opens || !BEHIND.has(signOf(parts, own + 1)) || hasVerbAfter(parts, own)) return null
  const first = own + 2
  const stop = parts.chunks.findIndex((_, i) => i > first && (BREAKS.has(signOf(parts, i)) || signOf(parts, i) === ','))
  const last = (stop < 0 ? parts.chunks.length : stop) - 1
  return parts.chunks[first]?.kind === 'noun' && isLabel(parts, { first, last }) ? { first, last } : null
}

/** Whether a verb of the sentence's own stands behind a chunk, before its next clause: *Osk's $5m and Tarn's $3m make $8m*. */
export function hasVerbAfter(parts: Parts, own: number): boolean {
  for (let i = own + 1; i < parts.chunks.length; i++) {
    const kind = parts.chunks[i]?.kind
    if (kind === 'relative' || kind === 'subordinator' || BREAKS.has(signOf(parts, i))) return false
    if (kind === 'verb' && isMainVerb(parts, i)) return true
  }
  return false
}

/** Whether chunks are a phrase without a clause and without a figure. */
function isLabel(parts: Parts, { first, last }: LabelSpan): boolean {
  const [opens, ends] = [parts.chunks[first], parts.chunks[last]]
  if (opens === undefined || ends === undefined || last < first || ends.last - opens.first >= LONGEST) return false
  if (!['noun', 'time', 'verb'].includes(opens.kind) || hasMoney(parts, last)) return false
  const isClause = ({ kind }: Chunk) => kind === 'subordinator' || kind === 'relative'
  return !hasVerb(parts, first, last + 1) && !parts.chunks.slice(first, last + 1).some(isClause)
}

function hasVerb(parts: Parts, from: number, to: number): boolean {
  return parts.chunks.some(({ kind }, i) => i >= from && i < to && kind === 'verb' && !isDescribing(parts, i))
}

function signOf({ tokens, chunks }: Parts, at: number): string {
  const chunk = chunks[at]
  const lower = tokens[chunk?.first ?? -1]?.lower ?? ''
  const isSign = chunk?.kind === 'punctuation' || chunk?.kind === 'coordinator' || lower === 'for'
  return isSign ? lower : ''
}

function hasMoney({ tokens, chunks }: Parts, at: number): boolean {
  const chunk = chunks[at]
  return chunk !== undefined && tokens.slice(chunk.first, chunk.last + 1).some(({ pos }) => pos === 'money')
}

/** Where the times before a chunk begin: *[Q4 2025] EBITDA $5m*. */
function timesBefore({ chunks }: Parts, last: number): number {
  let first = last
  while (chunks[first - 1]?.kind === 'time') first--
  return first
}

/** Where a label that ends with a chunk begins: brackets within it are passed over. */
function beginOf(parts: Parts, last: number): number {
  let depth = 0
  for (let i = last; i >= 0; i--) {
    const sign = signOf(parts, i)
    if (sign === ')') depth++
    else if (sign === '(' && depth > 0) depth--
    else if (depth === 0 && isBreak(parts, i)) return i + 1
  }
  return 0
}

function isBreak(parts: Parts, at: number): boolean {
  const sign = signOf(parts, at)
  if (hasMoney(parts, at) || BREAKS.has(sign)) return true
  return LISTED.has(sign) && parts.chunks.some((_, i) => i < at && hasMoney(parts, i))
}

/** Whether the figure is what a verb right behind it speaks of: *Osk, $5m, was paid*. */
function isSubject(parts: Parts, own: number): boolean {
  const next = parts.chunks[own + 1]?.kind === 'punctuation' ? own + 2 : own + 1
  return parts.chunks[next]?.kind === 'verb' && isMainVerb(parts, next)
}

/** No *up 5 %*, no participle. */
function isMainVerb({ tokens, chunks }: Parts, at: number): boolean {
  const { first = 0, last = 0 } = chunks[at] ?? {}
  const { lower, sense } = tokens[last] ?? {}
  if (lower === 'up' || lower === 'down') return false
  const isPast = sense?.pos === 'verb' && sense.form === 'past' && tokens[last + 1]?.pos === 'preposition'
  return first !== last || !(isPast || (sense?.pos === 'verb' && sense.form === 'ing'))
}
