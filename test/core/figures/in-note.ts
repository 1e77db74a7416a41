import { overlooked } from '../../../src/core/figures/overlooked'
import { readFigures, type Surroundings } from '../../../src/core/figures/read'
import type { Mention } from '../../../src/core/mentions/types'
import type { NoteText } from '../../../src/core/passages/types'

/** The figures of a note, as they are written in it, and what was not read. */
export function figuresIn(
  source: string,
  doc: NoteText,
  mentions: readonly Mention[] = [],
  surroundings: Surroundings = { dollar: 'USD', home: () => null },
) {
  const rows = doc.passages.map(readFigures(doc, mentions, surroundings))
  const written = <T extends { readonly span: { readonly start: number; readonly end: number } }>(one: T) => ({
    ...one,
    text: source.slice(one.span.start, one.span.end),
  })
  const misses = rows.flatMap(({ skipped }) => skipped.map(written))
  return {
    figures: rows.flatMap(({ figures }) => figures.map(written)),
    skipped: [...misses, ...overlooked(source, doc.passages)].sort((a, b) => a.span.start - b.span.start),
  }
}
