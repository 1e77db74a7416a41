import type { Pattern } from '../read'
import { SHARE, SHARE_OF_IT, SHARE_OF_NAMED, SHARE_OF_SUBJECT } from './share'

/** Every pattern of every rule. */
export const PATTERNS: readonly Pattern<unknown>[] = [...SHARE, ...SHARE_OF_IT, ...SHARE_OF_NAMED, ...SHARE_OF_SUBJECT]
