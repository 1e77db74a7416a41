import type { Note } from '../../notes/types'
import type { Proportion } from '../../tokens/quantities/proportions'
import { quantitiesOf } from '../../tokens/quantities/quantities'
import type { Numbered } from '../sentences'
import { CHANGE_FORMS, type ChangeForm } from './change-forms'
import type { ChangeReading } from './change-judge'
import { levelBefore, levelOfCompany, levelOfSubject } from './change-levels'
import { directionOf } from './change-words'
import { type Match, mask, matchesOf } from './masks'
import { isExpected, measureFor } from './referents'
import { WITH_HEDGES, type Window, windowsOf } from './windows'

/** What the sentences of a note say of changes: each size is read in the first form that fits. */
export function changesInProse(note: Note): readonly ChangeReading[] {
  return windowsOf(note).flatMap((window) => inWindow(note, window))
}

function inWindow(note: Note, window: Window): readonly ChangeReading[] {
  const { passage, at, both, figures } = window
  const proportions = quantitiesOf(note).proportions(passage, both)
  if (figures.length + proportions.length < 2) return []
  const masked = mask(passage.text, both, figures, proportions, WITH_HEDGES)
  const found = new Map<Proportion | Numbered, ChangeReading>()
  for (const one of CHANGE_FORMS)
    for (const match of matchesOf(masked, one.form)) {
      const { p } = match.relations
      const { by } = match.figures
      const size = p ?? by
      const last = Math.max(
        ...[p?.at, ...Object.values(match.figures).map(({ figure }) => figure.at)].map((place) => place?.start ?? 0),
      )
      if (size === undefined || found.has(size) || last < at.start) continue
      if (isOfTwoTimes(match) || (!one.explicit && isOfExpectations(match))) continue
      const reading = readingOf(note, window, one, match)
      if (reading !== null) found.set(size, reading)
    }
  return [...found.values()]
}

function readingOf(
  note: Note,
  window: Window,
  { missing, explicit }: ChangeForm,
  { figures, relations, words }: Match<Numbered, Proportion>,
): ChangeReading | null {
  const { by = null } = figures
  const from =
    figures.from ??
    (missing === 'before' && figures.to ? levelBefore(note, window, figures.to, words.subject ?? '') : null)
  const direction = words.verb === undefined ? null : directionOf(words.verb)
  if (missing === 'before' && from === null) return null
  const to = figures.to ?? levelFor(note, window, missing, by ?? from, words.subject ?? '')
  const size = relations.p === undefined ? by : { proportion: relations.p, passage: window.passage }
  if (size === null || to === null || to === from || (words.verb !== undefined && direction === null)) return null
  const falls = direction === null ? null : direction === 'down'
  if (missing === null && !explicit && from !== null && areOfTwo(note, from, to)) return null
  return {
    size,
    from,
    to,
    orShare: missing === 'growth',
    falls,
    by: relations.p === undefined ? null : by,
    loose: figures.to === undefined || figures.from === undefined,
  }
}

/** Whether the words by two figures say that they are of two things: revenue is not compared with a loss. */
function areOfTwo(note: Note, from: Numbered, to: Numbered): boolean {
  const [one, other] = [measureFor(note, from), measureFor(note, to)]
  return one !== null && other !== null && one !== other
}

function levelFor(
  note: Note,
  window: Window,
  missing: ChangeForm['missing'],
  first: Numbered | null,
  subject: string,
): Numbered | null {
  if (first === null) return null
  if (missing === 'subject') return levelOfSubject(note, window, first, subject)
  return missing === 'company' ? levelOfCompany(note, window, first) : null
}

const YEARLY = /\b(?:on the year|year[- ](?:on|over)[- ]year|yoy|an? year|last year|year (?:ago|earlier|before))\b/iu
const QUARTERLY =
  /\b(?:on the quarter|quarter[- ](?:on|over)[- ]quarter|qoq|(?:previous|prior|last) quarter|a quarter (?:ago|earlier|before)|the quarter before|(?:first|second|third|fourth) quarter(?! (?:of|a year)))\b/iu

/** `$57.0bn, up 62 % on the year, against $46.7bn in the second quarter`: the size is not that between the two. */
function isOfTwoTimes({ written, after, signs }: Match<Numbered, Proportion>): boolean {
  const text = written + after
  const behind = (sign: string | undefined) =>
    sign === undefined ? '' : (/^[^,;.:\uE000-\uEFFF]*/u.exec(text.slice(text.indexOf(sign) + 1))?.[0] ?? '')
  const [size, from] = [behind(signs.p ?? signs.by), behind(signs.from)]
  return (YEARLY.test(size) && QUARTERLY.test(from)) || (QUARTERLY.test(size) && YEARLY.test(from))
}

/** `$81.3bn, up 17 %, against the $80.3bn that analysts expected`: the size is not that between the two. */
function isOfExpectations({ written, after, signs }: Match<Numbered, Proportion>): boolean {
  const text = written + after
  const [from, to] = [text.indexOf(signs.from ?? '\u0000'), text.indexOf(signs.to ?? '\u0000')]
  const behind = /^[^,;.:\uE000-\uEFFF]*/u.exec(text.slice(from + 1))?.[0] ?? ''
  return isExpected(behind) || (to < from && isExpected(text.slice(to + 1, from)))
}
