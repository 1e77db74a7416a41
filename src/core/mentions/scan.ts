import type { Span } from '../span'
import { isLabelOrCompound, isSupported, mayBeListed, meansOtherwise, precedesParticle } from './cues'
import type { Name, NameIndex, NameNode } from './name-index'
import { isAlwaysCapitals } from './ordinary'
import { inTitleCase, opensSentence } from './position'
import { isInLongerName, isSurname } from './short-forms'
import { fold, type HashedWord, hashWord, joint, nextWord, wordEnd } from './spelling'
import { isTicker } from './tickers'

/**
 * How sure a name is by its own place: a `weak` one counts only if something else supports it, a `short` one where the
 * note gives the whole name that it is a part of; an `alien` one is the same word in another's name (`Airtel Africa`).
 */
export type Standing = 'strong' | 'weak' | 'short' | 'alien'

/** A name found in a text. */
export interface Candidate {
  readonly at: Span
  readonly name: Name
  readonly standing: Standing
  /** Whether the names it is listed with may support it. */
  readonly listable: boolean
  /** The companies of which the word may be a short form. */
  readonly shortFor: readonly string[]
}

/**
 * All names in a text, leftmost and longest, without overlaps, in order. Linear in the text.
 */
export function scanNames(text: string, index: NameIndex): Candidate[] {
  const found: Candidate[] = []
  const word: HashedWord = { end: 0, hash: 0 }
  let at = 0
  while (at < text.length) {
    hashWord(text, at, word)
    if (word.end === at) {
      at++
      continue
    }
    const candidate =
      word.hash < 0 || index.filter[word.hash] === 1 ? longestAt(text, at, word.end, index.root, found.at(-1)) : null
    if (candidate !== null) found.push(candidate)
    at = candidate?.at.end ?? word.end
  }
  return found
}

function longestAt(
  text: string,
  start: number,
  firstEnd: number,
  root: NameNode,
  previous: Candidate | undefined,
): Candidate | null {
  let best: Candidate | null = null
  let end = firstEnd
  let place = root.next?.get(fold(text.slice(start, end)))
  const words = [text.slice(start, end)]
  while (place !== undefined) {
    best = bestOf(place.names, words, text, { start, end }, previous) ?? best
    if (place.next === null) break
    const next = nextWord(text, end)
    const between = next < text.length ? joint(text.slice(end, next)) : null
    if (between === null) break
    end = wordEnd(text, next)
    const word = text.slice(next, end)
    words.push(word)
    place = place.next.get(between + fold(word))
  }
  return best
}

/** The name of a place in the tree that stands at `word`, with the signs at its ends; null where none does. */
function bestOf(
  names: readonly Name[],
  words: readonly string[],
  text: string,
  word: Span,
  previous: Candidate | undefined,
): Candidate | null {
  let best: Candidate | null = null
  for (const name of names) {
    const at = { start: word.start - name.lead.length, end: word.end + name.tail.length }
    const signs = text.slice(at.start, word.start) === name.lead && text.startsWith(name.tail, word.end)
    if (!signs || !standsAlone(text, at.start, at.end)) continue
    const standing = judge(name, words, text, at.start, at.end, previous)
    if (
      standing === null ||
      (best !== null && (RANK[standing] - RANK[best.standing] || sizeOf(at) - sizeOf(best.at)) <= 0)
    )
      continue
    const listable = name.words.length > 1 || mayBeListed(name.words[0] ?? '')
    const shortFor = name.case === 'short' ? names.map(({ company }) => company) : []
    best = { at, name, standing, listable, shortFor }
  }
  return best
}

const sizeOf = ({ start, end }: Span): number => end - start

const RANK: Readonly<Record<Standing, number>> = { alien: 0, short: 1, weak: 2, strong: 3 }

const ADDRESS = /:\/\/|^\(?www\.|\.\p{Ll}{2,8}\/|[\p{L}\p{N}]@$/u

/**
 * Whether the characters beside a name leave it a word: no `_`, no longer number, no address (`openai.com`), no sign of
 * another name (`C++`, `.NET`).
 */
function standsAlone(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 3)
  if (/^_[\p{L}\p{N}]|^\.\p{Ll}|^@\p{L}|^\+\+|^#(?![\p{L}\p{N}])/u.test(behind)) return false
  if (/^[.,]\d/.test(behind) && /\d$/.test(text.slice(start, end))) return false
  if (start === 0 || /\s/.test(text.charAt(start - 1))) return true
  const before =
    text
      .slice(Math.max(0, start - 80), start)
      .split(/\s/)
      .at(-1) ?? ''
  if (before === '.' || /[\p{L}\p{N}]_$/u.test(before) || (/\d[.,]$/.test(before) && /\d/.test(text.charAt(start))))
    return false
  if (text.charAt(start) === '.' && /[\p{L}\p{N}]$/u.test(before)) return false
  if (/\p{Ll}\.$/u.test(before) && /\p{Ll}/u.test(text.charAt(start))) return false
  return !ADDRESS.test(before)
}

/** How a name stands at a place where its words and signs do; null where they are something else there. */
function judge(
  name: Name,
  words: readonly string[],
  text: string,
  start: number,
  end: number,
  previous: Candidate | undefined,
): Standing | null {
  const written = words.every((word, i) => word === name.words[i])
  if (name.case === 'written') return written ? 'strong' : null
  if (name.case === 'ticker') {
    const own = previous?.name.company === name.company && /^[^;!?]{0,24}[([]$/.test(text.slice(previous.at.end, start))
    const place = { before: text.slice(Math.max(0, start - 60), start), behind: text.slice(end, end + 24) }
    return isTicker(text.slice(start, end), { ...place, behindOwnName: own }) ? 'strong' : null
  }
  const lone = words.length === 1
  if (name.case === 'short') {
    if (!written || !isInLongerName(text, start, end)) return written ? 'short' : null
    return inTitleCase(text, start, end) ? null : 'alien'
  }
  if (lone && meansOtherwise(fold(words[0] ?? ''), text, start, end)) return null
  // A given name that ends a company's is none: `Morgan Stanley Dell`.
  if (lone && previous?.at.end !== start - 1 && isSurname(text, { start, end })) return null
  if (name.case === 'any') return 'strong'
  const capitals = words.every((word, i) => word === name.words[i] || (word.length > 1 && word === word.toUpperCase()))
  if (!capitals || (lone && isLabelOrCompound(words[0] ?? '', text, end))) return null
  if (capitalsTell(words, name, text, start, end) || isSupported(text, end, name.as, lone)) return 'strong'
  return lone && precedesParticle(text, end) ? null : 'weak'
}

/** Whether a word is written in capitals that are its own, as of *DOE*. */
const isAcronym = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word) && !isAlwaysCapitals(word)

/** Whether the words beside a place are in capitals too: `DOE LENDS MORE`. */
function isShouted(text: string, start: number, end: number): boolean {
  return (
    /\p{Lu}{3}\s$/u.test(text.slice(Math.max(0, start - 4), start)) || /^\s\p{Lu}{3}/u.test(text.slice(end, end + 4))
  )
}

/**
 * Whether an ordinary name's capitals show that it is a name: some word has one that its place does not explain. Three
 * words and more do not meet by chance in a headline: `Advanced Micro Devices`.
 */
function capitalsTell(words: readonly string[], name: Name, text: string, start: number, end: number): boolean {
  if (name.words.every(isAcronym) && words.every(isAcronym)) return !isShouted(text, start, end)
  const telling = words.filter(
    (word, i) => (i > 0 || !opensSentence(text, start)) && !isAlwaysCapitals(word) && /\p{Lu}/u.test(word),
  )
  if (telling.length === 0) return false
  const shouted = words.some((word, i) => word !== name.words[i])
  return !shouted && (words.length > 2 || !inTitleCase(text, start, end))
}
