import { addIntervals, intervalsOverlap } from '../amounts/compare'
import { ZERO } from '../amounts/decimal'
import type { Interval } from '../amounts/types'
import type { Note } from '../notes/types'
import { listOf } from '../words/format'
import { type PartsOfTotal, partsIn } from './parts'
import type { NoteRule, Verdict } from './rule'
import { computedOperand, figureOperand, statement } from './statement'

/** The named parts of a total exceed it, or do not make it up where nothing leaves the list open. */
export const partsTotal: NoteRule = {
  id: 'parts-total',
  severity: 'warning',
  scope: 'note',
  meaning: 'Parts that are named with their total do not add up to it.',
  why:
    'A total and the parts named with it, in a sentence, in a list under it or in a table’s column over its last row, ' +
    'are added up as intervals. It fires where the parts exceed the total, or differ from it although nothing leaves ' +
    'the list open. Words such as *including*, *such as* or *other*, a cell that cannot be read and parts in other ' +
    'currencies keep it silent.',
  mend:
    'Correct the total or the part that is wrong. If the list is not meant to be whole, say so: *including*, *among ' +
    'others*.',
  check(note, { takesPart }) {
    return partsIn(note)
      .filter(({ total, parts }) =>
        [total, ...parts.map(({ figure }) => figure)].every((index) => takesPart(note, index)),
      )
      .flatMap((sum) => judge(note, sum))
  },
}

function judge(note: Note, { total, parts, open }: PartsOfTotal): readonly Verdict[] {
  const figures = parts.flatMap(({ figure }) => note.figures[figure] ?? [])
  const whole = note.figures[total]
  const stated = figureOperand(note, total, 'the total')
  if (whole === undefined || stated === null || whole.currency === null) return []
  if (figures.some(({ currency }) => currency !== whole.currency)) return []
  const added = figures.map((figure): Interval => figure).reduce(addIntervals, { low: ZERO, high: ZERO })
  const exceeds = whole.high !== null && added.low.gte(whole.high)
  if (intervalsOverlap(added, whole) || (open && !exceeds)) return []
  const values = figures.map(({ value }) => value)
  const value = values.some((one) => one === null) ? null : values.reduce((a, b) => (a && b ? a.plus(b) : null), ZERO)
  const sum = computedOperand('the parts', value, added, whole.currency)
  const names = listOf(parts.map(({ name }) => name))
  const relation = exceeds ? 'more than' : 'less than'
  return [
    {
      path: note.path,
      span: whole.span,
      ...statement`${names} add up to ${sum}, ${relation} the ${stated} stated here.`,
      related: parts.flatMap(({ name, figure }) => {
        const part = figureOperand(note, figure, name)
        return part?.at ? [{ path: part.at.path, span: part.at.span, message: `${name}: ${part.text}` }] : []
      }),
      fixes: [],
    },
  ]
}
