import type { Span } from '../span'

/** A formula longer than this is taken for prose between two prices. */
const LONGEST = 400

/**
 * The TeX formulas in a text, with their dollar signs, as spans in order. Two prices in a sentence are no formula:
 * the signs must hug what they enclose (Pandoc's rule for `tex_math_dollars`), no letter or digit may touch them
 * from outside, and what they enclose must look like TeX and not like words. `isBare(at)` says whether the dollar
 * at an offset was written as such: an escaped one delimits nothing.
 *
 * `costs $5 and sells at $7` has none; in `where $x^2 + y$ is` it is `[6, 15)`.
 */
export function mathSpans(text: string, isBare: (at: number) => boolean): Span[] {
  const found: Span[] = []
  const signs: Span[] = []
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at)) {
    let end = at
    while (text.charAt(end) === '$' && isBare(end)) end++
    if (end > at) signs.push({ start: at, end })
    at = Math.max(end, at + 1)
  }
  for (let index = 0; index + 1 < signs.length; index++) {
    const open = signs[index]
    const close = signs[index + 1]
    if (open === undefined || close === undefined) break
    const size = open.end - open.start
    if (size > 2 || close.end - close.start !== size || close.start - open.end > LONGEST) continue
    if (/[\p{L}\p{N}]/u.test(text.charAt(open.start - 1) + text.charAt(close.end))) continue
    const body = text.slice(open.end, close.start)
    if (size === 1 && /^\s|\s$/.test(body)) continue
    if (!isFormula(body.trim())) continue
    found.push({ start: open.start, end: close.end })
    index++
  }
  return found
}

/** Whether what stands between two dollar signs is TeX beyond doubt. */
function isFormula(body: string): boolean {
  const bare = body.replace(/\\(?:text|mathrm|operatorname|mbox)\s?\{[^{}]*\}/g, '\\x').replace(/\\[A-Za-z]+/g, '\\x')
  if (/\p{L}{2,}[,.;:]?\s+\p{L}{2,}/u.test(bare)) return false
  if (/^[\d.,]+\s?(?:[kKmMbBtT]|[mbt]n|thousand|million|billion|trillion)(?!\p{L})/u.test(bare)) return false
  if (!isBalanced(bare)) return false
  if (/\\x|[\^_](?:\{|\\|[A-Za-z0-9])/.test(bare)) return true
  return /^[A-Za-z](?:'|\([A-Za-z]\))?(?:\s?[-+*/=<>≤≥≈·,|]\s?(?:[A-Za-z](?:\([A-Za-z]\))?|\d+(?:\.\d+)?[A-Za-z]{0,2}))*$/.test(
    bare,
  )
}

/** Whether every bracket in a text is closed, in order; which kind closes which is left open, as in `[0, 1)`. */
function isBalanced(text: string): boolean {
  let open = 0
  for (const char of text) {
    if ('([{'.includes(char)) open++
    else if (')]}'.includes(char) && --open < 0) return false
  }
  return open === 0
}
