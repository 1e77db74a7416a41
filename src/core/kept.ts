/** What was worked out from facts, and whether it holds under others. */
export interface Kept<T, F> {
  readonly value: T
  readonly holds: (facts: F) => boolean
}

/**
 * A function of an object and of facts, whose last result for each object is kept for as long as it holds.
 *
 * @param derive gives a result, and says under which facts it would be the same
 */
export function keptPer<K extends object, F, T>(derive: (key: K, facts: F) => Kept<T, F>): (key: K, facts: F) => T {
  const known = new WeakMap<K, Kept<T, F>>()
  return (key, facts) => {
    const found = known.get(key)
    if (found?.holds(facts)) return found.value
    const fresh = derive(key, facts)
    known.set(key, fresh)
    return fresh.value
  }
}

/** A question that remembers what it was asked and what it answered. */
export interface Asked<Q, A> {
  readonly ask: (about: Q) => A
  /** Whether another would have answered the same. */
  readonly holds: (other: (about: Q) => A) => boolean
}

/**
 * Passes a question on, and remembers it.
 *
 * @param same whether two answers are the same
 * @example
 * const { ask, holds } = asked((name: string) => name === 'Huang')
 * ask('Huang') // and so holds((name) => name === 'Huang'), and no longer holds(() => false)
 */
export function asked<Q, A>(question: (about: Q) => A, same: (a: A, b: A) => boolean = Object.is): Asked<Q, A> {
  const answers = new Map<Q, A>()
  return {
    ask: (about) => {
      const answer = question(about)
      answers.set(about, answer)
      return answer
    },
    holds: (other) => [...answers].every(([about, answer]) => same(other(about), answer)),
  }
}
