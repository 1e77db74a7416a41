import { PARTIAL } from './lexicon'
import { type Place, wordsNear } from './near'

/** A price: *$8 billion a gigawatt*. A year, a quarter and a month are periods. */
const UNIT_PRICE = /^\s?(?:(?:an?|per)\s|\/\s?)(?!year|quarter|month|week|day|deal|contract|share of)\p{L}+/iu
const EACH = /^\s?(?:each|apiece)\b/iu

/** Whether a figure is the price of one thing: *$15 million a megawatt*. */
export function isPrice({ text, sentence, figure }: Place): boolean {
  return UNIT_PRICE.test(text.slice(figure.end, sentence.end))
}

/** What comes behind it in a sentence are parts. */
const BROKEN_DOWN =
  /(?<!\p{L})(?:consist(?:s|ed|ing)? of|compris(?:es?|ed|ing)|made up of|composed of|broken down|breaks down|split (?:into|between)|divided (?:into|between)|of which)(?!\p{L})/iu

/** Whether the words right beside a figure make it part of something or a sum beside it. */
export function isPartial(place: Place): boolean {
  const { text, sentence, figure } = place
  if (isPrice(place) || EACH.test(text.slice(figure.end, sentence.end))) return true
  if (/(?<!\p{L})(?:the (?:other|rest,)|also(?:\s\p{L}+){0,2})\s$/iu.test(text.slice(sentence.start, figure.start)))
    return true
  if (BROKEN_DOWN.test(text.slice(sentence.start, figure.start))) return true
  return wordsNear(PARTIAL, place, 3).length > 0
}

/** Words before a figure that make it what others come to, and those behind it. */
const COMES_TO =
  /(?<!\p{L})(?:comes? to|came to|makes?|making|adds? up to|totals?|total of|sum of|equals|leaves|which is|that is|brings? .{0,40} to|works out (?:at|to))\s(?:\p{L}+\s){0,3}$/iu
const IN_ALL = /^\s(?:in (?:all|total|aggregate)|all told|altogether|combined|overall|to date|so far)(?!\p{L})/iu
/** Words that make it the money of several companies: *the $11 billion that the pair have supplied*. */
const OF_SEVERAL =
  /(?<!\p{L})(?:between (?:them|the two|the three)|(?:that|which) (?:the )?(?:pair|duo|trio|two|three|four|both)|(?:from|with|to|across|over|between|in) (?:its |their |the |those |these )?(?:two|three|four|five|six|several|both) (?:\p{L}+\s){0,2}(?:customers?|clients?|companies|deals|contracts|orders|suppliers?|vendors?|lenders?|investors|banks|partners|tenants|buyers|providers|leases|loans|rounds|tranches))(?!\p{L})/giu

/** Whether a figure is what others before it or a list behind it come to, or what several companies gave. */
export function isComputed(place: Place): boolean {
  const { text, sentence, figure, figures } = place
  const [first] = figures.filter(({ end }) => end <= figure.start)
  const isListed = first !== undefined && !text.slice(first.end, figure.start).includes(':')
  const adds =
    (first !== undefined && COMES_TO.test(text.slice(sentence.start, figure.start))) ||
    (isListed && IN_ALL.test(text.slice(figure.end)))
  const leads = /^\s?:\s*$/u.test(text.slice(figure.end, sentence.end))
  return leads || adds || wordsNear(OF_SEVERAL, place, 6).length > 0
}

const TOGETHER = /(?<!\p{L})(?:together|combined|jointly|collectively|in aggregate)(?!\p{L})/giu

/** Whether it is what several companies pay or get together: it may be the sum of several deals. */
export function isJoint(place: Place): boolean {
  return wordsNear(TOGETHER, place, 6).length > 0
}

const WHOLE =
  /(?<!\p{L})(?:totals?|totalling|totaling|in (?:total|all)|to date|so far|altogether|all told|add(?:s|ed)? up to|as things stand|now stands? at|overall)(?!\p{L})/giu

/** Whether the words beside a figure make it all that there is: *$1 billion in total to date*. */
export function isWhole(place: Place): boolean {
  return wordsNear(WHOLE, place, 3).length > 0
}
