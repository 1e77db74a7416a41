import type { Mention } from '../mentions/types'
import { toSource } from '../passages/source-map'
import type { NoteText, Passage } from '../passages/types'
import { currenciesNear } from './near'
import { overlooked } from './overlooked'
import { scanFigures } from './scan'
import { unitsOfCells } from './tables'
import type { Figure, ScanContext, Skipped } from './types'

/** What a note's surroundings say of its currencies. */
export interface Surroundings {
  /** The currency of a bare `$`. */
  readonly dollar: string
  /** The ISO 3166 code of a company's home country, or null. */
  readonly home: (company: string) => string | null
}

/**
 * The figures of a note, passage by passage, and the near misses that were not read, in the order of the text. Table cells take the units of
 * their headings; signs that several currencies share are decided by what stands near.
 *
 * @param source the note's text as the editor holds it
 * @example readFigures('OpenAI pays **$4**.5M.', doc, mentions, { dollar: 'USD', home: () => null })
 * // figures[0].text === '$4**.5M'
 */
export function readFigures(
  source: string,
  doc: NoteText,
  mentions: readonly Mention[],
  surroundings: Surroundings,
): { figures: readonly Figure[]; skipped: readonly Skipped[] } {
  const near = currenciesNear(doc, mentions, surroundings.home)
  const contextOf = (passage: Passage, implied: ScanContext['implied'] = null): ScanContext => ({
    dollar: surroundings.dollar,
    cell: passage.cell !== null,
    implied,
    // Few passages hold a sign that what stands near must decide.
    get near() {
      return near(passage)
    },
  })
  const unitOf = unitsOfCells(doc, contextOf)
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
