import type { Figure } from '../figures/types'
import { groupBy } from '../group'
import type { Mention } from '../mentions/types'
import type { NoteText } from '../passages/types'
import { contains, overlaps } from '../span'
import { chunkTokens } from './chunk'
import { lexSentence } from './lex'
import { tagSentence } from './tag'
import { readTimes } from './times'
import type { Sentence } from './types'

/** Characters beyond which a sentence is none that somebody wrote, and is left without tokens. */
const LONGEST = 200_000

/**
 * The sentences of a note, each turned into tokens once. A sentence that a figure lies across is joined with the next.
 *
 * @example for *Tarn paid $5m.* one sentence: a company, a verb, money and a full stop
 */
export function readSentences(
  doc: NoteText,
  figures: readonly Figure[],
  mentions: readonly Mention[],
): readonly Sentence[] {
  const money = groupBy(
    figures.map((figure, index) => ({ figure, index })),
    ({ figure }) => figure.passage,
  )
  const named = groupBy(mentions, ({ passage }) => passage)
  return doc.passages.flatMap((passage) => {
    const here = money.get(passage.index) ?? []
    const names = named.get(passage.index) ?? []
    return joined(
      passage.sentences,
      here.map(({ figure }) => figure.at),
    ).map((at): Sentence => {
      if (at.end - at.start > LONGEST) return { passage: passage.index, at, tokens: [], chunks: [] }
      const inside = here.filter(({ figure }) => contains(at, figure.at))
      const mentioned = names.filter((mention) => contains(at, mention.at))
      const pieces = lexSentence(
        passage.text,
        at,
        inside.map(({ figure }) => figure.at),
        mentioned.map((mention) => mention.at),
      )
      const tokens = tagSentence(pieces, { figures: inside, mentions: mentioned, times: readTimes(pieces) })
      return { passage: passage.index, at, tokens, chunks: chunkTokens(tokens) }
    })
  })
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
