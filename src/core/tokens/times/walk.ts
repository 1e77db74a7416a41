import { ONES, TENS } from '../../text/number-words'
import type { Line, Read } from './types'

/** The piece in lower case; nothing for a figure, a company's name, or beyond the ends. */
export function wordAt(line: Line, at: number): string {
  const piece = line[at]
  return piece === undefined || piece.kind === 'money' || piece.kind === 'company' ? '' : piece.lower
}

/** The piece behind one, past a hyphen that joins the two: in *first-quarter* the third behind the first. */
export function behind(line: Line, at: number): number {
  return isHyphen(line, at + 1) ? at + 2 : at + 1
}

/** Whether a piece is a hyphen with a piece on either side of it and no space. */
export function isHyphen(line: Line, at: number): boolean {
  return wordAt(line, at) === '-' && line[at]?.glued === true && line[at + 1]?.glued === true
}

/** The first piece from `at` on that is none of these words. */
export function past(line: Line, at: number, words: ReadonlySet<string>): number {
  return words.has(wordAt(line, at)) ? behind(line, at) : at
}

/** Phrases by their first word, the longer of two first. */
export type Phrases<T> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>

/** A table of phrases: the words of each apart by spaces, several phrases of one value apart by commas. */
export function phrases<T>(...rows: readonly (readonly [string, T])[]): Phrases<T> {
  const table = new Map<string, { words: string[]; value: T }[]>()
  for (const [row, value] of rows)
    for (const words of row.split(', ').map((phrase) => phrase.split(' ')))
      table.set(words[0] ?? '', [...(table.get(words[0] ?? '') ?? []), { words, value }])
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length)
  return table
}

/** The longest phrase of a table that begins at a piece; hyphens between its words count as spaces. */
export function phraseAt<T>(table: Phrases<T>, line: Line, at: number): Read<T> | null {
  for (const { words, value } of table.get(wordAt(line, at)) ?? []) {
    let [last, i] = [at, 1]
    while (i < words.length && wordAt(line, behind(line, last)) === words[i]) {
      last = behind(line, last)
      i++
    }
    if (i === words.length) return { value, last }
  }
  return null
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, i): [string, number] => [word, i + 1]),
  ...TENS.map((word, i): [string, number] => [word, 10 * (i + 2)]),
])

/** A number in digits (no separators of thousands) or words (*twenty-five*), from `at` on. */
export function numberAt(line: Line, at: number): Read<number> | null {
  const word = wordAt(line, at)
  if (line[at]?.kind === 'number') return word.includes(',') ? null : { value: Number(word), last: at }
  const known = NUMBERS.get(word)
  if (known === undefined) return null
  const ten = TENS.indexOf(word)
  const one = ten >= 0 && isHyphen(line, at + 1) ? ONES.indexOf(wordAt(line, at + 2)) + 1 : 0
  return one > 0 && one < 10 ? { value: known + one, last: at + 2 } : { value: known, last: at }
}

/** Whether a piece is written with a capital. */
export function isCapital(line: Line, at: number): boolean {
  const first = line[at]?.text.charAt(0) ?? ''
  return line[at]?.kind === 'word' && first !== first.toLowerCase()
}

/** Whether a clause or the sentence ends at a piece: nothing stands there, or a mark of punctuation. */
export function endsAt(line: Line, at: number): boolean {
  return line[at] === undefined || (line[at].kind === 'punctuation' && !isHyphen(line, at))
}
