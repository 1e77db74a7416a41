import { changesByEnds } from './proportions/change-ends'
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
    'ends: *rose 20 % to $12bn from $10bn*, *$12bn, 20 % more than the $10bn of last year*, *$12bn, against $10bn a ' +
    'year ago: up a fifth*, a column of changes beside two of amounts. The level reached may stand in the sentence ' +
    'before, where only one there can be meant. The rule abstains where one statement holds more than one change, ' +
    'where the direction is not plain, where one speaks of the year and the other of the quarter, and where the ends ' +
    'are in two currencies.',
  mend: 'Correct the size or one of the ends. If the size is that of something else, give it a sentence of its own.',
  check(note, { takesPart }) {
    const readings = [...changesInProse(note), ...changesByEnds(note), ...changesInTables(note)]
    const judged = new Set<string>()
    return readings
      .filter((reading) => figuresOf(reading).every(({ index }) => takesPart(note, index)))
      .flatMap((reading) => judgeChange(note, reading))
      .filter(({ span }) => {
        const key = `${span.start}:${span.end}`
        return !judged.has(key) && judged.add(key)
      })
  },
}
