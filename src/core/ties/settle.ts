import { boundOf } from '../amounts/compare'
import { ZERO } from '../amounts/decimal'
import type { Claim } from '../claims/types'
import type { Figure } from '../figures/types'
import { groupBy } from '../group'
import type { Deal, Metric } from '../registry/types'
import { isScaleSlip } from './candidate'
import { abstained } from './outcomes'
import type { Tie } from './types'

/** A note's figures and what is claimed of each, in one order. */
export interface TieSource {
  readonly figures: readonly Figure[]
  readonly claims: readonly Claim[]
}

/** Ties a claim to any entry but those that others state. */
type TieAgain = (claim: Claim, figure: Figure, stated: ReadonlySet<Deal | Metric>) => Tie

/** A tie with its figure and claim. */
interface Placed {
  readonly tie: Tie
  readonly figure: Figure
  readonly claim: Claim
}

/**
 * Looks again at a note's ties in the light of those beside them in their passage.
 *
 * - An entry that another figure states rightly is not what a figure is about that is undecided or disagrees.
 * - What was said before of an entry that another figure states agrees by chance, if at all.
 * - A figure that repeats an amount that is tied in the passage is tied with it; one that disagrees, where the amount was
 *   told before of something else, is not.
 */
export function settleTies(ties: readonly Tie[], source: TieSource, tieAgain: TieAgain): readonly Tie[] {
  const placed = ties.flatMap((tie): readonly Placed[] => {
    const [figure, claim] = [source.figures[tie.figure], source.claims[tie.figure]]
    return figure === undefined || claim === undefined ? [] : [{ tie, figure, claim }]
  })
  const settled = inPassages(placed, (one, beside) => settle(one, beside, tieAgain))
  return inPassages(settled, sameAgain).map(({ tie }) => tie)
}

/** Changes ties, each in the light of all those of its passage; in the same order. */
function inPassages(
  placed: readonly Placed[],
  change: (one: Placed, beside: readonly Placed[]) => Tie,
): readonly Placed[] {
  const passages = groupBy(placed, ({ figure }) => figure.passage)
  return placed.map((one) => ({ ...one, tie: change(one, passages.get(one.figure.passage) ?? []) }))
}

function settle(one: Placed, beside: readonly Placed[], tieAgain: TieAgain): Tie {
  const { tie, figure, claim } = one
  if (claim.pin !== null) return tie
  if (tie.verdict === 'agrees') return isFormer(one, beside) ? former(one) : tie
  // The same digits with another scale word are no other amount: *62 % of that $1.92 million*.
  if (tie.expected !== null && isScaleSlip(figure, tie.expected)) return tie
  if (tie.entry !== null && repeatsOpen(one, beside))
    return abstained(claim, [tie.entry.id], 'it repeats an amount that is not tied')
  const stated = statedBeside(one, beside)
  if (stated.size === 0 || tie.tranche !== null || (tie.entry !== null && !stated.has(tie.entry))) return tie
  const again = tieAgain(claim, figure, stated)
  if (again.entry !== null && (tie.entry === null || again.verdict !== 'disagrees')) return again
  return tie.entry === null ? tie : abstained(claim, [tie.entry.id], 'another figure of the sentence states it')
}

/** Whether an amount was told before in the passage of something else: *should sell $1.7 billion. On those $1.7 billion …*. */
function repeatsOpen({ figure, tie }: Placed, beside: readonly Placed[]): boolean {
  const first = beside.find(
    (other) =>
      other.figure.currency === figure.currency && figure.value !== null && other.figure.value?.eq(figure.value),
  )
  return first !== undefined && first.tie.figure !== tie.figure && first.tie.entry === null
}

/** Whether it is what was said before of an entry that another figure states: *$40–42 billion (before: $38–42 billion)*. */
function isFormer({ tie, figure, claim }: Placed, beside: readonly Placed[]): boolean {
  if (claim.time !== 'before') return false
  return beside.some((other) => other.tie.entry === tie.entry && other.figure.text !== figure.text)
}

function former({ tie, claim }: Placed): Tie {
  return abstained(claim, tie.entry === null ? [] : [tie.entry.id], 'it is what was said before')
}

/**
 * The entries that others agree with: for a figure that disagrees those of its own sentence and currency, for the same
 * money in another currency is no other statement (*€1.7 billion, about $2 billion*).
 */
function statedBeside({ tie, figure, claim }: Placed, beside: readonly Placed[]): ReadonlySet<Deal | Metric> {
  const others = beside.filter((other) => {
    if (other.tie.verdict !== 'agrees' || other.tie.tranche !== null || other.tie.figure === tie.figure) return false
    const isInSentence = other.claim.sentence.start === claim.sentence.start
    return tie.entry === null || (isInSentence && other.figure.currency === figure.currency)
  })
  return new Set(others.flatMap(({ tie: { entry } }) => entry ?? []))
}

/**
 * An undecided figure that repeats an amount that is tied in its passage: *the $8.7 billion figure*. Only where all that
 * state it there are tied to one entry.
 */
function sameAgain({ tie, figure, claim }: Placed, beside: readonly Placed[]): Tie {
  if (tie.entry !== null || tie.incomparable !== null || figure.value === null || boundOf(figure) !== null) return tie
  const others = beside.filter(
    (other) =>
      other.tie.entry !== null &&
      other.figure.currency === figure.currency &&
      (other.figure.value?.eq(figure.value ?? ZERO) ?? false),
  )
  const [known] = others.map((other) => other.tie)
  const isOne = known?.entry != null && others.every((other) => other.tie.entry === known.entry)
  const isAnothers = known?.entry != null && namesAnother(claim, known.entry)
  const isNear = tie.candidates.includes(known?.entry?.id ?? '') || (tie.verdict === 'untied' && isTelling(figure))
  return isOne && known.verdict === 'agrees' && isNear && !isAnothers
    ? { ...known, figure: tie.figure, reasons: ['the same amount is tied in this passage'] }
    : tie
}

/** Whether a figure is written to a company that an entry is not about. */
function namesAnother({ parties }: Claim, entry: Deal | Metric): boolean {
  const known = entry.type === 'deal' ? [...entry.from, ...entry.to] : [entry.company, entry.with]
  return parties.some(({ attached, company }) => attached && !known.includes(company))
}

/** Whether an amount has digits enough that nobody states it twice by chance. */
function isTelling({ value, unit }: Figure): boolean {
  return value !== null && !unit.eq(ZERO) && value.abs().div(unit).gte('10')
}
