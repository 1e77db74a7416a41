import type { Span } from '../span'
import type { Cue } from './types'

/** How much it says that a company itself grows, or that a round is done *at* an amount. */
const UNSPOKEN = 0.5

/** A verb of change right behind a company's name: *AWS grew 20 % to $33 billion*. */
const GROWS = /^\s(?:\p{L}+ly\s)?(?:grew|rose|climbed|jumped|surged|expanded|fell|shrank|slipped|declined)(?!\p{L})/iu
/** What a company did, and in which time: *Nvidia did $46.7 billion in the second quarter*. */
const MADE = /^\s(?:did|made|booked|posted|reported)\s(?:\p{L}+\s){0,2}$/iu
const QUARTER = /^\s(?:in|for|last|this)\s[^.;]{0,30}(?:quarter|half|year|20\d\d|q[1-4])(?!\p{L})/iu
/** A round, and then its price: *raises $2.3 billion from Accel at $29.3 billion*; in a headline the name alone. */
const ROUND =
  /(?<!\p{L})(?:rais(?:es?|ed|ing)|took|takes|brings? in|rounds?|series [a-k]|led by|funding|(?<=\d[^.;]{1,40}\s)from|stakes?|invest(?:s|ed|ing)?)(?!\p{L})/iu
const PRICED_AT = /(?<!\p{L})at\s(?:an?\s)?(?:\p{L}+\s)?$/iu
const NOT_PRICED =
  /(?:put|puts|estimated|stands?|stood|standing|capped|priced|sold|starts?|look(?:s|ed|ing)?|aim(?:s|ed)?)\sat\s(?:an?\s)?$/iu
const RATE = /^\s?(?:an?\s|per\s|each|apiece|\/|%)/iu

/**
 * What measure a figure is by the build of its sentence, without a word for it.
 *
 * @param names the places of the sentence's companies and products
 * @example *AWS grew to $33 billion* is revenue, *Cursor at $29 billion* a valuation
 */
export function unspokenCues(text: string, sentence: Span, figure: Span, names: readonly Span[]): readonly Cue[] {
  const before = text.slice(sentence.start, figure.start)
  const subject = names.findLast(({ end }) => end <= figure.start)
  if (subject !== undefined && figure.start - subject.end < 60 && GROWS.test(text.slice(subject.end, figure.start)))
    return [{ topic: 'revenue', weight: UNSPOKEN }]
  if (/^\sat which(?!\p{L})/iu.test(text.slice(figure.end))) return [{ topic: 'valuation', weight: UNSPOKEN }]
  if (subject !== undefined && MADE.test(text.slice(subject.end, figure.start)) && QUARTER.test(text.slice(figure.end)))
    return [{ topic: 'revenue', weight: UNSPOKEN }]
  const isPrice = PRICED_AT.test(before) && !NOT_PRICED.test(before) && !RATE.test(text.slice(figure.end))
  const isHeadline =
    subject !== undefined &&
    /^,?\sat\s$/u.test(text.slice(subject.end, figure.start)) &&
    !/(?<!\p{L})(?:from|with|to|by|for)\s$/iu.test(text.slice(sentence.start, subject.start))
  return isPrice && (isHeadline || ROUND.test(before)) ? [{ topic: 'valuation', weight: UNSPOKEN }] : []
}
