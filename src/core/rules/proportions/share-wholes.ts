import type { Quantity } from '../../amounts/types'
import { samePeriod } from '../../dates/compare'
import type { Period } from '../../dates/period'
import type { Note } from '../../notes/types'
import { companyName, possessive } from '../../registry/names'
import type { Metric, Registry } from '../../registry/types'
import type { Span } from '../../span'
import type { Numbered } from '../sentences'
import { amountOperand, figureOperand } from '../statement'
import type { Operand } from '../types'
import { differInTime, isLevel, measureFor, measureOf, sole } from './referents'

/** What a share is of: a figure of the note, or a metric of the registry. */
export interface Whole {
  readonly quantity: Quantity
  readonly operand: Operand
  /** The index of its figure in the note; null for one from the registry. */
  readonly index: number | null
  readonly text: string
}

/** A figure of a note as the whole of a share. */
export function wholeOf(note: Note, { index, figure }: Numbered): Whole | null {
  const operand = figureOperand(note, index, figure.text)
  return operand === null ? null : { quantity: figure, operand, index, text: figure.text }
}

const DETERMINERS =
  /^(?:the|its|their|all|last|this|that|our|his|her|net|total|gross|overall|annual|quarterly|quarter|year|headline|signed|present|current|reported|combined)(?:['’]s)?$/iu
const STOPS = /^(?:in|for|at|as|on|by|that|which|and|or|is|was|a|an)$/iu

/**
 * The whole that words behind *of* name: `of sales` is the one figure of the passage that its words call revenue; `of
 * OpenAI’s commitments` the registry's metric where the note has no such figure.
 *
 * @param words what stands behind `of`
 * @param at where those words stand in the passage's text
 */
export function namedWhole(note: Note, registry: Registry, part: Numbered, words: string, at: Span): Whole | null {
  const list = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/\.$/, ''))
  const stop = list.findIndex((word, i) => i > 0 && STOPS.test(word))
  const named = stop === -1 ? list : list.slice(0, stop)
  const nouns = named.filter((word) => !DETERMINERS.test(word) && !/['’]s?$/u.test(word))
  const noun = nouns.at(0) ?? ''
  const owner = note.mentions.find(
    (one) => one.passage === part.figure.passage && one.at.start >= at.start && one.at.end <= at.end,
  )
  const measure = measureOf(noun)
  if (owner !== undefined) return fromRegistry(note, registry, owner.company, part, measure, named)
  if (measure === null || nouns.length > 1) return null
  const isPointedAt = /^(?:that|this|these|those)$/iu.test(list[0] ?? '')
  const speaksOf = (one: Numbered) =>
    measureFor(note, one) === measure || (isPointedAt && note.claims[one.index]?.what?.value === measure)
  const inPassage = note.figures
    .map((figure, index) => ({ figure, index }))
    .filter((one) => one.index !== part.index && one.figure.passage === part.figure.passage)
    .filter((one) => speaksOf(one) && isLevel(note, one) && (isPointedAt || !differInTime(note, one, part)))
  const whole = sole(inPassage)
  return whole === null ? null : wholeOf(note, whole)
}

/** A metric of a company: the one for the measure; *total* alone is what it has committed, where the part is a deal of its. */
function fromRegistry(
  note: Note,
  registry: Registry,
  company: string,
  part: Numbered,
  noun: ReturnType<typeof measureOf>,
  named: readonly string[],
): Whole | null {
  const tie = note.ties[part.index]?.entry
  const pays = tie?.type === 'deal' && tie.from.includes(company)
  const isTotal = named.some((word) => /^(?:total|headline|overall)$/iu.test(word))
  const measure = noun ?? (isTotal && pays ? 'commitments' : null)
  if (measure === null || (measure === 'commitments' && !pays)) return null
  const known = registry.metrics.filter(
    (one) =>
      one.company === company &&
      one.measure === measure &&
      one.status === 'reported' &&
      one.with === null &&
      isOfPeriod(one, note.claims[part.index]?.when?.value.period ?? null) &&
      (one.asOf === null || note.date === null || one.asOf <= note.date),
  )
  const metric = sole(known)
  return metric === null ? null : ofMetric(registry, metric)
}

/** Whether a metric is for the period that the part is said to be of, where either says one. */
function isOfPeriod({ period }: Metric, said: Period | null): boolean {
  return period === null || said === null || (period.fiscal === said.fiscal && samePeriod(period, said))
}

function ofMetric(registry: Registry, metric: Metric): Whole | null {
  const { amount } = metric
  if (amount === null) return null
  const text = `${possessive(companyName(registry, metric.company))} ${metric.measureText.replaceAll('-', ' ')}`
  return { quantity: amount, operand: amountOperand(text, amount, amount.at), index: null, text }
}
