import type { Span } from '../span'

/** Where a figure stands. */
export interface Place {
  /** Its passage's text; the spans are into it. */
  readonly text: string
  readonly sentence: Span
  readonly figure: Span
  /** All figures of the sentence, in order. */
  readonly figures: readonly Span[]
}

/** Words that end a noun phrase: what stands behind them is not the figure's own. */
const BREAKS =
  /(?<![\p{L}\p{N}])(?:and|or|but|while|whereas|which|that|who|to|for|from|with|against|is|was|are|were|will|would|does|did|doesn.t|not|by|at|as|after|before|since|versus|vs|than|has|have|had|when|if)(?![\p{L}\p{N}])/iu

/** A clause's end within a sentence. */
const CLAUSE = /[;:—]|\s[–-]\s|,\s+(?:and|but|while|whereas|which|as|though|although|so|yet)\s/iu

/** The number of words in a text. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0
}

/**
 * How far apart two places of a sentence are, in words; the end of a clause counts for four, a comma for one, another
 * figure between for four.
 *
 * @param text the passage's text that holds both
 * @param figures where the passage's figures stand
 */
export function distanceBetween(text: string, a: Span, b: Span, figures: readonly Span[]): number {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a]
  const between = text.slice(first.end, Math.max(first.end, second.start))
  const others = figures.filter(({ start, end }) => start >= first.end && end <= second.start).length
  return wordCount(between) + (CLAUSE.test(between) ? 4 : 0) + (between.includes(',') ? 1 : 0) + 4 * others
}

/** Whether `word` heads the noun phrase that a figure starts: *$13B annual revenue*, *$9 billion in cash burn*. */
export function followsDirectly(text: string, figure: Span, word: Span): boolean {
  if (word.start < figure.end) return false
  const between = text.slice(figure.end, word.start)
  return wordCount(between) <= 3 && !/[,;:.()—–]/.test(between) && !BREAKS.test(between)
}

/** Whether a figure directly completes `word`: *revenue of $3.25 billion*, *commitments now total $1.4 trillion*. */
export function leadsDirectly(text: string, figure: Span, word: Span): boolean {
  if (word.end > figure.start) return false
  const between = text.slice(word.end, figure.start)
  return wordCount(between) <= 3 && !/[,;()]/.test(between) && !/\b(?:and|or|but|while)\b/iu.test(between)
}

/** Words beyond a word's own figure that it speaks of another figure of the sentence. */
const OWNED_ELSEWHERE = 8

/**
 * How far a word is from a figure as its reader sees it: at most one where it belongs to the figure (it heads the
 * phrase that the figure starts, or the figure completes it), much farther where it belongs to another.
 */
export function readingDistance(text: string, word: Span, figure: Span, figures: readonly Span[]): number {
  const words = distanceBetween(text, word, figure, figures)
  const owner = ownerOf(text, word, figures)
  if (owner === null) return words
  return owner.start === figure.start ? Math.min(words, 1) : words + OWNED_ELSEWHERE
}

/** *Operating income of* $36 billion: the plainest way to say what a figure is. */
const NAMES = /^\sof\s(?:\p{L}+\s){0,2}$/u

/** From the noun that a sentence is about, over what it is of, to its figure: *the lease with X in Y is worth* $11 billion. */
const IS_SAID_OF =
  /^\s(?:with|from|for|of|to|in|at|by|on|between)\s[^,;:()]{1,72}?\s(?:is|are|was|were|comes? to|came to|amounts? to|amounted to|runs? to|ran to|stands? at|stood at|reached)(?:\s\p{L}+){0,3}\s$/u

function ownerOf(text: string, word: Span, figures: readonly Span[]): Span | null {
  const named = figures.find(
    (figure) => NAMES.test(text.slice(word.end, Math.max(word.end, figure.start))) && figure.start > word.end,
  )
  const behind = named ?? figures.findLast((figure) => followsDirectly(text, figure, word))
  return behind ?? figures.find((figure) => leadsDirectly(text, figure, word)) ?? subjectOf(text, word, figures)
}

function subjectOf(text: string, word: Span, figures: readonly Span[]): Span | null {
  const next = figures.find(({ start }) => start > word.end)
  return next !== undefined && IS_SAID_OF.test(text.slice(word.end, next.start)) ? next : null
}

/**
 * The words of a pattern that stand near a figure of their sentence, as its reader sees it (see `readingDistance`).
 *
 * @param pattern with the flag `g`
 * @param reach words beyond which they do not speak of it
 */
export function wordsNear(
  pattern: RegExp,
  { text, sentence, figure, figures }: Place,
  reach: number,
): readonly string[] {
  return matchesIn(text, sentence, pattern).flatMap(({ match: [word], at }) =>
    readingDistance(text, at, figure, figures) <= reach ? word : [],
  )
}

/** The matches of a pattern with the flag `g` in a stretch of a text, each with its place in the whole text. */
export function matchesIn(
  text: string,
  { start, end }: Span,
  pattern: RegExp,
): readonly { readonly match: RegExpExecArray; readonly at: Span }[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => {
    const from = start + match.index
    return { match, at: { start: from, end: from + match[0].length } }
  })
}
