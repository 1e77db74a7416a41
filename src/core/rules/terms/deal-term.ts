import { decimal } from '../../amounts/decimal'
import { count } from '../../amounts/format'
import type { Note } from '../../notes/types'
import type { Term } from '../../tokens/quantities/terms'

/** A term that the registry gives a deal. */
export interface DealTerm extends Pick<Term, 'label' | 'months'> {
  /** The text speaks of it: *over the life of the contract*. */
  readonly said: boolean
}

const LIFE =
  /(?<!\p{L})(?:over|for|during|across|throughout|through) (?:the|its|their) (?:(?:full|whole|entire) )?(?:life|lifetime|term|duration|length)(?: of (?:the|its|their|this|that) \p{L}+)?(?!\p{L})/iu

/** A text without the words that speak of a deal's term: *a year for the life of the contract* is *a year*. */
export function withoutLife(text: string): string {
  return text.replace(LIFE, '').replace(/^[\s,]+(?=[\p{L}.;)])/u, ' ')
}

/**
 * The term of the deal whose total a figure states, from the registry, or null. It is good to half a year, or half a
 * month where it is no whole number of years.
 *
 * @param text the sentence that may speak of the term
 */
export function dealTerm(note: Note, figure: number, text: string): DealTerm | null {
  const tie = note.ties[figure]
  if (tie === undefined || tie.entry?.type !== 'deal' || tie.tranche !== null) return null
  const { term, per } = tie.entry
  if (term === null || per !== null || note.claims[figure]?.scope.value === 'part') return null
  const years = term % 12 === 0
  const half = years ? 6 : 0.5
  const months = { low: decimal(String(term - half)), high: decimal(String(term + half)) }
  const length = years ? count(term / 12, 'year') : count(term, 'month')
  return { label: `over the ${length} in ${tie.entry.at.path}`, months, said: LIFE.test(text) }
}
