import { isSameNumber, scaleInterval } from '../amounts/compare'
import { ONE, powerOfTen } from '../amounts/decimal'
import { likelySlip } from '../amounts/slips'
import type { Quantity } from '../amounts/types'
import type { Claim } from '../claims/types'
import type { Figure } from '../figures/types'
import { compareWith } from './compared'
import { decide } from './decide'
import { doubtsOf } from './disagree'
import type { EntryIndex } from './index-entries'
import { tied } from './outcomes'
import { retold, type StatedAmounts } from './retold'
import type { Tie } from './types'
import { type Weighed, weigh } from './weigh'

/** What is known of a figure: its claim, the entries of its companies held against it, what its note states. */
export interface Unfit {
  readonly claim: Claim
  readonly figure: Figure
  readonly weighed: readonly Weighed[]
  readonly stated: StatedAmounts
}

/**
 * A figure that is tied to nothing as it stands, and would be tied and agree without a slip of the pen, is about that
 * entry: it disagrees with it, or is in a currency that cannot be compared. The slips are those after which a number is
 * hardly one of its own: the same digits under another scale word, two of three digits swapped, the same number under
 * another currency's sign.
 *
 * A disagreement must have nothing in its way but what is unsaid, which an agreement does not need either.
 *
 * @returns the tie to the entry that is meant, or the tie as it was
 * @example *Tarn signed a contract with Osk for €38.4 billion*, where the registry has their one deal of $38.4 billion
 */
export function slipped(tie: Tie, { claim, figure, weighed, stated }: Unfit, index: EntryIndex): Tie {
  if (tie.entry !== null || tie.incomparable !== null || claim.pin !== null || figure.currency === null) return tie
  const known = new Set(weighed.map(({ entry }) => entry))
  const elsewhere = [...new Set([...stated.values()].flatMap((entries) => [...entries]))]
    .filter((entry) => !known.has(entry) && isNearNumber(figure, entry))
    .map((entry) => weigh(claim, figure, entry, index))
  const left = [...weighed, ...elsewhere].filter(({ ruledOut }) => ruledOut === null)
  const mended = left.flatMap((one) => mendedBy(figure, one))
  for (const one of mended) {
    const again = left.map((known) => ({ ...known, ...compareWith(claim, one, known.entry, index) }))
    const found = retold(decide(claim, one, again, index), claim, one, stated, index)
    const meant = found.verdict === 'agrees' ? left.find(({ entry }) => entry === found.entry) : undefined
    if (meant?.comparison === 'incomparable') return { ...tie, incomparable: meant.entry }
    if (meant?.comparison === 'disagrees' && doubtsOf(claim, figure, meant, index).every(({ isUnsaid }) => isUnsaid))
      return tied(claim, meant, 'disagrees', [...found.reasons.slice(0, -1), 'a slip explains the difference'])
  }
  return tie
}

function isNearNumber(figure: Figure, { amount }: Weighed['entry']): boolean {
  return amount !== null && (isSameNumber(figure, amount) || likelySlip(figure, amount) !== null)
}

/** A figure as it would stand without the slip that parts it from an entry; none where no slip does. */
function mendedBy(figure: Figure, { entry, expected, isSlip }: Weighed): readonly Figure[] {
  if (entry.amount === null) return []
  const { currency } = entry.amount
  if (currency !== figure.currency) return [{ ...figure, currency }]
  return isSlip && expected !== null ? [withNumberOf(figure, expected.quantity)] : []
}

/** A figure under the scale word, or with the digits, of the amount that it slipped from; as precise as it is written. */
function withNumberOf(figure: Figure, known: Quantity): Figure {
  const slip = likelySlip(figure, known)
  if (slip?.kind !== 'scale') return { ...figure, ...numberOf(known), unit: figure.unit }
  const isTooSmall = figure.value === null || known.value === null || figure.value.abs().lt(known.value.abs())
  const factor = isTooSmall ? powerOfTen(slip.factor) : ONE.div(powerOfTen(slip.factor))
  return { ...figure, ...numberOf(figure, factor), unit: figure.unit.times(factor) }
}

function numberOf(quantity: Quantity, factor = ONE): Pick<Quantity, 'value' | 'low' | 'high' | 'plain'> {
  return {
    value: quantity.value?.times(factor) ?? null,
    ...scaleInterval(quantity, factor),
    plain: scaleInterval(quantity.plain, factor),
  }
}
