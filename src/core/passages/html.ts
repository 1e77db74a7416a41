import type { Span } from '../span'

/** Elements that only shape the words they stand in: taking their tags away leaves the words as they read. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q ruby s small span strike strong ' +
    'time tt u var wbr nobr'
  ).split(' '),
)

/** Elements whose content is no prose. */
const OPAQUE = new Set('code kbd samp pre script style math svg textarea iframe video audio object'.split(' '))

/** What an HTML tag in running text does to the words around it. */
export type TagEffect = 'join' | 'part' | 'object' | 'raise' | 'hide'

/**
 * What an inline tag, comment or declaration does: `join` leaves no trace, `part` stands for a space (`<br>`, block
 * elements), `object` for a stand-in (`<img>`), `raise` begins a superscript, and `hide` hides all up to the closing
 * tag `name`.
 */
export function tagEffect(html: string): { readonly effect: TagEffect; readonly name: string } {
  const match = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/.exec(html)
  const name = match?.[2]?.toLowerCase() ?? ''
  if (match === null || INLINE.has(name)) return { effect: 'join', name }
  if (name === 'sup' || name === 'sub') {
    const opening = name === 'sup' ? 'raise' : 'object'
    return { effect: match[1] === '' ? opening : 'join', name }
  }
  if (OPAQUE.has(name)) return { effect: match[1] === '' && !html.endsWith('/>') ? 'hide' : 'object', name }
  return { effect: name === 'img' || name === 'input' ? 'object' : 'part', name }
}

/**
 * A superscript's words as raised digits, which is how the call of a note reads: `2` and `[2]` are `²`, `1,2` is `¹²`;
 * null where they hold anything else.
 */
export function raisedDigits(words: string): string | null {
  const numbers = /^\s*[[(]?(\d{1,3}(?:[,–-]\s?\d{1,3}){0,4})[\])]?\s*$/.exec(words)?.[1]
  return numbers?.replace(/\D/g, '').replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))) ?? null
}

/** Whether a superscript's words make an ordinal of the number before them: `4<sup>th</sup>`. */
export function isOrdinal(words: string): boolean {
  return /^(?:st|nd|rd|th)$/.test(words)
}

/**
 * Whether an HTML block that runs to the end of its text goes on with what follows: one that begins with `<!--`,
 * `<pre` and the like until its closing mark, any other until a blank line (CommonMark 0.31, 4.6).
 */
export function isOpenHtml(html: string, beforeBlank: boolean): boolean {
  const head = html.trimStart()
  if (/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i.test(head)) return !/<\/(?:script|pre|style|textarea)>/i.test(head)
  if (head.startsWith('<!--')) return !head.includes('-->')
  if (head.startsWith('<?')) return !head.includes('?>')
  if (head.startsWith('<![CDATA[')) return !head.includes(']]>')
  if (/^<![A-Za-z]/.test(head)) return !head.includes('>')
  return !beforeBlank
}

/** The closed comments in HTML, in order. */
export function commentSpans(html: string): Span[] {
  const found: Span[] = []
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', start)) {
    const close = html.indexOf('-->', start + 2)
    if (close < 0) break
    found.push({ start, end: close + 3 })
    start = close + 3
  }
  return found
}
