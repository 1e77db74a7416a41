import { MEASURES } from '../registry/types'
import { contains, type Span } from '../span'
import { TOPICS } from './lexicon'
import { matchesIn, readingDistance } from './near'
import type { Cue, Topic } from './types'

/** A word of the lexicon at its place. */
interface Hit {
  readonly topic: Topic
  readonly weight: number
  readonly at: Span
}

/**
 * What the words of a sentence say of one of its figures, strongest first. A word that stands directly before or
 * behind one figure speaks of that figure and hardly of the others.
 *
 * @param text the passage's text
 * @param sentence where in it to look
 * @param figure the figure's place
 * @param figures the places of all figures of the passage
 * @param names the places of company names: words within them are no cues
 * @example in *$13B annual revenue and $12B quarterly losses* the first figure is revenue, the second loss
 */
export function cuesFor(
  text: string,
  sentence: Span,
  figure: Span,
  figures: readonly Span[],
  names: readonly Span[] = [],
): readonly Cue[] {
  const cues = hitsIn(text, sentence, names).map(({ topic, weight, at }) => ({
    topic,
    weight: weight / (1 + readingDistance(text, at, figure, figures) / 3),
  }))
  return strongest([...cues, ...soleMeasure(text, sentence, names)])
}

/** How much the one measure that a sentence speaks of says of each of its figures: *capex of $70bn, against $39bn*. */
const SOLE = 0.45

function soleMeasure(text: string, sentence: Span, names: readonly Span[]): readonly Cue[] {
  const topics = new Set(
    hitsIn(text, sentence, names)
      .filter(({ weight }) => weight === 1)
      .map(({ topic }) => topic),
  )
  const [topic, other] = topics
  const isMeasure = MEASURES.some((measure) => measure === topic)
  return topic !== undefined && other === undefined && isMeasure ? [{ topic, weight: SOLE }] : []
}

/** What a stretch of prose without the figure speaks of, all its words counted alike. */
export function cuesIn(text: string, at: Span, weight: number, names: readonly Span[] = []): readonly Cue[] {
  return strongest(hitsIn(text, at, names).map((hit) => ({ topic: hit.topic, weight: hit.weight * weight })))
}

/** Each topic once, with its greatest weight, strongest first. */
export function strongest(cues: readonly Cue[]): readonly Cue[] {
  const best = new Map<Topic, number>()
  for (const { topic, weight } of cues) best.set(topic, Math.max(weight, best.get(topic) ?? 0))
  return [...best].map(([topic, weight]) => ({ topic, weight })).sort((a, b) => b.weight - a.weight)
}

/** Words within a company's name speak of the company alone. */
function hitsIn(text: string, place: Span, names: readonly Span[]): readonly Hit[] {
  const hits = TOPICS.flatMap(({ means, pattern, weight }) =>
    matchesIn(text, place, pattern).map(({ at }) => ({ topic: means, weight, at })),
  )
  const spoken = hits.filter(({ at }) => !names.some((name) => contains(name, at)))
  return spoken.filter((hit) => !spoken.some((other) => other.topic !== hit.topic && isInside(hit.at, other.at)))
}

/** *compute* within *compute spend* says nothing of its own. */
function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
}
