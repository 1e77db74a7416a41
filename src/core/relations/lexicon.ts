import { once } from '../once'
import { formsOf } from '../vocabulary/inflect'
import { CLASSES, SKIPPED } from './classes'

/** What patterns know of a phrase. */
export interface Lexeme {
  readonly word: string
  readonly classes: ReadonlySet<string>
  /** It changes nothing and is passed over: *just*, *a whopping*. */
  readonly skipped: boolean
}

const NONE: ReadonlySet<string> = new Set()

/** The phrases of every class by their first word, the longest first. */
const PHRASES = once(() => {
  const found = new Map<string, Set<string>>()
  for (const [name, list] of [...Object.entries(CLASSES), ['', SKIPPED] as const])
    for (const phrase of list.split('|').flatMap(expanded))
      found.set(phrase, (found.get(phrase) ?? new Set()).add(name))
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly lexeme: Lexeme }[]>()
  for (const [word, classes] of found) {
    const words = word.split(' ')
    const one = { words, lexeme: { word, classes, skipped: classes.delete('') } }
    byFirst.set(words[0] ?? '', [...(byFirst.get(words[0] ?? '') ?? []), one])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
})

/** The forms of a verb that is marked with `~` (*~amount to*), or the phrase itself. */
function expanded(phrase: string): readonly string[] {
  return phrase.startsWith('~') ? formsOf(phrase.slice(1)).map(([form]) => form) : [phrase]
}

/**
 * The longest phrase of the word classes that begins at a word, and how many words it takes.
 *
 * @param words what holds the words, in lower case
 * @param from the index of the first word
 * @param end where no phrase goes on
 * @param wordOf the word that one of them is
 * @example lexemeAt(['amounted', 'to', 'half'], 0, 3, String) takes two words and is of the class IS
 */
export function lexemeAt<T>(
  words: readonly T[],
  from: number,
  end: number,
  wordOf: (one: T) => string,
): { readonly lexeme: Lexeme; readonly length: number } {
  const first = from < end ? wordOf(words[from] as T) : ''
  for (const { words: phrase, lexeme } of PHRASES().get(first) ?? []) {
    const { length } = phrase
    let next = 1
    while (next < length && from + next < end && wordOf(words[from + next] as T) === phrase[next]) next++
    if (next === length) return { lexeme, length }
  }
  return { lexeme: { word: first, classes: NONE, skipped: false }, length: 1 }
}
