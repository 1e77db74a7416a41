import { writtenAt } from '../../figures/written'
import type { Note } from '../../notes/types'
import type { Registry } from '../../registry/types'
import type { Proportion } from '../../tokens/quantities/proportions'
import { quantitiesOf } from '../../tokens/quantities/quantities'
import type { Numbered } from '../sentences'
import { isOfChange } from './change-words'
import type { Form } from './forms'
import { isJoined, mask, matchesOf } from './masks'
import { pointedAt } from './referents'
import { DESCRIBED_FORMS, describedShare } from './share-described'
import { NAMING_FORMS, POINTING_FORMS, SHARE_FORMS } from './share-forms'
import type { ShareReading } from './share-judge'
import { figureNamed, NAMED_FORMS } from './share-names'
import { namedWhole, wholeOf } from './share-wholes'
import { type Window, windowsOf } from './windows'

/** What the sentences of a note say of shares: each percentage or fraction is read in the first form that fits. */
export function sharesInProse(note: Note, registry: Registry): readonly ShareReading[] {
  return windowsOf(note).flatMap((window) => inWindow(note, registry, window))
}

function inWindow(note: Note, registry: Registry, window: Window): readonly ShareReading[] {
  const { passage, at, both, figures } = window
  const proportions = quantitiesOf(note)
    .proportions(passage, both)
    .filter((one) => !isOfChange(passage.text, one.from, one.at.end))
  if (proportions.length === 0) return []
  const masked = mask(passage.text, both, figures, proportions, {
    figure: ({ figure }) => writtenAt(figure),
    relation: (one) => ({ start: one.from, end: one.at.end }),
  })
  const found = new Map<Proportion, ShareReading | null>()
  const isOwn = (places: readonly number[]) => Math.max(...places) >= at.start

  for (const { form, fractions, kind } of SHARE_FORMS)
    for (const match of matchesOf(masked, form)) {
      const { relations, written } = match
      const { part, part2, part3, total } = match.figures
      const proportion = relations.p
      if (proportion === undefined || part === undefined || total === undefined) continue
      const isRead = found.has(proportion) || (proportion.fraction && !fractions)
      if (isRead || !isOwn([proportion.at.start, part.figure.at.start, total.figure.at.start])) continue
      const whole = wholeOf(note, total)
      const isApart = /[.;:–—]\s(?:so\s)?(?:that|this|it)\b/u.test(written) && !SUMMED.test(match.before + written)
      if (isJoined(match, part2 !== undefined || isApart)) {
        found.set(proportion, null)
        continue
      }
      const others = [part2, part3].filter((one) => one !== undefined)
      const together = /\b(?:are|were|together|make|account|represent|equal|amount|come)\b/iu.test(written)
      found.set(proportion, whole && { passage, proportion, parts: [...others, part], total: whole, kind, together })
    }

  const pointed = (form: Form, wholeFor: (part: Numbered, of: string, end: number) => ShareReading['total'] | null) => {
    for (const { figures: stated, relations, words } of matchesOf(masked, form)) {
      const [proportion, part] = [relations.p, stated.part]
      if (proportion === undefined || part === undefined || found.has(proportion)) continue
      if (!isOwn([proportion.at.start, part.figure.at.start])) continue
      const total = wholeFor(part, words.of ?? '', proportion.at.end)
      if (total !== null)
        found.set(proportion, { passage, proportion, parts: [part], total, kind: 'loose', together: false })
    }
  }
  for (const form of POINTING_FORMS)
    pointed(form, (part) => {
      const whole = pointedAt(note, window, part)
      return whole === null ? null : wholeOf(note, whole)
    })
  for (const form of NAMING_FORMS)
    pointed(form, (part, of, end) =>
      namedWhole(note, registry, part, of, { start: end, end: end + ' of'.length + of.length }),
    )
  for (const form of NAMED_FORMS)
    for (const { figures: stated, relations, words } of matchesOf(masked, form)) {
      const [proportion, total] = [relations.p, stated.total]
      if (proportion === undefined || total === undefined || found.has(proportion)) continue
      if (!isOwn([proportion.at.start, total.figure.at.start])) continue
      const [part, whole] = [figureNamed(window, words.subject ?? '', total), wholeOf(note, total)]
      if (part !== null && whole !== null)
        found.set(proportion, { passage, proportion, parts: [part], total: whole, kind: 'loose', together: false })
    }
  for (const form of DESCRIBED_FORMS)
    for (const { figures: stated, relations, words } of matchesOf(masked, form)) {
      const { p: proportion } = relations
      if (proportion === undefined || found.has(proportion) || !isOwn([proportion.at.start])) continue
      const told = describedShare(note, window, words, stated.total ?? null, proportion.at.start)
      const whole = told === null ? null : wholeOf(note, told.total)
      if (told !== null && whole !== null)
        found.set(proportion, { passage, proportion, parts: [told.part], total: whole, kind: 'loose', together: false })
    }
  return [...found.values()].filter((reading) => reading !== null)
}

/** A sum that is said to be one: *together about $610 billion*. */
const SUMMED =
  /\b(?:together|in all|altogether|total(?:s|l?ing|l?ed)?|adds? up to|sum|sums to)(?:\s[\p{L}]+){0,2}\s?[\uE000-\uE7FF][^\uE000-\uE7FF]*[\uE800-\uEFFF]/u
