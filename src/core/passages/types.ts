import type { Span } from '../span'

export type NoteFormat = 'markdown' | 'text'

export type PassageKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'footnote'

/**
 * Where each UTF-16 unit of a passage's text came from: unit `i` was written at `[starts[i], ends[i])` of the
 * note's text. A decoded entity spans its whole writing, an escaped `\$` only the `$`, a soft line break with the
 * quote markers behind it becomes one space that spans them all.
 */
export interface SourceMap {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Stands in a passage's text for what is no prose (code, an address, a formula), so that its neighbours do not join. */
export const OBJECT = '\uFFFC'

/** A run of a passage's text that does not read as it is written, and the one character it reads as, if any. */
export interface Hole extends Span {
  readonly text: string
}

/** A link inside a passage: its text as a span of the passage, its target, and the whole link in the note. */
export interface Link {
  readonly at: Span
  readonly target: string
  readonly source: Span
}

/** A run of readable prose in a note, without markup. */
export interface Passage {
  readonly index: number
  readonly kind: PassageKind
  readonly text: string
  /** Empty where the text is written as it reads from the start of its span on: so it is in a stretch (see `Stretch`). */
  readonly map: SourceMap
  /** The passage's block in the note's text. */
  readonly span: Span
  /** Its sentences, as spans of `text`, in order, without the white space between them. */
  readonly sentences: readonly Span[]
  /** The headings it stands under, outermost first, as passage indices. A heading does not stand under itself. */
  readonly headings: readonly number[]
  /** Heading depth, 1 for the title; 0 for other passages. */
  readonly level: number
  /** How many block quotes it stands in. */
  readonly quotes: number
  /** Its place in a list: the list's index and its item's number from 0. */
  readonly item: { readonly list: number; readonly number: number } | null
  /** Its place in a table: row 0 is the header. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null
  readonly links: readonly Link[]
}

/** A list: its items' passages, and the passage that leads to it ("across: …"), if one stands right before it. */
export interface List {
  readonly lead: number | null
  readonly items: readonly (readonly number[])[]
}

/** A table: passage indices of its cells by row (row 0 the header) and column; null for an empty cell. */
export interface Table {
  /** The passage right before (or, for a caption line, right after) the table, if any: its caption. */
  readonly caption: number | null
  readonly rows: readonly (readonly (number | null)[])[]
}

/** A comment that switches findings off or on (DESIGN: Quiet). */
export interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-line' | 'disable-next-line'
  /** The rules it names; empty for all. */
  readonly rules: readonly string[]
  /** The comment in the note. */
  readonly span: Span
}

/** Something in a note's text that keeps it, or a part of it, from being read. */
export interface NoteProblem {
  readonly code: 'not-text' | 'lost-characters' | 'lost-amount' | 'fault' | 'merge-conflict' | 'front-matter'
  readonly span: Span
  readonly message: string
}

/** A note's text taken apart: the first stage's result. */
export interface NoteText {
  readonly format: NoteFormat
  readonly passages: readonly Passage[]
  readonly lists: readonly List[]
  readonly tables: readonly Table[]
  readonly directives: readonly Directive[]
  /** `date` and `title` of the front matter, as written; `off` where it says `tieout: false`. */
  readonly front: { readonly date: string | null; readonly title: string | null; readonly off: boolean }
  readonly problems: readonly NoteProblem[]
}
