import { keptPer } from '../kept'
import type { ReadNote } from '../notes/types'
import { type FigureVerdict, type Proofs, verdictOf } from '../rules/proofs'
import type { Span } from '../span'

/** What views over a whole folder know of a figure, without opening its note again. */
export interface FigureRecord {
  /** Its index among the note's figures. */
  readonly index: number
  /** Its place in the note's text, and that text. */
  readonly span: Span
  readonly text: string
  readonly verdict: FigureVerdict
  /** The id of the deal or metric that it is tied to; null where it is tied to none. */
  readonly entry: string | null
}

/** What views over a whole folder know of a company's name in a note. */
export interface MentionRecord {
  readonly company: string
  readonly span: Span
}

/** What is known of a note without opening it again. */
export interface NoteRecord {
  readonly figures: readonly FigureRecord[]
  readonly mentions: readonly MentionRecord[]
}

/** The record of a note that was read and checked. */
export const recordOf = keptPer(({ figures, ties, mentions }: ReadNote, proofs: Proofs) => {
  const value: NoteRecord = {
    figures: figures.map(({ span, text }, index) => {
      const tie = ties[index]
      const verdict = tie === undefined ? 'untied' : verdictOf(tie, proofs)
      return { index, span, text, verdict, entry: tie?.entry?.id ?? null }
    }),
    mentions: mentions.map(({ company, span }) => ({ company, span })),
  }
  return { value, holds: (other) => other === proofs }
})
