import { makePeriod } from '../dates/make-period'
import type { Token } from '../tokens/types'
import type { HeadRole } from '../vocabulary/heads'
import type { Label } from './label'
import type { Layout } from './layout'
import type { Setting } from './setting'

/** A figure's place in its table, with the labels that speak for it. */
export interface Place {
  readonly layout: Layout
  readonly column: number
  /** What names its row: its first cell that is a label, else its first cell. */
  readonly row: Label | null
  readonly head: Label | null
  /** The head over the labels of the rows. */
  readonly corner: Label | null
  /** The label of the row's other cells, by what their column is. */
  readonly beside: (role: HeadRole) => Label | null
}

/** Finds what speaks for a cell. */
export function placeOf({ layout, row, column }: NonNullable<Setting['cell']>): Place {
  const first = Math.max(0, layout.roles.indexOf('label'))
  return {
    layout,
    column,
    row: first === column || layout.isHead(row) ? null : layout.at(row, first),
    head: layout.heads[column] ?? null,
    corner: first === column || layout.roles[0] === 'note' ? null : (layout.heads[first] ?? null),
    beside: (role) => {
      const at = layout.roles.findIndex((one, i) => one === role && i !== column)
      return at < 0 ? null : layout.at(row, at)
    },
  }
}

/** The companies that a row names in its columns of these kinds. */
export function namedAs({ beside }: Place, ...roles: readonly HeadRole[]): readonly string[] {
  return [...new Set(roles.flatMap((role) => beside(role)?.companies ?? []))]
}

/** The times of a row's own columns of times, then of its label, its head and the corner. */
export function timesAt({ layout, row, head, corner, beside }: Place): readonly (readonly Token[])[] {
  const isFiscal = layout.heads.some((label, at) => layout.roles[at] === 'period' && label?.tokens.some(saysFiscal))
  const groups = [beside('event'), beside('period'), row, head, corner].map((label) => label?.tokens ?? [])
  return groups.map((tokens, i) => (isFiscal && i > 0 ? tokens.map(asFiscal) : tokens))
}

/** *FY, Fiscal year* over years: they are the company's own. */
function saysFiscal({ lower }: Token): boolean {
  return lower.split(' ').some((word) => word === 'fy' || word === 'fiscal')
}

function asFiscal(token: Token): Token {
  const says = token.time?.says
  if (token.time === null || says?.kind !== 'period' || says.period.months !== 12) return token
  const period = makePeriod(says.period.first, 12, true)
  return { ...token, time: { ...token.time, says: { kind: 'period', period } } }
}

/** Whether a label has words, but names no company and nothing that money can be. */
function isUnread(label: Label | null): label is Label {
  return label !== null && label.companies.length === 0 && label.what === null && label.residue.length > 0
}

/** The words of a row that nobody can read, among rows that name no companies: a part of what its column is. */
export function segmentOf({ row, layout }: Place): string | null {
  return layout.roles[0] === 'label' && isUnread(row) && !row.isTotal ? row.residue.join(' ') : null
}

/**
 * Whether a row or column that names nobody stands among others that name companies: it is of somebody whom nobody knows.
 *
 * @param isDivisible a part of a company may have such a number too
 */
export function isOfStranger({ row, head, layout, column }: Place, isDivisible: boolean): boolean {
  const others = layout.heads.filter(
    (label, at) => at !== column && layout.roles[at] === 'money' && (label?.companies.length ?? 0) > 0,
  )
  if (isUnread(head) && others.length > 0) return true
  return isUnread(row) && !row.isTotal && (layout.companies.length > 0 || !isDivisible)
}
