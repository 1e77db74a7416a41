import type { Span } from '../span'

/** A replacement in a file, and what stands there before it. */
export interface TextChange {
  readonly path: string
  readonly span: Span
  readonly oldText: string
  readonly newText: string
  /** Whether it follows for certain; a person is asked about the others. */
  readonly isCertain: boolean
}

/** The text of a note or registry file, as its spans count in it. */
export type TextOf = (path: string) => string | undefined

/** What can be given another name or amount at a place: the words that are replaced, and what a person begins to edit. */
export interface Renamable {
  readonly span: Span
  readonly text: string
}

/** Why something cannot be renamed. `about` is what the reason is about: an id, an amount, a company's name. */
export interface Refusal {
  readonly refused: RefusalReason
  readonly about: string
}

export type RefusalReason =
  /** No amount of the registry and no id stands there. */
  | 'nothing'
  /** A figure that may be about several entries. */
  | 'undecided'
  /** A figure that does not say what its entry says; `about` is the registry's amount. */
  | 'disagrees'
  /** A figure that states a deal's total up to a day; `about` is the deal's amount. */
  | 'partial'
  /** A figure in another currency than its entry; `about` is the registry's amount. */
  | 'converted'
  /** The amount is written once for several entries. */
  | 'shared'
  /** What was typed is no amount; `about` is an example. */
  | 'no-amount'
  /** What was typed is in another currency; `about` is the registry's amount. */
  | 'other-currency'
  /** A built-in company, which has no entry. */
  | 'built-in'
  /** A company's name where its id could stand; `about` is the id. */
  | 'name'
  /** What was typed can be no id. */
  | 'malformed'
  /** The id is another's; `about` is the id. */
  | 'taken'
  /** The id is what another company is called; `about` is that company. */
  | 'ambiguous'
  /** A place where the id stands in a way that cannot be replaced; `about` is the file. */
  | 'unclear'

export function isRefusal(found: object): found is Refusal {
  return 'refused' in found
}
