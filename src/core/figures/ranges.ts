import type { Span } from '../span'
import { wordsBefore } from './context'
import { type CurrencyRef, resolveCurrency } from './currencies'
import { isSound, joint, likeNext, STOPS, threeDecimals } from './joints'
import { borrowed, compare, isTimes, sameScale } from './sizes'
import type { Term } from './terms'
import type { ScanContext, SkippedText } from './types'

/** One figure in the making: a term, or the two ends of a range. */
export interface Reading extends Span {
  readonly low: Term
  /** Null for a single amount. */
  readonly high: Term | null
  readonly ref: CurrencyRef
  /** The word `between`, which stands outside the range that it announces. */
  readonly between: Span | null
  /** It is the low end of the range before it in another currency: the `£46bn` of `$60bn (£46bn) to $62bn`. */
  readonly isConversion?: boolean
}

const EMPTY_WORDS = /^(?:a|an|about|around|roughly|approximately|some|approx\.?|c\.|ca\.|circa|the|nearly|almost)$/
const RANGING = /^(?:rang(?:e|es|ed|ing)|anywhere|somewhere|var(?:y|ies|ied|ying)|anything)$/
/** What may be a range by itself: `up from an earlier estimate of $56bn to $62bn`. */
const RANGED = /^(?:ranges?|estimates?|forecasts?|guidance|outlook|projections?)$/
const BETWEEN = /^(?:between|zwischen|entre|tra|fra)$/
const APART = /^(?:difference|gap|spread|choose|choosing|choice|distinction|discrepancy|differential|delta|split)$/
const CHANGE =
  /^(?:fell|fall|falls|falling|fallen|rose|rise|rises|rising|risen|up|down|increas(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|declin(?:e|ed|es|ing)|grew|grow|grows|growing|grown|dropp?(?:ed|s|ing)?|gain(?:ed|s|ing)?|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|cut|cuts|cutting|slipp?(?:ed|s|ing)?|soar(?:ed|s|ing)?|surg(?:e|ed|es|ing)|tumbl(?:e|ed|es|ing)|shed|sheds|shr(?:ank|ink|inks|unk)|slid|slides?|plung(?:e|ed|es|ing)|sank|widen(?:ed|s|ing)?|narrow(?:ed|s|ing)?|advanc(?:e|ed|es|ing)|lower(?:ed|s|ing)?|improv(?:e|ed|es|ing)|swelled|swell|expand(?:ed|s|ing)?|trimmed|reduced|reduces|reducing|raised|boosted|higher|lower|reduction|growth)$/

/** From how many times its low end on a range's high end is the level that a step led to. */
const STEP = 3n

/**
 * The figures that a text's terms make up: ranges, changes and lists that share one scale or currency, and single
 * amounts. Terms without a currency of their own or a neighbour's are dropped; what would be cut out of a longer
 * expression goes to `skipped`. Linear in the number of terms.
 */
export function readingsOf(
  text: string,
  found: readonly Term[],
  context: ScanContext,
): { readings: readonly Reading[]; skipped: readonly SkippedText[] } {
  const readings: Reading[] = []
  const skipped: SkippedText[] = []
  const terms = found.map((term, index) =>
    threeDecimals(text, likeNext(text, term, found[index + 1]), found[index + 1]),
  )
  for (let index = 0; index < terms.length; ) {
    const run = dashed(text, terms, index)
    const [a, b] = run
    if (a === undefined) break
    index += run.length
    if (run.length === 1) {
      const [next, after] = [terms[index], terms[index + 1]]
      const around = aroundConversion(text, a, next, after, context)
      if (around !== null) {
        for (const reading of around) readings.push(reading)
        index += 2
        continue
      }
      const pair = next === undefined ? null : (slashed(text, a, next) ?? joined(text, a, next, context))
      if (pair !== null && next !== undefined) {
        for (const reading of pair) readings.push(reading)
        index++
      } else single(a, readings, skipped)
      continue
    }
    const range = run.length === 2 && b !== undefined ? rangeOf(a, b, context) : null
    if (range !== null && isSound(a) && b !== undefined && isSound(b)) readings.push({ ...range, between: null })
    else if (run.every((term) => term.ref !== null && term.leads && term.problem === null)) {
      for (const term of run) single(term, readings, skipped)
    } else if (b !== undefined && run.length === 2 && a.ref === null && b.leads) {
      single(a, readings, skipped)
      single(b, readings, skipped)
    } else if (run.some((term) => term.money)) {
      skipped.push({ at: { start: a.start, end: run[run.length - 1]?.end ?? a.end }, reason: firstProblem(run) })
    }
  }
  const shared = sharingScales(text, readings, context)
  for (const { start, end, low } of shared)
    if (low.problem !== null) skipped.push({ at: { start, end }, reason: low.problem })
  return { readings: shared.filter(({ low }) => low.problem === null), skipped }
}

/** `$60bn (£46bn) to $62bn`: a range, and what its low end is in another currency. */
function aroundConversion(
  text: string,
  a: Term,
  aside: Term | undefined,
  b: Term | undefined,
  context: ScanContext,
): Reading[] | null {
  if (aside === undefined || b === undefined || aside.ref === null || !isSound(aside)) return null
  if (!/^\s?\($/.test(text.slice(a.end, aside.start)) || text[aside.end] !== ')') return null
  if (sameCurrency(a, aside, context)) return null
  const [range, ...more] = joined(text, { ...a, end: aside.end + 1 }, b, context) ?? []
  if (range === undefined || range.high === null || more.length > 0) return null
  const { start, end, ref } = aside
  return [range, { start, end, low: aside, high: null, ref, between: null, isConversion: true }]
}

/**
 * `EBITDA of $1.0/1.2bn`: two figures of one scale. What may be a price of so many, `$5/10m`, is not read; where a noun
 * follows it is one (`$5/10m tokens`), and the amount before the stroke stands for itself.
 */
function slashed(text: string, a: Term, b: Term): Reading[] | null {
  if (b.start !== a.end + 1 || text[a.end] !== '/' || !isSound(a) || !isSound(b)) return null
  if (a.ref === null || b.ref !== null || b.exponent === null) return null
  if (a.exponent !== null && a.exponent !== b.exponent) return null
  const decimals = a.fraction !== '' && b.fraction !== ''
  const stops = STOPS.test(text.slice(b.end, b.end + 12))
  if ((!stops && !decimals) || (b.whole === '1' && b.fraction === '')) return null
  const isClear = stops && (decimals || a.exponent !== null)
  const ends = [
    { ...a, exponent: b.exponent },
    { ...b, ref: a.ref },
  ]
  return ends.map((low) => ({
    start: low.start,
    end: low.end,
    low: isClear ? low : { ...low, problem: 'part-of-longer' },
    high: null,
    ref: low.ref ?? { codes: [], fallback: null },
    between: null,
  }))
}

function firstProblem(run: readonly Term[]): SkippedText['reason'] {
  return run.find((term) => term.money && term.problem !== null)?.problem ?? 'part-of-longer'
}

/** The terms from `index` on that glued dashes join. */
function dashed(text: string, terms: readonly Term[], index: number): readonly Term[] {
  let end = index + 1
  for (let a = terms[index]; a !== undefined; end++) {
    const b = terms[end]
    if (b === undefined || joint(text, a.end, b.start) !== 'dash') break
    a = b
  }
  return terms.slice(index, end)
}

function single(term: Term, readings: Reading[], skipped: SkippedText[]): void {
  const { start, end, ref, money, problem } = term
  if (problem !== null) {
    if (money) skipped.push({ at: { start, end }, reason: problem })
  } else if (ref !== null) readings.push({ start, end, low: term, high: null, ref, between: null })
}

/** The figures of two terms that words or a spaced dash join; null where each stands for itself. */
function joined(text: string, a: Term, b: Term, context: ScanContext): Reading[] | null {
  const how = joint(text, a.end, b.start)
  if (how === null || !isSound(a) || !isSound(b)) return null
  if (a.ref === null && b.ref === null) return null
  if (a.ref === null && (b.leads || (isYear(a) && b.exponent !== null))) return null
  if (how === 'spaced-dash') {
    const shares = b.leads || (a.exponent === null && b.exponent !== null) || (a.ref === null && b.ref !== null)
    const range = shares ? rangeOf(a, b, context) : null
    return range === null ? null : [{ ...range, between: null }]
  }
  const words = wordsBefore(text, a.start, 0)
  let last = words.length - 1
  while (last >= 0 && EMPTY_WORDS.test(words[last]?.text ?? '')) last--
  const word = words[last]
  if (how === 'and') {
    if (word === undefined || !BETWEEN.test(word.text) || APART.test(words[last - 1]?.text ?? '')) return null
    const range = rangeOf(a, b, context)
    return range === null ? null : [{ ...range, between: { start: word.start, end: word.end } }]
  }
  if (b.leads && /^\sai?\s/.test(text.slice(a.end, b.start))) return null
  if (how !== 'to' || !reaches(text, a, b) || !sameCurrency(a, b, context)) return null
  const from = words.slice(-5).findIndex((w) => w.text === 'from')
  const before = from < 0 ? undefined : words[words.length - Math.min(5, words.length) + from - 1]
  const isRanging =
    RANGING.test(before?.text ?? '') ||
    (/^(?:up|down)$/.test(before?.text ?? '') && word?.text === 'of' && RANGED.test(words[last - 1]?.text ?? ''))
  const isLevel = /\s(?:auf|naar)\s/.test(text.slice(a.end, b.start))
  const change = isLevel || (from >= 0 ? !isRanging : CHANGE.test(byVerb(words, last)) || isStep(word, a, b))
  const range = change ? null : rangeOf(a, b, context)
  if (range !== null) return [{ ...range, between: null }]
  const ref = a.ref ?? b.ref
  if (ref === null || (b.ref === null && b.exponent === null)) return null
  if (!change && (a.ref === null || b.ref === null)) return null
  const first = borrowed(a, b)
  return [
    { start: a.start, end: a.end, low: first, high: null, ref: a.ref ?? ref, between: null },
    { start: b.start, end: b.end, low: b, high: null, ref: b.ref ?? ref, between: null },
  ]
}

/** A bare number that is a year: `fell in 2025 to 32.16 billion yuan` is no range. */
function isYear({ ref, exponent, whole, fraction, grouped }: Term): boolean {
  return ref === null && exponent === null && !grouped && fraction === '' && /^(?:19|20)\d\d$/.test(whole)
}

/** `raised its contract by $6.5 billion to $22.4 billion`: too far apart for a range, so a step and the level it led to. */
function isStep(word: { readonly text: string } | undefined, a: Term, b: Term): boolean {
  if (word?.text !== 'by' || a.ref === null || b.ref === null) return false
  const [low, high] = sameScale(a, b)
  return low !== null && high !== null && isTimes(low, high, STEP)
}

/** The word that may be a verb of change before an amount, `by` and `of` passed over: `fell by $1.2m to …`. */
function byVerb(words: readonly { text: string }[], last: number): string {
  const word = words[last]?.text ?? ''
  return word === 'by' || word === 'of' ? (words[last - 1]?.text ?? '') : word
}

/** Whether `to` and a number without a sign of its own go on with the amount: not in `gave $5 to 7 million people`. */
function reaches(text: string, a: Term, b: Term): boolean {
  if (b.ref !== null) return true
  const behind = text.slice(b.end, b.end + 12)
  const stops = STOPS.test(behind)
  if (b.exponent === null) return a.exponent === null && stops
  return a.exponent === null || stops || !/\s/.test(text.slice(b.start, b.end))
}

/** The range from `a` to `b` where they make one: one currency, the low end below the high end. */
function rangeOf(a: Term, b: Term, context: ScanContext): Omit<Reading, 'between'> | null {
  const ref = a.ref ?? b.ref
  if (ref === null || (a.ref === null && b.leads)) return null
  if (a.ref !== null && b.ref !== null && resolveCurrency(a.ref, context) !== resolveCurrency(b.ref, context))
    return null
  if (a.hedge !== null) return null
  const [low, high] = sameScale(a, b)
  if (low === null || high === null || compare(low, high) >= 0) return null
  const at = { start: a.start, end: b.end, ref: a.ref !== null && b.ref !== null ? b.ref : ref }
  // `−$30-60`: the minus before a range whose high end has no sign of its own is of both.
  const least = { ...high, negative: true }
  const isBelow = low.negative && !high.negative && !b.leads && compare(least, low) < 0
  return isBelow ? { ...at, low: least, high: low } : { ...at, low, high }
}

/** Whether two terms are in one currency, as far as both have one. */
function sameCurrency(a: Term, b: Term, context: ScanContext): boolean {
  return a.ref === null || b.ref === null || resolveCurrency(a.ref, context) === resolveCurrency(b.ref, context)
}

/** `$5, $6 and $7 billion`: what a list's last amount says of the scale holds for those before it that have none. */
function sharingScales(text: string, readings: readonly Reading[], context: ScanContext): readonly Reading[] {
  const shared = [...readings]
  let closed = false
  for (let index = shared.length - 2; index >= 0; index--) {
    const [a, b] = [shared[index], shared[index + 1]]
    if (a === undefined || b === undefined) break
    const how = joint(text, a.end, b.start)
    closed = how === 'and' || how === 'or' || (closed && how === 'comma')
    const last = b.high ?? b.low
    const own = [a.low, ...(a.high === null ? [] : [a.high])]
    if (!closed || b.low.exponent === null || last.exponent === null || b.low.exponent < 3) continue
    if (!a.low.leads || own.some((term) => term.exponent !== null)) continue
    if (!b.low.leads || resolveCurrency(a.ref, context) !== resolveCurrency(b.ref, context)) continue
    // `a price of $20 and $1.5 billion in debt`: too unlike to share a scale, too near to be sure.
    const ratio = Number(a.low.whole || '0') / Math.max(1, Number(b.low.whole || '0'))
    if (ratio >= 10 || ratio < 0.01) {
      const problem = a.low.grouped || a.low.whole.length > 3 ? null : ('ambiguous-number' as const)
      if (problem !== null) shared[index] = { ...a, low: { ...a.low, problem } }
      continue
    }
    const low = borrowed(a.low, b.low)
    const high = a.high === null ? null : borrowed(a.high, b.low)
    shared[index] = { ...a, low, high }
  }
  return shared
}
