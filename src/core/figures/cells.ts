import type { Span } from '../span'
import type { Reading } from './ranges'
import type { Term } from './terms'
import type { ImpliedUnit } from './types'

const REST = /^[\s()+*†‡¹²³⁰⁴-⁹]*$/u
const HEDGES =
  /~|≈|[<>≤≥]|\b(?:about|around|approx\.?|c\.|ca\.|up to|over|under|more than|less than|nearly|almost|at least|at most)/gi

/**
 * The figure that a table cell's bare number is under its implied unit: `1,234`, `(56)`, `~7` or `5–7` below a heading
 * `$m`. Null where the cell holds anything else, or the unit names no currency.
 */
export function cellReading(text: string, found: readonly Term[], implied: ImpliedUnit): Reading | null {
  const terms = found.map((term) => inBillions(text, term, implied))
  const [low, high, more] = terms
  if (low === undefined || more !== undefined || implied.currency === null || implied.exponent === null) return null
  if (terms.some((term) => term.problem !== null)) return null
  const last = high ?? low
  const at = { start: low.start, end: last.end }
  if (!fillsCell(text, at)) return null
  if (high !== undefined && !/^\s?[-–]\s?$/.test(text.slice(low.end, high.start))) return null
  const ref = { codes: [implied.currency], fallback: implied.currency }
  const exponent = last.exponent ?? implied.exponent
  const scaled = (term: Term): Term => ({ ...term, ref, exponent: term.exponent ?? exponent })
  if (high !== undefined) return { ...at, low: scaled(low), high: scaled(high), ref, between: null }
  // An accountant's minus whose second bracket stands in the next cell: `(5,000 | )`.
  const open = text.includes(')') ? null : /\(\s?$/.exec(text.slice(0, low.start))
  if (open === null) return { ...at, low: scaled(low), high: null, ref, between: null }
  return { start: open.index, end: at.end, low: { ...scaled(low), negative: true }, high: null, ref, between: null }
}

/** `5.275` below `$bn` has three decimals: as in `$5.275 billion`, no one groups billions by thousands. */
function inBillions(text: string, term: Term, { exponent }: ImpliedUnit): Term {
  const [, whole, fraction] = /^(\d{1,3})\.(\d{3})$/.exec(text.slice(term.start, term.end)) ?? []
  if (term.problem !== 'ambiguous-number' || (exponent ?? 0) < BILLIONS) return term
  return whole === undefined || fraction === undefined
    ? term
    : { ...term, whole, fraction, grouped: false, problem: null }
}

const BILLIONS = 9

/** Whether nothing but brackets, hedges and footnote marks stands around `span` in its cell. */
export function fillsCell(text: string, span: Span): boolean {
  return REST.test(`${text.slice(0, span.start)} ${text.slice(span.end)}`.replace(HEDGES, ''))
}
