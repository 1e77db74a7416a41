import type { Figure } from '../figures/types'
import { groupBy } from '../group'
import type { Mention } from '../mentions/types'
import type { NoteText, Passage } from '../passages/types'
import type { Registry } from '../registry/types'
import { contains, type Span } from '../span'
import { changeFor } from './change'
import {
  indexMentions,
  type MentionIndex,
  mentionsIn,
  type Surrounding,
  sentenceAt,
  sentencesBefore,
  surroundings,
} from './context'
import { cuesFor, cuesIn, strongest } from './cues'
import { partiesOf } from './parties'
import { periodFor, periodOf } from './period'
import { isOfPart, isOfSegment } from './segments'
import { sharedWith } from './shared'
import { statusFor } from './status'
import { isComputed, isJoint, isPartial, isPrice, isWhole } from './sums'
import { isCurrent, timeFor } from './time'
import { isTotalRow } from './totals'
import type { Claim, ClaimPeriod, Cue, Distance } from './types'
import { unspokenCues } from './unspoken'

/** What claims are read from. */
export interface ClaimSource {
  readonly doc: NoteText
  /** ISO day of the note, or null. */
  readonly date: string | null
  readonly figures: readonly Figure[]
  readonly mentions: readonly Mention[]
  /** The companies that the front matter's title names. */
  readonly title: readonly string[]
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
/** A cell or a list's item says little by itself: what stands above it says the more. */
const WEIGHT_OF_ENTRY: typeof WEIGHT = { ...WEIGHT, passage: 0.5, heading: 0.5, title: 0.4 }

/**
 * Reads what each figure's sentence says of it, and what its surroundings add. One claim a figure, in their order.
 *
 * @example in *OpenAI lost $12 billion last quarter* the claim is openai's, speaks of `loss`, for three months
 */
export function readClaims(source: ClaimSource, registry: Registry): readonly Claim[] {
  const byPassage = groupBy(source.figures, ({ passage }) => passage)
  const mentions = indexMentions(source.mentions)
  const reading: Reading = { ...source, registry, mentions, cuesOf: cuesOncePerPlace(mentions) }
  return source.figures.flatMap((figure, index) => {
    const passage = source.doc.passages[figure.passage]
    const beside = byPassage.get(figure.passage) ?? []
    return passage === undefined ? [] : [readClaim(reading, passage, index, figure, beside)]
  })
}

/** What is held while the claims of one note are read. */
interface Reading extends Omit<ClaimSource, 'mentions'> {
  readonly registry: Registry
  readonly mentions: MentionIndex
  readonly cuesOf: (place: Surrounding, weights: typeof WEIGHT) => readonly Cue[]
}

function readClaim(
  source: Reading,
  passage: Passage,
  index: number,
  figure: Figure,
  inPassage: readonly Figure[],
): Claim {
  const { text } = passage
  const sentence = sentenceAt(passage, figure.at)
  const beside = inPassage.filter(({ at }) => contains(sentence, at))
  const figures = beside.map(({ at }) => at)
  const around = surroundings(source.doc, figure)
  const place = { text, sentence, figure: figure.at, figures }
  const change = changeFor(place)
  const names = namesIn(source.mentions, { passage, at: sentence })
  const weights = passage.cell === null && passage.item === null ? WEIGHT : WEIGHT_OF_ENTRY
  const own = cuesFor(text, sentence, figure.at, figures, names)
  const mentioned = mentionsIn(source.mentions, { passage, at: sentence }).map(({ at }) => at)
  const unspoken = unspokenCues(text, sentence, figure.at, mentioned)
  const start = change === 'to' ? figures.findLast((at) => changeFor({ ...place, figure: at }) === 'from') : undefined
  const partner = start ?? sharedWith(text, figure, beside, names)
  const shared = partner === null ? [] : cuesFor(text, sentence, partner, figures, names)
  return {
    figure: index,
    sentence,
    parties: partiesOf(source.mentions, passage, sentence, figure, beside, {
      around,
      before: sentencesBefore(source.doc, passage, sentence),
      title: source.title,
    }),
    cues: strongest([...own, ...unspoken, ...shared, ...around.flatMap((other) => source.cuesOf(other, weights))]),
    period: periodHere(source, passage, sentence, figure, figures, around),
    status: statusFor(place),
    change,
    time: timeFor(place),
    current: isCurrent(place),
    computed: isComputed(place) || isInTotal(passage, around),
    joint: isJoint(place),
    whole: isWhole(place),
    price: isPrice(place),
    partial:
      isPartial(place) ||
      isOfSegment(text, sentence, figure.at) ||
      isOfPart(passage, around, (head) => namesIn(source.mentions, head)),
    words: wordsOf(text.slice(sentence.start, sentence.end)),
    asOf: source.date,
    pin: pinOf(passage, figure, source.registry),
  }
}

/** Whether a cell stands in the row that adds up its table. */
function isInTotal({ cell }: Passage, around: readonly Surrounding[]): boolean {
  const head = around.find(({ passage }) => passage.cell?.row === cell?.row && passage.cell?.column === 0)
  return cell !== null && head !== undefined && isTotalRow(head.passage.text)
}

/** A figure's period by its own sentence, or in a table by its row and column. */
function periodHere(
  { date }: Reading,
  { text, cell }: Passage,
  sentence: Span,
  figure: Figure,
  figures: readonly Span[],
  around: readonly Surrounding[],
): ClaimPeriod {
  const own = periodFor(text, sentence, figure.at, figures, date)
  if (cell === null || own.months !== null) return own
  const beside = around.filter(({ distance }) => distance === 'sentence')
  const said = beside.map(({ passage }) => periodOf(passage.text, date))
  return said.find(({ period }) => period !== null) ?? said.find(({ months }) => months !== null) ?? own
}

/** What the words of a place speak of, read once however many figures stand round it. */
function cuesOncePerPlace(mentions: MentionIndex): Reading['cuesOf'] {
  const known = new Map<string, readonly Cue[]>()
  return (place, weights) => {
    const { passage, at, distance } = place
    const weight = weights[distance]
    const key = `${passage.index}:${at.start}:${at.end}:${weight}`
    const cues = known.get(key) ?? cuesIn(passage.text, at, weight, namesIn(mentions, place))
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
