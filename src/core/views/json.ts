import type { Decimal } from '../amounts/decimal'
import type { Hedge } from '../amounts/types'
import type { Claim, Mode, Scope, What } from '../claims/types'
import type { SkipReason } from '../figures/types'
import type { Note } from '../notes/types'
import { type FigureVerdict, type Proofs, verdictOf } from '../rules/proofs'
import type { Finding, Fix, FixKind, Severity } from '../rules/types'
import type { Span } from '../span'
import { lineStarts, positionOf } from '../text/lines'
import { addCounts } from '../workspace/counts'
import type { Counts, Workspace } from '../workspace/types'
import { fixesOf } from './fixes'

/** A figure for other programs. Amounts are decimal strings in whole units; an open end and a range's value are null. */
export interface FigureJson extends Span {
  readonly text: string
  readonly currency: string | null
  readonly value: string | null
  readonly low: string
  readonly high: string | null
  readonly hedge: Hedge | null
  /** The id of a deal or metric; null where proved, abstained or untied. */
  readonly tie: string | null
  readonly tranche: number | null
  readonly candidates: readonly string[]
  readonly verdict: FigureVerdict
  /** What its statement says, said or carried over; null or empty where unsaid. */
  readonly claim: ClaimJson
  /** Why it is tied or not; only where explanations are asked for. */
  readonly reasons?: readonly string[]
  /** What proves it, `= 38 + 300 + 250 + 22.4, adds up`, or null; only where explanations are asked for. */
  readonly proof?: string | null
}

/** A claim's slots, in the spelling of the registry. */
export interface ClaimJson {
  readonly who: readonly string[]
  readonly to: readonly string[]
  readonly what: What | null
  readonly when: string | null
  readonly mode: Mode
  readonly scope: Scope
  readonly basis: string | null
  readonly residue: readonly string[]
}

export interface MentionJson extends Span {
  readonly text: string
  readonly company: string
}

export interface SkippedJson extends Span {
  readonly text: string
  readonly reason: SkipReason
}

export interface NoteJson {
  readonly path: string
  readonly figures: readonly FigureJson[]
  readonly mentions: readonly MentionJson[]
  /** Near misses; only where explanations are asked for. */
  readonly skipped?: readonly SkippedJson[]
}

/**
 * What would mend a finding: all its edits together, each of which puts `text` in the place of `[start, end)` of a file
 * as it was read. `certain` where there is one right answer, and it is proved: what `--fix` does.
 */
export interface FixJson {
  readonly title: string
  readonly kind: FixKind
  readonly certain: boolean
  readonly edits: readonly ({ readonly path: string; readonly text: string } & Span)[]
}

/** Lines and columns count from 1, columns in UTF-16 units. */
export interface FindingJson extends Span {
  readonly rule: string
  readonly severity: Severity
  readonly path: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly related: readonly ({ readonly path: string; readonly message: string } & Span)[]
  readonly fixes: readonly FixJson[]
}

/** What `tieout check --format json` prints: DESIGN *Command line*, version 1. */
export interface CheckJson {
  readonly version: 1
  readonly notes: readonly NoteJson[]
  readonly findings: readonly FindingJson[]
  readonly summary: Omit<Counts, 'notes'>
}

/** What the JSON is made from: a workspace, and the texts of its registry files for their lines. */
export interface CheckSource {
  readonly workspace: Workspace
  readonly registryTexts: ReadonlyMap<string, string>
}

/**
 * The result of a check as plain data, ready for JSON.stringify. Several workspaces become one result: their notes
 * and findings by path, their counts added up.
 *
 * @param options.explain adds each note's near misses and each figure's reasons
 */
export function checkJson(sources: readonly CheckSource[], options: { readonly explain: boolean }): CheckJson {
  const notes = sources.flatMap(({ workspace }) =>
    workspace.paths().flatMap((path) => {
      const note = workspace.note(path)
      return note === undefined ? [] : [noteJson(note, workspace.proofs(path), options.explain)]
    }),
  )
  const { notes: _, ...summary } = addCounts(sources.map(({ workspace }) => workspace.counts()))
  return {
    version: 1,
    notes: notes.sort(byPath),
    findings: sources.flatMap(findingsJson).sort(byPath),
    summary,
  }
}

function noteJson(note: Note, proofs: Proofs, explained: boolean): NoteJson {
  return {
    path: note.path,
    figures: note.figures.map((figure, i) => {
      const tie = note.ties[i]
      return {
        start: figure.span.start,
        end: figure.span.end,
        text: figure.text,
        currency: figure.currency,
        value: plain(figure.value),
        low: figure.low.toFixed(),
        high: plain(figure.high),
        hedge: figure.hedge,
        tie: tie?.entry?.id ?? null,
        tranche: tie?.tranche ?? null,
        candidates: tie?.candidates ?? [],
        verdict: tie === undefined ? 'untied' : verdictOf(tie, proofs),
        claim: claimJson(note.claims[i]),
        ...(explained ? { reasons: tie?.reasons ?? [], proof: proofs.get(i)?.text ?? null } : {}),
      }
    }),
    mentions: note.mentions.map(({ span, text, company }) => ({ start: span.start, end: span.end, text, company })),
    ...(explained
      ? { skipped: note.skipped.map(({ span, text, reason }) => ({ start: span.start, end: span.end, text, reason })) }
      : {}),
  }
}

function claimJson(claim: Claim | undefined): ClaimJson {
  return {
    who: claim?.who?.value ?? [],
    to: claim?.to?.value ?? [],
    what: claim?.what?.value ?? null,
    when: claim?.when?.value.text ?? null,
    mode: claim?.mode.value ?? 'fact',
    scope: claim?.scope.value ?? 'whole',
    basis: claim?.basis?.value ?? null,
    residue: claim?.residue ?? [],
  }
}

function findingsJson(source: CheckSource): readonly FindingJson[] {
  const startsOf = new Map<string, readonly number[]>()
  return source.workspace.findings().map((finding) => {
    const starts = startsOf.get(finding.path) ?? lineStarts(textOf(source, finding.path))
    startsOf.set(finding.path, starts)
    return findingJson(
      finding,
      starts,
      fixesOf(finding, (path) => textOf(source, path)),
    )
  })
}

function findingJson(
  { rule, severity, path, span, message, related }: Finding,
  starts: readonly number[],
  fixes: readonly Fix[],
): FindingJson {
  return {
    rule,
    severity,
    path,
    start: span.start,
    end: span.end,
    ...positionOf(starts, span.start),
    message,
    related: related.map((other) => ({
      path: other.path,
      start: other.span.start,
      end: other.span.end,
      message: other.message,
    })),
    fixes: fixes.map(({ title, kind, certain, edits }) => ({
      title,
      kind,
      certain,
      edits: edits.map(({ path: file, span: { start, end }, newText }) => ({ path: file, start, end, text: newText })),
    })),
  }
}

/** The text of a note or a registry file; empty for a file that the workspace does not hold. */
export function textOf({ workspace, registryTexts }: CheckSource, path: string): string {
  return workspace.text(path) ?? registryTexts.get(path) ?? ''
}

function plain(value: Decimal | null): string | null {
  return value === null ? null : value.toFixed()
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
