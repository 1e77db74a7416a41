import { openersOf, peopleOf } from '../claims/presented'
import { isSameEvidence } from '../figures/near'
import { type NoteUnits, readFigures } from '../figures/read'
import type { Figure, Skipped } from '../figures/types'
import { asked, keptPer } from '../kept'
import type { Mention } from '../mentions/types'
import { once } from '../once'
import type { Stretch } from '../passages/stretches'
import type { NoteText, Passage } from '../passages/types'
import { overlaps } from '../span'
import { readSentences } from '../tokens/read'
import type { NoteSentence } from '../tokens/types'
import type { Named } from './names'

interface AmountFacts extends NoteUnits {
  readonly named: Named
  /** The currency of a bare `$`. */
  readonly dollar: string
}

/** The figures of a stretch and its sentences. */
export interface Amounts {
  readonly figures: readonly Figure[]
  readonly skipped: readonly Skipped[]
  readonly mentions: readonly Mention[]
  readonly sentences: readonly NoteSentence[]
  /** Whom it presents, and its first sentences that name a company. */
  readonly people: () => readonly (readonly [last: string, company: string])[]
  readonly openers: () => readonly NoteSentence[]
  /** Its sentences in prose that hold a figure or follow one that does, word for word. */
  readonly told: () => readonly string[]
}

/** The layer over the mentions: figures and sentences, passage by passage. */
export const amountsIn = keptPer(({ doc, above }: Stretch, { named, dollar, ...whole }: AmountFacts) => {
  const evidence = asked(() => whole.evidence(), isSameEvidence)
  const isScaled = asked(() => whole.isScaled())
  const figuresOf = readFigures(
    doc,
    named.mentions,
    { dollar, home: named.home },
    { evidence: () => evidence.ask(null), isScaled: () => isScaled.ask(null) },
  )
  let first = 0
  const rows = doc.passages.map((passage, i) => {
    const { figures, skipped } = figuresOf(passage)
    const read = sentencesOfPassage(passage, { figures, mentions: named.rows[i] ?? [], first })
    first += figures.length
    return { figures, skipped, ...read }
  })
  const sentences = rows.flatMap((row) => row.sentences)
  const own = once(() => sentences.filter(({ passage }) => passage >= above))
  const value: Amounts = {
    figures: rows.flatMap(({ figures }) => figures),
    skipped: rows.flatMap(({ skipped }) => skipped),
    mentions: rows.flatMap(({ mentions }) => mentions),
    sentences,
    people: once(() => peopleOf(own(), doc.passages)),
    openers: once(() => openersOf(own())),
    told: once(() => toldIn(own(), doc)),
  }
  const holds = (other: AmountFacts) =>
    other.named === named && other.dollar === dollar && evidence.holds(other.evidence) && isScaled.holds(other.isScaled)
  return { value, holds }
})

interface PassageFacts {
  readonly figures: readonly Figure[]
  readonly mentions: readonly Mention[]
  /** The index of the first figure. */
  readonly first: number
}

const sentencesOfPassage = keptPer((passage: Passage, { figures, mentions: found, first }: PassageFacts) => {
  const mentions = outside(found, figures)
  const value = { mentions, sentences: readSentences(passage, figures, first, mentions) }
  const holds = (other: PassageFacts) =>
    other.figures === figures && other.mentions === found && (other.first === first || figures.length === 0)
  return { value, holds }
})

function toldIn(sentences: readonly NoteSentence[], { passages }: NoteText): readonly string[] {
  return sentences.flatMap(({ passage: index, at, figures }, i) => {
    const [passage, before] = [passages[index], sentences[i - 1]]
    const isTold = figures.length > 0 || (before?.passage === index && before.figures.length > 0)
    return passage === undefined || passage.cell !== null || !isTold ? [] : [passage.text.slice(at.start, at.end)]
  })
}

/** The names that stand in no figure: what is read as money is no company, whatever a registry calls its companies. */
function outside(mentions: readonly Mention[], figures: readonly Figure[]): readonly Mention[] {
  if (figures.length === 0) return mentions
  return mentions.filter(({ span }) => !figures.some((figure) => overlaps(figure.span, span)))
}
