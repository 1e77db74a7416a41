import { agreesIfTruncated } from './agrees-if-truncated'
import { change } from './change'
import { currency } from './currency'
import { difference } from './difference'
import { multiple } from './multiple'
import { noteDisagreement } from './note-disagreement'
import { partsTotal } from './parts-total'
import { period } from './period'
import { registryAmount } from './registry-amount'
import type { Rule } from './rule'
import { share } from './share'
import { status } from './status'
import { unitPrice } from './unit-price'
import { unknownCompany } from './unknown-company'
import { unlinkedFigure } from './unlinked-figure'
import { unsourcedDeal } from './unsourced-deal'
import { unusedDisable } from './unused-disable'
import { valuesOverTime } from './values-over-time'

/** Every rule, in the order in which they are documented. */
export const RULES: readonly Rule[] = [
  registryAmount,
  noteDisagreement,
  valuesOverTime,
  partsTotal,
  share,
  multiple,
  change,
  period,
  difference,
  unitPrice,
  currency,
  status,
  agreesIfTruncated,
  unusedDisable,
  unknownCompany,
  unlinkedFigure,
  unsourcedDeal,
]
