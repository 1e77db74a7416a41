import type { Draft } from './draft'

/**
 * What a note's blocks say of its structure, in reading order: the one form both formats are read into. Offsets
 * count from where the blocks' piece of the note begins.
 */
export type Block =
  | { readonly type: 'open'; readonly container: 'quote' | 'list' | 'item' | 'footnote' }
  | { readonly type: 'close' }
  | { readonly type: 'heading'; readonly level: number; readonly draft: Draft }
  | { readonly type: 'paragraph'; readonly draft: Draft }
  | { readonly type: 'table'; readonly rows: readonly (readonly (Draft | null)[])[] }
  /** Something that is no prose (code, HTML, a rule): what stands before it does not lead to what comes after. */
  | { readonly type: 'other' }
