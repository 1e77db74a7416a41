import { type Form, form } from './forms'

/** A form in which prose states a part, its whole and the percentage or fraction between them. */
export interface ShareForm {
  readonly form: Form
  /** Whether fractions in words are read too; where not, the rule `multiple` reads them. */
  readonly fractions: boolean
  /**
   * What the amounts are: `stake`, the price of a share of a company and its value, before or after the money; `loose`,
   * joined over a sentence's end, so that only a likely slip is told.
   */
  readonly kind: 'plain' | 'stake' | 'loose'
}

/** Forms of one kind, compiled. */
export const shareForms = (
  kind: ShareForm['kind'],
  fractions: boolean,
  ...sources: readonly string[]
): readonly ShareForm[] => sources.map((source) => ({ form: form(source), fractions, kind }))

/** Where a whole leads: `Of the $57.0 billion …`. */
export const LEAD = '(?:^|[,;:.(–—] )'

/** A share of a market or of a company is no share of the amount that tells its size. */
export const NO_MARKET =
  '(?!(?: (?!(?:that|which|of|in|for|at|on)\\b)[\\p{L}-]+){0,3} (?:market|industry|sector|company|group|firm|business|maker|giant|lab|start-?up)\\b)'
