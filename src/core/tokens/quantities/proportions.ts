import { fractionsIn } from './fractions'
import { type Percentage, percentagesIn } from './percentages'

/** A percentage, or a fraction in words, of a text. */
export interface Proportion extends Percentage {
  /** As written, hedge included. */
  readonly words: string
  readonly fraction: boolean
}

/**
 * The percentages and fractions of a text, in order.
 *
 * @param fractions its fractions, where they are known already
 */
export function proportionsIn(text: string, fractions = fractionsIn(text)): readonly Proportion[] {
  const all = [
    ...percentagesIn(text).map((one) => ({ ...one, fraction: false })),
    ...fractions.map((one) => ({ ...one, fraction: true })),
  ].sort((a, b) => a.at.start - b.at.start)
  return all.map((one) => ({ ...one, words: text.slice(one.from, one.at.end) }))
}
