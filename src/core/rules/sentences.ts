import type { Figure } from '../figures/types'
import { groupBy } from '../group'
import type { Note } from '../notes/types'
import { oncePer } from '../once'
import { sentenceAt } from '../passages/sentence-at'
import type { Passage } from '../passages/types'
import type { Numbered } from '../relations/types'
import type { Span } from '../span'
import { countBefore } from '../text/bisect'
import type { Token } from '../tokens/types'

/** Figures with their indices, in order. */
export function numbered(figures: readonly Figure[]): readonly Numbered[] {
  return figures.map((figure, index) => ({ index, figure }))
}

/** A sentence of a note with its figures, in order. */
export interface Sentence {
  readonly passage: Passage
  readonly at: Span
  readonly text: string
  readonly figures: readonly Numbered[]
}

/**
 * The sentences of a note that hold figures, each once: one that is repeated word for word is judged where it first
 * stands (DESIGN: Rules).
 */
export const sentencesOf: (note: Note) => readonly Sentence[] = oncePer((note: Note) => {
  const found = new Map<string, { passage: Passage; at: Span; figures: Numbered[] }>()
  note.figures.forEach((figure, index) => {
    const passage = note.doc.passages[figure.passage]
    if (passage === undefined) return
    const at = sentenceAt(passage, figure.at)
    const key = `${passage.index}:${at.start}`
    const known = found.get(key)
    if (known === undefined) found.set(key, { passage, at, figures: [{ index, figure }] })
    else known.figures.push({ index, figure })
  })
  const texts = new Set(note.repeated)
  return [...found.values()].flatMap((sentence) => {
    const text = sentence.passage.text.slice(sentence.at.start, sentence.at.end)
    const repeated = texts.has(text) && sentence.passage.kind !== 'cell'
    texts.add(text)
    return repeated ? [] : [{ ...sentence, text }]
  })
})

const sentencesByPassage = oncePer((note: Note) => groupBy(note.sentences, ({ passage }) => passage))

/** The tokens that lie within a stretch of a passage, in order. */
export function tokensAt(note: Note, { index }: Passage, { start, end }: Span): readonly Token[] {
  const sentences = sentencesByPassage(note).get(index) ?? []
  const first = countBefore(sentences, ({ at }) => at.end <= start)
  const last = countBefore(sentences, ({ at }) => at.start < end)
  return sentences.slice(first, last).flatMap(({ tokens }) => {
    const from = countBefore(tokens, ({ at }) => at.start < start)
    return tokens.slice(
      from,
      countBefore(tokens, ({ at }) => at.end <= end),
    )
  })
}

/** Whether a figure stands in a sentence that the note has stated before, word for word. */
export const firstStated: (note: Note) => ReadonlySet<number> = oncePer(
  (note: Note) => new Set(sentencesOf(note).flatMap(({ figures }) => figures.map(({ index }) => index))),
)

/** Whether figures are all in one currency that is known: only then can they be added up or compared. */
export function sameCurrency(figures: readonly Numbered[]): boolean {
  const [first] = figures
  return (
    first !== undefined &&
    first.figure.currency !== null &&
    figures.every(({ figure }) => figure.currency === first.figure.currency)
  )
}
