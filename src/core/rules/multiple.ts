import { ONE, ZERO } from '../amounts/decimal'
import { formatInterval } from '../amounts/format'
import type { Interval } from '../amounts/types'
import type { Note } from '../notes/types'
import { toSource } from '../passages/source-map'
import type { Numbered } from '../relations/types'
import type { Multiple } from '../tokens/quantities/multiples'
import { isFirm, workedOut } from './proofs'
import { contradicts } from './proportions/contradicts'
import { multipleFix } from './proportions/multiple-fix'
import { type MultipleReading, multiplesInProse } from './proportions/multiple-in-prose'
import { isSlipSized, relationSlip } from './proportions/relation-slips'
import type { NoteRule, Outcome, Proof } from './rule'
import { figureOperand, isClose, ratioOperand, relatedTo, statement, withRange } from './statement'

/** *More than double*, *three times*, *half*: one figure is not that multiple of the other. */
export const multiple: NoteRule<Outcome> = {
  id: 'multiple',
  severity: 'warning',
  scope: 'note',
  meaning: 'One figure is not the multiple of the other that the note says.',
  why:
    'Words such as *double*, *three times*, *a third of*, *has tripled* or *25 times revenue of* are compared with the ' +
    'ratio of the two figures that they join. Under a hedge they are exact, *more than double* is 2 or more; without ' +
    'one they are good to half of their last digit. One of the figures may stand in the sentence before, where only ' +
    'one there can be meant. Where the two are not plain, or their currencies differ, the rule abstains.',
  mend: 'Correct the word or the figure; a hedge such as *nearly* or *about* makes room.',
  check(note, { takesPart }) {
    return multiplesInProse(note)
      .filter(({ large, base }) => takesPart(note, large.index) && takesPart(note, base.index))
      .flatMap((reading) => judge(note, reading))
  },
}

function judge(
  note: Note,
  { passage, multiple, large, base, loose, eitherWay, orMore, worksOut }: MultipleReading,
): readonly Outcome[] {
  const { words, digits } = multiple
  const { low: least, high: most } = multiple.factor
  const factor = orMore ? { low: least, high: most === null ? null : most.plus(ONE) } : multiple.factor
  const [a, b] = [large.figure, base.figure]
  if (a.currency === null || a.currency !== b.currency || b.low.lte(ZERO) || a.low.lt(ZERO)) return []
  const low = b.high === null ? ZERO : a.low.div(b.high)
  const actual: Interval = { low, high: a.high === null ? null : a.high.div(b.low) }
  if (eitherWay && a.low.gt(ZERO) && a.high !== null && b.high !== null) {
    if (!contradicts({ low: b.low.div(a.high), high: b.high.div(a.low) }, factor)) return []
  }
  if (!contradicts(actual, factor)) return worksOut ? proofOf(note, multiple, large, base) : []
  if (loose && !isSlipSized(actual, factor)) return []
  const [one, other] = [figureOperand(note, large.index, a.text), figureOperand(note, base.index, b.text)]
  if (one === null || other === null) return []
  const times = a.value && b.value ? a.value.div(b.value) : null
  const ratio = ratioOperand(times, actual)
  const close = isClose(actual, factor) && factor.high !== null
  const is = close ? withRange(ratio) : ratio
  const said = words.toLowerCase() + (close ? ` (${formatInterval(factor, 0)})` : '')
  const of = actual.high?.lt(ONE) ? 'of' : 'times'
  const slip = relationSlip(
    actual,
    factor,
    [
      { ...a, power: 1 },
      { ...b, power: -1 },
    ],
    digits === null ? null : { text: words, value: digits },
  )
  return [
    {
      path: note.path,
      span: toSource(passage, multiple.at),
      ...statement`Not ${said}: ${one} is ${is} ${of} ${other}.${slip}`,
      related: [one, other].flatMap(relatedTo),
      fixes: multipleFix(note.path, passage, multiple, times),
    },
  ]
}

/** The proof of a multiple that the text works out: *25 times revenue of $2.0 billion would be $50 billion*. */
function proofOf(note: Note, { words, digits, factor }: Multiple, large: Numbered, base: Numbered): readonly Proof[] {
  const isPlain = digits !== null && factor.low.lt(digits) && factor.high?.gt(digits)
  const of = figureOperand(note, base.index, base.figure.text)
  if (!isPlain || of === null || !isFirm(base.figure)) return []
  return workedOut(note, large.index, base.figure.value.times(digits), `${words.toLowerCase()} ${of.said}`)
}
