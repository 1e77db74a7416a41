import type { Span } from '../span'
import { type EntryStyle, entryInBraces, entryLines, type NewEntry } from './new-entry'
import { parseYaml, type YamlSection } from './yaml/parse'
import { cutPieces, type Piece } from './yaml/pieces'
import { scalarText } from './yaml/scalar'
import type { YamlNode } from './yaml/tree'

/** One replacement in a registry file. */
export interface EntryEdit {
  readonly span: Span
  readonly newText: string
  /** Where the new entry’s id stands once the replacement is made. */
  readonly idAt: Span
}

/**
 * The edit that adds an entry behind the last one of its section, written as the file writes the others; at the end of
 * the file where it has no such section. Every other byte stays. Null where the file leaves no safe place for it: where
 * anything else would be read differently afterwards, or the entry not as it is.
 *
 * @param text the file as the editor holds it; `''` for one that is still to be made
 * @example entryEdit('deals:\n  - {id: a, from: x, to: y}\n', b) adds `  - id: b` and its other lines at the end
 */
export function entryEdit(text: string, entry: NewEntry): EntryEdit | null {
  const section = parseYaml(text).entries.findLast(({ key }) => key === entry.section)
  const edit = section === undefined ? inNewSection(text, entry) : inSection(text, section, entry)
  return edit !== null && isSafe(text, edit, entry) ? edit : null
}

function inNewSection(text: string, entry: NewEntry): EntryEdit {
  const feed = feedOf(text)
  const end = text === '' || text.endsWith('\n') ? '' : feed
  const gap = text.trim() === '' || (text + end).endsWith(feed + feed) ? '' : feed
  const body = entryLines(entry, { feed, indent: indentOf(cutPieces(text)) })
  return editOf({ start: text.length, end: text.length }, `${end}${gap}${entry.section}:${feed}`, body, entry)
}

function inSection(text: string, { keyAt, value }: YamlSection, entry: NewEntry): EntryEdit | null {
  if (value.kind === 'list' && text.charAt(value.at.start) === '[')
    return inBrackets(text, value.at, value.items, entry)
  if (value.kind === 'map' || (value.kind === 'scalar' && value.text !== null)) return null
  const pieces = cutPieces(text)
  const items = pieces.filter(({ section }) => section?.keyAt.start === keyAt.start)
  const style = { feed: feedOf(text), indent: indentOf(items.length > 0 ? items : pieces) }
  const at = endOfList(text, keyAt, items, style)
  const end = text.charAt(at - 1) === '\n' ? '' : style.feed
  const gap = isAiry(text, keyAt, items) ? style.feed : ''
  return editOf({ start: at, end: at }, end + gap, entryLines(entry, style), entry)
}

/** A list in brackets takes the entry in braces behind its last; an empty one becomes a list with dashes. */
function inBrackets(text: string, at: Span, items: readonly YamlNode[], entry: NewEntry): EntryEdit {
  const last = items.at(-1)
  if (last !== undefined) return editOf({ start: last.at.end, end: last.at.end }, ', ', entryInBraces(entry), entry)
  const feed = feedOf(text)
  const start = text.slice(0, at.start).trimEnd().length
  // The file ends the last line itself.
  return editOf({ start, end: at.end }, feed, entryLines(entry, { feed, indent: '  ' }).trimEnd(), entry)
}

function editOf(span: Span, before: string, body: string, entry: NewEntry): EntryEdit {
  const start = span.start + before.length + body.indexOf('id: ') + 'id: '.length
  const inBraces = body.startsWith('{')
  return { span, newText: before + body, idAt: { start, end: start + scalarText(entry.id, inBraces).length } }
}

function feedOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

function indentOf(pieces: readonly Piece[]): string {
  const indent = pieces.find(({ section }) => section !== null)?.section?.indent ?? 2
  return ' '.repeat(indent)
}

/** Whether an empty line parts the items of a list; the only one stands apart where it has several lines. */
function isAiry(text: string, keyAt: Span, items: readonly Piece[]): boolean {
  const last = items.at(-1)
  if (last === undefined) return false
  if (items.length === 1) return text.slice(last.at.start, last.at.end).trim().includes('\n')
  const above = linesOf(text, keyAt.end, last.at.start).findLast(({ said }) => !said.startsWith('#'))
  return above?.said === ''
}

/**
 * Where the next item of a list belongs: behind the last line of the list. Remarks deeper than its dashes are of the item
 * above them; in a list that is still empty, all that are not at the left edge.
 */
function endOfList(text: string, keyAt: Span, items: readonly Piece[], { indent }: EntryStyle): number {
  const last = items.at(-1)
  const [head, ...rest] = linesOf(text, last?.at.start ?? keyAt.start, last?.at.end ?? endOfSection(text, keyAt))
  const least = last === undefined ? 1 : indent.length + 1
  const end = rest.findLast(({ said, depth }) => said !== '' && (!said.startsWith('#') || depth >= least))
  return (end ?? head)?.next ?? text.length
}

function endOfSection(text: string, keyAt: Span): number {
  return parseYaml(text).entries.find((one) => one.keyAt.start > keyAt.start)?.keyAt.start ?? text.length
}

interface Line {
  readonly said: string
  /** How many spaces stand before what it says. */
  readonly depth: number
  /** Where the next line begins. */
  readonly next: number
}

function linesOf(text: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = []
  for (let from = start; from < end; ) {
    const feed = text.indexOf('\n', from)
    const next = feed < 0 || feed >= end ? end : feed + 1
    const line = text.slice(from, next)
    lines.push({ said: line.trim(), depth: line.length - line.trimStart().length, next })
    from = next
  }
  return lines
}

/** Whether all that stood in the file is read as before, and the new entry beside it. */
function isSafe(text: string, { span, newText }: EntryEdit, { section, id }: NewEntry): boolean {
  const now = parseYaml(text.slice(0, span.start) + newText + text.slice(span.end))
  const old = parseYaml(text)
  if (now.stray !== null || now.problems.length !== old.problems.length) return false
  const left = new Map<string, number>()
  const tell = (one: string, by: number) => left.set(one, (left.get(one) ?? 0) + by)
  for (const one of contentOf(now.entries)) tell(one, 1)
  for (const one of contentOf(old.entries)) tell(one, -1)
  const told = [...left].filter(([, times]) => times !== 0)
  const [[added, times] = ['', 0]] = told
  return told.length === 1 && times === 1 && added.startsWith(JSON.stringify([section, [['id', id]]]).slice(0, -2))
}

/** What stands under each key, without places: each item of a list by itself. */
function contentOf(entries: readonly YamlSection[]): string[] {
  return entries.flatMap(({ key, value }) => {
    if (value.kind === 'list') return value.items.map((item) => JSON.stringify([key, bare(item)]))
    return value.kind === 'scalar' && value.text === null ? [] : [JSON.stringify([key, bare(value)])]
  })
}

function bare(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.text
  if (node.kind === 'list') return node.items.map(bare)
  return node.entries.map(({ key, value }) => [key, bare(value)])
}
