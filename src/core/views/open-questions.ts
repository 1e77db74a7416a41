import type { Location, Span } from '../span'
import { overlaps } from '../span'
import type { FigureRecord } from '../workspace/records'
import type { Workspace } from '../workspace/types'

/** A figure that nobody has decided: its tie was left open, or nothing in the registry is like it. */
export interface Question {
  /** The same for the same figure as long as the figures before it in its note are as many. */
  readonly id: string
  readonly label: string
  readonly why: 'abstained' | 'untied'
  /** A finding stands at it, and Problems has it too. */
  readonly isDoubted: boolean
  readonly place: Location
}

/** A note's open questions. */
export interface NoteQuestions {
  readonly path: string
  /** The file's name, and the folders that it lies in. */
  readonly name: string
  readonly folder: string
  /** `4 open`. */
  readonly description: string
  readonly count: number
}

/** The notes with open questions, by their paths, from what is known of all notes. */
export function questionNotes(workspace: Workspace): readonly NoteQuestions[] {
  return workspace.paths().flatMap((path) => {
    const count = openFigures(workspace, path).length
    if (count === 0) return []
    const cut = path.lastIndexOf('/')
    const folder = path.slice(0, Math.max(0, cut))
    return [{ path, name: path.slice(cut + 1), folder, description: `${count} open`, count }]
  })
}

/** A note's open questions in the order of its text. */
export function questionsOf(workspace: Workspace, path: string): readonly Question[] {
  const findings = workspace.findings(path)
  return openFigures(workspace, path).map(({ index, span, text, verdict }) => ({
    id: `${path}#${index}`,
    label: text.replace(/\s+/g, ' '),
    why: verdict === 'abstained' ? 'abstained' : 'untied',
    isDoubted: findings.some((finding) => overlaps(finding.span, span)),
    place: { path, span },
  }))
}

/**
 * The open question behind a place, in the order of notes and of their text; behind the last one comes the first.
 *
 * @param from null: the first of all
 */
export function nextQuestion(workspace: Workspace, from: Location | null): Location | null {
  const notes = questionNotes(workspace)
  if (from !== null) {
    const behind = openFigures(workspace, from.path).find(({ span }) => span.start > from.span.start)
    if (behind !== undefined) return { path: from.path, span: behind.span }
  }
  const next = notes.find(({ path }) => from !== null && path > from.path) ?? notes[0]
  const first: Span | undefined = next && openFigures(workspace, next.path)[0]?.span
  return next === undefined || first === undefined ? null : { path: next.path, span: first }
}

function openFigures(workspace: Workspace, path: string): readonly FigureRecord[] {
  const figures = workspace.record(path)?.figures ?? []
  return figures.filter(({ verdict }) => verdict === 'abstained' || verdict === 'untied')
}
