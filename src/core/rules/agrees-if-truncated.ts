import { entryName } from '../registry/entries'
import { correction, meantBy } from './fix'
import { isPlainFact } from './plain-fact'
import type { NoteRule, Verdict } from './rule'
import { entryPlace, statedTies } from './stated-ties'
import { amountOperand, statement } from './statement'

/** Only a cut-off reading makes a figure agree with the entry it is tied to: `$8 billion` for $8.7 billion. */
export const agreesIfTruncated: NoteRule = {
  id: 'agrees-if-truncated',
  severity: 'hint',
  scope: 'note',
  meaning: 'A figure agrees with its deal or metric only if it was cut off rather than rounded.',
  why:
    'A figure that does not agree with its entry when rounded, but does when its last digits are cut off: $1.3bn for ' +
    '$1.365bn. It is only a hint, for some people do write so; nothing else is wrong with the figure. Parts, ' +
    'forecasts and what is not understood to the last word are passed over.',
  mend: 'Round it, write one digit more, or hedge it: *more than $1.3 billion*.',
  check(note, context) {
    return statedTies(note, context).flatMap((one): readonly Verdict[] => {
      const { tie, figure, claim } = one
      const { verdict, entry, expected } = tie
      if (verdict !== 'truncated' || entry === null || expected === null || !isPlainFact(claim)) return []
      const place = entryPlace(entry)
      const known = amountOperand('the registry', expected, place)
      return [
        {
          path: note.path,
          span: figure.span,
          ...statement`${one.stated} agrees only if cut off: ${known} in ${place.path} for ${entryName(context.registry, entry)}.`,
          related: [{ ...place, message: `${known.said} here` }],
          fixes: correction({
            path: note.path,
            figure,
            value: meantBy(figure, expected.value),
            why: `, rounded from ${known.said}`,
          }),
        },
      ]
    })
  },
}
