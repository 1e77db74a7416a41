import { once } from '../../once'
import { moved } from '../../span'
import { freshAnchors } from './anchors'
import { blankConflicts } from './conflicts'
import { itemsOf, readPiece, type YamlPiece } from './piece'
import { cutPieces, type ListSection, type Piece } from './pieces'
import { oncePerPlace, placed } from './place'
import { recut, shifted } from './recut'
import type { YamlEntry, YamlNode, YamlProblem } from './tree'

/** A part of a list, and where it stands: the places in it count from there. The same part is the same object. */
export interface YamlPart {
  readonly piece: YamlPiece
  readonly base: number
}

/** What stands under a key at the left edge of a file. */
export interface YamlSection extends YamlEntry {
  /** The parts that a list was read in, each by itself; null where the value was read as one. */
  readonly parts: readonly YamlPart[] | null
}

/** A registry file's content: what its parts hold, in their order. A key may stand in it several times. */
export interface YamlFile {
  readonly entries: readonly YamlSection[]
  /** A part that is neither a list item nor `key: …`; null where there is none. */
  readonly stray: YamlNode | null
  readonly problems: readonly YamlProblem[]
}

/** What was last read of a file: it spares the reading of what an edit leaves as it was. */
export interface YamlMemo {
  last: Reading | null
}

interface Reading {
  readonly text: string
  readonly cut: readonly Piece[]
  readonly parts: readonly YamlPart[]
  readonly conflicts: readonly YamlProblem[]
  /** Whether parts depend on others, by anchors. */
  readonly isEntangled: boolean
  /** Whether the text was read as it is. */
  readonly isPlain: boolean
}

/**
 * Reads a registry file as YAML, part by part, so that an unclosed quotation mark or a wrong indent costs its own entry
 * and no other. Never throws.
 *
 * @param text the file as the editor holds it
 * @param memo what was last read of the file
 * @returns the entries of its top-level map; list items under one key are gathered into one list
 */
export function parseYaml(text: string, memo: YamlMemo = { last: null }): YamlFile {
  const reading = (memo.last && readEdit(memo.last, text)) ?? readWhole(text, memo.last)
  memo.last = reading.isPlain && !reading.isEntangled ? reading : null
  return fileOf(reading)
}

/** Reads what an edit within one list has changed; null for any other edit. */
function readEdit(before: Reading, text: string): Reading | null {
  const change = recut({ text: before.text, pieces: before.cut }, text)
  if (change === null || !isPlain(text)) return null
  const { from, to, pieces, shift } = change
  const anchors = freshAnchors()
  const known = itemsByText(before, from, to)
  const read = pieces.map(({ at }) => {
    const written = text.slice(at.start, at.end)
    return { piece: known.get(written) ?? readPiece(detached(written), true, 0, anchors), base: at.start }
  })
  if (anchors.used) return null
  const behind = before.parts.slice(to)
  return {
    ...before,
    text,
    cut: [...before.cut.slice(0, from), ...pieces, ...shifted(before.cut.slice(to), shift, pieces[0]?.section ?? null)],
    parts: [
      ...before.parts.slice(0, from),
      ...read,
      ...(shift === 0 ? behind : behind.map(({ piece, base }) => ({ piece, base: base + shift }))),
    ],
  }
}

/** A part of a text that does not keep the whole text in memory: parts of many readings may be in use at once. */
function detached(part: string): string {
  return ` ${part}`.slice(1)
}

/** Whether a text is read as it stands: no line ends with a lone CR, no merge conflict is in it. */
function isPlain(text: string): boolean {
  return !text.includes('<<<<<<<') && !(text.includes('\r') && /\r(?!\n)/.test(text))
}

function readWhole(text: string, before: Reading | null): Reading {
  // A lone CR ends a line too, as it does in the editor.
  const { text: plain, problems: conflicts } = blankConflicts(text.replace(/\r(?!\n)/g, '\n'))
  const cut = cutPieces(plain)
  const known = before === null ? null : itemsByText(before, 0, before.cut.length)
  const anchors = freshAnchors()
  const parts = cut.map(({ section, at: { start, end } }) => {
    const written = plain.slice(start, end)
    const same = section === null ? undefined : known?.get(written)
    return { piece: same ?? readPiece(known ? detached(written) : written, section !== null, 0, anchors), base: start }
  })
  const isEntangled = anchors.used
  return {
    text,
    cut,
    parts: isEntangled ? entangled(plain, cut) : parts,
    conflicts,
    isEntangled,
    isPlain: plain === text,
  }
}

/** The parts of a file with anchors, each read with those before it: their places are the file's. */
function entangled(text: string, cut: readonly Piece[]): readonly YamlPart[] {
  const anchors = freshAnchors()
  return cut.map(({ section, at: { start, end } }) => ({
    piece: readPiece(text.slice(start, end), section !== null, start, anchors),
    base: 0,
  }))
}

function itemsByText({ text, cut, parts }: Reading, from: number, to: number): ReadonlyMap<string, YamlPiece> {
  const known = new Map<string, YamlPiece>()
  for (let i = from; i < to; i++) {
    const [piece, part] = [cut[i], parts[i]]
    if (piece && part && piece.section !== null) known.set(text.slice(piece.at.start, piece.at.end), part.piece)
  }
  return known
}

const nodeOf = oncePerPlace(({ node }: YamlPiece, base) => placed(node, base))
const listOf = oncePerPlace((piece: YamlPiece, base) => itemsOf(piece).map((item) => placed(item, base)))

function fileOf({ cut, parts, conflicts, isEntangled }: Reading): YamlFile {
  const problems = [...conflicts]
  const entries: YamlSection[] = []
  let stray: YamlNode | null = null
  let open: ListSection | null = null
  let list: YamlPart[] = []
  parts.forEach((part, i) => {
    const { piece, base } = part
    for (const { code, at, message } of piece.problems) problems.push({ code, at: moved(at, base), message })
    const section = cut[i]?.section ?? null
    if (section !== null) {
      if (section !== open) {
        list = []
        entries.push(listSection(section, list, isEntangled))
      }
      list.push(part)
    } else {
      const node = nodeOf(piece, base)
      if (node.kind === 'map') for (const entry of node.entries) entries.push({ ...entry, parts: null })
      else if (node.kind === 'list' || node.text !== null) stray ??= node
    }
    open = section
  })
  return { entries, stray, problems }
}

/** A list with its parts; as one value it is put together when that is asked for. */
function listSection({ key, keyAt }: ListSection, parts: readonly YamlPart[], isEntangled: boolean): YamlSection {
  const value = once((): YamlNode => {
    const items = parts.flatMap(({ piece, base }) => listOf(piece, base))
    const at = { start: items[0]?.at.start ?? keyAt.end, end: items.at(-1)?.at.end ?? keyAt.end }
    return { kind: 'list', items, at }
  })
  return {
    key,
    keyAt,
    parts: isEntangled ? null : parts,
    get value() {
      return value()
    },
  }
}
