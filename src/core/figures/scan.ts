import { greatest } from '../amounts/decimal'
import { type HedgeKind, hedgeOf, impliedInterval, type Written } from '../amounts/precision'
import type { Quantity } from '../amounts/types'
import { overlaps, type Span } from '../span'
import { withoutMarks } from './cell-marks'
import { cellReading, fillsCell } from './cells'
import { compatible, resolveCurrency } from './currencies'
import { hedgeBefore, hedgeBehind } from './hedges'
import { ideographTerms, vagueIdeographs } from './ideograph-numbers'
import { bracketsAround } from './negatives'
import { doubtfulIn } from './prose-scale'
import { type Reading, readingsOf } from './ranges'
import { mayNameMoney, spelledTerms } from './spelled'
import { scaledSums } from './sum-scale'
import { type Term, termAt } from './terms'
import type { HedgeWords, ScanContext, ScannedFigure, SkippedText } from './types'
import { dollarNames, vagueMoney } from './vague'
import { halfWidth } from './wide-digits'

const ANCHOR = /[0-9½¼¾]/g
const WORTH_READING =
  /[0-9０-９½¼¾\p{Sc}]|ill?i[oa]|ilh|millón|billón|[万萬億亿兆千만억조][^\s]{0,3}\s?[\u3040-\u9fff\uac00-\ud7af]|thousand|hundred|crore|lakh/iu
const DEFAULTS: ScanContext = { dollar: 'USD', cell: false, implied: null, near: [] }

/**
 * The figures of one passage's text (or a table cell, or a registry's value), in order and without overlap, but for a
 * conversion inside a range (`$60bn (£46bn) to $62bn`), and the near misses that were deliberately not read. Never
 * throws; linear in the text's length.
 *
 * @example scanFigures('paid more than $12 billion', context).figures[0]
 * // at [15, 26), USD, value 12e9, low 12e9, high null, hedge 'over', hedgeAt [5, 14)
 */
export function scanFigures(
  written: string,
  context: ScanContext,
): { figures: readonly ScannedFigure[]; skipped: readonly SkippedText[] } {
  if (!WORTH_READING.test(written) && !mayNameMoney(written)) return { figures: [], skipped: [] }
  const text = halfWidth(context.cell ? withoutMarks(written) : written)
  const terms = termsOf(text, context)
  const { readings, skipped } = readingsOf(text, terms, context)
  const isDoubtful = context.cell ? () => false : doubtfulIn(text)
  const figures: ScannedFigure[] = []
  const doubtful: SkippedText[] = []
  for (const found of scaledSums(text, readings)) {
    if (isDoubtful(found) || isOfDoubtfulScale(text, found, context)) {
      doubtful.push({ at: { start: found.start, end: found.end }, reason: 'unknown-scale' })
      continue
    }
    const reading = impliedScale(text, found, context)
    const figure = figureOf(text, reading, figures[figures.length - 1]?.at.end ?? 0, context)
    const before = figures[figures.length - 1]
    if (before === undefined || found.isConversion || !overlaps(before.at, figure.at)) figures.push(figure)
  }
  if (figures.length === 0 && skipped.length === 0 && context.cell && context.implied !== null) {
    const reading = cellReading(text, terms, context.implied)
    if (reading !== null) figures.push(figureOf(text, reading, 0, context))
  }
  return { figures, skipped: nearMisses(text, figures, [...skipped, ...doubtful]) }
}

/**
 * The amount that a text wholly is, hedge included (`more than $15 billion`, `up to EUR 5bn`); null where it holds
 * anything else, or more than one.
 *
 * @example readAmount('$38 billion')?.value?.toFixed() // '38000000000'
 */
export function readAmount(text: string, context: Partial<ScanContext> = {}): ScannedFigure | null {
  const { figures } = scanFigures(text, { ...DEFAULTS, ...context })
  const [figure] = figures
  if (figure === undefined || figures.length > 1) return null
  const { at, hedgeAt } = figure
  const before = text.slice(0, hedgeAt === null ? at.start : Math.min(at.start, hedgeAt.start))
  const between = hedgeAt !== null && hedgeAt.end < at.start ? text.slice(hedgeAt.end, at.start) : ''
  const behind = text.slice(hedgeAt === null ? at.end : Math.max(at.end, hedgeAt.end))
  const rest = `${before}${between.replace(/\b(?:an?|whopping)\b/gi, '')}${behind}`
  return /^\s*(?:US|U\.S\.)?\s*$/.test(rest) ? figure : null
}

function termsOf(text: string, context: ScanContext): Term[] {
  const terms: Term[] = []
  let floor = 0
  ANCHOR.lastIndex = 0
  for (let match = ANCHOR.exec(text); match !== null; match = ANCHOR.exec(text)) {
    const point = text[match.index - 1] === '.' && !/[\p{L}\p{N}]/u.test(text[match.index - 2] ?? '')
    const at = point && match.index > floor ? match.index - 1 : match.index
    const term = termAt(text, at, floor, context)
    if (term === null) continue
    terms.push(term)
    floor = term.end
    ANCHOR.lastIndex = Math.max(term.end, match.index + 1)
  }
  return merged(text, inOrder(inOrder(terms, spelledTerms(text)), ideographTerms(text)))
}

/** Two ordered lists of terms as one; a spelled term that overlaps a written one gives way. */
function inOrder(written: readonly Term[], spelled: readonly Term[]): Term[] {
  const terms: Term[] = []
  let next = 0
  for (const term of spelled) {
    for (let other = written[next]; other !== undefined && other.end <= term.start; other = written[++next])
      terms.push(other)
    const other = written[next]
    if (other === undefined || other.start >= term.end) terms.push(term)
  }
  return [...terms, ...written.slice(next)]
}

/** `20 dollars and 43 cents`: a whole amount and its hundredths are one term. */
function merged(text: string, terms: readonly Term[]): Term[] {
  const result: Term[] = []
  for (const term of terms) {
    const before = result[result.length - 1]
    const whole = before?.ref != null && before.exponent === null && before.fraction === '' && before.problem === null
    const cents = term.exponent === -2 && term.ref !== null && term.fraction === '' && term.whole.length <= 2
    const joins =
      before !== undefined && /^(?:,?\s+and|,)?\s+$/i.test(text.slice(before.end, Math.min(term.start, before.end + 8)))
    if (before?.ref != null && term.ref !== null && whole && cents && joins && compatible(before.ref, term.ref)) {
      result[result.length - 1] = { ...before, end: term.end, fraction: term.whole.padStart(2, '0') }
    } else result.push(term)
  }
  return result
}

const FOR_EACH = /^\s?(?:per\b|\/|an?\s|each\b|(?:par|stated|nominal)\b)/i

/** `$0.16` in a cell whose table is in thousands, but perhaps not here; *net of tax of $45* in such a table's label. */
function isOfDoubtfulScale(text: string, reading: Reading, { cell, implied }: ScanContext): boolean {
  if (!cell || implied === null || reading.low.exponent !== null) return false
  return fillsCell(text, reading)
    ? implied.exponent === null
    : implied.exponent !== 0 && !FOR_EACH.test(text.slice(reading.end, reading.end + 8))
}

/** `$ 1,234` in a cell under *in millions* has the scale that the table implies. */
function impliedScale(text: string, reading: Reading, { cell, implied, dollar }: ScanContext): Reading {
  if (!cell || implied === null || reading.low.exponent !== null || !fillsCell(text, reading)) return reading
  const own = reading.ref.fallback === '$' ? dollar : reading.ref.codes[0]
  if (implied.currency !== null && implied.currency !== own && !reading.ref.codes.includes(implied.currency))
    return reading
  const scaled = (term: Term): Term => ({ ...term, exponent: term.exponent ?? implied.exponent })
  return { ...reading, low: scaled(reading.low), high: reading.high === null ? null : scaled(reading.high) }
}

function figureOf(text: string, reading: Reading, floor: number, context: ScanContext): ScannedFigure {
  const brackets = reading.high === null && !reading.low.negative ? bracketsAround(text, reading) : null
  const at: Span = brackets ?? { start: reading.start, end: reading.end }
  const words = hedgeBefore(text, at.start, floor, at.end) ?? hedgeBehind(text, at.end)
  const currency = resolveCurrency(reading.ref, context)
  if (reading.high !== null) return { at, currency, ...rangeQuantity(reading, reading.high, words) }
  const written = writtenOf(reading.low, brackets !== null)
  const kind = reading.low.hedge ?? words?.kind ?? null
  const { value, unit, plain, low, high } = impliedInterval(written, kind)
  return { at, currency, value, unit, plain, low, high, hedge: hedgeOf(kind), hedgeAt: words?.at ?? null }
}

/** A range from its lesser end to its greater, whichever is written first: *3.5 – ½* in a cell. */
function rangeQuantity(
  { low: first, between }: Reading,
  second: Term,
  words: HedgeWords | null,
): Omit<Quantity, 'currency'> & { hedgeAt: Span | null } {
  const [one, other] = [first, second].map((term) => impliedInterval(writtenOf(term, false), null).plain.low)
  const [low, top] = one !== undefined && other?.lt(one) ? [second, first] : [first, second]
  const kind: HedgeKind | null = top.hedge ?? words?.kind ?? null
  const about = kind === 'about' || kind === 'nearly' ? 'about' : null
  const ends = [impliedInterval(writtenOf(low, false), about), impliedInterval(writtenOf(top, false), about)] as const
  const unit = greatest(ends[0].unit, ends[1].unit)
  const plain = {
    low: impliedInterval(writtenOf(low, false), null).plain.low,
    high: impliedInterval(writtenOf(top, false), null).plain.high,
  }
  const hedgeAt = between ?? words?.at ?? null
  if (kind === 'over') return { value: null, unit, plain, low: ends[0].value, high: null, hedge: 'over', hedgeAt }
  if (kind === 'ceiling' || kind === 'below') {
    const bound = impliedInterval(writtenOf(top, false), kind)
    return { value: null, unit, plain, low: bound.low, high: bound.high, hedge: hedgeOf(kind), hedgeAt }
  }
  return { value: null, unit, plain, low: ends[0].low, high: ends[1].high, hedge: 'range', hedgeAt }
}

function writtenOf({ whole, fraction, exponent, negative }: Term, brackets: boolean): Written {
  return { whole, fraction, exponent: exponent ?? 0, negative: negative || brackets }
}

function nearMisses(text: string, figures: readonly ScannedFigure[], found: readonly SkippedText[]): SkippedText[] {
  const candidates = [...found, ...vagueMoney(text), ...vagueIdeographs(text), ...dollarNames(text)].sort(
    (a, b) => a.at.start - b.at.start,
  )
  const kept: SkippedText[] = []
  let next = 0
  for (const candidate of candidates) {
    while (figures[next] !== undefined && (figures[next]?.at.end ?? 0) <= candidate.at.start) next++
    const figure = figures[next]
    const before = kept[kept.length - 1]
    const free = figure === undefined || !overlaps(figure.at, candidate.at)
    if (free && (before === undefined || !overlaps(before.at, candidate.at))) kept.push(candidate)
  }
  return kept
}
