import type { YamlEntry, YamlMap, YamlNode } from './tree'

/** A line that is neither blank nor a comment. */
interface Line {
  /** Where its first character stands that is no space, from the start of the text. */
  from: number
  /** How many characters stand before it on its line. */
  indent: number
  /** Where the line ends, without its line break. */
  readonly end: number
}

/** What was read: where what is behind it begins, and where its place in the file ends. */
interface Read {
  readonly node: YamlNode
  readonly next: number
}

const SPACES = '\\x00-\\x20\\x7F-\\xA0\\xAD\\u1680\\u180E\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u3000'
const ODD = `${SPACES}\\uD800-\\uDFFF\\uFEFF-\\uFFFF`
const FIRST = '[A-Za-z0-9$(+./_\\u00A2-\\u00A5\\u00C0-\\u024F\\u20A0-\\u20BF]'
/** A value without quotes: none of YAML's signs stands first, `: ` and ` #` nowhere. */
const PLAIN = new RegExp(`${FIRST}(?:[^${ODD}:#]|:(?=[^${ODD}])|(?<! )#| +(?=[^${ODD}#]))*`, 'y')
/** The same within brackets or braces, where commas end it. */
const FLOWING = new RegExp(`${FIRST}(?:[^${ODD}:#,[\\]{}]|:(?=[^${ODD},[\\]{}])|(?<! )#| +(?=[^${ODD}#,[\\]{}]))*`, 'y')
const QUOTED = new RegExp(`"(?:[^${ODD}"\\\\]| )*"|'(?:[^${ODD}']| )*'`, 'y')
const KEY = /[A-Za-z][\w-]*(?=:(?: |\r?\n|$))/y
/** Entries of a registry are five levels deep at most. */
const DEEPEST = 8
const NULL = /^(?:null|Null|NULL)$/

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

/** The lines; null where a comment stands deeper than what follows it, for then it belongs to what is above it. */
function linesOf(text: string): Line[] | null {
  const lines: Line[] = []
  let comment = 0
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const stop = feed < 0 ? text.length : feed
    const end = stop > start && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop
    let from = start
    while (text.charCodeAt(from) === 32) from++
    const indent = from - start
    if (from < end && text.charAt(from) === '#') comment = Math.max(comment, indent)
    else if (from < end) {
      if (comment > indent) return null
      lines.push({ from, indent, end })
      comment = 0
    }
    start = stop + 1
  }
  return comment > (lines[0]?.indent ?? 0) ? null : lines
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
