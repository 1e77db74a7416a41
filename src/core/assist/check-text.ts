import type { WholeNote } from '../notes/types'
import type { Finding } from '../rules/types'
import { overlaps } from '../span'
import { lineStarts, positionOf } from '../text/lines'
import { countsSentence, findingsSentence, severityCounts } from '../views/counts'
import { amountLine, provedLine, reasonLine, verdictLine } from '../views/hover-figure'
import { type Line, plainText } from '../views/inline'
import { placeNames } from '../views/place-names'
import { skipWords } from '../views/unjudged'
import type { Workspace } from '../workspace/types'
import { registryRemarks } from './remarks'
import { type Answer, refused, said } from './types'
import { type Draft, withText } from './with-text'

/**
 * Checks a text as if it were a note: each figure with what became of it and why, and what cannot be true. The
 * workspace is left as it was.
 */
export function checkText(workspace: Workspace, draft: Draft): Answer {
  const lines = withText(workspace, draft, (note) => checkedLines(workspace, note))
  return lines === null ? refused('The text could not be read.') : said(`${lines.join('\n')}\n`)
}

/** What is said of a place of the text: a head, and lines below it. */
interface Block {
  readonly start: number
  readonly lines: readonly string[]
}

function checkedLines(workspace: Workspace, note: WholeNote): readonly string[] {
  const findings = findingsOn(workspace, note.path)
  const { counts } = workspace.record(note.path) ?? {}
  const blocks = [
    ...figureBlocks(workspace, note, findings),
    ...note.skipped.map(({ span, text, reason }): Block => {
      return { start: span.start, lines: [`“${oneLine(text)}” is not read: ${skipWords(reason)}`] }
    }),
    ...findings
      .filter(({ span }) => !note.figures.some((figure) => overlaps(figure.span, span)))
      .map((finding): Block => ({ start: finding.span.start, lines: findingLines(workspace, note, finding) })),
  ].sort((a, b) => a.start - b.start)
  const starts = lineStarts(note.text)
  const placed = blocks.flatMap(({ start, lines: [head = '', ...below] }) => {
    const { line, column } = positionOf(starts, start)
    return [`${line}:${column} ${head}`, ...below.map((words) => `  ${words}`)]
  })
  return [
    ...(counts === undefined ? [] : [countsSentence(counts)]),
    findingsSentence(severityCounts(findings)),
    ...registryRemarks(workspace),
    ...(placed.length === 0 ? [] : ['', ...placed]),
  ]
}

/**
 * The findings in a note, and those in others that speak of it, at the place that they speak of: of two figures that
 * disagree, the later one has the finding, and a text without a date may be the earlier.
 */
function findingsOn(workspace: Workspace, path: string): readonly Finding[] {
  const nameOf = placeNames(workspace)
  const elsewhere = workspace.findings().flatMap((finding) => {
    const here = finding.related.find((one) => one.path === path)
    if (finding.path === path || here === undefined) return []
    const message = `found at ${nameOf(finding)}: ${finding.message}`
    return [{ ...finding, path, span: here.span, message, related: [] }]
  })
  return [...workspace.findings(path), ...elsewhere]
}

/** Each figure with its verdict, the reasons, and the findings that it is the first figure of. */
function figureBlocks(workspace: Workspace, note: WholeNote, findings: readonly Finding[]): readonly Block[] {
  const registry = workspace.registry()
  const proofs = workspace.proofs(note.path)
  const told = new Set<Finding>()
  return note.figures.flatMap((figure, index) => {
    const [tie, proof] = [note.ties[index], proofs.get(index)]
    if (tie === undefined) return []
    const own = findings.filter((one) => !told.has(one) && overlaps(one.span, figure.span))
    for (const one of own) told.add(one)
    const verdict: Line = [...amountLine(note, figure), ' ', VERDICTS[tie.verdict], verdictLine(registry, tie)].flat()
    const proved = proof === undefined ? [] : [provedLine(note, figure, proof)]
    const lines = tie.entry === null && proof !== undefined ? proved : [verdict, reasonLine(tie), ...proved]
    return {
      start: figure.span.start,
      lines: [
        ...lines.map((line) => oneLine(plainText(line))).filter((line) => line !== ''),
        ...own.flatMap((finding) => findingLines(workspace, note, finding)),
      ],
    }
  })
}

/** The word before a verdict that has none of its own. */
const VERDICTS = { agrees: '', truncated: '', disagrees: '', abstained: 'abstained: ', untied: 'untied: ' } as const

/** A finding, and the places that it speaks of: those of the text by their lines, others by their paths. */
function findingLines(workspace: Workspace, note: WholeNote, finding: Finding): readonly string[] {
  const nameOf = placeNames(workspace)
  const starts = lineStarts(note.text)
  const related = finding.related.map(({ path, span, message }) => {
    const place = path === note.path ? `line ${positionOf(starts, span.start).line}` : nameOf({ path, span })
    return `  ${oneLine(message)} (${place})`
  })
  return [`${finding.severity} ${finding.rule}: ${oneLine(finding.message)}`, ...related]
}

function oneLine(text: string): string {
  return text.split(/\s+/).join(' ').trim()
}
