import type { Note } from '../../notes/types'
import { areSame } from '../figures-at'
import type { Numbered } from '../sentences'
import { figureDescribed, isSumOf, levelsBefore, partInOrder, sumPointedAt } from './described'
import { type Form, form } from './forms'
import { figureOf } from './share-names'
import type { Window } from './windows'

const START =
  '(?:^|[.;:,] |[–—] )(?<so>(?:(?:so|thus|hence|therefore|that means|which means|and|but|while)(?: that)? ){0,2})'
const SUBJECT =
  '(?<subject>(?:(?:the|that|this|its|their) )?[\\p{L}][\\p{L}\\p{N}&.-]*(?: (?!(?:is|was|are|alone|already|now|then|still|therefore|thus|by)\\b)[\\p{L}][\\p{L}\\p{N}&.-]*)?)'
const ADVERB = '(?<adverb>(?: (?:alone|already|now|then|still|therefore|thus|by itself)){0,2})'
const BEING =
  ' (?:is|was|are|were|makes? up|made up|accounts? for|accounted for|represents?|represented|comes? to|equals?|contributes?|contributed)(?<after>(?: (?:alone|already|now|then|still|therefore|thus)){0,2})'
const POINTED =
  '(?:it|that|this|them|(?:the|that|this) (?:total|sum|whole|lot|amount))(?: together)?(?=[,.;:)!?]| [(–—]| ?$| (?:and|but|while)\\b)'
const SLICE = '(?:share|part|portion|slice|contribution)'
const CLOSES = '(?=[,.;:)!?]| [(–—]| ?$| (?:and|but|while)\\b)'

/**
 * Forms whose part is described by what was said before, or named, and whose whole may be pointed to: *the first piece is
 * 77 % of the ③*, *so borrowing is 48 % of the ③*, *Microsoft’s share of that is 85 %*, *Armis is 73 % of it*.
 */
export const DESCRIBED_FORMS: readonly Form[] = [
  `${START}${SUBJECT}${ADVERB}${BEING} {p} of≈6 {total}`,
  `${START}${SUBJECT}${ADVERB}${BEING} {p} of ${POINTED}`,
  `${SUBJECT}['’]s? (?:own )?${SLICE}(?: of ${POINTED.replace(/\(\?=.*$/u, '')})? (?:is|was|comes to|came to|amounts to|makes up) {p}${CLOSES}`,
].map(form)

const SO = /\b(?:so|thus|hence|therefore|means)\b/u

/** The part and the whole of a form of {@link DESCRIBED_FORMS}; null where they are not plain. */
export function describedShare(
  note: Note,
  window: Window,
  words: { readonly subject?: string; readonly so?: string; readonly adverb?: string; readonly after?: string },
  stated: Numbered | null,
  end: number,
): { readonly part: Numbered; readonly total: Numbered } | null {
  const { subject = '', so = '', adverb = '', after = '' } = words
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
  const part = figureDescribed(note, window, subject, place, SO.test(so + adverb + after))
  return part === null ? null : { part, total }
}
