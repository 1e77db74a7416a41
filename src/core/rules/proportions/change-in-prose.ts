import type { Note } from '../../notes/types'
import { type Window, windowsOf } from '../../relations/windows'
import type { Proportion } from '../../tokens/quantities/proportions'
import { quantitiesOf } from '../../tokens/quantities/quantities'
import type { Numbered } from '../sentences'
import { CHANGE_FORMS, type ChangeForm } from './change-forms'
import type { ChangeReading } from './change-judge'
import { levelBefore, levelOfCompany, levelOfSubject } from './change-levels'
import { directionOf } from './change-words'
import { type Match, mask, matchesOf, WITH_HEDGES } from './masks'
import { isExpected, mayBeAlike } from './referents'

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
      const last = Math.max(p?.at.start ?? 0, ...Object.values(match.figures).map(({ figure }) => figure.at.start))
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
  const { verb, subject = '' } = words
  const isBefore = missing === 'before' && figures.to !== undefined
  const from = figures.from ?? (isBefore ? levelBefore(note, window, figures.to, subject) : null)
  if (missing === 'before' && from === null) return null
  const first = by ?? from
  const find = missing === 'subject' ? levelOfSubject : missing === 'company' ? levelOfCompany : null
  const to = figures.to ?? (first === null ? null : find?.(note, window, first, subject)) ?? null
  const size = relations.p === undefined ? by : { proportion: relations.p, passage: window.passage }
  const direction = verb === undefined ? null : directionOf(verb)
  if (size === null || to === null || to === from || (verb !== undefined && direction === null)) return null
  if (missing === null && !explicit && from !== null && !mayBeAlike(note, from, to)) return null
  return {
    size,
    from,
    to,
    orShare: missing === 'growth',
    falls: direction === null ? null : direction === 'down',
    by: relations.p === undefined ? null : by,
    loose: figures.to === undefined || figures.from === undefined,
  }
}

const YEARLY = /\b(?:on the year|year[- ](?:on|over)[- ]year|yoy|an? year|last year|year (?:ago|earlier|before))\b/iu
const QUARTERLY =
  /\b(?:on the quarter|quarter[- ](?:on|over)[- ]quarter|qoq|(?:previous|prior|last) quarter|a quarter (?:ago|earlier|before)|the quarter before|(?:first|second|third|fourth) quarter(?! (?:of|a year)))\b/iu

/** What is said of a figure or a percentage: as far as the next mark, figure or percentage. */
function behind(text: string, at: number): string {
  return /^[^,;.:\uE000-\uEFFF]*/u.exec(text.slice(at + 1))?.[0] ?? ''
}

/** `$57.0bn, up 62 % on the year, against $46.7bn in the second quarter`: the size is not that between the two. */
function isOfTwoTimes({ written, after, signs }: Match<Numbered, Proportion>): boolean {
  const text = written + after
  const [size, from] = [signs.p ?? signs.by, signs.from].map((sign) => (sign ? behind(text, text.indexOf(sign)) : ''))
  const areOf = (one: RegExp, other: RegExp) => one.test(size ?? '') && other.test(from ?? '')
  return areOf(YEARLY, QUARTERLY) || areOf(QUARTERLY, YEARLY)
}

/** `$81.3bn, up 17 %, against the $80.3bn that analysts expected`: the size is not that between the two. */
function isOfExpectations({ written, after, signs }: Match<Numbered, Proportion>): boolean {
  const text = written + after
  const [from, to] = [text.indexOf(signs.from ?? '\u0000'), text.indexOf(signs.to ?? '\u0000')]
  return isExpected(behind(text, from)) || (to < from && isExpected(text.slice(to + 1, from)))
}
