import type { Note } from '../../notes/types'
import { MEASURES, type Measure, type Metric } from '../../registry/types'
import type { Window } from '../../relations/windows'
import type { Numbered } from '../sentences'

/** *at $183 billion after the money* is a valuation, though no word says so. */
const AFTER_MONEY = /^\s(?:after|before|post|pre)[\s-](?:the\s)?(?:new\s)?money\b/iu

/** Words that name a measure in prose. */
const MEASURE_WORDS: Readonly<Record<string, Measure>> = {
  revenue: 'revenue',
  revenues: 'revenue',
  sales: 'revenue',
  turnover: 'revenue',
  capex: 'capex',
  backlog: 'backlog',
  commitments: 'commitments',
  obligations: 'commitments',
  expenses: 'expenses',
  costs: 'expenses',
  profit: 'profit',
  profits: 'profit',
  earnings: 'profit',
  income: 'profit',
  loss: 'loss',
  losses: 'loss',
  valuation: 'valuation',
  value: 'valuation',
}

/** The measure that a word names, or null: `sales` is revenue. */
export function measureOf(word: string): Measure | null {
  return MEASURE_WORDS[word.toLowerCase()] ?? null
}

/** The measure of a figure: of the entry it is tied to, else what the words right beside it speak of. */
export function measureFor(note: Note, { index, figure }: Numbered): Measure | null {
  const metric = metricOf(note, index)
  if (metric !== null) return metric.measure
  const text = note.doc.passages[figure.passage]?.text ?? ''
  if (AFTER_MONEY.test(text.slice(figure.at.end, figure.at.end + 24))) return 'valuation'
  const what = note.claims[index]?.what?.value
  return MEASURES.find((one) => one === what) ?? null
}

/** Whether nothing says that two figures are of two things: revenue is not compared with a loss. */
export function mayBeAlike(note: Note, a: Numbered, b: Numbered): boolean {
  const [one, other] = [measureFor(note, a), measureFor(note, b)]
  return one === null || other === null || one === other
}

const EXPECTED =
  /(?<!\p{L})(?:expect\p{L}*|consensus|estimate[sd]?|forecasts?|guid(?:ance|ed|es)|analysts|street|targets?|planned|plans|hop(?:e[sd]?|ing)|aims?|budget\p{L}*|normal|typical|rivals?|peers?)(?!\p{L})/iu

/** Whether words speak of what somebody expects, or of others, not of what is reported. */
export function isExpected(words: string): boolean {
  return EXPECTED.test(words)
}

/** Whether a figure states how much something is, not what it was before, by how much it changed, or a price. */
export function isLevel(note: Note, { index }: Numbered): boolean {
  const claim = note.claims[index]
  return claim !== undefined && claim.change !== 'from' && claim.scope.value !== 'delta' && !claim.earlier
}

/** Whether two figures are for periods that are said to differ. */
export function differInTime(note: Note, a: Numbered, b: Numbered): boolean {
  const [one, other] = [note.claims[a.index], note.claims[b.index]]
  const [first, second] = [one?.when?.value.period, other?.when?.value.period]
  if (first && second && (first.first !== second.first || first.months !== second.months)) return true
  return (one?.earlier === true) !== (other?.earlier === true)
}

/** The only figure of a list, or null. */
export function sole<T>(list: readonly T[]): T | null {
  const [only, more] = list
  return more === undefined ? (only ?? null) : null
}

/**
 * The level that words such as *the total* or *it* point back to: the only one before a figure in its sentence, else
 * the only one of the sentence before. A figure of another measure is none.
 */
export function pointedAt(note: Note, window: Window, from: Numbered): Numbered | null {
  const fits = (one: Numbered) => isLevel(note, one) && mayBeAlike(note, from, one)
  const before = window.figures.filter(({ figure }) => figure.at.end <= from.figure.at.start)
  const own = before.filter(({ figure }) => figure.at.start >= window.at.start)
  if (own.length > 0) return sole(own.filter((one) => isLevel(note, one))) === null ? null : sole(own.filter(fits))
  const levels = before.filter((one) => isLevel(note, one))
  return levels.length === 1 ? sole(levels.filter(fits)) : null
}

/**
 * The figure that a measure named alone points back to, wherever in the note it stands: the only number of the registry
 * that was told before of that measure and of the company of another figure.
 *
 * @param words what names the measure: *order book*
 * @param beside the other figure, tied to a metric of the company
 * @example in *the order book is now ten times the $57.4 billion of revenue*, Oracle's backlog of a paragraph before
 */
export function levelTold(note: Note, words: string, beside: Numbered): Numbered | null {
  const company = metricOf(note, beside.index)?.company
  const measure = measureOf(words)
  if (company === undefined || measure === null) return null
  const told = note.ties.flatMap(({ figure: index, verdict }): readonly Numbered[] => {
    const [figure, metric] = [note.figures[index], metricOf(note, index)]
    const isMeant = metric?.company === company && metric.measure === measure && verdict === 'agrees'
    return index < beside.index && isMeant && figure !== undefined && isLevel(note, { figure, index })
      ? [{ figure, index }]
      : []
  })
  const entries = new Set(told.map(({ index }) => metricOf(note, index)))
  return entries.size === 1 ? (told.at(-1) ?? null) : null
}

function metricOf(note: Note, index: number): Metric | null {
  const entry = note.ties[index]?.entry
  return entry?.type === 'metric' ? entry : null
}
