import fs from 'node:fs'
import path from 'node:path'
import { count, listOf } from '../core/amounts/format'
import type { WholeNote } from '../core/notes/types'
import type { Span } from '../core/span'
import { lineStarts, positionOf } from '../core/text/lines'
import { explainFigure, linesNear, type Pointed, pointedAt } from '../core/views/explain-figure'
import { explainRelations } from '../core/views/explain-relations'
import type { ExplainArguments, Place } from './args'
import { formatExplanation } from './format/explain'
import { formatExplanationJson } from './format/json'
import { openPaths, WHOLE } from './open'
import { displayPath, relativePath } from './paths'
import { isRegistryName, noRegistryWords } from './registry'
import { printable, type Terminal } from './terminal'

/** `tieout explain`: writes how the figures at a place were read, and gives the exit code. */
export function explain({ place, registries, format, color }: ExplainArguments, terminal: Terminal): number {
  const fail = (problems: readonly string[]) => {
    for (const problem of problems) terminal.err(`tieout: ${printable(problem)}\n`)
    return 2
  }
  const file = path.resolve(terminal.cwd, place.file)
  const shown = displayPath(terminal.cwd, file)
  if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory()) return fail([`${shown} is a folder, not a note`])
  if (isRegistryName(file)) return fail([`${shown} is a registry, not a note`])

  const { base, sources, problems } = openPaths({ paths: [file], registries, cwd: terminal.cwd, keeping: WHOLE })
  if (problems.length > 0) return fail(problems)
  const [source] = sources
  const note = source?.workspace.note(relativePath(base, file))
  if (source === undefined || note === undefined) return fail([`${shown} is passed over, as the registry says`])

  const at = spanOf(note, place)
  if (typeof at === 'string') return fail([`${shown} ${at}`])
  const pointed = pointedAt(note, at)
  if (pointed.figures.length === 0) return fail([`${shown}${nothingThere(note, place, pointed)}`])

  const registry = source.workspace.registry()
  const proofs = source.workspace.proofs(note.path)
  const figures = pointed.figures.flatMap((index) => explainFigure(note, registry, index, proofs) ?? [])
  const relations = explainRelations(note, pointed.figures, source.workspace.findings(note.path), proofs)
  if (format === 'json') terminal.out(formatExplanationJson(note.path, figures, pointed.unread, relations))
  else {
    terminal.out(formatExplanation(figures, pointed.unread, relations, color && terminal.color))
    if (source.registryTexts.size === 0) terminal.out(`\n${noRegistryWords(shown)}\n`)
  }
  return 0
}

/** A place as a span of the note's text: the whole line, or the point before a column's character; else why not. */
function spanOf({ text }: WholeNote, { line, column }: Place): Span | string {
  if (line < 1 || column === 0) return 'has no such place: lines and columns count from 1'
  const starts = lineStarts(text)
  const start = starts[line - 1]
  if (start === undefined) return `has ${count(starts.length, 'line')}, and no line ${line}`
  const end = start + (text.slice(start, starts[line]).split(/[\r\n]/)[0] ?? '').length
  if (column === null) return { start, end }
  const offset = start + column - 1
  if (offset > end) return `has ${count(end - start, 'character')} in line ${line}, and no column ${column}`
  return { start: offset, end: offset }
}

/** Why there is nothing to explain at a place, and where there is. */
function nothingThere(note: WholeNote, { line, column }: Place, { unread }: Pointed): string {
  if (note.figures.length === 0) return ` has no figures${unreadWords(unread)}`
  const starts = lineStarts(note.text)
  const places = note.figures.map(({ span }) => positionOf(starts, span.start))
  const columns = places.filter((one) => one.line === line).map((one) => `${one.column}`)
  if (column !== null && columns.length > 0)
    return `:${line} has no figure at column ${column}, but at ${columns.length === 1 ? 'column' : 'columns'} ${listOf(columns)}`
  const near = linesNear(note, line).map(String)
  const where = near.length === 1 ? `line ${near[0]} has` : `lines ${listOf(near)} have`
  return `:${line} has no figures${unreadWords(unread)}; ${where} some`
}

/** ` ("billions" is not read: no amount is stated)`. */
function unreadWords(unread: Pointed['unread']): string {
  const words = unread.map(({ text, reason }) => `"${text}" is not read: ${reason}`)
  return words.length === 0 ? '' : ` (${words.join('; ')})`
}
