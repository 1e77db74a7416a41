import { intervalsOverlap } from '../amounts/compare'
import { ZERO } from '../amounts/decimal'
import type { Interval } from '../amounts/types'
import type { Note } from '../notes/types'
import { toSource } from '../passages/source-map'
import { type Multiple, multiplesIn } from './multiples'
import type { NoteRule, Verdict } from './rule'
import { type Numbered, type Sentence, sentencesOf } from './sentences'
import { figureOperand, ratioOperand, statement } from './statement'

/** *More than double*, *three times*, *half*: one figure is not that multiple of the other. */
export const multiple: NoteRule = {
  id: 'multiple',
  severity: 'warning',
  scope: 'note',
  meaning: 'One figure is not the multiple of the other that the sentence says.',
  why:
    'Words such as *double*, *three times*, *a third of* or *halved* are compared with the ratio of the two figures ' +
    'that they join. Under a hedge they are exact, *more than double* is 2 or more; without one they are good to half ' +
    'of their last digit. Where the two figures are not plain from the sentence, or their currencies differ, the rule ' +
    'abstains.',
  mend: 'Correct the word or the figure; a hedge such as *nearly* or *about* makes room.',
  check(note, { takesPart }) {
    const sentences = sentencesOf(note)
    return sentences.flatMap((sentence, i) =>
      multiplesIn(sentence.text).flatMap((found) => {
        const pair = operandsOf(sentence, found, sentences[i - 1])
        if (pair === null || !takesPart(note, pair.large.index) || !takesPart(note, pair.base.index)) return []
        return judge(note, sentence, found, pair)
      }),
    )
  },
}

interface Pair {
  readonly large: Numbered
  readonly base: Numbered
}

/** Between the multiple and its base only these may stand: *double the $3.7 billion*, *twice as much as the $5bn*. */
const TO_BASE =
  /^\s(?:(?:as (?:much|large|big|high) as|larger than|bigger than|what|that of|of|the|its|their|last year['’]s|present|current|size of|amount of|value of|some|about|roughly|nearly)\s){0,5}(?:[\p{L}’'-]+['’]s?\s)?(?:[\p{L}-]+\s){0,2}$/iu
/** Between the figure and its multiple: *is*, *was*, a comma. */
const FROM_FIGURE =
  /^(?:\s[\p{L}\p{N}’'-]+){0,6}[,\s–—(]*\s?(?:is|are|was|were|equals|or|amounts to|comes to|represents|,|—|–|\()\s?(?:still |also |now |only |just |thus )?$/iu
const REFERS_BACK = /^(?:that|this|it|which)(?:['’]s| is| was| would be| represents| amounts to)\s(?:\p{L}+\s){0,2}$/iu

function operandsOf(sentence: Sentence, found: Multiple, before: Sentence | undefined): Pair | null {
  return GROWN.test(found.words) ? grown(sentence, found) : compared(sentence, found, before)
}

const GROWN = /(?:doubled|tripled|quadrupled|halved)$/iu

/** `has more than doubled to $19.8 billion from $9.5 billion`; `at $29.3 billion it has tripled from $9.9 billion`. */
function grown({ at, figures, text }: Sentence, { at: found }: Multiple): Pair | null {
  const lead = ({ figure }: Numbered) => text.slice(0, figure.at.start - at.start)
  const base = figures.find((one) => /\bfrom\s(?:\p{L}+\s){0,3}$/iu.test(lead(one)))
  const to = figures.find(
    (one) => /\bto\s(?:\p{L}+\s){0,3}$/iu.test(lead(one)) && one.figure.at.start - at.start >= found.end,
  )
  const large = to ?? figures.findLast(({ figure }) => figure.at.end - at.start <= found.start)
  if (base === undefined || large === undefined || large === base || figures.length !== 2) return null
  return { large, base }
}

function compared(
  { passage, at, figures, text }: Sentence,
  { at: found }: Multiple,
  before: Sentence | undefined,
): Pair | null {
  const base = figures.find(({ figure }) => figure.at.start - at.start >= found.end)
  if (base === undefined || !TO_BASE.test(text.slice(found.end, base.figure.at.start - at.start))) return null
  const own = figures.findLast(({ figure }) => figure.at.end - at.start <= found.start)
  if (own !== undefined) {
    const between = text.slice(own.figure.at.end - at.start, found.start)
    return FROM_FIGURE.test(between) ? { large: own, base } : null
  }
  const back = before?.passage === passage ? before.figures : []
  const [only, more] = back
  return only !== undefined && more === undefined && REFERS_BACK.test(text.slice(0, found.start))
    ? { large: only, base }
    : null
}

function judge(
  note: Note,
  { passage, at }: Sentence,
  { at: found, factor, words }: Multiple,
  { large, base }: Pair,
): readonly Verdict[] {
  const [a, b] = [large.figure, base.figure]
  if (a.currency === null || a.currency !== b.currency || b.low.lte(ZERO)) return []
  const low = b.high === null ? ZERO : a.low.div(b.high)
  const actual: Interval = { low, high: a.high === null ? null : a.high.div(b.low) }
  if (intervalsOverlap(actual, factor)) return []
  const [one, other] = [figureOperand(note, large.index, a.text), figureOperand(note, base.index, b.text)]
  if (one === null || other === null) return []
  const is = ratioOperand('the multiple', a.value && b.value ? a.value.div(b.value) : null, actual)
  const span = toSource(passage, { start: at.start + found.start, end: at.start + found.end })
  return [
    {
      path: note.path,
      span,
      ...statement`${one} is ${is} times ${other}, not ${words}.`,
      related: [one, other].flatMap(({ at: place, text }) => (place === null ? [] : [{ ...place, message: text }])),
      fixes: [],
    },
  ]
}
