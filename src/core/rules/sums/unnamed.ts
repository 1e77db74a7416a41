import { addIntervals, meet, subtractIntervals } from '../../amounts/compare'
import { decimal } from '../../amounts/decimal'
import { count, formatSum } from '../../amounts/format'
import type { Interval } from '../../amounts/types'
import { compareDays } from '../../dates/day'
import { type Books, booksOf, type Remainder, remainderOn } from '../../ledger/rests'
import type { Note } from '../../notes/types'
import type { Metric, Registry, Stated } from '../../registry/types'
import { UNNAMED_REST } from '../../relations/patterns/difference-unnamed'
import { takenIn } from '../../relations/read'
import type { Numbered } from '../../relations/types'
import { type Window, windowsOf } from '../../relations/windows'
import { overlaps } from '../../span'
import { correction, meantBy } from '../fix'
import { isFirm, workedOut } from '../proofs'
import type { Outcome, RuleContext, Verdict } from '../rule'
import { about, amountOperand, compared, computedOperand, figureOperand, relatedTo, statement } from '../statement'
import { resultsOf } from './readers'

/** Paragraphs that are looked back over for the commitments of which something is left. */
const PARAGRAPHS = 2

/**
 * What a note says is left of a company's commitments and has no name, held against what the deals of the registry leave
 * of them: *$690 billion is left unnamed*, where $1.4 trillion less $610.4 billion leave $789.6 billion.
 */
export function judgeUnnamed(note: Note, context: RuleContext): readonly Outcome[] {
  if (!note.ties.some(({ entry }) => isHeadline(entry))) return []
  const found = new Map<number, readonly Outcome[]>()
  for (const window of windowsOf(note))
    for (const taken of takenIn(UNNAMED_REST, window)) {
      const rest = taken.figure('rest')
      if (rest === null || found.has(rest.index) || !context.takesPart(note, rest.index)) continue
      if (!resultsOf(note).has(rest.index)) found.set(rest.index, judge(note, context.registry, window, rest))
    }
  return [...found.values()].flat()
}

const isHeadline = (entry: Note['ties'][number]['entry']): entry is Metric =>
  entry?.type === 'metric' && entry.measure === 'commitments'

function judge(note: Note, registry: Registry, window: Window, rest: Numbered): readonly Outcome[] {
  const { mode, hearsay, what } = note.claims[rest.index] ?? {}
  // *Is not accounted for* denies nothing.
  const isFact = mode?.value === 'fact' || mode?.value === 'denied'
  if (!isFact || hearsay || (what && what.value !== 'commitments' && what.value !== 'compute')) return []
  const told = toldBefore(note, rest)
  const at = told.findLastIndex(({ index }) => isHeadline(note.ties[index]?.entry ?? null))
  const metric = note.ties[told[at]?.index ?? -1]?.entry ?? null
  if (!isHeadline(metric) || metric.amount === null) return []
  const books = booksOf(registry)
  const left = daysOf(note, metric).flatMap((day) => remainderOn(metric, books, day) ?? [])
  const [first] = left
  if (first === undefined || rest.figure.currency !== first.total.currency) return []
  if (speaksOfOthers(note, books, window, metric, first) || !told.slice(at + 1).every((one) => isOf(note, first, one)))
    return []
  for (const one of left) {
    const proof = isFirm(metric.amount) ? workedOut(note, rest.index, one.rest.value, wordsOf(one)) : []
    if (proof.length > 0) return proof
  }
  const isOpen = left.some((one) => meet(rest.figure, { low: one.least ?? rest.figure.low, high: one.rest.high }))
  if (isOpen || isFar(rest, first) || isOfOwn(note, told, first, rest.figure)) return []
  return [finding(note, metric.amount, first, rest)]
}

/** The amounts told before one, in its paragraph and those right before it. */
function toldBefore({ figures, doc }: Note, { index, figure }: Numbered): readonly Numbered[] {
  return figures.slice(0, index).flatMap((one, i) => {
    const isNear = one.passage >= figure.passage - PARAGRAPHS && doc.passages[one.passage]?.cell === null
    return isNear ? [{ index: i, figure: one }] : []
  })
}

/** The days as of which deals may be counted: that of the headline, and that of the note where it is younger. */
function daysOf({ date }: Note, { asOf }: Metric): readonly (string | null)[] {
  if (asOf === null || date === null) return [asOf]
  const order = compareDays(date, asOf)
  return order < 0 ? [] : order > 0 ? [asOf, date] : [asOf]
}

/** Whether the sentence names a company that is neither the one that committed itself nor one of those it pays. */
function speaksOfOthers(
  { mentions }: Note,
  { kin, deals }: Books,
  { passage, at }: Window,
  { company }: Metric,
  { parts }: Remainder,
): boolean {
  const paid = deals.filter(({ id }) => parts.entries.includes(id)).flatMap(({ to }) => to.map(kin.root))
  return mentions.some(
    (one) =>
      one.passage === passage.index &&
      overlaps(one.at, at) &&
      !kin.lineage(one.company).includes(company) &&
      !paid.includes(kin.root(one.company)),
  )
}

/** Whether an amount between a headline and its rest is the headline again, one of its named parts, or their sum. */
function isOf(note: Note, { metric, parts }: Remainder, { index, figure }: Numbered): boolean {
  const entry = note.ties[index]?.entry ?? null
  if (entry !== null) return entry.id === metric || parts.entries.includes(entry.id)
  return figure.currency === parts.currency && meet(figure, parts)
}

/** Whether an amount is so far from what is left that it may be left of something else. */
function isFar({ figure }: Numbered, { rest, total }: Remainder): boolean {
  return figure.high === null || figure.high.times(TWO).lt(rest.low) || (total.high?.lt(figure.low) ?? false)
}

const TWO = decimal('2')

/** Whether what the note itself names, all its parts or a sum of them, leaves that much. */
function isOfOwn(note: Note, told: readonly Numbered[], { total, parts }: Remainder, rest: Interval): boolean {
  const named = new Map<string, Interval>()
  for (const [index, { entry }] of note.ties.entries()) {
    const figure = note.figures[index]
    if (entry !== null && figure !== undefined && parts.entries.includes(entry.id)) named.set(entry.id, figure)
  }
  const sums = [...told.map(({ figure }): Interval => figure), [...named.values()].reduce(addIntervals, NOTHING)]
  return sums.some((sum) => {
    const left = subtractIntervals(total, sum)
    return left !== null && meet(left, rest)
  })
}

const NOTHING: Interval = { low: decimal('0'), high: decimal('0') }

/** `$1.4T less $610.4B in 4 named deals`. */
function wordsOf({ total, parts }: Remainder): string {
  return `${formatSum(total)} less ${formatSum(parts)} in ${count(parts.entries.length, 'named deal')}`
}

function finding(note: Note, amount: Stated, { rest, parts }: Remainder, { index, figure }: Numbered): Verdict {
  const whole = amountOperand('the total', amount, amount.at)
  const named = computedOperand('the named deals', parts.value, parts, parts.currency)
  const stated = figureOperand(note, index, 'stated') ?? whole
  const [is, said] = compared(computedOperand('what is left', rest.value, rest, rest.currency), stated)
  const deals = count(parts.entries.length, 'named deal')
  return {
    path: note.path,
    span: figure.span,
    ...statement`${about(is)} is left, not ${said}: ${whole} less ${named} in ${deals}.`,
    related: relatedTo(whole),
    fixes: correction({
      path: note.path,
      figure,
      value: meantBy(figure, rest.value),
      why: `, ${whole.said} less ${named.said}`,
    }),
  }
}
