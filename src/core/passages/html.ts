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
  if (match === null) return { effect: 'join', name: '' }
  const name = match[2]?.toLowerCase() ?? ''
  return { effect: elementEffect(name, match[1] === '', html.endsWith('/>')), name }
}

/** What the opening or closing tag of an element does to the words around it. */
export function elementEffect(name: string, opens: boolean, closesItself: boolean): TagEffect {
  if (INLINE.has(name)) return 'join'
  if (name === 'sup' || name === 'sub') return !opens ? 'join' : name === 'sup' ? 'raise' : 'object'
  if (OPAQUE.has(name)) return opens && !closesItself ? 'hide' : 'object'
  return name === 'img' || name === 'input' ? 'object' : 'part'
}

/**
 * What the words of a superscript read as, behind the character `before`. The call of a note (`2`, `[2]`, `1,2`) is
 * nothing behind a word; behind a number its digits stay raised, as it may be a power. Null: as they are written.
 */
export function raisedWords(words: string, before: string): string | null {
  const numbers = /^\s*[[(]?(\d{1,3}(?:[,–-]\s?\d{1,3}){0,4})[\])]?\s*$/.exec(words)?.[1]
  if (numbers === undefined) return null
  if (/[\p{L}%)]/u.test(before)) return ''
  return numbers.replace(/\D/g, '').replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))
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
