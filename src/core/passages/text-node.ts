import type { Text } from 'mdast'
import type { Span } from '../span'
import type { DraftBuilder } from './draft'
import { decodeReference } from './parser'

/** What in a text node's source is not written as it reads: an escape, a character reference, a line end. */
const SPECIAL =
  /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][\dA-Za-z]{0,30});|(?<![ \t])[ \t]*(?:\r\n|\n|\r)/g
/** How a line may begin before its first word, in the source and as it reads. */
const QUOTED = /(?:[ \t>]+|\\>|&(?:gt|GT|Tab|#0*(?:9|32|62)|#[xX]0*(?:9|20|3[Ee]));)*/y
const QUOTED_VALUE = /[ \t>]*/y
const QUOTE_SIGN = />|&(?:gt|GT|#0*62|#[xX]0*3[Ee]);/g

/**
 * Adds a text node to a passage, each character with its place, by going along its source and its value side by
 * side: an escape's backslash, the blanks before a line end and a line's indentation and quote markers stand only in
 * the source. `at` is the node's place in `source`; `hidden` text leaves only its line ends.
 */
export function addText(builder: DraftBuilder, source: string, node: Text, at: Span, hidden: boolean): void {
  const { value } = node
  const raw = source.slice(at.start, at.end)
  // How far the source and the value have been read.
  let from = 0
  let read = 0
  const copy = (end: number) => {
    if (!hidden && end > from) builder.copy(at.start + from, at.start + end)
    read += end - from
    from = end
  }
  for (const { 0: sign, index } of raw.matchAll(SPECIAL)) {
    copy(index)
    const end = index + sign.length
    if (sign.startsWith('\\')) {
      from = index + 1
      copy(end)
    } else if (sign.startsWith('&')) {
      const text = decoded(sign, value, read)
      if (text === null) continue
      if (!hidden) builder.put(text.replace(/[\t\n\r]/g, ' '), at.start + index, at.start + end)
      read += text.length
      from = end
    } else {
      builder.gap(beforeBlanks(source, at.start + index))
      read += sign.endsWith('\r\n') ? 2 : 1
      from = lineStart(raw, end, value, read)
    }
  }
  copy(raw.length)
}

/** What a character reference reads as, when the value goes on at `read`; null if it is none and reads as written. */
function decoded(reference: string, value: string, read: number): string | null {
  if (reference.charAt(1) === '#') return String.fromCodePoint(value.codePointAt(read) ?? 0xfffd)
  if (value.charAt(read) === '&' && !/^&(?:amp|AMP);$/.test(reference)) return null
  return decodeReference(reference)
}

/**
 * Where a line's words begin, behind indentation and quote markers, when the value goes on at `read`. A line that a
 * paragraph continues lazily may begin with quote signs that are words: the value has those, and no others.
 */
function lineStart(raw: string, at: number, value: string, read: number): number {
  const signs = quoteSigns(QUOTED, raw, at)
  let markers = signs === 0 ? 0 : signs - quoteSigns(QUOTED_VALUE, value, read)
  let start = at
  for (; start < raw.length; start++) {
    const char = raw.charAt(start)
    if (char === '>' && markers > 0) markers--
    else if (char !== ' ' && char !== '\t') break
  }
  return start
}

/** How many quote signs a line begins with, however they are written; `head` matches its beginning. */
function quoteSigns(head: RegExp, text: string, at: number): number {
  head.lastIndex = at
  return head.exec(text)?.[0].match(QUOTE_SIGN)?.length ?? 0
}

/** Where the blanks before an offset begin. */
function beforeBlanks(source: string, at: number): number {
  let start = at
  while (start > 0 && ' \t'.includes(source.charAt(start - 1))) start--
  return start
}
