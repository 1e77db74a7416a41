import { parseDocument } from 'yaml'
import type { Span } from '../../span'
import { shortened } from '../../text/quoted'
import { blankConflicts } from './conflicts'
import { type Conversion, convert } from './convert'
import { cutPieces } from './pieces'
import { readSimpleItem } from './simple'
import type { YamlEntry, YamlMap, YamlNode, YamlProblem } from './tree'

/** A registry file's content: what its parts hold, in their order. A key may stand in it several times. */
export interface YamlFile {
  readonly entries: readonly YamlEntry[]
  /** A part that is neither a list item nor `key: …`; null where there is none. */
  readonly stray: YamlNode | null
  readonly problems: readonly YamlProblem[]
}

interface LibraryError {
  readonly code: string
  readonly message: string
  readonly pos: readonly [number, number]
}

// What the library says of tabs depends on what stands around them.
const TAB_INDENT = /^ *\t/m
const TAB_ERRORS = ['TAB_AS_INDENT', 'UNEXPECTED_TOKEN', 'BAD_INDENT']

const WORDS: readonly (readonly [said: RegExp, words: string])[] = [
  [/quote$/, 'this quotation mark is not closed'],
  [/^Flow (?:map|sequence) .*and end with a/, 'this bracket or brace is not closed'],
  [/same column|^Sequence item without/, 'this line’s indent does not fit the lines above it'],
  [/^Block scalar header/, 'a value that starts with > or | needs quotes'],
  [/^Implicit (?:map )?keys need/, 'a key needs a colon behind it'],
  [/^Nested mappings/, 'a value with a colon in it needs quotes'],
]

function inWords({ code, message, pos }: LibraryError, text: string): string {
  if (TAB_ERRORS.includes(code) && TAB_INDENT.test(text)) return 'a tab stands in the indent: YAML takes spaces only'
  if (/^ *-\w/.test(text)) return 'a dash needs a space behind it'
  if (code === 'BAD_SCALAR_START') return `a value that starts with ${text.charAt(pos[0])} needs quotes`
  if (code === 'RESOURCE_EXHAUSTION') return 'this is nested too deeply to be read'
  const words = WORDS.find(([said]) => said.test(message))?.[1]
  return words ?? `this is not valid YAML (${shortened(message.charAt(0).toLowerCase() + message.slice(1))})`
}

// The library puts the error of an unclosed quotation mark or bracket behind it; its place is the mark.
function placeOf(error: LibraryError, message: string, { text, base, unclosed }: Conversion): Span {
  // A map without braces within brackets has no mark of its own.
  const mark = unclosed.find((at) => /[[{"']/.test(text.charAt(at - base)))
  if (mark !== undefined && message.endsWith('is not closed')) return { start: mark, end: mark + 1 }
  const start = Math.max(0, Math.min(error.pos[0], text.length - 1))
  const end = Math.min(Math.max(error.pos[1], start + 1), text.length)
  return { start: base + start, end: base + end }
}

/** Reads a part of a file. What is wrong in it goes to `problems`. */
export function parsePiece(
  text: string,
  base: number,
  anchors: Map<string, YamlNode>,
  problems: YamlProblem[],
): YamlNode {
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const errors = document.errors.map(({ pos: [start, end] }) => ({ start: base + start, end: base + end }))
  const conversion: Conversion = { text, base, anchors, errors, problems, unclosed: [] }
  const before = problems.length
  const node = convert(document.contents, conversion)
  const [first] = document.errors
  if (first) {
    const message = inWords(first, text)
    // What else is wrong in the part may come of this.
    problems.length = before
    problems.push({ code: 'syntax', at: placeOf(first, message, conversion), message })
  }
  return node
}

function broken(map: YamlMap): YamlMap {
  return map.broken ? map : { ...map, broken: true }
}

/**
 * Reads a registry file as YAML, part by part, so that an unclosed quotation mark or a wrong indent costs its own entry
 * and no other. Never throws.
 *
 * @param text the file as the editor holds it
 * @returns the entries of its top-level map; list items under one key are gathered into one list
 */
export function parseYaml(text: string): YamlFile {
  // A lone CR ends a line too, as it does in the editor.
  const { text: plain, problems: conflicts } = blankConflicts(text.replace(/\r(?!\n)/g, '\n'))
  const problems: YamlProblem[] = [...conflicts]
  const anchors = new Map<string, YamlNode>()
  const entries: YamlEntry[] = []
  let stray: YamlNode | null = null
  let list: { key: string; keyAt: Span; items: YamlNode[] } | null = null
  const closeList = (): void => {
    if (!list) return
    const at = { start: list.items[0]?.at.start ?? list.keyAt.end, end: list.items.at(-1)?.at.end ?? list.keyAt.end }
    entries.push({ key: list.key, keyAt: list.keyAt, value: { kind: 'list', items: list.items, at } })
    list = null
  }
  for (const piece of cutPieces(plain)) {
    const before = problems.length
    const text = plain.slice(piece.at.start, piece.at.end)
    const simple = piece.section && readSimpleItem(text, piece.at.start)
    const node = simple ?? parsePiece(text, piece.at.start, anchors, problems)
    if (piece.section) {
      if (list?.keyAt.start !== piece.section.keyAt.start) {
        closeList()
        list = { ...piece.section, items: [] }
      }
      const items = node.kind === 'list' ? node.items : [node]
      const bad = problems.length > before
      list.items.push(...items.map((item) => (bad && item.kind === 'map' ? broken(item) : item)))
    } else {
      closeList()
      if (node.kind === 'map') entries.push(...node.entries)
      else if (node.kind === 'list' || node.text !== null) stray ??= node
    }
  }
  closeList()
  return { entries, stray, problems }
}
