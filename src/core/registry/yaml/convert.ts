import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import type { Span } from '../../span'
import { quoted } from '../../text/quoted'
import type { Anchors } from './anchors'
import type { YamlEntry, YamlNode, YamlProblem, YamlScalar } from './tree'

/** What the conversion of one file's parts shares. */
export interface Conversion {
  /** The text that is parsed: a part of the file. */
  readonly text: string
  /** Where that part starts in the file. */
  readonly base: number
  readonly anchors: Anchors
  /** Places of syntax errors in the part: maps that hold one are broken. */
  readonly errors: readonly Span[]
  readonly problems: YamlProblem[]
  /** Where quotation marks, brackets and braces stand that nothing closes, innermost first. */
  readonly unclosed: number[]
}

// Registry entries are five levels deep at most.
const DEEPEST = 50

function spanOf(node: { readonly range?: readonly number[] | null | undefined }, at: Conversion): Span {
  const start = Math.min(node.range?.[0] ?? 0, at.text.length)
  const end = Math.max(start, Math.min(node.range?.[1] ?? start, at.text.length))
  const trimmed = at.text.slice(start, end).trimEnd().length
  return { start: at.base + start, end: at.base + start + trimmed }
}

function scalar(node: Scalar, at: Conversion): YamlScalar {
  const span = spanOf(node, at)
  const written = at.text.slice(span.start - at.base, span.end - at.base)
  const text = typeof node.value === 'string' ? node.value : written
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') {
    const closed = written.length >= 2 && written.endsWith(written.charAt(0))
    if (!closed) at.unclosed.push(span.start)
    return { kind: 'scalar', text, at: closed ? { start: span.start + 1, end: span.end - 1 } : span }
  }
  const empty = node.type === 'PLAIN' && /^(?:~|null|Null|NULL|)$/.test(text)
  return { kind: 'scalar', text: empty ? null : text, at: span }
}

function keyOf(pair: Pair, at: Conversion): { key: string; keyAt: Span } | null {
  if (!isScalar(pair.key)) return null
  const { text, at: keyAt } = scalar(pair.key, at)
  return text === null ? null : { key: text, keyAt }
}

function mergedEntries(value: YamlNode, taken: Set<string>): YamlEntry[] {
  const maps = value.kind === 'list' ? value.items : [value]
  const merged: YamlEntry[] = []
  for (const map of maps) {
    if (map.kind !== 'map') continue
    for (const entry of map.entries) {
      if (taken.has(entry.key)) continue
      taken.add(entry.key)
      merged.push(entry)
    }
  }
  return merged
}

function entriesOf(pairs: readonly Pair[], at: Conversion, depth: number): { entries: YamlEntry[]; twice: boolean } {
  const entries: YamlEntry[] = []
  const merges: YamlNode[] = []
  const taken = new Set<string>()
  let twice = false
  for (const pair of pairs) {
    const value = convert(pair.value as Node | null, at, depth + 1)
    const named = keyOf(pair, at)
    if (!named) continue
    if (named.key === '<<') {
      merges.push(value)
      continue
    }
    // `{amount: $1,000,000}` has the bare key `000` twice: the reader of amounts speaks of that.
    if (taken.has(named.key) && pair.value !== null) {
      twice = true
      at.problems.push({ code: 'syntax', at: named.keyAt, message: `${quoted(named.key)} stands twice here: keep one` })
    }
    taken.add(named.key)
    // A key without a value: its place is the end of the key.
    const placed = pair.value ? value : { ...value, at: { start: named.keyAt.end, end: named.keyAt.end } }
    entries.push({ ...named, value: placed })
  }
  for (const value of merges) entries.push(...mergedEntries(value, taken))
  return { entries, twice }
}

function collection(node: Node, at: Conversion, depth: number): YamlNode {
  const span = spanOf(node, at)
  if (!isSeq(node) && !isMap(node)) return { kind: 'scalar', text: null, at: span }
  const unclosed = node.flow === true && !/[\]}]/.test(at.text.charAt(span.end - at.base - 1))
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item as Node | null, at, depth + 1))
    if (unclosed) at.unclosed.push(span.start)
    return { kind: 'list', items, at: span }
  }
  const { entries, twice } = entriesOf(node.items, at, depth)
  if (unclosed) at.unclosed.push(span.start)
  const broken = twice || at.errors.some((error) => error.start <= span.end && span.start <= error.end)
  return { kind: 'map', entries, at: span, broken }
}

function aliasTarget(node: Node & { readonly source: string }, at: Conversion): YamlNode {
  at.anchors.used = true
  const target = at.anchors.known.get(node.source)
  if (target) return target
  const span = spanOf(node, at)
  at.problems.push({ code: 'syntax', at: span, message: `nothing above is named ${quoted(`&${node.source}`)}` })
  return { kind: 'scalar', text: null, at: span }
}

/**
 * Turns one of the YAML library's nodes into a tree with places in the file. Reports keys that stand twice and aliases
 * of nothing; an alias within its own anchor is an alias of nothing, so the tree has no cycles.
 */
export function convert(node: Node | null, at: Conversion, depth = 0): YamlNode {
  if (!node || depth > DEEPEST) return { kind: 'scalar', text: null, at: { start: at.base, end: at.base } }
  if (isAlias(node)) return aliasTarget(node, at)
  const converted = isScalar(node) ? scalar(node, at) : collection(node, at, depth)
  if ('anchor' in node && node.anchor) {
    at.anchors.used = true
    at.anchors.known.set(node.anchor, converted)
  }
  return converted
}
