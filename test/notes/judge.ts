import type { Finding } from '../../src/core/rules/types'
import { contains, overlaps, type Span } from '../../src/core/span'
import type { Workspace } from '../../src/core/workspace/types'
import { type Desk, type DeskNote, isClean } from './desks'
import type { ExpectedRule, Mark } from './marks'

/** An expectation at a mark, and the finding that meets it, if any. */
export interface Judged {
  readonly note: DeskNote
  readonly mark: Mark
  readonly expected: ExpectedRule
  readonly finding: Finding | null
}

/** A finding that no mark allows. `clean` tells whether it stands in a clean note. */
export interface FalseAlarm {
  readonly finding: Finding
  readonly clean: boolean
}

export type TieOutcome = 'right' | 'wrong' | 'missed'

/** What the engine tied a marked figure to: an id, or null. */
export interface JudgedTie {
  readonly note: DeskNote
  readonly mark: Mark
  readonly got: string | null
  readonly outcome: TieOutcome
}

export interface Judgement {
  readonly expected: readonly Judged[]
  readonly falseAlarms: readonly FalseAlarm[]
  readonly ties: readonly JudgedTie[]
}

/** Compares what a workspace that holds a desk found with the desk's marks. */
export function judge(desk: Desk, workspace: Workspace): Judgement {
  const expected = desk.notes.flatMap((note) => {
    const findings = workspace.findings(note.path)
    return note.marks.flatMap((mark) =>
      mark.rules.map((rules) => ({ note, mark, expected: rules, finding: findings.find(meets(mark, rules)) ?? null })),
    )
  })
  const registry = workspace.findings('deals.yaml').map((finding) => ({ finding, clean: true }))
  const falseAlarms = desk.notes.flatMap((note) =>
    workspace
      .findings(note.path)
      .filter((finding) => !note.marks.some((mark) => mark.rules.some((rules) => meets(mark, rules)(finding))))
      .map((finding) => ({ finding, clean: isClean(note) })),
  )
  return { expected, falseAlarms: [...registry, ...falseAlarms], ties: judgeTies(desk, workspace) }
}

const meets =
  (mark: Mark, { anyOf }: ExpectedRule) =>
  (finding: Finding) =>
    anyOf.includes(finding.rule) && overlaps(finding.span, mark.span)

function judgeTies(desk: Desk, workspace: Workspace): JudgedTie[] {
  return desk.notes.flatMap((note) =>
    note.marks.flatMap((mark) => {
      if (mark.tie === null) return []
      const got = tiedTo(workspace, note.path, mark.span)
      return [{ note, mark, got, outcome: tieOutcome(mark.tie, got) }]
    }),
  )
}

/** The id of the entry that the figure within the span is tied to; null where there is none. */
function tiedTo(workspace: Workspace, path: string, span: Span): string | null {
  const note = workspace.note(path)
  const figure = note?.figures.findIndex((one) => contains(span, one.span) || contains(one.span, span)) ?? -1
  return note?.ties[figure]?.entry?.id ?? null
}

function tieOutcome(expected: string, got: string | null): TieOutcome {
  if (expected === (got ?? 'none')) return 'right'
  return got === null ? 'missed' : 'wrong'
}
