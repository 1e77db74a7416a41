import { addIntervals } from '../../amounts/compare'
import { ZERO } from '../../amounts/decimal'
import type { Interval } from '../../amounts/types'
import type { Window } from '../../relations/windows'
import { allMatches } from '../../text/matches'
import type { Numbered } from '../sentences'
import { contradicts } from './contradicts'
import { sole } from './referents'

/** Where one statement of a sentence ends and another begins. */
const BREAK = /[;:.]\s|\s[–—]\s|,?\s(?:and|while|but|whereas|with)\s/gu
const NO_NAME = /^(?:it|that|this|which|they|these|those|the|who|what|company|deal|group|each|rest|and|or|but|also)$/iu

/**
 * The figure before a window's sentence, or before a whole in it, that is stated of a name: the only one of the one
 * statement that holds the name. Null where several statements hold it, or one that states several figures, and where
 * the whole is not what was spoken of: neither stated before nor the sum of what was.
 *
 * @param subject the name in lower case
 * @param total the whole, which is no part of itself
 */
export function figureNamed(window: Window, subject: string, total: Numbered): Numbered | null {
  const end = total.figure.at.start
  const before = window.figures.filter(({ figure }) => figure.at.end <= end)
  return isTold(before, total) ? figureOf(window, subject, end) : null
}

/** The figure of a window before a place that is stated of a name: the only one of the one statement that holds it. */
export function figureOf({ passage, both, figures }: Window, subject: string, end: number): Numbered | null {
  const word = subject.split(/\s/u).at(-1) ?? ''
  if (word.length < 3 || NO_NAME.test(word)) return null
  const before = figures.filter(({ figure }) => figure.at.end <= end)
  const text = passage.text.slice(both.start, end)
  const stops = allMatches(text, BREAK).map(({ index, 0: written }) => both.start + index + written.length)
  const starts = [both.start, ...stops]
  const named = starts.flatMap((start, i) => {
    const stop = starts[i + 1] ?? end
    const stated = before.filter(({ figure }) => figure.at.start >= start && figure.at.end <= stop)
    const words = passage.text
      .slice(start, stop)
      .toLowerCase()
      .split(/[^\p{L}\p{N}&.-]+/u)
    const holds = words.some((one) => one.replace(/[.]$/u, '') === word)
    return holds && stated.length > 0 ? [stated] : []
  })
  const only = sole(named)
  return only === null ? null : sole(only)
}

/** Whether a whole was stated before, or is the sum of what was. */
function isTold(before: readonly Numbered[], { figure: total }: Numbered): boolean {
  if (before.some(({ figure }) => figure.currency === total.currency && figure.value?.eq(total.value ?? ZERO) === true))
    return true
  if (before.length < 2 || before.some(({ figure }) => figure.currency !== total.currency)) return false
  return !contradicts(before.map(({ figure }): Interval => figure).reduce(addIntervals), total)
}
