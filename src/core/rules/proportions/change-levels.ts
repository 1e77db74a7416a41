import type { Note } from '../../notes/types'
import { isLevel, mayBeAlike, measureFor, measureOf, sole } from '../../relations/levels'
import type { Numbered } from '../../relations/types'
import type { Window } from '../../relations/windows'
import { allMatches } from '../../text/matches'
import { figuresIn } from '../figures-at'

const KINDS = /(?<!\p{L})(?:gross|operating|net|ebitda|pre-?tax|underlying|adjusted)(?!\p{L})/giu
const PRONOUN = /^(?:it|that|this|which)$/iu

/**
 * The level that something reached, stated before the change: *operating profit of ₩11.4T. Profit rose 62 % from …*.
 * Only a subject that is a measure and nothing more, or a pronoun; and only where one level can be meant.
 *
 * @param before the first figure of the change
 */
export function levelOfSubject(
  note: Note,
  { figures, passage }: Window,
  before: Numbered,
  subject: string,
): Numbered | null {
  const noun = subject.split(' ').at(-1) ?? ''
  const measure = measureOf(noun)
  const levels = figures.filter((one) => one.index < before.index && isLevel(note, one))
  if (PRONOUN.test(noun)) return sole(levels)
  if (measure === null) return null
  const level = sole(levels.filter((one) => measureFor(note, one) === measure))
  if (level === null) return null
  const near = passage.text.slice(Math.max(0, level.figure.at.start - 32), level.figure.at.start)
  const [wanted, stated] = [kindsIn(subject), kindsIn(near)]
  return wanted.length > 0 && !stated.some((kind) => wanted.includes(kind)) ? null : level
}

function kindsIn(text: string): readonly string[] {
  return allMatches(text, KINDS).map(([word]) => word.toLowerCase())
}

/**
 * The level that the same company has now, in the table or paragraphs before under the same heading: *AEP had planned
 * $54B a year ago; the increase is a third*. Only where the company has one such figure.
 */
export function levelOfCompany(note: Note, window: Window, from: Numbered): Numbered | null {
  const company = companyOf(note, from)
  if (company === null || note.claims[from.index]?.earlier !== true) return null
  const heading = window.passage.headings.at(-1) ?? null
  const levels = note.figures
    .map((figure, index) => ({ figure, index }))
    .filter((one) => {
      const passage = note.doc.passages[one.figure.passage]
      if (passage === undefined || one.index >= from.index || (passage.headings.at(-1) ?? null) !== heading)
        return false
      return mayBeAlike(note, from, one) && isLevel(note, one) && companyOf(note, one) === company
    })
  return sole(levels)
}

/** The level that is said to be of another time before: the only figure before in its sentence, or in the one before. */
export function levelBefore(note: Note, { at, figures }: Window, to: Numbered, subject: string): Numbered | null {
  const before = figures.filter(({ index }) => index < to.index)
  const own = before.filter(({ figure }) => figure.at.start >= at.start)
  const only = sole(own.length > 0 ? own : before)
  if (only === null || note.claims[only.index]?.earlier !== true) return null
  const [measure, other] = [measureOf(subject) ?? measureFor(note, to), measureFor(note, only)]
  if (measureOf(subject) !== null && other === null) return null
  return measure === null || other === null || measure === other ? only : null
}

/**
 * The level of the year before in the item before of a list: *2025 capex: $310bn*, then *2026 projections: $480bn
 * (up 30 %)*. Only where the two are of one measure, or the later names nothing but its year.
 */
export function levelOfItem(note: Note, { passage, line, own }: Window, to: Numbered): Numbered | null {
  const { item } = passage
  const items = item === null ? undefined : note.doc.lists[item.list]?.items
  const before = item === null ? null : sole(figuresIn(note, items?.[item.number - 1] ?? []))
  if (before === null || !isLevel(note, before)) return null
  const [one, other] = [note.claims[before.index], note.claims[to.index]]
  const [year, next] = [one?.when?.value.period, other?.when?.value.period]
  if (!year || !next || next.first - year.first !== 12 || next.months !== 12 || year.months !== 12) return null
  if (String(one?.who?.value ?? '') !== String(other?.who?.value ?? '')) return null
  const [measure, its] = [measureFor(note, before), measureFor(note, to)]
  const label = line.items.slice(
    own,
    line.items.findIndex(({ figure }) => figure?.index === to.index),
  )
  const isBare = label.every(({ classes }) =>
    ['DATE', 'DATE_REST', 'MARK', 'EXPECTED'].some((name) => classes.has(name)),
  )
  return (measure !== null && measure === its) || (its === null && isBare) ? before : null
}

/** The one company that a figure's sentence, or row, names. */
function companyOf(note: Note, { index }: Numbered): string | null {
  return sole(note.claims[index]?.who?.value ?? [])
}
