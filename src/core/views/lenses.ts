import { count, formatNumber, formatSum } from '../amounts/format'
import type { Ledger } from '../ledger/types'
import { oncePerWith } from '../once'
import { companyName, possessive } from '../registry/names'
import type { Deal, Metric } from '../registry/types'
import { type Location, overlaps, type Span } from '../span'
import type { Workspace } from '../workspace/types'
import { lineWords } from './money-words'
import { sharesOf } from './rest-words'

/** What a lens above an entry of a registry file tells of. */
export interface LensSubject {
  readonly type: 'entry' | 'company'
  readonly id: string
}

/** The place of a lens in a registry file. */
export interface RegistryLens {
  readonly subject: LensSubject
  /** Its entry. */
  readonly span: Span
}

/** Where the lenses of a registry file stand, in the order of its entries. What they say is worked out for those that are seen. */
export function registryLenses(workspace: Workspace, path: string): readonly RegistryLens[] {
  const { deals, metrics, companies } = workspace.registry()
  const entries = [...deals, ...metrics].map(({ id, at }) => ({ at, subject: { type: 'entry', id } as const }))
  const named = [...companies.values()].map(({ id, at }) => ({ at, subject: { type: 'company', id } as const }))
  return [...entries, ...named]
    .flatMap(({ at, subject }) => (at?.path === path ? [{ subject, span: at.span }] : []))
    .sort((a, b) => a.span.start - b.span.start)
}

/**
 * What a lens says of an entry.
 *
 * @example '7 mentions · 1 disagrees · 2.7 % of OpenAI’s $1.4T total'; of a company: '12 mentions · pays $610.4B · is paid $13B'
 */
export function lensText(workspace: Workspace, { type, id }: LensSubject): string {
  return join(type === 'company' ? companyParts(workspace, id) : entryParts(workspace, id))
}

/** Where notes speak of what a lens tells of, by path and place. */
export function lensPlaces(workspace: Workspace, { type, id }: LensSubject): readonly Location[] {
  return type === 'company' ? (indexOf(workspace).mentions.get(id) ?? []) : (workspace.ledger().evidence.get(id) ?? [])
}

/** What a lens says above a note, and whether some of its figures disagree. */
export interface NoteLens {
  readonly text: string
  readonly disagree: number
}

/**
 * What a lens says above a note: how many of its figures are tied, proved, or stand under a warning. Null for a note
 * without figures.
 *
 * @example '42 figures · 33 tied · 4 proved · 2 disagree'
 */
export function noteLens(workspace: Workspace, path: string): NoteLens | null {
  const figures = workspace.record(path)?.figures ?? []
  if (figures.length === 0) return null
  const warnings = workspace
    .findings(path)
    .filter(({ severity, proof }) => proof !== null && (severity === 'error' || severity === 'warning'))
  const number = (verdicts: readonly string[]) => figures.filter(({ verdict }) => verdicts.includes(verdict)).length
  const disagree = figures.filter(({ span }) => warnings.some((finding) => overlaps(finding.span, span))).length
  const [tied, proved] = [number(['agrees', 'truncated', 'disagrees']), number(['proved'])]
  const text = join([
    count(figures.length, 'figure'),
    `${tied} tied`,
    proved === 0 ? '' : `${proved} proved`,
    disagreeWords(disagree),
  ])
  return { text, disagree }
}

function entryParts(workspace: Workspace, id: string): readonly string[] {
  const { deals, metrics } = workspace.registry()
  const entry = [...deals, ...metrics].find((one) => one.id === id)
  const mentions = workspace.ledger().evidence.get(id)?.length ?? 0
  return [
    mentionWords(mentions),
    disagreeWords(indexOf(workspace).disagreeing.get(id) ?? 0),
    ...(entry === undefined ? [] : partWords(workspace, entry)),
  ]
}

/** A deal's part of its payer's headline total; of such a total, how much of it is named. */
function partWords(workspace: Workspace, entry: Deal | Metric): readonly string[] {
  const { rests } = workspace.ledger()
  if (entry.type === 'metric')
    return rests
      .filter(({ metric }) => metric === entry.id)
      .map(({ parts }) => `${formatSum(parts)} of it in ${count(parts.entries.length, 'deal')}`)
  return sharesOf(workspace.ledger(), entry).map(({ line: { company, total }, percent }) => {
    const whose = possessive(companyName(workspace.registry(), company))
    return `${formatNumber(percent)} % of ${whose} ${formatSum(total)} total`
  })
}

function companyParts(workspace: Workspace, id: string): readonly string[] {
  const totals = workspace.ledger().companies.get(id)
  const money = (does: string, of: NonNullable<typeof totals>['paid'] | undefined) => {
    if (of === undefined) return ''
    const { committed, ceiling } = lineWords(of)
    const words = [committed, ceiling === '' ? '' : `up to ${ceiling}`].filter((part) => part !== '').join(' and ')
    return words === '' ? '' : `${does} ${words}`
  }
  const mentions = indexOf(workspace).mentions.get(id)?.length ?? 0
  return [mentionWords(mentions), money('pays', totals?.paid), money('is paid', totals?.received)]
}

/** Where notes name companies, and how often what they say of entries disagrees: counted once for all lenses. */
interface MentionIndex {
  readonly mentions: ReadonlyMap<string, readonly Location[]>
  readonly disagreeing: ReadonlyMap<string, number>
}

/** The ledger is another object after each edit. */
const indexFor = oncePerWith((_: Ledger, workspace: Workspace): MentionIndex => {
  const mentions = new Map<string, Location[]>()
  const disagreeing = new Map<string, number>()
  for (const path of workspace.paths()) {
    const record = workspace.record(path)
    for (const { company, span } of record?.mentions ?? []) {
      const places = mentions.get(company)
      if (places === undefined) mentions.set(company, [{ path, span }])
      else places.push({ path, span })
    }
    for (const { entry, verdict } of record?.figures ?? [])
      if (entry !== null && verdict === 'disagrees') disagreeing.set(entry, (disagreeing.get(entry) ?? 0) + 1)
  }
  return { mentions, disagreeing }
})

const indexOf = (workspace: Workspace): MentionIndex => indexFor(workspace.ledger(), workspace)

function mentionWords(mentions: number): string {
  return mentions === 0 ? 'no mentions' : count(mentions, 'mention')
}

function disagreeWords(n: number): string {
  return n === 0 ? '' : `${n} ${n === 1 ? 'disagrees' : 'disagree'}`
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}
