import { addIntervals, intervalsOverlap, subtractIntervals } from '../amounts/compare'
import type { Interval } from '../amounts/types'
import type { Note } from '../notes/types'
import type { Measure } from '../registry/types'
import type { NoteRule, RuleContext, Verdict } from './rule'
import { type Numbered, type Sentence, sameCurrency, sentencesOf } from './sentences'
import { computedOperand, figureOperand, statement } from './statement'
import type { Operand } from './types'

/** How plainly the words must speak of a measure. */
const PLAIN = 0.6

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
    return sentencesOf(note).flatMap((sentence) => [
      ...resultOf(note, sentence, context),
      ...sumOf(note, sentence, context),
    ])
  },
}

/** One revenue, one expenses and one profit or loss of one company in a sentence. */
function resultOf(note: Note, { figures }: Sentence, { takesPart }: RuleContext): readonly Verdict[] {
  if (figures.length !== 3 || figures.some(({ index }) => !takesPart(note, index))) return []
  const one = (measures: readonly Measure[]) => {
    const found = figures.filter(({ index }) => speaksOf(note, index, measures))
    return found.length === 1 ? found[0] : undefined
  }
  const [revenue, expenses, result] = [one(['revenue']), one(['expenses']), one(['loss', 'profit'])]
  if (revenue === undefined || expenses === undefined || result === undefined) return []
  if (
    new Set([revenue, expenses, result]).size < 3 ||
    !sameTime(note, [revenue, expenses, result]) ||
    !sameCurrency(figures)
  )
    return []
  const isLoss = speaksOf(note, result.index, ['loss'])
  const [more, less] = isLoss ? [expenses, revenue] : [revenue, expenses]
  const actual = subtractIntervals(more.figure, less.figure)
  if (actual === null || intervalsOverlap(actual, result.figure)) return []
  const value = more.figure.value && less.figure.value ? more.figure.value.minus(less.figure.value) : null
  const [first, second] = isLoss ? ['expenses', 'revenue'] : ['revenue', 'expenses']
  return report(
    note,
    [more, less],
    result,
    value,
    actual,
    (one, other, makes, stated) =>
      statement`${first} of ${one} less ${second} of ${other} leave ${makes}, not the ${stated} stated here.`,
  )
}

/** Words that say two amounts are added, and words that make the last figure what they add up to. */
const ADDS =
  /\b(?:add(?:s|ed|ing)?|on top of|plus|another|further|additional|joins?|before|already|existing|earlier|previous(?:ly)?|and then|followed)\b/iu
const TOTAL_BEFORE =
  /\b(?:to|of|has (?:now )?raised|now (?:raised|holds|has|owes|totals?)|(?:which|that|together|both) (?:makes?|comes? to|adds? up to)|total(?:s|led|ling)?(?: of)?|makes?|making|comes to|altogether|in all|sum of)\s(?:\p{L}+\s){0,2}$/iu
const TOTAL_AROUND =
  /\b(?:total|in all|altogether|in its life|to date|so far|overall|combined|together|brings?|bringing|tak(?:es|ing)|has now|sum)\b/iu

/** `adds $10bn to the $30bn raised before, bringing the total to $40bn`. */
function sumOf(note: Note, { figures, text, at }: Sentence, { takesPart }: RuleContext): readonly Verdict[] {
  const [a, b, total, more] = figures
  if (a === undefined || b === undefined || total === undefined || more !== undefined) return []
  if (figures.some(({ index }) => !takesPart(note, index)) || !sameCurrency(figures)) return []
  const start = total.figure.at.start - at.start
  const before = text.slice(0, start)
  const around = text.slice(b.figure.at.end - at.start, start) + text.slice(total.figure.at.end - at.start)
  if (!ADDS.test(before) || !TOTAL_BEFORE.test(before) || !TOTAL_AROUND.test(around)) return []
  const sum = addIntervals(a.figure, b.figure)
  if (intervalsOverlap(sum, total.figure)) return []
  const value = a.figure.value && b.figure.value ? a.figure.value.plus(b.figure.value) : null
  return report(
    note,
    [a, b],
    total,
    value,
    sum,
    (one, other, makes, stated) => statement`${one} and ${other} add up to ${makes}, not to the ${stated} stated here.`,
  )
}

function report(
  note: Note,
  [a, b]: readonly [Numbered, Numbered],
  result: Numbered,
  value: Parameters<typeof computedOperand>[1],
  actual: Interval,
  words: (one: Operand, other: Operand, makes: Operand, stated: Operand) => Pick<Verdict, 'message' | 'proof'>,
): readonly Verdict[] {
  const [one, other, stated] = [
    figureOperand(note, a.index, 'first'),
    figureOperand(note, b.index, 'second'),
    figureOperand(note, result.index, 'stated'),
  ]
  if (one === null || other === null || stated === null) return []
  const computed = computedOperand('the result', value, actual, result.figure.currency)
  return [
    {
      path: note.path,
      span: result.figure.span,
      ...words(one, other, computed, stated),
      related: [a, b].map(({ figure }) => ({ path: note.path, span: figure.span, message: figure.text })),
      fixes: [],
    },
  ]
}

function speaksOf(note: Note, index: number, measures: readonly Measure[]): boolean {
  const cue = note.claims[index]?.cues[0]
  return cue !== undefined && cue.weight >= PLAIN && measures.some((measure) => measure === cue.topic)
}

function sameTime(note: Note, figures: readonly Numbered[]): boolean {
  const stated = figures.flatMap(({ index }) => note.claims[index]?.period.months ?? [])
  return new Set(stated).size < 2
}
