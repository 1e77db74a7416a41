import { writtenAt } from '../figures/written'
import type { Note } from '../notes/types'
import type { Registry } from '../registry/types'
import type { Proportion } from '../tokens/quantities/proportions'
import { quantitiesOf } from '../tokens/quantities/quantities'
import { isOfChange } from './proportions/change-words'
import type { Form } from './proportions/forms'
import { marginsIn } from './proportions/margins'
import { isJoined, mask, matchesOf } from './proportions/masks'
import { pointedAt } from './proportions/referents'
import { DESCRIBED_FORMS, describedShare } from './proportions/share-described'
import { NAMING_FORMS, POINTING_FORMS, SHARE_FORMS } from './proportions/share-forms'
import { judgeShare, type ShareReading } from './proportions/share-judge'
import { figureNamed, NAMED_FORMS } from './proportions/share-names'
import { sharesInTables } from './proportions/share-tables'
import { namedWhole, wholeOf } from './proportions/share-wholes'
import { type Window, windowsOf } from './proportions/windows'
import type { NoteRule } from './rule'
import type { Numbered } from './sentences'

/** A percentage or a fraction of an amount is not what the two amounts beside it give. */
export const share: NoteRule = {
  id: 'share',
  severity: 'warning',
  scope: 'note',
  meaning: 'One figure is not the percentage of the other that the note says.',
  why:
    'A percentage, or a fraction in words, is compared with what its part and its whole make: *$38B is 3 % of the ' +
    '$1.4T*, *of the $1.4T, $38B, or 3 %*, *3 % of $1.4T is $42B*, *$51.2B, or 90 % of the total*, *a margin of 47 %*, ' +
    '*49 % for $14.3B, which values it at $29B*, a column of shares beside one of amounts. The percentage is as exact ' +
    'as it is written, like the amounts. The whole may stand in the sentence before, or be the registry’s: *3 % of ' +
    'OpenAI’s commitments*. Percentages of anything but money, growth rates and two currencies are passed over.',
  mend:
    'Correct the percentage or the amount, or write it with fewer digits. Where the percentage is of something else, ' +
    'name it.',
  check(note, { registry, takesPart }) {
    const readings = [
      ...windowsOf(note).flatMap((window) => readingsIn(note, registry, window)),
      ...marginsIn(note),
      ...sharesInTables(note),
    ]
    return readings
      .filter(({ parts, total }) =>
        [...parts.map(({ index }) => index), total.index].every((index) => index === null || takesPart(note, index)),
      )
      .flatMap((reading) => judgeShare(note, reading))
  },
}

/** What the sentence of a window says of shares: each percentage or fraction is read in the first form that fits. */
function readingsIn(note: Note, registry: Registry, window: Window): readonly ShareReading[] {
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
