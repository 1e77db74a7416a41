import { meet } from '../amounts/compare'
import { type Decimal, ZERO } from '../amounts/decimal'
import type { Interval, Quantity } from '../amounts/types'
import type { Figure } from '../figures/types'
import type { Note } from '../notes/types'
import { areProven, correction, meantBy, plainSlip } from './fix'
import { isFirm, workedOut } from './proofs'
import type { NoteRule, Outcome } from './rule'
import { about, amountOperand, compared, computedOperand, roundedBeside, statement } from './statement'
import { type PeriodRelation, periodsInProse } from './terms/period-in-prose'

/** A figure for a whole term, or a year, does not fit the one for a year, quarter or month beside it. */
export const period: NoteRule<Outcome> = {
  id: 'period',
  severity: 'warning',
  scope: 'note',
  meaning:
    'A figure for one period does not fit the figure for another: a term and a year of it, a year and a quarter.',
  why:
    'A figure for a whole term is divided over it and compared with the one for a year, quarter or month that is ' +
    'reckoned out of it, in its sentence or at the head of the next; one for a year, quarter or month is multiplied. ' +
    'The term stands in the text or, where a figure is tied to a deal, in the registry. Terms are good to half a year ' +
    'or quarter unless hedged. It abstains where the sentence does not join the two figures (*or*, *that is*, *works ' +
    'out at*, a bare comma), where the payments are said to be uneven, as in *$300bn over five years; the first year ' +
    'is smaller*, and for subscriptions, which cost less by the year.',
  mend: 'Correct the total, the rate or the term. Where payments are uneven, say so in a sentence of its own.',
  check(note, { takesPart }) {
    return periodsInProse(note)
      .filter(({ known, stated }) => takesPart(note, known.index) && takesPart(note, stated.index))
      .flatMap((relation) => judge(note, relation))
  },
}

/** Puts the two figures on one footing: the earlier one divided over its term, or made longer. */
function judge(
  note: Note,
  { known, stated, computed: reckons, times, reckoned, open, ...labels }: PeriodRelation,
): readonly Outcome[] {
  const [from, to] = [known.figure, stated.figure]
  if (from.currency === null || from.currency !== to.currency || from.low.lt(ZERO) || to.low.lt(ZERO)) return []
  if (times.high === null || times.low.lte(ZERO)) return []
  const bare = reckons && isBare(from, to)
  const [a, b] = [bare ? unhedged(from) : from, bare && to.hedge === from.hedge ? unhedged(to) : to]
  const [most, least] = reckoned === 'divided' ? [times.low, times.high] : [times.high, times.low]
  const scale = (amount: Decimal, by: Decimal) => (reckoned === 'divided' ? amount.div(by) : amount.times(by))
  const expected: Interval = { low: scale(a.low, least), high: a.high === null ? null : scale(a.high, most) }
  const middle = times.low.plus(times.high).div('2')
  const exact = a.value === null || open === true ? null : scale(a.value, middle)
  const first = amountOperand(labels.knownLabel, a, { path: note.path, span: from.span })
  if (meet(expected, b))
    return isFirm(from) ? workedOut(note, stated.index, exact, `${first.said} ${labels.knownLabel}`) : []
  const value = exact === null ? null : roundedBeside(exact, to.unit)
  const [said, computed] = compared(
    amountOperand('stated', b, { path: note.path, span: to.span }),
    computedOperand(labels.statedLabel, value, expected, from.currency),
  )
  return [
    {
      path: note.path,
      span: to.span,
      ...statement`${said} ${labels.statedLabel} should be ${about(computed)}: ${first} ${labels.knownLabel}.`,
      related: [{ path: note.path, span: from.span, message: `${first.said} ${labels.knownLabel}` }],
      fixes: correction({
        path: note.path,
        figure: to,
        value: meantBy(to, exact),
        why: `, by ${first.said} ${labels.knownLabel}`,
        certain: reckons && exact !== null && plainSlip(to, exact) !== null && areProven(note, [known.index]),
      }),
    },
  ]
}

/** A ceiling whose part is stated flat, or as a ceiling too: the one is reckoned out of the other as written. */
function isBare(from: Figure, to: Figure): boolean {
  return from.hedge === 'ceiling' && (to.hedge === null || to.hedge === 'about' || to.hedge === 'ceiling')
}

function unhedged(figure: Figure): Quantity {
  return { ...figure, ...figure.plain }
}
