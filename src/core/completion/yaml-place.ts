import type { Span } from '../span'
import { type Frame, keysOf, readUpTo } from './yaml-flow'
import { isBlank, lineAfter, lineAt, lineBefore, startsEntry, unquoted, type YamlLine } from './yaml-line'

/** Stands in a path for an item of a list. */
export const ITEM = '-'

/** Where in a YAML file an offset stands, and what is or could be written there. */
export interface YamlPlace {
  /** The keys from the file's left edge down to the map, list or value at the offset; `ITEM` for an item of a list. */
  readonly path: readonly string[]
  /** Whether the value of a key, or something that may be a key, stands at the offset. */
  readonly role: 'key' | 'value'
  /** What is written there. */
  readonly span: Span
  /** For a key: the other keys of its map. */
  readonly keys: readonly string[]
  /** For a key: a colon stands behind it already. */
  readonly hasColon: boolean
  /** It stands within braces or brackets. */
  readonly isFlow: boolean
  /** The column of its map, list or item. */
  readonly column: number
  /** Only blanks stand before it in its line. */
  readonly isFirst: boolean
}

/**
 * Finds the place of an offset by indentation, dashes, braces and brackets, in a file that need not be valid YAML: it
 * is being written. Null in a comment, and where nothing could stand.
 *
 * @example in `deals:\n  - id: x\n    ki` the end is a key of `['deals', '-']` beside `id`, written `ki`
 */
export function placeAt(text: string, offset: number): YamlPlace | null {
  const line = lineAt(text, offset)
  const entry = entryLine(text, line)
  const { frames, from, quote, isComment } = readUpTo(text, entry.start, offset)
  if (isComment) return null
  const [outer] = frames
  if (outer !== undefined) return inFlow(text, offset, frames, quote === null ? from : from + 1)
  if (line.key !== null && offset > line.colon) return blockValue(text, offset, line)
  return blockKey(text, offset, line)
}

/** The nearest line, at or above one, that starts an entry. */
function entryLine(text: string, line: YamlLine): YamlLine {
  let at = line
  while (!startsEntry(at)) {
    const before = lineBefore(text, at)
    if (before === null) return at
    at = before
  }
  return at
}

function inFlow(text: string, offset: number, frames: readonly Frame[], from: number): YamlPlace | null {
  const [outer, inner] = [frames[0], frames.at(-1)]
  if (outer === undefined || inner === undefined) return null
  const line = lineAt(text, outer.at)
  const path = [...pathOf(text, line, line.column, line.dashes), ...frames.flatMap(({ key }, i) => stepOf(key, i))]
  const span = { start: from, end: endOfValue(text, from, offset, true) }
  const shared = { span, isFlow: true, column: line.column, isFirst: false }
  if (inner.sign === '[') return { ...shared, path: [...path, ITEM], role: 'value', keys: [], hasColon: false }
  if (inner.open !== null) return { ...shared, path: [...path, inner.open], role: 'value', keys: [], hasColon: false }
  const end = endOfKey(text, span)
  const keys = keysOf(text, inner, from)
  return { ...shared, path, role: 'key', span: { start: from, end }, keys, hasColon: text[end] === ':' }
}

/** The first frame's line says whether it is an item; another frame without a key is one. */
function stepOf(key: string | null, frame: number): readonly string[] {
  if (key !== null) return [key]
  return frame === 0 ? [] : [ITEM]
}

function blockValue(text: string, offset: number, line: YamlLine): YamlPlace | null {
  let start = line.colon + 1
  while (isBlank(text, start) && start < offset) start++
  const mark = text[start]
  if ((mark === '"' || mark === "'") && start < offset) start++
  const span = { start, end: endOfValue(text, start, offset, false) }
  const path = [...pathOf(text, line, line.column, line.dashes), line.key ?? '']
  return { path, role: 'value', span, keys: [], hasColon: false, isFlow: false, column: line.column, isFirst: false }
}

function blockKey(text: string, offset: number, line: YamlLine): YamlPlace | null {
  const column = offset - line.start
  const dash = line.dashes.at(-1)
  if (dash !== undefined && column < dash + 2) return null
  // In an empty line the cursor's column counts: what is written goes there.
  const own = line.isEmpty ? column : line.column
  if (column < own) return null
  const start = line.start + own
  const span = { start, end: line.isEmpty ? start : endOfKey(text, { start, end: offset }) }
  if (span.end < offset) return null
  return {
    path: pathOf(text, line, own, line.dashes),
    role: 'key',
    span,
    keys: siblings(text, line, own),
    hasColon: text[span.end] === ':',
    isFlow: false,
    column: own,
    isFirst: line.dashes.length === 0,
  }
}

/** The end of the word that a key is: before a colon, a blank, or what ends it within braces. */
function endOfKey(text: string, { start, end }: Span): number {
  let at = start
  while (at < text.length && !' \t\r\n:,{}[]'.includes(text[at] ?? '')) at++
  return Math.max(at, Math.min(end, at))
}

/** The end of a value in its line, without blanks, a comment or what ends it within brackets. */
function endOfValue(text: string, start: number, offset: number, isFlow: boolean): number {
  const signs = isFlow ? ',}]\n' : '\n'
  let at = start
  while (at < text.length && !signs.includes(text[at] ?? '') && !(text[at] === '#' && isBlank(text, at - 1))) at++
  while (at > start && ' \t\r"\''.includes(text[at - 1] ?? '')) at--
  return Math.max(at, offset)
}

/**
 * The steps from the left edge of the file to a column of a line.
 *
 * @param dashes the dashes before that column in the line itself
 */
function pathOf(text: string, line: YamlLine, column: number, dashes: readonly number[]): readonly string[] {
  const steps: string[] = []
  let [at, open, isList] = [column, [...dashes], false]
  for (let above: YamlLine | null = line; above !== null; ) {
    for (let dash = open.pop(); dash !== undefined; dash = open.pop()) {
      steps.unshift(ITEM)
      at = dash
      isList = true
    }
    if (at === 0 && !isList) return steps
    above = lineBefore(text, above, at)
    if (above === null) break
    const { key, isEmpty, dashes: before } = above
    if (isEmpty && before.length === 0) continue
    if (before.includes(at)) isList = true
    else if (isList ? key !== null && above.column <= at : key !== null && above.column < at) {
      steps.unshift(key ?? '')
      at = above.column
      isList = false
      open = [...before]
    } else if (!isList && above.column === at && before.length > 0) open = [...before]
  }
  return steps
}

/** The keys beside a line in its map, above and below. */
function siblings(text: string, line: YamlLine, column: number): readonly string[] {
  const keys: string[] = []
  const take = (next: YamlLine | null, isBelow: boolean): YamlLine | null => {
    if (next === null || (next.isEmpty && next.dashes.length === 0)) return next
    if (next.column < column || (isBelow && next.dashes.some((dash) => dash < column))) return null
    if (next.column === column && next.key !== null) keys.push(unquoted(next.key))
    // The line with the dash of the item is the first of its map.
    return !isBelow && next.dashes.some((dash) => dash < column) ? null : next
  }
  if (line.dashes.length === 0)
    for (let at = take(lineBefore(text, line, column), false); at !== null; )
      at = take(lineBefore(text, at, column), false)
  for (let at = take(lineAfter(text, line, column), true); at !== null; ) at = take(lineAfter(text, at, column), true)
  return keys
}
