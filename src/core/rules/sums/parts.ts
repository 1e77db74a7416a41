import { MONTH } from '../../dates/months'
import { writtenAt } from '../../figures/written'
import type { Note } from '../../notes/types'
import { light } from '../../text/light'
import type { Numbered, Sentence } from '../sentences'
import { isOpenElsewhere } from './open-words'

/** Words that leave a list of parts open. */
const OPEN =
  /\b(?:plus|includ(?:es?|ed|ing)|such as|among (?:others|them)|and (?:more|others?)|etc|undisclosed|others?|e\.g|for example|for instance|mostly|mainly|largely|chiefly|notably|at least|so far|led by|as well as|in addition|not counting|excluding|unnamed|unknown|to name|above all|several|various|rest|remainder|balance|remaining|apart from|aside from|not all|some of|part of|partly)\b|…|\.\.\./iu

/** What leaves a list open only before it: behind it, these words speak of something else, *notes that mostly converted*. */
const AHEAD_ONLY =
  /\b(?:mostly|mainly|largely|chiefly|notably|at least|includ(?:es?|ed|ing)|part of|partly|some of)\b/giu
/** What is still to be performed is a part like any other: *$14.7 billion of remaining performance obligations*. */
const KINDS =
  /\b(?:remaining|other|various|several) (?=(?:performance|purchase|lease|income|comprehensive|current|operating)\b)/giu

/** Whether something in a text leaves a list of parts open: *including*, *plus*, *such as*, *other*, *undisclosed*. */
export function isOpen(text: string): boolean {
  return OPEN.test(text) || isOpenElsewhere(text)
}

/** Words that open a list, but only join where a figure follows. */
const JOINING = /\b(?:plus|as well as|in addition to)\b/giu
/** *The rest, $4 billion*, *other revenue of $6 billion*: what is left over is a part itself. */
const LAST_PART =
  /\b(?:rest|remainder|balance|remaining)\b[^,;]{0,24},?\s?$|\bother\s[^,;]{0,24}\s$|\bothers\s(?:(?:for|of|with|at)\s)?$/iu

/** Whether words that lead on to a figure leave the list open: *plus undisclosed ones and*, but not *plus*. */
export function isOpenBefore(text: string): boolean {
  return isOpen(text.replace(JOINING, ' ').replace(LAST_PART, ' ').replace(KINDS, ' ').replace(THE_OTHER, ' '))
}

/** Whether the words of a list, from a place in its passage on, leave it open. */
export function leavesOpen({ passage, at }: Sentence, start: number, parts: readonly Numbered[]): boolean {
  const before = parts.map(({ figure }, i) =>
    passage.text.slice(parts[i - 1]?.figure.at.end ?? start, writtenAt(figure).start),
  )
  const end = parts.at(-1)?.figure.at.end ?? start
  return before.some((text) => isOpenBefore(text)) || isOpenBehind(passage.text.slice(end, at.end))
}

/** Whether the words behind the last part of a list leave it open. */
function isOpenBehind(text: string): boolean {
  return isOpen(text.replace(AHEAD_ONLY, ' ').replace(KINDS, ' ').replace(THE_OTHER, ' '))
}

/** *… from the one and $15 billion from the other*: the second of two. */
const THE_OTHER = /\bthe other(?=\W*$|[,;:.])/iu

/** How a part that is written out names itself: *from TPG*, *of grants*. */
const NAME_BEHIND =
  /^\s(?:of\s(?:it|that|this|them)\s)?(?:from|to|for|of|with|by|at|in|on|via)\s(?:the\s)?([^,;:.()]{1,40}?)(?=,|\s(?:and|plus|that|which|is|are|was|were)\s|[;:.)]|$)/u

/** A name right before a figure: *Oracle $300 billion*, *Oracle’s $300 billion*. */
const NAME_BEFORE = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}&.-]*(?:\s\p{Lu}[\p{L}\p{N}&.-]*){0,3})(?:['’]s?)?[,:]?\s$/u

/** *from the one and … from the other*, *$6 billion of it*: no names. */
const NO_NAME = /^(?:one|other|another|it|that|this|them)$/iu

/** A date is when a part was told, not what it is. */
const WHEN = light(
  `^(?:early |late |the |that |last |this )?(?:\\d|(?:${MONTH})\\b|spring|summer|autumn|fall|winter|year|quarter|month|week|first half|second half)`,
  'iu',
)

/** The name of a part: what stands behind its figure, *$3 billion from BlackRock*, else the company named before it. */
export function partName(note: Note, { passage, at }: Sentence, { figure }: Numbered, from: number): string | null {
  const behind = NAME_BEHIND.exec(passage.text.slice(figure.at.end, at.end))?.[1]
  if (behind !== undefined && !WHEN.test(behind) && !NO_NAME.test(behind)) return behind
  const named = note.mentions.filter(
    (mention) => mention.passage === passage.index && mention.at.start >= from && mention.at.end <= figure.at.start,
  )
  if (named.length > 0) return named.length === 1 ? (named[0]?.text ?? null) : null
  return NAME_BEFORE.exec(passage.text.slice(Math.max(from, figure.at.start - 60), figure.at.start))?.[1] ?? null
}

/** Each part's name, looked for behind the figure before it. */
export function named(note: Note, sentence: Sentence, parts: readonly Numbered[], start: number) {
  return parts.map((part, i) => ({
    figure: part.index,
    name: partName(note, sentence, part, parts[i - 1]?.figure.at.end ?? start),
  }))
}

/** Words between two figures that are not just the next part: a comparison, a change, an alternative, a valuation. */
const NOT_NEXT =
  /\b(?:than|compared|against|versus|vs|instead|rather|or|without|excluding|rose|fell|grew|up(?! to\b)|down|increas\p{L}*|decreas\p{L}*|dropp?\p{L}*|gain\p{L}*|valu\p{L}*|of which|as much|the (?:last|latest)(?=\s?$)|whereas|while|if|ago|(?:but|and|,) not(?! yet)|market|earlier|within|thereof|per|(?<!\b(?:year|month|week|day|quarter) )after|minus|less|makes?|leav\p{L}+|most|half)\b/iu
/** *… from Nvidia, at $5 billion*: at which valuation, unless a name stands between: *, Microsoft, at $250 billion*. */
const AT_A_VALUE = /^(?![^,;]*,?\s(?:and|plus)\s[^,;]*'s at $)[^,;]*,?\sat (?:an? )?$/iu
const JOINED = /[,;+—–]|\b(?:and|plus|with)\b/iu
const MOST_WORDS = 18

/** Parts of one kind of money are no measures of a company. */
const MEASURES = /\b(?:revenues?|profits?|loss(?:es)?|earn\p{L}*|lost)\b/iu

/** *62 % of that $1.92 billion*, *half of the $3 billion*: the figure behind it is the whole of a share, not a part. */
const SHARE_OF =
  /(?:%|\bper ?cent|\bhalf|\bthirds?|\bquarters?|\bfifths?|\btenths?) of (?:(?:that|this|the|its|their|those|these|[^\s,;]+['’]s) )?(?:[^\s,;:]+ ){0,3}$/iu

/** Whether words say that the figure behind them is the whole that a percentage or a fraction is taken of. */
export function isShareOf(gap: string): boolean {
  return SHARE_OF.test(gap)
}

/** Whether the words between two figures lead from one part of a total told before to the next. */
export function joinsParts(gap: string): boolean {
  return joins(gap) && !MEASURES.test(gap)
}

/** Whether the words between two figures lead from one term of a sum to the next. */
export function joins(gap: string): boolean {
  return (
    JOINED.test(gap) &&
    !isShareOf(gap) &&
    !NOT_NEXT.test(gap) &&
    !AT_A_VALUE.test(gap) &&
    gap.split(' ').length <= MOST_WORDS
  )
}
