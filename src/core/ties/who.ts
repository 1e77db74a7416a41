import { listOf } from '../amounts/format'
import type { Claim, Slot } from '../claims/types'
import { companyName } from '../registry/names'
import type { Deal, Measure, Metric } from '../registry/types'
import { other, type SlotFit, same, type TieSlot, unsaid } from './fit'
import type { EntryIndex } from './index-entries'
import { roundInId } from './named'

type Companies = Slot<readonly string[]>

const UNSAID = { who: 'nothing here says who pays', to: 'nothing here says who is paid' } as const

/**
 * Holds a claim's companies against a deal's two sides.
 *
 * @example *Tarn will pay Varro*: both sides of tarn → varro are the same; *a $38B deal with Varro* fits it in either
 *          direction; *Osk raised* fits a round of Osk whoever paid; *Pellmore put money into Osk* is another deal
 */
export function dealSides(claim: Claim, deal: Deal, index: EntryIndex): readonly [SlotFit, SlotFit] {
  if (isToldByReceiver(claim)) return receiverSides(claim, deal, index)
  if (!claim.directed) return pairSides(claim, deal, index)
  const from = side('who', claim.who, deal.from, index)
  // An owner of a joint venture stands on both sides: what it puts in needs no receiver.
  if (claim.to === null && from.fit === 'same' && deal.to.every((id) => deal.from.includes(id)))
    return [from, same('to', 'it is a joint venture')]
  return [from, side('to', claim.to, deal.to, index)]
}

/** Whether a round or a loan is told from the side of the company that gets the money: *Osk raised $2 billion*. */
export function isToldByReceiver({ what, to, directed }: Claim): boolean {
  return to === null && directed && (what?.value === 'funding' || what?.value === 'debt')
}

function side(slot: 'who' | 'to', said: Companies | null, ids: readonly string[], index: EntryIndex): SlotFit {
  if (said === null) return unsaid(slot, UNSAID[slot])
  const outsider = said.value.find((one) => !isOneOf(one, ids, index))
  if (outsider !== undefined) return other(slot, `${nameOf(outsider, index)} is another company`)
  return same(slot, namedWords(said.value, index))
}

/** A pair without a direction: each company stands on a side of the deal, and each side has one. */
function pairSides(claim: Claim, deal: Deal, index: EntryIndex): readonly [SlotFit, SlotFit] {
  const named = [...(claim.who?.value ?? []), ...(claim.to?.value ?? [])]
  const outsider = named.find((one) => !isOneOf(one, [...deal.from, ...deal.to], index))
  if (outsider !== undefined) {
    const words = `${nameOf(outsider, index)} is another company`
    return [other('who', words), other('to', words)]
  }
  const sideOf = (slot: 'who' | 'to', ids: readonly string[]): SlotFit => {
    const members = named.filter((one) => isOneOf(one, ids, index))
    return side(slot, members.length === 0 ? null : { value: members, how: 'said', words: '' }, ids, index)
  }
  return [sideOf('who', deal.from), sideOf('to', deal.to)]
}

function receiverSides(claim: Claim, deal: Deal, index: EntryIndex): readonly [SlotFit, SlotFit] {
  const to = side('to', claim.who, deal.to, index)
  if (to.fit !== 'same') return [unsaid('who', UNSAID.who), to]
  return [same('who', 'it is told from the side of who is paid'), to]
}

/** Whether a deal is known to be all of a round, and not what one investor put into it. */
export function isWholeRound({ id, kind, from, round }: Deal): boolean {
  return kind === 'debt' || from.length > 1 || round !== null || roundInId(id) !== null
}

/** The one company of several on a side that a claim names: the figure may be its share. Null where it names more. */
export function loneMember({ who, to, directed }: Claim, deal: Deal, index: EntryIndex): string | null {
  const named = directed ? (who?.value ?? []) : [...(who?.value ?? []), ...(to?.value ?? [])]
  const members = named.filter((one) => isOneOf(one, deal.from, index))
  return deal.from.length > 1 && members.length === 1 ? (members[0] ?? null) : null
}

/**
 * Holds the owner of a number, and with whom it is spent or earned, against a metric. A parent's number is not its
 * child's.
 *
 * @example *Tarn spent $2 billion on Azure* is not a metric of what Tarn spends in all
 */
export function metricSides(claim: Claim, metric: Metric, index: EntryIndex): readonly [SlotFit, SlotFit] {
  return [ownerFit(claim.who, metric, index), withFit(claim.to, metric, index)]
}

function ownerFit(who: Companies | null, { company }: Metric, index: EntryIndex): SlotFit {
  if (who === null) return unsaid('who', 'nothing here says whose number it is')
  const stranger = who.value.find((one) => one !== company)
  if (stranger === undefined) return same('who', namedWords(who.value, index))
  return other('who', `it is a number of ${nameOf(stranger, index)}`)
}

/** Measures of what is spent on one thing. */
const SPENT: readonly Measure[] = ['inference-spend', 'compute-spend']

function withFit(said: Companies | null, metric: Metric, index: EntryIndex): SlotFit {
  if (metric.with === null) {
    if (said === null) return same('to', '')
    const words = `it is only what goes to ${listed(said.value, index)}`
    // All that is spent on a thing may go to one company.
    return SPENT.includes(metric.measure) ? unsaid('to', words) : other('to', words)
  }
  if (said === null) return unsaid('to', 'nothing here says with whom', null)
  const known = [metric.with]
  const outsider = said.value.find((one) => !isOneOf(one, known, index))
  return outsider === undefined
    ? same('to', namedWords(said.value, index))
    : other('to', `${nameOf(outsider, index)} is another company`)
}

/** Whether a company is one of some, or stands above or below one of them: *Amazon* for AWS. */
function isOneOf(company: string, ids: readonly string[], index: EntryIndex): boolean {
  return ids.some((id) => index.isHouse(id, company))
}

/** The companies that an entry has for a slot: a side of a deal, the owner of a number. */
export function sideIds(entry: Deal | Metric, slot: 'who' | 'to'): readonly string[] {
  if (entry.type === 'metric') return slot === 'who' ? [entry.company] : []
  return slot === 'who' ? entry.from : entry.to
}

/** Whether the text around a figure speaks of one of some companies, or of its house, though not as the figure's. */
export function isSpokenOf({ about }: Claim, ids: readonly string[], index: EntryIndex): boolean {
  return about.some((one) => isOneOf(one, ids, index))
}

/** Whether a slot's companies are all of a side's and a side's all of the slot's: a sum over exactly these. */
export function isAllOf(slot: TieSlot, claim: Claim, deal: Deal, index: EntryIndex): boolean {
  const [said, ids] = slot === 'who' ? [claim.who, deal.from] : [claim.to, deal.to]
  if (said === null || said.value.length < 2 || ids.length < 2) return false
  return said.value.every((one) => isOneOf(one, ids, index)) && ids.every((id) => isOneOf(id, said.value, index))
}

function nameOf(company: string, { registry }: EntryIndex): string {
  return companyName(registry, company)
}

function listed(companies: readonly string[], index: EntryIndex): string {
  return listOf(companies.map((one) => nameOf(one, index)))
}

function namedWords(companies: readonly string[], index: EntryIndex): string {
  return `${listed(companies, index)} ${companies.length === 1 ? 'is' : 'are'} named here`
}
