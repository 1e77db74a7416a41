import { count, formatAmount, formatInterval, formatQuantity, listOf, scaleFor } from '../amounts/format'
import type { Figure } from '../figures/types'
import type { Note } from '../notes/types'
import { entryName, entryStanding } from '../registry/entries'
import type { Deal, Metric, Registry } from '../registry/types'
import { verdictOf } from '../rules/proofs'
import type { Finding, Proved } from '../rules/types'
import { type Location, overlaps } from '../span'
import type { Tie } from '../ties/types'
import type { Workspace } from '../workspace/types'
import type { Actions, Hover } from './hover-model'
import { dealTotals } from './hover-totals'
import { type Inline, join, type Line } from './inline'
import { placeNames } from './place-names'
import { restWords } from './rest-words'

/** How many other places a hover names before it only counts them. */
const MOST_PLACES = 4

/** How many of the entries that a figure could be tied to are named. */
const MOST_CANDIDATES = 3

/** How many sources of an entry are named. */
const MOST_SOURCES = 2

/**
 * What is said of a figure: what it agrees or disagrees with, why it is tied or not, the totals around it; then what
 * proves it, the intervals behind a finding, where else its deal or metric is spoken of, and what to do.
 *
 * The editor shows a finding above the hover of its figure, so that the hover does not say it again.
 *
 * @param index the figure's index in the note
 */
export function figureHover(workspace: Workspace, note: Note, index: number, actions: Actions): Hover | null {
  const [figure, tie] = [note.figures[index], note.ties[index]]
  if (figure === undefined || tie === undefined) return null
  const proofs = workspace.proofs(note.path)
  const findings = workspace.findings(note.path).filter(({ span }) => overlaps(span, figure.span))
  const isDoubted = findings.some(({ severity }) => severity === 'error' || severity === 'warning')
  const one = { workspace, note, figure, tie, findings, proof: proofs.get(index), actions }
  return {
    span: figure.span,
    state: isDoubted ? 'disagrees' : verdictOf(tie, proofs),
    head: headLines(one).filter(isSaid),
    rest: restLines(one).filter(isSaid),
  }
}

/** A figure with what is known of it. */
interface One {
  readonly workspace: Workspace
  readonly note: Note
  readonly figure: Figure
  readonly tie: Tie
  readonly findings: readonly Finding[]
  readonly proof: Proved | undefined
  readonly actions: Actions
}

function headLines({ workspace, note, figure, tie, findings, proof }: One): readonly Line[] {
  const registry = workspace.registry()
  const { entry, candidates } = tie
  const intervals = intervalsLine(findings)
  const amount = intervals.length > 0 ? writtenLine(note, figure) : amountLine(note, figure)
  if (entry !== null) {
    const isTold = tie.verdict === 'disagrees' && findings.some(({ rule }) => rule === 'registry-amount')
    const verdict: Line = isTold ? ['compared with ', ...entryLine(registry, entry)] : verdictLine(registry, tie)
    return [join([amount, verdict], ' · '), reasonLine(tie), entryTotals(workspace, entry)]
  }
  if (candidates.length > 0) {
    const first = proof === undefined ? [] : [provedLine(note, figure, proof)]
    const open = verdictLine(registry, tie)
    return [...first, ...(proof === undefined ? [join([amount, open], ' · ')] : [open]), reasonLine(tie)]
  }
  if (proof !== undefined) return [provedLine(note, figure, proof)]
  return [join([amount, findings.length > 0 ? intervals : verdictLine(registry, tie)], ' · ')]
}

function entryTotals(workspace: Workspace, entry: Deal | Metric): Line {
  if (entry.type === 'deal') return dealTotals(workspace, entry)
  const rest = workspace.ledger().rests.find(({ metric }) => metric === entry.id)
  return rest === undefined ? [] : [restWords(rest)]
}

function restLines(one: One): readonly Line[] {
  const { workspace, note, figure, findings, proof, tie } = one
  const isOpen = tie.entry === null && tie.candidates.length === 0
  return [
    ...(proof !== undefined && tie.entry !== null ? [provedLine(note, figure, proof)] : []),
    ...(isOpen ? [] : [intervalsLine(findings)]),
    ...(findings.length > 0 && tie.entry !== null ? [sourcesLine(workspace, tie.entry)] : []),
    linksLine(one),
  ]
}

/**
 * `**$38 billion** (37.5–38.5)`: as written, without markup, and the interval that the writing implies. A table's cell
 * that has its unit from elsewhere says what it comes to: `**250** = $250B (245–255)`.
 */
export function amountLine(note: Note, figure: Figure): Line {
  const currency = figure.currency === null ? ', currency not known' : ''
  return [...writtenLine(note, figure), ` (${formatInterval(figure, scaleFor(sizeOf(figure)))}${currency})`]
}

/** `**$38 billion**`; of a cell that has its unit from elsewhere `**250** = $250B`. */
function writtenLine({ doc }: Note, figure: Figure): Line {
  const { written, whole } = asWritten(doc, figure)
  return [{ strong: written }, ...(whole === null ? [] : [` = ${whole}`])]
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
  const named = entryLine(registry, entry)
  const of = tranche === null ? '' : 'a tranche of '
  if (verdict === 'agrees') return [`agrees with ${of}`, ...named]
  if (verdict === 'truncated') return [`agrees, if cut off and not rounded, with ${of}`, ...named]
  const says = expected === null ? '' : `, which has ${formatQuantity(expected)}`
  return ['disagrees with ', ...named, says]
}

function entryLine(registry: Registry, entry: Deal | Metric): Line {
  return [{ emphasis: entryName(registry, entry) }, `, ${entryStanding(entry)}`]
}

function candidate(registry: Registry, id: string): Inline {
  const entry = [...registry.deals, ...registry.metrics].find((one) => one.id === id)
  return { text: entry === undefined ? id : entryName(registry, entry), entry: id }
}

export function reasonLine({ entry, reasons }: Tie): Line {
  if (reasons.length === 0) return []
  return [{ quiet: `${entry === null ? 'not tied' : 'tied'} because ${listOf(reasons)}` }]
}

/** `compared as here $24.15–24.25B, the registry $22.35–22.45B`: what rounding allows each number, with the way to it. */
function intervalsLine(findings: readonly Finding[]): Line {
  const proofs = findings.flatMap(({ proof }) => (proof === null || proof.operands.length === 0 ? [] : [proof]))
  const compared = proofs.map(({ operands }): Line => {
    const said = operands.map(
      ({ label, range, at }): Line => [{ quiet: `${label} ` }, at ? { text: range, place: at } : range],
    )
    return [{ quiet: 'compared as ' }, ...join(said, ', ')]
  })
  return join(compared, ' · ')
}

/** `sources notes/aws-memo.md, https://ft.com/aws and 1 more`; one that is a note leads to it. */
function sourcesLine(workspace: Workspace, { sources, at }: Deal | Metric): Line {
  if (sources.length === 0) return []
  const folder = at.path.slice(0, at.path.lastIndexOf('/') + 1)
  const shown = sources.slice(0, MOST_SOURCES).map((source): Line => {
    const path = folder + source
    const isNote = workspace.record(path) !== undefined
    return [isNote ? { text: source, place: { path, span: { start: 0, end: 0 } } } : source]
  })
  const more = sources.length - shown.length
  return [
    { quiet: sources.length === 1 ? 'source ' : 'sources ' },
    ...join(shown, ', '),
    ...(more > 0 ? [` and ${more} more`] : []),
  ]
}

/** `also in notes/weekly.md:12, notes/memo.md:3 and 2 more places · open deal · pin`: each note once, this one last. */
function linksLine({ workspace, note, figure, tie, findings, proof, actions }: One): Line {
  const { entry, candidates } = tie
  const at = { path: note.path, span: figure.span }
  const toDo = (action: 'explain' | 'pin' | 'add', text: string): Line =>
    actions.has(action) ? [{ text, action, at }] : []
  // A pin is a link, and only Markdown has links.
  const pin = note.doc.format === 'markdown' ? toDo('pin', 'pin') : []
  if (entry === null) {
    const isNew = candidates.length === 0 && findings.length === 0 && proof === undefined
    const add = isNew ? toDo('add', 'add to deals.yaml') : []
    return join([candidates.length > 0 ? pin : [], add, toDo('explain', 'explain')], ' · ')
  }
  const open: Line = [{ text: entry.type === 'deal' ? 'open deal' : 'open metric', entry: entry.id }]
  const places = workspace.ledger().evidence.get(entry.id) ?? []
  const all: Line =
    places.length > 1 && actions.has('mentions') ? [{ text: 'all mentions', action: 'mentions', of: entry.id }] : []
  return join([elsewhere(places, at, placeNames(workspace)), open, pin, all], ' · ')
}

/** `also in notes/weekly.md:12, notes/memo.md:3 and 2 more places`; nothing where it is said nowhere else. */
function elsewhere(all: readonly Location[], here: Location, nameOf: (place: Location) => string): Line {
  const places = all.filter(({ path, span }) => path !== here.path || span.start !== here.span.start)
  const others = places.filter(({ path }, i) => path !== here.path && places.findIndex((p) => p.path === path) === i)
  const shown = [...others, ...places.filter(({ path }) => path === here.path).slice(0, 1)]
    .slice(0, MOST_PLACES)
    .map((place): Line => [{ text: nameOf(place), place }])
  if (shown.length === 0) return []
  const more = places.length - shown.length
  return [
    { quiet: 'also in ' },
    ...join(shown, ', '),
    ...(more > 0 ? [` and ${count(more, 'more place', 'more places')}`] : []),
  ]
}

function isSaid(line: Line): boolean {
  return line.length > 0
}
