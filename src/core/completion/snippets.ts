import { type Completion, completion } from './model'
import { expectedAt, keyAt, sectionOf } from './schema'
import { ITEM } from './yaml-place'

/** The keys that an entry is usually written with, and whether it fits a line. */
const OUTLINES: Readonly<Record<string, { readonly keys: readonly string[]; readonly isFlow: boolean }>> = {
  company: { keys: ['id', 'name', 'aliases'], isFlow: false },
  deal: { keys: ['id', 'kind', 'from', 'to', 'amount', 'status', 'announced', 'sources'], isFlow: false },
  tranche: { keys: ['announced', 'amount'], isFlow: true },
  metric: { keys: ['id', 'company', 'measure', 'period', 'amount', 'as-of', 'sources'], isFlow: false },
  rate: { keys: ['from', 'to', 'rate', 'as-of'], isFlow: true },
}

/** Where an entry is to be written. */
export interface EntryPlace {
  /** The path of its list. */
  readonly list: readonly string[]
  /** What stands before it in its line: a dash, its indent. */
  readonly before: string
  /** The column of its keys. */
  readonly column: number
  /** It stands within brackets. */
  readonly isFlow: boolean
}

/**
 * A whole entry with a stop of the cursor at each key's value. Where few words can stand, they are to choose from; what
 * only the writer knows stays empty, for an example that is left standing would be read as a fact.
 *
 * @param what the entry by the schema's name for it: `deal`
 */
export function entrySnippet(what: string, { list, before, column, isFlow }: EntryPlace): readonly Completion[] {
  const outline = OUTLINES[what]
  if (outline === undefined) return []
  const path = [...list, ITEM]
  const lines = outline.keys.map((key, i) => `${key}: ${stop([...path, key], i + 1)}`)
  const isOneLine = isFlow || outline.isFlow
  const entry = isOneLine ? `{${lines.join(', ')}}` : lines.join(`\n${' '.repeat(column)}`)
  const section = sectionOf(path)
  return [
    completion('snippet', what, {
      description: 'with its usual keys',
      insert: before + entry,
      isSnippet: true,
      about: () => [[{ strong: section.title }], [section.description]],
    }),
  ]
}

function stop(path: readonly string[], number: number): string {
  const expected = expectedAt(path)
  const words = expected?.words.map(({ word }) => word) ?? []
  if (words.length > 0) return `\${${number}|${words.join(',')}|}`
  return expected?.listOf === 'text' && expected.names !== 'companyRef' ? `[$${number}]` : `$${number}`
}

/** What is written for a key, up to where its value goes. */
export function keySnippet(path: readonly string[], key: string, at: { isFlow: boolean; column: number }): string {
  const isKnown = keyAt(path, key) !== null
  const expected = isKnown ? expectedAt([...path, key]) : null
  const isMap = expected !== null && (expected.keys.length > 0 || expected.takesRules)
  const inner = `\n${' '.repeat(at.column + 2)}`
  if (isMap) return at.isFlow ? `${key}: {$0}` : `${key}:${inner}$0`
  if (expected === null || expected.listOf === null || expected.names === 'companyRef') return `${key}: $0`
  if (expected.listOf === 'text') return `${key}: [$0]`
  return at.isFlow ? `${key}: [{$0}]` : `${key}:${inner}- $0`
}
