import { MEASURES } from '../registry/types'
import { contains, type Span } from '../span'
import { TOPICS } from './lexicon'
import { readingDistance } from './near'
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
  return strongest([...cues, ...soleMeasure(text, sentence, names), ...unspoken(text, sentence, figure, names)])
}

/** How much it says that a company itself grows, or that a round is done *at* an amount. */
const UNSPOKEN = 0.5

/** A verb of change right behind a company's name: *AWS grew 20 % to $33 billion*. */
const GROWS = /^\s(?:\p{L}+ly\s)?(?:grew|rose|climbed|jumped|surged|expanded|fell|shrank|slipped|declined)(?!\p{L})/iu
/** A round, and then its price: *raises $2.3 billion from Accel at $29.3 billion*; in a headline the name alone. */
const ROUND =
  /(?<!\p{L})(?:rais(?:es?|ed|ing)|took|takes|brings? in|rounds?|series [a-k]|led by|funding|from|stakes?|invest(?:s|ed|ing)?)(?!\p{L})/iu
const PRICED_AT = /(?<!\p{L})at\s(?:an?\s)?(?:\p{L}+\s)?$/iu
const NOT_PRICED =
  /(?:put|puts|estimated|stands?|stood|standing|capped|priced|sold|starts?|look(?:s|ed|ing)?|aim(?:s|ed)?)\sat\s(?:an?\s)?$/iu
const RATE = /^\s?(?:an?\s|per\s|each|apiece|\/|%)/iu

/** What measure a figure is by the build of its sentence, without a word for it. */
function unspoken(text: string, sentence: Span, figure: Span, names: readonly Span[]): readonly Cue[] {
  const before = text.slice(sentence.start, figure.start)
  const subject = names.findLast(({ end }) => end <= figure.start)
  if (subject !== undefined && figure.start - subject.end < 60 && GROWS.test(text.slice(subject.end, figure.start)))
    return [{ topic: 'revenue', weight: UNSPOKEN }]
  if (/^\sat which(?!\p{L})/iu.test(text.slice(figure.end))) return [{ topic: 'valuation', weight: UNSPOKEN }]
  const isPrice = PRICED_AT.test(before) && !NOT_PRICED.test(before) && !RATE.test(text.slice(figure.end))
  const isHeadline = subject !== undefined && /^,?\sat\s$/u.test(text.slice(subject.end, figure.start))
  return isPrice && (isHeadline || ROUND.test(before)) ? [{ topic: 'valuation', weight: UNSPOKEN }] : []
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
function hitsIn(text: string, { start, end }: Span, names: readonly Span[]): readonly Hit[] {
  const part = text.slice(start, end)
  const hits = TOPICS.flatMap(({ means, pattern, weight }) =>
    [...part.matchAll(pattern)].map((match) => ({
      topic: means,
      weight,
      at: { start: start + match.index, end: start + match.index + match[0].length },
    })),
  )
  const spoken = hits.filter(({ at }) => !names.some((name) => contains(name, at)))
  return spoken.filter((hit) => !spoken.some((other) => other.topic !== hit.topic && isInside(hit.at, other.at)))
}

/** *compute* within *compute spend* says nothing of its own. */
function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
}
