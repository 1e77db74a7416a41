import type { Span } from '../span'

/** A word of running text, in lower case. */
export interface Word extends Span {
  readonly text: string
}

const WINDOW = 96
const HARD = /[.;:!?()[\]{}"“”„«»|•\n\r\ufffc,]/
const ABBREVIATED = /(?:^|\s)(?:c|ca|approx|max|min|est|appr)$/i

/**
 * The last words before `at` in the same clause, in order, not looking back past `floor`: at most those of the last
 * 96 characters. Punctuation ends a clause, except the point of an abbreviation that hedges (`c.`, `approx.`).
 */
export function wordsBefore(text: string, at: number, floor: number): Word[] {
  const from = Math.max(floor, at - WINDOW)
  const slice = text.slice(from, at)
  let start = 0
  for (let index = slice.length - 1; index >= 0; index--) {
    const char = slice[index] ?? ''
    if (!HARD.test(char)) continue
    if (char === '.' && ABBREVIATED.test(slice.slice(Math.max(0, index - 8), index))) continue
    start = index + 1
    break
  }
  const words: Word[] = []
  for (const match of slice.slice(start).matchAll(/\S+/g)) {
    const begin = from + start + match.index
    // A word that the window cut in two is no word.
    if (start === 0 && match.index === 0 && from > floor && /\S/.test(text[from - 1] ?? '')) continue
    words.push({ start: begin, end: begin + match[0].length, text: match[0].toLowerCase().replaceAll('’', "'") })
  }
  return words
}
