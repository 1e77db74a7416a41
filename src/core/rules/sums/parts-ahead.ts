import type { Note } from '../../notes/types'
import { light } from '../../text/light'
import { TWO_TO_TEN } from '../../text/number-words'
import { areSame } from '../figures-at'
import { sentencesBefore } from './antecedents'
import { isAddable, isAmount, isValue } from './operands'
import { isOpenBefore, joins, named } from './parts'
import type { Skeleton } from './skeleton'
import { added, type Sum } from './sums'
import { countOf } from './words'

const FILL = `(?: (?:a|an|the|some|about|worth|just|still|it|of))*`
const TOGETHER = '(?:together|combined|taken together|in all|in total|altogether|all told|all together)'
/** Words between the last part and a total that say outright that it is the sum. */
const SUM_BEFORE = light(
  String.raw`(?:\b(?:adds?|added|adding|sums?|summing) up to|\bsums? to|\bfor an? (?:[\p{L}-]+ ){0,2}(?:total|sum)(?: [\p{L}-]+){0,3} of|(?:^|[,;:(—–]|\bor|\band) ?an? (?:[\p{L}-]+ ){0,2}(?:total|sum)(?: [\p{L}-]+){0,3} of|(?:[,;:(—–]|\band|\bor|\bso)(?: so| or| and)? (?:together|combined|taken together|in all|in total|altogether|all told|in sum)(?: (?:they|these|both|worth|making|make|come to|are|is|for|add up to|amount(?:s|ing)? to|total))*|\b(?:which|that) (?:together |combined |in all |altogether )?(?:makes?|adds? up to|comes? to|totals?|amounts? to|sums? to|gives?)(?: together| in all| altogether| a total of| a sum of)*|[,;(—–] ?making(?: a total of| together| altogether| in all)*|,? that(?:'s| is) (?:your|our|all of (?:the|its)|the whole)|(?:[,;:(—–]|\band)? ?\b(?:so|thus|hence)(?: that)? (?:the|its|their) (?:whole|total|entire|full|combined)(?: [\p{L}-]+){0,3} (?:is|are|comes? to|amounts? to|adds up to|totals|costs?|was|came to)|\b(?:so|thus|hence) (?:the|its|their) (?:sum|package|bill|lot|structure|financing) (?:comes? to|amounts? to|adds up to|totals|came to|is|was)|\btotall?ing|\bamounting to|[^\s] =)${FILL} $`,
  'iu',
)
/** Words that do so where the parts are their subject: *$3 billion from A and $4 billion from B make*. */
const VERB_BEFORE = light(
  String.raw`^,?(?!.*(?:,|;|\b(?:and|but|so|that|which|it)\b))(?: [\p{L}\p{N}'&.-]+){0,8} (?:together (?:are|make|come to)|combined (?:are|make|come to)|makes?|comes? to|amounts? to|total|equals?|give|yields?)(?: an? (?:[\p{L}-]+ ){1,3}of)?${FILL} $`,
  'iu',
)
/** *The instalments, $7.5 billion in April and $22.5 billion in December, make*: the parts stand in commas. */
const APPOSED_VERB =
  /^(?: [^\s,;:]+){0,8}, (?:together |combined |thus )?(?:makes?|made|comes? to|came to|adds? up to|added up to|totals?|totall?ed|amounts? to|amounted to|equals?)(?: an? (?:[\p{L}-]+ ){1,3}of)? $/iu
/** *$2.3 billion from 2023 and $7.5 billion from 2024, or $9.8 billion of secured debt*. */
const OR = /^[^;:.]{0,40}, or $/iu
const NOT_OR =
  /^,? (?:net|an?|per|if|with|without|at|before|after|less|more|excluding|including|by|when|once|should|depending|under|plus|even|for each|each|in (?:the|that|a))\b/iu
/**
 * A statement of its own behind the parts, which are told as a list: *…, DigitalBridge ($4 billion): the three purchases
 * together cost it*; *…: that is*.
 */
const SAID_AFTER = light(
  String.raw`[:;–—] (?:so |and )?(?:(?:${TOGETHER},? )?(?:the|these|those|all(?: the)?) (?:${TWO_TO_TEN})(?: of them)?(?: (?!(?:not|never)\b)[\p{L}-]+){0,3}? (?:${TOGETHER} )?(?:(?:cost|costs|took|set)(?: (?!(?:more|less|only|not|than)\b)[\p{L}\p{N}'&.-]+){0,3}|comes? to|came to|makes?|made|adds? up to|added up to|totals?|totalled|amounts? to|amounted to)|(?:that|this)(?:'s| is| makes| comes to| adds up to))${FILL} $`,
  'iu',
)
/** Words right behind a total that make it one: *$7 billion in all*. */
const SUM_BEHIND =
  /^(?: (?!(?:that|which|it|they|and|or|more|less|higher|lower|fewer)\b)[\p{L}-]+){0,3} (?:in all|in total|altogether|all told|combined|together|taken together|overall|between (?:them|the (?:two|three|four|five))|for the (?:two|three|four|five)(?: of them)?)(?! with\b)(?=[\s,.;:)—–]|$)/iu
/** What may stand between the last part and a total of that kind: hardly more than a comma. */
const APPOSED = /[,;:(—–]\s?(?:or|and so|so|thus|hence|for|i\.e\.|that is|that's|which is)?\s?$|\bor\s$/iu
/** *so the two may put in as much as $15 billion together*. */
const SO_THE_TWO =
  /\b(?:so|thus|hence|which means|meaning|and)(?: that)? (?:they|the two|the three|the four|both|all (?:three|four|five))\b[^,;:]*$/iu
/** *… in the first round*: what a total that counts from elsewhere is told with. */
const ELSEWHERE =
  /^[^.;]{0,30}\b(?:since|so far|to date|ever|in its life|this year|with (?:the|its|earlier|every(?:body|one|thing)|all|others?)|including|counting)\b/iu
const OF_A_WHOLE = /(?:^|[,;] ?)(?:out )?of (?:the|its|their|this|that) (?:[^\s,;:]+ ){0,3}$/iu

/**
 * A total behind the parts of its sentence: `$3 billion from A and $4 billion from B, $7 billion in all`, `which makes
 * $7 billion`, `$3 billion plus $4 billion is $7 billion`.
 */
export function partsAhead(note: Note, { sentence, gaps }: Skeleton): readonly Sum[] {
  const { figures, at, text } = sentence
  if (figures.length < 3 || !isAddable(text)) return []
  const t = figures.findIndex((_, i) => i > 1 && isSummed(gaps, i))
  const total = figures[t]
  const all = figures.slice(0, Math.max(0, t))
  // *about $1.33 billion a gigawatt, and it will be paid with $2.55 billion in cash and …*: behind a price begins another statement.
  const price = all.findLastIndex(({ index }) => !isAmount(note, index))
  if (price !== -1 && !/[,;:–—]\s?(?:and|which|to be|it)\b|[;:]/iu.test(gaps[price + 1] ?? '')) return []
  // *$2 billion of notes: $1 billion of … and $1 billion of …, $2 billion together*: the total told before is no part.
  const told = total === undefined || all.length < 3 ? -1 : all.findLastIndex((one) => areSame(one, total))
  const isWhole = OF_A_WHOLE.test(gaps[0] ?? '') && all.length > 2
  const first = Math.max(price + 1, told + 1, isWhole ? 1 : 0)
  const parts = all.slice(first)
  if (total === undefined || parts.length < 2 || parts.some((_, i) => i > 0 && !joins(gaps[first + i] ?? ''))) return []
  const indices = [...parts, total].map(({ index }) => index)
  if (!indices.every((index) => isAmount(note, index) && !isValue(note, index))) return []
  const said = countOf(gaps[t] ?? '')
  if (said !== null && said !== parts.length) return []
  // *It follows rounds of $300 million and $200 million, which makes $660 million*: the sentence before may count too.
  const before = sentencesBefore(note, sentence)
    .slice(0, 1)
    .flatMap((told) => told.figures.map(({ index }) => index))
  const open = gaps.slice(0, t + 1).some((gap) => isOpenBefore(gap)) || ELSEWHERE.test(gaps[t + 1] ?? '')
  return [
    {
      rule: 'parts-total',
      result: total.index,
      terms: added(named(note, sentence, parts, at.start)),
      isStated: true,
      certainty: open ? 'open' : 'whole',
      others: [...before, ...parts.map(({ index }) => index)],
    },
  ]
}

/** Whether the figure behind a gap is said to be the sum of figures before it. */
export function isSummed(gaps: readonly string[], i: number): boolean {
  const before = gaps[i] ?? ''
  if (SUM_BEFORE.test(before)) return true
  if (SAID_AFTER.test(before) && !/^ (?:more|less|too|short|above|below|higher|lower)\b/u.test(gaps[i + 1] ?? ''))
    return true
  const between = gaps.slice(1, i)
  if (APPOSED_VERB.test(before) && /,\s(?:[\p{L}\p{N}'&.-]+ ){0,4}$/u.test(gaps[0] ?? '')) return true
  if (OR.test(before) && !NOT_OR.test(gaps[i + 1] ?? '') && between.every((gap) => /\band\b|,/.test(gap))) {
    if (/\band\b/.test(between.at(-1) ?? '') && !/\b(?:either|between|or)\b/iu.test(gaps.slice(0, i).join(' ')))
      return true
  }
  if (i === 2 && VERB_BEFORE.test(before) && /\b(?:and|plus|\+)\b|\+/iu.test(gaps[1] ?? '')) return true
  if (i > 2 && VERB_BEFORE.test(before)) return true
  return SUM_BEHIND.test(gaps[i + 1] ?? '') && (APPOSED.test(before) || SO_THE_TWO.test(before))
}
