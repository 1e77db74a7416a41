import type { Note } from '../../notes/types'
import { oncePer } from '../../once'
import { itemsOf } from '../../relations/items'
import type { Item } from '../../relations/types'

/** A figure among the items of its sentence. */
export interface Place {
  readonly items: readonly Item[]
  readonly at: number
}

const places = oncePer((note: Note) => {
  const found = new Map<number, Place>()
  for (const sentence of note.sentences) {
    if (sentence.figures.length === 0) continue
    const items = itemsOf(sentence, note)
    items.forEach(({ figure }, at) => {
      if (figure !== null) found.set(figure.index, { items, at })
    })
  }
  return found
})

/** Where a figure stands in its sentence. */
export function placeOf(note: Note, index: number): Place | null {
  return places(note).get(index) ?? null
}

const DENIED = ['not', 'never', 'instead of', 'rather than', 'than', 'more than', 'less than']
const COMPARED = ['against', 'compared with', 'compared to', 'versus', 'vs']

/** Whether a figure is a sum of money of its own: no rate, price of one or figure that is denied. */
export function isAmount(note: Note, index: number): boolean {
  const claim = note.claims[index]
  if (claim?.scope.value === 'rate' || claim?.basis?.value === 'run-rate') return false
  const place = placeOf(note, index)
  if (place === null) return true
  const { items, at } = place
  const [first, before, behind] = [items[at - 2], items[at - 1], items[at + 1]]
  if (behind?.classes.has('PER') || before?.classes.has('PER') === true) return false
  return ![first, before].some((item) => item !== undefined && [...DENIED, ...COMPARED].includes(item.word))
}

/** Whether a figure may be one of several that a later sentence adds up: an amount that is no step of a change. */
export function isLevel(note: Note, index: number): boolean {
  const claim = note.claims[index]
  return isAmount(note, index) && claim?.scope.value !== 'delta' && claim?.change !== 'from' && !isValue(note, index)
}

/** Whether a figure is a valuation or a market value: what a company is worth, not money that changes hands. */
export function isValue(note: Note, index: number): boolean {
  const { what, basis } = note.claims[index] ?? {}
  if (what?.value === 'valuation' || what?.value === 'market-cap') return true
  return basis?.value === 'pre-money' || basis?.value === 'post-money'
}

/** Whether a sentence leaves it to its figures to be added up: no *each*, no *offset by*, no talk of mistakes. */
export function isAddable(items: readonly Item[]): boolean {
  return !items.some(({ classes }) => classes.has('META'))
}
