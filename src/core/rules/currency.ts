import { isSameNumber } from '../amounts/compare'
import { formatDay } from '../dates/day'
import type { Note } from '../notes/types'
import type { Deal, Metric } from '../registry/types'
import type { NoteRule, Verdict } from './rule'
import { statedTies } from './stated-ties'
import { amountOperand, statement } from './statement'
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
  check(note, context) {
    return statedTies(note, context).flatMap(({ tie, figure, stated }): readonly Verdict[] => {
      const { incomparable: entry } = tie
      if (entry === null || entry.amount === null) return []
      const [from, to] = [figure.currency, entry.amount.currency]
      if (from === null || to === null) return []
      if (isConversion(note, tie.figure, entry)) return []
      const known = amountOperand('the registry', entry.amount, { path: entry.at.path, span: entry.amount.at.span })
      return [
        {
          path: note.path,
          span: figure.span,
          ...statement`${subjectOf(entry, context.registry)}: ${stated} here, ${known} in ${entry.id}; the registry has no rate from ${to} to ${from}${when(note.date)}.`,
          related: [{ path: entry.at.path, span: entry.amount.at.span, message: `${entry.id} says ${known.text}` }],
          fixes: [],
        },
      ]
    })
  },
}

/** Whether the sentence states the entry's own amount too: *€1.3 billion ($1.5 billion)*. The entry's number is a slip. */
function isConversion(note: Note, index: number, entry: Deal | Metric): boolean {
  const [figure, sentence] = [note.figures[index], note.claims[index]?.sentence.start]
  const tranches = entry.type === 'deal' ? entry.tranches : []
  const known = [entry, ...tranches].flatMap(({ amount }) => amount ?? [])
  if (figure === undefined || known.some((amount) => isSameNumber(amount, figure))) return false
  return note.ties.some(({ figure: at, entry: tiedTo, verdict, tranche }) => {
    const other = note.figures[at]
    if (other?.passage !== figure.passage || note.claims[at]?.sentence.start !== sentence) return false
    return tiedTo === entry && verdict === 'agrees' && tranche === null
  })
}

function when(date: string | null): string {
  return date === null ? '' : ` as of ${formatDay(date)}`
}
