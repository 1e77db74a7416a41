import type { Deal, Metric, Registry } from '../registry/types'
import type { Span } from '../span'
import type { Workspace } from '../workspace/types'
import { entryOf, type Pointer, type Subject, subjectAt } from './subject'

/** A place that a definition leads to: what is shown there in a peek, and what is selected in it. */
export interface Target {
  readonly path: string
  readonly whole: Span
  readonly name: Span
}

/** Where what a person points at is defined, and the words that stand for it. */
export interface Definition {
  readonly span: Span
  readonly targets: readonly Target[]
}

/**
 * Where the registry defines what stands at a place: a figure's deal or metric (or the tranche that it states), the
 * entries that an undecided figure may be about, a company's entry. A company that is built in has no entry; it leads
 * to the deals and metrics that name it.
 *
 * @example on `$38 billion` of a note: the entry in `deals.yaml` that it is tied to
 */
export function definitionAt(workspace: Workspace, pointer: Pointer): Definition | null {
  const subject = subjectAt(workspace, pointer)
  if (subject === null || isLine(subject)) return null
  const targets = targetsOf(workspace.registry(), subject)
  return targets.length === 0 ? null : { span: subject.span, targets }
}

/** What only stands on the line where an entry starts is no name of it. */
function isLine(subject: Subject): boolean {
  return subject.kind !== 'candidates' && subject.as === 'line'
}

function targetsOf(registry: Registry, subject: Subject): readonly Target[] {
  switch (subject.kind) {
    case 'entry':
      return targetOf(entryOf(registry, subject.id), subject.tranche)
    case 'candidates':
      return subject.ids.flatMap((id) => targetOf(entryOf(registry, id), null))
    case 'company':
      return companyTargets(registry, subject.id)
  }
}

/** The place of an entry, or of one of its tranches. */
export function targetOf(entry: Deal | Metric | undefined, tranche: number | null): readonly Target[] {
  if (entry === undefined) return []
  const part = entry.type === 'deal' && tranche !== null ? entry.tranches[tranche] : undefined
  const { path, span: whole } = entry.at
  if (part === undefined) return [{ path, whole, name: entry.idAt }]
  return [{ path, whole: part.at.span, name: part.amount.at.span }]
}

/** A company's own entry, else the entries that name it, each once. */
function companyTargets(registry: Registry, id: string): readonly Target[] {
  const at = registry.companies.get(id)?.at ?? null
  if (at !== null) return [{ path: at.path, whole: at.span, name: at.id }]
  const entries = [...registry.deals, ...registry.metrics].filter(({ refers }) =>
    refers.some((one) => one.to === 'company' && one.id === id),
  )
  return entries.flatMap((entry) => targetOf(entry, null))
}
