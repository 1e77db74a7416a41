import type { Note } from '../../notes/types'
import { type Gated, gated, gateOf } from '../../text/gated'
import { light } from '../../text/light'
import { TWO_TO_TEN } from '../../text/number-words'
import { antecedentsOf } from './antecedents'
import { isAmount, isValue } from './operands'
import { FIGURE, type Skeleton } from './skeleton'
import { added, type Certainty, type Sum } from './sums'
import { actAlike, countOf, speaksOfMore } from './words'

const START = `^["'“(]?(?:(?:so|thus|hence|and|in short|on paper|for now|by our count|all this|with that|roughly speaking),? )?`
const TOGETHER = `(?:together|combined|taken together|all together|altogether|in all|in total|all told|all in all|in sum|in aggregate|added up|added together|between them|put together|summed up)`
const BE = `(?:costs?(?: (?!(?:more|less|only|not|than|about|some|up)\\b)[\\p{L}\\p{N}&.'-]+){1,2}|is|are|was|were|come to|comes to|came to|add up to|adds up to|added up to|amount to|amounts to|amounted to|sum to|sums to|total|totals|totalled|totaled|make|makes|made|stand at|stands at|represent|reach|reaches|mean|cost)`
const FILL = `(?: (?:together|combined|in all|altogether|a total of|a sum of|a|an|the|some|about|worth|up to|thus|now|therefore|then|just|roughly))*`

const NUMBER = String.raw`(?:${TWO_TO_TEN}|\d{1,2})`
const SOME = String.raw`(?:[\p{L}\p{N}'-]+ ){0,6}`
const pattern = (source: string) => gated(() => START + source.replaceAll('#', FIGURE), 'iu')

const BEHIND = '(?:in all|in total|altogether|all told|combined|together|taken together)'

/** A sentence that only says what things told before it come to. */
const SUMMARIES: readonly (readonly [Gated, Certainty])[] = [
  [pattern(`${TOGETHER},? (?:they|these|those|that|this|it|both)(?: ${BE}| worth|,)${FILL} #`), 'whole'],
  [
    pattern(`${TOGETHER},? (?:(?:the|all|these|those) ${NUMBER} ${SOME}|these ${SOME}|those ${SOME})${BE}${FILL} #`),
    'whole',
  ],
  [pattern(`(?:together|combined|between them|added up),? (?:the|their) ${SOME}${BE}${FILL} #`), 'whole'],
  [pattern(`${TOGETHER}(?:,|:| ${BE}| worth)?${FILL} #(?: [\\p{L}-]+){0,2}\\W*$`), 'whole'],
  [pattern(`${TOGETHER},? (?:the|all) ${SOME}${BE}${FILL} #`), 'open'],
  [
    pattern(
      `(?:the|these|those|all|both|its|their|of) (?:[\\p{L}\\p{N}'-]+ ){0,8}(?:together|combined)(?: thus| now)?(?: ${BE}| worth|:|,)${FILL} #`,
    ),
    'whole',
  ],
  [
    pattern(
      `(?:these|those|both|(?:the|its|their|all|all the|all of the) ${NUMBER}) ${SOME}(?:(?:come|came|add up|added up|amount|sum) to|total|make|are worth)${FILL} #`,
    ),
    'whole',
  ],
  [
    pattern(
      `(?:that|this|it all|all that|all this|all of (?:it|that|this)|they|these) (?:makes?|made|adds? up to|totals?|sums? to)${FILL} #`,
    ),
    'whole',
  ],
  [
    pattern(
      `(?:that|this|it|they|these|those) (?:is|are|comes? to|amounts? to|makes?)${FILL} #(?: [\\p{L}-]+){0,3} ${BEHIND}\\b`,
    ),
    'whole',
  ],
  [pattern(`#(?: [\\p{L}-]+){0,3} ${BEHIND}\\W*$`), 'whole'],
  [pattern(`that(?: is|'s)(?: some| about)? #\\W*$`), 'whole'],
  [pattern(`(?:the |grand |combined |overall )?(?:total|sum)(?: [\\p{L}-]+){0,2}(?::| =)${FILL} #`), 'whole'],
  [
    pattern(
      `(?:the |their |its )?(?:grand |combined |overall )?(?:total|sum)(?: of (?:the|these|those) [\\p{L}\\p{N}' -]{1,30})?(?: is| was| comes to| came to| stands at| then is)${FILL} #`,
    ),
    'open',
  ],
]
/** *Together the two companies have put in*: another verb, which must be that of the sentences before. */
const ACTS = pattern(`(?:${TOGETHER},? )?(?:they|both|(?:the|these|all|their) ${NUMBER}) (?:[\\p{L}\\p{N}'-]+ ){1,12}#`)
const SAYS_TOGETHER = light(`\\b${TOGETHER}\\b`, 'iu')

/** Companies are worth what the market says, not what they were paid. */
const COMPANIES_WORTH =
  /\b(?:companies|firms|groups|start-?ups|stocks|shares|makers)\b[^.]{0,40}\b(?:worth|valued)\b|\bworth\b.*\bmarket\b/iu
/** A total that holds for another time, or takes in more than what was told. */
const MORE =
  /\b(?:this year|next year|last year|by 20\d\d|in 20\d\d|since|a day|so far|to date|including|counting|with the)\b/iu

/** What a total's sentence goes on to say: *The three come to #, and every cent is paid in cash*. */
const NEXT_STATEMENT = light(`${FIGURE}(?:,? (?:and|but|while|so)|;|:| [–—]) .*$`, 'isu')
const BETWEEN = light(`\\bbetween ${FIGURE} and ${FIGURE}`, 'iu')

/**
 * A sentence that adds up what the sentences, the list or the table before it said: *Together the two contracts are
 * worth $36.6 billion.*, *That makes $322.4 billion.*, *The three in the table come to between …*
 */
export function partsSaidBefore(note: Note, skeleton: Skeleton): readonly Sum[] {
  const { sentence } = skeleton
  const { figures } = sentence
  const text = skeleton.text.replace(BETWEEN, FIGURE)
  const [total] = figures
  if (total === undefined || text.split(FIGURE).length !== 2) return []
  if (!isAmount(note, total.index) || COMPANIES_WORTH.test(text)) return []
  if (isValue(note, total.index) && !/\bworth\b/iu.test(text)) return []
  const count = countOf(text)
  const opens = gateOf(text.toLowerCase())
  const fits = (form: Gated) => opens(form) && form.pattern().test(text)
  const summary = SUMMARIES.find(([form]) => fits(form))
  const acts = summary === undefined && SAYS_TOGETHER.test(text) && fits(ACTS)
  if (summary === undefined && !acts) return []
  const before = antecedentsOf(note, sentence, count)
  if (before === null || (acts && !actAlike(text, before.text))) return []
  const own = text.replace(NEXT_STATEMENT, FIGURE)
  if (before.text !== '' && speaksOfMore(own, before.text)) return []
  const more = before.text !== '' && MORE.test(own) && !sharesWords(MORE, own, before.text)
  // *The three come to*: those counted are meant, and no others.
  const others = count !== null && count > 2 ? [] : before.near.filter((index) => index < total.index)
  // A range whose ends are the wrong way round is read as two figures: either may be the one that is wrong.
  return figures.map(({ index }) => ({
    rule: 'parts-total',
    result: index,
    terms: added(before.amounts),
    isStated: true,
    certainty: before.open || more ? 'open' : (summary?.[1] ?? 'whole'),
    others,
  }))
}

function sharesWords(pattern: RegExp, one: string, other: string): boolean {
  const word = pattern.exec(one)?.[0]
  return word !== undefined && other.toLowerCase().includes(word.toLowerCase())
}
