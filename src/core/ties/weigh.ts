import type { Claim } from '../claims/types'
import type { Figure } from '../figures/types'
import type { Deal, Metric } from '../registry/types'
import { type Compared, compareWith, NOTHING_COMPARED } from './compared'
import type { SlotFit, TieSlot } from './fit'
import type { EntryIndex } from './index-entries'
import { modeFit, scopeFit } from './manner'
import { basisFit, roundFit } from './named'
import { whatFit } from './what'
import { dealWhen } from './when-deal'
import { metricWhen } from './when-metric'
import { dealSides, metricSides } from './who'

/** An entry that a claim may be about: how each slot and the amount stand to it. */
export interface Weighed extends Compared {
  readonly entry: Deal | Metric
  /** In the order who, to, what, when, round, basis, mode, scope; up to the one that rules the entry out. */
  readonly slots: readonly SlotFit[]
  /** The first slot that says something else; null where none does. Then no amount is compared. */
  readonly ruledOut: SlotFit | null
}

/**
 * Holds every slot of a claim, and its figure's amount, against one entry.
 *
 * @example *Tarn's revenue of $3 billion in 2024* against Tarn's revenue of 2025 is ruled out by `when`
 */
export function weigh(claim: Claim, figure: Figure, entry: Deal | Metric, index: EntryIndex): Weighed {
  const slots: SlotFit[] = []
  for (const holdSlot of SLOTS) {
    for (const one of holdSlot(claim, figure, entry, index)) {
      slots.push(one)
      if (one.fit === 'other') return { entry, slots, ruledOut: one, ...NOTHING_COMPARED }
    }
  }
  return { entry, slots, ruledOut: null, ...compareWith(claim, figure, entry, index) }
}

type HoldSlot = (claim: Claim, figure: Figure, entry: Deal | Metric, index: EntryIndex) => readonly SlotFit[]

/** How the slots stand to an entry, in their order. */
const SLOTS: readonly HoldSlot[] = [
  (claim, _, entry, index) =>
    entry.type === 'deal' ? dealSides(claim, entry, index) : metricSides(claim, entry, index),
  (claim, figure, entry) => [whatFit(claim, figure, entry)],
  (claim, _, entry, index) => [entry.type === 'deal' ? dealWhen(claim, entry, index) : metricWhen(claim, entry, index)],
  (claim, _, entry) => [roundFit(claim, entry)],
  (claim, _, entry) => [basisFit(claim, entry)],
  (claim, _, entry) => [modeFit(claim, entry)],
  (claim, _, entry, index) => [scopeFit(claim, entry, index)],
]

/** The same with every slot, whatever the first of them say: most entries are ruled out by these. */
export function weighWholly(claim: Claim, figure: Figure, entry: Deal | Metric, index: EntryIndex): Weighed {
  const slots = SLOTS.flatMap((holdSlot) => holdSlot(claim, figure, entry, index))
  return { ...weigh(claim, figure, entry, index), slots }
}

/** How one slot stands. */
export function slotOf({ slots }: Weighed, name: TieSlot): SlotFit['fit'] {
  return slots.find(({ slot }) => slot === name)?.fit ?? 'unsaid'
}

/** How many slots say what the entry says. */
export function sameSlots({ slots }: Weighed): number {
  return slots.filter(({ fit }) => fit === 'same').length
}
