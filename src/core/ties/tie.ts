import type { Claim } from '../claims/types'
import type { Figure } from '../figures/types'
import type { Deal, Metric, Registry } from '../registry/types'
import { amountPoints, type Candidate, createCandidate, isOtherSize, isSlip } from './candidate'
import { dealWording } from './deals'
import { decide, LONE_LEAD } from './decide'
import { metricWording } from './metrics'
import { abstained, tied, untied } from './outcomes'
import { settleTies, type TieSource } from './settle'
import type { Tie } from './types'

/** Points that the words and the amounts together must reach, and the lead over the second best entry. */
const ENOUGH = 4.5
const LEAD = 0.8
/** The lead by which words that leave no doubt decide, whatever the amounts say. */
const SURE_LEAD = 1.5
/** What counts against a rival of which only one side is named, beside an entry whose sides all are. */
const UNNAMED_SIDE = 1.4
/** Points below which an entry is no candidate at all. */
const CLOSE = 3

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
  return settleTies(ties, source, (claim, figure, stated) => tieClaim(claim, figure, registry, stated))
}

function tieClaim(
  claim: Claim,
  figure: Figure,
  registry: Registry,
  stated: ReadonlySet<Deal | Metric> = new Set(),
): Tie {
  if (claim.pin !== null) return tiePinned(claim, claim.pin, figure, registry)
  if (claim.price) return untied(claim.figure)
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
  return !isSlip(figure, expected.quantity)
}

/** Whether the words alone decide for a candidate: they leave no doubt, lead by far, and its size is not another one. */
function leads(ranked: readonly { readonly candidate: Candidate }[], best: Candidate, figure: Figure): boolean {
  if (!best.sure || leadIn(ranked, best) < SURE_LEAD) return false
  return best.comparison !== 'disagrees' || best.expected === null || !isOtherSize(figure, best.expected.quantity)
}

/** By how much the words speak more for a candidate than for any other. */
function leadIn(ranked: readonly { readonly candidate: Candidate }[], best: Candidate): number {
  const rivals = ranked.filter(({ candidate }) => candidate !== best)
  const halved = (rival: Candidate) => (best.whole && !rival.whole ? UNNAMED_SIDE : 0)
  return best.points - Math.max(0, ...rivals.map(({ candidate }) => candidate.points - halved(candidate)))
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

/**
 * An entry that is named whole needs less of a lead over one of which only a side is. One whose amount agrees needs less
 * over one whose amount does not, and none where the words are sure.
 */
function leadNeeded(best: Candidate, second: Candidate): number {
  const agrees = ({ comparison, sameNumber }: Candidate) => comparison === 'agrees' || sameNumber
  if (!agrees(best) && !agrees(second) && best.whole && !second.whole) return LEAD / 2
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
    whole: true,
    reasons: ['the author pinned it'],
  })
  if (candidate.expected === null)
    return abstained(claim, [id], 'the registry states no amount for it on the date of the note')
  if (candidate.comparison === 'incomparable' || candidate.comparison === null)
    return { ...abstained(claim, [id], 'the currencies differ'), incomparable: entry }
  return tied(claim, candidate, candidate.comparison, candidate.reasons)
}
