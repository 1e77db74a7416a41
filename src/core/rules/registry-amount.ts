import { likelySlip } from '../amounts/slips'
import type { Quantity } from '../amounts/types'
import { formatDay } from '../dates/day'
import { entryName } from '../registry/entries'
import type { Deal, Metric } from '../registry/types'
import type { NoteRule, Verdict } from './rule'
import { asked } from './slip-words'
import { entryPlace, statedTies } from './stated-ties'
import { amountOperand, compared, statement } from './statement'
import type { Fix } from './types'

/** A claim tied to a deal or metric disagrees with what the registry says as of the note's date. */
export const registryAmount: NoteRule = {
  id: 'registry-amount',
  severity: 'warning',
  scope: 'note',
  meaning: 'A figure disagrees with the deal or metric it is tied to.',
  why:
    'A figure that is tied to a deal or metric of `deals.yaml` is compared with its amount, as it was on the note’s ' +
    'date: a deal’s tranches up to then add up, and an entry younger than the note is not compared. Both amounts ' +
    'stand for the intervals that their writing implies, hedges included, and agree where these overlap; another ' +
    'currency is converted at the registry’s rate. It fires only where the sentence says of whom, of what and for ' +
    'when the figure is, as a fact and of the whole; what is forecast, a part, told on hearsay or not understood to ' +
    'the last word is left open.',
  mend:
    'Correct the figure, or the entry if the note is right. If the figure is about something else, link it to what it ' +
    'is about: `[$38B](deals.yaml#openai-aws-2025)`.',
  check(note, context) {
    return statedTies(note, context).flatMap((one): readonly Verdict[] => {
      const { tie, figure } = one
      const { verdict, entry, expected } = tie
      if (verdict !== 'disagrees' || entry === null || expected === null) return []
      const place = entryPlace(entry)
      const [here, known] = compared(one.stated, amountOperand('the registry', expected, place))
      const subject = `${entryName(context.registry, entry)}${asOf(entry, expected, note.date)}`
      return [
        {
          path: note.path,
          span: figure.span,
          ...statement`${here} here, ${known} in ${place.path} for ${subject}.${slipOf(figure, expected, entry)}`,
          related: [{ ...place, message: `${entry.amount?.text ?? known.said} here` }],
          fixes: fixesFor(note.path, figure.span, expected, entry),
        },
      ]
    })
  },
}

/** What went wrong, where it is plain to see. */
function slipOf(figure: Quantity, expected: Quantity, { amount }: Deal | Metric): string {
  const slip = likelySlip(figure, expected)
  if (slip !== null) return asked(slip)
  const sameNumber = amount?.value && figure.value?.eq(amount.value) && amount.currency !== figure.currency
  return sameNumber ? ` ${figure.currency} written for ${amount.currency}?` : ''
}

/** What the amount compared is beside the entry's own: converted, or the total of a day. */
function asOf(entry: Deal | Metric, expected: Quantity, date: string | null): string {
  if (entry.amount !== null && entry.amount.currency !== expected.currency) return `, from ${entry.amount.text}`
  const days = entry.type === 'deal' ? entry.tranches.map(({ announced }) => announced) : [entry.asOf]
  const isOwn = entry.type === 'deal' ? isSame(entry.amount, expected) : entry.period !== null
  const day = days.filter((one) => one !== null && (date === null || one <= date)).sort()
  const last = day.at(-1) ?? null
  return isOwn || last === null ? '' : `, as of ${formatDay(last)}`
}

/** The registry's own spelling in place of the figure, where that is what was compared. */
function fixesFor(path: string, span: Fix['span'], expected: Quantity, { amount, at }: Deal | Metric): readonly Fix[] {
  if (amount === null || amount.hedge !== null || !isSame(amount, expected)) return []
  return [{ title: `Write ${amount.text}, as ${at.path} says`, path, span, newText: amount.text }]
}

function isSame(amount: Quantity | null, expected: Quantity): boolean {
  return amount?.value != null && amount.currency === expected.currency && expected.value?.eq(amount.value) === true
}
