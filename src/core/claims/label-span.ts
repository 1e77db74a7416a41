import type { Chunk, Sentence } from '../tokens/types'
import { nounAs } from './phrase'

/** Where the words that label a figure stand, as chunks of its sentence: `first` to `last` inclusive. */
export interface LabelSpan {
  readonly first: number
  readonly last: number
}

/** Signs between a label and its figure, and the word before them. */
const SIGNS: ReadonlySet<string> = new Set([':', '=', '—', '-', '|', '(', ',', '•', '·', 'for'])
const HEDGES: ReadonlySet<string> = new Set(['~', '≈', '<', '>', '≤', '≥', '+', '±'])
/** What ends the label before, and what does so only behind its figure. */
const BREAKS: ReadonlySet<string> = new Set([':', ';', '.', '—', '('])
const LISTED: ReadonlySet<string> = new Set([',', ')', '•', '·', '|', 'and', 'plus', '&'])
/** The most tokens that a label has. */
const LONGEST = 14

/**
 * The label right before a figure where no verb stands between: *Revenue: $5m*, *Osk – $5m*, *Osk ($5m)*, *Osk's loan,
 * $5m*, *Revenue $5m*. Only behind a colon may a verb stand before the label. Null where there is none.
 *
 * @param own the chunk of the figure
 */
export function labelSpan({ tokens, chunks }: Pick<Sentence, 'tokens' | 'chunks'>, own: number): LabelSpan | null {
  const hedged = HEDGES.has(signOf(tokens, chunks[own - 1])) ? own - 1 : own
  const before = chunks[hedged - 1]
  if (before === undefined || hasVerbBehind(tokens, chunks, own)) return null
  const sign = signOf(tokens, before)
  if (sign === '' ? before.kind !== 'noun' : !SIGNS.has(sign)) return null
  const last = sign === '' ? hedged - 1 : hedged - 2
  const first = sign === '' ? timesBefore(chunks, last) : beginOf(tokens, chunks, last)
  const [opens, ends] = [chunks[first], chunks[last]]
  if (opens === undefined || ends === undefined || last < first || ends.last - opens.first >= LONGEST) return null
  const isPlain = chunks
    .slice(first, own)
    .every((chunk, i) =>
      chunk.kind === 'verb'
        ? isDescribing(tokens, chunks, first + i)
        : chunk.kind !== 'subordinator' && chunk.kind !== 'relative',
    )
  if (!isPlain || (opens.kind !== 'noun' && opens.kind !== 'time' && opens.kind !== 'verb') || hasMoney(tokens, ends))
    return null
  const colon = chunks.findLastIndex((chunk, i) => i < first && signOf(tokens, chunk) === ':')
  const isClausal = chunks
    .slice(colon + 1, first)
    .some(({ kind }, i) => kind === 'verb' && !isDescribing(tokens, chunks, colon + 1 + i))
  if ((isClausal && sign !== ':') || (sign === 'for' && colon < 0)) return null
  if ((sign === ',' || sign === '') && hasVerbAfter({ tokens, chunks }, own)) return null
  const isOpening = first === 0 || [':', '(', ',', '—', '-', '.', '+'].includes(signOf(tokens, chunks[first - 1]))
  return sign === '' && !isOpening ? null : { first, last }
}

function signOf(tokens: Sentence['tokens'], chunk: Chunk | undefined): string {
  const lower = tokens[chunk?.first ?? -1]?.lower ?? ''
  return chunk?.kind === 'punctuation' ||
    chunk?.kind === 'coordinator' ||
    (chunk?.kind === 'preposition' && lower === 'for')
    ? lower
    : ''
}

function hasMoney(tokens: Sentence['tokens'], { first, last }: Chunk): boolean {
  return tokens.slice(first, last + 1).some(({ pos }) => pos === 'money')
}

/** Where the times before a chunk begin: *[Q4 2025] EBITDA $5m*. */
function timesBefore(chunks: Sentence['chunks'], last: number): number {
  let first = last
  while (chunks[first - 1]?.kind === 'time') first--
  return first
}

/** Where a label that ends with a chunk begins: brackets within it are passed over. */
function beginOf(tokens: Sentence['tokens'], chunks: Sentence['chunks'], last: number): number {
  let depth = 0
  for (let i = last; i >= 0; i--) {
    const sign = signOf(tokens, chunks[i])
    if (sign === ')') depth++
    else if (sign === '(' && depth > 0) depth--
    else if (depth === 0 && isBreak(tokens, chunks, i)) return i + 1
  }
  return 0
}

function isBreak(tokens: Sentence['tokens'], chunks: Sentence['chunks'], at: number): boolean {
  const chunk = chunks[at]
  if (chunk === undefined || hasMoney(tokens, chunk)) return true
  const sign = signOf(tokens, chunk)
  return BREAKS.has(sign) || (LISTED.has(sign) && chunks.slice(0, at).some((one) => hasMoney(tokens, one)))
}

/**
 * Whether a verb is a participle that describes the noun before it, or opens a label before a noun: *revenue [expected],
 * stakes [bought for cash], [combined] 2025 capex*.
 */
export function isDescribing(tokens: Sentence['tokens'], chunks: Sentence['chunks'], at: number): boolean {
  const verb = chunks[at]
  return verb !== undefined && verb.first === verb.last && isDescription(tokens, verb.first)
}

/** The same of a token. */
export function isDescription(tokens: Sentence['tokens'], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token?.sense?.pos !== 'verb' || token.sense.form !== 'past') return false
  if (before === undefined || BREAKS.has(before.lower)) return isAhead(tokens, at + 1)
  return before.pos === 'noun' && nounAs(before, 'company') === null && next?.pos !== 'determiner'
}

/** Whether a noun stands at a place, perhaps behind a time. */
function isAhead(tokens: Sentence['tokens'], at: number): boolean {
  const next = tokens[at]?.pos === 'time' ? tokens[at + 1] : tokens[at]
  return next?.pos === 'noun' || (next?.pos === 'unknown' && !next.capital)
}

/** Whether the figure is what a verb right behind it speaks of: *Osk, $5m, was paid*. */
function hasVerbBehind(tokens: Sentence['tokens'], chunks: Sentence['chunks'], own: number): boolean {
  const next = chunks[own + 1]?.kind === 'punctuation' ? own + 2 : own + 1
  return chunks[next]?.kind === 'verb' && isMainVerb(tokens, chunks, next)
}

/** Whether a verb of the sentence's own stands behind a chunk, before its next clause: *Osk's $5m and Tarn's $3m make $8m*. */
export function hasVerbAfter({ tokens, chunks }: Pick<Sentence, 'tokens' | 'chunks'>, own: number): boolean {
  for (let i = own + 1; i < chunks.length; i++) {
    const chunk = chunks[i]
    if (
      chunk === undefined ||
      chunk.kind === 'relative' ||
      chunk.kind === 'subordinator' ||
      BREAKS.has(signOf(tokens, chunk))
    )
      return false
    if (chunk.kind === 'verb' && isMainVerb(tokens, chunks, i)) return true
  }
  return false
}

/** No *up 5 %*, no participle. */
function isMainVerb(tokens: Sentence['tokens'], chunks: Sentence['chunks'], at: number): boolean {
  const chunk = chunks[at]
  const { lower, sense } = tokens[chunk?.last ?? -1] ?? {}
  const isParticiple =
    chunk?.first === chunk?.last &&
    sense?.pos === 'verb' &&
    (sense.form === 'ing' || (sense.form === 'past' && tokens[(chunk?.last ?? 0) + 1]?.pos === 'preposition'))
  return lower !== 'up' && lower !== 'down' && !isParticiple
}

/**
 * The noun that a label is about: the first that is a measure, a kind of deal or a deal, not one of a breakdown (*revenue
 * by market*). Null where it has none, or two (*revenue and capex*).
 */
export function labelNoun(
  { tokens, chunks }: Pick<Sentence, 'tokens' | 'chunks'>,
  { first, last }: LabelSpan,
): number | null {
  let found: number | null = null
  let depth = 0
  for (let i = first; i <= last; i++) {
    const chunk = chunks[i]
    const sign = signOf(tokens, chunk)
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (depth > 0) continue
    const at = chunk?.kind === 'noun' ? whatNoun(tokens, chunk) : null
    if (at === null) continue
    const before = i === first ? '' : (tokens[chunks[i - 1]?.first ?? -1]?.lower ?? '')
    if (found !== null && (before === 'and' || before === '&' || before === '/')) return null
    if (before !== 'by') found ??= at
  }
  return found
}

/** The noun of a phrase that says what money is, with none behind it that makes it something else: *loan size*, not *loan growth risk*. */
function whatNoun(tokens: Sentence['tokens'], { first, last }: Chunk): number | null {
  for (let i = last; i >= first; i--) {
    const token = tokens[i]
    if (token === undefined || token.pos === 'time' || nounAs(token, 'outlook') !== null) continue
    // *Notes* are what one writes more often than what one owes.
    if (token.lower === 'note' || token.lower === 'notes') return null
    const noun = nounAs(token, 'measure') ?? nounAs(token, 'kind')
    const isSaid = noun?.what != null || nounAs(token, 'bare') !== null
    // *Data center: $5m* may be revenue from them as well as one that is built.
    if (noun?.what === 'build' && nounAs(token, 'goods') !== null) return null
    if (isSaid) return noun?.what === 'market-size' && i < last ? null : i
    if (token.pos === 'unknown' || (token.pos === 'noun' && nounAs(token, 'harmless') === null)) return null
  }
  return null
}
