import type { NoteRule } from './rule'
import { judgeSums } from './sum-readers'

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
  check(note, context) {
    return judgeSums(note, 'parts-total', context)
  },
}
