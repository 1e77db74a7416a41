import type { Claim } from '../claims/types'
import type { Figure } from '../figures/types'
import { keptPer } from '../kept'
import type { Deal, Metric, Registry } from '../registry/types'
import { compareWith } from './compared'
import { decide } from './decide'
import { doubtsOfPinned } from './disagree'
import { type EntryIndex, indexEntries } from './index-entries'
import { abstained, tied, untied } from './outcomes'
import { areSameStatements, retold, type StatedAmounts, statedAmounts } from './retold'
import { slipped, type Unfit } from './slipped'
import type { Tie } from './types'
import { aroundOf, isUnchanged } from './unchanged'
import { type Weighed, weigh, weighWholly } from './weigh'
import { isToldByReceiver } from './who'

/** A note's figures and what is claimed of each, in one order. */
export interface TieSource {
  readonly figures: readonly Figure[]
  readonly claims: readonly Claim[]
}

/** The ties of a note, or a part of it, as each figure's own words have them, and what they were decided among. */
export interface Decided {
  readonly ties: readonly Tie[]
  readonly weighed: readonly (readonly Weighed[])[]
}

/** What the whole note states of the registry, where the claims of a part of it are tied. */
export interface NoteTies {
  /** Whether it states an entry, or a tranche of it, rightly; by the keys of `agreedIn`. */
  readonly isAgreed: (statement: string) => boolean
  readonly stated: () => StatedAmounts
}

/**
 * Ties each claim to a deal or metric of the registry, or abstains and says why. One tie a figure, in their order.
 *
 * The slots of the claim say what it is about, never its amount: break a figure's digits, and it is tied to the same
 * entry. The author's pin goes before all. What another figure of the sentence states rightly is not what one that
 * differs is about.
 *
 * @example *Tarn will pay Varro $83 billion for computing capacity* is tied to the deal tarn → varro, compute, of $38
 *          billion, and disagrees with it
 */
export function tieClaims(source: TieSource, registry: Registry): readonly Tie[] {
  const decided = decideClaims(source, registry)
  const agreed = agreedIn(decided.ties)
  const note: NoteTies = {
    isAgreed: (statement) => agreed.has(statement),
    stated: () => statedAmounts(judged, source.figures),
  }
  const judged = unlessStated(decided, source, note)
  return tieRetold(decided, judged, source, note, registry)
}

/** The first step of `tieClaims`: by the words of each claim alone. */
export function decideClaims({ figures, claims }: TieSource, registry: Registry): Decided {
  const decided = claims.flatMap((claim) => {
    const figure = figures[claim.figure]
    return figure === undefined ? [] : [decidedOf(claim, { figure, registry })]
  })
  return { ties: decided.map(({ tie }) => tie), weighed: decided.map(({ weighed }) => weighed) }
}

interface DecideFacts {
  readonly figure: Figure
  readonly registry: Registry
}

const decidedOf = keptPer((claim: Claim, { figure, registry }: DecideFacts) => {
  const index = indexEntries(registry)
  const weighed = claim.pin === null ? entriesFor(claim, index).map((entry) => weigh(claim, figure, entry, index)) : []
  const tie = claim.pin === null ? decide(claim, figure, weighed, index) : tiePinned(claim, claim.pin, figure, index)
  const holds = (other: DecideFacts) =>
    other.figure === figure && isUnchanged(aroundOf([claim]), registry, other.registry)
  return { value: { tie, weighed }, holds }
})

/**
 * The second step: what differs from an entry is not about it where another figure states it.
 *
 * @param note of which the claims are a part
 */
export function unlessStated({ ties }: Decided, source: TieSource, note: Pick<NoteTies, 'isAgreed'>): readonly Tie[] {
  return ties.map((tie) => unlessStatedBeside(tie, ties, source, note))
}

/**
 * The last step: what says too little by itself, and what does not fit by a slip, may be what the note states elsewhere.
 *
 * @param judged the ties of the second step
 * @param note of which the claims are a part
 */
export function tieRetold(
  { ties, weighed }: Decided,
  judged: readonly Tie[],
  source: TieSource,
  note: NoteTies,
  registry: Registry,
): readonly Tie[] {
  return judged.map((tie) => {
    const [claim, figure] = [source.claims[tie.figure], source.figures[tie.figure]]
    if (claim === undefined || figure === undefined || tie.entry !== null) return tie
    const facts = { tie, figure, weighed: weighed[tie.figure] ?? [], stated: note.stated(), registry }
    const found = retoldOf(claim, facts)
    return found.verdict === 'disagrees' ? unlessStatedBeside(found, ties, source, note) : found
  })
}

interface RetoldFacts extends Omit<Unfit, 'claim'> {
  readonly tie: Tie
  readonly registry: Registry
}

const retoldOf = keptPer((claim: Claim, { tie, figure, weighed, stated, registry }: RetoldFacts) => {
  const index = indexEntries(registry)
  const value = slipped(retold(tie, claim, figure, stated, index), { claim, figure, weighed, stated }, index)
  const holds = (other: RetoldFacts) =>
    other.tie === tie &&
    other.figure === figure &&
    other.weighed === weighed &&
    isUnchanged(aroundOf([claim]), registry, other.registry) &&
    (other.stated === stated || areSameStatements(other.stated, stated))
  return { value, holds }
})

/** What ties state rightly: their entries and tranches, as keys. */
export function agreedIn(ties: readonly Tie[]): ReadonlySet<string> {
  return new Set(ties.flatMap((tie) => (tie.verdict === 'agrees' ? [statementKey(tie)] : [])))
}

function statementKey({ entry, tranche }: Tie): string {
  return `${entry?.id} ${tranche}`
}

/**
 * The entries of a claim's companies, or the one that it is pinned to, each slot held against them: what `tieout
 * explain` prints. An entry of which `ruledOut` is null may be meant.
 */
export function weighClaim(claim: Claim, figure: Figure, registry: Registry): readonly Weighed[] {
  const index = indexEntries(registry)
  return entriesFor(claim, index).map((entry) => weighWholly(claim, figure, entry, index))
}

/**
 * The pinned entry; else the metrics of who is named, and the deals of the side that has fewer. Where nobody is named,
 * those of the companies that the text is about.
 */
function entriesFor({ who, to, about, pin }: Claim, index: EntryIndex): readonly (Deal | Metric)[] {
  if (pin !== null) return [index.byId(pin)].filter((entry) => entry !== undefined)
  const dealsOf = (companies: readonly string[]) => [...new Set(companies.flatMap((id) => index.dealsOf(id)))]
  const sides = [who, to].filter((slot) => slot !== null).map(({ value }) => dealsOf(value))
  const [first = dealsOf(about), second = first] = sides
  const metrics = [...new Set((who?.value ?? about).flatMap((id) => index.metricsOf(id)))]
  return [...metrics, ...(second.length < first.length ? second : first)]
}

/** A pinned figure is about its entry, whatever its words say; it is wrong where it differs as a fact of the whole. */
function tiePinned(claim: Claim, id: string, figure: Figure, index: EntryIndex): Tie {
  const entry = index.byId(id)
  if (entry === undefined) return untied(claim.figure)
  const weighed = { ...weighWholly(claim, figure, entry, index), ...compareWith(claim, figure, entry, index) }
  const { expected, comparison } = weighed
  if (expected === null || comparison === null)
    return abstained(claim, [id], 'the registry has no amount for it on the day of the note')
  if (comparison === 'incomparable') return { ...abstained(claim, [id], 'the currencies differ'), incomparable: entry }
  const doubt = comparison === 'disagrees' ? doubtsOfPinned(claim, weighed)[0] : undefined
  return doubt === undefined
    ? tied(claim, weighed, comparison, ['the author pinned it'])
    : abstained(claim, [id], doubt)
}

/**
 * Whether another figure of its sentence agrees with what a figure differs from: that one states the entry. Of a
 * round that neither a date nor a name tells, any figure of the note: *Osk raised $160 million in March. It had raised
 * $846 million before.*
 */
function isStatedBeside(
  tie: Tie,
  ties: readonly Tie[],
  { figures, claims }: TieSource,
  { isAgreed }: Pick<NoteTies, 'isAgreed'>,
): boolean {
  const claim = claims[tie.figure]
  if (tie.verdict !== 'disagrees' || claim === undefined || claim.pin !== null) return false
  if (isToldByReceiver(claim) && claim.when === null && claim.round === null && isAgreed(statementKey(tie))) return true
  const isBeside = (figure: number) =>
    figures[figure]?.passage === figures[tie.figure]?.passage && claims[figure]?.sentence.start === claim.sentence.start
  return ties.some(
    ({ figure, entry, tranche, verdict }) =>
      verdict === 'agrees' &&
      entry === tie.entry &&
      tranche === tie.tranche &&
      claims[figure]?.restates !== tie.figure &&
      claim.restates !== figure &&
      isBeside(figure),
  )
}

function unlessStatedBeside(tie: Tie, ties: readonly Tie[], source: TieSource, note: Pick<NoteTies, 'isAgreed'>): Tie {
  const claim = source.claims[tie.figure]
  if (claim === undefined || tie.entry === null || !isStatedBeside(tie, ties, source, note)) return tie
  return abstained(claim, [tie.entry.id], 'another figure states it')
}
