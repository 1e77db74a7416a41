import { changesInProse } from './proportions/change-in-prose'
import { figuresOf, judgeChange } from './proportions/change-judge'
import { changesInTables } from './proportions/change-tables'
import type { NoteRule } from './rule'

/** A change does not fit its two ends: `rose 20 % from $10bn to $13bn`, `up $3bn to $13bn from $9bn`. */
export const change: NoteRule = {
  id: 'change',
  severity: 'warning',
  scope: 'note',
  meaning: 'The size of a change is not the difference of the two figures it lies between.',
  why:
    'The size of a change, as an amount, in percent or as a fraction, is compared with the difference between its two ' +
    'ends: *rose 20 % to $12bn compared to $10bn*, *$12bn, 20 % more than the $10bn of last year*, *rose $2bn, or 20 %, ' +
    'from $10bn to $12bn*, where both are judged, *up from $10bn, implying growth of 20 %*, a column of changes beside ' +
    'two of amounts, or beside one with a row for each year. The level that is not stated may stand in the sentence ' +
    'before or in the list’s item of the year before, where only one there can be meant. The rule abstains where the ' +
    'size is organic, in constant currency or of another period, where one level is what was expected, with ' +
    '*respectively*, and where the ends are in two currencies. A percentage that is cut off, not rounded, is no slip.',
  mend: 'Correct the size or one of the ends. If the size is that of something else, give it a sentence of its own.',
  check(note, { takesPart }) {
    const readings = [...changesInProse(note), ...changesInTables(note)]
    // A level that is wrong fits neither the amount nor the percentage: that is one finding.
    const told = new Set<string | number>()
    return readings
      .filter((reading) => figuresOf(reading).every(({ index }) => takesPart(note, index)))
      .flatMap((reading) => {
        const levels = `${reading.from?.index} ${reading.to?.index}`
        const verdicts = judgeChange(note, reading).filter(
          ({ span }) => ![levels, span.start].some((key) => told.has(key)),
        )
        for (const { span } of verdicts) told.add(levels).add(span.start)
        return verdicts
      })
  },
}
