import { DEAL_KINDS } from '../registry/types'
import type { What } from '../vocabulary/what'

const KINDS: ReadonlySet<string> = new Set(DEAL_KINDS)

/** Whether a figure is money between two parties, rather than a number of one. */
export function isDeal(what: What | null, bareDeal: boolean): boolean {
  return bareDeal || (what !== null && KINDS.has(what) && what !== 'other')
}
