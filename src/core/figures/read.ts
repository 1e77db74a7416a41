import { areSame } from '../equal'
import { asked, keptPer } from '../kept'
import type { Mention } from '../mentions/types'
import { once } from '../once'
import { toSource } from '../passages/source-map'
import type { NoteText, Passage } from '../passages/types'
import type { Span } from '../span'
import { type CurrencyEvidence, currenciesNear, currencyEvidence, type HomeOf } from './near'
import { scanFigures } from './scan'
import { saysScale, unitsOfCells } from './tables'
import type { Figure, ScanContext, Skipped } from './types'

/** What readers set, and what the companies say of currencies. */
export interface Surroundings {
  /** The currency of a bare `$`. */
  readonly dollar: string
  readonly home: HomeOf
}

/** What is asked of a whole note while a part of it is read. */
export interface NoteUnits {
  readonly evidence: () => CurrencyEvidence
  readonly isScaled: () => boolean
}

/** The figures of a passage, and what was not read in it though it looked like money. */
export interface PassageFigures {
  readonly figures: readonly Figure[]
  readonly skipped: readonly Skipped[]
}

/**
 * Finds the figures of a note, or of a part of it, passage by passage, and the near misses that were not read. Table
 * cells take the units of their headings; signs that several currencies share are decided by what stands near. A
 * passage that is the same, and stands where it did, has the same figures.
 *
 * @param whole what the whole note says, where `doc` is a part of it
 * @example readFigures(doc, mentions, { dollar: 'USD', home: () => null })(passage).figures[0]?.text // '$4.5M'
 */
export function readFigures(
  doc: NoteText,
  mentions: readonly Mention[],
  { dollar, home }: Surroundings,
  whole: NoteUnits = { evidence: () => currencyEvidence(doc, mentions, home), isScaled: () => saysScale(doc) },
): (passage: Passage) => PassageFigures {
  const near = currenciesNear(doc, mentions, home, once(whole.evidence))
  const contextOf = (passage: Passage, implied: ScanContext['implied'] = null): ScanContext => ({
    dollar,
    cell: passage.cell !== null,
    implied,
    // Few passages hold a sign that what stands near must decide.
    get near() {
      return near(passage)
    },
  })
  const unitOf = unitsOfCells(doc, contextOf, once(whole.isScaled))
  return (passage) => figuresIn(passage, contextOf(passage, unitOf(passage)))
}

const figuresIn = keptPer((passage: Passage, context: ScanContext) => {
  const near = asked(() => context.near, areSame)
  const { dollar, cell, implied } = context
  const scanned = scanFigures(passage.text, {
    dollar,
    cell,
    implied,
    get near() {
      return near.ask(null)
    },
  })
  const placed = <T extends { readonly at: Span }>(item: T) => ({
    ...item,
    passage: passage.index,
    span: toSource(passage, item.at),
    text: passage.text.slice(item.at.start, item.at.end),
  })
  const value: PassageFigures = {
    figures: scanned.figures.map(placed),
    skipped: scanned.skipped.map(({ at, reason }) => {
      const { span, text } = placed({ at })
      return { reason, span, text }
    }),
  }
  const holds = (other: ScanContext) =>
    other.dollar === dollar &&
    other.implied?.currency === implied?.currency &&
    other.implied?.exponent === implied?.exponent &&
    near.holds(() => other.near)
  return { value, holds }
})
