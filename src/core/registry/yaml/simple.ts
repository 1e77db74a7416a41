import { FLOWING, KEY, type Line, linesOf, NULL, PLAIN, QUOTED } from './simple-lines'
import type { YamlEntry, YamlMap, YamlNode } from './tree'

/** What was read: where what is behind it begins, and where its place in the file ends. */
interface Read {
  readonly node: YamlNode
  readonly next: number
}

/** Entries of a registry are five levels deep at most. */
const DEEPEST = 8

/**
 * The item of a list in the plainest YAML, as people write registries: keys with values on their lines, lists below a
 * key, `[…]` and `{…}` on one line, comments. Null where anything else stands in it, or anything is wrong: the library
 * reads that. Gives what the library gives, many times as fast.
 *
 * @param text the item with its dash
 * @param base where it stands in the file
 */
export function readSimpleItem(text: string, base: number): YamlMap | null {
  const lines = linesOf(text)
  const first = lines?.[0]
  if (lines === null || first === undefined) return null
  const reader = new Reader(text, base, lines)
  const list = reader.list(first.indent)
  if (list?.node.kind !== 'list' || !reader.isDone()) return null
  const [item, other] = list.node.items
  return item?.kind === 'map' && other === undefined ? item : null
}

/** Goes through a text. Each of its functions gives null where the text is not plain enough. */
class Reader {
  private at = 0
  private depth = 0
  constructor(
    private readonly text: string,
    private readonly base: number,
    private readonly lines: readonly Line[],
  ) {}

  isDone(): boolean {
    return this.at === this.lines.length
  }

  /** A list of items with dashes at an indent. */
  list(indent: number): Read | null {
    const items: YamlNode[] = []
    const start = this.lines[this.at]?.from ?? 0
    let next = start
    for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
      if (!this.text.startsWith('- ', line.from)) break
      const dash = line.from
      line.from++
      while (line.from < line.end && this.text.charCodeAt(line.from) === 32) line.from++
      if (line.from === line.end) return null
      line.indent += line.from - dash
      const item = this.match(KEY, line.from) ? this.map(line.indent) : this.lastOnLine(line, line.from)
      if (item === null) return null
      items.push(item.node)
      next = item.next
    }
    return items.length === 0 ? null : { node: { kind: 'list', items, at: this.span(start, next) }, next }
  }

  /** Keys at an indent with their values. */
  private map(indent: number): Read | null {
    const entries: YamlEntry[] = []
    const start = this.lines[this.at]?.from ?? 0
    let next = start
    for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
      const key = this.match(KEY, line.from)
      if (key === null || NULL.test(key) || entries.some((entry) => entry.key === key)) return null
      const keyAt = this.span(line.from, line.from + key.length)
      let from = line.from + key.length + 1
      while (from < line.end && this.text.charCodeAt(from) === 32) from++
      const value =
        from === line.end || this.text.charAt(from) === '#' ? this.below(indent) : this.lastOnLine(line, from)
      if (value === null) return null
      entries.push({ key, keyAt, value: value.node })
      next = value.next
    }
    return { node: { kind: 'map', entries, at: this.span(start, next), broken: false }, next }
  }

  /** The list or the keys on the lines below a key. */
  private below(indent: number): Read | null {
    this.at++
    const line = this.lines[this.at]
    if (line === undefined || line.indent < indent) return null
    if (this.text.charAt(line.from) === '-') return this.within(() => this.list(line.indent))
    return line.indent > indent && this.match(KEY, line.from) !== null ? this.within(() => this.map(line.indent)) : null
  }

  /** What is read a level deeper. */
  private within(read: () => Read | null): Read | null {
    if (this.depth === DEEPEST) return null
    this.depth++
    const found = read()
    this.depth--
    return found
  }

  /** A value that takes the rest of its line, but for a comment. */
  private lastOnLine(line: Line, from: number): Read | null {
    const value = this.inline(PLAIN, from)
    if (value === null) return null
    let rest = value.next
    while (rest < line.end && this.text.charCodeAt(rest) === 32) rest++
    const comment = rest > value.next && this.text.charAt(rest) === '#'
    if (rest < line.end && !comment) return null
    this.at++
    const deeper = this.lines[this.at]
    if (deeper !== undefined && deeper.indent > line.indent) return null
    return comment ? { node: value.node, next: from + this.text.slice(from, line.end).trimEnd().length } : value
  }

  private inline(plain: RegExp, from: number): Read | null {
    const sign = this.text.charAt(from)
    if (sign === '[') return this.within(() => this.flowList(from))
    if (sign === '{') return this.within(() => this.flowMap(from))
    const isQuoted = sign === '"' || sign === "'"
    const written = this.match(isQuoted ? QUOTED : plain, from)
    if (written === null || NULL.test(written)) return null
    const next = from + written.length
    if (!isQuoted) return { node: { kind: 'scalar', text: written, at: this.span(from, next) }, next }
    return { node: { kind: 'scalar', text: written.slice(1, -1), at: this.span(from + 1, next - 1) }, next }
  }

  private flowList(from: number): Read | null {
    const items: YamlNode[] = []
    const next = this.flow(from, ']', (at) => {
      const item = this.inline(FLOWING, at)
      if (item !== null) items.push(item.node)
      return item?.next ?? null
    })
    return next === null ? null : { node: { kind: 'list', items, at: this.span(from, next) }, next }
  }

  private flowMap(from: number): Read | null {
    const entries: YamlEntry[] = []
    const next = this.flow(from, '}', (at) => {
      const key = this.match(KEY, at)
      if (key === null || NULL.test(key) || entries.some((entry) => entry.key === key)) return null
      const value = this.inline(FLOWING, this.skip(at + key.length + 1))
      if (value === null) return null
      entries.push({ key, keyAt: this.span(at, at + key.length), value: value.node })
      return value.next
    })
    return next === null ? null : { node: { kind: 'map', entries, at: this.span(from, next), broken: false }, next }
  }

  /** What stands between brackets or braces, with commas between: `read` takes one from a place on, and gives its end. */
  private flow(from: number, close: string, read: (at: number) => number | null): number | null {
    for (let at = this.skip(from + 1); ; at = this.skip(at + 1)) {
      const end = read(at)
      if (end === null) return null
      at = this.skip(end)
      if (this.text.charAt(at) === close) return at + 1
      if (this.text.charAt(at) !== ',') return null
    }
  }

  private skip(from: number): number {
    let at = from
    while (this.text.charCodeAt(at) === 32) at++
    return at
  }

  private match(what: RegExp, from: number): string | null {
    what.lastIndex = from
    return what.exec(this.text)?.[0] ?? null
  }

  private span(start: number, end: number) {
    return { start: this.base + start, end: this.base + end }
  }
}
