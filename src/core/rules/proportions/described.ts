import { addIntervals } from '../../amounts/compare'
import type { Interval } from '../../amounts/types'
import type { Note } from '../../notes/types'
import type { Window } from '../../relations/windows'
import { areSame } from '../figures-at'
import type { Numbered } from '../sentences'
import { contradicts } from './contradicts'
import { isLevel, sole } from './referents'

/** The figures of a window that end before a place and are no steps of a change, in one currency with the last. */
export function levelsBefore(note: Note, { figures }: Window, end: number): readonly Numbered[] {
  const levels = figures.filter((one) => one.figure.at.end <= end && isLevel(note, one))
  const currency = levels.at(-1)?.figure.currency
  return levels.filter(({ figure }) => figure.currency === currency)
}

/** Whether a whole is the sum of two or more figures. */
export function isSumOf(parts: readonly Numbered[], { figure }: Numbered): boolean {
  if (parts.length < 2) return false
  return !contradicts(parts.map(({ figure: part }): Interval => part).reduce(addIntervals), figure)
}

/**
 * The whole that *that*, *it* or *the total* points to: the last figure before a place, where it is the sum of the
 * others before it. Null where it is not.
 */
export function sumPointedAt(note: Note, window: Window, end: number): Numbered | null {
  const levels = levelsBefore(note, window, end)
  const last = levels.at(-1)
  if (last === undefined) return null
  return isSumOf(
    levels.filter((one) => !areSame(one, last)),
    last,
  )
    ? last
    : null
}

const ORDINAL =
  /^(?:the )?(first|second|third|former|latter|last|larger|largest|bigger|biggest|smaller|smallest)(?: ([\p{L}-]+))?$/iu
const NO_NOUN = /^(?:one|piece|part|half|amount|sum)$/iu
const PLACES: Readonly<Record<string, number>> = { first: 0, former: 0, second: 1, third: 2, latter: -1, last: -1 }

/**
 * The part of a whole told before that an ordinal or a comparison picks: *the first piece*, *the larger loan*. Only of
 * parts that make the whole, and only by a noun that they were told with.
 */
export function partInOrder(text: string, parts: readonly Numbered[], subject: string): Numbered | null {
  const [, word, noun = 'one'] = ORDINAL.exec(subject) ?? []
  if (word === undefined || parts.length < 2) return null
  // Once where the parts were told, once in the description itself.
  if (!NO_NOUN.test(noun) && text.toLowerCase().split(noun.toLowerCase()).length < 3) return null
  const key = word.toLowerCase()
  const place = PLACES[key]
  if (place !== undefined) return parts.at(place) ?? null
  const isMost = /^(?:larg|big)/u.test(key)
  if (parts.length > 2 && !key.endsWith('est')) return null
  const best = parts.filter(({ figure: { value } }) =>
    parts.every(({ figure: other }) => {
      if (value === null || other.value === null) return false
      return isMost ? value.gte(other.value) : value.lte(other.value)
    }),
  )
  return sole(best)
}

/** Nouns that take up what a sentence told in other words: what was *bought* has a *price*. */
const TOPICS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:borrowings?|debts?|loans?|bonds?|notes|paper|facility)$/iu,
    /\b(?:borrow\p{L}*|lend\p{L}*|lent|loans?|debt|bonds?|notes|noteholders|lenders|credit|facility)\b/iu,
  ],
  [
    /^(?:price|purchase|bid|offer|cost)$/iu,
    /\b(?:bought|buy(?:s|ing)?|pay(?:s|ing)?|paid|acquir\p{L}+|bid|offer(?:ed|s)?|takes? over|took over|purchas\p{L}+)\b/iu,
  ],
  [
    /^(?:order|contract|lease|deal|agreement)$/iu,
    /\b(?:order\p{L}*|contract\p{L}*|leas\p{L}+|sign\p{L}*|deal|rents?)\b/iu,
  ],
  [/^(?:investment|cheque|check)$/iu, /\b(?:invest\p{L}*|puts?|cheque|check)\b/iu],
  [/^(?:round|raise|financing)$/iu, /\b(?:rais\p{L}+|round|investors)\b/iu],
]
/** Nouns for all that there is of something, unless *so* makes them what was just told. */
const ALL_OF_IT = /^(?:borrowings?|debts?|loans|bonds|notes|paper|cost)$/iu
const DESCRIBED = /^(?:(the|that|this|its|their) )?(?:(?:purchase|new|whole|entire) )?([\p{L}-]+)$/iu

/**
 * The only figure of the sentence before a window's, where a description takes up what that sentence tells: *It has
 * agreed to buy Chrome for $34.5 billion. The price is …*; *The noteholders put up $3.2 billion. So borrowing is …*.
 *
 * @param subject the description in lower case
 * @param end where the statement with the description begins to name other figures
 * @param isSo whether the statement says that it follows from what was told
 */
export function figureDescribed(
  note: Note,
  { passage, at, both, figures }: Window,
  subject: string,
  end: number,
  isSo: boolean,
): Numbered | null {
  const [match, determiner, noun = ''] = DESCRIBED.exec(subject) ?? []
  if (match === undefined || (!isSo && (!/^(?:the|that|this)$/u.test(determiner ?? '') || ALL_OF_IT.test(noun))))
    return null
  const topic = TOPICS.find(([nouns]) => nouns.test(noun))
  const only = sole(figures.filter(({ figure }) => figure.at.end <= end))
  if (topic === undefined || only === null || only.figure.at.start >= at.start || !isLevel(note, only)) return null
  return topic[1].test(passage.text.slice(both.start, at.start)) ? only : null
}
