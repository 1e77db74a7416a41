import type { Span } from '../span'
import { lineStarts } from '../text/lines'

/** The sections of a registry file that entries are added to. */
export type Section = 'companies' | 'deals' | 'metrics'

/** A value of an entry to be written, or several. */
export type EntryValue = string | readonly string[]

/** A change of a registry file's text. */
export interface Written {
  readonly span: Span
  readonly newText: string
}

/** How a file writes its entries: where their dashes stand, what follows these, and whether each is one line in braces. */
interface Style {
  readonly indent: string
  readonly gap: string
  readonly isFlow: boolean
}

const USUAL: Style = { indent: '  ', gap: ' ', isFlow: false }
const ITEM = /^([ ]*)-([ ]+)(\{)?/
/** Words that YAML reads as something else than text. */
const NO_TEXT = /^(?:true|false|null|yes|no|on|off|~|[\d.]+)$/i

/** Whether YAML reads a value without quotes as the same text, in braces too. */
export function isPlainScalar(value: string): boolean {
  return /^[\p{L}\p{N}\p{Sc}(−+][^,:#[\]{}"'&*!|>%@`\n]*$/u.test(value) && value.trim() === value
}

/**
 * Adds an entry behind the last one of its section, written as the file writes its entries; the section too where there
 * is none. All other bytes stay. Null where the file's layout leaves a doubt: a section in brackets, several documents.
 *
 * @example withEntry('deals:\n- {id: a}\n', 'deals', [['id', 'b'], ['from', 'x']]) adds `\n- {id: b, from: x}` behind `a`
 */
export function withEntry(
  text: string,
  section: Section,
  entry: readonly (readonly [string, EntryValue])[],
): Written | null {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const starts = lineStarts(text)
  const lines = starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length).replace(/[\r\n]+$/, ''))
  if (lines.some((line, i) => /^(?:\.\.\.|---)(?:\s|$)/.test(line) && i > 0)) return null
  const head = lines.findIndex((line) => line.startsWith(`${section}:`))
  const any = lines.find((line) => ITEM.test(line))
  if (head < 0) {
    if (lines.some((line) => line.trim() !== '' && !/^[\w-]+:|^[ #-]/.test(line))) return null
    const style = any === undefined ? USUAL : styleOf(any)
    const open = text === '' || /[\r\n]$/.test(text) ? '' : eol
    const gap = text.trim() === '' ? '' : eol
    const newText = `${open}${gap}${section}:${eol}${itemOf(entry, style, eol)}${eol}`
    return { span: { start: text.length, end: text.length }, newText }
  }
  if (!/^\w+:\s*(?:#.*)?$/.test(lines[head] ?? '')) return null
  const after = lines.slice(head + 1)
  const next = after.findIndex((line) => /^[^\s#-]/.test(line))
  const body = next < 0 ? after : after.slice(0, next)
  const items = body.filter((line) => ITEM.test(line))
  const style = items[0] ?? any
  // A comment at the margin belongs to what comes.
  const last = head + 1 + body.findLastIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  const at = (starts[last] ?? 0) + (lines[last]?.length ?? 0)
  const isParted = body.some((line, i) => i > 0 && body[i - 1]?.trim() === '' && ITEM.test(line) && line !== items[0])
  const newText = (isParted ? eol + eol : eol) + itemOf(entry, style === undefined ? USUAL : styleOf(style), eol)
  return { span: { start: at, end: at }, newText }
}

/** Adds an alias to a company's entry, which spans `at`; null where its aliases are written as a list of lines. */
export function withAlias(text: string, at: Span, alias: string): Written | null {
  const entry = text.slice(at.start, at.end)
  const insert = (offset: number, newText: string): Written => {
    const place = at.start + offset
    return { span: { start: place, end: place }, newText }
  }
  const listed = /(?:^|[\s{,])aliases:\s*\[([^\]\n]*)\]/.exec(entry)
  if (listed !== null) {
    const isEmpty = listed[1]?.trim() === ''
    return insert(listed.index + listed[0].length - 1, isEmpty ? scalar(alias) : `, ${scalar(alias)}`)
  }
  if (/(?:^|[\s{,])aliases:/.test(entry)) return null
  if (entry.startsWith('{')) {
    const end = entry.lastIndexOf('}')
    return end < 0 ? null : insert(end, `, aliases: [${scalar(alias)}]`)
  }
  const name = /^([ ]*)(?:- +)?name:[^\r\n]*/m.exec(entry)
  if (name === null) return null
  const column = at.start - (Math.max(text.lastIndexOf('\n', at.start - 1), -1) + 1)
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  return insert(name.index + name[0].length, `${eol}${' '.repeat(column)}aliases: [${scalar(alias)}]`)
}

/** An id out of a name: `Bluegrass Data Holdings` is `bluegrass-data-holdings`; with a number where it is taken. */
export function idFor(name: string, isTaken: (id: string) => boolean): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const id = plain === '' ? 'entry' : plain
  if (!isTaken(id)) return id
  let number = 2
  while (isTaken(`${id}-${number}`)) number++
  return `${id}-${number}`
}

function styleOf(line: string): Style {
  const [, indent = '', gap = ' ', brace] = ITEM.exec(line) ?? []
  return { indent, gap, isFlow: brace !== undefined }
}

function itemOf(
  entry: readonly (readonly [string, EntryValue])[],
  { indent, gap, isFlow }: Style,
  eol: string,
): string {
  const pairs = entry.map(([key, value]) => `${key}: ${typeof value === 'string' ? scalar(value) : listOf(value)}`)
  if (isFlow) return `${indent}-${gap}{${pairs.join(', ')}}`
  return pairs.map((pair, i) => `${indent}${i === 0 ? '-' : ' '}${gap}${pair}`).join(eol)
}

function listOf(values: readonly string[]): string {
  return `[${values.map(scalar).join(', ')}]`
}

function scalar(value: string): string {
  return isPlainScalar(value) && !NO_TEXT.test(value) ? value : JSON.stringify(value)
}
