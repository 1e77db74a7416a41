import { count } from '../amounts/format'
import type { WholeNote } from '../notes/types'
import { entryName, entryStanding } from '../registry/entries'
import type { Deal, Metric, Registry } from '../registry/types'
import { verdictOf } from '../rules/proofs'
import type { Finding, Fix } from '../rules/types'
import { overlaps, type Span } from '../span'
import type { Workspace } from '../workspace/types'
import { companyFixes } from './company-fixes'
import { fixesOf, type TextOf, together } from './fixes'
import { silencingFixes } from './silence'

export { certainEdits } from './fixes'

/** What actions are told of the files around. */
export interface ActionContext {
  readonly textOf: TextOf
  /** The registry file that companies are added to; null where there is none. */
  readonly registryPath: string | null
}

/** What can be done about a finding. */
export interface FindingActions {
  readonly finding: Finding
  /** What mends it, likeliest first. */
  readonly fixes: readonly Fix[]
  /** The same done to all findings of its rule in the file; null where it is the only one. */
  readonly all: Fix | null
  /** Where its figure starts, where an entry of the registry would decide it; else null. */
  readonly undecided: number | null
  /** What keeps it quiet. */
  readonly others: readonly Fix[]
}

/** A figure that no entry is tied to, or a wrong one. */
export interface OpenFigure {
  /** Its index among the note's figures, and where it starts. */
  readonly index: number
  readonly start: number
  /** Nothing is found of it and no entry stands behind it: it may be added to the registry. */
  readonly isLoose: boolean
  /** A link can pin it. */
  readonly isPinnable: boolean
  /** The entries that came close, best first, with how they are called. */
  readonly close: readonly { readonly entry: Deal | Metric; readonly words: string }[]
}

/** What can be done at a place of a file. */
export interface Actions {
  readonly found: readonly FindingActions[]
  readonly figures: readonly OpenFigure[]
}

type File = Pick<Workspace, 'findings' | 'note' | 'proofs' | 'registry'>

/** Rules of which an entry of the registry would decide. */
const UNDECIDED = new Set(['unlinked-figure', 'values-over-time', 'note-disagreement'])
/** How many entries are offered to pin a figure to at once. */
const MOST_PINS = 5

/** What can be done about the findings and figures that a span of a file touches. */
export function actionsAt(workspace: File, path: string, at: Span, context: ActionContext): Actions {
  const { textOf } = context
  const findings = workspace.findings(path)
  const here = findings.filter(({ span }) => touches(span, at))
  const note = workspace.note(path)
  const found = here.map((finding): FindingActions => {
    const own = fixesOf(finding, textOf)
    const all = allOf(findings, finding, own[0], textOf)
    if (note === undefined) return { finding, fixes: own, all, undecided: null, others: [] }
    const { rule, span } = finding
    const isFigure = note.figures.some((one) => one.span.start === span.start)
    return {
      finding,
      fixes: [...own, ...companiesFor(note, finding, workspace.registry(), context)],
      all,
      undecided: UNDECIDED.has(rule) && isFigure ? span.start : null,
      others: silencingFixes(note, finding),
    }
  })
  return { found, figures: note === undefined ? [] : openFigures(workspace, note, at, here) }
}

function companiesFor(
  note: WholeNote,
  { rule, span }: Finding,
  registry: Registry,
  { textOf, registryPath }: ActionContext,
): readonly Fix[] {
  const text = registryPath === null ? null : textOf(registryPath)
  if (rule !== 'unknown-company' || registryPath === null || text === null) return []
  return companyFixes(note.text.slice(span.start, span.end), registry, { path: registryPath, text })
}

function openFigures(workspace: File, note: WholeNote, at: Span, here: readonly Finding[]): readonly OpenFigure[] {
  const registry = workspace.registry()
  const proofs = workspace.proofs(note.path)
  return note.figures.flatMap(({ span, at: own, passage }, index) => {
    const tie = note.ties[index]
    if (tie === undefined || !touches(span, at)) return []
    const verdict = verdictOf(tie, proofs)
    if (verdict === 'agrees' || verdict === 'truncated' || verdict === 'proved') return []
    const links = note.doc.passages[passage]?.links ?? []
    const isLinked = links.some((link) => overlaps(link.at, own))
    return {
      index,
      start: span.start,
      isLoose: verdict !== 'disagrees' && !here.some((finding) => touches(finding.span, span)),
      isPinnable: note.doc.format === 'markdown' && !isLinked && registry.deals.length + registry.metrics.length > 0,
      close: closeTo(registry, tie.candidates),
    }
  })
}

function closeTo(registry: Registry, candidates: readonly string[]): OpenFigure['close'] {
  const ids = candidates.slice(0, MOST_PINS)
  return [...registry.deals, ...registry.metrics]
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((entry) => {
      const words = [entryName(registry, entry), entry.amount?.text, entryStanding(entry)].filter(Boolean).join(', ')
      return { entry, words }
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

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
}
