import type { Claim, Topic } from '../claims/types'
import { DEAL_KINDS, type Deal, type DealKind, MEASURES, type Registry } from '../registry/types'
import { companyName } from '../words/names'
import type { Wording } from './candidate'
import { cueWeight, isFamily, matchSide, ownWords } from './evidence'

/** Measures that speak of a deal of a kind rather than of a number a company reports. */
const SPEAKS_OF: Readonly<Partial<Record<DealKind, readonly Topic[]>>> = {
  equity: ['funding', 'payments', 'acquisition'],
  acquisition: ['payments', 'equity'],
  debt: ['funding'],
  compute: ['compute-spend'],
  build: ['compute'],
}

/** Below this, the words near a figure say nothing of what kind it is. */
const FAINT = 0.25

/**
 * What a claim's words say for a deal, or null where they name neither side of it.
 *
 * Both sides count by how near they stand and in which role; then the kind of money, words of the deal's own id, and
 * against it companies that the figure is written to and measures that the words speak of instead.
 */
export function dealWording(claim: Claim, deal: Deal, registry: Registry): Wording | null {
  const from = matchSide(registry, claim.parties, deal.from, 'payer')
  const rest = claim.parties.filter(({ company }) => company !== from?.party.company)
  const to = matchSide(registry, from === null ? claim.parties : rest, deal.to, 'payee')
  if (from === null && to === null) return null
  const parties = [...deal.from, ...deal.to]
  const strangers = claim.parties.filter((party) => !parties.some((id) => isFamily(registry, id, party.company)))
  const stranger = strangers.some(({ attached }) => attached)
    ? 3
    : strangers.some(({ role, distance }) => role !== 'party' && distance === 'sentence')
      ? 1
      : 0

  const own = cueWeight(claim, [deal.kind, ...(SPEAKS_OF[deal.kind] ?? [])])
  const general = cueWeight(claim, ['deal'])
  const otherKind = cueWeight(
    claim,
    DEAL_KINDS.filter((kind) => kind !== deal.kind),
  )
  const measure = cueWeight(
    claim,
    MEASURES.filter((one) => !(SPEAKS_OF[deal.kind] ?? []).includes(one)),
  )
  const kind = deal.kind === 'other' ? general : Math.max(own, general)
  const against =
    Math.max(0, measure - kind) * 4 +
    (deal.kind === 'other' ? 0 : Math.max(0, otherKind - Math.max(own, general)) * 1.5)
  const spelled = ownWords(claim, deal.id, [...parties, ...parties.map((id) => companyName(registry, id))])
  const cancelled = deal.status === 'cancelled' ? (claim.status === 'cancelled' ? 0.7 : -0.5) : 0

  const points =
    (from?.points ?? 0) + (to?.points ?? 0) + own * 1.5 + general - against - stranger + spelled * 0.8 + cancelled
  const near = [from, to].filter((side) => side?.party.distance === 'sentence').length
  const sure = from !== null && to !== null && near === 2 && kind > FAINT && against === 0 && stranger === 0
  const isWrittenTo = [from, to].some((side) => side?.party.attached)
  const alone = isWrittenTo || strangers.every(({ distance }) => distance !== 'sentence')
  const close = [from, to].filter(
    (side) => side?.party.distance === 'sentence' || side?.party.distance === 'antecedent',
  ).length
  const likely = close === 2 && near > 0 && alone && against < 1
  return { points, sure, likely, reasons: reasonsFor(deal, near, from !== null && to !== null, own, registry) }
}

function reasonsFor(deal: Deal, near: number, both: boolean, kind: number, registry: Registry): readonly string[] {
  const names = [...deal.from, ...deal.to].map((id) => companyName(registry, id))
  const where =
    near === 2
      ? 'both companies are named here'
      : both
        ? 'both companies are named near by'
        : `one of ${names.join(' and ')} is named`
  return kind > FAINT ? [where, `the words speak of ${deal.kind}`] : [where]
}
