import type { DealKind, Measure } from '../registry/types'

/** What a figure may be that no entry of the registry can be. */
export const OTHER_MONEY = ['gain', 'stake-value', 'market-size', 'price', 'fine', 'savings'] as const

/** A kind of deal, a measure, or other money. A round or a loan told from its receiver's side is `funding` or `debt`. */
export type What = DealKind | Measure | (typeof OTHER_MONEY)[number]

/** Numbers that a part of a company has too. */
export const DIVISIBLE: ReadonlySet<string> = new Set<What>([
  'revenue',
  'profit',
  'loss',
  'expenses',
  'capex',
  'cash-burn',
  'backlog',
])
