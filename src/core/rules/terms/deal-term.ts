import { decimal } from '../../amounts/decimal'
import { count } from '../../amounts/format'
import type { Note } from '../../notes/types'
import type { Term } from '../../tokens/quantities/terms'

/** A term that the registry gives a deal. */
export type DealTerm = Pick<Term, 'label' | 'months'>

/**
 * The term of the deal whose total a figure states, from the registry, or null. It is good to half a year, or half a
 * month where it is no whole number of years.
 */
export function dealTerm(note: Note, figure: number): DealTerm | null {
  const tie = note.ties[figure]
  if (tie === undefined || tie.entry?.type !== 'deal' || tie.tranche !== null) return null
  const { term, per } = tie.entry
  if (term === null || per !== null || note.claims[figure]?.scope.value === 'part') return null
  const years = term % 12 === 0
  const half = years ? 6 : 0.5
  const months = { low: decimal(String(term - half)), high: decimal(String(term + half)) }
  const length = years ? count(term / 12, 'year') : count(term, 'month')
  return { label: `over the ${length} in ${tie.entry.at.path}`, months }
}
