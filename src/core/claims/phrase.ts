import type { Chunk, Sentence, Token } from '../tokens/types'
import { CHIEF_NOUNS, COMPOUND_ENDS, REFERRING } from '../vocabulary/lists'
import { type NounClass, type NounSense, UNKNOWN } from '../vocabulary/lookup'
import type { What } from '../vocabulary/what'

/** The noun senses of a token, in the vocabulary's order. */
export function nounsOf(token: Token | undefined): readonly NounSense[] {
  return token?.pos === 'noun' ? token.entry.nouns : UNKNOWN.nouns
}

/** The sense of a token as a noun of one class, or null. */
export function nounAs(token: Token | undefined, is: NounClass): NounSense | null {
  for (const sense of nounsOf(token)) if (sense.is === is) return sense
  return null
}

/** What a noun says a figure is by itself: a measure or a kind of deal; null for others. */
export function whatOf(token: Token | undefined): { readonly what: What; readonly basis: string | null } | null {
  const noun = nounAs(token, 'measure') ?? nounAs(token, 'kind')
  return noun?.what == null ? null : { what: noun.what, basis: noun.basis }
}

/** The tokens of a chunk; none where there is no chunk. */
export function tokensIn({ tokens }: Sentence, chunk: Pick<Chunk, 'first' | 'last'> | undefined): readonly Token[] {
  return chunk === undefined ? [] : tokens.slice(chunk.first, chunk.last + 1)
}

/** The first word of a chunk, in lower case; empty where there is no chunk. */
export function wordOf({ tokens }: Sentence, chunk: Pick<Chunk, 'first'> | undefined): string {
  return tokens[chunk?.first ?? -1]?.lower ?? ''
}

/** The token that a noun phrase is about: its last noun, name or unknown word; a figure where nothing else stands. */
export function headOf(sentence: Sentence, { first, last }: Pick<Chunk, 'first' | 'last'>): number | null {
  for (let i = last; i >= first; i--) {
    const token = sentence.tokens[i]
    if (token !== undefined && ['noun', 'company', 'unknown', 'pronoun'].includes(token.pos)) return i
  }
  for (let i = last; i >= first; i--) if (sentence.tokens[i]?.pos === 'money') return i
  return null
}

/** The determiner that opens a noun phrase, if one does. */
export function determinerOf(sentence: Sentence, chunk: Pick<Chunk, 'first' | 'last'>): string | null {
  const token = tokensIn(sentence, chunk).find(({ pos }) => pos === 'determiner')
  return token?.lower ?? null
}

/** What a noun phrase speaks of. */
export interface Entity {
  readonly kind: 'company' | 'pronoun' | 'definite' | 'several' | 'unit' | 'measure' | 'deal' | 'proper' | 'other'
  /** The companies it names as its head, or that it belongs to. */
  readonly companies: readonly string[]
  /** The name of somebody whom nobody knows, as written. */
  readonly name: string | null
  /** The token that says it. */
  readonly at: number
}

/** Whether a token names the office of somebody who speaks for a company. */
export function isChief(token: Token | undefined): boolean {
  return CHIEF_NOUNS.has(nounAs(token, 'person')?.lemma ?? '')
}

/** Whether a company in a compound stands aside: *Pellmore-backed Osk*, *Tarn-based*. */
export function isInCompound(sentence: Sentence, at: number): boolean {
  const [hyphen, next] = [sentence.tokens[at + 1], sentence.tokens[at + 2]]
  return hyphen?.pos === 'hyphen' && next !== undefined && (COMPOUND_ENDS.has(next.lower) || next.lower.endsWith('ed'))
}

/**
 * What a noun phrase names. Its last company is its head unless a noun follows that makes it a mere modifier: *Tarn
 * rival Osk* is Osk, *Tarn CEO Ann Lee* speaks for Tarn, *Tarn's revenue* is a measure of Tarn's.
 */
export function entityOf(sentence: Sentence, chunk: Pick<Chunk, 'first' | 'last'>): Entity | null {
  const { tokens } = sentence
  const at = headOf(sentence, chunk)
  const head = at === null ? undefined : tokens[at]
  if (at === null || head === undefined) return null
  const own = (kind: Entity['kind'], companies: readonly string[] = [], name: string | null = null): Entity => ({
    kind,
    companies,
    name,
    at,
  })
  if (head.pos === 'pronoun') return own('pronoun')
  if (head.company !== null && !isInCompound(sentence, at))
    return own(head.product ? 'unit' : 'company', [head.company])
  const companies = companiesIn(sentence, chunk)
  const person = lastPerson(sentence, chunk)
  if (person !== null) {
    const speaksFor = companies.filter((i) => i < person).map((i) => tokens[i]?.company ?? '')
    if (speaksFor.length > 0) return own('company', speaksFor.slice(-1))
    if (head.pos === 'unknown' && head.capital) return own('proper', [], head.text)
    return own(isChief(tokens[person]) ? 'definite' : 'other')
  }
  if (head.pos === 'unknown') {
    if (!head.capital)
      return own(
        'other',
        companies.map((i) => tokens[i]?.company ?? ''),
      )
    return own('proper', [], properName(sentence, chunk, at))
  }
  const possessed = companies.map((i) => tokens[i]?.company ?? '')
  if (whatOf(head) !== null && nounAs(head, 'company') === null)
    return own(nounAs(head, 'measure') !== null ? 'measure' : 'deal', possessed)
  if (nounAs(head, 'bare') !== null) return own('deal', possessed)
  // *Adler Labs, the Adler group*: the noun is part of the name.
  const called = head.capital || head.lower === 'group' ? properBefore(sentence, chunk, at) : null
  if (called !== null && (nounAs(head, 'several') ?? nounAs(head, 'company')) !== null) return own('proper', [], called)
  if (nounAs(head, 'several') !== null && (head.lower.endsWith('s') || nounAs(head, 'company') === null))
    return own('several', possessed)
  if (nounAs(head, 'company') !== null) {
    const determiner = determinerOf(sentence, chunk)
    if (head.lower === 'unit' || head.lower === 'subsidiary' || head.lower === 'affiliate')
      return own('unit', possessed)
    if (determiner !== null && REFERRING.has(determiner) && possessed.length === 0) return own('definite')
    const name = properBefore(sentence, chunk, at)
    if (name !== null) return own('proper', [], name)
    return own('other', possessed)
  }
  if (nounAs(head, 'part') !== null) return own('unit', possessed)
  return own('other', possessed)
}

/** Indices of the companies that a noun phrase holds, those of compounds left out. */
export function companiesIn(sentence: Sentence, { first, last }: Pick<Chunk, 'first' | 'last'>): readonly number[] {
  const found: number[] = []
  for (let i = first; i <= last; i++)
    if (sentence.tokens[i]?.company != null && !isInCompound(sentence, i)) found.push(i)
  return found
}

function lastPerson(sentence: Sentence, { first, last }: Pick<Chunk, 'first' | 'last'>): number | null {
  for (let i = last; i >= first; i--) {
    const token = sentence.tokens[i]
    if (nounAs(token, 'person') !== null) return i
    if (token?.company != null || (token?.pos === 'unknown' && !token.capital)) return null
  }
  return null
}

/** The run of capitalised unknown words that ends at a token: *Ant Group*. */
function properName(sentence: Sentence, { first }: Pick<Chunk, 'first'>, at: number): string {
  let from = at
  while (from > first && sentence.tokens[from - 1]?.capital === true && sentence.tokens[from - 1]?.pos === 'unknown')
    from--
  return namedAs(sentence, from, at)
}

/** *Ant Group*, *the Adler group*: a capitalised unknown word before a company noun. */
function properBefore(sentence: Sentence, chunk: Pick<Chunk, 'first' | 'last'>, at: number): string | null {
  const before = sentence.tokens[at - 1]
  if (before === undefined || at - 1 < chunk.first || before.pos !== 'unknown' || !before.capital) return null
  let from = at - 1
  while (
    from > chunk.first &&
    sentence.tokens[from - 1]?.capital === true &&
    sentence.tokens[from - 1]?.pos === 'unknown'
  )
    from--
  return namedAs(sentence, from, at)
}

function namedAs(sentence: Sentence, from: number, to: number): string {
  return sentence.tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ')
}

/** Indices of the companies that possess what a noun phrase is about: *Tarn's*, *Quillon revenue*. */
export function possessorsOf(
  sentence: Sentence,
  chunk: Pick<Chunk, 'first' | 'last'>,
  before: number,
): readonly number[] {
  return companiesIn(sentence, chunk).filter((i) => i < before)
}

/** Whether a noun phrase holds a possessive of somebody named or meant: *its*, *their*, *the company's*. */
export function possessivePronoun(
  sentence: Sentence,
  { first, last }: Pick<Chunk, 'first' | 'last'>,
  before: number,
): 'pronoun' | 'definite' | null {
  for (let i = first; i <= Math.min(last, before); i++) {
    const token = sentence.tokens[i]
    if (
      token?.pos === 'determiner' &&
      (token.lower === 'its' || token.lower === 'their' || token.lower === 'his' || token.lower === 'her')
    )
      return 'pronoun'
    if (token?.pos === 'possessive' && nounAs(sentence.tokens[i - 1], 'company') !== null) return 'definite'
  }
  return null
}
