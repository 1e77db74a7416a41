import { MONTH } from '../../dates/months'
import type { Note } from '../../notes/types'
import { light } from '../../text/light'
import { sentencesBefore } from './antecedents'
import { isAddable, isAmount, isLevel, isValue } from './operands'
import { isOpen } from './parts'
import { FIGURE, type Skeleton } from './skeleton'
import { added, type Certainty, type Sum } from './sums'

const GROWS =
  '(?:bring(?:s|ing)?|brought|tak(?:es?|ing|en)|took|lift(?:s|ed|ing)?|push(?:es|ed|ing)?|rais(?:es?|ed|ing)|swell(?:s|ed|ing)?|increas(?:es?|ed|ing)|expand(?:s|ed|ing)?|extend(?:s|ed|ing)?)'
/** What stands right before the total that money has grown to. */
const TOTAL_BEFORE = [
  light(
    `\\b${GROWS} (?:(?!from\\b|by\\b)[^\\s;:]+ ){1,12}(?:up )?to(?: (?:a|an|the|now|total|of|combined|sum|some|about))* $`,
    'iu',
  ),
  /\b(?:which|that|this|it|they|and|so|now|thus)?,? ?(?:makes?|making|made)(?: (?:it|that|them|a total of|altogether|in all|for|a|together))* $/iu,
  /\b(?:now|then|thus) (?:put|estimated|budgeted|stands?|comes?|totals?|amounts?|adds? up|is|are|worth|runs?|valued)(?: (?:at|to|worth|up to|a total of|in all))* $/iu,
  /\b(?:comes?|came|amounts?|adds? up|added up|stands?) (?:in all |together |altogether |thus |now |then )*(?:to|at)(?: (?:a total of|a|some))* $/iu,
  /\b(?:an?|the|its|their|for an?) (?:[\p{L}-]+ ){0,3}total(?: [\p{L}-]+){0,4} (?:of|to|at|is|now|was) (?:now )?$/iu,
  /\btotal(?:s|led|ed|ling|ing) $/iu,
  /\b(?:has|have|had|having) (?:now |thus |so far |therefore |by now |then )*(?:raised|invested|received|put in|put|committed|pledged|borrowed|spent|taken|drawn|paid|collected|promised)(?: (?:a total of|in all|altogether|some))* $/iu,
  /\b(?:contract|deal|agreement|order|facility|loan|commitment|programme|program|investment|stake)(?: [^\s,;:]+){0,4} (?:at|to|of) $/iu,
]
const TOTAL_BEHIND =
  /^(?: [\p{L}-]+){0,2} (?:in all|in total|altogether|all told|to date|so far|in its life|overall|combined|together)(?=[\s,.;:)]|$)/iu
/** *Adds $10 billion and so brings the total to*: with what was told before, and nothing else. */
const FOLLOWS = light(`\\b(?:so|thus|thereby|hence|therefore)[ ,]+${GROWS}\\b`, 'iu')
/** What marks money as that which was there before. */
const OLD_BEFORE =
  /\b(?:on top of|in addition to|besides|adds? to|added to|adding to|onto|with (?:the|its)(?: (?:first|earlier|initial|existing|original|previous))?|to (?:the|its|an?|their)(?: (?:first|earlier|initial|existing|original|previous|[\p{L}-]+))?|already|after (?:the|its|an?)|had (?:already |previously |earlier )?(?:raised|received|invested|put in|put|borrowed|committed|drawn|paid|promised)|(?:first|earlier|initial|existing|original|previous)(?: [\p{L}-]+){0,3})(?: (?:the|its|an?|some|about|first|of))* $/iu
const OLD_BEHIND =
  /^(?: (?!and\b|but\b)[^\s,;:]+){0,8},? (?:before|already|earlier|previously|until now|until then|beforehand|so far)(?=[\s,.;:)]|$)|^ (?:that |which )?(?:[^\s,;:]+ ){0,4}(?:had|has) (?:already |previously |earlier )/iu
/** Old money that is told with its own date need not be all that there was. */
const DATED = light(
  `\\b(?:in|of|from|last|since) (?:early |late |the )?(?:(?:19|20)\\d\\d|${MONTH}|spring|summer|autumn|fall|winter|year|month|week)\\b`,
  'iu',
)
const BEFORE_WORD = /\b(?:before|already|earlier|previously|until now|existing|had|original|initial|first)\b/iu
/** What marks money as new. */
const NEW =
  /\b(?:another|further|additional|extra|more|new|fresh|adds?|added|adding|raises?|raised|raising|invests?|invested|puts?|put|commits?|committed|lends?|gives?|receives?|add-on|extension|extends?|top-up|increase[sd]?|expand(?:s|ed)?|now)\b/iu
const RAISED = /\b(?:rais(?:es?|ed|ing)|rounds?|funding|financ(?:es?|ed|ing))\b/iu
const ABOUT_VALUE =
  /\b(?:valu\p{L}+|market cap\p{L}*|worth|revenues?|profits?|sales|backlog|up from|down from|instead|guid\p{L}+)\b/iu

/** Money of another kind, in a total that only *in all* makes one. */
const OTHER_MONEY =
  /\b(?:orders?|debts?|capex|loans?|loss(?:es)?|assets|purchases|obligations|contracts|leases|bills?)\b/iu

/**
 * Money added to what was there, and what that makes: `adds $10bn to the $30bn raised before, bringing the total to
 * $40bn`. The new money, or both, may stand in the sentence before: `That brings its investment to $3 billion.`
 */
export function growthOf(note: Note, skeleton: Skeleton): readonly Sum[] {
  const { sentence, gaps, text } = skeleton
  const { figures } = sentence
  if (!isAddable(text)) return []
  const t = totalAt(gaps, figures.length)
  const total = figures[t]
  if (total === undefined || !isAmount(note, total.index) || isValue(note, total.index)) return []
  const terms = figures.filter(({ index }) => index !== total.index && !isValue(note, index))
  if (
    !terms.every(({ index }) => isAmount(note, index) && note.claims[index]?.change !== 'from') ||
    ABOUT_VALUE.test(gaps[t] ?? '')
  )
    return []
  if (!isToldBefore(gaps[t] ?? '') && OTHER_MONEY.test(gaps[t] ?? '')) return []
  if (gaps.some((gap, i) => i < figures.length && /\bfrom (?:[\p{L}-]+ ){0,2}$/iu.test(gap))) return []
  const olds = terms.filter(({ index }) =>
    isOld(
      gaps,
      figures.findIndex((one) => one.index === index),
    ),
  )
  const [one, two, three] = terms
  if (one !== undefined && two !== undefined && three === undefined) {
    const words = text.replaceAll(FIGURE, ' ')
    if (olds.length === 0 || !(NEW.test(words) || BEFORE_WORD.test(words))) return []
    return [sumOf(total.index, [one.index, two.index], certaintyOf(words))]
  }
  if (three !== undefined && isChain(gaps, figures.length, t)) {
    const all = terms.map(({ index }) => index)
    return [sumOf(total.index, all, isOpen(gaps.slice(0, t).join(' ').replace(NEW_WORD, ' ')) ? 'open' : 'whole')]
  }
  if (one !== undefined && two === undefined && olds.length === 1)
    return fromBefore(note, skeleton, total.index, one.index)
  if (one !== undefined && two === undefined && one.index < total.index && FOLLOWS.test(gaps[t] ?? ''))
    return fromBefore(note, skeleton, total.index, one.index)
  if (
    one === undefined &&
    /^["'“(]?(?:so |and |thus )?(?:that|this|it|which|the (?:deal|round|money|extension|loan|new \p{L}+))\b/iu.test(
      text,
    ) &&
    t === 0
  )
    return bothBefore(note, skeleton, total.index)
  return []
}

const NEW_WORD = /\b(?:another|a further|further|additional|extra|added|adding|plus|more)\b/giu
const TURNS =
  /\b(?:than|from|of which|if|would|could|(?<!\b(?:in|of|since|by|last|this|until) )may(?!,| \d| and)|might|under discussion|talks?|plan(?:s|ned)?|proposed|expected|option|instead|less|minus|sold|repaid|returned)\b/iu

/** Whether money is told step by step, each behind the first as new, and last the total: *a further #, and another #*. */
function isChain(gaps: readonly string[], count: number, t: number): boolean {
  if (t !== count - 1) return false
  const steps = gaps.slice(1, t)
  const isNew = (gap: string, i: number) => gap.search(NEW_WORD) >= 0 || /^ more\b/u.test(gaps[i + 2] ?? '')
  return steps.every(isNew) && !gaps.slice(0, t + 1).some((gap) => TURNS.test(gap))
}

function totalAt(gaps: readonly string[], count: number): number {
  const candidates = Array.from({ length: count }, (_, i) => i).filter(
    (i) => (isToldBefore(gaps[i] ?? '') && !isOld(gaps, i)) || TOTAL_BEHIND.test(gaps[i + 1] ?? ''),
  )
  const last = candidates.at(-1)
  if (last === undefined) return -1
  const told = candidates.length === 1 || last === count - 1
  return told ? last : -1
}

function isToldBefore(gap: string): boolean {
  return TOTAL_BEFORE.some((pattern) => pattern.test(gap))
}

function isOld(gaps: readonly string[], i: number): boolean {
  return OLD_BEFORE.test(gaps[i] ?? '') || OLD_BEHIND.test(gaps[i + 1] ?? '')
}

/** What someone *has* in all may come from elsewhere too. */
const HAS_NOW = /\b(?:has|have|had) (?:now|thus|so far|therefore|by now)\b/iu

/** Money that was raised on a date need not be all that was raised before. */
function certaintyOf(words: string): Certainty {
  if (BEFORE_WORD.test(words)) return 'whole'
  return HAS_NOW.test(words) || (RAISED.test(words) && DATED.test(words)) ? 'open' : 'whole'
}

function sumOf(result: number, figures: readonly number[], certainty: Certainty, others: readonly number[] = []): Sum {
  return {
    rule: 'difference',
    result,
    terms: added(figures.map((figure) => ({ figure, name: null }))),
    certainty,
    others,
  }
}

/** The old money and the total are told here, the new money in one of the sentences before. */
function fromBefore(note: Note, { sentence, text }: Skeleton, total: number, old: number): readonly Sum[] {
  const before = sentencesBefore(note, sentence)
  const levels = before
    .flatMap(({ figures }) => figures.filter(({ index }) => isLevel(note, index)).map(({ index }) => index))
    .sort((a, b) => a - b)
  const candidates = withoutParts(note, levels)
  const [added, more] = candidates
  if (added === undefined || more !== undefined) return []
  return [sumOf(total, [added, old], certaintyOf(text.replaceAll(FIGURE, ' ')), [...levels, old])]
}

/** Old and new money are told in the sentence before. */
function bothBefore(note: Note, { sentence }: Skeleton, total: number): readonly Sum[] {
  const [before] = sentencesBefore(note, sentence)
  if (before === undefined) return []
  const [one, two, three] = before.figures.filter(({ index }) => !isValue(note, index))
  if (one === undefined || two === undefined || three !== undefined || !isAddable(before.text)) return []
  if (![one, two].every(({ index }) => isAmount(note, index))) return []
  if (
    !/\b(?:on top of|in addition to|before|already|previously|earlier|besides)\b/iu.test(before.text) ||
    !NEW.test(before.text)
  )
    return []
  return [sumOf(total, [one.index, two.index], certaintyOf(before.text))]
}

/** Amounts less those that an amount before them is made of. */
function withoutParts(note: Note, levels: readonly number[]): readonly number[] {
  return levels.filter((_, i) => !levels.some((_, whole) => whole < i && isMadeOf(note, levels, whole, i)))
}

/** Whether the amounts right behind one make it up, and a given one is among them. */
function isMadeOf(note: Note, levels: readonly number[], whole: number, part: number): boolean {
  const value = note.figures[levels[whole] ?? -1]?.value
  if (value == null) return false
  let sum = note.figures[levels[whole + 1] ?? -1]?.value ?? null
  for (let end = whole + 2; end < levels.length && sum !== null; end++) {
    const next = note.figures[levels[end] ?? -1]?.value
    sum = next == null ? null : sum.plus(next)
    if (sum?.eq(value)) return part > whole && part <= end
  }
  return false
}
