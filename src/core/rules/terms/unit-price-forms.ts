import type { Decimal } from '../../amounts/decimal'
import { ONE } from '../../amounts/decimal'
import { writtenAt } from '../../figures/written'
import type { Note } from '../../notes/types'
import { overlaps, type Span } from '../../span'
import { light } from '../../text/light'
import { type Count, hasNumber } from '../../tokens/quantities/counts'
import { unitsIn } from '../../tokens/quantities/nouns'
import type { Price } from '../../tokens/quantities/prices'
import { quantitiesOf } from '../../tokens/quantities/quantities'
import { clausesOf } from '../clauses'
import { type Numbered, type Sentence, sentenceBefore, sentencesOf } from '../sentences'
import { joinOf, reckonsBack } from './joins'

/** A count of things, the price of one and the total; `derived` is the one that is reckoned out of the others. */
export interface Product {
  readonly count: Count
  /** How many of the priced unit one of the counted things is: a megawatt is 0.001 gigawatts. */
  readonly units: Decimal
  /** How the price is for one: `each`, `a megawatt`. */
  readonly per: string
  readonly price: Numbered
  readonly total: Numbered
  readonly derived: 'total' | 'price'
}

/** A figure of a stretch of text, with what makes it a price. */
interface Priced extends Numbered {
  readonly price: Price | null
  readonly own: Span
}

/** The products that a sentence states, alone or with the one before it. */
export function productsOf(note: Note): readonly Product[] {
  const sentences = sentencesOf(note)
  return sentences.flatMap((sentence, i) => {
    const whole = withinOf(note, sentence)
    if (whole.length > 0) return whole
    const parts = clausesOf(note, sentence).flatMap((clause) => withinOf(note, clause))
    return parts.length > 0 ? parts : acrossOf(note, sentences[i - 1], sentence)
  })
}

/** The one price of a stretch with the one count of what it prices; anything more leaves a doubt. */
function withinOf(note: Note, sentence: Sentence): readonly Product[] {
  const figures = pricedFigures(note, sentence)
  const [price, more] = figures.filter((one) => one.price !== null)
  if (price === undefined || more !== undefined || (sentence.text.match(TIMES)?.length ?? 0) > 1) return []
  if (/;(?!\s(?:and\s)?at\s)/u.test(sentence.text)) return []
  const counted = countFor(note, sentence, price)
  if (counted === null) return []
  const { text } = sentence.passage
  const { count } = counted
  const at = figures.indexOf(price)
  const [before, behind] = [figures[at - 1], figures[at + 1]]
  const span = priceSpan(price)
  if (behind !== undefined && isLinked(text, count.at, span)) {
    const from = Math.max(count.at.end, span.end)
    if (from <= behind.own.start && computes(sentence, Math.min(count.at.start, span.start), from, behind.own))
      return [{ ...counted, price, total: behind, derived: 'total' }]
  }
  if (before === undefined) return []
  // $5.83 billion, or about $182 a share on 32.1 million shares
  if (count.at.start >= span.end) {
    const isOn = ON_COUNT.test(text.slice(span.end, count.at.start))
    const between = text.slice(before.own.end, span.start)
    const joined = isOn && joinOf('', between, '') === 'computed' && !hasNumber(between)
    return joined ? [{ ...counted, price, total: before, derived: 'price' }] : []
  }
  const first = count.at.start < before.own.start ? count.at : before.own
  const second = first === before.own ? count.at : before.own
  if (second.end > span.start) return []
  const link = text.slice(first.end, second.start)
  const between = text.slice(second.end, span.start)
  const named = (price.price?.of.length ?? 0) > 0
  const ratio = named && RATIO.test(between) && link.length <= 60 && !UNLINKED.test(link) && !hasNumber(link)
  const isListed =
    first === before.own && OF_SUCH.test(link) && !hasNumber(link) && !AND_MORE.test(text.slice(span.end))
  if (!ratio && !(isListed && /^\sat\s$/iu.test(between)) && !isBought(link, first === before.own)) return []
  if (!(/^\s(?:at|of|costing)\s$/iu.test(between) || computes(sentence, first.start, second.end, span))) return []
  return [{ ...counted, price, total: before, derived: 'price' }]
}

/** *… for $40 billion. Aligned has five gigawatts, so the buyers pay $8 billion a gigawatt*; *… That is $8 billion each*. */
function acrossOf(note: Note, previous: Sentence | undefined, sentence: Sentence): readonly Product[] {
  const { passage, at } = sentence
  const [first, second, third] = pricedFigures(note, sentence)
  if (first?.price == null || third !== undefined) return []
  const before = sentenceBefore(passage, at.start)
  if (before === null || before.end - before.start > LONGEST) return []
  const earlier = previous !== undefined && previous.at.start === before.start ? previous : null
  const text = passage.text.slice(before.start, before.end)
  const head = passage.text.slice(at.start, priceSpan(first).start)
  const totals = earlier === null ? [] : pricedFigures(note, earlier)
  const [total, more] = totals
  const here = { ...sentence, at: before, text }
  // Humain wants 100,000 GPUs. At $30,000 apiece that comes to $3 billion.
  if (second !== undefined && second.price === null && totals.length === 0) {
    const counted = countFor(note, here, first)
    const between = passage.text.slice(priceSpan(first).end, second.own.start)
    const reckoned = /^at\s(?:\p{L}+\s){0,3}$/iu.test(head) && reckonsBack(between.replace(/^,?\s/u, ''))
    return counted !== null && reckoned ? [{ ...counted, price: first, total: second, derived: 'total' }] : []
  }
  if (second !== undefined || total === undefined || more !== undefined || total.price !== null) return []
  const inside = countFor(note, sentence, first)
  if (inside !== null) {
    const { count } = inside
    const between = passage.text.slice(count.at.end, priceSpan(first).start)
    if (count.at.end > priceSpan(first).start) return []
    const join = joinOf('', between, passage.text.slice(priceSpan(first).end, at.end))
    return join === 'computed' && !hasNumber(between) ? [{ ...inside, price: first, total, derived: 'price' }] : []
  }
  const counted = countFor(note, here, first)
  return counted !== null && reckonsBack(head) ? [{ ...counted, price: first, total, derived: 'price' }] : []
}

/** Characters beyond which a sentence before is not read for its count. */
const LONGEST = 600

function pricedFigures(note: Note, { figures }: Sentence): readonly Priced[] {
  return figures.map((one) => ({ ...one, price: quantitiesOf(note).priceOf(one.index), own: writtenAt(one.figure) }))
}

function priceSpan({ price, own }: Priced): Span {
  return price?.at ?? own
}

/** The one count of a stretch that a price is for. */
function countFor(
  note: Note,
  { passage, text, at, figures }: Sentence,
  { price, own }: Priced,
): Pick<Product, 'count' | 'units' | 'per'> | null {
  if (price === null) return null
  const counts = quantitiesOf(note).counts(passage, at)
  const fits = counts.flatMap((count) => {
    const units = price.of.length === 0 ? ONE : firstUnits(count, price)
    const isPaced = PACED.test(text.slice(count.at.end - at.start, count.at.end - at.start + 16))
    if (units === null || isPaced || figures.some(({ figure }) => overlaps(figure.at, count.at))) return []
    return [{ count, units, per: units.eq(ONE) ? 'each' : `a ${price.unit}` }]
  })
  // *3.33 million shares at $1,195 each, for … , to thirteen funds*: the price stands by its count.
  const beside = fits.find(({ count }) =>
    AT_PRICE.test(text.slice(count.at.end - at.start, Math.max(count.at.end, own.start) - at.start)),
  )
  const one = beside ?? fits[0]
  if (one === undefined) return null
  const rivals = beside === undefined ? fits : fits.filter(({ count }) => count.at.start < own.start)
  if (rivals.some(({ count }) => !count.value.eq(one.count.value))) return null
  const start = one.count.at.start - at.start
  return SOME_OF.test(text.slice(Math.max(0, start - 32), start)) ? null : one
}

/** Signs of multiplication: with two of them, a product has a factor that is no count and no price. */
const TIMES = /[×✕]|(?<=[\s\d€£$)])[x*](?=\s?[\d$€£(])/gu
/** *1,000 calls/month*: so many in each stretch of time, of which the total may be another. */
const PACED = /^(?:\s?\/\s?|\s(?:an?|per|each|every)\s)(?:hour|day|week|month|quarter|year)(?!\p{L})/iu

const AT_PRICE = /^\s(?:at|costing|priced at)\s(?:\p{L}+\s){0,2}$/iu

/** Words that take only some of what is counted: *100 of its 900 people*. */
const SOME_OF =
  /(?:\d|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|half|some|most|many|few|part|third|quarter|rest))\sof\s(?:(?:the|its|their|these|those|our|all|about)\s)*$|^of\s(?:its|the|their)\s$/iu

function firstUnits({ nouns }: Count, { of }: Price): Decimal | null {
  for (const noun of nouns)
    for (const priced of of) {
      const units = unitsIn(noun, priced)
      if (units !== null) return units
    }
  return null
}

/** Whether a count and a price are of one thing by what stands between them: *200,000 GPUs at*, *a chip, 200,000 H20s*. */
function isLinked(text: string, count: Span, price: Span): boolean {
  const between = count.end <= price.start ? text.slice(count.end, price.start) : text.slice(price.end, count.start)
  if (/^[^.;:]{0,32};\s(?:and\s)?at\s$/iu.test(between)) return !hasNumber(between)
  return between.length <= 60 && !/[.;:]\s/u.test(between) && !UNLINKED.test(between) && !hasNumber(between)
}

const UNLINKED = /(?<!\p{L})(?:but|while|whereas|than|against|plus|who|another|other)(?!\p{L})/iu

/** Whether a total is what a count costs: *two gigawatts for $10 billion*, *$1.2 billion, to some forty employees*. */
function isBought(between: string, totalFirst: boolean): boolean {
  if (between.length > 56 || /[.;:]\s/u.test(between) || UNLINKED.test(between) || hasNumber(between)) return false
  return totalFirst ? TO_COUNT.test(between) : TO_TOTAL.test(between)
}

const HEDGED =
  '(?:(?:about|around|roughly|some|nearly|almost|more than|over|up to|at least|the|its|their|those|these|all|as many as|an estimated)\\s)*'
/** *$5.8 billion of servers from Dell: 76,000 chips at …*: what the total buys, and nothing else. */
const OF_SUCH = light(
  `^(?:\\s(?!(?:and|but|than|including|with)\\s)[\\p{L}\\p{N}’'-]+){0,8}(?::|,|\\s[–—])\\s${HEDGED}$`,
  'iu',
)
/** More behind a price than what it is the price of. */
const AND_MORE = /^,?\s(?:and|plus|with|as well as|among)(?!\p{L})/iu
/** *$182 a share on those 32.1 million shares*. */
const ON_COUNT = light(`^\\s(?:on|for|over|across|with)\\s${HEDGED}$`, 'iu')
const TO_COUNT = light(
  `^,?\\s(?:\\p{L}+\\s){0,4}?(?:for|to|on|among|between|across|over|buys|bought|gets|into|in|paid to|goes to|spread over)\\s(?:\\p{L}+['’]s\\s)?${HEDGED}$`,
  'iu',
)
const TO_TOTAL =
  /^,?\s(?:\p{L}[\p{L}-]*\s){0,4}?(?:for|cost|costs|costing|worth|at a (?:total )?(?:cost|price) of|valued at|priced at|is|are|at|with|received|got|get|share|split|raised|raise|sold|sell|spent|earned|paid)\s(?:(?:a total of|a combined|about|around|roughly|some)\s)*$/iu

/** One amount for each of so many things, whatever it is: *$18.8 billion of debt, or $75,000 a GPU*. */
const RATIO = /,\s(?:or|so|i\.e\.,?|(?:so )?that is|(?:that|which) (?:is|makes|means|comes to|works out at))\s$/iu

/** Words that make the total one of more than the things counted, or of less than they cost. */
const MORE =
  /(?<!\p{L})(?:including|incl\.?|plus|net|after (?:fees|tax|costs)|all-in|with (?:networking|buildings|power|tax|interest|everything)|excluding discounts|discount\p{L}*|rebate\p{L}*)(?!\p{L})/iu
/** Words right before a figure that make it the whole. */
const WHOLE =
  /(?:total(?:s|ling|ing|led|ed)?(?:\sof)?|worth|comes? to|came to|adds? up to|makes?|equals|bill of|order of|outlay of|cost(?:s|ing)?(?: of)?|spend(?:s|ing)?|spent|in all|altogether|implies|implying|gets? (?:you|us|one|it) to|(?:you|we|one|they|it) (?:gets?|arrives?|comes?|ends? up) (?:to|at)|would be|would cost|raises?|raised|raising|for|or|is|are|=)\s(?:(?:a|an|some|just|only|a little|a total of|the)\s){0,2}$|(?<!\p{L})(?:would|will|could|must) (?:cost|pay|spend)\s(?:\p{L}+\s){0,2}$/iu

/** Whether the sentence says that the last figure is reckoned out of what stands before it. */
function computes({ passage, at }: Sentence, start: number, from: number, last: Span): boolean {
  const { text } = passage
  const between = text.slice(from, last.start)
  const behind = text.slice(last.end, at.end)
  if (
    /^\s(?:with\s|in (?:cash|stock|shares|debt)(?!\p{L}))|(?<!\p{L})the (?:rest|remainder)(?!\p{L})/iu.test(behind) ||
    MORE.test(between) ||
    MORE.test(/^[^,;]*/u.exec(behind)?.[0] ?? '')
  )
    return false
  if (joinOf(text.slice(Math.max(at.start, start - 32), start), between, behind) !== null) return true
  if (RAISED.test(between)) return true
  return between.length <= 48 && !UNLINKED.test(between) && !STARTS.test(between) && WHOLE.test(between)
}

/** *It placed 3.33 million shares at $1,195 each and raised …*. */
const RAISED =
  /^,?\s(?:and|which)\s(?:so\s|thus\s|thereby\s)?(?:raised|raises|took in|takes in|collected|brought in|brings in)\s$/iu
const STARTS = /[.;:]\s|(?<!\p{L})(?:and|has|have|had)(?!\p{L})/iu
