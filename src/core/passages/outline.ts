import { once } from '../once'
import type { Span } from '../span'
import type { Block } from './blocks'
import type { Draft } from './draft'
import type { List, Passage, PassageKind, Table } from './types'

/** Where in the note's containers the next block stands. */
interface Frame {
  readonly container: 'note' | 'quote' | 'list' | 'item' | 'footnote'
  readonly quotes: number
  readonly footnote: boolean
  readonly item: Passage['item']
  /** The list that a `list` frame builds. */
  readonly list: number
  /** The headings in force, outermost first; those of a container end with it. */
  trail: readonly number[]
  /** The passage right before, if nothing stands between. */
  before: number | null
  /** The table right before, if nothing stands between. */
  table: number | null
}

/** A note's passages and how they hang together. */
export interface Outline {
  readonly passages: readonly Passage[]
  readonly lists: readonly List[]
  readonly tables: readonly Table[]
}

/** What a piece's blocks are, and where it begins. */
export interface OutlinedPiece {
  readonly base: number
  readonly piece: { readonly blocks: readonly Block[] }
}

/** Makes a passage of a draft of a piece, and of its place among the others. */
export type Placing<P> = (draft: Draft, piece: P, place: Omit<Passage, keyof Draft>) => Passage

const CAPTION = /^(?::\s|(?:table|tab\.|exhibit|figure|fig\.|source)\b\s?\d{0,3}[a-z]?\s?[.:–—-])/i

/**
 * Gives the blocks of a note's pieces their places: numbers the passages, and ties headings, lists, quotes and
 * tables to them. `base` is where a piece begins in the note.
 */
export function outline<P extends OutlinedPiece>(pieces: Iterable<P>, place: Placing<P> = placed): Outline {
  const passages: Passage[] = []
  const lists: { lead: number | null; items: number[][] }[] = []
  const tables: { caption: number | null; rows: (number | null)[][] }[] = []
  let frame: Frame = {
    container: 'note',
    quotes: 0,
    footnote: false,
    item: null,
    list: -1,
    trail: [],
    before: null,
    table: null,
  }
  const outer: Frame[] = []

  const add = (draft: Draft, from: P, kind: PassageKind, level: number, cell: Passage['cell']): number => {
    const index = passages.length
    const { quotes, item } = frame
    const headings = level === 0 ? frame.trail : frame.trail.filter((at) => (passages[at]?.level ?? 0) < level)
    passages.push(place(draft, from, { index, kind, headings, level, quotes, item, cell }))
    if (item !== null) lists[item.list]?.items[item.number]?.push(index)
    return index
  }
  const open = (container: 'quote' | 'list' | 'item' | 'footnote') => {
    const { quotes, footnote, trail, before } = frame
    let { item, list } = frame
    if (container === 'list') {
      list = lists.length
      lists.push({ lead: before, items: [] })
    } else if (container === 'item') {
      item = { list, number: lists[list]?.items.length ?? 0 }
      lists[list]?.items.push([])
    }
    outer.push(frame)
    frame = {
      container,
      quotes: quotes + (container === 'quote' ? 1 : 0),
      footnote: footnote || container === 'footnote',
      item,
      list,
      trail,
      before: null,
      table: null,
    }
  }
  const part = (before: number | null) => {
    frame.before = before
    frame.table = null
  }

  for (const from of pieces) {
    for (const block of from.piece.blocks) {
      if (block.type === 'open') open(block.container)
      else if (block.type === 'close') {
        frame = outer.pop() ?? frame
        part(null)
      } else if (block.type === 'heading') {
        const index = add(block.draft, from, 'heading', block.level, null)
        frame.trail = [...(passages[index]?.headings ?? []), index]
        part(index)
      } else if (block.type === 'paragraph') {
        const direct = frame.container === 'item' ? 'item' : 'paragraph'
        const index = add(block.draft, from, frame.footnote ? 'footnote' : direct, 0, null)
        const table = frame.table === null ? undefined : tables[frame.table]
        if (table !== undefined && CAPTION.test(block.draft.text)) table.caption = index
        part(index)
      } else if (block.type === 'table') {
        const table = tables.length
        const rows = block.rows.map((cells, row) =>
          cells.map((draft, column) => (draft === null ? null : add(draft, from, 'cell', 0, { table, row, column }))),
        )
        tables.push({ caption: frame.before, rows })
        part(null)
        frame.table = table
      } else part(null)
    }
  }
  return { passages, lists, tables }
}

/** A draft at its place in the note. Where its characters were written is worked out when it is asked for. */
function placed(draft: Draft, { base }: OutlinedPiece, place: Omit<Passage, keyof Draft>): Passage {
  const { text, sentences } = draft
  const at = (span: Span): Span => ({ start: span.start + base, end: span.end + base })
  const map = once(() => ({ starts: shifted(draft.map.starts, base), ends: shifted(draft.map.ends, base) }))
  return {
    ...place,
    text,
    get map() {
      return map()
    },
    span: at(draft.span),
    sentences,
    links: draft.links.map((link) => ({ ...link, source: at(link.source) })),
  }
}

function shifted(offsets: Uint32Array, base: number): Uint32Array {
  return base === 0 ? offsets : offsets.map((offset) => offset + base)
}
