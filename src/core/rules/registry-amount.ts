import { likelySlip } from '../amounts/slips'
import type { Quantity } from '../amounts/types'
import { formatDay } from '../dates/day'
import type { Figure } from '../figures/types'
import { entryName } from '../registry/entries'
import type { Deal, Metric } from '../registry/types'
import { amountEdit, correction, inCurrencyOf, meantBy, plainSlip, wordFix } from './fix'
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
          fixes: fixesFor(note.path, figure, expected, entry),
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

/** The registry's amount in the figure's place, or the figure's in the registry. */
function fixesFor(path: string, figure: Figure, expected: Quantity, entry: Deal | Metric): readonly Fix[] {
  const { amount, at } = entry
  if (amount === null || expected.hedge !== null || figure.value === null || expected.value === null) return []
  const why = `, as ${at.path} says`
  if (amount.currency !== figure.currency) {
    const signed = amount.value?.eq(figure.value) === true ? inCurrencyOf(figure.text, amount.text) : null
    if (signed !== null) return [wordFix(`Write ${signed}${why}`, path, figure, signed)]
    return correction({ path, figure, value: meantBy(figure, expected.value), why: `${why}, from ${amount.text}` })
  }
  const { value, unit } = expected
  const isOwn = isSame(amount, expected) && amount.hedge === null
  const certain = isOwn && plainSlip(figure, value)?.eq(value) === true
  const written = correction({ path, figure, value, why, certain, unit })
  return [
    ...(written.length > 0 || !isOwn ? written : [wordFix(`Write ${amount.text}${why}`, path, figure, amount.text)]),
    ...upToNote(figure, expected, entry),
  ]
}

/** Brings an entry's own amount up to the note: none that is added up from tranches, or is only a bound. */
function upToNote(figure: Figure, expected: Quantity, entry: Deal | Metric): readonly Fix[] {
  const { amount } = entry
  const isSum = entry.type === 'deal' && entry.tranches.length > 0
  if (amount === null || isSum || !isSame(amount, expected) || amount.hedge !== null || figure.hedge !== null) return []
  const edit = amountEdit(amount.at, amount, figure.value, figure.unit)
  if (edit === null) return []
  return [{ title: `Change ${amount.at.path} to ${edit.newText}`, kind: 'registry', certain: false, edits: [edit] }]
}

function isSame(amount: Quantity | null, expected: Quantity): boolean {
  return amount?.value != null && amount.currency === expected.currency && expected.value?.eq(amount.value) === true
}
