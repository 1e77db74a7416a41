import { partiesOf } from '../words/names'
import type { NoteRule, Verdict } from './rule'
import { firstStated } from './sentences'
import { amountOperand, figureOperand, statement } from './statement'

/** A deal or metric is stated in another currency than the registry's, and no rate of the registry joins the two. */
export const currency: NoteRule = {
  id: 'currency',
  severity: 'info',
  scope: 'note',
  meaning: 'A figure is in another currency than the entry it is about, and the registry has no rate to compare them.',
  check(note, { registry, takesPart }) {
    const first = firstStated(note)
    return note.ties.flatMap(({ figure: index, incomparable: entry }): readonly Verdict[] => {
      const figure = note.figures[index]
      const stated = figureOperand(note, index, 'here')
      if (figure === undefined || stated === null || entry === null || entry.amount === null) return []
      const [from, to] = [figure.currency, entry.amount.currency]
      if (from === null || to === null || !first.has(index) || !takesPart(note, index)) return []
      const known = amountOperand('the registry', entry.amount, { path: entry.at.path, span: entry.amount.at.span })
      const subject = entry.type === 'deal' ? `${partiesOf(registry, entry)}: ` : ''
      return [
        {
          path: note.path,
          span: figure.span,
          ...statement`${subject}${stated} here, ${known} in ${entry.id}; the registry has no rate from ${to} to ${from}${when(note.date)}.`,
          related: [{ path: entry.at.path, span: entry.amount.at.span, message: `${entry.id} says ${known.text}` }],
          fixes: [],
        },
      ]
    })
  },
}

function when(date: string | null): string {
  return date === null ? '' : ` on ${date}`
}
