import { marginsIn } from './proportions/margins'
import { sharesInProse } from './proportions/share-in-prose'
import { judgeShare } from './proportions/share-judge'
import { sharesInTables } from './proportions/share-tables'
import type { NoteRule, Outcome } from './rule'

/** A percentage or a fraction of an amount is not what the two amounts beside it give. */
export const share: NoteRule<Outcome> = {
  id: 'share',
  severity: 'warning',
  scope: 'note',
  meaning: 'One figure is not the percentage of the other that the note says.',
  why:
    'A percentage, or a fraction in words, is compared with what its part and its whole make: *$38B is 3 % of the ' +
    '$1.4T*, *of the $1.4T, $38B, or 3 %*, *3 % of $1.4T is $42B*, *$51.2B, or 90 % of the total*, *a margin of 47 %*, ' +
    '*49 % for $14.3B, which values it at $29B*, a column of shares beside one of amounts. The percentage is as exact ' +
    'as it is written, like the amounts. The whole may stand in the sentence before, or be the registry’s: *3 % of ' +
    'OpenAI’s commitments*. Percentages of anything but money, growth rates and two currencies are passed over.',
  mend:
    'Correct the percentage or the amount, or write it with fewer digits. Where the percentage is of something else, ' +
    'name it.',
  check(note, context) {
    const readings = [...sharesInProse(note, context), ...marginsIn(note), ...sharesInTables(note)]
    return readings
      .filter(({ parts, total }) =>
        [...parts.map(({ index }) => index), total.index].every(
          (index) => index === null || context.takesPart(note, index),
        ),
      )
      .flatMap((reading) => judgeShare(note, reading))
  },
}
