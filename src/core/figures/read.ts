import type { Mention } from '../mentions/types'
import { once } from '../once'
import { toSource } from '../passages/source-map'
import type { NoteText, Passage } from '../passages/types'
import { type CurrencyEvidence, currenciesNear, currencyEvidence, type HomeOf } from './near'
import { overlooked } from './overlooked'
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
export interface WholeNote {
  readonly evidence: () => CurrencyEvidence
  readonly isScaled: () => boolean
}

/**
 * The figures of a note, or of a part of it, passage by passage, and the near misses that were not read, in the order of
 * the text. Table cells take the units of their headings; signs that several currencies share are decided by what stands
 * near.
 *
 * @param source the note's text as the editor holds it
 * @param whole what the whole note says, where `doc` is a part of it
 * @example readFigures('OpenAI pays **$4**.5M.', doc, mentions, { dollar: 'USD', home: () => null })
 * // figures[0].text === '$4**.5M'
 */
export function readFigures(
  source: string,
  doc: NoteText,
  mentions: readonly Mention[],
  { dollar, home }: Surroundings,
  whole: WholeNote = { evidence: () => currencyEvidence(doc, mentions, home), isScaled: () => saysScale(doc) },
): { figures: readonly Figure[]; skipped: readonly Skipped[] } {
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
  const figures: Figure[] = []
  const skipped: Skipped[] = []
  for (const passage of doc.passages) {
    const found = scanFigures(passage.text, contextOf(passage, unitOf(passage)))
    const placed = <T extends { readonly at: { start: number; end: number } }>(item: T) => {
      const span = toSource(passage, item.at)
      return { ...item, passage: passage.index, span, text: source.slice(span.start, span.end) }
    }
    for (const figure of found.figures) figures.push(placed(figure))
    for (const miss of found.skipped) {
      const { reason, span, text } = placed(miss)
      skipped.push({ reason, span, text })
    }
  }
  return { figures, skipped: [...skipped, ...overlooked(source, doc)].sort((a, b) => a.span.start - b.span.start) }
}
