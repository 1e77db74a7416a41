/** The slots of a claim that are held against an entry, in the order in which they are told. */
export type TieSlot = 'who' | 'to' | 'what' | 'when' | 'round' | 'basis' | 'mode' | 'scope'

/** How one slot of a claim stands to an entry of the registry (DESIGN: Ties). */
export interface SlotFit {
  readonly slot: TieSlot
  readonly fit: 'same' | 'other' | 'unsaid'
  /** Why, in words that follow "because". */
  readonly words: string
  /** Why a disagreement is not judged, in such words; null where this slot does not stand in its way. */
  readonly doubt: string | null
}

/** The slot says what the entry says. With a doubt it still may agree, but a disagreement proves nothing. */
export function same(slot: TieSlot, words: string, doubt: string | null = null): SlotFit {
  return { slot, fit: 'same', words, doubt }
}

/** The slot says something else: whatever else fits, the claim is not about this entry. */
export function other(slot: TieSlot, words: string): SlotFit {
  return { slot, fit: 'other', words, doubt: words }
}

/** The slot, or the entry, does not say. Nothing is judged then, unless `doubt` is null: where it need not be said. */
export function unsaid(slot: TieSlot, words: string, doubt: string | null = words): SlotFit {
  return { slot, fit: 'unsaid', words, doubt }
}
