import { count } from '../amounts/format'
import type { WholeNote } from '../notes/types'
import type { Registry } from '../registry/types'
import { verdictOf } from '../rules/proofs'
import type { Finding, Fix } from '../rules/types'
import type { Span } from '../span'
import type { Workspace } from '../workspace/types'
import { companyFixes, entryFixes, pinEdit, pinFixes, type RegistryFile } from './figure-actions'
import { fixesOf, type TextOf, together } from './fixes'
import { silencingFixes } from './silence'

export { certainEdits } from './fixes'

/** What actions are told of the files around. */
export interface ActionContext {
  readonly textOf: TextOf
  /** The registry that entries are added to, which need not exist; null where there can be none. */
  readonly registryPath: string | null
}

/** What can be done about a finding. */
export interface FindingActions {
  readonly finding: Finding
  /** What mends it, likeliest first. */
  readonly fixes: readonly Fix[]
  /** The same done to all findings of its rule in the file; null where it is the only one. */
  readonly all: Fix | null
  /** What keeps it quiet. */
  readonly others: readonly Fix[]
}

/** What can be done at a place of a file. */
export interface Actions {
  readonly found: readonly FindingActions[]
  /** Of figures that nothing is found of, and that no entry is tied to. */
  readonly loose: readonly Fix[]
  /** Where figures start that can be pinned to an entry which is chosen. */
  readonly pinnable: readonly number[]
}

type File = Pick<Workspace, 'findings' | 'note' | 'proofs' | 'registry'>

/** Rules of which an entry of the registry would decide. */
const ADDING = new Set(['unlinked-figure', 'values-over-time', 'note-disagreement'])

/** What can be done about the findings and figures that a span of a file touches. */
export function actionsAt(workspace: File, path: string, at: Span, context: ActionContext): Actions {
  const findings = workspace.findings(path)
  const here = findings.filter(({ span }) => touches(span, at))
  const note = workspace.note(path)
  const registry = workspace.registry()
  const file = registryFile(context)
  const found = here.map((finding): FindingActions => {
    const own = fixesOf(finding, context.textOf)
    const fixes = note === undefined ? own : [...own, ...addingFixes(note, finding, registry, file)]
    const others = note === undefined ? [] : silencingFixes(note, finding)
    return { finding, fixes, all: allOf(findings, finding, own[0], context.textOf), others }
  })
  if (note === undefined) return { found, loose: [], pinnable: [] }
  return { found, loose: looseFixes(workspace, note, at, here, file), pinnable: pinnableAt(note, at, registry) }
}

function addingFixes(
  note: WholeNote,
  { rule, span }: Finding,
  registry: Registry,
  file: RegistryFile | null,
): readonly Fix[] {
  if (file === null) return []
  if (rule === 'unknown-company') return companyFixes(note.text.slice(span.start, span.end), registry, file)
  const index = ADDING.has(rule) ? note.figures.findIndex((one) => one.span.start === span.start) : -1
  return index < 0 ? [] : entryFixes(note, index, registry, file)
}

function pinnableAt(note: WholeNote, at: Span, { deals, metrics }: Registry): readonly number[] {
  const entry = deals[0] ?? metrics[0]
  return note.figures.flatMap(({ span }, index) => {
    const isOpen = note.ties[index]?.verdict !== 'agrees' && entry !== undefined && touches(span, at)
    return isOpen && pinEdit(note, index, entry) !== null ? [span.start] : []
  })
}

function looseFixes(
  workspace: File,
  note: WholeNote,
  at: Span,
  here: readonly Finding[],
  file: RegistryFile | null,
): readonly Fix[] {
  const registry = workspace.registry()
  const proofs = workspace.proofs(note.path)
  return note.figures.flatMap(({ span }, index) => {
    const tie = note.ties[index]
    if (tie === undefined || !touches(span, at) || here.some((finding) => touches(finding.span, span))) return []
    const verdict = verdictOf(tie, proofs)
    if (verdict !== 'untied' && verdict !== 'abstained') return []
    return [...pinFixes(note, index, registry), ...(file === null ? [] : entryFixes(note, index, registry, file))]
  })
}

/** The fix of one kind for every finding of a rule in a file, where there are several. */
function allOf(findings: readonly Finding[], { rule }: Finding, first: Fix | undefined, textOf: TextOf): Fix | null {
  if (first === undefined) return null
  const alike = findings
    .filter((one) => one.rule === rule)
    .flatMap((one) => fixesOf(one, textOf).find(({ kind }) => kind === first.kind) ?? [])
  if (alike.length < 2) return null
  const title = `Fix all ${count(alike.length, 'finding')} of ${rule} in this file`
  return { title, kind: first.kind, certain: false, edits: together(alike) }
}

function registryFile({ textOf, registryPath }: ActionContext): RegistryFile | null {
  return registryPath === null ? null : { path: registryPath, text: textOf(registryPath) }
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
}
