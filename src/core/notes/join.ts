import type { Claim } from '../claims/types'
import { overlooked } from '../figures/overlooked'
import type { Figure, Skipped } from '../figures/types'
import type { Mention } from '../mentions/types'
import { once } from '../once'
import { type PlacedStretch, passageOf, placeOf } from '../passages/stretches'
import type { Tie } from '../ties/types'
import type { NoteSentence, Token } from '../tokens/types'
import type { OpenedNote, ReadNote, ReadStretch } from './types'

/**
 * A note of the stretches that it was read in: their own figures, mentions, sentences, claims and ties, in places and
 * indices of the note. Each list is made when it is first asked for.
 */
export function joinedNote(opened: OpenedNote, readings: readonly ReadStretch[]): ReadNote {
  const all = <T>(of: (reading: ReadStretch, note: OpenedNote) => readonly T[]) =>
    once(() => readings.flatMap((reading) => of(reading, opened)))
  const figures = all(figuresOf)
  const misses = all(missesOf)
  const skipped = once(() => [...misses(), ...overlookedIn(opened)].sort((a, b) => a.span.start - b.span.start))
  const mentions = all(mentionsOf)
  const sentences = all(sentencesOf)
  const claims = all(claimsOf)
  const ties = all(tiesOf)
  return {
    ...opened,
    readings,
    repeated: NONE,
    get figures() {
      return figures()
    },
    get skipped() {
      return skipped()
    },
    get mentions() {
      return mentions()
    },
    get sentences() {
      return sentences()
    },
    get claims() {
      return claims()
    },
    get ties() {
      return ties()
    },
  }
}

const NONE: ReadonlySet<string> = new Set()

/** A figure of a stretch by its index in the note; null for one of what stands above. */
export function figureOf({ first, figure }: ReadStretch, index: number): number | null {
  return index < first ? null : index - first + figure
}

type InPassage = Pick<Figure, 'passage' | 'span' | 'text'>

/** What stands in a passage of a stretch, in its note. */
function placed<T extends InPassage>(one: T, at: PlacedStretch, { text }: OpenedNote): T {
  const span = placeOf(at, one.span)
  return { ...one, passage: at.passages[one.passage] ?? 0, span, text: text.slice(span.start, span.end) }
}

function figuresOf({ placed: at, note, first }: ReadStretch, whole: OpenedNote): readonly Figure[] {
  return note.figures.slice(first).map((figure) => placed(figure, at, whole))
}

function mentionsOf({ placed: at, note }: ReadStretch, whole: OpenedNote): readonly Mention[] {
  return note.mentions.filter(({ passage }) => passage >= at.stretch.above).map((one) => placed(one, at, whole))
}

/** What was not read in a stretch though it looked like money. */
function missesOf({ placed: at, note }: ReadStretch, whole: OpenedNote): readonly Skipped[] {
  return note.skipped
    .filter(({ span }) => passageOf(span.start) >= at.stretch.above)
    .map(({ reason, span: place }) => {
      const span = placeOf(at, place)
      return { reason, span, text: whole.text.slice(span.start, span.end) }
    })
}

/** What looks like money in a note where nothing is read. */
function overlookedIn({ text, doc }: OpenedNote): readonly Skipped[] {
  if (doc.problems.some(({ code }) => code === 'not-text')) return []
  return overlooked(text, doc.passages)
}

function claimsOf(reading: ReadStretch): readonly Claim[] {
  const { note, first, figure } = reading
  return note.claims.slice(first).map((claim, i) => ({
    ...claim,
    figure: figure + i,
    restates: claim.restates === null ? null : figureOf(reading, claim.restates),
  }))
}

function tiesOf({ note, first, figure }: ReadStretch): readonly Tie[] {
  return note.ties.slice(first).map((tie, i) => ({ ...tie, figure: figure + i }))
}

function sentencesOf(reading: ReadStretch): readonly NoteSentence[] {
  const { placed, note } = reading
  const own = note.sentences.filter(({ passage }) => passage >= placed.stretch.above)
  return own.map((sentence) => {
    const tokens = once(() =>
      sentence.tokens.map((token): Token => {
        return token.figure === null ? token : { ...token, figure: figureOf(reading, token.figure) }
      }),
    )
    return {
      passage: placed.passages[sentence.passage] ?? 0,
      at: sentence.at,
      figures: sentence.figures.flatMap((index) => figureOf(reading, index) ?? []),
      named: sentence.named,
      get tokens() {
        return tokens()
      },
      get chunks() {
        return sentence.chunks
      },
    }
  })
}
