import type { Pattern } from '../read'
import { CHANGE } from './change'
import { CHANGE_OF_ONE_LEVEL } from './change-levels'
import { CHANGE_IN_NOTES } from './change-marks'
import { DIFFERENCE } from './difference'
import { ACCOUNTS } from './difference-accounts'
import { GROWTH, ROUNDS } from './difference-growth'
import { UNNAMED_REST } from './difference-unnamed'
import { MULTIPLE } from './multiple'
import { MULTIPLE_OF_EARLIER, MULTIPLE_OF_NAMED, MULTIPLE_POINTED } from './multiple-pointed'
import { PARTS_AHEAD } from './parts-ahead'
import { PARTS_TOLD } from './parts-told'
import { PARTS_BEHIND } from './parts-total'
import { PERIOD } from './period'
import { SHARE } from './share'
import { SHARE_MARGIN, SHARE_OF_IT, SHARE_OF_NAMED, SHARE_OF_SUBJECT } from './share-pointed'
import { UNIT_PRICE } from './unit-price'

/** Every pattern of every rule. */
export const PATTERNS: readonly Pattern<unknown>[] = [
  ...CHANGE,
  ...CHANGE_IN_NOTES,
  ...CHANGE_OF_ONE_LEVEL,
  ...SHARE,
  ...SHARE_OF_IT,
  ...SHARE_OF_NAMED,
  ...SHARE_OF_SUBJECT,
  ...SHARE_MARGIN,
  ...MULTIPLE,
  ...MULTIPLE_POINTED,
  ...MULTIPLE_OF_NAMED,
  ...MULTIPLE_OF_EARLIER,
  ...PERIOD,
  ...UNIT_PRICE,
  ...PARTS_BEHIND,
  ...PARTS_AHEAD,
  ...PARTS_TOLD,
  ...DIFFERENCE,
  ...ROUNDS,
  ...ACCOUNTS,
  ...GROWTH,
  ...UNNAMED_REST,
]
