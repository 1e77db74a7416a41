import { decimal, ZERO } from '../../amounts/decimal'
import type { Figure } from '../../figures/types'
import type { Note } from '../../notes/types'
import { inCurrencyOf, wordFix } from '../fix'
import type { Verdict } from '../rule'
import { figureOperand, relatedTo } from '../statement'
import { type Part, totalOf } from './slips'
import type { Sum } from './sums'

/** How far two currencies that are told apart are from parity, at least; nearer ones would make the same sum. */
const FROM_PARITY = decimal('0.08')

/**
 * One figure of a sum in another currency than all others, although the bare numbers make the result to the last digit:
 * its sign is a slip. Null where a rate near parity, or rounding, might make them do so.
 *
 * @example `€11.9 billion, $4 billion and $6.5 billion` under `$22.4 billion`: the first is meant in dollars
 */
export function currencySlip(note: Note, sum: Sum, parts: readonly Part[], result: Figure): Verdict | null {
  const figures = [...parts.map(({ figure }) => figure), result]
  const odd = oddOne(figures)
  const total = totalOf(parts)
  if (odd === null || sum.certainty === 'loose' || parts.length < 2) return null
  if (total?.value == null || result.value === null || !total.value.eq(result.value)) return null
  if (figures.some(({ hedge }) => hedge !== null) || odd.value === null) return null
  const others = figures.filter((figure) => figure !== odd)
  const room = others.reduce((all, { low, high }) => (high === null ? all : all.plus(high.minus(low))), ZERO)
  if (odd.value.abs().times(FROM_PARITY).times(decimal('2')).lte(room)) return null
  const indices = [...sum.terms.map(({ figure }) => figure), sum.result]
  const operands = indices.flatMap(
    (index) => figureOperand(note, index, index === sum.result ? 'the total' : 'a part') ?? [],
  )
  if (operands.length !== figures.length) return null
  const usual = figures.find((figure) => figure !== odd)
  const newText = usual === undefined ? null : inCurrencyOf(odd.text, usual.text)
  return {
    path: note.path,
    span: odd.span,
    message: `${odd.text} should be ${newText ?? 'in the currency of the others'}: only so do the figures add up.`,
    proof: { operands },
    related: operands.filter(({ at }) => at?.span !== odd.span).flatMap(relatedTo),
    fixes:
      newText === null ? [] : [wordFix(`Write ${newText}, in the currency of the others`, note.path, odd, newText)],
  }
}

/** The only figure in another currency than all the others. */
function oddOne(figures: readonly Figure[]): Figure | null {
  if (figures.length < 3 || figures.some(({ currency }) => currency === null)) return null
  const odd = figures.filter(({ currency }) => figures.filter((one) => one.currency === currency).length === 1)
  const [one, more] = odd
  const rest = new Set(figures.filter((figure) => figure !== one).map(({ currency }) => currency))
  return one === undefined || more !== undefined || rest.size !== 1 ? null : one
}
