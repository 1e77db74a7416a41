import type { Claim, Topic } from '../claims/types'
import type { Period } from '../dates/period'
import { companyName } from '../registry/names'
import { DEAL_KINDS, MEASURES, type Measure, type Metric, type Registry } from '../registry/types'
import type { Wording } from './candidate'
import { cueWeight, isChildOf, isFamily, matchSide } from './evidence'

/** Words that speak of a measure beside its own name. */
const SPEAKS_OF: Readonly<Partial<Record<Measure, readonly Topic[]>>> = {
  'compute-spend': ['payments', 'compute'],
  payments: ['compute-spend'],
  'inference-spend': ['compute-spend'],
  capex: ['build'],
  commitments: ['deal'],
}

/** Below this, the words near a figure do not name the measure; from the second on they name it clearly. */
const FAINT = 0.25
/** Above this, the words hint at the measure: enough where the period is the entry's own. */
const HINTED = 0.1
const CLEAR = 0.35

/** Measures that stand at a level on a day. */
const LEVELS: readonly Measure[] = ['commitments', 'valuation', 'market-cap', 'backlog', 'funding', 'salary']

/** What speaks against an entry where a claim of no stated time, or of now, has a later one to be about. */
const SUPERSEDED = 1
const OUTDATED = 5

/** Years that a measure is told apart by: what is not said is neither for nor against. */
const PERIOD_FITS = 1.5
const PERIOD_CONFLICTS = -4
/** A company's own year beside the calendar's of the same number. */
const OTHER_YEAR = -1

/**
 * What a claim's words say for a metric, or null where its company is not named. The measure must be spoken of for
 * the words alone to decide; the period and the other party tell entries of one measure apart.
 */
export function metricWording(claim: Claim, metric: Metric, registry: Registry): Wording | null {
  const company = matchSide(registry, claim.parties, [metric.company], 'party')
  if (company === null || isChildOf(registry, company.party.company, metric.company)) return null
  const known = [metric.company, ...(metric.with === null ? [] : [metric.with])]
  const attachedElsewhere = claim.parties.some(
    ({ attached, company: id }) => attached && !known.some((one) => isFamily(registry, one, id)),
  )
  const nearest = claim.parties.find(({ company: id }) => id !== metric.with)?.company === metric.company ? 0.7 : 0
  const spoken = cueWeight(claim, [metric.measure])
  const own = Math.max(spoken, 0.7 * cueWeight(claim, SPEAKS_OF[metric.measure] ?? []))
  const others = cueWeight(
    claim,
    MEASURES.filter((one) => one !== metric.measure && !(SPEAKS_OF[metric.measure] ?? []).includes(one)),
  )
  const kinds = cueWeight(
    claim,
    DEAL_KINDS.filter((kind) => !(SPEAKS_OF[metric.measure] ?? []).includes(kind)),
  )
  const against = Math.max(0, others - own) * 4 + Math.max(0, kinds - own) * 2 + (attachedElsewhere ? 2.5 : 0)
  const time = periodPoints(claim, metric.period)
  const prospect = metric.status === 'reported' && (claim.status === 'rumoured' || claim.status === 'intent') ? -1.5 : 0
  const party =
    metric.with === null
      ? 0
      : claim.parties.some(({ company: id, distance }) => id === metric.with && distance === 'sentence')
        ? 1
        : -1

  const roleless = Math.max(company.points, company.party.attached ? 3 : 0)
  const points = roleless + nearest + own * 4 - against + time + party
  // A pace may be that of another month than the period's: it is no slip if it differs.
  const isPace = claim.period.pace && metric.period !== null && metric.period.kind !== 'trailing'
  // What is made in a time differs from one to the next: which one is meant must be said, or leave no doubt.
  const isTimed = time > 0 || metric.period === null || LEVELS.includes(metric.measure)
  const near = time > 0 || ['sentence', 'antecedent', 'passage', 'question'].includes(company.party.distance)
  const alone = claim.parties.every(
    ({ company: id, distance, elsewhere }) =>
      distance !== 'sentence' || elsewhere || known.some((one) => isFamily(registry, one, id)),
  )
  const isHere = company.party.distance === 'sentence'
  const isItsOwn = isHere || alone
  // A parent's number is not its child's: where one of the house is named for another, only amounts that agree tie.
  const fits = !isPace && time >= 0 && party >= 0 && company.party.company === metric.company
  const sure = fits && isItsOwn && near && spoken > (isTimed ? 0.5 : 0.7) && against < 0.5
  const likely =
    fits && isTimed && near && alone && spoken > (time > 0 ? FAINT : CLEAR) && against < (spoken > CLEAR ? 1 : 0.3)
  const plain = fits && isTimed && isItsOwn && spoken > (time > 0 ? HINTED : FAINT) && against < (time > 0 ? 0.3 : 1)
  const old = isOfNow(claim) && isSuperseded(metric, registry, claim) ? (claim.current ? OUTDATED : SUPERSEDED) : 0
  const name = companyName(registry, company.party.company)
  const reasons = [
    isHere ? `${name} is named here` : `${name} is named near by`,
    ...(own > FAINT ? [`the words speak of ${metric.measureText.replaceAll('-', ' ')}`] : []),
    ...(time > 0 && metric.period ? [`the period is ${metric.period.text}`] : []),
  ]
  return { points: points + prospect - old, sure, likely, plain, whole: true, reasons }
}

function isOfNow({ period, change, time, current }: Claim): boolean {
  return change !== 'from' && time !== 'before' && (current || period.period === null)
}

/**
 * Whether the registry has a later number of the same measure, for as long a time, that a note of a day could know: a
 * later time's, or for a claim of a stated time the same time's of a later day.
 */
function isSuperseded(metric: Metric, { metrics }: Registry, { asOf: day, period }: Claim): boolean {
  return metrics.some((other) => {
    if (other.company !== metric.company || other.measure !== metric.measure || other.with !== metric.with) return false
    if (other.period?.months !== metric.period?.months) return false
    if (day !== null && other.asOf !== null && other.asOf > day) return false
    const isSameTime = other.period?.first === metric.period?.first
    if (isSameTime) return other.asOf !== null && metric.asOf !== null && other.asOf > metric.asOf
    return period.period === null && (other.period?.first ?? 0) > (metric.period?.first ?? 0)
  })
}

function periodPoints(claim: Claim, period: Period | null): number {
  if (period === null) return 0
  const said = claim.period.period
  if (said !== null && said.kind !== 'trailing' && period.kind !== 'trailing') {
    if (said.months !== period.months) return PERIOD_CONFLICTS
    // Where a company's own year begins is not known: its first quarter may be the calendar's third.
    if (said.fiscal !== period.fiscal)
      return said.kind === 'year' && said.first !== period.first ? PERIOD_CONFLICTS : OTHER_YEAR
    return said.first === period.first ? PERIOD_FITS : PERIOD_CONFLICTS
  }
  if (claim.period.months === null) return 0
  return claim.period.months === period.months ? PERIOD_FITS / 2 : PERIOD_CONFLICTS
}
