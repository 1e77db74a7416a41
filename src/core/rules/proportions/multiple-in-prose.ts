import type { Note } from '../../notes/types'
import type { Passage } from '../../passages/types'
import { type Window, windowsOf } from '../../relations/windows'
import type { Multiple } from '../../tokens/quantities/multiples'
import { quantitiesOf } from '../../tokens/quantities/quantities'
import type { Numbered } from '../sentences'
import { figureDescribed } from './described'
import { isJoined, type Match, mask, matchesOf, WITH_HEDGES } from './masks'
import { MULTIPLE_FORMS, type MultipleForm, NAMED_BASE_FORMS } from './multiple-forms'
import { isLevel, levelTold, mayBeAlike, measureFor, sole } from './referents'
import { figureOf } from './share-names'

/** A multiple with the two figures that it joins. */
export interface MultipleReading {
  readonly passage: Passage
  readonly multiple: Multiple
  readonly large: Numbered
  readonly base: Numbered
  readonly loose: boolean
  /** *three times as much, ① to ②*: either may be the larger. */
  readonly eitherWay: boolean
  /** *three times more than*: three times, or three times on top. */
  readonly orMore: boolean
}

/** What the sentences of a note say of multiples: each is read in the first form that fits. */
export function multiplesInProse(note: Note): readonly MultipleReading[] {
  return windowsOf(note).flatMap((window) => inWindow(note, window))
}

function inWindow(note: Note, window: Window): readonly MultipleReading[] {
  const { passage, at, both, figures } = window
  const multiples = quantitiesOf(note).multiples(passage, both)
  if (multiples.length === 0) return []
  const masked = mask(passage.text, both, figures, multiples, { ...WITH_HEDGES, relation: (one) => one.at })
  const found = new Map<Multiple, MultipleReading>()
  for (const one of MULTIPLE_FORMS)
    for (const match of matchesOf(masked, one.form)) {
      const multiple = match.relations.x ?? match.relations.g
      const { large: stated = null, base: known = null } = match.figures
      if (multiple === undefined || found.has(multiple) || !fits(multiple, match)) continue
      if (isJoined(match)) continue
      const { subject } = match.words
      const large =
        stated ??
        (subject === undefined || known === null
          ? missing(note, window, one, known, multiple)
          : (figureOf(window, subject, known.figure.at.start) ??
            figureDescribed(note, window, `the ${subject}`, known.figure.at.start, false) ??
            levelTold(note, subject, known)))
      const base = known ?? missing(note, window, one, stated, multiple)
      if (large === null || base === null || large === base) continue
      const isOfSame = measureFor(note, base) !== null && mayBeAlike(note, large, base)
      if (one.loose && one.missing === null && multiple.kind === 'verb' && !isOfSame) continue
      if (Math.max(multiple.at.start, ...[stated, known].map((it) => it?.figure.at.start ?? 0)) < at.start) continue
      const [loose, orMore] = [one.loose, match.words.more !== undefined]
      const eitherWay =
        /[\uE000-\uE7FF] to(?:\s\p{L}+){0,2}\s[\uE000-\uE7FF]/u.test(match.written) && match.signs.x !== undefined
      found.set(multiple, { passage, multiple, large, base, loose, eitherWay, orMore })
    }
  for (const form of NAMED_BASE_FORMS)
    for (const { figures: stated, relations, words, written } of matchesOf(masked, form)) {
      const { x: multiple } = relations
      const { large } = stated
      if (multiple === undefined || large === undefined || found.has(multiple) || multiple.at.start < at.start) continue
      if (multiple.kind === 'verb' || !isOfMoney(passage.text.slice(at.start, multiple.at.start), written)) continue
      const base = figureOf(window, words.subject ?? '', large.figure.at.start)
      if (base === null || !isLevel(note, base) || !isLevel(note, large)) continue
      found.set(multiple, { passage, multiple, large, base, loose: true, eitherWay: false, orMore: false })
    }
  return [...found.values()]
}

const MONEY =
  /\b(?:orders?|contracts?|deals?|rounds?|loans?|purchases?|cheques?|bills?|commitments?|leases?|bids?|prices?)\b/iu
const PLACE = /\b(?:campus|sites?|plants?|buildings?|halls?|data cent\p{L}+|staff|workforce|fleet)\b/iu

/** Whether *as large as* is said of money, not of a place: *as much as* always is. */
function isOfMoney(before: string, written: string): boolean {
  return /\bas much as\b|\bwhat\b/u.test(written) || (MONEY.test(before) && !PLACE.test(before))
}

/** A verb stands where a form wants one; *half of ②, or ①* is a share, and *a tenth more than ②* a change. */
function fits(multiple: Multiple, { relations, signs, words, written }: Match<Numbered, Multiple>): boolean {
  if ((relations.g !== undefined) !== (multiple.kind === 'verb')) return false
  if (relations.g !== undefined && /[\uE800-\uEFFF] (?:every|each|annually|yearly|again|twice)\b/u.test(written))
    return false
  const [x, base, large] = [signs.x, signs.base, signs.large].map((sign) => written.indexOf(sign ?? '\u0000'))
  if (multiple.kind === 'fraction' && words.more !== undefined) return false
  if (multiple.kind !== 'fraction' || x === undefined || base === undefined || large === undefined) return true
  return !(x < base && base < large && /^\sof\b/u.test(written.slice(x + 1)))
}

/** The figure that a form leaves out: the only one that it can be, before the one it states. */
function missing(
  note: Note,
  { at, figures }: Window,
  { missing: which }: MultipleForm,
  stated: Numbered | null,
  { at: place }: Multiple,
): Numbered | null {
  if (which === null || stated === null) return null
  const start = Math.min(stated.figure.at.start, place.start)
  const before = figures.filter(({ figure }) => figure.at.end <= start)
  const own = before.filter(({ figure }) => figure.at.start >= at.start)
  const candidates = own.length > 0 ? own : before
  const only = sole(candidates)
  // *That is ten times the $5 billion of revenue*: what is pointed at need not be revenue.
  if (only !== null) return which === 'large' || mayBeAlike(note, stated, only) ? only : null
  const measure = measureFor(note, stated)
  return measure === null
    ? null
    : sole(candidates.filter((one) => measureFor(note, one) === measure && (which === 'base' || isLevel(note, one))))
}
