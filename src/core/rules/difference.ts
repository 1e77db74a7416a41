import type { NoteRule } from './rule'
import { judgeSums } from './sum-readers'

/** Revenue less expenses is not the profit or loss stated; raised and existing money do not make the total stated. */
export const difference: NoteRule = {
  id: 'difference',
  severity: 'warning',
  scope: 'note',
  meaning:
    'Revenue less expenses is not the profit or loss stated beside them, or two amounts are not their stated sum.',
  why:
    'Where one sentence states a revenue, expenses and a profit or loss, revenue less expenses is compared with the ' +
    'result; where it adds two amounts and states what they make together, the sum is. It abstains where other ' +
    'amounts stand in the sentence, or the periods or currencies differ.',
  mend: 'Correct the figure that is wrong. Where other lines stand between revenue and the result, name them.',
  check(note, context) {
    return judgeSums(note, 'difference', context)
  },
}
