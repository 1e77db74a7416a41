import { readClaims } from '../claims/read'
import { homeOf } from '../figures/near'
import { readFigures } from '../figures/read'
import type { Figure } from '../figures/types'
import type { NameIndex } from '../mentions/names'
import { findMentions, findNames } from '../mentions/names'
import type { Mention } from '../mentions/types'
import { noteDate } from '../passages/date'
import { type PassageMemo, passageMemo } from '../passages/memo'
import { noteFormat, readPassages, unreadText } from '../passages/read'
import type { Registry } from '../registry/types'
import { overlaps } from '../span'
import { tieClaims } from '../ties/tie'
import { readSentences } from '../tokens/read'
import type { Note, OpenedNote } from './types'

/** What a note is read against. */
export interface Lexicon {
  readonly names: NameIndex
  readonly registry: Registry
  /** The currency of a bare `$`. */
  readonly dollar: string
}

/**
 * Takes a note's text apart. The result holds for as long as the text does.
 *
 * @param path relative to the workspace folder; its ending says Markdown or text, its name may give the date
 * @param text as the editor holds it, without a BOM
 * @param memo what is known of the note from the last time; it spares the reading of what has not changed since
 */
export function openNote(path: string, text: string, memo: PassageMemo = passageMemo()): OpenedNote {
  const doc = readPassages(text, noteFormat(path) ?? 'text', memo)
  return { path, text, doc, date: noteDate(path, doc) }
}

/** The names that stand in no figure: what is read as money is no company, whatever a registry calls its companies. */
function outside(mentions: readonly Mention[], figures: readonly Figure[]): readonly Mention[] {
  let at = 0
  return mentions.filter(({ span }) => {
    while (at < figures.length && (figures[at]?.span.end ?? 0) <= span.start) at++
    const figure = figures[at]
    return figure === undefined || !overlaps(figure.span, span)
  })
}

/** A note of which nothing could be read, with a problem that says why. */
export function faultyNote(path: string, text: string, error: unknown): OpenedNote {
  const why = error instanceof Error ? error.message : String(error)
  const message = `This note could not be read, by a fault of Tieout: ${why}`
  const problem = { code: 'fault', span: { start: 0, end: Math.min(1, text.length) }, message } as const
  return { path, text, doc: unreadText(noteFormat(path) ?? 'text', problem), date: null }
}

/** The pipeline for one note: passages → mentions and figures → claims → ties. */
export function readNote(opened: OpenedNote, lexicon: Lexicon): Note {
  const { doc, text, date } = opened
  const { registry } = lexicon
  const found = findMentions(text, doc, lexicon.names)
  const { figures, skipped } = readFigures(text, doc, found, {
    dollar: lexicon.dollar,
    home: (id) => {
      const company = registry.companies.get(id)
      return company === undefined ? null : homeOf(company)
    },
  })
  const mentions = outside(found, figures)
  const sentences = readSentences(doc, figures, mentions)
  const title = new Set(findNames(doc.front.title ?? '', lexicon.names).map(({ company }) => company))
  const claims = readClaims({ doc, date, figures, sentences, title: [...title] }, registry)
  const ties = tieClaims({ figures, claims }, registry)
  return { ...opened, figures, skipped, mentions, sentences, claims, ties }
}
