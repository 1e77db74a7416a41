import type { Token } from '../tokens/types'
import { type Clause, verbClasses, verbForm } from './clause'
import { headOf, nounAs, whatOf, wordOf } from './phrase'

/** *a total of, a record of, an amount of*: nouns that only count. */
export function isCounter(token: Token): boolean {
  return nounAs(token, 'harmless') !== null || nounAs(token, 'outlook') !== null
}

/** The verb or noun of change that *to, at, by* belong to: *rose 5 % to, an increase in revenue to, valued at*. */
export function levelAbove(clause: Clause, at: number): { verb: number | null; noun: number | null } | null {
  const { sentence } = clause
  for (let i = at - 1; i >= 0; i--) {
    const chunk = sentence.chunks[i]
    if (chunk === undefined) break
    if (chunk.kind === 'verb') {
      const classes = verbClasses(sentence, chunk)
      if (classes.has('level') || classes.has('value') || classes.has('be') || classes.has('expect'))
        return measureBetween(clause, i, at, !classes.has('value')) ?? { verb: i, noun: null }
      if (verbForm(sentence, chunk) === 'finite') return measureBetween(clause, i, at, classes.has('report'))
      continue
    }
    const word = wordOf(sentence, chunk)
    if (chunk.kind === 'subordinator' || chunk.kind === 'relative' || word === ';' || word === ':' || word === '(')
      return null
  }
  return null
}

/** *reported a rise in revenue to*: the measure between a verb of reporting and the figure. */
export function measureBetween(
  { sentence }: Clause,
  verb: number,
  at: number,
  isReport: boolean,
): { verb: number; noun: number } | null {
  if (!isReport) return null
  for (let i = at - 1; i > verb; i--) {
    const chunk = sentence.chunks[i]
    const head = chunk?.kind === 'noun' ? headOf(sentence, chunk) : null
    const token = head === null ? undefined : sentence.tokens[head]
    const isSum = whatOf(token) !== null || nounAs(token, 'bare')?.lemma === 'commitment'
    if (head !== null && isSum && token?.pos === 'noun') return { verb, noun: head }
  }
  return null
}

export function isChangeVerb({ sentence }: Clause, { verb }: { verb: number | null }): boolean {
  const chunk = verb === null ? undefined : sentence.chunks[verb]
  return chunk !== undefined && verbClasses(sentence, chunk).has('level')
}
