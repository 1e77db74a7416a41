import type { Span } from '../span'
import { isLabelOrCompound, isSupported, mayBeListed, meansOtherwise, precedesParticle } from './cues'
import type { Name, NameIndex, NameNode } from './name-index'
import { isAlwaysCapitals } from './ordinary'
import { inTitleCase, opensSentence } from './position'
import { fold, type HashedWord, hashWord, joint, nextWord, wordEnd } from './spelling'
import { isTicker } from './tickers'

/** A name found in a text: `weak` where it counts only if something else supports it. */
export interface Candidate {
  readonly at: Span
  readonly name: Name
  readonly weak: boolean
  /** Whether the names it is listed with may support it. */
  readonly listable: boolean
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
  let place = root.next.get(fold(text.slice(start, end)))
  const words = [text.slice(start, end)]
  while (place !== undefined) {
    if (place.names.length > 0 && standsAlone(text, start, end)) {
      const verdicts = place.names.map((name) => judge(name, words, text, start, end, previous))
      const first = verdicts.includes('strong') ? verdicts.indexOf('strong') : verdicts.indexOf('weak')
      const name = place.names[first]
      if (name !== undefined) {
        const listable = name.words.length > 1 || mayBeListed(name.words[0] ?? '')
        best = { at: { start, end }, name, weak: verdicts[first] === 'weak', listable }
      }
    }
    if (place.next.size === 0) break
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

const ADDRESS = /:\/\/|^\(?www\.|\.\p{Ll}{2,8}\/|[\p{L}\p{N}]@$/u

/** Whether the characters beside a name leave it a word: no `_`, no longer number, no address (`openai.com`). */
function standsAlone(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 3)
  if (/^_[\p{L}\p{N}]|^\.\p{Ll}|^@\p{L}/u.test(behind)) return false
  if (/^[.,]\d/.test(behind) && /\d$/.test(text.slice(start, end))) return false
  if (start === 0 || /\s/.test(text.charAt(start - 1))) return true
  const before =
    text
      .slice(Math.max(0, start - 80), start)
      .split(/\s/)
      .at(-1) ?? ''
  if (/[\p{L}\p{N}]_$/u.test(before) || (/\d[.,]$/.test(before) && /\d/.test(text.charAt(start)))) return false
  if (/\p{Ll}\.$/u.test(before) && /\p{Ll}/u.test(text.charAt(start))) return false
  return !ADDRESS.test(before)
}

type Verdict = 'no' | 'weak' | 'strong'

function judge(
  name: Name,
  words: readonly string[],
  text: string,
  start: number,
  end: number,
  previous: Candidate | undefined,
): Verdict {
  const written = words.every((word, i) => word === name.words[i])
  if (name.case === 'written') return written ? 'strong' : 'no'
  if (name.case === 'ticker') {
    const own = previous?.name.company === name.company && /^[^;!?]{0,24}[([]$/.test(text.slice(previous.at.end, start))
    const place = { before: text.slice(Math.max(0, start - 60), start), behind: text.slice(end, end + 24) }
    return isTicker(text.slice(start, end), { ...place, behindOwnName: own }) ? 'strong' : 'no'
  }
  const lone = words.length === 1
  if (lone && meansOtherwise(fold(words[0] ?? ''), text, start, end)) return 'no'
  if (name.case === 'any') return 'strong'
  const capitals = words.every((word, i) => word === name.words[i] || (word.length > 1 && word === word.toUpperCase()))
  if (!capitals || (lone && isLabelOrCompound(words[0] ?? '', text, end))) return 'no'
  if (capitalsTell(words, name, text, start, end) || isSupported(text, end, name.as, lone)) return 'strong'
  return lone && precedesParticle(text, end) ? 'no' : 'weak'
}

/** Whether an ordinary name's capitals show that it is a name: some word has one that its place does not explain. */
function capitalsTell(words: readonly string[], name: Name, text: string, start: number, end: number): boolean {
  const telling = words.filter(
    (word, i) => (i > 0 || !opensSentence(text, start)) && !isAlwaysCapitals(word) && /\p{Lu}/u.test(word),
  )
  if (telling.length === 0) return false
  const shouted = words.some((word, i) => word !== name.words[i])
  return !shouted && !inTitleCase(text, start, end)
}
