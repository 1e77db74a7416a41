import { formatQuantity } from '../amounts/format'
import type { Claim } from '../claims/types'
import type { Figure } from '../figures/types'
import { entryName, entryStanding } from '../registry/entries'
import type { Registry } from '../registry/types'
import { missingToAgree } from '../ties/agree'
import { isNear } from '../ties/decide'
import { doubtsOf } from '../ties/disagree'
import type { SlotFit, TieSlot } from '../ties/fit'
import { type EntryIndex, indexEntries } from '../ties/index-entries'
import { weighClaim } from '../ties/tie'
import { sameSlots, type Weighed } from '../ties/weigh'
import { entryLabel } from './slot-labels'

/** How a slot of a claim stands to an entry, and why in words; empty where there is nothing to say. */
export interface EntrySlot {
  readonly slot: TieSlot
  readonly label: string
  readonly fit: SlotFit['fit']
  readonly words: string
}

/** An entry of the registry that a figure was held against. */
export interface EntryWords {
  readonly id: string
  /** Its name and how it stands: `Tarn → Varro, compute, signed 3 Nov 2025`. */
  readonly name: string
  readonly amount: string | null
  /** Whether a slot says that the figure is of something else. */
  readonly isRuledOut: boolean
  /** What became of it, the slot that ruled it out first. */
  readonly outcome: string
  readonly slots: readonly EntrySlot[]
}

/**
 * The entries of a claim's companies, each with how every slot stands to it: those that may be meant first, and of
 * these the ones with most slots the same.
 *
 * @example of *Tarn's revenue of $3 billion in 2024* against Tarn's revenue of 2025: `ruled out: for when (it is of 2024,
 *          not of 2025)`
 */
export function entryWords(claim: Claim, figure: Figure, registry: Registry): readonly EntryWords[] {
  const index = indexEntries(registry)
  return [...weighClaim(claim, figure, registry)]
    .sort((a, b) => byNearness(claim, a, b))
    .map((weighed): EntryWords => {
      const { entry, slots, ruledOut } = weighed
      return {
        id: entry.id,
        name: `${entryName(registry, entry)}, ${entryStanding(entry)}`,
        amount: entry.amount === null ? null : formatQuantity(entry.amount),
        isRuledOut: ruledOut !== null && claim.pin === null,
        outcome: outcomeOf(claim, figure, weighed, index),
        slots: slots.map(({ slot, fit, words }) => ({ slot, label: entryLabel(slot, entry), fit, words })),
      }
    })
}

function byNearness(claim: Claim, a: Weighed, b: Weighed): number {
  const rank = (one: Weighed) => (one.ruledOut !== null ? 0 : isNear(one, claim) ? 2 : 1)
  return rank(b) - rank(a) || sameSlots(b) - sameSlots(a)
}

function outcomeOf(claim: Claim, figure: Figure, weighed: Weighed, index: EntryIndex): string {
  const { entry, ruledOut, comparison, expected, isYoung } = weighed
  if (claim.pin !== null) return 'pinned by its author'
  if (ruledOut !== null) return `ruled out: ${entryLabel(ruledOut.slot, entry)} (${ruledOut.words})`
  if (!isNear(weighed, claim)) return 'too little here speaks for it'
  if (isYoung) return 'the registry has it only from a later day'
  if (comparison === null || expected === null) return 'the registry has no amount to compare'
  if (comparison === 'incomparable') return 'the currencies differ, and there is no rate'
  const known = `${formatQuantity(expected.quantity)}${expected.tranche === null ? '' : ', one of its tranches'}`
  if (comparison === 'disagrees') {
    const doubts = doubtsOf(claim, figure, weighed, index).map(({ words }) => words)
    const but = doubts.length === 0 ? '' : `, which is not called wrong because ${doubts.join('; ')}`
    return `the amount differs from ${known}${but}`
  }
  const missing = missingToAgree(claim, figure, weighed, index)
  const agrees = `the amount agrees with ${known}${comparison === 'truncated' ? ' if it was cut off' : ''}`
  return missing === null ? agrees : `${agrees}, but ${missing}`
}
