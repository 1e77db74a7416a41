import { listOf } from '../../amounts/format'
import type { Claim, Slot, What } from '../../claims/types'
import { companyName, possessive } from '../../registry/names'
import { DEAL_KINDS, LEVELS, MEASURES, type Registry } from '../../registry/types'
import { isPlainFact } from '../plain-fact'

/**
 * What kind of number a thing is: made over a period (revenue), standing on a day (a valuation, a run rate), or of one
 * event (a deal, a round).
 */
export type Sort = 'flow' | 'level' | 'event'

/** What a claim is about: two claims with one key that hold at one time state one amount. */
export interface Thing {
  readonly key: string
  readonly sort: Sort
  /** For messages: `Tarn’s revenue for 2025-Q3`, `Tarn → Varro, compute`. */
  readonly words: string
}

/** Deals that are paid as they are used: what was paid in a year is no event. */
const SERVICES: ReadonlySet<What> = new Set(['compute', 'lease', 'revenue-share'])
const QUARTER = 3
const DEALS: ReadonlySet<What> = new Set(DEAL_KINDS)
const KNOWN: ReadonlySet<What> = new Set([...DEAL_KINDS, ...MEASURES].filter((one) => one !== 'other'))

/**
 * The thing that a claim states an amount of, or null where it leaves a doubt: it is no plain fact, its owner or what
 * it is are unsaid, a deal has no payee, a flow no period, or it is what was there before a change.
 *
 * @example *Tarn's revenue was $13 billion in 2025* has the key `revenue|tarn|||24300+12`
 */
export function thingOf(claim: Claim, registry: Pick<Registry, 'companies'>): Thing | null {
  const { who, to, what, basis, when } = claim
  if (who === null || what === null || !KNOWN.has(what.value) || !isPlainFact(claim) || claim.change === 'from')
    return null
  const sort = sortOf(claim)
  const { value: kind } = what
  // Under a heading *Funding rounds* stand valuations too, and prices of a share.
  if (kind === 'funding' && what.how === 'carried') return null
  const isBorrowing = kind === 'debt' && to === null
  if (DEALS.has(kind) && !isBorrowing && (to === null || !claim.directed)) return null
  const period = sort === 'flow' ? (when?.value.period ?? null) : null
  if (sort === 'flow' && period === null) return null
  const time = period === null ? [] : [`${period.fiscal ? 'FY' : ''}${period.first}+${period.months}`]
  const key = [looseKey(kind, who, to, registry), basis?.value.toLowerCase() ?? '', ...time].join('|')
  const named = (ids: readonly string[]) => listOf(ids.map((id) => companyName(registry, id)))
  const of =
    DEALS.has(kind) && to !== null
      ? `${named(who.value)} → ${named(to.value)}, ${kind}`
      : `${possessive(named(who.value))} ${measureWords(claim)}${to === null ? '' : ` with ${named(to.value)}`}`
  return { key, sort, words: period === null ? of : `${of} for ${when?.value.text}` }
}

/** *revenue*, *revenue run rate*, *pre-money valuation*. */
function measureWords({ what, basis }: Claim): string {
  const [kind, base] = [what?.value ?? '', basis?.value ?? '']
  return (base === 'run-rate' ? `${kind} run rate` : `${base} ${kind}`).trim().replaceAll('-', ' ')
}

/** A claim's companies and what it is of, whatever else it says; null where either is unsaid. */
export function companiesAndWhat({ who, to, what }: Claim, registry: Pick<Registry, 'companies'>): string | null {
  return who === null || what === null ? null : looseKey(what.value, who, to, registry)
}

function looseKey(
  what: What,
  who: Slot<readonly string[]>,
  to: Slot<readonly string[]> | null,
  { companies }: Pick<Registry, 'companies'>,
): string {
  const ids = (names: readonly string[]) => names.map((one) => (companies.has(one) ? one : one.toLowerCase())).sort()
  return [what, ids(who.value).join('+'), ids(to?.value ?? []).join('+')].join('|')
}

function sortOf({ what, basis, when, told }: Claim): Sort {
  const period = when?.value.period ?? null
  if (what === null || what.value === 'funding') return 'event'
  if (DEALS.has(what.value)) {
    const isPaidOver = SERVICES.has(what.value) && (told === 'paid' || what.value === 'revenue-share')
    return isPaidOver && period !== null && period.months > QUARTER ? 'flow' : 'event'
  }
  const isPace = basis?.value === 'run-rate' || period?.kind === 'trailing'
  return isPace || LEVELS.has(what.value) ? 'level' : 'flow'
}
