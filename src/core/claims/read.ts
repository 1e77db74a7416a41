import type { Figure } from '../figures/types'
import type { Mention } from '../mentions/types'
import type { NoteText, Passage } from '../passages/types'
import type { Registry } from '../registry/types'
import { contains, type Span } from '../span'
import { indexMentions, type MentionIndex, mentionsIn, type Surrounding, sentenceAt, surroundings } from './context'
import { cuesFor, cuesIn, strongest } from './cues'
import { partiesOf } from './parties'
import { periodFor } from './period'
import { changeFor, isComputed, isPartial, statusFor, timeFor } from './stance'
import type { Claim, Cue, Distance } from './types'

/** What claims are read from. */
export interface ClaimSource {
  readonly doc: NoteText
  /** ISO day of the note, or null. */
  readonly date: string | null
  readonly figures: readonly Figure[]
  readonly mentions: readonly Mention[]
}

/** How much a word away from the figure's sentence says of it. A table's headings and row say as much as a sentence. */
const WEIGHT: Readonly<Record<Distance, number>> = {
  sentence: 0.8,
  antecedent: 0.3,
  passage: 0.3,
  heading: 0.3,
  question: 0.4,
  title: 0.15,
}

/**
 * Reads what each figure's sentence says of it, and what its surroundings add. One claim a figure, in their order.
 *
 * @example in *OpenAI lost $12 billion last quarter* the claim is openai's, speaks of `loss`, for three months
 */
export function readClaims(source: ClaimSource, registry: Registry): readonly Claim[] {
  const byPassage = spansByPassage(source.figures)
  const mentions = indexMentions(source.mentions)
  const reading: Reading = { ...source, registry, mentions, cuesOf: cuesOncePerPlace(mentions) }
  return source.figures.flatMap((figure, index) => {
    const passage = source.doc.passages[figure.passage]
    const spans = byPassage.get(figure.passage) ?? []
    return passage === undefined ? [] : [readClaim(reading, passage, index, figure, spans)]
  })
}

/** What is held while the claims of one note are read. */
interface Reading extends Omit<ClaimSource, 'mentions'> {
  readonly registry: Registry
  readonly mentions: MentionIndex
  readonly cuesOf: (place: Surrounding) => readonly Cue[]
}

function readClaim(
  source: Reading,
  passage: Passage,
  index: number,
  figure: Figure,
  inPassage: readonly Span[],
): Claim {
  const { text } = passage
  const sentence = sentenceAt(passage, figure.at)
  const figures = inPassage.filter((at) => contains(sentence, at))
  const around = surroundings(source.doc, figure)
  const change = changeFor(text, sentence, figure.at)
  const names = namesIn(source.mentions, { passage, at: sentence })
  const own = cuesFor(text, sentence, figure.at, figures, names)
  const start = change === 'to' ? figures.findLast((at) => changeFor(text, sentence, at) === 'from') : undefined
  const shared = start === undefined ? [] : cuesFor(text, sentence, start, figures, names)
  return {
    figure: index,
    sentence,
    parties: partiesOf(source.mentions, passage, sentence, figure, figures, around),
    cues: strongest([...own, ...shared, ...around.flatMap(source.cuesOf)]),
    period: periodFor(text, sentence, figure.at, figures, source.date),
    status: statusFor(text, sentence, figure.at, figures),
    change,
    time: timeFor(text, sentence, figure.at, figures),
    computed: isComputed(text, sentence, figure.at, figures),
    partial: isPartial(text, sentence, figure.at, figures),
    words: wordsOf(text.slice(sentence.start, sentence.end)),
    asOf: source.date,
    pin: pinOf(passage, figure, source.registry),
  }
}

function spansByPassage(figures: readonly Figure[]): ReadonlyMap<number, readonly Span[]> {
  const spans = new Map<number, Span[]>()
  for (const { passage, at } of figures) {
    const known = spans.get(passage)
    if (known === undefined) spans.set(passage, [at])
    else known.push(at)
  }
  return spans
}

/** What the words of a place speak of, read once however many figures stand round it. */
function cuesOncePerPlace(mentions: MentionIndex): (place: Surrounding) => readonly Cue[] {
  const known = new Map<string, readonly Cue[]>()
  return (place) => {
    const { passage, at, distance } = place
    const key = `${passage.index}:${at.start}:${at.end}:${distance}`
    const cues = known.get(key) ?? cuesIn(passage.text, at, WEIGHT[distance], namesIn(mentions, place))
    known.set(key, cues)
    return cues
  }
}

function namesIn(mentions: MentionIndex, place: Pick<Surrounding, 'passage' | 'at'>): readonly Span[] {
  return mentionsIn(mentions, place)
    .filter((mention) => mention.as === 'name')
    .map(({ at }) => at)
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{3,}/gu))
}

/** A link around the figure to `deals.yaml#id` (or another registry file) pins it, where the id is the registry's. */
function pinOf(passage: Passage, figure: Figure, registry: Registry): string | null {
  const link = passage.links.find(({ at }) => contains(at, figure.at))
  const id = /\.ya?ml#([^#]+)$/iu.exec(link?.target ?? '')?.[1]
  if (id === undefined) return null
  const known = [...registry.deals, ...registry.metrics].some((entry) => entry.id === id)
  return known ? id : null
}
