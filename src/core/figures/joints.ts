import { IN_ANOTHER } from './hedge-languages'
import type { Term } from './terms'

/** How two terms are joined. */
export type Joint = 'dash' | 'spaced-dash' | 'to' | 'and' | 'or' | 'comma' | null

/** A scale right before a dash, or behind the numeral after it: `100亿—150亿美元`. */
const EASTERN = /^(?:[万萬億亿兆]|.[\d.,]+\s?[万萬億亿兆])/

/** What joins two terms, by the text between them; null where nothing does. */
export function joint(text: string, from: number, to: number): Joint {
  if (to - from > 8) return null
  const gap = text.slice(from, to)
  if (/^[-\u2010\u2011\u2013\u2212~〜～]$/.test(gap)) return 'dash'
  if (/^[至到]$/.test(gap)) return 'to'
  if (/^\s+[-\u2010\u2011\u2013\u2212]\s*$/.test(gap)) return 'spaced-dash'
  if (gap === '—' && EASTERN.test(text.slice(from - 1, from) + text.slice(to, to + 14))) return 'dash'
  if (/^\s+(?:to|bis|à|ai?|auf|até|naar)\s+$/i.test(gap)) return 'to'
  if (/^,?\s+(?:and|&|und|et|y|e)\s+$/i.test(gap)) return 'and'
  if (/^,?\s+or\s+$/i.test(gap)) return 'or'
  return /^,\s+$/.test(gap) ? 'comma' : null
}

/** What may follow an amount, rather than the noun of a count. */
export const STOPS =
  /^(?:$|[.,;:)/!?]|\s+(?:per|a|an|each|in|for|by|of|on|this|and|or|over|annually|yearly|from|at|as)\b)/

/** Whether a term may be read. */
export function isSound(term: Term): boolean {
  return term.problem === null
}

/** `zwischen 5,2 und 7,1 Milliarden Euro`, `entre 5.000 y 7.000 millones`: written as the amount behind it. */
export function likeNext(text: string, a: Term, b: Term | undefined): Term {
  if (a.problem !== 'ambiguous-number' || a.exponent !== null || b === undefined || !isSound(b) || b.exponent === null)
    return a
  const how = joint(text, a.end, b.start)
  if (how === null || how === 'comma') return a
  const [written, next] = [text.slice(a.start, a.end), text.slice(b.start, b.end)]
  const decimal = /\d,\d$/.test(written) && (/^\D*\d+,\d{1,2}(?!\d)/.test(next) || IN_ANOTHER.test(next))
  const grouped = /\d\.\d{3}$/.test(written) && /^\D*\d{1,3}\.\d{3}(?!\d)/.test(next) && b.fraction === ''
  return decimal || grouped ? { ...a, exponent: b.exponent, problem: null } : a
}

/** `between $1.064 and $1.068 billion`: both have three decimals, and the scale of the second. */
export function threeDecimals(text: string, a: Term, b: Term | undefined): Term {
  if (a.problem !== 'ambiguous-number' || a.exponent !== null || !a.leads) return a
  if (b === undefined || !isSound(b) || b.exponent === null || b.fraction.length !== 3) return a
  const how = joint(text, a.end, b.start)
  if (how === null || how === 'comma' || !/\.\d{3}$/.test(text.slice(a.start, a.end))) return a
  const [whole, fraction] = [a.whole.slice(0, -3), a.whole.slice(-3)]
  return { ...a, whole, fraction, grouped: false, exponent: b.exponent, problem: null }
}
