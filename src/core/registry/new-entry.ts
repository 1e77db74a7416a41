import { scalarText } from './yaml/scalar'

/** A key of an entry that is to be written, with its value; null where somebody has still to fill it in. */
export interface NewField {
  readonly key: string
  readonly value: string | readonly string[] | null
  /** What is said behind it, for whoever fills it in. */
  readonly remark?: string
}

/** A deal, metric or company that is to be written into a registry file. */
export interface NewEntry {
  readonly section: 'deals' | 'metrics' | 'companies'
  readonly id: string
  /** What stands below its id. */
  readonly fields: readonly NewField[]
}

/** How a file writes its entries. */
export interface EntryStyle {
  /** What ends its lines. */
  readonly feed: string
  /** What stands before its dashes. */
  readonly indent: string
}

/** An entry with a dash, each key on a line of its own. */
export function entryLines(entry: NewEntry, { feed, indent }: EntryStyle): string {
  return fieldsOf(entry)
    .map(({ key, value, remark }, i) => {
      const said = `${key}: ${valueText(value, false)}`.trimEnd()
      return `${indent}${i === 0 ? '- ' : '  '}${said}${remark === undefined ? '' : ` # ${remark}`}${feed}`
    })
    .join('')
}

/** An entry in braces, on one line. What is not known is left out, and so are the remarks. */
export function entryInBraces(entry: NewEntry): string {
  const said = fieldsOf(entry).filter(({ value }) => value !== null)
  return `{${said.map(({ key, value }) => `${key}: ${valueText(value, true)}`).join(', ')}}`
}

function fieldsOf({ id, fields }: NewEntry): readonly NewField[] {
  return [{ key: 'id', value: id }, ...fields]
}

function valueText(value: NewField['value'], isFlowing: boolean): string {
  if (value === null) return ''
  if (typeof value === 'string') return scalarText(value, isFlowing)
  return `[${value.map((one) => scalarText(one, true)).join(', ')}]`
}
