import type { NoteRule, Outcome } from './rule'
import { judgeSums } from './sums/readers'
import { judgeUnnamed } from './sums/unnamed'

/** Revenue less expenses is not the profit or loss stated; what is there and what is added do not make the total stated. */
export const difference: NoteRule<Outcome> = {
  id: 'difference',
  severity: 'warning',
  scope: 'note',
  meaning:
    'Revenue less expenses is not the profit or loss stated beside them, or two amounts are not their stated sum.',
  why:
    'What words say one amount is of others is worked out: revenue less expenses and the profit or loss, debt less cash, ' +
    'cash flow less capex; *a less b leaves c*, *of the a, b is drawn; the rest, c*; a charge and the result without it; what a ' +
    'company is worth before and after a round; what is paid and got back; ' +
    'what was there before, what is added and what that makes. What is said to be left unnamed of a company’s ' +
    'commitments is held against what the deals of the registry leave of them. It abstains where other lines may stand between (interest, ' +
    'taxes, a net result), where no word says that the one follows from the others, where the whole is not named, and ' +
    'where periods or currencies differ.',
  mend: 'Correct the figure that is wrong. Where other lines stand between revenue and the result, name them.',
  check(note, context) {
    return [...judgeSums(note, 'difference', context), ...judgeUnnamed(note, context)]
  },
}
