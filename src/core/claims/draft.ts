import type { Chunk } from '../tokens/types'
import type { What } from '../vocabulary/what'
import { type Clause, type Complement, complementsAfter, previousVerb } from './clause'
import type { Governor } from './governing'
import { governorOf } from './governor'
import { type Subject, subjectOf } from './subject'
import type { Filling, Slot } from './types'

/** A claim while it is read: each reader fills a slot and notes the tokens that it accounts for. */
export interface Draft {
  readonly clause: Clause
  /** The index of the figure in the note, and its token. */
  readonly figure: number
  readonly at: number
  governor: Governor
  readonly subject: Subject | null
  /** The chunk from which on a deal's purpose and goods are read: the figure's, or its noun's. */
  reach: number
  /** The phrases of prepositions behind the figure, or behind the noun that says what it is. */
  complements: readonly Complement[]
  /** Whose claim this one goes on: by ellipsis, in brackets, as the other side of a comparison. */
  anchor: {
    readonly draft: Draft
    readonly as: 'ellipsis' | 'conversion' | 'comparison' | 'restated'
    readonly shared?: boolean
  } | null
  who: Slot<readonly string[]> | null
  to: Slot<readonly string[]> | null
  directed: boolean
  what: Slot<What> | null
  bareDeal: boolean
  basis: Slot<string> | null
  /** The claim is of a part of what its words name: a segment, a product, a region. In the words that say so. */
  part: string | null
  /** The claim is of several: in the words that say so. */
  several: string | null
  /** Nobody known does it, and what does is no company: in its words. */
  stranger: string | null
  /** Its time is said in its own statement. */
  timed: boolean
  /** Tokens that a slot accounts for. */
  readonly used: Set<number>
}

/** A draft with nothing filled in. */
export function draftOf(clause: Clause, figure: number, at: number): Draft {
  const governor = governorOf(clause, at)
  const verb = governor.verb ?? (governor.by === 'lead' ? previousVerb(clause, clause.chunkOf[at] ?? 0) : null)
  const found = verb === null ? null : subjectOf(clause, verb)
  const subject = found?.chunk === clause.chunkOf[at] ? null : found
  const nounChunk = governor.noun === null ? undefined : clause.chunkOf[governor.noun]
  const own = clause.chunkOf[at] ?? 0
  const isBehind = governor.apart === true || governor.by === 'label'
  const isRelative = governor.by === 'object' && governor.verb !== null && governor.verb > own
  const from = isRelative
    ? (governor.beside ?? governor.verb ?? own)
    : nounChunk !== undefined && (nounChunk > own || isBehind)
      ? nounChunk
      : own
  return {
    clause,
    figure,
    at,
    governor,
    subject,
    reach: from,
    complements:
      isBehind && from !== own
        ? [...complementsAfter(clause, from), ...complementsAfter(clause, own)]
        : complementsAfter(clause, from),
    anchor: null,
    who: null,
    to: null,
    directed: true,
    what: null,
    bareDeal: false,
    basis: null,
    part: null,
    several: null,
    stranger: null,
    timed: false,
    used: new Set([at]),
  }
}

/**
 * Takes a deal's noun elsewhere in the clause for the one that says what the figure is: the subject of *is worth $5m*, the
 * contracts before a colon. Its possessor and the phrases behind it are then those of the figure.
 */
export function adoptNoun(draft: Draft, noun: number): void {
  const { clause, at } = draft
  const chunk = clause.chunkOf[noun] ?? 0
  draft.governor = { ...draft.governor, noun }
  draft.complements = [...complementsAfter(clause, chunk), ...complementsAfter(clause, clause.chunkOf[at] ?? 0)]
  draft.reach = chunk
  draft.used.add(noun)
}

/** A slot with its words. */
export function slot<T>(value: T, how: Filling, words: string): Slot<T> {
  return { value, how, words }
}

/** Notes the tokens of a chunk as accounted for. */
export function use(draft: Draft, chunk: Pick<Chunk, 'first' | 'last'> | undefined): void {
  if (chunk === undefined) return
  for (let i = chunk.first; i <= chunk.last; i++) draft.used.add(i)
}
