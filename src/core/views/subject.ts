import type { Company } from '../mentions/company'
import type { WholeNote } from '../notes/types'
import { oncePer } from '../once'
import type { Deal, Metric, Registry } from '../registry/types'
import { contains, type Location, moved, type Span } from '../span'
import { indexEntries } from '../ties/index-entries'
import type { Workspace } from '../workspace/types'

/** A place that a person points at: an offset in a file, and the line that it is on. */
export interface Pointer {
  readonly path: string
  readonly offset: number
  readonly line: Span
}

/**
 * What a person points at, and the words that stand for it: a deal or metric (or one of its tranches), a company, or the
 * several entries that a figure may be about. `as` tells a name from what is only on the line where an entry starts.
 */
export type Subject =
  | {
      readonly kind: 'entry'
      readonly id: string
      readonly tranche: number | null
      readonly span: Span
      readonly as: 'id' | 'amount' | 'line'
    }
  | { readonly kind: 'company'; readonly id: string; readonly span: Span; readonly as: 'id' | 'name' | 'line' }
  | { readonly kind: 'candidates'; readonly ids: readonly string[]; readonly span: Span }

/**
 * What stands at a place of a note or registry file; null where nothing of the registry is spoken of. In a note a figure
 * goes before the link that it is in: who points at the link's target means what it names.
 *
 * @example on `$38 billion`, which is tied to a deal: that deal; on `AWS`: the company; on `from: openai`: the company
 */
export function subjectAt(workspace: Workspace, pointer: Pointer): Subject | null {
  const note = workspace.note(pointer.path)
  return note === undefined ? inRegistry(workspace.registry(), pointer) : inNote(workspace, note, pointer.offset)
}

function inNote(workspace: Workspace, note: WholeNote, offset: number): Subject | null {
  // Of a conversion within a range, the inner: `between €5bn ($5.4bn) and €6bn`.
  const figure = touched(note.figures.toReversed(), offset, ({ span }) => span)
  if (figure !== null) return ofFigure(note, note.figures.indexOf(figure))
  const mention = touched(note.mentions, offset, ({ span }) => span)
  if (mention !== null) return { kind: 'company', id: mention.company, span: mention.span, as: 'name' }
  const pins = workspace.record(note.path)?.pins ?? []
  const pin = touched(pins, offset, ({ target }) => target) ?? touched(pins, offset, ({ span }) => span)
  if (pin === null) return null
  const { id, idAt: span } = pin
  const registry = workspace.registry()
  if (entryOf(registry, id) !== undefined) return { kind: 'entry', id, tranche: null, span, as: 'id' }
  return registry.companies.has(id) ? { kind: 'company', id, span, as: 'id' } : null
}

function ofFigure({ figures, ties }: WholeNote, index: number): Subject | null {
  const [span, tie] = [figures[index]?.span, ties[index]]
  if (span === undefined || tie === undefined) return null
  const { entry, tranche, candidates } = tie
  if (entry !== null) return { kind: 'entry', id: entry.id, tranche, span, as: 'amount' }
  return candidates.length === 0 ? null : { kind: 'candidates', ids: candidates, span }
}

function inRegistry(registry: Registry, { path, offset, line }: Pointer): Subject | null {
  const entries = [...registry.deals, ...registry.metrics].filter(({ at }) => at.path === path)
  const named = touched(
    namedPlaces(registry).filter((place) => place.path === path),
    offset,
    ({ span }) => span,
  )
  if (named !== null) return { kind: 'company', id: named.id, span: named.span, as: 'id' }
  const own = touched(entries, offset, ({ idAt }) => idAt)
  if (own !== null) return { kind: 'entry', id: own.id, tranche: null, span: own.idAt, as: 'id' }
  const amount = touched(entries.flatMap(amountsOf), offset, ({ span }) => span)
  if (amount !== null) return { kind: 'entry', ...amount, as: 'amount' }
  const companies = [...registry.companies.values()].flatMap(({ id, at }) => (at?.path === path ? [{ id, at }] : []))
  const starts = ({ at }: { readonly at: Location }) => at.span.start >= line.start && at.span.start <= line.end
  const starting = [
    ...entries.map(({ id, idAt, at }) => ({ kind: 'entry', id, tranche: null, span: idAt, at, as: 'line' }) as const),
    ...companies.map(({ id, at }) => ({ kind: 'company', id, span: at.id, at, as: 'line' }) as const),
  ].filter(starts)
  const found = touched(starting, offset, ({ at }) => at.span) ?? (starting.length === 1 ? starting[0] : undefined)
  if (found === undefined) return null
  const { at, ...subject } = found
  return subject
}

/** The amounts of a deal or metric: its own, and its tranches'. */
function amountsOf(entry: Deal | Metric): readonly { id: string; tranche: number | null; span: Span }[] {
  const { id, amount } = entry
  const own = amount === null ? [] : [{ id, tranche: null, span: amount.at.span }]
  const tranches = entry.type === 'deal' ? entry.tranches : []
  return [...own, ...tranches.map((one, tranche) => ({ id, tranche, span: one.amount.at.span }))]
}

/** A place in a registry file where a company is named; in its own entry, or by another. */
export interface NamedPlace extends Location {
  readonly id: string
  readonly isOwn: boolean
}

/** Every place where the registry's files name a company: its own entry, its children's, and those of deals and metrics. */
export const namedPlaces: (registry: Registry) => readonly NamedPlace[] = oncePer((registry) => [
  ...[...registry.companies.values()].flatMap(placesOfCompany),
  ...[...registry.deals, ...registry.metrics].flatMap(placesInEntry),
])

function placesOfCompany({ id, parent, at }: Company): readonly NamedPlace[] {
  if (at === null) return []
  const { path } = at
  const own = { id, path, span: at.id, isOwn: true }
  return parent === null || at.parent === null ? [own] : [own, { id: parent, path, span: at.parent, isOwn: false }]
}

function placesInEntry({ refers, at: { path, span } }: Deal | Metric): readonly NamedPlace[] {
  return refers.flatMap((one) =>
    one.to === 'company' ? [{ id: one.id, path, span: moved(one.at, span.start), isOwn: false }] : [],
  )
}

/** The deal or metric of an id. */
export function entryOf(registry: Registry, id: string): Deal | Metric | undefined {
  return indexEntries(registry).byId(id)
}

/** What a place is in, else what ends there: a cursor behind a word is at that word. */
function touched<T>(all: readonly T[], offset: number, spanOf: (one: T) => Span): T | null {
  const at = { start: offset, end: offset + 1 }
  return all.find((one) => contains(spanOf(one), at)) ?? all.find((one) => spanOf(one).end === offset) ?? null
}
