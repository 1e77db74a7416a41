import type { Claim } from '../claims/types'
import type { Figure } from '../figures/types'
import type { Deal, Metric } from '../registry/types'
import type { EntryIndex } from './index-entries'
import { tied } from './outcomes'
import type { Tie } from './types'
import { slotOf, type Weighed, weigh } from './weigh'
import { isSpokenOf, sideIds } from './who'

/** The entries that a note states rightly, by the amounts that it states them with. */
export type StatedAmounts = ReadonlyMap<string, ReadonlySet<Deal | Metric>>

/** Gathers the entries of a note's agreeing ties by their figures' amounts. */
export function statedAmounts(ties: readonly Tie[], figures: readonly Figure[]): StatedAmounts {
  const stated = new Map<string, Set<Deal | Metric>>()
  for (const { figure, verdict, entry } of ties) {
    const amount = amountOf(figures[figure])
    if (verdict !== 'agrees' || entry === null || amount === null) continue
    stated.set(amount, (stated.get(amount) ?? new Set()).add(entry))
  }
  return stated
}

/** What several parts of a note state, together. */
export function joinedStatements(parts: readonly StatedAmounts[]): StatedAmounts {
  const stated = new Map<string, Set<Deal | Metric>>()
  for (const part of parts)
    for (const [amount, entries] of part) {
      const known = stated.get(amount) ?? new Set()
      for (const entry of entries) known.add(entry)
      stated.set(amount, known)
    }
  return stated
}

export function areSameStatements(a: StatedAmounts, b: StatedAmounts): boolean {
  if (a.size !== b.size) return false
  return [...a].every(([amount, entries]) => {
    const others = b.get(amount)
    return others !== undefined && others.size === entries.size && [...entries].every((entry) => others.has(entry))
  })
}

/** A figure's currency and exact value; null for a range. */
function amountOf(figure: Figure | undefined): string | null {
  return figure?.value == null ? null : `${figure.currency} ${figure.value.toFixed()}`
}

/**
 * A figure that says too little by itself is the one that its note has told before or after, where that is tied: the same
 * amount, nothing that denies it, and a text that speaks of all its companies. So a note's second *$38 billion* is found.
 *
 * @param stated what the note states of the registry
 * @returns the tie to the one entry that the note states with this amount, or the tie as it was
 * @example behind *Osk will pay Varro $38 billion for computing*, *For Varro, $38 billion is table stakes* is that deal
 */
export function retold(tie: Tie, claim: Claim, figure: Figure, stated: StatedAmounts, index: EntryIndex): Tie {
  if (tie.entry !== null || stated.size === 0) return tie
  if (claim.pin !== null || claim.scope.value !== 'whole') return tie
  const entries = stated.get(amountOf(figure) ?? '') ?? []
  // A number that is told as a fact may be what an outlook is held against: *on track to exceed $9 billion*.
  const plain: Claim = { ...claim, mode: { ...claim.mode, value: 'fact' } }
  const fitting = [...entries]
    .map((entry) => weigh(plain, figure, entry, index))
    .filter((one) => isSame(one, claim, index))
  const [weighed, ...more] = fitting
  if (weighed === undefined || more.length > 0) return tie
  return tied(claim, weighed, 'agrees', ['the note states this amount of it elsewhere', 'the amounts agree'])
}

/** Whether nothing denies an entry, and what the claim is said to be, if anything, is what the entry is. */
function isSame(weighed: Weighed, claim: Claim, index: EntryIndex): boolean {
  if (weighed.ruledOut !== null || weighed.comparison !== 'agrees' || weighed.isBound) return false
  return (claim.what === null || slotOf(weighed, 'what') === 'same') && speaksOfAll(claim, weighed, index)
}

/** Whether each side of an entry is said, or one of its companies spoken of in the text around. */
function speaksOfAll(claim: Claim, weighed: Weighed, index: EntryIndex): boolean {
  const { entry } = weighed
  const isTold = (slot: 'who' | 'to') =>
    slotOf(weighed, slot) === 'same' || isSpokenOf(claim, sideIds(entry, slot), index)
  if (entry.type === 'deal') return isTold('who') && isTold('to')
  return claim.what === null ? slotOf(weighed, 'who') === 'same' : isTold('who')
}
