import { isDeal } from '../claims/deal'
import type { Claim } from '../claims/types'
import type { Deal, Metric } from '../registry/types'
import type { TieSlot } from '../ties/fit'
import { isToldByReceiver } from '../ties/who'

/** What is told of a claim: its slots, and what else is known of it. */
export type SlotName = TieSlot | 'term' | 'told' | 'hearsay' | 'change' | 'earlier' | 'pin' | 'asOf'

/** What a slot is called where people read it. */
const LABELS: Readonly<Record<Exclude<SlotName, 'who' | 'to'>, string>> = {
  what: 'what it is',
  when: 'for when',
  round: 'which round',
  basis: 'on what basis',
  mode: 'told as',
  scope: 'how much of it',
  term: 'for how long',
  told: 'the money',
  hearsay: 'by whom',
  change: 'of a change',
  earlier: 'beside another',
  pin: 'pinned to',
  asOf: 'the note’s day',
}

type Sides = Readonly<Record<'who' | 'to', string>>

const PAYERS: Sides = { who: 'who pays', to: 'who is paid' }
const OWNERS: Sides = { who: 'whose number', to: 'with whom' }

/** What a slot of a claim is called: *who pays* of a deal is *whose number* of a revenue. */
export function claimLabel(slot: SlotName, claim: Claim): string {
  return slot === 'who' || slot === 'to' ? sidesOf(claim)[slot] : LABELS[slot]
}

/** What a slot is called that is held against an entry. */
export function entryLabel(slot: TieSlot, entry: Deal | Metric): string {
  if (slot !== 'who' && slot !== 'to') return LABELS[slot]
  return (entry.type === 'deal' ? PAYERS : OWNERS)[slot]
}

function sidesOf(claim: Claim): Sides {
  if (isToldByReceiver(claim)) return { who: 'who gets the money', to: 'who pays' }
  if (!claim.directed) return { who: 'one side', to: 'the other side' }
  if (isOfDeal(claim)) return PAYERS
  return claim.what === null ? { who: 'who', to: 'to whom' } : OWNERS
}

/** Whether a claim is of money between two parties. One of a number, or of nothing known, need not name a second. */
export function isOfDeal({ what, bareDeal, directed }: Claim): boolean {
  return !directed || isDeal(what?.value ?? null, bareDeal) || what?.value === 'funding'
}
