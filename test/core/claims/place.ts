import type { Place } from '../../../src/core/claims/near'
import type { Span } from '../../../src/core/span'

/** The figures of a sentence that marks them `⟦like this⟧`, and the sentence without the marks. */
export function marked(text: string): { text: string; whole: Span; figures: Span[] } {
  const figures: Span[] = []
  let plain = ''
  for (const [i, part] of text.split(/[⟦⟧]/).entries()) {
    if (i % 2 === 1) figures.push({ start: plain.length, end: plain.length + part.length })
    plain += part
  }
  return { text: plain, whole: { start: 0, end: plain.length }, figures }
}

/** The place of each marked figure in its sentence. */
export function places(sentence: string): readonly Place[] {
  const { text, whole, figures } = marked(sentence)
  return figures.map((figure) => ({ text, sentence: whole, figure, figures }))
}
