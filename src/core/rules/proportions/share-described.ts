import type { Note } from '../../notes/types'
import type { Window } from '../../relations/windows'
import { areSame } from '../figures-at'
import type { Numbered } from '../sentences'
import { figureDescribed, isSumOf, levelsBefore, partInOrder, sumPointedAt } from './described'
import { figureOf } from './share-names'

/**
 * The part that a subject describes and its whole, stated or pointed to; null where they are not plain.
 *
 * @param subject in lower case
 * @param follows whether the statement is said to follow from what stands before: *so, therefore*
 * @param end where the percentage begins
 */
export function describedShare(
  note: Note,
  window: Window,
  subject: string,
  follows: boolean,
  stated: Numbered | null,
  end: number,
): { readonly part: Numbered; readonly total: Numbered } | null {
  const total = stated ?? sumPointedAt(note, window, end)
  if (total === null) return null
  const place = total.figure.at.start
  const parts = levelsBefore(note, window, place).filter((one) => !areSame(one, total))
  if (isSumOf(parts, total)) {
    const own = { ...window, figures: window.figures.filter((one) => !areSame(one, total)) }
    const text = window.passage.text.slice(window.both.start, place)
    const part = partInOrder(text, parts, subject) ?? figureOf(own, subject, place)
    return part === null ? null : { part, total }
  }
  if (stated === null) return null
  const part = figureDescribed(note, window, subject, place, follows)
  return part === null ? null : { part, total }
}
