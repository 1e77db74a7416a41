import { addIntervals, intervalsOverlap } from '../amounts/compare'
import type { Decimal } from '../amounts/decimal'
import { formatQuantity, formatStated } from '../amounts/format'
import type { Interval } from '../amounts/types'
import { compareDays, formatDay } from '../dates/day'
import type { Company } from '../mentions/company'
import type { Location } from '../span'
import { quoted, shortened } from '../text/quoted'
import type { CompanyEntry } from './companies'
import { problem } from './problems'
import type { Deal, Entry, RegistryProblem } from './types'

/** Keeps the first of the entries that share an id and reports the others, and ids that people cannot tell apart. */
export function uniqueIds<One>(
  entries: readonly One[],
  idOf: (entry: One) => { readonly id: string; readonly at: Location },
  problems: RegistryProblem[],
): One[] {
  const first = new Map<string, Location>()
  const folded = new Map<string, { readonly id: string; readonly at: Location }>()
  return entries.filter((entry) => {
    const { id, at } = idOf(entry)
    const taken = first.get(id)
    if (!taken) {
      first.set(id, at)
      const like = folded.get(id.toLowerCase())
      if (like) {
        const related = [{ at: like.at, message: `${quoted(like.id)} stands here` }]
        problems.push(problem('odd-id', at, `${quoted(id)} and ${quoted(like.id)} differ only in case`, related))
      } else folded.set(id.toLowerCase(), { id, at })
      if (/[\p{Cc}\u2028\u2029]/u.test(id))
        problems.push(problem('odd-id', at, 'a line break or control character stands in this id: no link can name it'))
      return true
    }
    const related = [{ at: taken, message: `${quoted(id)} is first used here` }]
    problems.push(problem('duplicate-id', at, `the id ${quoted(id)} is taken: this entry is left out`, related))
    return false
  })
}

/** Where a deal's or metric's id stands. */
export function idPlace(entry: Entry): { readonly id: string; readonly at: Location } {
  return { id: entry.id, at: { path: entry.at.path, span: entry.idAt } }
}

/** Reports each name, alias, ticker or product that two of the registry's companies have. Case counts for nothing. */
export function checkSharedNames(entries: readonly CompanyEntry[], problems: RegistryProblem[]): void {
  const owners = new Map<string, { readonly company: Company; readonly at: Location }>()
  for (const { company, names } of entries) {
    for (const { text, at: span } of names) {
      const at = { path: company.at?.path ?? '', span }
      const owner = owners.get(text.toLowerCase())
      if (!owner) owners.set(text.toLowerCase(), { company, at })
      else if (owner.company !== company) {
        const message = `${shortened(owner.company.id)} and ${shortened(company.id)} are both called ${quoted(text)}: leave it to one of them`
        problems.push(
          problem('shared-name', at, message, [
            { at: owner.at, message: `${shortened(owner.company.id)} has it here` },
          ]),
        )
      }
    }
  }
}

/** The loop of parents that the chain from `id` runs into, over companies not yet settled; none where it ends. */
function loopFrom(id: string, companies: ReadonlyMap<string, Company>, settled: Set<string>): readonly string[] {
  const chain: string[] = []
  const seen = new Set<string>()
  let next: string | null = id
  while (next !== null && !settled.has(next) && !seen.has(next)) {
    seen.add(next)
    chain.push(next)
    next = companies.get(next)?.parent ?? null
  }
  for (const one of chain) settled.add(one)
  return next !== null && seen.has(next) ? chain.slice(chain.indexOf(next)) : []
}

/**
 * Companies whose parents are all known and form no loop: a parent that is unknown, or that closes a loop, is taken
 * away. Each loop is reported once.
 */
export function soundParents(
  companies: ReadonlyMap<string, Company>,
  placeOf: (id: string) => Location | null,
  problems: RegistryProblem[],
): ReadonlyMap<string, Company> {
  const sound = new Map<string, Company>()
  const settled = new Set<string>()
  const orphaned = new Set<string>()
  for (const { id } of companies.values()) {
    const loop = loopFrom(id, companies, settled)
    for (const one of loop) orphaned.add(one)
    const at = loop.map(placeOf).find((place) => place !== null)
    if (at) {
      const path = [...loop, ...loop.slice(0, 1)].map(shortened).join(' → ')
      const message =
        loop.length === 1 ? `${shortened(loop[0] ?? '')} is its own parent` : `these parents form a loop: ${path}`
      problems.push(problem('parent-loop', at, message))
    }
  }
  for (const [id, company] of companies) {
    const lost = company.parent !== null && (orphaned.has(id) || !companies.has(company.parent))
    sound.set(id, lost ? { ...company, parent: null } : company)
  }
  return sound
}

type Total = Interval & { readonly value: Decimal | null }

function plus(a: Total, b: Total): Total {
  const value = a.value === null || b.value === null ? null : a.value.plus(b.value)
  return { ...addIntervals(a, b), value }
}

function checkTranches(deal: Deal, problems: RegistryProblem[]): void {
  const { amount, announced, tranches } = deal
  const [first, ...rest] = tranches
  if (amount && amount.currency !== null && first && tranches.every((one) => one.amount.currency === amount.currency)) {
    const sum = rest.reduce<Total>((total, tranche) => plus(total, tranche.amount), first.amount)
    if (!intervalsOverlap(sum, amount)) {
      const parts = tranches.map((tranche) => shortened(tranche.amount.text)).join(' + ')
      const total = formatStated(sum.value, sum, amount.currency)
      const message = `the tranches (${parts}) add up to ${total}, not to ${formatQuantity(amount)}`
      problems.push(problem('tranche-total', amount.at, message))
    }
  }
  for (const tranche of tranches) {
    if (announced === null || tranche.announced === null || compareDays(tranche.announced, announced) >= 0) continue
    const days = `${formatDay(tranche.announced)}, before the deal was announced on ${formatDay(announced)}`
    problems.push(problem('date-order', tranche.at, `this tranche was announced on ${days}`))
  }
}

/**
 * Reports what a deal says against itself: a company that pays itself, tranches, the order of its dates. Where several
 * stand on a side, one of them may stand on the other too: a joint venture is paid by those who own it.
 */
export function checkDeal(deal: Deal, problems: RegistryProblem[]): void {
  const [payer] = deal.from
  if (deal.from.length === 1 && deal.to.length === 1 && deal.to[0] === payer)
    problems.push(
      problem('same-party', idPlace(deal).at, `${shortened(payer ?? '')} stands on both sides of this deal`),
    )
  checkTranches(deal, problems)
}
