import type { Claim } from '../claims/types'
import type { Note } from '../notes/types'

/** How many sentences before its own a claim's words are looked for in. */
const MOST_SENTENCES = 12

/**
 * Finds words of a claim, which are held in lower case, as they are written: in the claim's sentence, or else in the
 * nearest one before it. Words that stand in neither are given back as they are.
 *
 * @example for a claim of *Tarn paid $5m in the Third Quarter*, `third quarter` gives `Third Quarter`
 */
export function asWritten({ doc, figures, sentences }: Note, claim: Claim): (words: string) => string {
  const passage = figures[claim.figure]?.passage ?? -1
  const own = sentences.findIndex((one) => one.passage === passage && one.at.start === claim.sentence.start)
  const near = own < 0 ? [] : sentences.slice(Math.max(0, own - MOST_SENTENCES), own + 1).reverse()
  return (words) => {
    for (const { tokens, passage: index } of near) {
      for (const [first, { lower, at }] of tokens.entries()) {
        let [text, last] = [lower, first]
        while (text !== words && words.startsWith(`${text} `) && last + 1 < tokens.length)
          text += ` ${tokens[++last]?.lower ?? ''}`
        const end = tokens[last]?.at.end
        if (text === words && end !== undefined) return doc.passages[index]?.text.slice(at.start, end) ?? words
      }
    }
    return words
  }
}
