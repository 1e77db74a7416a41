import type { Span } from '../span'
import type { Passage } from './types'

/** Characters beyond which a sentence is none that a person wrote: of such a run only what stands near is read. */
const LONGEST = 2000
const NEAR = 400

/**
 * The sentence of a passage that holds a span, or the run of sentences that a span lies across; of an endless one, what
 * stands near the span. A figure by itself is the label of the sentence behind it: *$38 billion. What AWS gets.*
 */
export function sentenceAt(passage: Passage, at: Span): Span {
  const first = passage.sentences.findLast(({ start }) => start <= at.start)
  const own = passage.sentences.find(({ end }) => end >= at.end)
  const isLabel =
    own !== undefined && !/\p{L}/u.test(passage.text.slice(own.start, at.start) + passage.text.slice(at.end, own.end))
  const last = isLabel ? (passage.sentences.find(({ start }) => start >= own.end) ?? own) : own
  const [start, end] = [first?.start ?? 0, last?.end ?? passage.text.length]
  if (end - start <= LONGEST) return { start, end }
  return { start: Math.max(start, at.start - NEAR), end: Math.min(end, at.end + NEAR) }
}
