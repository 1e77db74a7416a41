import type { Span } from '../span'

const LABEL =
  /(?:^|[^\p{L}])(?:(?:net|operating|gross|pre-tax|pretax|underlying|adjusted|comprehensive)\s+)?(?:loss|losses|profit|income|earnings|ebitda?|result|cash\s+flows?|fcf|deficit|p&l)(?:\s+(?:from\s+operations|before\s+tax|after\s+tax|for\s+the\s+(?:year|period|quarter)|margin|attributable|(?:in\s+)?(?:fy|q[1-4]\s*)?\d{4}))?(?:\s*:|\s+(?:is|was|of|at|were|came\s+(?:in\s+)?(?:at|to)))?\s*$/iu
const COPULA =
  /(?:^|[^\p{L}])(?:revenues?|sales|margin|balance|total|equity|change|variance|surplus)\s+(?:is|was|were|of)\s*$/iu
const LOSS = /(?:loss|losses|deficit)\P{L}*(?:\d{4}\s*)?(?:(?:is|was|of|at|were)\s*)?$/iu
const PART = /\p{L}\s\((?=\p{Sc}\d[\d.,]*\s?\p{L}*\))/gu
const BLANK = /\s/

/**
 * The span of an amount with the brackets around it where they are an accountant's minus: they fill the whole text, or
 * follow a label of profit, loss or cash flow (`Net loss ($5m)`). Null where there are none, or where they set off a
 * part (`AWS ($38 billion)`).
 *
 * @example bracketsAround('Net loss ($5m)', { start: 10, end: 13 }) // [9, 14)
 */
export function bracketsAround(text: string, at: Span): Span | null {
  let { start, end } = at
  while (start > 0 && at.start - start < 2 && BLANK.test(text[start - 1] ?? '')) start--
  while (end - at.end < 2 && BLANK.test(text[end] ?? '')) end++
  if (text[start - 1] !== '(' || text[end] !== ')') return null
  const span = { start: start - 1, end: end + 1 }
  if (fills(text, span)) return span
  const before = text.slice(Math.max(0, span.start - 60), span.start)
  if (COPULA.test(before)) return span
  if (!LABEL.test(before)) return null
  return LOSS.test(before) || !isParts(text, span.start) ? span : null
}

/** Whether nothing but blanks and footnote marks stands around `span`. */
export function fills(text: string, span: Span): boolean {
  return text.slice(0, span.start).trim() === '' && /^[\s*†‡¹²³⁰⁴-⁹]*$/u.test(text.slice(span.end))
}

/** Whether a bracketed amount near `at` belongs to something else than a result: a list of parts, whose brackets are no minus. */
function isParts(text: string, at: number): boolean {
  const from = Math.max(0, at - 200)
  const around = text.slice(from, at + 200)
  return [...around.matchAll(PART)].some(({ index }) => {
    const before = around.slice(Math.max(0, index - 59), index + 2)
    return from + index + 2 !== at && !LABEL.test(before)
  })
}
