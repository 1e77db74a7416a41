import { formatInterval } from '../../amounts/format'
import type { Span } from '../../span'
import type { Proportion } from '../../tokens/quantities/proportions'
import { percentOperand } from '../statement'
import type { Operand } from '../types'

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
