import { boundOf } from '../amounts/compare'
import { ZERO } from '../amounts/decimal'
import { likelySlip } from '../amounts/slips'
import type { Quantity } from '../amounts/types'
import type { Claim } from '../claims/types'
import type { Figure } from '../figures/types'
import type { Deal, Metric, Registry } from '../registry/types'
import { amountPoints, type Candidate, createCandidate, isOtherSize, slipPoints } from './candidate'
import { dealWording } from './deals'
import { metricWording } from './metrics'
import type { Tie } from './types'

/** Points that the words and the amounts together must reach, and the lead over the second best entry. */
const ENOUGH = 5
const LEAD = 0.8
/** What words that name an entry closely must reach, and by how much lead, to decide although the amounts differ. */
const CLEAR = 4.5
const CLEAR_LEAD = 1
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
  const alone = ties.map((tie) => (tie.verdict === 'disagrees' ? unlessStatedBeside(tie, ties, source) : tie))
  return alone.map((tie) => sameAgain(tie, alone, source.figures))
}

/** A figure that disagrees with what another figure of its sentence states rightly is about something else. */
function unlessStatedBeside(tie: Tie, ties: readonly Tie[], { figures, claims }: TieSource): Tie {
  const beside = ties.some((other) => {
    const inPassage = figures[other.figure]?.passage === figures[tie.figure]?.passage
    const inSentence = claims[other.figure]?.sentence.start === claims[tie.figure]?.sentence.start
    return other.verdict === 'agrees' && other.entry === tie.entry && inPassage && inSentence
  })
  const claim = claims[tie.figure]
  if (!beside || claim === undefined || claim.pin !== null || tie.entry === null) return tie
  return abstain(claim, [tie.entry.id], 'another figure of the sentence states it')
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

function tieClaim(claim: Claim, figure: Figure, registry: Registry): Tie {
  if (claim.pin !== null) return tiePinned(claim, claim.pin, figure, registry)
  const ranked = candidatesFor(claim, figure, registry)
    .map((candidate) => ({ candidate, points: candidate.points + amountPoints(candidate, figure) }))
    .filter(({ points }) => points >= CLOSE)
    .sort((a, b) => b.points - a.points)
  const [best, second] = ranked
  if (best === undefined) return untied(claim.figure)
  const ids = ranked.slice(0, 5).map(({ candidate }) => candidate.entry.id)
  if (best.points < ENOUGH && !(best.candidate.comparison === 'disagrees' && isNamed(best.candidate))) {
    const agrees = best.points > best.candidate.points
    return agrees ? abstain(claim, ids, 'too little here says that it is meant') : untied(claim.figure)
  }
  if (second !== undefined && best.points - second.points < leadNeeded(best.candidate, second.candidate)) {
    return abstain(claim, ids, `${ids.slice(0, 2).join(' and ')} are equally likely`)
  }
  const rival = Math.max(0, ...ranked.slice(1).map(({ candidate }) => candidate.points))
  return decide(claim, figure, best.candidate, best.candidate.points - rival, ids)
}

export function candidatesFor(claim: Claim, figure: Figure, registry: Registry): readonly Candidate[] {
  return [...registry.deals, ...registry.metrics].flatMap((entry) => {
    const wording = entry.type === 'deal' ? dealWording(claim, entry, registry) : metricWording(claim, entry, registry)
    return wording === null ? [] : [createCandidate(registry, entry, claim, figure, wording)]
  })
}

function isNamed({ sure, likely, points }: Candidate): boolean {
  return sure || (likely && points >= CLOSE + 1)
}

/** An entry whose amount agrees needs less of a lead over one whose amount does not, and none where the words are sure. */
function leadNeeded(best: Candidate, second: Candidate): number {
  if (best.comparison !== 'agrees' || second.comparison === 'agrees') return LEAD
  return best.sure && !second.sure ? 0 : LEAD / 2
}

function decide(claim: Claim, figure: Figure, best: Candidate, lead: number, ids: readonly string[]): Tie {
  const { entry, comparison, expected, reasons } = best
  if (expected === null) return abstain(claim, ids, 'the registry states no amount for it on the date of the note')
  if (entry.type === 'deal' && entry.per !== null)
    return abstain(claim, ids, 'the registry states an amount a year for it')
  if (comparison === 'incomparable') return { ...abstain(claim, ids, 'the currencies differ'), incomparable: entry }
  if (comparison === 'agrees' || comparison === 'truncated') {
    const why = comparison === 'agrees' ? 'the amounts agree' : 'the amounts agree if cut off'
    return tied(claim, best, comparison, [...reasons, why])
  }
  const clear = best.points >= CLEAR && lead >= CLEAR_LEAD
  const slip = slipOf(figure, expected.quantity)
  if (slip === 'scale' || best.sameNumber) return tied(claim, best, 'disagrees', reasons)
  if (likelySlip(figure, expected.quantity) === null && isOtherSize(figure, expected.quantity))
    return abstain(claim, ids, 'the amounts are of another size')
  if (!best.sure && !(best.likely && (clear || slip === 'digits') && !claim.computed)) {
    return abstain(claim, ids, 'the amounts differ and too little here says that it is meant')
  }
  if (entry.type === 'deal' && claim.period.period === null && claim.period.months !== null)
    return abstain(claim, ids, 'it may be a slice of it')
  if (claim.partial || claim.change === 'by') return abstain(claim, ids, 'it may be a part of it')
  if (claim.change === 'from' || isOtherTime(claim, entry)) return abstain(claim, ids, 'it may be of another time')
  return tied(claim, best, 'disagrees', reasons)
}

/**
 * The slip of the pen that explains a disagreement: a wrong scale word under the same digits, two digits at least, or
 * swapped digits. A factor of ten alone is no such sign, for amounts of one pair often differ by it.
 */
function slipOf(stated: Quantity, expected: Quantity): 'scale' | 'digits' | null {
  const slip = likelySlip(stated, expected)
  if (slip?.kind === 'scale') return slip.factor >= 3 && slipPoints(slip, stated) >= 2 ? 'scale' : null
  return slip?.kind ?? null
}

/** Whether a claim's words place it in another time than the entry's: *a year ago*, or a month in which it did not change. */
function isOtherTime({ time }: Claim, entry: Deal | Metric): boolean {
  if (time === 'before') return true
  const days =
    entry.type === 'deal' ? [entry.announced, ...entry.tranches.map(({ announced }) => announced)] : [entry.asOf]
  const months = days.flatMap((day) => (day === null ? [] : Number(day.slice(5, 7))))
  return time.length > 0 && !time.some((month) => months.includes(month))
}

function tiePinned(claim: Claim, id: string, figure: Figure, registry: Registry): Tie {
  const entry = [...registry.deals, ...registry.metrics].find((one) => one.id === id)
  if (entry === undefined) return untied(claim.figure)
  const candidate = createCandidate(registry, entry, claim, figure, {
    points: 0,
    sure: true,
    likely: true,
    reasons: ['the author pinned it'],
  })
  if (candidate.expected === null)
    return abstain(claim, [id], 'the registry states no amount for it on the date of the note')
  if (candidate.comparison === 'incomparable' || candidate.comparison === null)
    return { ...abstain(claim, [id], 'the currencies differ'), incomparable: entry }
  return tied(claim, candidate, candidate.comparison, candidate.reasons)
}

function tied(claim: Claim, { entry, expected }: Candidate, verdict: Tie['verdict'], reasons: readonly string[]): Tie {
  return {
    figure: claim.figure,
    verdict,
    entry,
    incomparable: null,
    tranche: expected?.tranche ?? null,
    expected: expected?.quantity ?? null,
    candidates: [],
    reasons,
  }
}

function abstain(claim: Claim, candidates: readonly string[], reason: string): Tie {
  return {
    figure: claim.figure,
    verdict: 'abstained',
    entry: null,
    incomparable: null,
    tranche: null,
    expected: null,
    candidates,
    reasons: [reason],
  }
}

function untied(figure: number): Tie {
  return {
    figure,
    verdict: 'untied',
    entry: null,
    incomparable: null,
    tranche: null,
    expected: null,
    candidates: [],
    reasons: ['nothing in the registry fits'],
  }
}
