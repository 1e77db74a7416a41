import { likelySlip } from '../amounts/slips'
import type { Quantity } from '../amounts/types'
import { formatDay } from '../dates/day'
import type { Deal, Metric } from '../registry/types'
import type { NoteRule, Verdict } from './rule'
import { statedTies } from './stated-ties'
import { amountOperand, statement } from './statement'
import { subjectOf } from './subjects'
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
    'currency is converted at the registry’s rate. A figure that could be tied to several entries, or to one without ' +
    'an amount, is left open.',
  mend:
    'Correct the figure, or the entry if the note is right. If the figure is about something else, link it to what it ' +
    'is about: `[$38B](deals.yaml#openai-aws-2025)`.',
  check(note, context) {
    return statedTies(note, context).flatMap(({ tie, figure, stated }): readonly Verdict[] => {
      const { verdict, entry, expected } = tie
      if (verdict !== 'disagrees' || entry === null || expected === null) return []
      const known = amountOperand('the registry', expected, {
        path: entry.at.path,
        span: entry.amount?.at.span ?? entry.idAt,
      })
      const likely = slipOf(figure, expected, entry)
      const subject = subjectOf(entry, context.registry)
      const says = entry.amount?.currency === expected.currency ? known.text : (entry.amount?.text ?? known.text)
      const converted = says === known.text ? '' : `, converted from ${says}`
      const source = `${entry.id}${asOf(entry, note.date)}${converted}`
      return [
        {
          path: note.path,
          span: figure.span,
          ...statement`${subject}: ${stated} here, ${known} in ${source}.${likely}`,
          related: [{ path: entry.at.path, span: known.at?.span ?? entry.idAt, message: `${entry.id} says ${says}` }],
          fixes: fixesFor(note.path, figure.span, figure.text, entry),
        },
      ]
    })
  },
}

/** What went wrong, where it is plain to see. */
function slipOf(figure: Quantity, expected: Quantity, { amount }: Deal | Metric): string {
  const slip = likelySlip(figure, expected)
  if (slip !== null) return ` Likely a slip: ${slip.words}.`
  const sameNumber = amount?.value && figure.value?.eq(amount.value) && amount.currency !== figure.currency
  return sameNumber ? ` Likely a slip: ${figure.currency} written for ${amount.currency}.` : ''
}

/** Since when the registry says so: for a deal that grew, the last tranche that the note could know. */
function asOf(entry: Deal | Metric, date: string | null): string {
  const days =
    entry.type === 'deal' ? [entry.announced, ...entry.tranches.map(({ announced }) => announced)] : [entry.asOf]
  const known = days.filter((day) => day !== null && (date === null || day <= date)).sort()
  const day = known.at(-1) ?? null
  return day === null ? '' : `, as of ${formatDay(day)}`
}

/** The registry's own spelling in place of the figure, where the registry states the amount as a whole. */
function fixesFor(path: string, span: Fix['span'], text: string, entry: Deal | Metric): readonly Fix[] {
  if (entry.amount === null || entry.amount.hedge !== null || entry.amount.text === text) return []
  return [{ title: `Write ${entry.amount.text}, as ${entry.id} says`, path, span, newText: entry.amount.text }]
}
