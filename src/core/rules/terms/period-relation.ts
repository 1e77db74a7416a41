import type { Interval } from '../../amounts/types'
import { writtenAt } from '../../figures/written'
import type { Note } from '../../notes/types'
import type { Span } from '../../span'
import { quantitiesOf } from '../../tokens/quantities/quantities'
import type { Rate } from '../../tokens/quantities/rates'
import { type Numbered, type Sentence, sentencesOf } from '../sentences'
import type { Join } from './joins'

/** Two amounts for two lengths of time, the later reckoned out of the earlier. */
export interface PeriodRelation {
  readonly known: Numbered
  readonly stated: Numbered
  readonly join: Join
  /** What the known amount is for: `over seven years`, `a quarter`. */
  readonly knownLabel: string
  /** What the stated one is for: `a year`, `over seven years`. */
  readonly statedLabel: string
  /** The known amount is divided by `times`, or multiplied. */
  readonly reckoned: 'divided' | 'multiplied'
  readonly times: Interval
  /** No one number of times is likelier than the others. */
  readonly open?: boolean
}

/** Finds the relations of one form in a note's sentences. */
export type PeriodReader = (note: Note, sentences: readonly TimedSentence[]) => readonly PeriodRelation[]

/** A figure of a sentence with what makes it a rate, if anything does. */
export interface Timed extends Numbered {
  readonly rate: Rate | null
  /** The figure with its hedge and the words that make it a rate. */
  readonly at: Span
}

/** A sentence with the figures of it that may be for a length of time: prices, and what each of several costs, are not. */
export interface TimedSentence extends Sentence {
  readonly timed: readonly Timed[]
}

/** The sentences of a note with what in them is for a length of time. */
export function timedSentencesOf(note: Note): readonly TimedSentence[] {
  return sentencesOf(note).map((sentence) => ({ ...sentence, timed: timedFigures(note, sentence) }))
}

function timedFigures(note: Note, { passage, at, figures }: Sentence): readonly Timed[] {
  return figures.flatMap((one) => {
    const rate = quantitiesOf(note).rateOf(one.index)
    const own = rate?.at ?? writtenAt(one.figure)
    const isPrice = PRICED.test(passage.text.slice(own.end, own.end + 24))
    return isPrice || EACH_OF.test(passage.text.slice(at.start, one.figure.at.start)) ? [] : [{ ...one, rate, at: own }]
  })
}

const PRICED =
  /^(?:,?\s(?:each|apiece)|\s(?:an?|per|for each|for every)\s(?!year|quarter|month|week|day|half)\p{L}{2,})(?!\p{L})/iu
/** What one of several costs: *each of the five sites costs $1 billion a year*. */
const EACH_OF = /(?<!\p{L})(?:each|every)\s(?!year|quarter|month|week|day|half|annum)\p{L}[^.;]*$/iu

/**
 * Money that does not flow evenly, or less of it than its total: then a part says nothing of the whole.
 *
 * @param text from the earlier amount to the later
 * @param behind what stands behind the later one
 */
export function isUneven(text: string, behind: string): boolean {
  const isAverage = AVERAGE.test(text) || /^\son average(?!\p{L})/iu.test(behind)
  return (!isAverage && UNEVEN.test(text + behind)) || NET.test(text) || NET.test(/^[^,;]*/u.exec(behind)?.[0] ?? '')
}

const UNEVEN =
  /(?<!\p{L})(?:ramp(?:s|ed|ing)?|back-?loaded|front-?loaded|uneven(?:ly)?|escalat\p{L}+|step(?:s|ped|ping)? up|at first|initially|to (?:begin|start) with|in the (?:first|second|third|final|last|early|later) years?|first-year|peak(?:s|ing)?|rising to|growing to|climbing to|eventually|of which|more a year|less a year|present value|npv|discounted|inflation|in today['’]s money|in real terms)(?!\p{L})/iu
/** What is the same in each year whatever the payments are. */
const AVERAGE = /(?<!\p{L})(?:averag(?:es?|ed|ing)|evenly)(?!\p{L})/iu
/** *before tax*, but not *before a single home is lit*. */
const NET =
  /(?<!\p{L})(?:excluding|including|net of|plus|less|(?:before|after)(?! (?:(?:\p{L}+ ){0,2}(?:fees|charges)(?!\p{L})|an? (?!discount|rebate|tax)|any(?:one|body|thing)\b|it\b|they\b|the first\b|20\d\d))) \p{L}/iu

/** Whether what a rate is for is another thing than what the words before it speak of: *$25 billion a year of capex*. */
export function isOtherMeasure(before: string, behind: string): boolean {
  const word = OTHER_MEASURE.exec(behind)?.[1]
  return word !== undefined && !before.toLowerCase().includes(word.toLowerCase())
}

const OTHER_MEASURE =
  /^[^.;,]{0,32}?\s(?:of|in|for|on)\s(?:\p{L}[\p{L}-]*\s){0,2}?(capex|capital|profits?|interest|debt|borrowing|depreciation|cash|margin|loss(?:es)?|power|electricity|tax(?:es)?|savings?|dividends?|rent|maintenance|staff|salaries|wages)(?!\p{L})/iu
