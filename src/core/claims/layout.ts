import type { Table } from '../passages/types'
import type { Token } from '../tokens/types'
import { type HeadRole, headRole } from '../vocabulary/heads'
import { type Label, readLabel } from './label'

type Role = HeadRole | 'label' | 'money'

/** What a table's columns hold and how its rows are labelled. */
export interface Layout {
  /** The labels of its heads, by column; null for an empty head and where the table has no heads. */
  readonly heads: readonly (Label | null)[]
  /** What the cells of each column are to the money of their row: `label` names the row, `money` holds figures. */
  readonly roles: readonly Role[]
  /** The label of a cell that holds no figure; null for an empty one. */
  readonly at: (row: number, column: number) => Label | null
  /** The companies that label its rows, each once; none where fewer than half of the rows name any. */
  readonly companies: readonly string[]
  /** What all its rows with a label that says so are: *loan* in each; null where they differ or none does. */
  readonly says: Label | null
  /** Whether a row is the table's head. */
  readonly isHead: (row: number) => boolean
}

/** Cells longer than this are prose. */
const LONGEST = 12

/**
 * Reads how a table is laid out.
 *
 * @param tokensOf the tokens of a cell's passage
 * @example of *Supplier | Signed | $bn* the roles are payee, event, money
 */
export function layoutOf(
  table: Table,
  tokensOf: (passage: number) => readonly Token[],
  textOf: (passage: number) => string,
): Layout {
  const cell = (row: number, column: number): readonly Token[] => {
    const passage = table.rows[row]?.[column]
    return passage === null || passage === undefined ? [] : tokensOf(passage)
  }
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, column) => column)
  const isHeaded = !columns.some((column) => hasMoney(cell(0, column)))
  const body = table.rows.map((_, row) => row).slice(isHeaded ? 1 : 0)
  const known = new Map<string, Label | null>()
  const at = (row: number, column: number): Label | null => {
    const key = `${row} ${column}`
    const found = known.get(key)
    if (found !== undefined) return found
    const tokens = cell(row, column)
    const label = tokens.length === 0 ? null : readLabel(tokens, textOf(table.rows[row]?.[column] ?? -1))
    known.set(key, label)
    return label
  }
  const heads = columns.map((column) => (isHeaded ? at(0, column) : null))
  const roles = columns.map((column) => {
    const cells = body.map((row) => cell(row, column)).filter((tokens) => tokens.length > 0)
    return column === 0 ? roleOfFirst(heads[0] ?? null, cells) : roleOf(heads[column] ?? null, cells)
  })
  const labelling = columns.filter((column) => roles[column] !== 'note' && roles[column] !== 'money')
  const named = body
    .map((row) => labelling.flatMap((column) => at(row, column)?.companies ?? []))
    .filter((companies) => companies.length > 0)
  const companies = 2 * named.length >= body.length ? [...new Set(named.flat())] : []
  const said = body
    .flatMap((row) => at(row, Math.max(0, roles.indexOf('label'))) ?? [])
    .filter(({ what }) => what !== null)
  const says = new Set(said.map(({ what }) => what?.value)).size === 1 ? (said[0] ?? null) : null
  return { heads, roles, at, companies, says, isHead: (row) => isHeaded && row === 0 }
}

type Cells = readonly (readonly Token[])[]

/** What a column's cells are: figures, what its head says, or times by themselves; else prose. */
function roleOf(head: Label | null, cells: Cells): Role {
  const named = headRole(wordsOf(head))
  if (named === 'note' || cells.length === 0) return 'note'
  if (isMostly(cells, hasMoney) && isOfFigures(cells)) return 'money'
  if (named !== null && (named !== 'period' || isMostly(cells, isTime))) return named
  if (isMostly(cells, isTime)) return 'period'
  const isSparse = cells.some(hasMoney) && isOfFigures(cells) && !isMostly(cells, (tokens) => tokens.length > 4)
  return isSparse ? 'money' : 'note'
}

/** The first column labels the rows, unless its head or its cells make them companies or times. */
function roleOfFirst(head: Label | null, cells: Cells): Role {
  const named = headRole(wordsOf(head))
  if (named !== null && named !== 'kind' && (named !== 'period' || isMostly(cells, isTime))) return named
  if (isMostly(cells, (tokens) => tokens.length <= LONGEST && tokens[0]?.company != null)) return 'owner'
  return isMostly(cells, isTime) ? 'period' : 'label'
}

function isMostly(cells: Cells, test: (tokens: readonly Token[]) => boolean): boolean {
  return cells.length > 0 && 2 * cells.filter(test).length >= cells.length
}

function hasMoney(tokens: readonly Token[]): boolean {
  return tokens.some(({ pos }) => pos === 'money')
}

function isTime(tokens: readonly Token[]): boolean {
  return (
    tokens.length <= LONGEST && tokens.some(({ time }) => time !== null) && tokens.every(({ pos }) => pos !== 'company')
  )
}

/** Whether most cells that hold figures begin with them, and do not tell of them in prose. */
function isOfFigures(cells: Cells): boolean {
  const starts = cells.map((tokens) => tokens.findIndex(({ pos }) => pos === 'money')).filter((at) => at >= 0)
  return 2 * starts.filter((at) => at <= 3).length > starts.length
}

function wordsOf(label: Label | null): readonly string[] {
  const tokens = label?.tokens ?? []
  const open = tokens.findIndex(({ lower }) => lower === '(' || lower === '[' || lower === ',')
  return (open < 0 ? tokens : tokens.slice(0, open)).flatMap(({ lower, pos }) =>
    pos === 'punctuation' || pos === 'hyphen' ? [] : lower.split(' '),
  )
}
