import type { Sentence } from '../../../src/core/tokens/types'
import { COMPANIES } from '../claims/said'
import { readWith } from '../read-note'

/**
 * The tokens of a text with their parts of speech: *Tarn's books* is `Tarn/company 's/possessive books/noun`. Spaces within
 * a token are shown as `_`.
 */
export function tagged(text: string): string {
  return sentences(text)
    .flatMap(({ words, sentence }) => sentence.tokens.map(({ pos }, i) => `${words[i]}/${pos}`))
    .join(' ')
}

/** The chunks of a text: *Tarn paid $5m* is `noun[Tarn] verb[paid] noun[$5m]`. */
export function chunked(text: string): string {
  return sentences(text)
    .flatMap(({ words, sentence }) =>
      sentence.chunks.map(({ kind, first, last }) => `${kind}[${words.slice(first, last + 1).join(' ')}]`),
    )
    .join(' ')
}

function sentences(text: string): readonly { readonly sentence: Sentence; readonly words: readonly string[] }[] {
  const { sentences, doc } = readWith(COMPANIES, text)
  return sentences.map((sentence) => {
    const passage = doc.passages[sentence.passage]?.text ?? ''
    return {
      sentence,
      words: sentence.tokens.map(({ at }) => passage.slice(at.start, at.end).replaceAll(' ', '_')),
    }
  })
}
