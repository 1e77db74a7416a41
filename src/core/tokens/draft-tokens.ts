import type { Figure } from '../figures/types'
import type { Mention } from '../mentions/types'
import { once } from '../once'
import { contains } from '../span'
import { type Entry, LONGEST_PHRASE, opensPhrase, phraseAt, type Sense, UNKNOWN } from '../vocabulary/lookup'
import type { Lex } from './lex'
import type { TimeExpression } from './times'
import type { Pos, Token } from './types'

/** What the tagger is told of a sentence beside its pieces. */
export interface Marked {
  /** The passage's figures, with their indices in the note. */
  readonly figures: readonly { readonly figure: Figure; readonly index: number }[]
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeExpression[]
}

/** A round by its letter is a funding round. */
const ROUND = once(() => phraseAt(['funding', 'round']).entry)
const PERCENT = new Set(['%', 'percent', 'pct', 'bps'])
/** Words that are written with a point. */
const ABBREVIATED = new Set(['vs', 'est', 'approx', 'excl', 'incl', 'ca'])
export const CLITIC_HOSTS = new Set(['it', 'he', 'she', 'that', 'there', 'what', 'who', 'here'])

/** A token before its part of speech is known, but for those that only can be one: money, names, times, numbers. */
export type TokenDraft = Omit<Token, 'pos' | 'sense'> & { readonly fixed: Pos | null; readonly isHedge: boolean }

/**
 * Joins the pieces of a sentence to tokens: the longest phrases of the vocabulary, figures, names, times, percentages and
 * rounds become one token each.
 *
 * @example of *Osk raised its Series B* the last two pieces are one token, `series b`
 */
export function draftTokens(
  pieces: readonly Lex[],
  figures: Marked['figures'],
  mentions: readonly Mention[],
  times: readonly TimeExpression[],
): TokenDraft[] {
  const found: TokenDraft[] = []
  const timeFrom = new Map(times.map((time) => [time.first, time]))
  const hedges = figures.flatMap(({ figure }) => figure.hedgeAt ?? [])
  let at = 0
  while (at < pieces.length) {
    const piece = pieces[at]
    if (piece === undefined) break
    const time = timeFrom.get(at)
    if (time !== undefined && piece.kind !== 'money' && piece.kind !== 'company' && !isNounFrom(pieces, at, time)) {
      const last = pieces[time.last] ?? piece
      const words = pieces.slice(at, time.last + 1).map(({ lower }) => lower)
      const span = { start: piece.at.start, end: last.at.end }
      found.push(draftOf(piece, { lower: words.join(' '), at: span, time, fixed: 'time' }))
      at = time.last + 1
      continue
    }
    if (piece.kind === 'money') {
      const one = figures.find(({ figure }) => figure.at.start === piece.at.start)
      found.push(draftOf(piece, { figure: one?.index ?? null, fixed: 'money' }))
      at++
    } else if (piece.kind === 'company') {
      const mention = mentions.find((one) => one.at.start === piece.at.start)
      const { company = null, as = null } = mention ?? {}
      found.push(draftOf(piece, { company, product: as === 'product', fixed: 'company' }))
      at++
    } else if (piece.kind === 'number') {
      const isPercent =
        PERCENT.has(pieces[at + 1]?.lower ?? '') ||
        (pieces[at + 1]?.lower === 'per' && pieces[at + 2]?.lower === 'cent')
      const length = isPercent ? (pieces[at + 1]?.lower === 'per' ? 3 : 2) : 1
      const span = { start: piece.at.start, end: pieces[at + length - 1]?.at.end ?? piece.at.end }
      found.push(draftOf(piece, { at: span, fixed: isPercent ? 'percent' : 'number' }))
      at += length
    } else {
      if (piece.lower === 'series' && isRoundLetter(pieces[at + 1])) {
        const letter = pieces[at + 1] as Lex
        const span = { start: piece.at.start, end: letter.at.end }
        const [lower, text] = [`series ${letter.lower}`, `Series ${letter.text}`]
        found.push(draftOf(piece, { lower, text, at: span, entry: ROUND(), fixed: 'noun' }))
        at += 2
        continue
      }
      const { entry, length: words } = phrase(pieces, at, timeFrom)
      const length =
        words +
        (ABBREVIATED.has(piece.lower) && pieces[at + words]?.lower === '.' && pieces[at + words]?.glued === true
          ? 1
          : 0)
      const last = pieces[at + length - 1] ?? piece
      const span = { start: piece.at.start, end: last.at.end }
      const isHedge = hedges.some((hedge) => contains(hedge, span))
      const lower = length === 1 ? piece.lower : wordsOf(pieces.slice(at, at + length))
      const fixed = piece.kind === 'punctuation' ? punctuation(piece, pieces[at + 1]) : null
      found.push(draftOf(piece, { lower, at: span, entry, isHedge, fixed }))
      at += length
    }
  }
  return found
}

/** A token that begins with a piece, with what is given of it; each has the same fields in the same order. */
function draftOf(piece: Lex, given: Partial<TokenDraft>): TokenDraft {
  const { lower = piece.lower, text = piece.text, at = piece.at, entry = UNKNOWN } = given
  const { figure = null, company = null, product = false, time = null, fixed = null, isHedge = false } = given
  const { glued } = piece
  const capital = CAPITAL.test(piece.text)
  return { lower, text, at, glued, capital, entry, figure, company, product, time, fixed, isHedge }
}

const CAPITAL = /^\p{Lu}/u

/** The words of a phrase, without hyphens and points. */
function wordsOf(pieces: readonly Lex[]): string {
  const words = pieces.map(({ lower }) => lower)
  return words.filter((word) => word !== '-' && word !== '.').join(' ')
}

/** *ARR, annualized revenue, run rate* are measures that say a time: nouns, not times. */
function isNounFrom(pieces: readonly Lex[], at: number, { says, last }: TimeExpression): boolean {
  if (!['run-rate', 'length', 'trailing'].includes(says.kind)) return false
  const { entry, length } = phrase(pieces, at, new Map())
  return at + length - 1 >= last && entry.senses.some((sense) => sense.pos === 'noun' && sense.is === 'measure')
}

/** *Series G*, *Series B1*. */
function isRoundLetter(piece: Lex | undefined): boolean {
  return (
    piece !== undefined &&
    piece.lower.length <= 2 &&
    piece.lower >= 'a' &&
    piece.lower < 'l' &&
    /^[a-k]\d?$/.test(piece.lower)
  )
}

/** The longest phrase from a piece on; hyphens between its words are passed over. Times, figures and names end it. */
function phrase(
  pieces: readonly Lex[],
  from: number,
  times: ReadonlyMap<number, unknown>,
): { entry: Entry; length: number } {
  if (!opensPhrase(pieces[from]?.lower ?? '')) return { entry: UNKNOWN, length: 1 }
  const words: string[] = []
  const ends: number[] = []
  for (let at = from; at < pieces.length && words.length < LONGEST_PHRASE; at++) {
    const piece = pieces[at]
    if (piece === undefined || piece.kind === 'money' || piece.kind === 'company' || (at > from && times.has(at))) break
    if (piece.lower === '-' && words.length > 0 && piece.glued && pieces[at + 1]?.glued === true) continue
    if (piece.kind === 'punctuation' && words.length > 0 && piece.lower !== '&') break
    words.push(piece.lower)
    ends.push(at)
  }
  const { entry, length } = phraseAt(words)
  return { entry, length: (ends[length - 1] ?? from) - from + 1 }
}

export function punctuation(piece: Lex, next: Lex | undefined): Pos {
  if (piece.lower === '-' && piece.glued && next?.glued === true) return 'hyphen'
  return piece.lower === '&' ? 'coordinator' : 'punctuation'
}

export function has(entry: Entry, pos: Sense['pos'], is?: string): boolean {
  for (const sense of entry.senses) if (sense.pos === pos && (is === undefined || sense.is === is)) return true
  return false
}
