import { openNote } from '../notes/read'
import type { WholeNote } from '../notes/types'
import type { Registry } from '../registry/types'
import { contains, type Span } from '../span'
import { type EntryWords, entryWords } from './explain-entries'

/**
 * The entries that a figure may be pinned to, the likeliest first: those of its companies, held against what its
 * sentence says, and how each came out. What it is pinned to already counts for nothing.
 */
export function pinCandidates(note: WholeNote, registry: Registry, index: number): readonly EntryWords[] {
  const [figure, claim] = [note.figures[index], note.claims[index]]
  return figure === undefined || claim === undefined ? [] : entryWords({ ...claim, pin: null }, figure, registry)
}

/** Why a figure cannot be pinned where it stands. */
export type PinRefusal = 'not-markdown' | 'in-link' | 'in-markup'

export type PinEdit = { readonly span: Span; readonly newText: string } | { readonly refusal: PinRefusal }

/**
 * The edit that makes a link to an entry of a figure: around it, or in the place of the pin that stands there. Refused
 * where the note would be read differently afterwards.
 *
 * @param file the registry file, seen from the note: `../deals.yaml`
 * @param id the entry’s
 * @example `$38B` becomes `[$38B](../deals.yaml#openai-aws-2025)`
 */
export function pinEdit(note: WholeNote, index: number, file: string, id: string): PinEdit {
  const figure = note.figures[index]
  const passage = note.doc.passages[figure?.passage ?? -1]
  if (figure === undefined || passage === undefined || note.doc.format !== 'markdown')
    return { refusal: 'not-markdown' }
  const target = linkTarget(`${encodeURI(file)}#${id}`)
  const link = passage.links.find(({ at }) => contains(at, figure.at))
  const edit = link === undefined ? around(figure.span, note.text, target) : instead(link, note.text, target)
  if (edit === null) return { refusal: 'in-link' }
  return isPinned(note, figure, edit, `#${id}`) ? edit : { refusal: 'in-markup' }
}

interface Replacement {
  readonly span: Span
  readonly newText: string
}

/** The backslash before `\$` belongs to the figure. */
function around({ start, end }: Span, text: string, target: string): Replacement {
  const span = { start: text.charAt(start - 1) === '\\' ? start - 1 : start, end }
  return { span, newText: `[${text.slice(span.start, span.end)}](${target})` }
}

/** Another target for a link to a registry file; null for a link to anything else. */
function instead(link: { readonly target: string; readonly source: Span }, text: string, target: string) {
  if (!link.target.split('#')[0]?.toLowerCase().endsWith('.yaml')) return null
  const written = linkTarget(link.target)
  const source = text.slice(link.source.start, link.source.end)
  const at = source.lastIndexOf(`](${written}`)
  if (at < 0) return null
  const start = link.source.start + at + ']('.length
  return { span: { start, end: start + written.length }, newText: target }
}

/** A link’s target as Markdown writes it: in angle brackets where a space or a bracket would end it. */
function linkTarget(target: string): string {
  return [' ', '(', ')'].some((sign) => target.includes(sign)) ? `<${target}>` : target
}

/** Whether the figure stands in a link to the entry once it is edited, and all is read as before. */
function isPinned(note: WholeNote, figure: WholeNote['figures'][number], edit: Replacement, ending: string): boolean {
  const { text, path, doc } = note
  const { passages } = openNote(path, text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end)).doc
  const links = passages[figure.passage]?.links ?? []
  return (
    passages.length === doc.passages.length &&
    passages.every((one, i) => one.text === doc.passages[i]?.text) &&
    links.some(({ at, target }) => contains(at, figure.at) && target.endsWith(ending))
  )
}
