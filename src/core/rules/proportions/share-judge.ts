import { addIntervals } from '../../amounts/compare'
import { type Decimal, decimal, ZERO } from '../../amounts/decimal'
import { listOf } from '../../amounts/format'
import type { Interval } from '../../amounts/types'
import type { Note } from '../../notes/types'
import { toSource } from '../../passages/source-map'
import type { Passage } from '../../passages/types'
import type { Numbered } from '../../relations/types'
import type { Proportion } from '../../tokens/quantities/proportions'
import { areProven } from '../fix'
import { isFirm, workedOut } from '../proofs'
import type { Outcome, Proof, Verdict } from '../rule'
import { about, compared, figureOperand, percentOperand, relatedTo, statement } from '../statement'
import { contradicts, isCutOff } from './contradicts'
import { percentFix } from './percent-fix'
import { proportionOperand } from './proportion-operand'
import { isSlipSized, relationSlip } from './relation-slips'
import type { Whole } from './share-wholes'

/** A share as a note states it. */
export interface ShareReading {
  /** Where the percentage stands. */
  readonly passage: Passage
  readonly proportion: Proportion
  /** The part last; those before it are added where `together`, or where only that agrees. */
  readonly parts: readonly Numbered[]
  readonly total: Whole
  readonly kind: 'plain' | 'stake' | 'loose'
  readonly together: boolean
  /** The part is stated as what the percentage and the whole make. */
  readonly worksOut?: boolean
}

const HUNDRED = decimal('100')
/** What leaves no doubt that the percentage is the wrong one of the numbers. */
const PLAIN_SLIPS: ReadonlySet<string> = new Set([' Digits swapped?', ' Ten times too large?', ' Ten times too small?'])

/** Compares a stated share with what its amounts make. */
export function judgeShare(note: Note, reading: ShareReading): readonly Outcome[] {
  const found = compare(reading)
  if (found === 'unknown') return []
  return found === 'holds' ? proofOf(note, reading) : [faultOf(note, reading, found)]
}

/** Whether {@link judgeShare} finds fault with a share. Tables ask so of many readings, of which few are told. */
export function isWrongShare(reading: ShareReading): boolean {
  const found = compare(reading)
  return found !== 'unknown' && found !== 'holds'
}

/** What the amounts make instead of a stated share; or whether they make it, or cannot tell. */
function compare({ proportion, parts, total, kind, together }: ShareReading): Interval | 'holds' | 'unknown' {
  const whole = total.quantity
  if (whole.currency === null || whole.low.lte(ZERO)) return 'unknown'
  if (parts.some(({ figure }) => figure.currency !== whole.currency || figure.low.lt(ZERO))) return 'unknown'
  const sums = parts.length > 1 ? [parts, parts.slice(-1)] : [parts]
  const ways = sums.flatMap((some) => waysOf(some, whole, kind))
  if (!ways.every((actual) => contradicts(actual, proportion.interval))) return 'holds'
  if (ways.some((actual) => isCutOff(actual, proportion))) return 'unknown'
  const stated = statedOf({ parts, together })
  const [actual] = waysOf(stated, whole, kind)
  if (actual === undefined || (kind === 'loose' && !isSlipSized(actual, proportion.interval))) return 'unknown'
  // What words only point to is another amount where the part is larger than it.
  if (kind === 'loose' && shareOf(stated, whole.value)?.gt(HUNDRED) && !proportion.value.gt(HUNDRED)) return 'unknown'
  return actual
}

/** The parts that the share is stated of. */
function statedOf({ parts, together }: Pick<ShareReading, 'parts' | 'together'>): readonly Numbered[] {
  return parts.length > 1 && !together ? parts.slice(-1) : parts
}

function faultOf(note: Note, reading: ShareReading, actual: Interval): Verdict {
  const { passage, proportion, total, kind } = reading
  const whole = total.quantity
  const stated = statedOf(reading)
  const span = toSource(passage, proportion.at)
  const [said, is] = compared(
    proportionOperand(proportion, { path: note.path, span }),
    percentOperand('the share', shareOf(stated, whole.value), actual, null),
  )
  const operands = stated.flatMap(({ index, figure }) => figureOperand(note, index, figure.text) ?? [])
  const slip = relationSlip(
    actual,
    proportion.interval,
    [
      ...(stated.length > 1 ? [] : stated).map(({ figure }) => ({ ...figure, power: 1 as const })),
      { text: total.text, value: total.index === null ? null : whole.value, power: -1 },
    ],
    proportion.fraction
      ? null
      : { text: proportion.words.slice(proportion.at.start - proportion.from), value: proportion.value },
  )
  const exact = shareOf(stated, whole.value)
  const certain =
    kind === 'plain' && PLAIN_SLIPS.has(slip) && areProven(note, [...stated.map(({ index }) => index), total.index])
  const part = listOf(operands.map((operand) => operand.said))
  const of = total.index === null ? `${total.text}, ${total.operand.said}` : total.operand.said
  return {
    path: note.path,
    span,
    ...statement`${said} should be ${about(is)}: ${part} of ${of}.${slip}`,
    related: [...operands, total.operand].flatMap(relatedTo),
    fixes: percentFix(note.path, passage, proportion, exact, certain),
  }
}

/**
 * Whether a part is so much larger than what it is said to be a share of that no slip explains it: then it is one of
 * something else, or the whole is a price. *Sold 35% ($8 billion) of the position at $182.59*
 */
export function isFarOver({ proportion, parts, total, kind }: Omit<ShareReading, 'passage'>): boolean {
  const { currency, low } = total.quantity
  const own = parts.slice(-1)
  if (low.lte(ZERO) || own.some(({ figure }) => figure.currency !== currency)) return false
  return waysOf(own, total.quantity, kind).every(
    (actual) => actual.low.gt(HUNDRED) && !proportion.value.gt(HUNDRED) && !isSlipSized(actual, proportion.interval),
  )
}

/** The proof of a part that the text works out: *6 % of $25 billion is $1.5 billion*. */
function proofOf(note: Note, { passage, proportion, parts, total, worksOut }: ShareReading): readonly Proof[] {
  const [part, more] = parts
  const { interval, value } = proportion
  const isPlain = interval.low.lt(value) && interval.high?.gt(value)
  if (!worksOut || part === undefined || more !== undefined || !isPlain || !isFirm(total.quantity)) return []
  const { said } = proportionOperand(proportion, { path: note.path, span: toSource(passage, proportion.at) })
  const worth = total.quantity.value.times(value).div(HUNDRED)
  return workedOut(note, part.index, worth, `${said} of ${total.operand.said}`)
}

/** What a part and a whole make in percent; of a stake also what they make where the whole is before the money. */
function waysOf(parts: readonly Numbered[], whole: Interval, kind: ShareReading['kind']): readonly Interval[] {
  const sum = parts.map(({ figure }): Interval => figure).reduce(addIntervals)
  const after = { low: ratio(sum.low, whole.high), high: sum.high === null ? null : ratio(sum.high, whole.low) }
  if (kind !== 'stake') return [after]
  const high = sum.high === null ? null : ratio(sum.high, whole.low.plus(sum.high))
  return [after, { low: ratio(sum.low, whole.high?.plus(sum.low) ?? null), high }]
}

function shareOf(parts: readonly Numbered[], whole: Decimal | null): Decimal | null {
  const values = parts.flatMap(({ figure }) => figure.value ?? [])
  if (whole === null || values.length < parts.length) return null
  return ratio(
    values.reduce((a, b) => a.plus(b)),
    whole,
  )
}

function ratio(part: Decimal, whole: Decimal | null): Decimal {
  return whole === null || whole.lte(ZERO) ? ZERO : part.div(whole).times(HUNDRED)
}
