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
 * A stated percentage or fraction as an operand: '27 %', 'two thirds'.
 *
 * @param at its place in the note
 */
export function proportionOperand(one: Proportion, at: { readonly path: string; readonly span: Span }): Operand {
  const percent = percentOperand('stated', one.value, one.interval, at)
  if (!one.fraction) return one.interval.high === null ? { ...percent, said: `over ${percent.said}` } : percent
  const range = `${formatInterval(one.interval, 0, 3)} %`
  const said = one.words.toLowerCase()
  return { label: 'stated', text: `${said} (${range})`, said, range, interval: one.interval, at }
}
