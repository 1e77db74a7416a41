import { ONE, ZERO } from '../amounts/decimal'
import { formatInterval } from '../amounts/format'
import type { Interval } from '../amounts/types'
import { writtenAt } from '../figures/written'
import type { Note } from '../notes/types'
import { toSource } from '../passages/source-map'
import type { Multiple } from '../tokens/quantities/multiples'
import { quantitiesOf } from '../tokens/quantities/quantities'
import { contradicts } from './proportions/contradicts'
import { figureDescribed } from './proportions/described'
import { isJoined, type Match, mask, matchesOf } from './proportions/masks'
import { MULTIPLE_FORMS, type MultipleForm, NAMED_BASE_FORMS } from './proportions/multiple-forms'
import { isLevel, levelTold, measureFor, sole } from './proportions/referents'
import { isSlipSized, relationSlip } from './proportions/relation-slips'
import { figureOf } from './proportions/share-names'
import { type Window, windowsOf } from './proportions/windows'
import type { NoteRule, Verdict } from './rule'
import type { Numbered } from './sentences'
import { figureOperand, isClose, ratioOperand, relatedTo, statement, withRange } from './statement'

/** *More than double*, *three times*, *half*: one figure is not that multiple of the other. */
export const multiple: NoteRule = {
  id: 'multiple',
  severity: 'warning',
  scope: 'note',
  meaning: 'One figure is not the multiple of the other that the note says.',
  why:
    'Words such as *double*, *three times*, *a third of*, *has tripled* or *25 times revenue of* are compared with the ' +
    'ratio of the two figures that they join. Under a hedge they are exact, *more than double* is 2 or more; without ' +
    'one they are good to half of their last digit. One of the figures may stand in the sentence before, where only ' +
    'one there can be meant. Where the two are not plain, or their currencies differ, the rule abstains.',
  mend: 'Correct the word or the figure; a hedge such as *nearly* or *about* makes room.',
  check(note, { takesPart }) {
    return windowsOf(note)
      .flatMap((window) => readingsIn(note, window))
      .filter(({ large, base }) => takesPart(note, large.index) && takesPart(note, base.index))
      .flatMap((reading) => judge(note, reading))
  },
}

interface Reading {
  readonly window: Window
  readonly multiple: Multiple
  readonly large: Numbered
  readonly base: Numbered
  readonly loose: boolean
  /** *three times as much, ① to ②*: either may be the larger. */
  readonly eitherWay: boolean
  /** *three times more than*: three times, or three times on top. */
  readonly orMore: boolean
}

/** What the sentence of a window says of multiples: each is read in the first form that fits. */
function readingsIn(note: Note, window: Window): readonly Reading[] {
  const { passage, at, both, figures } = window
  const multiples = quantitiesOf(note).multiples(passage, both)
  if (multiples.length === 0) return []
  const masked = mask(passage.text, both, figures, multiples, {
    figure: ({ figure }) => writtenAt(figure),
    relation: (one) => one.at,
  })
  const found = new Map<Multiple, Reading>()
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
      if (one.loose && one.missing === null && multiple.kind === 'verb' && !isOfSame(note, large, base)) continue
      if (Math.max(multiple.at.start, ...[stated, known].map((it) => it?.figure.at.start ?? 0)) < at.start) continue
      const { loose } = one
      const eitherWay =
        /[\uE000-\uE7FF] to(?:\s\p{L}+){0,2}\s[\uE000-\uE7FF]/u.test(match.written) && match.signs.x !== undefined
      found.set(multiple, { window, multiple, large, base, loose, eitherWay, orMore: match.words.more !== undefined })
    }
  for (const form of NAMED_BASE_FORMS)
    for (const { figures: stated, relations, words, written } of matchesOf(masked, form)) {
      const { x: multiple } = relations
      const { large } = stated
      if (multiple === undefined || large === undefined || found.has(multiple) || multiple.at.start < at.start) continue
      if (multiple.kind === 'verb' || !isOfMoney(passage.text.slice(at.start, multiple.at.start), written)) continue
      const base = figureOf(window, words.subject ?? '', large.figure.at.start)
      if (base === null || !isLevel(note, base) || !isLevel(note, large)) continue
      found.set(multiple, { window, multiple, large, base, loose: true, eitherWay: false, orMore: false })
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

/** Whether the words by a base say what it is, and those by the other figure say nothing else. */
function isOfSame(note: Note, large: Numbered, base: Numbered): boolean {
  const [one, other] = [measureFor(note, large), measureFor(note, base)]
  return other !== null && (one === null || one === other)
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
  const measure = measureFor(note, stated)
  const only = sole(candidates)
  // *That is ten times the $5 billion of revenue*: what is pointed at need not be revenue.
  if (only !== null && which === 'large') return only
  if (only !== null) {
    const other = measureFor(note, only)
    return measure === null || other === null || measure === other ? only : null
  }
  return measure === null
    ? null
    : sole(candidates.filter((one) => measureFor(note, one) === measure && (which === 'base' || isLevel(note, one))))
}

function judge(note: Note, { window, multiple, large, base, loose, eitherWay, orMore }: Reading): readonly Verdict[] {
  const { words, digits } = multiple
  const { low: least, high: most } = multiple.factor
  const factor = orMore ? { low: least, high: most === null ? null : most.plus(ONE) } : multiple.factor
  const [a, b] = [large.figure, base.figure]
  if (a.currency === null || a.currency !== b.currency || b.low.lte(ZERO) || a.low.lt(ZERO)) return []
  const low = b.high === null ? ZERO : a.low.div(b.high)
  const actual: Interval = { low, high: a.high === null ? null : a.high.div(b.low) }
  if (eitherWay && a.low.gt(ZERO) && a.high !== null && b.high !== null) {
    if (!contradicts({ low: b.low.div(a.high), high: b.high.div(a.low) }, factor)) return []
  }
  if (!contradicts(actual, factor) || (loose && !isSlipSized(actual, factor))) return []
  const [one, other] = [figureOperand(note, large.index, a.text), figureOperand(note, base.index, b.text)]
  if (one === null || other === null) return []
  const ratio = ratioOperand(a.value && b.value ? a.value.div(b.value) : null, actual)
  const close = isClose(actual, factor) && factor.high !== null
  const is = close ? withRange(ratio) : ratio
  const said = words.toLowerCase() + (close ? ` (${formatInterval(factor, 0)})` : '')
  const of = actual.high?.lt(ONE) ? 'of' : 'times'
  const slip = relationSlip(
    actual,
    factor,
    [
      { ...a, power: 1 },
      { ...b, power: -1 },
    ],
    digits === null ? null : { text: words, value: digits },
  )
  return [
    {
      path: note.path,
      span: toSource(window.passage, multiple.at),
      ...statement`Not ${said}: ${one} is ${is} ${of} ${other}.${slip}`,
      related: [one, other].flatMap(relatedTo),
      fixes: [],
    },
  ]
}
