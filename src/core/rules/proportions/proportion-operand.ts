import type { Span } from '../../span'
import type { Proportion } from '../../tokens/quantities/proportions'
import { formatInterval } from '../../words/format'
import { percentOperand } from '../statement'
import type { Operand } from '../types'

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
