import { formatDay } from '../dates/day'
import type { NoteRule, Verdict } from './rule'
import { firstStated } from './sentences'
import { amountOperand, figureOperand, statement } from './statement'
import { subjectOf } from './subjects'

/** A deal or metric is stated in another currency than the registry's, and no rate of the registry joins the two. */
export const currency: NoteRule = {
  id: 'currency',
  severity: 'info',
  scope: 'note',
  meaning: 'A figure is in another currency than the entry it is about, and the registry has no rate to compare them.',
  why:
    'A figure that is about an entry of the registry in another currency can be compared only at an exchange rate, ' +
    'and the registry has none that holds on the note’s date. Nothing is compared; the rule says so, because a wrong ' +
    'currency sign looks just like this.',
  mend: 'Correct the sign, or add a rate to `deals.yaml`: `{from: EUR, to: USD, rate: 1.15, as-of: 2025-11-03}`.',
  check(note, { registry, takesPart }) {
    const first = firstStated(note)
    return note.ties.flatMap(({ figure: index, incomparable: entry }): readonly Verdict[] => {
      const figure = note.figures[index]
      const stated = figureOperand(note, index, 'here')
      if (figure === undefined || stated === null || entry === null || entry.amount === null) return []
      const [from, to] = [figure.currency, entry.amount.currency]
      const converts = note.ties.some(
        (other) =>
          other.entry === entry &&
          other.verdict === 'agrees' &&
          note.figures[other.figure]?.passage === figure.passage &&
          note.claims[other.figure]?.sentence.start === note.claims[index]?.sentence.start,
      )
      if (converts || from === null || to === null || !first.has(index) || !takesPart(note, index)) return []
      const known = amountOperand('the registry', entry.amount, { path: entry.at.path, span: entry.amount.at.span })
      return [
        {
          path: note.path,
          span: figure.span,
          ...statement`${subjectOf(entry, registry)}: ${stated} here, ${known} in ${entry.id}; the registry has no rate from ${to} to ${from}${when(note.date)}.`,
          related: [{ path: entry.at.path, span: entry.amount.at.span, message: `${entry.id} says ${known.text}` }],
          fixes: [],
        },
      ]
    })
  },
}

function when(date: string | null): string {
  return date === null ? '' : ` as of ${formatDay(date)}`
}
