import path from 'node:path'
import type { Finding, Severity } from '../../core/rules/types'
import { lineStarts, positionOf } from '../../core/text/lines'
import { countsSentence, findingsSentence, severityCounts } from '../../core/views/counts'
import { type CheckSource, textOf } from '../../core/views/json'
import { type Unjudged, unjudged } from '../../core/views/unjudged'
import { addCounts } from '../../core/workspace/counts'
import { displayPath } from '../paths'
import { type Paint, type Palette, palette, printable } from '../terminal'

export interface PrettyOptions {
  readonly base: string
  readonly cwd: string
  readonly color: boolean
  readonly explain: boolean
}

/** A message longer than this does not push the rules of the others to the right. */
const MESSAGE_WIDTH = 90

/** A line under a file's name. */
interface Row {
  readonly start: number
  readonly place: string
  readonly kind: string
  readonly message: string
  readonly rule: string
  /** What follows, indented, on lines of its own. */
  readonly notes: readonly string[]
}

/**
 * Findings for people, by file, then what was read and what became of it.
 *
 * @example
 * notes/aws.md
 *   1:13  warning  $58B here, $38B in deals.yaml for OpenAI → AWS.  registry-amount
 *
 * 1 figure, 1 tied, 0 proved, 0 abstained, 0 untied
 * 1 finding: 1 warning
 */
export function formatPretty(sources: readonly CheckSource[], options: PrettyOptions): string {
  const colors = palette(options.color)
  const blocks = sources
    .flatMap((source) => filesOf(source, options.explain).map((file) => ({ source, file })))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap(({ source, file }) => fileBlock(source, file, options, colors))
  const counts = addCounts(sources.map(({ workspace }) => workspace.counts()))
  const severities = severityCounts(sources.flatMap(({ workspace }) => workspace.findings()))
  const worst: Paint = severities.error > 0 ? colors.error : severities.warning > 0 ? colors.warning : (text) => text
  return [...blocks, `${countsSentence(counts)}\n${worst(findingsSentence(severities))}\n`].join('\n')
}

/** The files of which there is something to say. */
function filesOf({ workspace }: CheckSource, explained: boolean): readonly string[] {
  const files = workspace.findings().map((finding) => finding.path)
  return [...new Set(explained ? [...files, ...workspace.paths()] : files)]
}

function fileBlock(source: CheckSource, file: string, options: PrettyOptions, colors: Palette): readonly string[] {
  const show = (one: string) => printable(displayPath(options.cwd, path.join(options.base, one)))
  const positions = new Map<string, readonly number[]>()
  const position = (at: string, offset: number) => {
    const starts = positions.get(at) ?? lineStarts(textOf(source, at))
    positions.set(at, starts)
    const { line, column } = positionOf(starts, offset)
    return `${line}:${column}`
  }
  const findingRow = (finding: Finding): Row => ({
    start: finding.span.start,
    place: position(file, finding.span.start),
    kind: finding.severity,
    message: printable(finding.message),
    rule: finding.rule,
    notes: options.explain ? evidence(finding, (at, offset) => `${show(at)}:${position(at, offset)}`) : [],
  })
  const unjudgedRow = (one: Unjudged): Row => ({
    start: one.span.start,
    place: position(file, one.span.start),
    kind: one.outcome,
    message: printable(`${one.text}: ${one.reason}`),
    rule: '',
    notes: [],
  })
  const note = options.explain ? source.workspace.note(file) : undefined
  const rows = [
    ...source.workspace.findings(file).map(findingRow),
    ...(note === undefined ? [] : unjudged(note, source.workspace.proofs(file)).map(unjudgedRow)),
  ].sort((a, b) => a.start - b.start)
  return rows.length === 0 ? [] : [`${colors.bold(show(file))}\n${layOut(rows, colors)}\n`]
}

/** The numbers that a finding compared, and the other places that it speaks of, each place once. */
function evidence(finding: Finding, where: (path: string, offset: number) => string): readonly string[] {
  const operands = (finding.proof?.operands ?? []).map(({ label, text, at }) => ({
    place: at === null ? null : where(at.path, at.span.start),
    words: `${label}: ${text}`,
  }))
  const related = finding.related
    .map(({ path: at, span, message }) => ({ place: where(at, span.start), words: message }))
    .filter(({ place }) => operands.every((operand) => operand.place !== place))
  return [...operands, ...related].map(({ place, words }) => printable(place === null ? words : `${words} (${place})`))
}

function layOut(rows: readonly Row[], colors: Palette): string {
  const widest = (of: (row: Row) => string) => rows.reduce((most, row) => Math.max(most, of(row).length), 0)
  const [place, kind] = [widest((row) => row.place), widest((row) => row.kind)]
  const message = Math.min(
    MESSAGE_WIDTH,
    widest((row) => row.message),
  )
  return rows
    .flatMap((row) => [
      [
        `  ${colors.dim(row.place.padStart(place))}`,
        paintOf(row.kind, colors)(row.kind.padEnd(kind)),
        row.rule === '' ? row.message : row.message.padEnd(message),
        ...(row.rule === '' ? [] : [colors.dim(row.rule)]),
      ].join('  '),
      ...row.notes.map((line) => `${' '.repeat(place + kind + 6)}${colors.dim(line)}`),
    ])
    .join('\n')
}

function paintOf(kind: string, colors: Palette): Paint {
  const paints: Partial<Record<Severity, Paint>> = { error: colors.error, warning: colors.warning, info: colors.info }
  return paints[kind as Severity] ?? colors.dim
}
