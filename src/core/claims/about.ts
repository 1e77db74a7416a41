import type { Discourse } from './discourse'
import type { Draft } from './draft'
import { nounAs } from './phrase'

/** How many sentences back a company is still what the text is about. */
const REACH = 3

/**
 * Companies that a figure's text speaks of without saying that the figure is theirs: those of its own sentence that no
 * slot has taken, of the sentences before, and of the headings. A figure of a sum over several, or of somebody whom
 * nobody knows, has none.
 *
 * @example behind *Osk has doubled its fleet.* the figure of *Revenue grows from $13 billion* may be a number of osk
 */
export function aboutOf(draft: Draft, discourse: Discourse, title: readonly string[]): readonly string[] {
  if (isOfStranger(draft) || draft.several !== null) return []
  const taken = [...(draft.who?.value ?? []), ...(draft.to?.value ?? [])]
  const own = draft.clause.sentence.tokens.flatMap(({ company }) => company ?? [])
  const told = discourse.before.length > 0 ? discourse.before.slice(0, REACH) : discourse.opening
  const before = told.flatMap(({ subject, named }) => [...subject, ...named])
  const above = discourse.heading === null ? title : [discourse.heading]
  return [...new Set([...own, ...before, ...above])].filter((company) => !taken.includes(company))
}

/** Whether a figure is of somebody by name whom nobody knows, or of a company of which only its trade is said. */
function isOfStranger({ stranger, clause }: Draft): boolean {
  const token = clause.sentence.tokens.find(({ lower }) => lower === stranger)
  return stranger !== null && (token === undefined || token.capital || nounAs(token, 'company') !== null)
}
