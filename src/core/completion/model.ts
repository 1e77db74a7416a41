import type { Span } from '../span'
import type { Line } from '../views/inline'

/** Something that could be written at a place: plain data that an editor shows in a list. */
export interface Completion {
  readonly kind: 'company' | 'amount' | 'entry' | 'key' | 'word' | 'snippet' | 'file'
  readonly label: string
  /** What stands beside the label. */
  readonly description: string
  /** What is inserted for `span`. With `isSnippet`, `$1` and the like are stops of the cursor. */
  readonly insert: string
  readonly isSnippet: boolean
  /** What is held against what was typed. */
  readonly filter: string
  /** What is said of it, worked out when it is asked for. */
  readonly about: () => readonly Line[]
  /** After it something else is to be chosen, such as a key's value. */
  readonly goesOn: boolean
}

/** What could be written at an offset, the likeliest first. */
export interface Completions {
  /** What was typed of it already, and goes. */
  readonly span: Span
  readonly items: readonly Completion[]
  /** Other letters give other items. */
  readonly isIncomplete: boolean
}

/** A completion that is inserted as it is labelled, unless said otherwise. */
export function completion(
  kind: Completion['kind'],
  label: string,
  more: Partial<Omit<Completion, 'kind' | 'label'>> = {},
): Completion {
  return {
    kind,
    label,
    description: '',
    insert: label,
    isSnippet: false,
    filter: label,
    about: () => [],
    goesOn: false,
    ...more,
  }
}
