import { formatInterval } from '../../amounts/format'
import type { Span } from '../../span'
import { percentOperand } from '../statement'
import type { Operand } from '../types'
import { fractionsIn } from './fractions'
import { type Percentage, percentagesIn } from './percentages'

/** A percentage, or a fraction in words, of a text. */
export interface Proportion extends Percentage {
  /** As written, hedge included. */
  readonly words: string
  readonly fraction: boolean
}

/** The percentages and fractions of a text, in order. */
export function proportionsIn(text: string): readonly Proportion[] {
  const all = [
    ...percentagesIn(text).map((one) => ({ ...one, fraction: false })),
    ...fractionsIn(text).map((one) => ({ ...one, fraction: true })),
  ].sort((a, b) => a.at.start - b.at.start)
  return all.map((one) => ({ ...one, words: text.slice(one.from, one.at.end) }))
}

/**
 * A stated percentage or fraction as an operand: '27 % (26.5–27.5)', 'two thirds (60–73.3 %)'.
 *
 * @param at its place in the note
 */
export function proportionOperand(one: Proportion, at: { readonly path: string; readonly span: Span }): Operand {
  if (!one.fraction) return percentOperand('stated', one.value, one.interval, at)
  const range = `${formatInterval(one.interval, 0, 3)} %`
  return { label: 'stated', text: `${one.words.toLowerCase()} (${range})`, interval: one.interval, at }
}
