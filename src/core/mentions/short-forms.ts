import type { Span } from '../span'
import { isOrdinary } from './ordinary'
import { isGivenName, isOtherName } from './other-names'
import { opensSentence } from './position'
import { withoutLegalForm } from './spelling'

/** Longer words are more often words than names, and the list of ordinary ones is whole only up to here. */
const LONGEST = 9

/**
 * The words of a name of several that may stand for it where a note has given it whole: its first and its last, where
 * they are no ordinary words, no places and no given names.
 *
 * @example shortForms('Bharti Airtel') gives both words, shortForms('Nordcap Capital Partners') `Nordcap`
 */
export function shortForms(name: string): readonly string[] {
  if (!name.includes(' ')) return []
  const words = withoutLegalForm(name).split(/\s+/)
  if (words.length < 2) return []
  return [...new Set([words[0] ?? '', words.at(-1) ?? ''])].filter(
    (word) =>
      word.length <= LONGEST &&
      /^\p{Lu}\p{L}{3,}$/u.test(word) &&
      /\p{Ll}/u.test(word) &&
      !isOrdinary(word) &&
      !isOtherName(word),
  )
}

const REACH = 40
const BEFORE = /(?<!\p{L})(\p{Lu}[\p{L}’'-]*)\.?\s(?:\p{Lu}\.\s)?$/u
const BEHIND = /^\s(\p{Lu}[\p{L}\p{N}]*)/u

/** The capital word right before `start`, over a middle initial, and whether a capital tells nothing where it stands. */
function capitalBefore(text: string, start: number): { readonly word: string; readonly opens: boolean } | null {
  const from = Math.max(0, start - REACH)
  const found = BEFORE.exec(text.slice(from, start))
  const word = found?.[1]
  if (found === null || word === undefined) return null
  return { word, opens: isOrdinary(word) && !isGivenName(word) && opensSentence(text, from + found.index) }
}

/** Whether a word is a person's surname there: `Andy Rubin`, `William E. Ford`. What has a capital within is none. */
export function isSurname(text: string, { start, end }: Span): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end)) && isGivenName(capitalBefore(text, start)?.word ?? '')
}

/** Whether a word is a part of a longer name there: `Airtel Africa`, `John Kelvin`, but not `When Kelvin` nor `Kelvin CEO`. */
export function isInLongerName(text: string, start: number, end: number): boolean {
  const behind = BEHIND.exec(text.slice(end, end + REACH))?.[1]
  if (behind !== undefined && behind !== behind.toUpperCase()) return true
  const before = capitalBefore(text, start)
  return before !== null && !before.opens
}
