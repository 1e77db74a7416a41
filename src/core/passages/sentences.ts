import type { Span } from '../span'
import { BEFORE_A_NAME, BEFORE_A_NUMBER, BEFORE_EITHER, EXCLAIMED, OPENERS } from './abbreviations'

const STOPS = '.!?…。！？｡'
const WIDE_STOPS = '。！？｡'
const CLOSERS = '"\'”’»›)]}」』）］\uFFFC'
const SPACE = /\s/
const SAYS =
  /^(?:\p{Lu}[\p{L}’'.-]*\s){1,4}(?:said|says|say|asked|asks|wrote|writes|told|tells|added|adds|replied|noted|quipped|joked|argued|wondered|concluded)\b/u

/**
 * The sentences of a text, as spans in order, without the white space between them. Closing quotes, brackets and
 * stand-ins behind a stop belong to its sentence. The rules are fixed and the same everywhere: a stop ends a
 * sentence where white space and a word that can begin one follow, and no abbreviation, initial or number says
 * otherwise. Where that is in doubt the sentence goes on. Linear in the text.
 *
 * `splitSentences('It paid $1.4 billion. Oracle Corp. agreed.')` is `[{ start: 0, end: 21 }, { start: 22, end: 42 }]`.
 */
export function splitSentences(text: string): Span[] {
  const found: Span[] = []
  let start = skipSpace(text, 0)
  let at = start
  while (at < text.length) {
    const stop = at
    if (!STOPS.includes(text.charAt(at))) {
      at++
      continue
    }
    while (at < text.length && STOPS.includes(text.charAt(at))) at++
    const end = closersEnd(text, at)
    const next = skipSpace(text, end)
    const wide = WIDE_STOPS.includes(text.charAt(at - 1))
    if (next < text.length && (next > end || wide) && ends(text, start, { start: stop, end: at }, end, next)) {
      found.push({ start, end })
      start = next
      at = next
    } else at = Math.max(at, end)
  }
  if (start < text.length) {
    let end = text.length
    while (end > start && SPACE.test(text.charAt(end - 1))) end--
    if (end > start) found.push({ start, end })
  }
  return found
}

/** Whether the stops at `stop`, in a sentence that began at `start`, end it before the word at `next`. */
function ends(text: string, start: number, stop: Span, closed: number, next: number): boolean {
  const last = text.charAt(stop.end - 1)
  if (WIDE_STOPS.includes(last)) return true
  const follows = followers(text, next)
  if (follows.kind === 'lower') return false
  const quoted = /["'”’»]/.test(text.slice(stop.end, Math.min(closed, stop.end + 4)))
  if (quoted && /[!?…]/.test(last) && SAYS.test(text.slice(next, next + 80))) return false
  const single = stop.end - stop.start === 1
  const before = wordBefore(text, start, stop.start)
  if (single && last === '!') return !EXCLAIMED.has(before) || follows.opener
  if (!single || last !== '.' || closed > stop.end) return true
  if (before === '') return stop.start > start
  if (stop.start - before.length <= start && /^(?:\d{1,3}|[ivx]{1,4})$/.test(before)) return false
  if (BEFORE_A_NAME.has(before)) return false
  if (BEFORE_A_NUMBER.has(before) && follows.kind === 'number') return false
  const initial = /^\p{L}$/u.test(before) && /\p{Lu}/u.test(text.charAt(stop.start - 1))
  const dotted = /^(?:\p{L}\.)+\p{L}$/u.test(before)
  if (initial || dotted || BEFORE_EITHER.has(before)) return follows.opener
  return true
}

/** What stands behind a stop: whether it can begin a sentence at all, and whether it is a word that often does. */
function followers(text: string, next: number): { kind: 'lower' | 'upper' | 'number' | 'other'; opener: boolean } {
  let at = next
  while (at < text.length && /["'“‘«‹([{¿¡]/.test(text.charAt(at))) at++
  const head = text.slice(at, at + 24)
  const word = /^\p{L}+/u.exec(head)?.[0] ?? ''
  const opener = at > next || OPENERS.has(word.toLowerCase())
  if (/^\p{Ll}/u.test(head)) return { kind: /^\p{Ll}{1,2}\p{Lu}/u.test(head) ? 'other' : 'lower', opener: false }
  if (/^(?:[A-Z]{0,3}\p{Sc}|[-+~≈<>]?\d)/u.test(head)) return { kind: 'number', opener: false }
  if (/^[,;:)\]}/]/.test(head)) return { kind: 'lower', opener: false }
  return { kind: word === '' ? 'other' : 'upper', opener }
}

/** The word before a stop, in lower case, with the stops inside it: `u.s`, `corp`, `3`. At most 24 characters. */
function wordBefore(text: string, start: number, stop: number): string {
  let at = stop
  while (at > start && stop - at < 24 && /[\p{L}\p{N}.&]/u.test(text.charAt(at - 1))) at--
  return text.slice(at, stop).replace(/^\.+/, '').toLowerCase()
}

/** Where the closing quotes, brackets and note marks behind a stop end: `."`, `.)`, `.[1]`. */
function closersEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    if (CLOSERS.includes(text.charAt(at))) at++
    else {
      const mark = text.charAt(at) === '[' ? /^\[\d{1,3}\]/.exec(text.slice(at, at + 5)) : null
      if (mark === null) break
      at += mark[0].length
    }
  }
  return at
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && SPACE.test(text.charAt(at))) at++
  return at
}
