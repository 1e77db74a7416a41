import { once } from '../../once'
import { type Gated, gated } from '../../text/gated'

/**
 * Forms: the orders in which prose states a relation between amounts, written as patterns over a text in which each
 * figure and each word of relation is one sign. Every gap is bounded, so that a form is linear in its text.
 */

/** One figure, or one percentage, fraction or multiple; what a form names `{part}`, `{p}` … */
const FIGURE = '[\\uE000-\\uE7FF]'
const RELATION = '[\\uE800-\\uEFFF]'

/** A word; no figure, no relation and no mark that ends a statement is one. */
const WORD = `[\\p{L}“"'’&][\\p{L}\\p{N}'’"”&/-]*(?:\\.[\\p{L}\\p{N}]+)*|\\p{N}[\\p{L}\\p{N}'’/-]*(?:\\.\\p{N}+)*`
/** Words that open another statement are in no gap. */
const NOT_LOOSE =
  'and|but|while|whereas|which|who|than|plus|or|not|nor|if|because|as|though|although|when|where|minus|less|another|except|without|versus'
/** Words behind which an amount is no longer the operand of what stands before, and what is no money. */
const NOT_CLOSE = `${NOT_LOOSE}|that|to|for|with|by|after|before|on|over|more|from|against|excluding|besides|beside|per|under|until|into|now|then|later|valued|worth|bought|shares?|stock|equity|votes?|customers|clients|employees|staff|workers|users|chips|gpus|sites`

/** Words that several rules' forms share: `{is}` and the like. */
const WORDS: Readonly<Record<string, string>> = {
  tail: '~8(?:(?:,~8,| \\([^()\\uE000-\\uEFFF]{1,60}\\)| [–—]~8 [–—])~4)?',
  is: '(?:is|are|was|were|will be|would be|equals?|represents?|represented|makes? up|made up|accounts? for|accounted for|amounts? to|amounted to|comes? to|came to|works? out (?:at|to|as)|corresponds? to|constitutes?|makes?|means?|gives?|covers?|covered|is good for|was good for|stands? for|ate(?: up)?|eats?(?: up)?|takes? up|took up|absorbs?|absorbed|swallows?|swallowed|consumes?|consumed)(?: (?:still|also|now|only|just|thus|already|merely|itself|then|together|in all|therefore|equal to|equivalent to|an?|the|a mere|exactly|precisely|some))?',
  or: '(?:, or| –| —|, i\\.e\\.,?|, that is,?|, which is|, (?:equal|equivalent) to|, representing|, making up|, accounting for)(?: (?:still|only|just|a mere|exactly|again|thus|now|some))?',
  would:
    '(?:is|are|was|were|will be|would be|makes?|comes? to|equals?|gives?|means?|amounts? to|works? out at|yields?)(?: (?:just|only|still|some))?',
  costs:
    '(?:costs?|(?:will|would|could) cost|is|are|was|would be|will be|means?|would mean|comes? to|would come to|makes?|adds?|would add|equals?|amounts? to|works? out at|brings?|yields?|takes?|would bring)',
  that: "(?:that|this|it|which)(?: alone| by itself)?(?: (?:is|was|means|makes|makes up|made|would be|comes to|equals|amounts to|represents|represented)|[’']s)(?: (?:still|only|just|about|exactly|now|a mere))?",
  whole:
    '(?:the (?:entire |whole |overall |grand |full |combined )?(?:total|sum|whole|amount|lot)|it|that|this|which|them|all of (?:it|that|them))',
  money:
    '(?:total|sum|whole|amount|lot|round|backlog|order book|bill|cost|costs|budget|package|programme|program|deal|contract|financing|funding|money|raise|pot|figure|price|investment|spending|facility|loan|issue|offering|commitment|commitments|pledge|plan|revenue|sales|turnover)',
  against:
    '(?:,? (?:against|compares? (?:with|to)|compared (?:with|to)|which compares with|and compares with|versus|vs\\.?|after|up from|down from|from))',
  levied: '(?:interest|coupon|rate|yield|fee|tax|tariff|levy|duty|royalty|commission|cut|charge|dividend)',
  values:
    ',?(?: (?:which|and|so|thus|thereby|a price that|a deal that|that))?(?: (?:values?|valued|valuing|implies|implied|implying|puts?|putting)~6 (?:at|of)|(?: at|,) an?~3 valuation of)',
}

/** What follows an amount or a percentage that means something else by it: `$2 billion more`, `15 % growth`. */
const OTHER_MEANING =
  '(?:more|less|higher|lower|larger|smaller|bigger|fewer|better|worse|above|below|up|down|on top|growth|increases?|rises?|decline|drop|fall|interest|coupon|yield|stake|discount|premium|points?|margin|owned|faster|cheaper|annually|a (?:year|quarter|month|week|day)|an hour|yoy|y\\/y|qoq|q\\/q|year[ -]on[ -]year|on the year|per|each|apiece|every|or more|to [\\uE000-\\uEFFF]|times)\\b'
const CLOSES = '[,.;:)!?]| [(–—]| ?$'
/** *half of it* that ends its statement: in *$8 billion, half of it in 2023* it is the amount right before. */
const POINTED = '{whole}(?=[,.;:)!?]| ?$)'
/** What may follow, or not, where a form ends. */
const ENDS: Readonly<Record<string, string>> = {
  /** Not a percentage of something else, nor a growth rate. */
  end: `(?! ?-?${OTHER_MEANING}| of\\b(?! ${POINTED})| ?[–-] ?\\d)`,
  /** The same, or one of the whole by another name. */
  endof:
    '(?:(?= of (?:it|them|that|this|(?:the|that|this|its|their) (?:[\\p{L}-]+ )?{money})(?:[,.;:)!?]| [(–—]| ?$))|{end})',
  /** Not an amount of something else. */
  endsum: `(?! ?-?${OTHER_MEANING}|,? (?:and|or|plus) [\\uE000-\\uE7FF])`,
  pointed: POINTED,
  /** A percentage that closes its statement. */
  stop: `(?= of ${POINTED}|${CLOSES}| (?:and|while|but|so|goes|went|is|was|has|will|comes|came|from|in|to|for)\\b)`,
  /** An amount that closes its statement. */
  stopsum: `(?=${CLOSES}| (?:goes|went|is|was|are|were|has|had|will|comes|came)\\b)(?!, (?:and |or )?[\\uE000-\\uE7FF])`,
}

/** A pattern over masked texts. */
export type Form = Gated

/** What stands for any figure, and for any relation, where a text is looked through for what forms need. */
export const FIGURE_SIGN = '\uE000'
export const RELATION_SIGN = '\uE800'

/**
 * Compiles a form. `{part}`, `{total}`, `{p}` … stand for one figure or relation (names in `FIGURES` and `RELATIONS`);
 * other names for the words above; `~4` for up to four words; `≈4` for up to four that lead straight to an operand; a
 * space for white space; the rest is a regular expression over a text in lower case.
 *
 * @example form('{part}~6 {is} {p} of≈8 {total}') matches `Amazon's ① for seven years is ② of the ③`
 */
export function form(source: string): Form {
  const words = once(() => expand(expand(expand(source))))
  const pattern = () =>
    words()
      .replace(/~(\d)/g, (_, most: string) => `(?: (?!(?:${NOT_LOOSE})\\b)(?:${WORD})){0,${most}}`)
      .replace(
        /≈(\d)/g,
        (_, most: string) => `(?: th(?:at|is|ose)(?= ${FIGURE}))?(?: (?!(?:${NOT_CLOSE})\\b)(?:${WORD})){0,${most}}`,
      )
      .replaceAll(' ', '\\s')
  const outline = () =>
    words()
      .replace(/[~≈]\d/g, '.*')
      .replaceAll(FIGURE, FIGURE_SIGN)
      .replaceAll(RELATION, RELATION_SIGN)
  return gated(pattern, 'gu', outline)
}

/** One layer of names: the words behind a name may hold names in turn. */
function expand(source: string): string {
  return source.replace(/\{([a-z]\w*)\}/g, (_, name: string) => {
    if (FIGURES.has(name)) return `(?<${name}>${FIGURE})\\)?`
    if (RELATIONS.has(name)) return `(?<${name}>${RELATION})`
    const words = ENDS[name] ?? WORDS[name]
    if (words === undefined) throw new Error(`a form knows no {${name}}`)
    return words
  })
}

/** What a form calls a figure. */
export type FigureName = 'part' | 'part2' | 'part3' | 'total' | 'large' | 'base' | 'from' | 'to' | 'by'
/** What a form calls a relation. */
export type RelationName = 'p' | 'x' | 'g'
/**
 * Words that a form keeps: what a share is of, the kind of a margin, a word of change and what it is said of,
 * *more than* behind a multiple, what makes a statement follow from another.
 */
export type WordsName = 'of' | 'kind' | 'verb' | 'more' | 'subject' | 'so' | 'adverb' | 'after'

/** The names that a form gives to figures. */
export const FIGURES: ReadonlySet<string> = new Set([
  'part',
  'part2',
  'part3',
  'total',
  'large',
  'base',
  'from',
  'to',
  'by',
])
/** The names that a form gives to relations. */
export const RELATIONS: ReadonlySet<string> = new Set(['p', 'x', 'g'])
