import type { SkipReason } from '../figures/types'
import type { Note } from '../notes/types'
import { type Proofs, verdictOf } from '../rules/proofs'
import type { Span } from '../span'

/** Something read and not judged, or not read at all, and why. */
export interface Unjudged {
  readonly span: Span
  readonly text: string
  readonly outcome: 'not read' | 'abstained' | 'untied'
  readonly reason: string
}

const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  vague: 'no amount is stated',
  'not-money': 'a number of something other than money',
  'ambiguous-number': 'the number can be read in two ways',
  'unknown-scale': 'an unknown scale',
  'unknown-currency': 'an unknown currency',
  'part-of-longer': 'part of a longer expression that cannot be read whole',
  cashtag: 'a ticker',
  variable: 'a variable, not a price',
  markup: 'inside code, a URL or other markup',
  'unit-price': 'a price per unit',
}

/** Why a text that looks like money was not read, in words: `skipWords('cashtag')` is 'a ticker'. */
export function skipWords(reason: SkipReason): string {
  return SKIP_WORDS[reason]
}

/**
 * What a note holds that no verdict speaks of: near misses that were not read, figures whose tie was left open and
 * figures without a candidate, those that a relation proves aside, in the order of the text, each with its reason in words.
 */
export function unjudged(note: Pick<Note, 'figures' | 'skipped' | 'ties'>, proofs: Proofs): readonly Unjudged[] {
  const skipped = note.skipped.map(({ span, text, reason }): Unjudged => {
    return { span, text, outcome: 'not read', reason: skipWords(reason) }
  })
  const open = note.ties.flatMap((tie): readonly Unjudged[] => {
    const [read, verdict] = [note.figures[tie.figure], verdictOf(tie, proofs)]
    if (read === undefined || (verdict !== 'abstained' && verdict !== 'untied')) return []
    return [{ span: read.span, text: read.text, outcome: verdict, reason: tie.reasons.join('; ') }]
  })
  return [...skipped, ...open].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
