import { addIntervals, subtractIntervals } from '../../amounts/compare'
import { type Decimal, decimal, ONE, ZERO } from '../../amounts/decimal'
import type { Interval } from '../../amounts/types'
import type { Note } from '../../notes/types'
import { toSource } from '../../passages/source-map'
import type { Passage } from '../../passages/types'
import type { Numbered } from '../../relations/types'
import type { Proportion } from '../../tokens/quantities/proportions'
import { correction, meantBy } from '../fix'
import type { Verdict } from '../rule'
import { sameCurrency } from '../sentences'
import { about, compared, computedOperand, figureOperand, percentOperand, relatedTo, statement } from '../statement'
import type { Fix } from '../types'
import { areApart, fitsInThousands, fitsToItsPlace, isBelow, type Levels, riseOf } from './change-size'
import { contradicts, isCutOff } from './contradicts'
import { percentFix } from './percent-fix'
import { proportionOperand } from './proportion-operand'
import { isSlipSized, relationSlip } from './relation-slips'

/** A change as a note states it: its size is an amount or a proportion of the old level. */
export interface ChangeReading {
  readonly size: Numbered | { readonly proportion: Proportion; readonly passage: Passage }
  /** The old level and the new; one is null where the size is an amount and a proportion, which give it. */
  readonly from: Numbered | null
  readonly to: Numbered | null
  /** Null where the words say no direction: then the levels do. */
  readonly falls: boolean | null
  /** An amount of change stated beside a proportion. */
  readonly by: Numbered | null
  readonly loose: boolean
  /** Where the second figure may be the change itself: *a 15 % increase on $28bn is $4bn*. */
  readonly orShare?: boolean
}

const HUNDRED = decimal('100')

/** The figures that take part in a change. */
export function figuresOf({ size, from, to, by }: ChangeReading): readonly Numbered[] {
  return [to, from, by, 'index' in size ? size : null].filter((one) => one !== null)
}

/** Compares the stated size of a change with what its levels make. */
export function judgeChange(note: Note, reading: ChangeReading): readonly Verdict[] {
  return faultIn(note, reading)?.() ?? []
}

/** Whether {@link judgeChange} finds fault with a change. Tables ask so of many readings, of which few are told. */
export function isWrongChange(note: Note, reading: ChangeReading): boolean {
  return faultIn(note, reading) !== null
}

/** What is wrong with a change, put into words where somebody asks. */
type Fault = (() => readonly Verdict[]) | null

function faultIn(note: Note, reading: ChangeReading): Fault {
  const { size, from, to, by } = reading
  if (!sameCurrency(figuresOf(reading))) return null
  if (from !== null && to !== null) {
    const levels = { from, to }
    if (areApart(levels) || fitsInThousands(reading, levels)) return null
    return 'index' in size ? byAmount(note, reading, size, levels) : byProportion(note, reading, size, levels)
  }
  return by === null || 'index' in size ? null : byBoth(note, reading, size, by)
}

function byAmount(note: Note, { falls, loose }: ChangeReading, size: Numbered, { from, to }: Levels): Fault {
  const drops = falls ?? isBelow(to, from)
  const [high, low] = drops ? [from.figure, to.figure] : [to.figure, from.figure]
  const actual = subtractIntervals(high, low)
  if (actual === null || !contradicts(actual, size.figure) || (loose && !isSlipSized(actual, size.figure))) return null
  return () => {
    const [change, a, b] = [
      figureOperand(note, size.index, 'the change'),
      figureOperand(note, from.index, 'from'),
      figureOperand(note, to.index, 'to'),
    ]
    if (change === null || a === null || b === null) return []
    const value = high.value && low.value ? high.value.minus(low.value) : null
    const turned = actual.high?.lte(ZERO) === true
    const [is, stated] = compared(
      computedOperand('the difference', value?.abs() ?? null, turned ? negated(actual) : actual, high.currency),
      change,
    )
    return [
      {
        path: note.path,
        span: size.figure.span,
        ...statement`${named(drops !== turned)} of ${is}, not ${turned ? `${named(drops)} of ` : ''}${stated}: from ${a} to ${b}.`,
        related: [a, b].flatMap(relatedTo),
        fixes: turned ? [] : sizeFix(note, size, value),
      },
    ]
  }
}

/** The fix that writes the difference of two levels where the size of a change stands. */
function sizeFix({ path }: Note, { figure }: Numbered, difference: Decimal | null): readonly Fix[] {
  return correction({ path, figure, value: meantBy(figure, difference), why: ', the difference' })
}

type Stated = Extract<ChangeReading['size'], { readonly proportion: Proportion }>

function byProportion(
  note: Note,
  reading: ChangeReading,
  { proportion, passage }: Stated,
  { from, to }: Levels,
): Fault {
  const { falls, loose, orShare = false } = reading
  const [a, b] = [from.figure, to.figure]
  const drops = falls ?? isBelow(to, from)
  const actual = riseOf({ from, to }, drops)
  if (actual === null || a.high === null || b.high === null) return null
  if (!contradicts(actual, proportion.interval) || isCutOff(actual, proportion)) return null
  if (fitsToItsPlace(reading, { from, to })) return null
  if (orShare) {
    const share = { low: b.low.div(a.high).times(HUNDRED), high: b.high.div(a.low).times(HUNDRED) }
    if (!contradicts(share, proportion.interval)) return null
  }
  if (loose && !isSlipSized(levelAfter(drops, actual), levelAfter(drops, proportion.interval))) return null
  return () => {
    const value = a.value && b.value ? b.value.div(a.value).minus(ONE).times(HUNDRED) : null
    const span = toSource(passage, proportion.at)
    const [first, second] = [figureOperand(note, from.index, 'from'), figureOperand(note, to.index, 'to')]
    if (first === null || second === null) return []
    const turned = actual.high?.lte(ZERO) === true
    const [is, said] = compared(
      percentOperand('the change', value?.abs() ?? null, turned ? negated(actual) : actual, null),
      proportionOperand(proportion, { path: note.path, span }),
    )
    const digits = proportion.fraction
      ? null
      : { text: proportion.words.slice(proportion.at.start - proportion.from), value: proportion.value }
    const slip = relationSlip(actual, proportion.interval, [], digits)
    return [
      {
        path: note.path,
        span,
        ...statement`${named(drops !== turned)} of ${about(is)}, not ${turned ? `${named(drops)} of ` : ''}${said}: from ${first} to ${second}.${slip}`,
        related: [first, second].flatMap(relatedTo),
        fixes: turned ? [] : percentFix(note.path, passage, proportion, value?.abs() ?? null),
      },
    ]
  }
}

/** `rose by $3bn, or 30 %, to $13bn`: the size is that part of what there was before it. */
function byBoth(note: Note, { from, to, falls }: ChangeReading, { proportion, passage }: Stated, by: Numbered): Fault {
  const level = from ?? to
  if (level === null) return null
  const size = by.figure
  const before = from?.figure ?? (falls ? addIntervals(level.figure, size) : subtractIntervals(level.figure, size))
  if (before === null || before.low.lte(ZERO) || before.high === null || size.high === null) return null
  const actual = { low: size.low.div(before.high).times(HUNDRED), high: size.high.div(before.low).times(HUNDRED) }
  if (!contradicts(actual, proportion.interval) || isCutOff(actual, proportion)) return null
  return () => {
    const [one, other] = [
      figureOperand(note, by.index, 'the change'),
      figureOperand(note, level.index, from === null ? 'to' : 'from'),
    ]
    if (one === null || other === null) return []
    const span = toSource(passage, proportion.at)
    const [part, reached] = [size.value, level.figure.value]
    const whole =
      part === null || reached === null
        ? null
        : from !== null
          ? reached
          : falls
            ? reached.plus(part)
            : reached.minus(part)
    const value = part && whole && shareOf(part, whole)
    const [is, said] = compared(
      percentOperand('the change', value, actual, null),
      proportionOperand(proportion, { path: note.path, span }),
    )
    return [
      {
        path: note.path,
        span,
        ...statement`${named(falls ?? false)} of ${about(is)}, not ${said}: by ${one} ${from === null ? 'to' : 'from'} ${other}.`,
        related: [one, other].flatMap(relatedTo),
        fixes: percentFix(note.path, passage, proportion, value),
      },
    ]
  }
}

function shareOf(part: Decimal, whole: Decimal): Decimal | null {
  return whole.lte(ZERO) ? null : part.div(whole).times(HUNDRED)
}

/** An interval below zero as the size of a change the other way. */
function negated({ low, high }: Interval): Interval {
  return { low: high?.neg() ?? low, high: low.neg() }
}

function named(falls: boolean): string {
  return falls ? 'a fall' : 'a rise'
}

/** What is there after a change, in percent of what was there before. */
function levelAfter(drops: boolean, { low, high }: Interval): Interval {
  if (!drops) return { low: HUNDRED.plus(low), high: high === null ? null : HUNDRED.plus(high) }
  return { low: high === null ? ZERO : HUNDRED.minus(high), high: HUNDRED.minus(low) }
}
