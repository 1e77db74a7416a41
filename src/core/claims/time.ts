import { MONTH, monthNumber } from '../dates/months'
import { type Place, wordsNear } from './near'
import type { Claim } from './types'

const BEFORE =
  /(?<!\p{L})(?:(?:a|one|two|three|\d+) (?:years?|quarters?|months?) (?:ago|earlier|before)|previous(?:ly)?|earlier|formerly|originally|at the time|(?:year|quarter|month)s? before|before(?=[:;,.)]|\s(?:and|but)\s|\s*$)|(?<!than (?:\p{L}+ ){1,3})had (?:been|said|guided|expected|planned|forecast|told|spoken|budgeted|hoped|had)|had (?:already |once |only )?(?:taken|raised|brought|collected|attracted|paid|put|invested|lent|borrowed|stood|reached)|having (?:said|told|guided)|(?:I|we|you) had|prior|consensus|last (?:year|spring|summer|autumn|fall|winter|month)(?:['’]s)?|once)(?!\p{L})/giu
const MONTHS = new RegExp(`(?<!\\p{L})(?:${MONTH})(?!\\p{L})`, 'gu')
const REACH = 6

/**
 * The other time that a figure's words place it in: `before` for *a year ago*, *previously*; else the numbers (1–12)
 * of the months that are named near it.
 *
 * @example *in March the valuation was $61.5 billion* gives [3]; *from $7 billion a year ago* gives 'before'
 */
export function timeFor(place: Place): Claim['time'] {
  if (wordsNear(BEFORE, place, REACH).length > 0) return 'before'
  return wordsNear(MONTHS, place, REACH).flatMap((word) => monthNumber(word) ?? [])
}

/** Words for the present, whatever day is named beside them. */
const TODAY =
  /(?<!\p{L})(?:now|today|currently|still|at present|at the moment|as of (?:now|today|this (?:week|month))|as things stand|from now on)(?!\p{L})/giu
/** Words for the present, and verbs that in the present tense tell how things stand, where no other time is named. */
const STANDS =
  /(?<!\p{L})(?:current|these days|(?:is|are) (?:\p{L}+ly )?(?:valued|worth|guiding|expecting)|values|guides|stands? at|expects|sees|comes to)(?!\p{L})/giu

/** *Anthropic's valuation is* $350 billion. */
const IS = /(?<!\p{L})(?:is|are|has been|have been)\s(?:\p{L}+\s){0,2}$/iu

/**
 * Whether a figure is told as what is so on the day of the note: nothing near it speaks of another time.
 *
 * @example *Mistral is valued at €11.7 billion today*
 */
export function isCurrent(place: Place): boolean {
  const time = timeFor(place)
  if (time === 'before') return false
  if (wordsNear(TODAY, place, REACH).length > 0) return true
  const isSo = IS.test(place.text.slice(place.sentence.start, place.figure.start))
  return time.length === 0 && (isSo || wordsNear(STANDS, place, REACH).length > 0)
}
