import { compareQuantities } from '../amounts/compare'
import type { Claim } from '../claims/types'
import type { Figure } from '../figures/types'
import { missingToAgree } from './agree'
import { areTelling } from './compared'
import { type Doubt, doubtsOf } from './disagree'
import type { EntryIndex } from './index-entries'
import { abstained, tied, untied } from './outcomes'
import { reasonsFor } from './reasons'
import type { Tie } from './types'
import { sameSlots, slotOf, type Weighed } from './weigh'
import { isToldByReceiver, isWholeRound } from './who'

/** How many entries that came near are named. */
const MOST_CANDIDATES = 5

const EQUALLY = 'several entries fit equally well'
/** Nothing younger than a note is compared with it. */
const LATER = 'the registry has it only from a later day'

/** A claim, its figure and the entries that its slots leave, those with most slots the same first. */
interface Case {
  readonly claim: Claim
  readonly figure: Figure
  readonly left: readonly Weighed[]
  readonly index: EntryIndex
}

/**
 * What becomes of a claim: it is tied to the entry that its slots leave, where the amount agrees or disagrees beyond
 * doubt; where they leave several, to the one that agrees. Else it is undecided, and the first slot that failed says
 * why.
 *
 * @param weighed the entries of the claim's companies
 */
export function decide(claim: Claim, figure: Figure, weighed: readonly Weighed[], index: EntryIndex): Tie {
  const near = weighed.filter((one) => one.ruledOut === null && isNear(one, claim))
  const left = near.filter(({ isYoung }) => !isYoung).sort((a, b) => sameSlots(b) - sameSlots(a))
  if (left.length === 0) return near.length === 0 ? untied(claim.figure) : abstain({ claim, left: near }, LATER)
  const one = { claim, figure, left, index }
  const agreeing = left.filter(({ comparison }) => comparison === 'agrees' || comparison === 'truncated')
  if (agreeing.length > 0) return agree(one, agreeing)
  const isLater = near.some(
    ({ isYoung, entry }) => isYoung && entry.amount !== null && compareQuantities(figure, entry.amount) === 'agrees',
  )
  return isLater ? abstain(one, LATER) : disagree(one)
}

/**
 * Whether more than one company speaks for an entry: both its sides, what it is, or the amount. Of an entry that only the
 * text around speaks of, its amount must.
 */
export function isNear(weighed: Weighed, { who, to }: Claim): boolean {
  const isDeal = weighed.entry.type === 'deal'
  if (who === null && (to === null || !isDeal)) return weighed.comparison === 'agrees' && !weighed.isBound
  const isSame = (slot: 'who' | 'to' | 'what') => slotOf(weighed, slot) === 'same'
  if (isDeal && isSame('who') && isSame('to')) return true
  const isSide = isSame('who') || (isDeal && isSame('to'))
  return isSide && (isSame('what') || weighed.isSlip || (weighed.comparison === 'agrees' && !weighed.isBound))
}

function agree({ claim, figure, left, index }: Case, agreeing: readonly Weighed[]): Tie {
  const judged = agreeing.map((one) => ({
    one,
    missing: missingToAgree(claim, figure, one, index) ?? rivals(claim, figure, one, left),
  }))
  const fitting = judged.filter(({ missing }) => missing === null).map(({ one }) => one)
  const [best, second] = fitting.sort(byFit)
  if (best === undefined) return abstain({ claim, left: agreeing }, judged[0]?.missing ?? '')
  if (best.isBound && left.length > 1) return abstain({ claim, left: fitting }, 'nearly any amount agrees with a bound')
  if (second !== undefined && byFit(best, second) === 0) return abstain({ claim, left: fitting }, EQUALLY)
  const isCut = best.comparison === 'truncated'
  const why = isCut ? 'the amounts agree if cut off' : 'the amounts agree'
  return tied(claim, best, isCut ? 'truncated' : 'agrees', [...reasonsFor(claim, best, index), why])
}

/**
 * A round or a loan told from its receiver's side may be any that fits as well and whose amount does not deny it; then
 * neither time, round nor digits choose one, it is not known who paid.
 */
function rivals(claim: Claim, figure: Figure, one: Weighed, left: readonly Weighed[]): string | null {
  const { entry } = one
  if (entry.type === 'metric' || !isToldByReceiver(claim)) return null
  const isNamed = slotOf(one, 'when') === 'same' || slotOf(one, 'round') === 'same' || areTelling(figure, one)
  const isRival = (other: Weighed) =>
    other.entry !== entry &&
    other.comparison !== 'disagrees' &&
    sameSlots(other) >= sameSlots(one) &&
    other.entry.type === 'deal' &&
    (isWholeRound(other.entry) || !isWholeRound(entry))
  const rival = isNamed ? undefined : left.find(isRival)
  return rival === undefined ? null : EQUALLY
}

/** Orders entries that agree: whole amounts before cut off ones and bounds, then by slots, then the one to prefer. */
function byFit(a: Weighed, b: Weighed): number {
  const strength = ({ comparison, isBound }: Weighed) => (comparison === 'truncated' ? 0 : isBound ? 1 : 2)
  return strength(b) - strength(a) || sameSlots(b) - sameSlots(a) || preference(a, b)
}

/** A metric goes before a deal, and of two numbers of one period the later goes before the one it took the place of. */
function preference({ entry: a }: Weighed, { entry: b }: Weighed): number {
  if (a.type === 'deal' || b.type === 'deal') return (a.type === 'deal' ? 1 : 0) - (b.type === 'deal' ? 1 : 0)
  const isRevised = a.period !== null && a.period.text === b.period?.text && a.asOf !== null && b.asOf !== null
  return isRevised && a.asOf !== b.asOf ? ((a.asOf ?? '') > (b.asOf ?? '') ? -1 : 1) : 0
}

function disagree({ left: all, ...rest }: Case): Tie {
  const { claim, figure, index } = rest
  const left = ownNumbers(claim, all)
  const one: Case = { ...rest, left }
  const judged = left.map((weighed) => ({ weighed, doubts: doubtsOf(claim, figure, weighed, index) }))
  const [first, second] = judged
  if (first === undefined) return untied(claim.figure)
  if (second !== undefined && !leads(first.weighed, left)) {
    const slips = judged.filter(({ weighed, doubts }) => weighed.isSlip && unexcused(weighed, doubts).length === 0)
    const [slip] = slips
    return slip !== undefined && slips.length === 1
      ? tied(claim, slip.weighed, 'disagrees', reasonsFor(claim, slip.weighed, index))
      : abstain(one, first.doubts[0]?.words ?? EQUALLY)
  }
  const { weighed, doubts } = first
  const { entry, comparison } = weighed
  if (comparison === null)
    return abstain(one, `the registry has no amount ${claim.scope.value === 'part' ? 'for a part of it' : 'for it'}`)
  if (comparison === 'incomparable') {
    const missing = missingToAgree(claim, figure, weighed, index)
    return { ...abstain(one, missing ?? 'the currencies differ'), incomparable: missing === null ? entry : null }
  }
  const open = unexcused(weighed, doubts)
  return open[0] === undefined
    ? tied(claim, weighed, 'disagrees', reasonsFor(claim, weighed, index))
    : abstain(one, open[0].words)
}

/** The doubts that are left: a slip of the pen stands in for one slot that is unsaid. */
function unexcused({ isSlip }: Weighed, doubts: readonly Doubt[]): readonly Doubt[] {
  return isSlip && doubts.length === 1 && doubts[0]?.isUnsaid ? [] : doubts
}

/**
 * Of a round told by its receiver, the number that the registry has of it goes before deals, and a whole round before
 * what single investors put in.
 */
function ownNumbers(claim: Claim, left: readonly Weighed[]): readonly Weighed[] {
  if (!isToldByReceiver(claim)) return left
  const isSame = (one: Weighed) => (['who', 'what', 'when'] as const).every((slot) => slotOf(one, slot) === 'same')
  const metrics = left.filter((one) => one.entry.type === 'metric' && isSame(one))
  const rounds = left.filter(({ entry }) => entry.type === 'metric' || isWholeRound(entry))
  return metrics.length > 0 ? metrics : rounds.length > 0 ? rounds : left
}

/** Whether an entry has more slots the same than any other, and each of the others has an amount that disagrees too. */
function leads(first: Weighed, left: readonly Weighed[]): boolean {
  return left.every((one) => one === first || (sameSlots(one) < sameSlots(first) && one.comparison === 'disagrees'))
}

function abstain({ claim, left }: Pick<Case, 'claim' | 'left'>, reason: string): Tie {
  return abstained(
    claim,
    left.slice(0, MOST_CANDIDATES).map(({ entry }) => entry.id),
    reason,
  )
}
