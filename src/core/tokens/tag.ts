import type { Entry, Sense } from '../vocabulary/lookup'
import { draftTokens, type Marked, type TokenDraft } from './draft-tokens'
import type { Lex } from './lex'
import { posOf } from './part-of-speech'
import type { Pos, Token } from './types'

/**
 * Turns the pieces of a sentence into tokens: phrases of the vocabulary, figures, names, times and quantities become one
 * token each, and each is given its part of speech by what stands beside it.
 *
 * @example of *Tarn books $5m gain* `books` is a verb and `gain` a noun; of *its books* `books` is a noun
 */
export function tagSentence(pieces: readonly Lex[], { figures, mentions, times }: Marked): Token[] {
  const drafts = draftTokens(pieces, figures, mentions, times)
  const tokens: Token[] = []
  drafts.forEach((one, i) => {
    const pos = posOf(one, tokens, drafts, i)
    tokens.push(tokenOf(one, pos))
  })
  return tokens
}

function tokenOf(
  { lower, text, at, glued, capital, entry, figure, company, product, time }: TokenDraft,
  pos: Pos,
): Token {
  const sense = senseFor(entry, pos, lower)
  return { pos, lower, text, at, glued, capital, entry, sense, figure, company, product, time }
}

/** The sense that a part of speech picks; of a noun with several the first, in the order of the vocabulary. */
function senseFor(entry: Entry, pos: Pos, lower: string): Sense | null {
  if (pos === 'verb' && entry.senses.length === 0)
    return { pos: 'verb', is: 'do', lemma: lower, form: lower.endsWith('ing') ? 'ing' : 'past' }
  if (pos === 'verb') return entry.verbs[0] ?? null
  return (pos === 'noun' ? entry.nouns[0] : entry.senses.find((sense) => sense.pos === 'other')) ?? null
}
