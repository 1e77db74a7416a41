import { markHoles } from './marks'
import { mathSpans } from './math'
import { type Hole, OBJECT, type SourceMap } from './types'
import { addressSpans } from './urls'

/**
 * The runs of a passage's text that are no prose though no Markdown says so, in order and apart: web and mail
 * addresses and TeX formulas, which leave a stand-in, and the marks and hidden words of other dialects.
 */
export function holesIn(text: string, map: SourceMap, source: string): Hole[] {
  const isBare = (at: number) => {
    const start = map.starts[at] ?? 0
    return source.charAt(start) === '$' && source.charAt(start - 1) !== '\\'
  }
  const addresses = addressSpans(text)
  const formulas = mathSpans(text, isBare)
  const marks = markHoles(text)
  if (addresses.length + formulas.length + marks.length === 0) return []
  const objects = [...addresses, ...formulas].map(({ start, end }) => ({ start, end, text: OBJECT }))
  const found: Hole[] = []
  let from = 0
  // Of two that overlap the earlier counts, of two that begin together the one that is named first.
  for (const hole of [...objects, ...marks].sort((a, b) => a.start - b.start)) {
    if (hole.start < from) continue
    found.push(hole)
    from = hole.end
  }
  return found
}
