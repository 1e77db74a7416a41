/** A line of a YAML file as far as its indentation and its key tell. Columns and offsets count from its start and the file's. */
export interface YamlLine {
  readonly start: number
  readonly end: number
  /** The columns of the dashes that it begins with. */
  readonly dashes: readonly number[]
  /** The column behind blanks and dashes. Behind a dash with nothing after it, where a key would stand. */
  readonly column: number
  /** Whether nothing but blanks, dashes and a comment stands in it. */
  readonly isEmpty: boolean
  /** The key that it begins with; null where it begins with none. */
  readonly key: string | null
  /** Where the key's colon stands, from the start of the file; -1 without a key. */
  readonly colon: number
}

/** The line that an offset stands in. */
export function lineAt(text: string, offset: number): YamlLine {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const next = text.indexOf('\n', offset)
  const end = next < 0 ? text.length : next
  return readLine(text, start, text[end - 1] === '\r' && end > start ? end - 1 : end)
}

/**
 * The nearest line before another in which something stands; null where there is none.
 *
 * @param most the last column that its first sign may stand in: others are passed over without being read
 */
export function lineBefore(text: string, { start }: YamlLine, most = Number.POSITIVE_INFINITY): YamlLine | null {
  for (let end = start; end > 0; ) {
    const before = end < 2 ? 0 : text.lastIndexOf('\n', end - 2) + 1
    if (startsWithin(text, before, most)) return lineAt(text, before)
    end = before
  }
  return null
}

/** The nearest line behind another in which something stands; null where there is none. */
export function lineAfter(text: string, { end }: YamlLine, most = Number.POSITIVE_INFINITY): YamlLine | null {
  for (let at = text.indexOf('\n', end); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (startsWithin(text, at + 1, most)) return lineAt(text, at + 1)
  }
  return null
}

function startsWithin(text: string, start: number, most: number): boolean {
  let at = start
  while (isBlank(text, at)) at++
  return at - start <= most && at < text.length && text[at] !== '\n' && text[at] !== '\r'
}

/** Whether a line starts an entry of the file, or something at its left edge. */
export function startsEntry({ dashes, column, isEmpty }: YamlLine): boolean {
  return dashes.length > 0 || (column === 0 && !isEmpty)
}

function readLine(text: string, start: number, end: number): YamlLine {
  const dashes: number[] = []
  let at = start
  for (;;) {
    while (at < end && isBlank(text, at)) at++
    const isDash = text[at] === '-' && (at + 1 >= end || isBlank(text, at + 1))
    if (!isDash) break
    dashes.push(at - start)
    at++
  }
  const isEmpty = at >= end || text[at] === '#'
  const bare = dashes.at(-1)
  const column = isEmpty && bare !== undefined ? bare + 2 : at - start
  const colon = isEmpty || '{[#&*'.includes(text[at] ?? '') ? -1 : colonIn(text, at, end)
  const key = colon < 0 ? null : unquoted(text.slice(at, colon).trim())
  return { start, end, dashes, column, isEmpty, key, colon }
}

/** The first colon with a blank or nothing behind it, before any comment. */
function colonIn(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (text[at] === '#' && isBlank(text, at - 1)) return -1
    if (text[at] === ':' && (at + 1 >= end || isBlank(text, at + 1))) return at
  }
  return -1
}

/** Whether a blank stands at an offset. */
export function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t'
}

/** A key or value without the quotation marks around it. */
export function unquoted(text: string): string {
  const mark = text[0]
  return (mark === '"' || mark === "'") && text.length > 1 && text.endsWith(mark) ? text.slice(1, -1) : text
}
