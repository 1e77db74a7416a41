import { count, listOf } from '../amounts/format'
import type { WholeNote } from '../notes/types'
import { lineStarts, positionOf } from '../text/lines'
import { explainFigure, linesNear, type Pointed, pointedAt } from '../views/explain-figure'
import { explainRelations } from '../views/explain-relations'
import { explanationLines, explanationMarkdown } from '../views/explain-text'
import type { Workspace } from '../workspace/types'
import { registryRemarks } from './remarks'
import { type Answer, refused, said } from './types'
import { type Draft, withText } from './with-text'

/** Beyond so many figures of a text, the lines of the others are named. */
const MOST_FIGURES = 6

/** A place as people count: from 1. No column means the whole line, no line the whole text. */
export interface Place {
  readonly line?: number | undefined
  readonly column?: number | undefined
}

/** Explains the figures of a text as if it were a note: all of them, or those of a place. */
export function explainText(workspace: Workspace, draft: Draft, place: Place): Answer {
  return (
    withText(workspace, draft, (note) => explained(workspace, note, place, 'The text')) ??
    refused('The text could not be read.')
  )
}

/** Explains the figures at a place of a note. */
export function explainAt(workspace: Workspace, path: string, place: Place): Answer {
  const note = workspace.note(path)
  return note === undefined ? refused(noNoteWords(workspace, path)) : explained(workspace, note, place, path)
}

function explained(workspace: Workspace, note: WholeNote, place: Place, name: string): Answer {
  const pointed = pointedIn(note, place)
  if (typeof pointed === 'string') return refused(`${name} ${pointed}.`)
  if (pointed.figures.length === 0) return refused(`${name}${nothingThere(note, place, pointed)}.`)
  const [shown, more] = [pointed.figures.slice(0, MOST_FIGURES), pointed.figures.slice(MOST_FIGURES)]
  const proofs = workspace.proofs(note.path)
  const figures = shown.flatMap((index) => explainFigure(note, workspace.registry(), index, proofs) ?? [])
  const relations = explainRelations(note, shown, workspace.findings(note.path), proofs)
  const lines = explanationLines(figures, pointed.unread, relations)
  const remarks = [...(more.length === 0 ? [] : [moreWords(note, more)]), ...registryRemarks(workspace)]
  return said([explanationMarkdown(lines), ...remarks.map((remark) => `\n${remark}\n`)].join(''))
}

/** What stands at a place, or why there is no such place. */
function pointedIn(note: WholeNote, { line, column }: Place): Pointed | string {
  if (line === undefined) return pointedAt(note, { start: 0, end: note.text.length })
  const starts = lineStarts(note.text)
  const start = starts[line - 1]
  if (start === undefined) return `has ${count(starts.length, 'line')}, and no line ${line}`
  const end = starts[line] ?? note.text.length
  if (column === undefined) return pointedAt(note, { start, end })
  const offset = Math.min(start + column - 1, end)
  return pointedAt(note, { start: offset, end: offset })
}

/** Why there is nothing to explain at a place, and where there is. */
function nothingThere(note: WholeNote, { line, column }: Place, { unread }: Pointed): string {
  const left = unread.map(({ text, reason }) => `“${text}” is not read: ${reason}`)
  const why = left.length === 0 ? '' : ` (${left.join('; ')})`
  if (line === undefined || note.figures.length === 0) return ` has no figures${why}`
  const near = linesNear(note, line)
  const where = `there are some in ${linesWords(near)}`
  return ` has no figure in line ${line}${column === undefined ? '' : ` at column ${column}`}${why}; ${where}`
}

function moreWords(note: WholeNote, more: readonly number[]): string {
  const starts = lineStarts(note.text)
  const lines = new Set(more.map((index) => positionOf(starts, note.figures[index]?.span.start ?? 0).line))
  return `${count(more.length, 'more figure')} in ${linesWords([...lines])}: ask for one by its line.`
}

function linesWords(lines: readonly number[]): string {
  return `${lines.length === 1 ? 'line' : 'lines'} ${listOf(lines.map(String))}`
}

/** That there is no such note, and which may be meant: those of the same name in other folders. */
function noNoteWords(workspace: Workspace, path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const same = workspace.paths().filter((one) => one === name || one.endsWith(`/${name}`))
  return same.length === 0 ? `There is no note ${path}.` : `There is no note ${path}: is ${same.join(' or ')} meant?`
}
