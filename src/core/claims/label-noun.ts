import type { Chunk, Sentence } from '../tokens/types'
import { WRITINGS } from '../vocabulary/heads'
import { nounAs, whatOf } from './phrase'

/** What of a sentence a label is read from. */
export type Parts = Pick<Sentence, 'tokens' | 'chunks'>

/**
 * The noun that a label is about: the first that is a measure, a kind of deal or a deal, not one in brackets nor of a
 * breakdown (*revenue by market*). Null where it has none, or two (*revenue and capex*).
 *
 * @param first, last its chunks
 */
export function labelNoun({ tokens, chunks }: Parts, { first, last }: { first: number; last: number }): number | null {
  let found: number | null = null
  let depth = 0
  let before = ''
  for (let i = first; i <= last; i++) {
    const chunk = chunks[i]
    const opener = tokens[chunk?.first ?? -1]?.lower ?? ''
    if (opener === '(') depth++
    else if (opener === ')') depth--
    const at = depth > 0 || chunk?.kind !== 'noun' ? null : whatNoun(tokens, chunk)
    if (at !== null && found !== null && ['and', '&', '/'].includes(before) && !isSame(tokens, found, at)) return null
    if (at !== null && before !== 'by') found ??= at
    before = opener
  }
  return found
}

/** *Costs and expenses* are one thing. */
function isSame(tokens: Sentence['tokens'], a: number, b: number): boolean {
  const [one, two] = [whatOf(tokens[a]), whatOf(tokens[b])]
  return one !== null && one.what === two?.what && one.basis === two.basis
}

/** The noun of a phrase that says what money is, with none behind it that makes it another thing: *loan size*, not *loan growth risk*. */
function whatNoun(tokens: Sentence['tokens'], { first, last }: Chunk): number | null {
  for (let i = last; i >= first; i--) {
    const token = tokens[i]
    if (token === undefined || token.pos === 'time' || nounAs(token, 'outlook') !== null) continue
    // *Notes* are what one writes more often than what one owes.
    if (WRITINGS.has(token.lower)) return null
    const noun = nounAs(token, 'measure') ?? nounAs(token, 'kind')
    // *Data center: $5m* may be revenue from them as well as one that is built.
    if (noun?.what === 'build' && nounAs(token, 'goods') !== null) return null
    if (noun?.what != null || nounAs(token, 'bare') !== null) return noun?.what === 'market-size' && i < last ? null : i
    if (token.pos === 'unknown' || (token.pos === 'noun' && nounAs(token, 'harmless') === null)) return null
  }
  return null
}

/**
 * Whether a verb is a participle that describes the noun before it, or one that opens a label before a noun: *revenue
 * [expected], stakes [bought for cash], [combined] 2025 capex*; or one that ends it: *backlog, [latest reported]*.
 */
export function isDescribing({ tokens, chunks }: Parts, at: number): boolean {
  const verb = chunks[at]
  if (verb === undefined) return false
  const isLast = at > 0 && tokens.slice(verb.last + 1).every(({ pos }) => pos === 'punctuation')
  if (isLast && chunks[at - 1]?.kind === 'punctuation') return isPast(tokens, verb.last)
  return verb.first === verb.last && isDescription(tokens, verb.first)
}

/** The same of a token. */
export function isDescription(tokens: Sentence['tokens'], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (!isPast(tokens, at)) return false
  const isOpening = before === undefined || [':', ';', '.', '—', '('].includes(before.lower)
  // *Combined capex* is capex; *Sold stake* tells what somebody did.
  const isPlain = (tokens[at]?.entry.marks.size ?? 0) > 0
  if (isOpening) return (isPlain && isNounAhead(tokens, at + 1)) || (before?.lower === '(' && next?.lower === ')')
  return before.pos === 'noun' && nounAs(before, 'company') === null && next?.pos !== 'determiner'
}

function isPast(tokens: Sentence['tokens'], at: number): boolean {
  const sense = tokens[at]?.sense
  return sense?.pos === 'verb' && sense.form === 'past'
}

/** Whether a noun stands at a place, perhaps behind a time. */
function isNounAhead(tokens: Sentence['tokens'], at: number): boolean {
  const next = tokens[at]?.pos === 'time' ? tokens[at + 1] : tokens[at]
  return next?.pos === 'noun' || (next?.pos === 'unknown' && !next.capital)
}
