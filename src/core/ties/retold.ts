import type { Claim } from '../claims/types'
import type { Figure } from '../figures/types'
import type { Deal, Metric } from '../registry/types'
import type { EntryIndex } from './index-entries'
import { tied } from './outcomes'
import type { Tie } from './types'
import { slotOf, type Weighed, weigh } from './weigh'

/**
 * A figure that says too little by itself is the one that its note has told before or after, where that is tied: the same
 * amount, nothing that denies it, and a text that speaks of all its companies. So a note's second *$38 billion* is found.
 *
 * @param ties of the note so far, in the order of its figures
 * @returns the tie to the one entry that the note states with this amount, or the tie as it was
 * @example behind *Osk will pay Varro $38 billion for computing*, *For Varro, $38 billion is table stakes* is that deal
 */
export function retold(
  tie: Tie,
  claim: Claim | undefined,
  ties: readonly Tie[],
  figures: readonly Figure[],
  index: EntryIndex,
): Tie {
  const figure = figures[tie.figure]
  const value = figure?.value ?? null
  if (claim === undefined || figure === undefined || value === null || tie.entry !== null) return tie
  if (claim.pin !== null || claim.scope.value !== 'whole') return tie
  const entries = new Set<Deal | Metric>()
  for (const one of ties) {
    const other = figures[one.figure]
    if (one.verdict !== 'agrees' || one.entry === null || other?.currency !== figure.currency) continue
    if (other?.value?.eq(value) === true) entries.add(one.entry)
  }
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
function speaksOfAll({ about, what }: Claim, weighed: Weighed, index: EntryIndex): boolean {
  const { entry } = weighed
  const isAbout = (ids: readonly string[]) => ids.some((id) => about.some((one) => index.isHouse(id, one)))
  if (entry.type === 'metric') return slotOf(weighed, 'who') === 'same' || (what !== null && isAbout([entry.company]))
  return (
    (slotOf(weighed, 'who') === 'same' || isAbout(entry.from)) &&
    (slotOf(weighed, 'to') === 'same' || isAbout(entry.to))
  )
}
