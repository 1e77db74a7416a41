import { intervalsOverlap } from '../amounts/compare'
import { type Decimal, decimal, ZERO } from '../amounts/decimal'
import type { Interval } from '../amounts/types'
import type { Note } from '../notes/types'
import { toSource } from '../passages/source-map'
import type { Passage } from '../passages/types'
import type { Measure } from '../registry/types'
import type { Span } from '../span'
import { formatQuantity } from '../words/format'
import { type Percentage, percentagesIn } from './percentages'
import type { NoteRule, Verdict } from './rule'
import { type Numbered, type Sentence, sentencesOf } from './sentences'
import { percentOperand, statement } from './statement'

const HUNDRED = decimal('100')

/** A percentage of an amount is not what the two amounts beside it give. */
export const share: NoteRule = {
  id: 'share',
  severity: 'warning',
  scope: 'note',
  meaning: 'One figure is not the percentage of the other that the sentence says.',
  why:
    'A percentage is compared with what its part and its whole make: *$38B is 3 % of the $1.4T*, *of the $1.4T, $38B, ' +
    'or 3 %*, *3 % of $1.4T is $42B*. The percentage is as exact as it is written, like the amounts. Percentages of ' +
    'anything but money, growth rates and two currencies are passed over.',
  mend:
    'Correct the percentage or the amount, or write it with fewer digits. Where the percentage is of something else, ' +
    'name it.',
  check(note, { takesPart }) {
    return sentencesOf(note).flatMap((sentence) =>
      percentagesIn(sentence.text).flatMap((percentage) => {
        const at = { start: sentence.at.start + percentage.at.start, end: sentence.at.start + percentage.at.end }
        const pair = operandsOf(sentence, at) ?? ofMeasure(note, sentence, at)
        if (pair === null || !takesPart(note, pair.part.index) || !takesPart(note, pair.whole.index)) return []
        return judge(note, sentence.passage, percentage, at, pair)
      }),
    )
  },
}

interface Pair {
  readonly part: Numbered
  readonly whole: Numbered
}

/** The part and the whole of a percentage, in any of the orders in which prose states them. */
function operandsOf(sentence: Sentence, at: Span): Pair | null {
  return partFirst(sentence, at) ?? partOfWhole(sentence, at) ?? wholeFirst(sentence, at) ?? percentFirst(sentence, at)
}

const IS_PART =
  /(?:^|\s)(?:is|are|was|were|equals|represents|represented|makes up|accounts? for|accounted for|or|amounts to|comes to|i\.e\.)\s(?:[\p{L}’'-]+\s){0,4}$|^\s?[,(–—]\s?(?:or\s)?(?:[\p{L}’'-]+\s){0,3}$/iu

/** `$38B is 3 % of the $1.4T`. */
function partFirst({ passage, figures }: Sentence, at: Span): Pair | null {
  const whole = figures.find(({ figure }) => figure.at.start >= at.end)
  const part = figures.findLast(({ figure }) => figure.at.end <= at.start)
  if (whole === undefined || part === undefined) return null
  const toWhole = passage.text.slice(at.end, whole.figure.at.start)
  const fromPart = passage.text.slice(part.figure.at.end, at.start)
  const isOf =
    /^\s+of\s+(?:[\p{L}\p{N}'’,-]+\s+){0,8}$/u.test(toWhole) && !/\b(?:and|but|while|which)\b/iu.test(toWhole)
  return isOf && IS_PART.test(fromPart) && !/[;.]/.test(fromPart) ? { part, whole } : null
}

/** `$30 billion of the $40 billion round, or 75 %`. */
function partOfWhole({ passage, figures }: Sentence, at: Span): Pair | null {
  const whole = figures.findLast(({ figure }) => figure.at.end <= at.start)
  const part =
    whole === undefined ? undefined : figures.findLast(({ figure }) => figure.at.end <= whole.figure.at.start)
  if (whole === undefined || part === undefined) return null
  const between = passage.text.slice(part.figure.at.end, whole.figure.at.start)
  const behind = passage.text.slice(whole.figure.at.end, at.start)
  const isOf = /^\sof\s(?:[\p{L}’'-]+\s){0,4}$/u.test(between)
  return isOf && /^(?:\s[\p{L}’'-]+){0,3}(?:,\sor\s|\s?[(–—]\s?)(?:[\p{L}’'-]+\s){0,2}$/u.test(behind)
    ? { part, whole }
    : null
}

/** `Of the $57.0 billion, networking made $8.2 billion, or 14 %`. */
function wholeFirst({ passage, at: span, figures }: Sentence, at: Span): Pair | null {
  const part = figures.findLast(({ figure }) => figure.at.end <= at.start)
  const whole = part === undefined ? undefined : figures.findLast(({ figure }) => figure.at.end <= part.figure.at.start)
  if (whole === undefined || part === undefined) return null
  const toWhole = passage.text.slice(span.start, whole.figure.at.start)
  const fromPart = passage.text.slice(part.figure.at.end, at.start)
  const leads = /(?:^|[,;:]\s)(?:out of|of|against|beside)\s(?:[\p{L}'’]+\s){0,4}$/iu.test(toWhole)
  const isLevel = /^\s(?:is|are|was|were|makes?|come to|comes to)\s(?:[\p{L}’'-]+\s){0,2}$/iu.test(fromPart)
  if (leads && isLevel) return { part, whole }
  return leads && /^,?\s(?:or|i\.e\.)\s(?:[\p{L}’'-]+\s){0,2}$|^\s?[,(–—]\s?(?:[\p{L}’'-]+\s){0,2}$/iu.test(fromPart)
    ? { part, whole }
    : null
}

/** `net income of €2.1 billion, or 28 % of sales`: the whole is the one figure near by that the words call so. */
function ofMeasure(note: Note, { passage, at: span, figures }: Sentence, at: Span): Pair | null {
  const part = figures.findLast(({ figure }) => figure.at.end <= at.start)
  const of = /^\sof\s(?:the\s|its\s|their\s)?(?:net\s|total\s)?(\p{L}+)(?=[\s,.;)]|$)/u.exec(
    passage.text.slice(at.end, span.end),
  )?.[1]
  const measure = of === undefined ? null : measureOf(of)
  if (part === undefined || measure === null || !IS_PART.test(passage.text.slice(part.figure.at.end, at.start)))
    return null
  const named = ({ index, figure }: Numbered) =>
    index !== part.index && figure.passage === passage.index && isCalled(note, index, measure)
  const all = note.figures.map((figure, index) => ({ figure, index }))
  const inSentence = figures.filter(named)
  const [whole, other] = inSentence.length > 0 ? inSentence : all.filter(named)
  return whole === undefined || other !== undefined ? null : { part, whole }
}

const MEASURE_WORDS: Readonly<Record<string, Measure>> = {
  revenue: 'revenue',
  revenues: 'revenue',
  sales: 'revenue',
  turnover: 'revenue',
  capex: 'capex',
  backlog: 'backlog',
  commitments: 'commitments',
  expenses: 'expenses',
  profit: 'profit',
}

function measureOf(word: string): Measure | null {
  return MEASURE_WORDS[word.toLowerCase()] ?? null
}

function isCalled(note: Note, index: number, measure: Measure): boolean {
  const [cue] = note.claims[index]?.cues ?? []
  return cue !== undefined && cue.topic === measure && cue.weight >= 0.5
}

/** `3 % of $1.4T is $42B`; `on $20 billion of sales, 15 % would be $3 billion`. */
function percentFirst({ passage, at: span, figures }: Sentence, at: Span): Pair | null {
  const [first, second] = figures.filter(({ figure }) => figure.at.start >= at.end)
  const before = figures.findLast(({ figure }) => figure.at.end <= at.start)
  const makes =
    /^(?:\s[\p{L}'’]+){0,3}\s(?:is|are|was|would be|makes|comes to|equals|gives|means)\s(?:[\p{L}’'-]+\s){0,2}$/iu
  if (first === undefined) return null
  const toFirst = passage.text.slice(at.end, first.figure.at.start)
  if (second !== undefined && /^\sof\s(?:[\p{L}'’]+\s){0,4}$/u.test(toFirst)) {
    return makes.test(passage.text.slice(first.figure.at.end, second.figure.at.start))
      ? { part: second, whole: first }
      : null
  }
  if (before === undefined || !makes.test(toFirst)) return null
  const leads = /(?:^|[,;:]\s)(?:on|of|out of|from)\s(?:[\p{L}'’]+\s){0,3}$/iu.test(
    passage.text.slice(span.start, before.figure.at.start),
  )
  const close = /^(?:\s[\p{L}'’]+){0,5},\s(?:[\p{L}'’]+\s){0,3}$/u.test(
    passage.text.slice(before.figure.at.end, at.start),
  )
  return leads && close ? { part: first, whole: before } : null
}

function judge(
  note: Note,
  passage: Passage,
  { value, interval }: Percentage,
  at: Span,
  { part, whole }: Pair,
): readonly Verdict[] {
  const [a, b] = [part.figure, whole.figure]
  if (a.currency === null || a.currency !== b.currency || b.low.lte(ZERO) || a.value === null || b.value === null)
    return []
  const actual: Interval = {
    low: ratio(a.low, b.high),
    high: a.high === null ? null : a.high.div(b.low).times(HUNDRED),
  }
  if (intervalsOverlap(actual, interval)) return []
  const span = toSource(passage, at)
  const is = percentOperand('the share', a.value.div(b.value).times(HUNDRED), actual, null)
  const said = percentOperand('stated', value, interval, { path: note.path, span })
  const [one, other] = [operand(note, a), operand(note, b)]
  return [
    {
      path: note.path,
      span,
      ...statement`${one} is ${is} of ${other}, not ${said}.`,
      related: [one, other].flatMap(({ at: place, text }) => (place === null ? [] : [{ ...place, message: text }])),
      fixes: [],
    },
  ]
}

function ratio(low: Decimal, high: Decimal | null): Decimal {
  return high === null || high.lte(ZERO) ? ZERO : low.div(high).times(HUNDRED)
}

function operand(note: Note, figure: Numbered['figure']) {
  return {
    label: figure.text,
    text: formatQuantity(figure),
    interval: figure,
    at: { path: note.path, span: figure.span },
  }
}
