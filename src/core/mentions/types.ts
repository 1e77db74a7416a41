import type { Span } from '../span'

/** An occurrence of a company's name, alias, ticker or product; possessives stand outside. */
export interface Mention {
  readonly passage: number
  /** Its place in the passage's text. */
  readonly at: Span
  /** Its place in the note's text. */
  readonly span: Span
  /** The note's text at `span`. */
  readonly text: string
  /** The company's id. */
  readonly company: string
  /** What was written: the company itself or one of its products. */
  readonly as: 'name' | 'ticker' | 'product'
}
