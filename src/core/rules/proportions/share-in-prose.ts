import type { Note } from '../../notes/types'
import type { Registry } from '../../registry/types'
import type { Proportion } from '../../tokens/quantities/proportions'
import { quantitiesOf } from '../../tokens/quantities/quantities'
import type { Numbered } from '../sentences'
import { isOfChange } from './change-words'
import type { Form } from './forms'
import { isJoined, type Match, mask, matchesOf } from './masks'
import { pointedAt } from './referents'
import { DESCRIBED_FORMS, describedShare } from './share-described'
import { NAMING_FORMS, POINTING_FORMS, SHARE_FORMS } from './share-forms'
import type { ShareReading } from './share-judge'
import { figureNamed, NAMED_FORMS } from './share-names'
import { namedWhole, type Whole, wholeOf } from './share-wholes'
import { WITH_HEDGES, type Window, windowsOf } from './windows'

/** What the sentences of a note say of shares: each percentage or fraction is read in the first form that fits. */
export function sharesInProse(note: Note, registry: Registry): readonly ShareReading[] {
  return windowsOf(note).flatMap((window) => inWindow(note, registry, window))
}

type Told = Omit<ShareReading, 'passage' | 'proportion'>

function inWindow(note: Note, registry: Registry, window: Window): readonly ShareReading[] {
  const { passage, at, both, figures } = window
  const proportions = quantitiesOf(note)
    .proportions(passage, both)
    .filter((one) => !isOfChange(passage.text, one.from, one.at.end))
  if (proportions.length === 0) return []
  const masked = mask(passage.text, both, figures, proportions, WITH_HEDGES)
  const found = new Map<Proportion, ShareReading | null>()
  /** Null leaves a percentage unread, whatever other form fits; undefined leaves it to the next one. */
  const read = (form: Form, toldBy: (match: Match<Numbered, Proportion>, p: Proportion) => Told | null | undefined) => {
    for (const match of matchesOf(masked, form)) {
      const { p } = match.relations
      const last = Math.max(p?.at.start ?? 0, ...Object.values(match.figures).map(({ figure }) => figure.at.start))
      const told = p === undefined || found.has(p) || last < at.start ? undefined : toldBy(match, p)
      if (p !== undefined && told !== undefined) found.set(p, told && { passage, proportion: p, ...told })
    }
  }
  for (const { form, fractions, kind } of SHARE_FORMS)
    read(form, (match, p) => {
      const { part, part2, part3, total } = match.figures
      if (part === undefined || total === undefined || (p.fraction && !fractions)) return
      const { written, before } = match
      const isApart = /[.;:–—]\s(?:so\s)?(?:that|this|it)\b/u.test(written) && !SUMMED.test(before + written)
      const whole = isJoined(match, part2 !== undefined || isApart) ? null : wholeOf(note, total)
      const parts = [part2, part3, part].filter((one) => one !== undefined)
      const together = /\b(?:are|were|together|make|account|represent|equal|amount|come)\b/iu.test(written)
      return whole && { parts, total: whole, kind, together }
    })
  for (const form of POINTING_FORMS)
    read(form, ({ figures: { part } }) => {
      const whole = part && pointedAt(note, window, part)
      return loosely(part, whole && wholeOf(note, whole))
    })
  for (const form of NAMING_FORMS)
    read(form, ({ figures: { part }, words: { of = '' } }, { at: { end } }) => {
      const place = { start: end, end: end + ' of'.length + of.length }
      return loosely(part, part && namedWhole(note, registry, part, of, place))
    })
  for (const form of NAMED_FORMS)
    read(form, ({ figures: { total }, words: { subject = '' } }) =>
      loosely(total && figureNamed(window, subject, total), total && wholeOf(note, total)),
    )
  for (const form of DESCRIBED_FORMS)
    read(form, ({ figures: { total = null }, words }, p) => {
      const told = describedShare(note, window, words, total, p.at.start)
      return loosely(told?.part, told && wholeOf(note, told.total))
    })
  return [...found.values()].filter((reading) => reading !== null)
}

function loosely(part: Numbered | null | undefined, total: Whole | null | undefined): Told | undefined {
  return part && total ? { parts: [part], total, kind: 'loose', together: false } : undefined
}

/** A sum that is said to be one: *together about $610 billion*. */
const SUMMED =
  /\b(?:together|in all|altogether|total(?:s|l?ing|l?ed)?|adds? up to|sum|sums to)(?:\s[\p{L}]+){0,2}\s?[\uE000-\uE7FF][^\uE000-\uE7FF]*[\uE800-\uEFFF]/u
