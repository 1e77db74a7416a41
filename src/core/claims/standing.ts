import type { Figure } from '../figures/types'
import { writtenAt } from '../figures/written'
import type { Span } from '../span'
import { wordCount } from './near'

/**
 * The figure that a name is written to, if any: `AWS ($38 billion)`, `AWS: $38 billion`, `$38 billion to AWS`,
 * `$38B AWS deal`, *pay AWS $38 billion*, *Oracle's, $300 billion*.
 */
export function ownerOf(text: string, name: Span, figures: readonly Figure[]): Figure | null {
  const after = figures.find(({ at }) => at.start >= name.end)
  if (after !== undefined) {
    const between = text.slice(name.end, writtenAt(after).start)
    if (/^(?:['’]s?)?\s*(?:\(|\[|:\s|=\s)\s*[^()\d]{0,24}$/.test(between)) return after
    if (/^(?:(?:['’]s?,?)?|, at)\s$/.test(between)) return after
  }
  const before = figures.findLast(({ at }) => at.end <= name.start)
  if (before !== undefined) {
    const between = text.slice(before.at.end, name.start)
    if (
      wordCount(between) <= 4 &&
      /^\s(?:[\p{L}-]+\s){0,2}(?:to|from|with|for|by|at|in|into|on)\s(?:the\s)?$/u.test(between)
    )
      return before
    if (/^\s?(?:\(|\s)$/.test(between) || between === ' ') return before
  }
  return null
}

/** Whether a name shares the place of the one before it: *$5.7 billion to Halden and Lumio*. */
export function isJoined(text: string, before: Span, name: Span): boolean {
  const joins = /^\s(?:and|&)\s$/iu.test(text.slice(before.end, name.start))
  return joins && !isPossessor(text, name) && !ACTS.test(text.slice(name.end))
}

/** *OpenAI's*: what it possesses is its own figure, but the sentence may still be about it. */
export function isPossessor(text: string, { end }: Span): boolean {
  return /^['’]s?\s/u.test(text.slice(end, end + 3))
}

/**
 * *OpenAI, not Microsoft*; *rather than Oracle*; *unlike Google*; *without Microsoft's permission*. What is told aside of
 * such a company is about it again: *without Tesla, whose order*. Nor is *the next CoreWeave* CoreWeave.
 */
export function isExcluded(text: string, { start, end }: Span): boolean {
  if (/^,\s(?:who|whose|which)\s/iu.test(text.slice(end, end + 8))) return false
  return /(?:\bnot|\brather than|\binstead of|\bunlike|\bwithout|\bexcept|\bexcluding)\s(?:the\s)?$|\bthe next\s$/iu.test(
    text.slice(Math.max(0, start - 20), start),
  )
}

/**
 * Whether a name stands in a later item of a sentence's list, *OpenAI, with $22.4 billion; Meta, with $14.2 billion*, or is
 * that of what the figure is compared with: *less than half of what Oracle gets*.
 */
export function isOfLater(text: string, figure: Span, name: Span): boolean {
  return name.start > figure.end && /;\s|(?<!\p{L})(?:than|of|as) what\s/iu.test(text.slice(figure.end, name.start))
}

/** Whether a name behind a figure is of another clause, or comes long after it: *is $15.9 billion, so Microsoft …*. */
export function isAside(text: string, figure: Span, name: Span, words: number): boolean {
  if (name.start < figure.end) return false
  const between = text.slice(figure.end, name.start)
  return words > LATER || CLAUSE.test(between) || (/,\sand\s$/iu.test(between) && ACTS.test(text.slice(name.end)))
}

/** A verb behind a name, so that it begins a clause of its own: *…, and Google has raised*. */
const ACTS = /^\s(?:has|have|had|is|are|was|were|will|would|can|could|may|also|\p{L}+(?:ed|es))\s/iu
const CLAUSE = /[;:]\s|,\s(?:so|while|whereas|but|although|though|because|since)\s/iu
/** Words behind a figure from which on the sentence speaks of something else. */
const LATER = 10
