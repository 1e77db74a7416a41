import type { NoteRule, Outcome } from './rule'
import { judgeSums } from './sums/readers'

/** The named parts of a total exceed it, or do not make it up where nothing leaves the list open. */
export const partsTotal: NoteRule<Outcome> = {
  id: 'parts-total',
  severity: 'warning',
  scope: 'note',
  meaning: 'Parts that are named with their total do not add up to it.',
  why:
    'A total and the parts told with it are added up as intervals: in brackets or behind a colon, *of which*, *consists ' +
    'of*; before *in all*, *together*, *which makes*; in the sentences, the list or the table that *Together the two come ' +
    'to* speaks of; in a list under its total, in a table’s column or row of totals. It fires where the parts exceed the ' +
    'total, or differ from it although nothing leaves the list open, or where one part is in another currency and only ' +
    'the bare numbers make the total. Words such as *including*, *such as* or *other*, a ' +
    'cell that cannot be read, a count that does not fit, rates, valuations and other currencies keep it silent. Where ' +
    'one slip explains it, a part left out, a scale, two digits swapped, the message says so and a fix is offered.',
  mend:
    'Correct the total or the part that is wrong. If the list is not meant to be whole, say so: *including*, *among ' +
    'others*.',
  check(note, context) {
    return judgeSums(note, 'parts-total', context)
  },
}
