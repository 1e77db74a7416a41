import type { Claim, Distance, Party, Topic } from '../claims/types'
import { daysBetween } from '../dates/between'
import { companyName } from '../registry/names'
import { DEAL_KINDS, type Deal, type DealKind, MEASURES, type Measure, type Registry } from '../registry/types'
import type { Wording } from './candidate'
import { cueWeight, isFamily, matchSide, ownWords, type SideMatch } from './evidence'

/** Measures that speak of a deal of a kind rather than of a number a company reports. */
const SPEAKS_OF: Readonly<Partial<Record<DealKind, readonly Topic[]>>> = {
  equity: ['funding', 'payments', 'acquisition'],
  acquisition: ['payments', 'equity'],
  debt: ['funding'],
  compute: ['compute-spend'],
  build: ['compute'],
}

/** Measures that a deal between two named companies is a part of: what they say is not against it. */
const HOLDS_DEALS: readonly Measure[] = ['commitments', 'backlog', 'capex', 'payments']

/** Kinds that a *contract* or an *order* hardly names. */
const NO_CONTRACT: readonly DealKind[] = ['equity', 'debt', 'acquisition', 'grant']

/** Below this, the words near a figure say nothing of what kind it is; from the second on they say it plainly. */
const FAINT = 0.25
const PLAIN = 0.5
/** Above this, the figure's own sentence says it: what only its passage speaks of weighs less. */
const TOLD = 0.32

/** Days after which a deal is no longer the news that a note reports. */
const NEWS = 31

/**
 * What a claim's words say for a deal, or null where they name neither side of it.
 *
 * Both sides count by how near they stand and in which role; then the kind of money, words of the deal's own id,
 * whether it is news on the note's day, and against it companies that the figure is written to and measures that the
 * words speak of instead.
 */
export function dealWording(claim: Claim, deal: Deal, registry: Registry): Wording | null {
  const sides = sidesOf(claim, deal, registry)
  if (sides === null) return null
  const { own, said, against } = kindOf(claim, deal, sides.close >= 2)
  const parties = [...deal.from, ...deal.to]
  const spelled = ownWords(claim, deal.id, [...parties, ...parties.map((id) => companyName(registry, id))])
  const cancelled = deal.status === 'cancelled' ? (claim.status === 'cancelled' ? 0.7 : -0.5) : 0
  const news = isNews(deal, claim.asOf)
  const points =
    sides.points + own * 1.5 + said.general - against - sides.stranger + spelled * 0.8 + cancelled + (news ? 0.5 : 0)
  const sure = sides.near >= 2 && said.kind > TOLD && against === 0 && sides.stranger === 0
  const isToldOf = said.kind > TOLD || spelled > 0 || sides.role
  const isPair = sides.near >= 2 || (sides.both && isToldOf)
  const isReported = news && sides.near > 0 && sides.role && said.kind >= PLAIN
  const isHere = sides.near > 0 || (sides.close > 0 && said.kind >= PLAIN)
  const likely = isHere && (isPair || isReported) && sides.alone && against < 1
  const isNamed = sides.near >= 2 || ((sides.both || isReported) && said.kind > TOLD)
  const plain = sides.alone && against < 1 && isNamed
  return { points, sure, likely, plain, whole: sides.both, reasons: reasonsFor(deal, sides, own, registry) }
}

/** How a claim names the companies of a deal. */
interface Sides {
  readonly points: number
  /** How many of them its sentence names, and how many its sentence, its question or what its pronoun stands for. */
  readonly near: number
  readonly close: number
  readonly both: boolean
  /** Whether the sentence's verb gives one of them its role. */
  readonly role: boolean
  /** What other companies cost, and whether none of them competes in the sentence. */
  readonly stranger: number
  readonly alone: boolean
}

/** Points for a further company on a side that has several, and at most how many count. */
const FURTHER = 1
/** Points for a side that no text would name. */
const UNNAMED = 1
const MOST_FURTHER = 2

/** Where a company stands that the sentence itself speaks of. */
const CLOSE: readonly Distance[] = ['sentence', 'antecedent', 'question']

function sidesOf(claim: Claim, deal: Deal, registry: Registry): Sides | null {
  const from = matchSide(registry, claim.parties, deal.from, 'payer')
  const rest = claim.parties.filter(({ company }) => company !== from?.party.company)
  const to = matchSide(registry, from === null ? claim.parties : rest, deal.to, 'payee')
  if (from === null && to === null) return null
  const crowd = (side: readonly string[]) => (isCrowd(side, registry) ? UNNAMED : 0)
  const ids = [...deal.from, ...deal.to]
  const matched = [from, to].filter((side): side is SideMatch => side !== null).map(({ party }) => party)
  const further = claim.parties
    .filter((party) => !matched.includes(party) && party.distance === 'sentence' && ids.includes(party.company))
    .slice(0, MOST_FURTHER)
  const named = [...matched, ...further]
  const near = named.filter(({ distance }) => distance === 'sentence').length
  const close = named.filter(({ distance }) => CLOSE.includes(distance)).length
  const strangers = claim.parties.filter(
    ({ company, distance, elsewhere, aside }) =>
      distance === 'sentence' && !elsewhere && !aside && !ids.some((id) => isFamily(registry, id, company)),
  )
  return {
    points: (from?.points ?? crowd(deal.from)) + (to?.points ?? crowd(deal.to)) + FURTHER * further.length,
    near,
    close,
    both: isMeant(from, deal.from, registry) && isMeant(to, deal.to, registry),
    role: named.some(({ role }) => role !== 'party'),
    stranger: strangerCost(strangers),
    alone: strangers.length === 0 || (matched.some(isAttached) && !strangers.some(isAttached)),
  }
}

/** Whether a side is named nearer than in the title, which may name many, or is one that prose does not name. */
function isMeant(side: SideMatch | null, ids: readonly string[], registry: Registry): boolean {
  return side === null ? isCrowd(ids, registry) : side.party.distance !== 'title'
}

/** A side that prose does not name: *bond investors*, *shareholders*, whose names in the registry are everyday words. */
function isCrowd(ids: readonly string[], registry: Registry): boolean {
  return ids.every((id) => !/\p{Lu}/u.test(companyName(registry, id)))
}

function isAttached({ attached }: Party): boolean {
  return attached
}

function strangerCost(strangers: readonly Party[]): number {
  if (strangers.some(isAttached)) return 3
  return strangers.some(({ role }) => role !== 'party') ? 1 : 0
}

/** What the words near a claim say of the kind of its money: for the deal's, of a deal at large, and against it. */
function kindOf(claim: Claim, { kind }: Deal, isPair: boolean) {
  const spoken = SPEAKS_OF[kind] ?? []
  const own = cueWeight(claim, [kind, ...spoken])
  const general = cueWeight(claim, ['deal']) * (NO_CONTRACT.includes(kind) ? 0.6 : 1)
  const other = cueWeight(
    claim,
    DEAL_KINDS.filter((one) => one !== kind),
  )
  const measure = cueWeight(
    claim,
    MEASURES.filter((one) => !spoken.includes(one) && !(isPair && HOLDS_DEALS.includes(one))),
  )
  const said = kind === 'other' ? general : Math.max(own, general)
  const against = Math.max(0, measure - said) * 4 + (kind === 'other' ? 0 : Math.max(0, other - said) * 1.5)
  return { own, said: { kind: said, general }, against }
}

/** Whether the deal, or what was last added to it, is news on a day. */
function isNews({ announced, tranches }: Deal, day: string | null): boolean {
  if (day === null) return false
  return [announced, ...tranches.map((tranche) => tranche.announced)].some(
    (known) => known !== null && known <= day && daysBetween(known, day) <= NEWS,
  )
}

function reasonsFor(deal: Deal, { near, both }: Sides, kind: number, registry: Registry): readonly string[] {
  const names = [...deal.from, ...deal.to].map((id) => companyName(registry, id))
  const where =
    near >= 2
      ? 'both companies are named here'
      : both
        ? 'both companies are named near by'
        : `one of ${names.join(' and ')} is named`
  return kind > FAINT ? [where, `the words speak of ${deal.kind}`] : [where]
}
