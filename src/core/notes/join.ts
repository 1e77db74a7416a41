import type { Claim } from '../claims/types'
import type { Figure, Skipped } from '../figures/types'
import type { Mention } from '../mentions/types'
import { once } from '../once'
import type { PlacedStretch } from '../passages/stretches'
import type { Span } from '../span'
import type { Tie } from '../ties/types'
import type { NoteSentence, Token } from '../tokens/types'
import type { OpenedNote, ReadNote, ReadStretch } from './types'

/**
 * A note of the stretches that it was read in: their own figures, mentions, sentences, claims and ties, in places and
 * indices of the note. Each list is made when it is first asked for.
 *
 * @param before what was overlooked before the first stretch
 */
export function joinedNote(opened: OpenedNote, readings: readonly ReadStretch[], before: readonly Skipped[]): ReadNote {
  const all = <T>(of: (reading: ReadStretch) => readonly T[]) => once(() => readings.flatMap(of))
  const figures = all((reading) => figuresOf(reading, opened.text))
  const skipped = once(() => [...before, ...readings.flatMap((one) => skippedOf(one))])
  const mentions = all((reading) => mentionsOf(reading, opened.text))
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

/** A place in the text of a stretch as one in its note's. */
export function placeOf({ stretch, shifts }: PlacedStretch, { start, end }: Span): Span {
  const part = start >= stretch.start ? stretch.above : stretch.parts.findLastIndex(({ base }) => base <= start)
  const shift = shifts[part] ?? 0
  return { start: start + shift, end: end + shift }
}

/** A figure of a stretch by its index in the note; null for one of what stands above. */
export function figureOf({ first, figure }: ReadStretch, index: number): number | null {
  return index < first ? null : index - first + figure
}

/** A passage of a stretch's own by its index in the note. */
function passageOf({ passage, stretch }: PlacedStretch, index: number): number {
  return index - stretch.above + passage
}

function figuresOf({ placed, note, first }: ReadStretch, text: string): readonly Figure[] {
  return note.figures.slice(first).map((figure) => {
    const span = placeOf(placed, figure.span)
    return { ...figure, passage: passageOf(placed, figure.passage), span, text: text.slice(span.start, span.end) }
  })
}

function skippedOf({ placed, note }: ReadStretch): readonly Skipped[] {
  return note.skipped
    .filter(({ span }) => span.start >= placed.stretch.start)
    .map((one) => ({ ...one, span: placeOf(placed, one.span) }))
}

function mentionsOf({ placed, note }: ReadStretch, text: string): readonly Mention[] {
  return note.mentions
    .filter(({ passage }) => passage >= placed.stretch.above)
    .map((mention) => {
      const span = placeOf(placed, mention.span)
      return { ...mention, passage: passageOf(placed, mention.passage), span, text: text.slice(span.start, span.end) }
    })
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
      passage: passageOf(placed, sentence.passage),
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
