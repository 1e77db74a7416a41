import { fromSource } from '../passages/source-map'
import { OBJECT, type Passage } from '../passages/types'
import { countBefore } from '../text/bisect'
import type { Skipped } from './types'

/** A currency's sign and a number of two digits or more, or one with a scale: `$1` in code is a variable. */
const MONEY =
  /[$€£¥₹₩][ \u00a0]?(?:\d[\d.,]{0,30}[ \u00a0-]?(?:[kmbt]|[mbt]n|thousand|million|billion|trillion)(?!\p{L})|\d[\d.,]{0,30}\d)/giu

/**
 * What looks like money in a text where nothing is read: in code, addresses, comments, attributes, front matter.
 *
 * In a note `` pays `$5M` now `` it is `$5M`.
 */
export function overlooked(source: string, passages: readonly Passage[]): readonly Skipped[] {
  return [...source.matchAll(MONEY)].flatMap(({ 0: text, index }) => {
    const passage = passages[countBefore(passages, ({ span }) => span.start <= index) - 1]
    const at = passage === undefined ? null : fromSource(passage, index)
    if (at !== null && passage?.text.charAt(at) !== OBJECT) return []
    return [{ reason: 'markup' as const, span: { start: index, end: index + text.length }, text }]
  })
}
