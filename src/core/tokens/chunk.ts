import type { Chunk, Token } from './types'

const NOMINAL = new Set([
  'money',
  'company',
  'noun',
  'modifier',
  'determiner',
  'possessive',
  'number',
  'percent',
  'hyphen',
  'unknown',
  'pronoun',
])
const VERBAL = new Set(['verb', 'auxiliary'])
const HEADS = new Set(['money', 'company', 'noun', 'unknown'])
/** How many adverbs or adjectives in a row are looked past. */
const MOST_AHEAD = 8

/**
 * Groups a sentence's tokens into noun phrases, verb groups, times and the small words between them.
 *
 * @example *Tarn | has committed to spending | $5m | on | chips* : noun, verb, noun, preposition, noun
 */
export function chunkTokens(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]
    if (token === undefined) break
    const verbEnd = verbGroupEnd(tokens, at)
    if (verbEnd > at) {
      chunks.push({ kind: 'verb', first: at, last: verbEnd - 1 })
      at = verbEnd
      continue
    }
    if (token.pos === 'time' && !isAttributive(tokens, at)) {
      chunks.push({ kind: 'time', first: at, last: at })
      at++
      continue
    }
    if (NOMINAL.has(token.pos) || token.pos === 'time') {
      const end = nounPhraseEnd(tokens, at)
      chunks.push({ kind: 'noun', first: at, last: end - 1 })
      at = end
      continue
    }
    if (token.pos === 'preposition' && tokens[at + 1]?.pos === 'time' && !isAttributive(tokens, at + 1)) {
      chunks.push({ kind: 'time', first: at, last: at + 1 })
      at += 2
      continue
    }
    chunks.push({ kind: smallKind(token), first: at, last: at })
    at++
  }
  return chunks
}

function smallKind({ pos }: Token): Chunk['kind'] {
  switch (pos) {
    case 'preposition':
    case 'coordinator':
    case 'subordinator':
    case 'relative':
    case 'punctuation':
      return pos
    default:
      return 'other'
  }
}

/** Whether a time stands before a noun as its modifier: *first-quarter revenue*, *2026 spending*. */
function isAttributive(tokens: readonly Token[], at: number): boolean {
  let next = at + 1
  while (
    tokens[next]?.pos === 'hyphen' ||
    tokens[next]?.pos === 'time' ||
    (tokens[next]?.pos === 'possessive' && next === at + 1)
  )
    next++
  const token = tokens[next]
  if (token === undefined) return false
  const before = tokens[at - 1]
  if (before?.pos === 'money' || before?.pos === 'percent') return false
  const isNounAhead =
    token.pos === 'noun' ||
    token.pos === 'unknown' ||
    token.pos === 'money' ||
    (token.pos === 'modifier' && ['noun', 'unknown', 'money'].includes(tokens[next + 1]?.pos ?? ''))
  if (!isNounAhead) return false
  const isOpened =
    before !== undefined &&
    [
      'determiner',
      'possessive',
      'company',
      'modifier',
      'noun',
      'hyphen',
      'preposition',
      'verb',
      'unknown',
      'time',
    ].includes(before.pos)
  return isOpened || before === undefined || token.pos === 'noun'
}

/** Where a verb group that begins at a token ends; the token itself where none begins. */
function verbGroupEnd(tokens: readonly Token[], from: number): number {
  let at = from
  let end = from
  let hasVerb = false
  while (at < tokens.length) {
    const token = tokens[at]
    if (token === undefined) break
    if (VERBAL.has(token.pos)) {
      if (
        hasVerb &&
        token.pos === 'verb' &&
        tokens[at - 1]?.pos === 'verb' &&
        token.sense?.pos === 'verb' &&
        token.sense.form !== 'ing' &&
        token.sense.form !== 'past'
      )
        break
      hasVerb = hasVerb || token.pos === 'verb' || token.pos === 'auxiliary'
      end = ++at
    } else if (isAdverb(token) && isFollowedByVerb(tokens, at, hasVerb)) at++
    else if (hasVerb && token.lower === 'to' && isVerbAhead(tokens, at + 1)) at++
    else if (!hasVerb && at === from && token.lower === 'to' && isVerbAhead(tokens, at + 1)) at++
    else break
  }
  return end
}

function isAdverb({ pos, lower, entry }: Token): boolean {
  return (
    (pos === 'modifier' && entry.nouns.length === 0) ||
    (pos === 'unknown' && lower.endsWith('ly')) ||
    entry.marks.has('negation')
  )
}

/** Whether adverbs lead on to a verb. */
function isFollowedByVerb(tokens: readonly Token[], from: number, hasVerb: boolean): boolean {
  const at = pastAdverbs(tokens, from + 1)
  const next = tokens[at]
  if (next === undefined) return false
  if (VERBAL.has(next.pos)) return true
  return hasVerb && next.lower === 'to' && isVerbAhead(tokens, at + 1)
}

function isVerbAhead(tokens: readonly Token[], from: number): boolean {
  return VERBAL.has(tokens[pastAdverbs(tokens, from)]?.pos ?? '')
}

function pastAdverbs(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < from + MOST_AHEAD && tokens[at] !== undefined && isAdverb(tokens[at] as Token)) at++
  return at
}

/** Where a noun phrase that begins at a token ends. */
function nounPhraseEnd(tokens: readonly Token[], from: number): number {
  let at = from + 1
  let hasHead = false
  if (tokens[from]?.pos === 'pronoun') return at
  while (at < tokens.length) {
    const token = tokens[at]
    const before = tokens[at - 1]
    if (token === undefined || before === undefined || token.pos === 'pronoun') break
    if (token.pos === 'time' ? !isAttributive(tokens, at) : !NOMINAL.has(token.pos)) break
    hasHead ||= HEADS.has(before.pos)
    if (
      token.pos === 'determiner' &&
      hasHead &&
      before.pos !== 'possessive' &&
      before.pos !== 'hyphen' &&
      before.pos !== 'determiner'
    )
      break
    if (token.pos === 'money' && hasHead && !isWithin(tokens, from, at)) break
    // *the $5m Osk pledged*: a clause without its pronoun begins with the name.
    if (token.pos === 'company' && before.pos === 'money' && isVerbAhead(tokens, at + 1)) break
    if (token.pos === 'modifier' && hasHead && leadsToMoney(tokens, at) && !isWithin(tokens, from, at)) break
    if (token.pos === 'modifier' && !isNominalAhead(tokens, at)) break
    at++
  }
  return at
}

/** Whether a modifier inside a noun phrase leads on to more of it. */
function isNominalAhead(tokens: readonly Token[], from: number): boolean {
  let at = from + 1
  while (at <= from + MOST_AHEAD && (tokens[at]?.pos === 'modifier' || tokens[at]?.pos === 'hyphen')) at++
  return ['noun', 'company', 'money', 'unknown', 'number', 'percent'].includes(tokens[at]?.pos ?? '')
}

function leadsToMoney(tokens: readonly Token[], from: number): boolean {
  let at = from
  while (at < from + MOST_AHEAD && tokens[at]?.pos === 'modifier') at++
  return tokens[at]?.pos === 'money'
}

/** Whether money continues a noun phrase: behind a possessive or an adjective (*Tarn's $5m stake*), not behind a head. */
function isWithin(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = at - 1; i >= from; i--) {
    const token = tokens[i]
    if (token === undefined) return false
    if (token.pos === 'possessive' || token.pos === 'determiner') return true
    if (token.pos === 'money' || token.pos === 'company' || token.pos === 'noun' || token.pos === 'unknown')
      return false
  }
  return true
}
