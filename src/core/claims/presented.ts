import { CHIEFS } from '../mentions/chiefs'
import { oncePerWith } from '../once'
import type { Passage } from '../passages/types'
import type { NoteSentence } from '../tokens/types'
import { pluralOf } from '../vocabulary/inflect'
import { PEOPLE } from '../vocabulary/nouns'
import { peopleIn } from './discourse'

/** How many sentences that name a company open a text. */
export const OPENERS = 2

/** The first sentences of a note, or of a part of it, that name a company: so many open it. */
export function openersOf(sentences: readonly NoteSentence[]): readonly NoteSentence[] {
  const found: NoteSentence[] = []
  for (const sentence of sentences) {
    if (found.length === OPENERS) break
    if (sentence.named && sentence.tokens.some(({ company }) => company !== null)) found.push(sentence)
  }
  return found
}

/** The last names of the chiefs that are known to everybody. */
const CHIEFS_LAST = [...CHIEFS.keys()].map((name) => name.split(' ').at(-1) ?? '')
/** The nouns for people, without those that hold another: *chief financial officer* holds *chief*. */
const TITLES = PEOPLE.split('|')
  .flatMap((noun) => [noun, pluralOf(noun)])
  .filter((one, _, all) => !all.some((other) => other !== one && one.includes(other)))

/** The people whom sentences present, each with the company: only a sentence that names a chief, or a title, can. */
export function peopleOf(
  sentences: readonly NoteSentence[],
  passages: readonly Passage[],
): readonly (readonly [last: string, company: string])[] {
  return sentences.flatMap((sentence) => presentedIn(sentence, passages))
}

const presentedIn = oncePerWith((sentence: NoteSentence, passages: readonly Passage[]) => {
  const { named, passage, at } = sentence
  const text = (passages[passage]?.text ?? '').slice(at.start, at.end).toLowerCase()
  const holds = (one: string) => text.includes(one)
  return CHIEFS_LAST.some(holds) || (named && TITLES.some(holds)) ? peopleIn(sentence) : []
})
