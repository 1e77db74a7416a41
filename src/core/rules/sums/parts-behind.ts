import type { Note } from '../../notes/types'
import { light } from '../../text/light'
import { numberOf } from '../../text/number-words'
import { areSame } from '../figures-at'
import type { Numbered, Sentence } from '../sentences'
import { isAddable, isAmount } from './operands'
import { isShareOf, joinsParts, leavesOpen, named } from './parts'
import { isSummed } from './parts-ahead'
import type { Skeleton } from './skeleton'
import { added, type Certainty, type Sum } from './sums'

const AND = String.raw`(?:[,–—]|\(|\bwhich|\bthat)?\s?`
/** From a total to its parts, in words that name them all: *consists of $7.5 billion of grants and …*. */
const CONSISTS = light(
  String.raw`${AND}(?:\b(?:is|are|was|were) )?\b(?:made up of|composed of|consist(?:s|ed|ing)? of|compris(?:es?|ed|ing)|split (?:into|between|among|across)|divided (?:into|between|among)|breaks? down (?:into|as)|broken down into|namely|being|in the form of|the sum of)\s(?:[\p{L}\p{N}'&.-]+,?\s){0,4}$`,
  'iu',
)
/** A colon, a dash or an opening bracket right before the first part: *$18 billion: $10 billion from …*. */
const COLON =
  /[:—–(=]\s?(?:(?:\p{Lu}[\p{L}\p{N}'&.-]*|a|an|the|some|first|for|of|and|with|from|to|by),?\s){0,4}(?:(?:\p{Ll}+\s){1,2}of\s)?$/u
/** *$165 billion, of which $65 billion …*: the parts may be some of it. */
const OF_WHICH = /,?\s?\b(?:of which|of that|of it|of this|thereof|including|among them)\s(?:[^\s,;:]+\s){0,6}$/iu
/** *$16.4 billion, $4.5 billion in cash and …* */
const APPOSED = /^(?: [^\s,;:]+){0,8},\s(?:some|half|about)?\s?$/iu
/** *Of the $16.4 billion, $4.5 billion …* */
const OF_BEFORE =
  /(?:^|[,;:—–(]\s?|\band )(?:out )?of (?:the|its|their|this|that|these|those|[\p{Lu}][^\s,;:]*'s)(?: [^\s,;:]+){0,4} $/iu
const BEHIND_OF = /^(?: [^\s,;:]+){0,8},? (?:[^\s;:]+ ){0,5}$/iu

/** *$5.7 billion of it was grants*: a part that points to its total. */
const OF_IT = /^ (?:[\p{L}-]+ )?of (?:it|that|this|them)\b/iu
/** *Google's total is $3 billion; it had bought in for $2 billion and added another $1 billion*. */
const TOTAL_IS = /\b(?:total|sum)(?: [^\s,;:]+){0,4} (?:is|was|are|now|comes to|stands at)(?: now)? $/iu
const SAYS_HOW = /^(?: [^\s,;:]+){0,5}[;:,—–] (?:[^\s,;:]+ ){0,8}$/u
const ADDS = /\b(?:another|a further|more|additional|added)\b/iu
const MAY =
  /\b(?:could|(?<!\b(?:in|of|since|by|last|this|until) )may(?!,| \d| and)|might|would|can|if|plan(?:s|ned)?|wants?|talks?|expects?)\b/iu
/** A colon behind *in all*, *between them* says that everything follows. */
const SUM_WORDS =
  /\b(?:in all|in total|altogether|all told|together|between them|combined|adds? up|comes? to|total(?:s|led|ed)?)\b/iu

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
  /\b(?:is|are|was|were|has|had|will|would|rose|fell|beat|missed|means?|pays?|earns?|lost|needs?|gives?|lends?|takes?|puts?|adds?|gets?|brings?|costs?|bought|sold)\b/iu

/**
 * A total and the parts that its sentence names behind it: `$27 billion is made up of $18 billion from Pimco and $3
 * billion from BlackRock`, `$165 billion, of which …`, `$3.75 billion: $2.75 billion in notes and $1 billion in shares`.
 */
export function partsBehind(note: Note, { sentence, gaps }: Skeleton): readonly Sum[] {
  const { figures, passage, text } = sentence
  if (figures.length < 3 || !isAddable(text)) return []
  return figures.flatMap((total, t): readonly Sum[] => {
    // The total told again behind its parts is none: *$2 billion: $1 billion of … and $1 billion of …, $2 billion together*.
    const again = figures.findIndex((_, i) => i > t + 2 && isSummed(gaps, i))
    const sum = figures[again]
    if (sum !== undefined && areSame(sum, total)) return []
    const parts = again === -1 ? figures.slice(t + 1) : figures.slice(t + 1, again)
    const lead = gaps[t + 1] ?? ''
    if (/^ ?\)/.test(lead) || isShareOf(lead)) return []
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
  const all = rest || isCounted(lead, run.length) || (run.length === 2 && areContraries(gapsOf(sentence, run)))
  if (OF_WHICH.test(lead)) return all ? 'whole' : 'open'
  if (OF_BEFORE.test(before) && BEHIND_OF.test(lead)) return all ? 'whole' : 'open'
  if (OF_IT.test(gaps[0] ?? '') && lead.split(' ').length <= 14) return all ? 'whole' : 'open'
  if (
    TOTAL_IS.test(before) &&
    SAYS_HOW.test(lead) &&
    gaps.slice(0, run.length - 1).every((gap) => ADDS.test(gap) && !MAY.test(gap))
  )
    return 'whole'
  const bracket = COLON.exec(lead)?.[0].startsWith('(') ? /\)/.test(gaps[0] ?? '') : false
  if (COLON.test(lead) && !bracket && !TURNS.test(lead) && lead.split(' ').length <= 14 && last !== undefined) {
    const behind = run.map(({ figure }) => sentence.passage.text.slice(figure.at.end, sentence.at.end))
    const nouns = behind.every((text) => NOUN_PART.test(text) || /^\s?[,;.)]|^$/.test(text))
    const acts = gaps.slice(0, run.length - 1).some((gap) => VERBS.test(gap))
    const said = SUM_WORDS.test(lead) || SUM_WORDS.test(before)
    return (said || (nouns && !acts)) && !sliced(sentence, run) ? 'whole' : 'loose'
  }
  if (!APPOSED.test(lead)) return null
  return run.length === 2 && /\bfrom the one\b.*\bthe other\b/iu.test(gapsOf(sentence, run).join('#'))
    ? 'whole'
    : 'loose'
}

/** Whether the words before the parts count them: *from two customers, $17.4 billion from …*. */
function isCounted(lead: string, parts: number): boolean {
  const word =
    /\b(?:from|to|for|between|among|with|by|in|of) (?:the |its |these )?(two|three|four|five) [\p{L}-]+(?: [\p{L}-]+)?[,:;]/iu.exec(
      lead,
    )
  return word?.[1] !== undefined && Number(numberOf(word[1])?.toFixed()) === parts
}

/** What stands around each part of a run: before it, and behind the last one. */
function gapsOf({ passage, at }: Sentence, run: readonly Numbered[]): readonly string[] {
  return run.map(({ figure }, i) => passage.text.slice(figure.at.end, run[i + 1]?.figure.at.start ?? at.end))
}

/** Pairs of words that leave nothing between them. */
const CONTRARIES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bpublic\b/iu, /\bprivate\b/iu],
  [/\b(?:debts?|loans?|bonds?|borrow\p{L}*)\b/iu, /\b(?:equity|shares|stock)\b/iu],
  [/\bcash\b/iu, /\b(?:stock|shares)\b/iu],
  [/\b(?:abroad|foreign\p{L}*|overseas)\b/iu, /\b(?:home|domestic\p{L}*)\b/iu],
  [/\bunsecured\b/iu, /\bsecured\b/iu],
  [/\bfirst half\b/iu, /\bsecond half\b/iu],
  [/\bone\b/iu, /\bthe other\b/iu],
]

/** Whether the words of two parts are contraries, so that there is no third: public and private, debt and equity. */
function areContraries([one = '', other = '']: readonly string[]): boolean {
  return CONTRARIES.some(([a, b]) => (a.test(one) && b.test(other)) || (b.test(one) && a.test(other)))
}

function sliced({ passage, at }: Sentence, run: readonly Numbered[]): boolean {
  const text = passage.text.slice(run[0]?.figure.at.end, at.end)
  return SLICES.some(([word, count]) => word.test(text) && run.length !== count)
}
