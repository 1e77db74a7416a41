import { count, formatAmount, formatInterval, formatQuantity, listOf, scaleFor } from '../amounts/format'
import type { Figure } from '../figures/types'
import type { Note } from '../notes/types'
import { entryName, entryStanding } from '../registry/entries'
import type { Deal, Metric, Registry } from '../registry/types'
import type { Finding, Proved } from '../rules/types'
import { type Location, overlaps } from '../span'
import { lineStarts, positionOf } from '../text/lines'
import type { Tie } from '../ties/types'
import type { Workspace } from '../workspace/types'
import type { Hover } from './hover-model'
import { dealTotals } from './hover-totals'
import { type Inline, join, type Line } from './inline'

/** How many other places a hover names before it only counts them. */
const MOST_PLACES = 4

/** How many of the entries that a figure could be tied to are named. */
const MOST_CANDIDATES = 3

/**
 * What is said of a figure: what it agrees or disagrees with, why it is tied or not, the totals around it; then the
 * proof of each finding there, and where else its deal or metric is spoken of.
 *
 * @param index the figure's index in the note
 */
export function figureHover(workspace: Workspace, note: Note, index: number): Hover | null {
  const [figure, tie] = [note.figures[index], note.ties[index]]
  if (figure === undefined || tie === undefined) return null
  const registry = workspace.registry()
  const { entry } = tie
  const totals: Line = entry?.type === 'deal' ? dealTotals(workspace, entry) : []
  const proof = workspace.proofs(note.path).get(index)
  const head =
    proof !== undefined && entry === null
      ? [
          provedLine(note, figure, proof),
          ...(tie.candidates.length > 0 ? [verdictLine(registry, tie)] : []),
          reasonLine(tie),
        ]
      : [join([amountLine(note, figure), verdictLine(registry, tie)], ' · '), reasonLine(tie), totals]
  const rest = [
    ...(proof !== undefined && entry !== null ? [provedLine(note, figure, proof)] : []),
    ...proofLines(workspace.findings(note.path).filter(({ span }) => overlaps(span, figure.span))),
    placesLine(workspace, note, figure, entry),
  ]
  return { span: figure.span, head: head.filter(isSaid), rest: rest.filter(isSaid) }
}

/**
 * `**$38 billion** (37.5–38.5)`: as written, without markup, and the interval that the writing implies. A table's cell
 * that has its unit from elsewhere says what it comes to: `**250** = $250B (245–255)`.
 */
export function amountLine({ doc }: Note, figure: Figure): Line {
  const { written, whole } = asWritten(doc, figure)
  const currency = figure.currency === null ? ', currency not known' : ''
  const interval = ` (${formatInterval(figure, scaleFor(sizeOf(figure)))}${currency})`
  return [{ strong: written }, whole === null ? interval : ` = ${whole}${interval}`]
}

/** `**$610.4 billion** = 38 + 300 + 250 + 22.4, adds up`; of a bare cell `**57,006** ($57.006B) = 51,215 + 5,791, adds up`. */
export function provedLine({ doc }: Note, figure: Figure, { text }: Proved): Line {
  const { written, whole } = asWritten(doc, figure)
  return [{ strong: written }, whole === null ? ` ${text}` : ` (${whole}) ${text}`]
}

/** A figure without markup, and where it is a bare number what it comes to: `250` and `$250B`. */
function asWritten({ passages }: Note['doc'], figure: Figure) {
  const written = passages[figure.passage]?.text.slice(figure.at.start, figure.at.end) ?? figure.text
  const isBare = /^[\d\s.,()−–-]+$/.test(written)
  return { written, whole: isBare ? formatAmount(sizeOf(figure), figure.currency) : null }
}

const sizeOf = ({ value, high, low }: Figure) => value ?? high ?? low

export function verdictLine(registry: Registry, { verdict, entry, tranche, expected, candidates }: Tie): Line {
  if (entry === null) {
    if (candidates.length === 0) return ['not in the registry']
    const named = candidates.slice(0, MOST_CANDIDATES).map((id): Line => [candidate(registry, id)])
    const more = candidates.length - named.length
    return ['not decided: ', ...join(named, ' or '), ...(more > 0 ? [` or ${more} more`] : [])]
  }
  const named: Line = [{ emphasis: entryName(registry, entry) }, `, ${entryStanding(entry)}`]
  const of = tranche === null ? '' : 'a tranche of '
  if (verdict === 'agrees') return [`agrees with ${of}`, ...named]
  if (verdict === 'truncated') return [`agrees, if cut off and not rounded, with ${of}`, ...named]
  const says = expected === null ? '' : `, which has ${formatQuantity(expected)}`
  return ['disagrees with ', ...named, says]
}

function candidate(registry: Registry, id: string): Inline {
  const entry = [...registry.deals, ...registry.metrics].find((one) => one.id === id)
  return { text: entry === undefined ? id : entryName(registry, entry), entry: id }
}

export function reasonLine({ entry, reasons }: Tie): Line {
  if (reasons.length === 0) return []
  return [`${entry === null ? 'not tied' : 'tied'} because ${listOf(reasons)}`]
}

/**
 * `share compared here $300B (295–305), the total $1.4T (1.35–1.45)`, each number with the way to its place. What
 * `registry-amount` compared stands in the first line already.
 */
function proofLines(findings: readonly Finding[]): readonly Line[] {
  return findings.flatMap(({ proof, rule }) => {
    if (proof === null || proof.operands.length === 0 || rule === 'registry-amount') return []
    const operands = proof.operands.map(({ label, text, at }): Line => [`${label} `, at ? { text, place: at } : text])
    return [[{ code: rule }, ' compared ', ...join(operands, ', ')]]
  })
}

/** `also in notes/weekly.md:12, notes/memo.md:3 and 2 more places · open deal`: each note once, this one last. */
function placesLine(workspace: Workspace, note: Note, figure: Figure, entry: Deal | Metric | null): Line {
  if (entry === null) return []
  const places = (workspace.ledger().evidence.get(entry.id) ?? []).filter(
    ({ path, span }) => path !== note.path || span.start !== figure.span.start,
  )
  const others = places.filter(({ path }, i) => path !== note.path && places.findIndex((p) => p.path === path) === i)
  const shown = [...others, ...places.filter(({ path }) => path === note.path).slice(0, 1)]
    .slice(0, MOST_PLACES)
    .map((place): Line => [{ text: placeName(workspace, place), place }])
  const more = places.length - shown.length
  const rest = more > 0 ? [` and ${count(more, 'more place', 'more places')}`] : []
  const also = shown.length === 0 ? [] : ['also in ', ...join(shown, ', '), ...rest]
  return join([also, [{ text: entry.type === 'deal' ? 'open deal' : 'open metric', entry: entry.id }]], ' · ')
}

function placeName(workspace: Workspace, { path, span }: Location): string {
  const text = workspace.note(path)?.text
  return text === undefined ? path : `${path}:${positionOf(lineStarts(text), span.start).line}`
}

function isSaid(line: Line): boolean {
  return line.length > 0
}
