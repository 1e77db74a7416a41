import { intervalsOverlap, subtractIntervals } from '../amounts/compare'
import { decimal, ZERO } from '../amounts/decimal'
import type { Interval } from '../amounts/types'
import type { Note } from '../notes/types'
import { toSource } from '../passages/source-map'
import type { Span } from '../span'
import { clausesOf } from './clauses'
import { percentagesIn } from './percentages'
import type { NoteRule, Verdict } from './rule'
import { type Numbered, type Sentence, sameCurrency, sentencesOf } from './sentences'
import { computedOperand, figureOperand, percentOperand, statement } from './statement'

const HUNDRED = decimal('100')

/** Words of change, and which way they point. */
const UP =
  /(?<!\p{L})(?:rose|rise[sn]?|rising|grew|grow[sn]?|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|increas(?:e[sd]?|ing)|up|gain(?:s|ed)?|surg(?:e[sd]?|ing)|soar(?:s|ed)?)(?!\p{L})/iu
const DOWN =
  /(?<!\p{L})(?:fell|falls?|falling|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|down|shrank|shrinks?|slid|slip(?:s|ped)|cut|reduced)(?!\p{L})/iu

/** A change does not fit its two ends: `rose 20 % from $10bn to $13bn`, `up $3bn to $13bn from $9bn`. */
export const change: NoteRule = {
  id: 'change',
  severity: 'warning',
  scope: 'note',
  meaning: 'The size of a change is not the difference of the two figures it lies between.',
  why:
    'The size of a change, as an amount or in percent, is compared with the difference between the two ends that the ' +
    'sentence states: *rose 20 % to $12bn from $10bn*. It abstains where one statement holds more than one change, ' +
    'where the direction is not plain, and where the ends are in two currencies.',
  mend: 'Correct the size or one of the ends. If the size is that of something else, give it a sentence of its own.',
  check(note, { takesPart }) {
    return sentencesOf(note)
      .flatMap(clausesOf)
      .flatMap((sentence) => {
        const ends = endsOf(note, sentence)
        if (ends === null || [ends.from, ends.to].some(({ index }) => !takesPart(note, index))) return []
        return [...byAmount(note, sentence, ends, takesPart), ...byPercent(note, sentence, ends)]
      })
  },
}

interface Ends {
  readonly from: Numbered
  readonly to: Numbered
  readonly falls: boolean
}

/** The two ends of the one change that a sentence states, where its verb and its `from` and `to` leave no doubt. */
function endsOf({ claims }: Note, { figures, text, at }: Sentence): Ends | null {
  const side = (change: 'from' | 'to') => figures.filter(({ index }) => claims[index]?.change === change)
  const [from, moreFrom] = side('from')
  const [to, moreTo] = side('to')
  const [rises, falls] = [UP.test(text), DOWN.test(text)]
  if (from === undefined || moreFrom !== undefined || moreTo !== undefined || rises === falls) return null
  const end =
    to ??
    figures.findLast(({ figure }) => isLevel(text.slice(figure.at.end - at.start, from.figure.at.start - at.start)))
  return end === undefined || end === from ? null : { from, to: end, falls }
}

/** `… was $146.1 million in the third quarter, up 355 % from …`: what stands between a level and where it came from. */
function isLevel(between: string): boolean {
  return /^(?:\s[\p{L}\p{N}’']+){0,6},?\s\(?(?:up|down)\s(?:by\s)?[^,;()]{1,40}\sfrom\s(?:\p{L}+\s){0,3}$/iu.test(
    between,
  )
}

function byAmount(
  note: Note,
  { figures }: Sentence,
  { from, to, falls }: Ends,
  takesPart: (note: Note, figure: number) => boolean,
): readonly Verdict[] {
  const by = figures.filter((one) => one !== from && one !== to && note.claims[one.index]?.change === 'by')
  const [size, more] = by
  if (size === undefined || more !== undefined || !takesPart(note, size.index)) return []
  const [high, low] = falls ? [from.figure, to.figure] : [to.figure, from.figure]
  const actual = subtractIntervals(high, low)
  if (actual === null || !sameCurrency([size, from, to]) || intervalsOverlap(actual, size.figure)) return []
  const value = high.value && low.value ? high.value.minus(low.value) : null
  const [stated, a, b] = [
    figureOperand(note, size.index, 'the change'),
    figureOperand(note, from.index, 'from'),
    figureOperand(note, to.index, 'to'),
  ]
  if (stated === null || a === null || b === null) return []
  const computed = computedOperand('the difference', value, actual, high.currency)
  return [
    {
      path: note.path,
      span: size.figure.span,
      ...statement`From ${a} to ${b} is a change of ${computed}, not ${stated}.`,
      related: [],
      fixes: [],
    },
  ]
}

function byPercent(note: Note, { passage, at, text }: Sentence, { from, to, falls }: Ends): readonly Verdict[] {
  const [percentage, more] = percentagesIn(text)
  const [a, b] = [from.figure, to.figure]
  if (percentage === undefined || more !== undefined || !sameCurrency([from, to]) || a.low.lte(ZERO)) return []
  if (!isOfChange(text, percentage.at) || a.value === null || b.value === null) return []
  if (a.high === null || b.high === null) return []
  const sign = (x: Interval): Interval => (falls ? { low: (x.high ?? ZERO).times('-1'), high: x.low.times('-1') } : x)
  const actual = sign({
    low: b.low.div(a.high).minus('1').times(HUNDRED),
    high: b.high.div(a.low).minus('1').times(HUNDRED),
  })
  if (intervalsOverlap(actual, percentage.interval)) return []
  const value = b.value
    .div(a.value)
    .minus('1')
    .times(HUNDRED)
    .times(falls ? '-1' : '1')
  const span = toSource(passage, { start: at.start + percentage.at.start, end: at.start + percentage.at.end })
  const [first, second] = [figureOperand(note, from.index, 'from'), figureOperand(note, to.index, 'to')]
  if (first === null || second === null) return []
  const is = percentOperand('the change', value, actual, null)
  const said = percentOperand('stated', percentage.value, percentage.interval, { path: note.path, span })
  return [
    {
      path: note.path,
      span,
      ...statement`From ${first} to ${second} is a change of ${is}, not ${said}.`,
      related: [],
      fixes: [],
    },
  ]
}

/** Whether a percentage stands by the word of change: *rose 22 %*, *up by about 22 %*, *a 22 % increase*. */
function isOfChange(text: string, { start, end }: Span): boolean {
  const before =
    /(?:^|\s)(\p{L}+)\s(?:by\s)?(?:(?:about|around|roughly|nearly|almost|more than|over|some|only|just|another|a)\s){0,2}$/iu.exec(
      text.slice(Math.max(0, start - 48), start),
    )?.[1]
  if (before !== undefined && (UP.test(before) || DOWN.test(before))) return true
  return /^\s(?:increase|rise|growth|jump|gain|surge|drop|decline|fall|decrease|cut|higher|lower|to)(?!\p{L})/iu.test(
    text.slice(end),
  )
}
