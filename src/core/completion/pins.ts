import { boundOf, compareQuantities } from '../amounts/compare'
import type { Figure } from '../figures/types'
import { relativePath, resolvePath } from '../files/relative'
import type { WholeNote } from '../notes/types'
import { entryName } from '../registry/entries'
import type { Deal, Metric } from '../registry/types'
import type { Span } from '../span'
import type { Workspace } from '../workspace/types'
import { entryLines } from './entry-lines'
import { type Completions, completion } from './model'
import { saidBefore } from './note-text'

/** The target of a link that is being written: `](deals.yaml#op`. */
export interface TypedTarget {
  /** Where the link's text ends and its target starts. */
  readonly textEnd: number
  readonly start: number
  readonly text: string
}

/** The link target that an offset stands in; null where it stands in none. */
export function targetBefore(text: string, offset: number): TypedTarget | null {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const open = line.lastIndexOf('](')
  const target = line.slice(open + 2)
  if (open < 0 || /[\s)]/.test(target)) return null
  const start = offset - target.length
  return { textEnd: start - 2, start, text: target }
}

/**
 * The deals and metrics that a link around a figure can pin it to: behind `deals.yaml#` their ids, before it the whole
 * target. Those of the same amount and of the companies that the sentence names come first.
 */
export function pinCompletions(
  workspace: Workspace,
  note: WholeNote,
  target: TypedTarget,
  offset: number,
): Completions | null {
  const { deals, metrics } = workspace.registry()
  const hash = target.text.indexOf('#')
  const file = hash < 0 ? null : resolvePath(note.path, target.text.slice(0, hash))
  const start = hash < 0 ? target.start : target.start + hash + 1
  const entries = [...deals, ...metrics].filter(({ at }) => file === null || at.path === file)
  if (entries.length === 0) return null
  const figure = note.figures.findLast(({ span }) => span.start < target.textEnd && span.end <= target.textEnd)
  const pinned = figure !== undefined && isLinked(note.text, figure.span, target.textEnd) ? figure : null
  // Of a link's target as a whole there is much else to say.
  if (hash < 0 && pinned === null) return null
  const named = new Set(saidBefore(note, target.textEnd - 1).named)
  const weight = (entry: Deal | Metric) => (isSameAmount(pinned, entry) ? 2 : 0) + (isOf(entry, named) ? 1 : 0)
  const sorted = entries.map((entry) => ({ entry, by: weight(entry) })).sort((a, b) => b.by - a.by)
  const items = sorted.map(({ entry }) => {
    const amount = entry.amount === null ? [] : [entry.amount.text]
    return completion('entry', entry.id, {
      description: [entryName(workspace.registry(), entry), ...amount].join(', '),
      insert: hash < 0 ? `${relativePath(note.path, entry.at.path)}#${entry.id}` : entry.id,
      filter: hash < 0 ? `${relativePath(note.path, entry.at.path)}#${entry.id}` : entry.id,
      about: () => entryLines(workspace, entry),
    })
  })
  return { span: { start, end: offset }, items, isIncomplete: false }
}

/** Whether a figure stands in the text of the link that ends at an offset. */
function isLinked(text: string, { start }: Span, textEnd: number): boolean {
  const open = text.lastIndexOf('[', textEnd - 1)
  return open >= 0 && open < start
}

function isSameAmount(figure: Figure | null, { amount }: Deal | Metric): boolean {
  // What is "up to" an amount agrees with nearly any.
  if (figure === null || amount === null || boundOf(figure) !== null || boundOf(amount) !== null) return false
  return compareQuantities(figure, amount) === 'agrees'
}

function isOf(entry: Deal | Metric, named: ReadonlySet<string>): boolean {
  const parties = entry.type === 'deal' ? [...entry.from, ...entry.to] : [entry.company]
  return parties.some((company) => named.has(company))
}
