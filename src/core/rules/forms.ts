/**
 * Forms: the orders in which prose states a relation between amounts, written as patterns over a text in which each
 * figure and each word of relation is one sign. Every gap is bounded, so that a form is linear in its text.
 */

/** One figure, or one percentage, fraction or multiple; what a form names `{part}`, `{p}` … */
const FIGURE = '[\\uE000-\\uE7FF]'
const RELATION = '[\\uE800-\\uEFFF]'
const FIGURE_BASE = 0xe000
const RELATION_BASE = 0xe800
const MOST = 0x800

/** A word; no figure, no relation and no mark that ends a statement is one. */
const WORD = `[\\p{L}“"'’&][\\p{L}\\p{N}'’"”&/-]*(?:\\.[\\p{L}\\p{N}]+)*|\\p{N}[\\p{L}\\p{N}/-]*(?:\\.\\p{N}+)*`
/** Words that open another statement are in no gap. */
const NOT_LOOSE =
  'and|but|while|whereas|which|who|than|plus|or|not|nor|if|because|as|though|although|when|where|minus|less|another|except|without|versus'
/** Words behind which an amount is no longer the operand of what stands before, and what is no money. */
const NOT_CLOSE = `${NOT_LOOSE}|that|to|for|with|by|after|before|on|over|more|from|against|excluding|besides|beside|per|under|until|into|now|then|later|valued|worth|bought|shares?|stock|equity|votes?|customers|clients|employees|staff|workers|users|chips|gpus|sites`

/** Words that several rules' forms share: `{is}` and the like. */
const WORDS: Readonly<Record<string, string>> = {
  is: '(?:is|are|was|were|will be|would be|equals?|represents?|represented|makes? up|made up|accounts? for|accounted for|amounts? to|amounted to|comes? to|came to|works? out (?:at|to|as)|corresponds? to|constitutes?|makes?|means?|gives?|covers?)(?: (?:still|also|now|only|just|thus|already|merely|itself|then|together|in all|therefore|equal to|equivalent to|an?|the|a mere|exactly|precisely|some))?',
  or: '(?:, or| –| —|, i\\.e\\.,?|, that is,?|, which is|, (?:equal|equivalent) to|, representing|, making up|, accounting for)(?: (?:still|only|just|a mere|exactly|again|thus|now|some))?',
  would:
    '(?:is|are|was|were|will be|would be|makes?|comes? to|equals?|gives?|means?|amounts? to|works? out at|yields?)(?: (?:just|only|still|some))?',
  costs:
    '(?:costs?|(?:will|would|could) cost|is|are|was|would be|will be|means?|would mean|comes? to|would come to|makes?|adds?|would add|equals?|amounts? to|works? out at|brings?|yields?|takes?|would bring)',
  that: "(?:that|this|it|which)(?: (?:is|was|means|makes|makes up|made|would be|comes to|equals|amounts to|represents|represented)|[’']s)(?: (?:still|only|just|about|exactly|now|a mere))?",
  whole:
    '(?:the (?:entire |whole |overall |grand |full |combined )?(?:total|sum|whole|amount|lot)|it|that|this|which|them|all of (?:it|that|them))',
  against:
    '(?:,? (?:against|compared (?:with|to)|which compares with|and compares with|versus|vs\\.?|after|up from|down from|from))',
  levied: '(?:interest|coupon|rate|yield|fee|tax|tariff|levy|duty|royalty|commission|cut|charge|dividend)',
  values:
    ',?(?: (?:which|and|so|thus|thereby|a price that|a deal that|that))?(?: (?:values?|valued|valuing|implies|implied|implying|puts?|putting)~6 (?:at|of)| at an?~3 valuation of)',
}

/** What follows an amount or a percentage that means something else by it: `$2 billion more`, `15 % growth`. */
const OTHER_MEANING =
  '(?:more|less|higher|lower|larger|smaller|bigger|fewer|better|worse|above|below|up|down|on top|growth|increases?|rises?|decline|drop|fall|interest|coupon|yield|stake|discount|premium|points?|margin|owned|faster|cheaper|annually|a (?:year|quarter|month|week|day)|an hour|per|each|apiece|every|or more|to [\\uE000-\\uEFFF]|times)\\b'
const CLOSES = '[,.;:)!?]| [(–—]| ?$'
/** What may follow, or not, where a form ends. */
const ENDS: Readonly<Record<string, string>> = {
  /** Not a percentage of something else, nor a growth rate. */
  end: `(?! ?-?${OTHER_MEANING}| of\\b(?! {whole})| ?[–-] ?\\d)`,
  /** Not an amount of something else. */
  endsum: `(?! ?-?${OTHER_MEANING}|,? (?:and|or|plus) [\\uE000-\\uE7FF])`,
  /** A percentage that closes its statement. */
  stop: `(?= of {whole}|${CLOSES}| (?:and|while|but|so|goes|went|is|was|has|will|comes|came|from|in|to|for)\\b)`,
  /** An amount that closes its statement. */
  stopsum: `(?=${CLOSES}| (?:goes|went|is|was|are|were|has|had|will|comes|came)\\b)(?!, (?:and |or )?[\\uE000-\\uE7FF])`,
}

/**
 * Compiles a form. `{part}`, `{whole}`, `{p}` … stand for one figure or relation (names in `FIGURES` and `RELATIONS`);
 * other names for words above; `~4` for up to four words; `≈4` for up to four that lead straight to an operand; a space
 * for white space; the rest is a regular expression.
 *
 * @example form('{part}~6 {is} {p} of≈8 {whole}') matches `Amazon's ① for seven years is ② of the ③`
 */
export function form(source: string): RegExp {
  const pattern = expand(expand(expand(source)))
    .replace(/~(\d)/g, (_, most: string) => `(?: (?!(?:${NOT_LOOSE})\\b)(?:${WORD})){0,${most}}`)
    .replace(/≈(\d)/g, (_, most: string) => `(?: (?!(?:${NOT_CLOSE})\\b)(?:${WORD})){0,${most}}`)
    .replaceAll(' ', '\\s')
  return new RegExp(pattern, 'giu')
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

type FigureName = 'part' | 'part2' | 'part3' | 'total' | 'large' | 'base' | 'from' | 'to' | 'by'
type RelationName = 'p' | 'x' | 'g'
/**
 * Words that a form keeps: what a share is of, the kind of a margin, a word of change and what it is said of,
 * *more than* behind a multiple.
 */
type WordsName = 'of' | 'kind' | 'verb' | 'more' | 'subject'

const FIGURES: ReadonlySet<string> = new Set(['part', 'part2', 'part3', 'total', 'large', 'base', 'from', 'to', 'by'])
const RELATIONS: ReadonlySet<string> = new Set(['p', 'x', 'g'])

/** Characters before and behind a match that are kept. */
const AROUND = 160

/** A stretch of a text, as offsets. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** A text in which figures and relations are single signs. */
export interface Masked<F, R> {
  readonly text: string
  readonly figures: readonly F[]
  readonly relations: readonly R[]
}

/** Where a form fits: its figures, relations and words by their names. */
export interface Match<F, R> {
  readonly figures: { readonly [name in FigureName]?: F }
  readonly relations: { readonly [name in RelationName]?: R }
  readonly words: { readonly [name in WordsName]?: string }
  /** The signs in their order, and the masked text that the form covers and what stands around it. */
  readonly signs: { readonly [name in FigureName | RelationName]?: string }
  readonly written: string
  readonly before: string
  readonly after: string
}

/** The places of a masked text where a form fits. */
export function matchesOf<F, R>(masked: Masked<F, R>, pattern: RegExp): readonly Match<F, R>[] {
  return [...masked.text.matchAll(pattern)].map(({ groups = {}, index, 0: written }) => {
    const given = Object.entries(groups).filter(([, text]) => text !== undefined)
    const pick = <T>(names: ReadonlySet<string>, list: readonly T[], base: number) =>
      Object.fromEntries(
        given.flatMap(([name, sign]) => {
          const one = names.has(name) ? list[sign.charCodeAt(0) - base] : undefined
          return one === undefined ? [] : [[name, one]]
        }),
      )
    return {
      figures: pick(FIGURES, masked.figures, FIGURE_BASE),
      relations: pick(RELATIONS, masked.relations, RELATION_BASE),
      words: Object.fromEntries(given),
      signs: Object.fromEntries(given),
      written,
      before: masked.text.slice(Math.max(0, index - AROUND), index),
      after: masked.text.slice(index + written.length, index + written.length + AROUND),
    }
  })
}

const JOINED = /[\uE000-\uE7FF]\)?(?:\s[\p{L}\p{N}'’.&-]+){0,5},?\s(?:and|plus)(?:\s[\p{L}\p{N}'’.&-]+){0,5}\s?\(?$/u
const LISTED = /[\uE000-\uE7FF]\)?(?:\s[\p{L}\p{N}'’.&-]+){0,5},(?:\s[\p{L}\p{N}'’.&-]+){0,5}\s?\(?$/u

/**
 * Whether the first figure of a match is the last of several that are joined, and so not alone what is compared:
 * *Oracle's $300 billion and Microsoft's* before it.
 *
 * @param orListed whether a comma joins too
 */
export function isJoined<F, R>({ before, written }: Match<F, R>, orListed = false): boolean {
  const lead = before + written.slice(0, Math.max(0, written.search(/[\uE000-\uE7FF]/)))
  return JOINED.test(lead) || (orListed && LISTED.test(lead))
}

/**
 * Puts one sign for each figure and each relation of a stretch of a text. A relation that overlaps a figure has none.
 *
 * @param spanOf where a figure or relation stands in the text, its hedge included
 */
export function mask<F, R>(
  text: string,
  at: Stretch,
  figures: readonly F[],
  relations: readonly R[],
  spanOf: { readonly figure: (one: F) => Stretch; readonly relation: (one: R) => Stretch },
): Masked<F, R> {
  const pieces = [
    ...figures.slice(0, MOST).map((one, i) => ({ ...spanOf.figure(one), sign: String.fromCharCode(FIGURE_BASE + i) })),
    ...relations
      .slice(0, MOST)
      .map((one, i) => ({ ...spanOf.relation(one), sign: String.fromCharCode(RELATION_BASE + i) })),
  ].sort((a, b) => a.start - b.start || a.sign.charCodeAt(0) - b.sign.charCodeAt(0))
  let masked = ''
  let from = at.start
  for (const { start, end, sign } of pieces) {
    if (start < from || end > at.end) continue
    masked += plain(text.slice(from, start)) + sign
    from = end
  }
  masked += plain(text.slice(from, at.end))
  return { text: masked.replace(FILLER, ''), figures, relations }
}

/** Words before a relation that change nothing: *only 3 %*. */
const FILLER = /(?<![\p{L}\p{N}])(?:only|just|merely|a mere|fully|exactly|precisely|a whole)\s(?=[\uE800-\uEFFF])/giu

/** Signs of the private use area in the note itself mean nothing here. */
function plain(text: string): string {
  return text.replace(/[\uE000-\uEFFF]/g, '.')
}
