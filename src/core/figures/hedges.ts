import type { HedgeKind } from '../amounts/precision'
import type { Span } from '../span'
import { type Word, wordsBefore } from './context'
import { easternBefore, easternBehind, foreignHedge } from './hedge-languages'
import {
  ARTICLES,
  EMPTY,
  GOVERNORS,
  MEASURED,
  MOTION,
  MULTIPLES,
  NEGATED,
  NEGATORS,
  PHRASES,
  PREPOSITIONS,
  SUITS,
} from './hedge-words'
import { HEDGE_SIGNS } from './prefix'
import type { HedgeWords } from './types'

/** The nouns of an instrument under which money flows: `under a $5bn contract` is no ceiling. */
const INSTRUMENT =
  /^(?:[-\s](?:\p{L}[\p{L}'’-]*)){0,3}?[-\s](?:contracts?|deals?|agreements?|facilit(?:y|ies)|plans?|programmes?|programs?|leases?|pacts?|schemes?|arrangements?|orders?|framework|mandate|law|bill|act|lawsuit|suit|dispute|claim|settlement|invoice|fine)\b/u

/**
 * The hedge before an amount that starts at `start`: it must touch it, but for an article or an empty adjective.
 * `floor` is the end of the figure before it, `end` the amount's own end. Null where nothing hedges it.
 *
 * @example hedgeBefore('paid more than $12 billion', 15, 0, 26) // { kind: 'over', at: [5, 14) }
 */
export function hedgeBefore(text: string, start: number, floor: number, end: number): HedgeWords | null {
  const sign = signBefore(text, start, floor)
  if (sign !== null) return sign
  const glued = /(?:^|[^\p{L}])((sub)[-\u2010\u2011]|ca?\.|c)$/iu.exec(text.slice(Math.max(floor, start - 5), start))
  if (glued?.[1] !== undefined) {
    const at = { start: start - glued[1].length, end: glued[2] === undefined ? start : start - 1 }
    return { kind: glued[2] === undefined ? 'about' : 'below', at }
  }
  const eastern = easternBefore(text, start, floor)
  if (eastern !== null) return eastern
  if (!/[ \t\u00a0\u2007\u2009\u202f]/.test(text[start - 1] ?? '')) return null
  const words = wordsBefore(text, start, floor)
  let last = words.length - 1
  let article = false
  let empty = false
  for (; last >= 0; last--) {
    const word = words[last]?.text ?? ''
    if (ARTICLES.has(word)) article = true
    else if (word === 'of' && /^(?:total|sum|amount)$/.test(words[last - 1]?.text ?? '')) last--
    else if (EMPTY.has(word)) empty = true
    else break
  }
  const place = { start, floor, end, article: article && !empty }
  // In `fino a` and `superior a` the article is the hedge's last word.
  return touching(text, words, last, place) ?? (article ? touching(text, words, words.length - 1, place) : null)
}

/** The longest hedge whose last word is that at `last`. */
function touching(text: string, words: readonly Word[], last: number, place: Place): HedgeWords | null {
  for (let length = Math.min(5, last + 1); length > 0; length--) {
    const first = last - length + 1
    const phrase = phraseAt(words, first, last)
    if (phrase === null) continue
    const foreign = foreignHedge(phrase.text, words[first - 1]?.text ?? '', text.slice(place.start, place.end))
    const kind = PHRASES.get(phrase.text) ?? foreign
    if (kind === null) continue
    const found = qualified(text, words, first, phrase, kind, place)
    return found?.kind === 'about' ? (outer(text, found, place.floor, place.end) ?? found) : found
  }
  return null
}

/** The hedge before a hedge, which says more: `up to about $5bn` is a ceiling. */
function outer(text: string, inner: HedgeWords, floor: number, end: number): HedgeWords | null {
  const found = hedgeBefore(text, inner.at.start, floor, end)
  const touches = found !== null && /^[\s\p{L}-]*$/u.test(text.slice(found.at.end, inner.at.start))
  return touches && found.kind !== 'about'
    ? { kind: found.kind, at: { start: found.at.start, end: inner.at.end } }
    : null
}

function phraseAt(words: readonly Word[], first: number, stop: number): (Span & { text: string }) | null {
  const from = words[first]
  const to = words[stop]
  if (from === undefined || to === undefined) return null
  const parts = words.slice(first, stop + 1)
  return { start: from.start, end: to.end, text: parts.map((word) => word.text).join(' ') }
}

interface Place {
  readonly start: number
  readonly floor: number
  readonly end: number
  /** A bare article stands between. */
  readonly article: boolean
}

/** Whether a phrase that could hedge does, by the words before it and behind the amount. */
function qualified(
  text: string,
  words: readonly Word[],
  first: number,
  phrase: Span & { text: string },
  kind: HedgeKind,
  place: Place,
): HedgeWords | null {
  const before = words[first - 1]?.text ?? ''
  const at = { start: phrase.start, end: phrase.end }
  // `Series C $120M`: a capital behind a word is its letter, no *circa*.
  const isLetter = /^C\.?$/.test(text.slice(phrase.start, phrase.end)) && before !== ''
  if (isLetter || text.startsWith('CA', phrase.start)) return null
  const negated = NEGATORS.has(before) || before.endsWith("n't")
  if (negated) {
    const opposite = NEGATED[kind]
    if (opposite !== undefined)
      return { kind: opposite, at: { start: words[first - 1]?.start ?? at.start, end: at.end } }
    if (kind === 'nearly') return null
  }
  if (PREPOSITIONS.has(phrase.text)) {
    if (GOVERNORS.has(before)) return null
    if (words.slice(Math.max(0, first - 5), first).some((word) => SUITS.has(word.text))) return null
    if (
      place.article &&
      (/^(?:over|under)$/.test(phrase.text) || INSTRUMENT.test(text.slice(place.end, place.end + 60)))
    )
      return null
  }
  if (MEASURED.has(phrase.text)) {
    if (MULTIPLES.has(before) || /[%\d]$/.test(before)) return null
    if (place.floor > 0 && /^\s*$/.test(text.slice(place.floor, phrase.start))) return null
  }
  if (phrase.text === 'up to') {
    if (MOTION.has(before) || /^\s+from\s+\p{Sc}?\d/u.test(text.slice(place.end, place.end + 9))) return null
  }
  return { kind, at }
}

function signBefore(text: string, start: number, floor: number): HedgeWords | null {
  let at = start
  while (at > floor && start - at < 2 && /[ \u00a0\u202f]/.test(text[at - 1] ?? '')) at--
  if (at <= floor) return null
  const char = text[at - 1] ?? ''
  const kind = HEDGE_SIGNS[char] ?? (char === '=' && /[<>]/.test(text[at - 2] ?? '') ? 'ceiling' : undefined)
  if (kind === undefined) return null
  if (char === '=') {
    return { kind: text[at - 2] === '<' ? 'ceiling' : 'over', at: { start: at - 2, end: at } }
  }
  // An arrow is no comparison: `$5bn -> $7bn`.
  if (/[-=<>~–—]/.test(text[at - 2] ?? '')) return null
  return { kind, at: { start: at - 1, end: at } }
}

const BEHIND: readonly (readonly [RegExp, HedgeKind])[] = [
  [/\s+(?:oder|ou|o|of)\s+(?:mehr|plus|más|più|mais|meer)(?!\p{L}|\s+(?:als|de|di|que|do)(?!\p{L}))/iuy, 'over'],
  [/\s+(?:au\s+moins|al\s+menos|como\s+mínimo|pelo\s+menos|no\s+mínimo)(?=\s*(?:$|[.,;:)]))/iuy, 'over'],
  [/\s+(?:au\s+plus|au\s+maximum|como\s+máximo|al\s+massimo|no\s+máximo)(?=\s*(?:$|[.,;:)]))/iuy, 'ceiling'],
  [
    /\s+or\s+(?:more|higher|above|greater|over|upwards?)\b(?!\s+(?:than|precisely|accurately|likely|importantly|specifically|generally|often))/iy,
    'over',
  ],
  [/\s+and\s+(?:change|counting|above|beyond|upwards?)\b/iy, 'over'],
  [/\s+and\s+up\b(?!\s+to\b)/iy, 'over'],
  [/[-\u2010\u2011](?:plus)\b/iy, 'over'],
  [/\s+plus(?=\s*(?:$|[.,;:)]))/iy, 'over'],
  [/\s+or\s+(?:so|thereabouts)\b(?!\s+(?:it|he|she|they|we|i|the|says?|claims?)\b)/iy, 'about'],
  [/[-\u2010\u2011](?:ish|odd)\b/iy, 'about'],
  [/,?\s+give\s+or\s+take\b/iy, 'about'],
  [/\s+or\s+(?:less|fewer|under|below|lower)\b(?!\s+than\b)/iy, 'ceiling'],
  [/,?\s+(?:at\s+(?:the\s+)?(?:very\s+)?most|at\s+(?:the\s+)?maximum)\b(?!\s+(?:about\s+)?[\p{Sc}\d])/iuy, 'ceiling'],
  [/\s+(?:tops|max|maximum)(?=\s*(?:$|[.,;:!?)]))/iy, 'ceiling'],
  [
    /,?\s+(?:at\s+(?:the\s+)?(?:very\s+)?least|at\s+(?:a|the)?\s*minimum|minimum)(?=\s*(?:$|[.,;:!?)]|and\b|but\b|per\b|by\b|a\s+year))/iy,
    'over',
  ],
]

/**
 * The hedge behind an amount that ends at `end`: `$5bn or more`, `$38 billion at most`, `$2 million-ish`.
 *
 * @example hedgeBehind('$40 billion and change', 11) // { kind: 'over', at: [12, 22) }
 */
export function hedgeBehind(text: string, end: number): HedgeWords | null {
  const eastern = easternBehind(text, end)
  if (eastern !== null) return eastern
  for (const [pattern, kind] of BEHIND) {
    pattern.lastIndex = end
    const match = pattern.exec(text)
    if (match === null) continue
    const lead = match[0].length - match[0].replace(/^[,\s]+/, '').length
    return { kind, at: { start: end + lead, end: end + match[0].length } }
  }
  return null
}
