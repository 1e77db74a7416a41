import { boundOf } from '../amounts/compare'
import { ZERO } from '../amounts/decimal'
import { likelySlip } from '../amounts/slips'
import type { Claim } from '../claims/types'
import type { Figure } from '../figures/types'
import type { Deal, Metric, Registry } from '../registry/types'
import { amountPoints, type Candidate, createCandidate, isOtherSize } from './candidate'
import { dealWording } from './deals'
import { decide, LONE_LEAD } from './decide'
import { metricWording } from './metrics'
import { abstained, tied, untied } from './outcomes'
import type { Tie } from './types'

/** Points that the words and the amounts together must reach, and the lead over the second best entry. */
const ENOUGH = 4.5
const LEAD = 0.8
/** The lead by which words that leave no doubt decide, whatever the amounts say. */
const SURE_LEAD = 1.5
/** Points below which an entry is no candidate at all. */
const CLOSE = 3

/** A note's figures and what is claimed of each, in one order. */
interface TieSource {
  readonly figures: readonly Figure[]
  readonly claims: readonly Claim[]
}

/**
 * Ties each claim to a deal or metric of the registry, or abstains and says why. One tie a figure, in their order.
 *
 * The author's pin decides. Else the entry that the words speak for most, where amounts that agree help and amounts
 * that disagree need words that leave no doubt. Two entries that are close leave the claim undecided.
 */
export function tieClaims(source: TieSource, registry: Registry): readonly Tie[] {
  const ties = source.claims.flatMap((claim) => {
    const figure = source.figures[claim.figure]
    return figure === undefined ? [] : [tieClaim(claim, figure, registry)]
  })
  const settled = ties.map((tie) => settle(tie, ties, source, registry))
  return settled.map((tie) => sameAgain(tie, settled, source.figures))
}

/**
 * Looks again at a figure that is not tied, or disagrees, in the light of those around it: an entry that another figure
 * states rightly is not what this one is about. In its sentence that holds for any figure, in its passage for one that
 * could not be decided.
 */
function settle(tie: Tie, ties: readonly Tie[], source: TieSource, registry: Registry): Tie {
  const [claim, figure] = [source.claims[tie.figure], source.figures[tie.figure]]
  if (claim === undefined || figure === undefined || claim.pin !== null) return tie
  const isDecided = tie.entry !== null
  if (isDecided && tie.verdict !== 'disagrees') return formerly(tie, ties, source)
  const stated = statedAround(tie, ties, source, isDecided)
  if (stated.size === 0 || tie.tranche !== null || (tie.entry !== null && !stated.has(tie.entry))) return tie
  const again = tieClaim(claim, figure, registry, stated)
  if (again.entry !== null || tie.entry === null) return again.entry === null ? tie : again
  return abstained(claim, [tie.entry.id], 'another figure of the sentence states it')
}

/**
 * What was said before of an entry that another figure of the passage states: *$40–42 billion (before: $38–42 billion)*.
 * It agrees by chance, if at all.
 */
function formerly(tie: Tie, ties: readonly Tie[], { figures, claims }: TieSource): Tie {
  const [claim, own] = [claims[tie.figure], figures[tie.figure]]
  if (claim?.time !== 'before' || own === undefined || tie.entry === null) return tie
  const isStated = ties.some(({ figure, entry }) => {
    const other = figures[figure]
    return figure !== tie.figure && entry === tie.entry && other?.passage === own.passage && other.text !== own.text
  })
  return isStated ? abstained(claim, [tie.entry.id], 'it is what was said before') : tie
}

/** The entries that other figures of a figure's sentence or passage agree with. */
function statedAround(
  { figure: own }: Tie,
  ties: readonly Tie[],
  { figures, claims }: TieSource,
  isDecided: boolean,
): ReadonlySet<Deal | Metric> {
  const beside = ties.filter(({ figure, verdict, tranche }) => {
    const inPassage = figure !== own && figures[figure]?.passage === figures[own]?.passage
    const inSentence = claims[figure]?.sentence.start === claims[own]?.sentence.start
    // The same money in another currency is no other statement: *€1.7 billion (about $2 billion)*.
    const isOther = inSentence && figures[figure]?.currency === figures[own]?.currency
    return verdict === 'agrees' && tranche === null && inPassage && (!isDecided || isOther)
  })
  return new Set(beside.flatMap(({ entry }) => entry ?? []))
}

/**
 * An undecided figure that repeats, in its passage, an amount that is tied there: *the $8.7 billion figure*. Only where
 * all that state it there are tied to one entry.
 */
function sameAgain(tie: Tie, ties: readonly Tie[], figures: readonly Figure[]): Tie {
  const figure = figures[tie.figure]
  if (tie.verdict !== 'abstained' || figure === undefined || figure.value === null || boundOf(figure) !== null)
    return tie
  const others = ties.filter((other) => {
    const same = figures[other.figure]
    return (
      other.entry !== null &&
      same?.passage === figure.passage &&
      same.currency === figure.currency &&
      (same.value?.eq(figure.value ?? ZERO) ?? false)
    )
  })
  const [known] = others
  const isOne = known?.entry != null && others.every(({ entry }) => entry === known.entry)
  return isOne && known.verdict === 'agrees' && tie.candidates.includes(known.entry?.id ?? '')
    ? { ...known, figure: tie.figure, reasons: ['the same amount is tied in this passage'] }
    : tie
}

function tieClaim(
  claim: Claim,
  figure: Figure,
  registry: Registry,
  stated: ReadonlySet<Deal | Metric> = new Set(),
): Tie {
  if (claim.pin !== null) return tiePinned(claim, claim.pin, figure, registry)
  const all = candidatesFor(claim, figure, registry)
    .filter(({ entry }) => !stated.has(entry))
    .map((candidate) => ({ candidate, points: candidate.points + amountPoints(candidate, figure) }))
    .filter(({ points }) => points >= CLOSE)
    .sort((a, b) => b.points - a.points)
  const fitting = all.filter(({ candidate }) => !isOfOtherSize(candidate, figure))
  const ranked = fitting.some(({ candidate }) => candidate.comparison === 'agrees') ? fitting : all
  const leader = ranked.find(({ candidate }) => leads(ranked, candidate, figure))
  const [best, second] = leader === undefined ? ranked : [leader]
  if (best === undefined) return untied(claim.figure)
  const ids = ranked.slice(0, 5).map(({ candidate }) => candidate.entry.id)
  const named = isNamed(best.candidate, leadIn(ranked, best.candidate))
  if (best.points < ENOUGH && !(best.candidate.comparison === 'disagrees' && named)) {
    const agrees = best.points > best.candidate.points
    return agrees ? abstained(claim, ids, 'too little here says that it is meant') : untied(claim.figure)
  }
  if (second !== undefined && best.points - second.points < leadNeeded(best.candidate, second.candidate)) {
    return abstained(claim, ids, `${ids.slice(0, 2).join(' and ')} are equally likely`)
  }
  return decide(claim, figure, best.candidate, leadIn(ranked, best.candidate), ids)
}

/** Whether an entry's amount is of another size and no slip of the pen explains it: a figure that fits goes before. */
function isOfOtherSize({ comparison, expected }: Candidate, figure: Figure): boolean {
  if (comparison !== 'disagrees' || expected === null || !isOtherSize(figure, expected.quantity)) return false
  return likelySlip(figure, expected.quantity) === null
}

/** Whether the words alone decide for a candidate: they leave no doubt, lead by far, and its size is not another one. */
function leads(ranked: readonly { readonly candidate: Candidate }[], best: Candidate, figure: Figure): boolean {
  if (!best.sure || leadIn(ranked, best) < SURE_LEAD) return false
  return best.comparison !== 'disagrees' || best.expected === null || !isOtherSize(figure, best.expected.quantity)
}

/** By how much the words speak more for a candidate than for any other. */
function leadIn(ranked: readonly { readonly candidate: Candidate }[], best: Candidate): number {
  const rivals = ranked.filter(({ candidate }) => candidate !== best)
  return best.points - Math.max(0, ...rivals.map(({ candidate }) => candidate.points))
}

/** The entries that a claim names, with what its words say for each. */
export function candidatesFor(claim: Claim, figure: Figure, registry: Registry): readonly Candidate[] {
  return [...registry.deals, ...registry.metrics].flatMap((entry) => {
    const wording = entry.type === 'deal' ? dealWording(claim, entry, registry) : metricWording(claim, entry, registry)
    return wording === null ? [] : [createCandidate(registry, entry, claim, figure, wording)]
  })
}

/** Whether the words name an entry although its amount differs. */
function isNamed({ sure, likely, plain, points }: Candidate, lead: number): boolean {
  return sure || (likely && points >= CLOSE + 1) || (plain && lead >= LONE_LEAD)
}

/** An entry whose amount agrees needs less of a lead over one whose amount does not, and none where the words are sure. */
function leadNeeded(best: Candidate, second: Candidate): number {
  const agrees = ({ comparison, sameNumber }: Candidate) => comparison === 'agrees' || sameNumber
  if (!agrees(best) || agrees(second)) return LEAD
  return best.sure && !second.sure ? 0 : LEAD / 2
}

function tiePinned(claim: Claim, id: string, figure: Figure, registry: Registry): Tie {
  const entry = [...registry.deals, ...registry.metrics].find((one) => one.id === id)
  if (entry === undefined) return untied(claim.figure)
  const candidate = createCandidate(registry, entry, claim, figure, {
    points: 0,
    sure: true,
    likely: true,
    plain: true,
    reasons: ['the author pinned it'],
  })
  if (candidate.expected === null)
    return abstained(claim, [id], 'the registry states no amount for it on the date of the note')
  if (candidate.comparison === 'incomparable' || candidate.comparison === null)
    return { ...abstained(claim, [id], 'the currencies differ'), incomparable: entry }
  return tied(claim, candidate, candidate.comparison, candidate.reasons)
}
