import type { Span } from '../span'
import { scalarText } from './yaml/scalar'

/** What is added to a registry file at one place. */
export interface Added {
  readonly span: Span
  readonly newText: string
}

/**
 * The edit that adds an alias to a company; null where its aliases are written as a list of lines.
 *
 * @param at the company's entry in the file
 * @example behind `{id: aws, name: Amazon Web Services` it adds `, aliases: [AWS]`
 */
export function aliasEdit(text: string, at: Span, alias: string): Added | null {
  const entry = text.slice(at.start, at.end)
  const written = scalarText(alias, true)
  const insert = (offset: number, newText: string): Added => {
    const place = at.start + offset
    return { span: { start: place, end: place }, newText }
  }
  const listed = /(?:^|[\s{,])aliases:\s*\[([^\]\n]*)\]/.exec(entry)
  if (listed !== null)
    return insert(listed.index + listed[0].length - 1, listed[1]?.trim() === '' ? written : `, ${written}`)
  if (/(?:^|[\s{,])aliases:/.test(entry)) return null
  if (entry.startsWith('{')) {
    const end = entry.lastIndexOf('}')
    return end < 0 ? null : insert(end, `, aliases: [${written}]`)
  }
  const name = /^[ ]*name:[^\r\n]*/m.exec(entry)
  if (name === null) return null
  const column = at.start - (text.lastIndexOf('\n', at.start - 1) + 1)
  const feed = text.includes('\r\n') ? '\r\n' : '\n'
  return insert(name.index + name[0].length, `${feed}${' '.repeat(column)}aliases: [${written}]`)
}
