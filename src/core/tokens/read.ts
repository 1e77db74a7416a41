import type { Figure } from '../figures/types'
import type { Mention } from '../mentions/types'
import { once } from '../once'
import type { Passage } from '../passages/types'
import { contains, overlaps, type Span } from '../span'
import { chunkTokens } from './chunk'
import type { Marked } from './draft-tokens'
import { lexSentence } from './lex'
import { tagSentence } from './tag'
import { readTimes } from './times'
import type { NoteSentence, Sentence } from './types'

/** Characters beyond which a sentence is none that somebody wrote, and is left without tokens. */
const LONGEST = 200_000

/**
 * The sentences of a passage, each turned into tokens once it is asked for them. A sentence that a figure lies across is
 * joined with the next.
 *
 * @param first the index of the passage's first figure in the note
 * @example for *Tarn paid $5m.* one sentence: a company, a verb, money and a full stop
 */
export function readSentences(
  passage: Passage,
  figures: readonly Figure[],
  first: number,
  mentions: readonly Mention[],
): readonly NoteSentence[] {
  const here = figures.map((figure, i) => ({ figure, index: first + i }))
  return joined(
    passage.sentences,
    figures.map(({ at }) => at),
  ).map((at): NoteSentence => {
    const inside = here.filter(({ figure }) => contains(at, figure.at))
    const mentioned = mentions.filter((mention) => contains(at, mention.at))
    const read = once(() => (at.end - at.start > LONGEST ? NOTHING : tokensOf(passage.text, at, inside, mentioned)))
    return {
      passage: passage.index,
      at,
      figures: inside.map(({ index }) => index),
      named: mentioned.length > 0,
      get tokens() {
        return read().tokens
      },
      get chunks() {
        return read().chunks
      },
    }
  })
}

const NOTHING: Pick<Sentence, 'tokens' | 'chunks'> = { tokens: [], chunks: [] }

function tokensOf(
  text: string,
  at: Span,
  figures: Marked['figures'],
  mentions: readonly Mention[],
): Pick<Sentence, 'tokens' | 'chunks'> {
  const pieces = lexSentence(
    text,
    at,
    figures.map(({ figure }) => figure.at),
    mentions.map((mention) => mention.at),
  )
  const tokens = tagSentence(pieces, { figures, mentions, times: readTimes(pieces) })
  return { tokens, chunks: chunkTokens(tokens) }
}

/** Sentences, of which those that one figure lies across are one. */
function joined(
  sentences: readonly { readonly start: number; readonly end: number }[],
  figures: readonly { readonly start: number; readonly end: number }[],
) {
  const found: { start: number; end: number }[] = []
  for (const sentence of sentences) {
    const before = found.at(-1)
    const across = before !== undefined && figures.some((at) => overlaps(at, before) && overlaps(at, sentence))
    if (across) found[found.length - 1] = { start: before.start, end: sentence.end }
    else found.push({ ...sentence })
  }
  return found
}
