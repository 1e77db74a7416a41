import { isSameNumber } from '../amounts/compare'
import { formatDay } from '../dates/day'
import type { Figure } from '../figures/types'
import type { Note } from '../notes/types'
import { entryName } from '../registry/entries'
import type { Deal, Metric, Stated } from '../registry/types'
import { inCurrencyOf, wordFix } from './fix'
import type { NoteRule, Verdict } from './rule'
import { entryPlace, statedTies } from './stated-ties'
import { amountOperand, statement } from './statement'
import type { Fix } from './types'

/** A deal or metric is stated in another currency than the registry's, and no rate of the registry joins the two. */
export const currency: NoteRule = {
  id: 'currency',
  severity: 'info',
  scope: 'note',
  meaning: 'A figure is in another currency than the entry it is about, and the registry has no rate to compare them.',
  why:
    'A figure that is about an entry of the registry in another currency can be compared only at an exchange rate, ' +
    'and the registry has none that holds on the note’s date. Nothing is compared; the rule says so, because a wrong ' +
    'currency sign looks just like this. An amount that the same sentence states in the entry’s currency too, *€1.3 ' +
    'billion ($1.5 billion)*, is a conversion and passed over.',
  mend: 'Correct the sign, or add a rate to `deals.yaml`: `{from: EUR, to: USD, rate: 1.15, as-of: 2025-11-03}`.',
  check(note, context) {
    return statedTies(note, context).flatMap((one): readonly Verdict[] => {
      const { tie, figure } = one
      const { incomparable: entry } = tie
      if (entry === null || entry.amount === null) return []
      const [from, to] = [figure.currency, entry.amount.currency]
      if (from === null || to === null || isConversion(note, tie.figure, entry)) return []
      const place = entryPlace(entry)
      const known = amountOperand('the registry', entry.amount, place)
      const sign = isSameNumber(figure, entry.amount) ? ' Wrong sign?' : ''
      const by = note.date === null ? '' : ` by ${formatDay(note.date)}`
      return [
        {
          path: note.path,
          span: figure.span,
          ...statement`${one.stated} here, ${known} in ${place.path} for ${entryName(context.registry, entry)}: no rate from ${to} to ${from}${by}.${sign}`,
          related: [{ ...place, message: `${known.said} here` }],
          fixes: signFixes(note.path, figure, entry.amount, place.path),
        },
      ]
    })
  },
}

/** The registry's sign in front of the same number. */
function signFixes(path: string, figure: Figure, amount: Stated, registry: string): readonly Fix[] {
  const newText = isSameNumber(figure, amount) ? inCurrencyOf(figure.text, amount.text) : null
  return newText === null ? [] : [wordFix(`Write ${newText}, as ${registry} says`, path, figure, newText)]
}

/**
 * Whether the sentence states the entry in its own currency too: *€1.3 billion ($1.5 billion)*. Where the two are one
 * number, the sign is a slip and no conversion.
 */
function isConversion(note: Note, index: number, entry: Deal | Metric): boolean {
  const [figure, claim] = [note.figures[index], note.claims[index]]
  const tranches = entry.type === 'deal' ? entry.tranches : []
  const known = [entry, ...tranches].flatMap(({ amount }) => amount ?? [])
  if (figure === undefined || claim === undefined || known.some((amount) => isSameNumber(amount, figure))) return false
  return note.ties.some((tie) => {
    const [other, said] = [note.figures[tie.figure], note.claims[tie.figure]]
    const inSentence = other?.passage === figure.passage && said?.sentence.start === claim.sentence.start
    return inSentence && tie.entry === entry && other.currency !== figure.currency
  })
}
