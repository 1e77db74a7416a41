import { intervalsOverlap, scaleInterval } from '../amounts/compare'
import { type Decimal, decimal, ZERO } from '../amounts/decimal'
import type { Interval } from '../amounts/types'
import type { Figure } from '../figures/types'
import type { Note } from '../notes/types'
import { clausesOf } from './clauses'
import type { NoteRule, Verdict } from './rule'
import { type Numbered, type Sentence, sentencesOf } from './sentences'
import { computedOperand, figureOperand, statement } from './statement'
import { type Term, termsIn } from './terms'

const UNITS: Readonly<Record<number, string>> = { 1: 'month', 3: 'quarter', 12: 'year' }

/** A figure for a whole term, or a year, does not fit the one for a year, quarter or month beside it. */
export const period: NoteRule = {
  id: 'period',
  severity: 'warning',
  scope: 'note',
  meaning:
    'A figure for one period does not fit the figure for another: a term and a year of it, a year and a quarter.',
  why:
    'A figure for a whole term is divided over it and compared with the one for a year, quarter or month beside it; a ' +
    'quarter or month that is said to be annualized is multiplied. Terms are good to half a year or quarter unless ' +
    'hedged. It abstains where the two figures are not joined by the sentence, as in *$300bn over five years; the ' +
    'first year is smaller*.',
  mend: 'Correct the total, the rate or the term. Where payments are uneven, say so in a sentence of its own.',
  check(note, { takesPart }) {
    return sentencesOf(note)
      .flatMap(clausesOf)
      .flatMap((sentence) => {
        const pairs = [...overTerm(note, sentence), ...annualized(note, sentence)]
        return pairs
          .filter(({ long, short }) => takesPart(note, long.index) && takesPart(note, short.index))
          .flatMap((pair) => judge(note, pair))
      })
  },
}

/** A figure for `times` periods and one for a single period of `months`. */
interface Pair {
  readonly long: Numbered
  readonly short: Numbered
  /** How many of the short periods the long one holds. */
  readonly times: Interval
  /** In words, for a term: `over seven years`; null for a year. */
  readonly label: string | null
  readonly months: number
}

/** `$38B over seven years, about $8B a year`. */
function overTerm(note: Note, sentence: Sentence): readonly Pair[] {
  const [term, ...others] = termsIn(sentence.text)
  if (term === undefined || others.length > 0) return []
  const rates = sentence.figures.filter(({ index }) => isRate(note, index))
  const totals = sentence.figures.filter((one) => !rates.includes(one) && isNear(sentence, one, term))
  const [short, ...moreRates] = rates
  const [long, ...moreTotals] = totals
  const months = short === undefined ? null : (note.claims[short.index]?.period.months ?? null)
  if (long === undefined || short === undefined || months === null || moreRates.length > 0 || moreTotals.length > 0)
    return []
  const each = decimal(String(months))
  const times = { low: term.months.low.div(each), high: term.months.high?.div(each) ?? null }
  return [{ long, short, times, label: `over ${term.text}`, months }]
}

/** `$3.25 billion a quarter, or $13 billion annualized`: only where the year is said to be the quarter made longer. */
function annualized(note: Note, { figures, passage }: Sentence): readonly Pair[] {
  return figures.flatMap((short, i) => {
    const long = figures[i + 1]
    if (long === undefined) return []
    return [pairOf(note, passage.text, short, long), pairOf(note, passage.text, long, short)].filter(
      (pair) => pair !== null,
    )
  })
}

const ANNUALIZED = /\b(?:annuali[sz]ed|run[- ]rate|a year|annually|per year|each year)\b/iu
const JOINED =
  /^[^.;]{0,40}(?:\bor\b|\bi\.e\.|\bequivalent\b|\bworks out\b|\bthat is\b|\bmeaning\b|\bwould\b|\bcomes to\b|\bmakes\b|\bequals\b|\ban annuali[sz]ed\b|\(|=)[^.;]{0,30}$/iu

function pairOf(note: Note, text: string, short: Numbered, long: Numbered): Pair | null {
  const months = note.claims[short.index]?.period.months
  if ((months !== 1 && months !== 3) || note.claims[long.index]?.period.months !== 12) return null
  const [first, second] = short.figure.at.start < long.figure.at.start ? [short, long] : [long, short]
  const between = text.slice(first.figure.at.end, second.figure.at.start)
  const around = text.slice(long.figure.at.start, long.figure.at.end + 24)
  if (!JOINED.test(between) || !ANNUALIZED.test(between + around)) return null
  const times = decimal(String(12 / months))
  return { long, short, times: { low: times, high: times }, label: null, months }
}

/** Puts the two figures on one footing: the long one divided over its term, or the short one made a year. */
function judge(note: Note, { long, short, times, label, months }: Pair): readonly Verdict[] {
  const [whole, each] = [long.figure, short.figure]
  if (whole.currency === null || whole.currency !== each.currency || whole.low.lt(ZERO) || each.low.lt(ZERO)) return []
  if (times.high === null || whole.high === null || each.high === null) return []
  const unit = UNITS[months] ?? 'period'
  return label === null
    ? report(
        note,
        short,
        `a ${unit}`,
        scaleInterval(each, times.low),
        each.value?.times(times.low) ?? null,
        long,
        'a year',
      )
    : report(
        note,
        long,
        label,
        { low: whole.low.div(times.high), high: whole.high.div(times.low) },
        whole.value?.div(times.low.plus(times.high).div('2')).round(significantPlaces(whole)) ?? null,
        short,
        `a ${unit}`,
      )
}

function report(
  note: Note,
  from: Numbered,
  fromLabel: string,
  expected: Interval,
  value: Decimal | null,
  stated: Numbered,
  statedLabel: string,
): readonly Verdict[] {
  const [known, said] = [figureOperand(note, from.index, fromLabel), figureOperand(note, stated.index, 'stated')]
  if (known === null || said === null || intervalsOverlap(expected, stated.figure)) return []
  const computed = computedOperand(statedLabel, value, expected, from.figure.currency)
  return [
    {
      path: note.path,
      span: stated.figure.span,
      ...statement`${known} ${fromLabel} is ${computed} ${statedLabel}, not the ${said} stated here.`,
      related: [{ path: note.path, span: from.figure.span, message: `${known.text} ${fromLabel}` }],
      fixes: [],
    },
  ]
}

/** Whether a claim says that it recurs, and for no dated period. */
function isRate(note: Note, index: number): boolean {
  const claim = note.claims[index]
  return claim !== undefined && claim.period.period === null && [1, 3, 12].includes(claim.period.months ?? 0)
}

function isNear({ text, at }: Sentence, { figure }: Numbered, term: Term): boolean {
  const [start, end] = [figure.at.start - at.start, figure.at.end - at.start]
  const between = start < term.at.start ? text.slice(end, term.at.start) : text.slice(term.at.end, start)
  return between.length <= 48 && !/[;:]/.test(between)
}

/** Decimal places, in whole currency units, that keep four significant digits of an amount this large. */
function significantPlaces(figure: Figure): number {
  return Math.min(0, 4 - (figure.value?.abs().toFixed(0).length ?? 0))
}
