import type { Span } from '../span'
import type { ScannedFigure } from './types'

/**
 * A figure's place with its hedge, before or behind it: where the words about it end and begin.
 *
 * @example of `about $3 billion` all sixteen characters, where `at` spans `$3 billion` alone
 */
export function writtenAt({ at, hedgeAt }: Pick<ScannedFigure, 'at' | 'hedgeAt'>): Span {
  return hedgeAt === null ? at : { start: Math.min(at.start, hedgeAt.start), end: Math.max(at.end, hedgeAt.end) }
}
