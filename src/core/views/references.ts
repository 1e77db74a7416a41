import type { Location, Span } from '../span'
import { overlaps } from '../span'
import type { Workspace } from '../workspace/types'
import { targetOf } from './definition'
import { entryOf, namedPlaces, type Pointer, type Subject, subjectAt } from './subject'

/**
 * Where a deal or metric, or a company, is spoken of: its figures and pins in all notes; a company's names in them, and
 * the entries of the registry that name it. In the order of the files and of their texts.
 *
 * @param withDeclaration whether its own entry is among them
 */
export function referencesAt(workspace: Workspace, pointer: Pointer, withDeclaration: boolean): readonly Location[] {
  const subject = subjectAt(workspace, pointer)
  return subject === null ? [] : referencesOf(workspace, subject, withDeclaration).toSorted(inOrder)
}

/** The places in the file itself where the same deal, metric or company is spoken of as at a place of it. */
export function highlightsAt(workspace: Workspace, pointer: Pointer): readonly Span[] {
  const subject = subjectAt(workspace, pointer)
  if (subject === null || subject.kind === 'candidates' || subject.as === 'line') return []
  const { path } = pointer
  const found =
    workspace.record(path) !== undefined
      ? inNote(workspace, subject, path)
      : subject.kind === 'company'
        ? referencesOf(workspace, subject, true).filter((place) => place.path === path)
        : []
  return found.toSorted(inOrder).map(({ span }) => span)
}

function referencesOf(workspace: Workspace, subject: Subject, withDeclaration: boolean): readonly Location[] {
  if (subject.kind === 'candidates') return []
  const notes = workspace.paths().flatMap((path) => inNote(workspace, subject, path))
  const registry = workspace.registry()
  if (subject.kind === 'company') {
    const places = namedPlaces(registry).filter(({ id, isOwn }) => id === subject.id && (withDeclaration || !isOwn))
    return [...notes, ...places.map(({ path, span }) => ({ path, span }))]
  }
  const own = withDeclaration ? targetOf(entryOf(registry, subject.id), null) : []
  return [...notes, ...own.map(({ path, name }) => ({ path, span: name }))]
}

function inNote(
  workspace: Workspace,
  { kind, id }: Exclude<Subject, { kind: 'candidates' }>,
  path: string,
): readonly Location[] {
  const record = workspace.record(path)
  if (record === undefined) return []
  const said: readonly Span[] =
    kind === 'entry'
      ? record.figures.filter(({ entry }) => entry === id).map(({ span }) => span)
      : record.mentions.filter(({ company }) => company === id).map(({ span }) => span)
  // A link around a figure is one place with it.
  const pinned = record.pins.filter((pin) => pin.id === id && !said.some((span) => overlaps(span, pin.span)))
  return [...said, ...pinned.map(({ span }) => span)].map((span) => ({ path, span }))
}

function inOrder(a: Location, b: Location): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.start - b.span.start
}
