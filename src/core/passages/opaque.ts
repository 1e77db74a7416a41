import type { Span } from '../span'
import { mathSpans } from './math'
import type { SourceMap } from './types'
import { addressSpans } from './urls'

/** The runs of a passage's text that are no prose though no markup says so: web and mail addresses, TeX formulas. */
export function opaqueSpans(text: string, map: SourceMap, source: string): Span[] {
  const addresses = addressSpans(text)
  const isBare = (at: number) => {
    const start = map.starts[at] ?? 0
    return source.charAt(start) === '$' && source.charAt(start - 1) !== '\\'
  }
  const formulas = mathSpans(text, isBare).filter(
    (formula) => !addresses.some((address) => address.start < formula.end && formula.start < address.end),
  )
  return formulas.length === 0 ? addresses : [...addresses, ...formulas].sort((a, b) => a.start - b.start)
}
