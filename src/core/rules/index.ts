import { noteDisagreement } from './note-disagreement'
import { partsTotal } from './parts-total'
import { period } from './period'
import { registryAmount } from './registry-amount'
import type { Rule } from './rule'
import { share } from './share'

/** Every rule, in the order in which they are documented. */
export const RULES: readonly Rule[] = [registryAmount, noteDisagreement, partsTotal, share, period]
