import type { Note } from '../notes/types'
import { joinsParts, leavesOpen, named } from './parts'
import type { Numbered, Sentence } from './sentences'
import type { Skeleton } from './skeleton'
import { isAddable, isAmount } from './sum-operands'
import { added, type Certainty, type Sum } from './sums'

const AND = String.raw`(?:[,–—]|\(|\bwhich|\bthat)?\s?`
/** From a total to its parts, in words that name them all: *consists of $7.5 billion of grants and …*. */
const CONSISTS = new RegExp(
  String.raw`${AND}(?:\b(?:is|are|was|were) )?\b(?:made up of|composed of|consist(?:s|ed|ing)? of|compris(?:es?|ed|ing)|split (?:into|between|among|across)|divided (?:into|between|among)|breaks? down (?:into|as)|broken down into|namely|being|in the form of|the sum of)\s(?:[\p{L}\p{N}'&.-]+,?\s){0,4}$`,
  'iu',
)
/** A colon, a dash or an opening bracket right before the first part: *$18 billion: $10 billion from …*. */
const COLON =
  /[:—–(=]\s?(?:(?:\p{Lu}[\p{L}\p{N}'&.-]*|a|an|the|some|first|for|of|and),?\s){0,4}(?:(?:\p{Ll}+\s){1,2}of\s)?$/u
/** *$165 billion, of which $65 billion …*: the parts may be some of it. */
const OF_WHICH = /,?\s?\b(?:of which|of that|of it|of this|thereof|including|among them)\s(?:[^\s,;:]+\s){0,6}$/iu
/** *$16.4 billion, $4.5 billion in cash and …* */
const APPOSED = /^(?: [^\s,;:]+){0,8},\s(?:some|half|about)?\s?$/iu
/** *Of the $16.4 billion, $4.5 billion …* */
const OF_BEFORE =
  /(?:^|[,;:—–(]\s?|\band )(?:out )?of (?:the|its|their|this|that|these|those|[\p{Lu}][^\s,;:]*'s)(?: [^\s,;:]+){0,4} $/iu
const BEHIND_OF = /^(?: [^\s,;:]+){0,8},? (?:[^\s;:]+ ){0,5}$/iu

/** Words that turn away from the total before they lead to the parts. */
const TURNS = /\b(?:not|nor|neither|never|unlike|than|while|whereas|but|against|versus|after|before)\b/iu

/** Parts that are told by quarters or halves are whole only where all of them are there. */
const SLICES: readonly (readonly [RegExp, number])[] = [
  [/\bquarter\b/iu, 4],
  [/\bhalf\b/iu, 2],
]

/** What a part in a list behind a colon begins with: it is something or of someone, and does nothing. */
const NOUN_PART =
  /^\s(?:from|to|for|of|with|by|in|on|via|as|under|through|at|\p{Ll}+)\b(?!\s(?:was|were|is|has|had|rose|fell)\b)/u
const VERBS =
  /\b(?:is|are|was|were|has|had|will|would|rose|fell|beat|missed|means?|pays?|earns?|lost|needs?|gives?|lends?|takes?|puts?|adds?|gets?|brings?|costs?)\b/iu

/**
 * A total and the parts that its sentence names behind it: `$27 billion is made up of $18 billion from Pimco and $3
 * billion from BlackRock`, `$165 billion, of which …`, `$3.75 billion: $2.75 billion in notes and $1 billion in shares`.
 */
export function partsBehind(note: Note, { sentence, gaps }: Skeleton): readonly Sum[] {
  const { figures, passage, text } = sentence
  if (figures.length < 3 || !isAddable(text)) return []
  return figures.flatMap((total, t): readonly Sum[] => {
    const parts = figures.slice(t + 1)
    const lead = gaps[t + 1] ?? ''
    if (/^ ?\)/.test(lead)) return []
    const run = runOf(parts, gaps.slice(t + 2))
    if (run.length < 2 || !run.every(({ index }) => isAmount(note, index)) || !isAmount(note, total.index)) return []
    const start = total.figure.at.end
    const certainty = certaintyOf(gaps[t] ?? '', lead, sentence, run, gaps.slice(t + 2))
    if (certainty === null || (certainty === 'whole' && run.length < parts.length)) return []
    const closed = leavesOpen(sentence, start, run) ? 'open' : certainty
    const before = passage.text.slice(start, run[0]?.figure.at.start)
    const terms = added(named(note, sentence, run, start + before.search(/[:—–(]?[^:—–(]*$/)))
    return [{ rule: 'parts-total', result: total.index, terms, certainty: certainty === 'loose' ? 'loose' : closed }]
  })
}

/** The parts from the first on, as far as one leads to the next. */
function runOf(parts: readonly Numbered[], gaps: readonly string[]): readonly Numbered[] {
  const end = parts.findIndex((_, i) => i > 0 && !joinsParts(gaps[i - 1] ?? ''))
  return end === -1 ? parts : parts.slice(0, end)
}

function certaintyOf(
  before: string,
  lead: string,
  sentence: Sentence,
  run: readonly Numbered[],
  gaps: readonly string[],
): Certainty | null {
  const last = run.at(-1)
  const rest = /\b(?:the|its) (?:rest|remainder|balance|remaining|other)\b[^.]*$/iu.test(gaps[run.length - 2] ?? '')
  if (CONSISTS.test(lead)) return sliced(sentence, run) ? 'open' : 'whole'
  if (OF_WHICH.test(lead)) return rest ? 'whole' : 'open'
  if (OF_BEFORE.test(before) && BEHIND_OF.test(lead)) return rest ? 'whole' : 'open'
  const bracket = COLON.exec(lead)?.[0].startsWith('(') ? /\)/.test(gaps[0] ?? '') : false
  if (COLON.test(lead) && !bracket && !TURNS.test(lead) && lead.split(' ').length <= 14 && last !== undefined) {
    const behind = run.map(({ figure }) => sentence.passage.text.slice(figure.at.end, sentence.at.end))
    const nouns = behind.every((text) => NOUN_PART.test(text) || /^\s?[,;.)]|^$/.test(text))
    const acts = gaps.slice(0, run.length - 1).some((gap) => VERBS.test(gap))
    return nouns && !acts && !sliced(sentence, run) ? 'whole' : 'loose'
  }
  return APPOSED.test(lead) ? 'loose' : null
}

function sliced({ passage, at }: Sentence, run: readonly Numbered[]): boolean {
  const text = passage.text.slice(run[0]?.figure.at.end, at.end)
  return SLICES.some(([word, count]) => word.test(text) && run.length !== count)
}
