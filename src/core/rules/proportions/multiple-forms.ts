import { type Form, form } from './forms'

/** A form in which prose states two amounts and the multiple between them. */
export interface MultipleForm {
  readonly form: Form
  /** Where the figure that the form does not hold is looked for; null where it holds both. */
  readonly missing: 'large' | 'base' | null
  /** Joined loosely, so that only a likely slip is told. */
  readonly loose: boolean
}

/** What may stand between a multiple and its base: *double the ②*, *twice as much as the ②*, *25 times revenue of ②*. */
const TO_BASE =
  "(?! as many)(?<more> (?:more|larger|bigger|greater|higher) than)?(?: (?:as|much|large|big|high|great|valuable|what|that|of|on|over|the|its|their|his|our|all|whole|present|current|annual|annuali[sz]ed|run-rate|recurring|reported|estimated|expected|projected|planned|initial|original|last|previous|next|this|year|quarter|month|size|amount|sum|value|price|revenues?|sales|turnover|profits?|earnings|income|capex|valuation|investment|spending|trailing|forward|first|second|third|fourth|20\\d\\d|[\\p{L}\\p{N}.&-]+['’]s?)){0,8}≈2"
const IS =
  '(?: (?:is|are|was|were|equals?|represents?|amounts? to|comes? to|would be|will be|makes?|or)(?: (?:still|also|now|only|just|thus|already|therefore|worth|valued at|some)){0,2} |(?:,| –| —) (?:or |just |only |some |still )?| \\((?:or )?)'
const ENDS = '(?=[,.;:)!?–—]| [(–—]| ?$)'
const BACK =
  '(?:that|it|as much|as large|as high|what (?:it|we|they|he|she|the [\\p{L}-]+) (?:(?:had|has|have) )?(?:paid|cost|gave|put in|spent|laid out|invested)|(?:its|their|our|the) (?:cost|purchase price))(?: (?:amount|sum|again|for (?:it|them)))?'
/** Another thing of the same kind, whose amount follows: *the first, of ②*, *what Amazon has (②)*, *its predecessor, at ②*. */
const OTHER_ONE =
  "(?: (?:as (?:much|large|big|high) as|the size of))?(?: (?:that|those|what|the|its|their|his|our|[\\p{L}\\p{N}.&-]+['’]s?)\\b)~6"
const NEXT_TO_IT =
  '(?:,? (?:of|at|with|for|on|worth|by|which (?:is|was|were|had been|came to|comes to|stood at|cost))(?: about)?|,|:)? \\(?'

const list = (missing: MultipleForm['missing'], loose: boolean, ...sources: readonly string[]): MultipleForm[] =>
  sources.map((source) => ({ form: form(source.replaceAll('{tobase}', TO_BASE)), missing, loose }))

/**
 * Forms whose base is only named, for it stands in what was said before: *Meta pays ②. Microsoft's order, ①, is eight
 * times as large as Meta's*.
 */
export const NAMED_BASE_FORMS: readonly Form[] = [
  `{large}~8(?:(?:,| –| \\()(?: (?:and|which|or|so|thus|therefore|is|are|was|it|that|about)){0,4}| and (?:thus|so|therefore)| (?:is|was)) {x} (?:as (?:large|big|much|high|great) as|that of|the size of|what)(?: the)? (?<subject>[\\p{L}][\\p{L}\\p{N}&-]*)(?:['’]s?)?(?: (?:pays|paid|gets|got|spends|spent|costs|cost|is paying|has signed for|signed for|will pay))?${ENDS}`,
].map(form)

/** Every form, the more telling ones first. `①` is the figure that is a multiple, `②` its base. */
export const MULTIPLE_FORMS: readonly MultipleForm[] = [
  ...list(
    null,
    false,
    // ① is more than double the ② of 2024; ①, or three times the ②; at ①, it is worth twice the ②
    `{large}{tail},?${IS}{x}{tobase}(?<! (?:it|them|which)) \\(?{base}`,
    `{large}{tail},?${IS}{x} (?:the size of|as (?:large|big|much) as|that of)~8, (?:at|with|worth) {base}`,
    `(?:at|with|worth) {large}~4,~6${IS}{x}{tobase} {base}`,
    // At ① Calpine cost three times the ② that NRG paid; for ① it paid twice the ②
    `(?:at|with|for) {large}(?! (?:a|an|per|each)\\b)~3,?~5 (?:costs?|paid|pays|spent|spends|laid out|fetched|sold for|went for|(?:is|was) paying) {x}{tobase} {base}`,
    "{large}{tail}(?:[;:,.]| –)?(?: (?:so|and))?(?: (?:that|this|which))(?: alone| by itself)?(?: (?:is|was|makes|would be)|[’']s)(?: (?:just|only|some))? {x}{tobase} {base}",
    // ① is five times that of March, ②; at ①, it is half what Amazon put in, ②
    `{large}~6${IS}{x} (?:that|what|as much as)~8(?:, | \\(|: ){base}{stopsum}`,
    `(?:at|with|worth) {large}~4,~6${IS}{x} (?:that|what|as much as)~8(?:, | \\(|: ){base}{stopsum}`,
    // The second, of ①, was five times the first, of ②; ① is twice what Amazon has at ②
    `{large}{tail},?${IS}{x}${OTHER_ONE}${NEXT_TO_IT}{base}{stopsum}`,
    `{large}{tail},? (?:that|which|this) (?:is|was) {x}${OTHER_ONE}${NEXT_TO_IT}{base}{stopsum}`,
    // nine times as many dollars of debt, at ①, as of equity, at ②; twice as much on chips (①) as on power (②)
    `{x} as (?:much|many|large|big|high|great)~6,? \\(?(?:(?:at|with|of|or|namely) )?{large},? as~8,? \\(?(?:(?:at|with|of|or|namely) )?{base}`,
    // worth three times the ② of June, ①; ① of debt on revenue of ②: ten times
    '(?:at|is|was|are|worth) {x}{tobase} {base}~5(?:,| –|:) {large}{stopsum}',
    `{large}~6 (?:on|against|versus)≈4 {base}~3(?::|,| –| is| makes| works out at)(?: or)? {x}(?: revenues?| sales| as much)?${ENDS}`,
    // ① at 30 times revenue of ②; at 30 times revenue of ②, it is worth ①; three times ② is ①
    '{large}~3 at {x}{tobase} {base}',
    'at {x}{tobase} {base},? (?:at|on|with)(?: an?~2 (?:value|valuation) of)? {large}{stopsum}',
    '(?:at|for) {x}{tobase} {base}~4,?~5 (?:is|would be|be|was|are) (?:worth|valued at) {large}',
    '{x}{tobase} {base}~3(?: {would} |{or} | \\((?:or )?|: | = ){large}{endsum}',
    // tripled from ② to ①; doubled to ① from ②; at ① it has tripled from ②; doubled its order of ② to ①
    '{g}~5(?:,| –)? (?:up )?from {base}~8,? to {large}',
    '{g}~6,? to {large}~8(?:,| \\()? ?(?:up )?from {base}',
    'from {base}~8,?~5 {g}~4 to {large}',
    // it has doubled in a year: ② then, ① now; it was ② last year and will double to ①
    '{g}~6(?::|,| –| —) {base}~2 (?:then|before|last year|a year ago|a year earlier),?(?: and)? {large}~2 (?:now|today|this year)',
    '{base}~6,? (?:and|but|which) (?:will|would|could|should|is (?:set|due|expected|forecast) to) {x} to {large}',
    `{base}~6 (?:and|but)~4 {large}~4,? (?:so|which means)~4 {g}(?: (?:since|in|within|over)\\b|${ENDS})`,
    // It was valued at ②; the price has since doubled to ①
    '(?:worth|valued at|priced at|(?:price|value|valuation) (?:of|was)) {base}~8[.;:,](?: (?:and|but|now|since then|today))? (?:the|its|their|that) (?:[\\p{L}-]+ )?(?:price|value|valuation) (?:has|have|had)~2 {g}~2,? to {large}',
    '{large},?~4 {g}(?! (?:its|the|their|his)\\b)~4 from {base}',
    '{g} (?:its|the|their|his)~5 (?:of )?{base}~4 to {large}',
    // from ② to ①, a threefold increase; ①, against ② a year ago: nearly double; ②, ① now: it has doubled
    `from {base}~8 to {large}~6(?:,| –|:)?(?: or| an?)? {x}(?<more> (?:increase|rise|jump|gain))?(?: (?:as much|as large))?${ENDS}`,
    `from {base}~8 to {large}~6(?:[,:;]| –)(?: (?:or|an?|so|and|thus|it|that|which|has|have)){0,4} {g}(?:(?= (?:in|over|within)\\b(?!~4 from))|${ENDS})`,
    `{base}~3 (?:became|has become|have become|turned into|grew to|rose to) {large}~6(?:,| –)(?: (?:an?|or))? {g}${ENDS}`,
    `(?:^|[.;:] )(?:compared (?:with|to)|against|from) {base}~5,~4 {large}~4 {g}${ENDS}`,
    `{large}~8{against} {base}~8(?:[,;:]| –)(?: (?:or|so|thus|it|that|this|is|has|a)){0,4} {x}(?: (?:as much|as large|that))?${ENDS}`,
    `{large}~8{against} {base}~8(?:[,;:]| –)(?: (?:or|so|thus|it|that|this|is|has|a)){0,4} {g}${ENDS}`,
  ),
  ...list(
    null,
    true,
    '{x}(?: as (?:much|large|high|big))?~9(?:,~2)?(?::|,| –| —| \\() ?{large}~2 (?:over|on|to|against|versus|after|as against|next to|up from|compared (?:with|to))~2 {base}',
    '{base}~6 {g}~5,? to {large}',
  ),
  // That is half of the ②; it is three times the ②
  ...list(
    'large',
    false,
    "(?:^|[.;:] |, (?:and|so|but) )(?:that|this|it)(?: (?:is|was|would be|represents|amounts to|makes)|[’']s)~2 {x}{tobase} {base}",
    // The order book is now ten times the ②, where the order book's ① stands before
    `(?:^|[.;:] |, (?:and|so|but) )(?:so |now )?(?:the|its|their|this|that) (?<subject>[\\p{L}-]+(?: [\\p{L}-]+)?)(?: (?:is|was|are|were|equals?)(?: (?:now|thus|still|already|therefore|then))?) {x}{tobase} {base}`,
  ),
  // ①. It is the largest that it has made, and eleven times the ②
  ...list(
    'large',
    true,
    '(?:^|[.;:] )(?:that|this|it) (?:is|was)~9,? (?:and|or) {x}{tobase} {base}',
    `(?:was|were|stood at|had been|of|at|reached) {base}~6,? (?:so|and so|which means|meaning)~9 {x}(?: (?:as much|as high|that))${ENDS.replace('?=', '?=| (?:for|now)\\b|')}`,
  ),
  // In March it was ②, so it has nearly tripled
  ...list(
    'large',
    true,
    `(?:was|were|stood at|had been|of|at|reached) {base}~6,? (?:so|and|which means|meaning)~4 {g}(?: (?:since|in|within|over)\\b|${ENDS})`,
  ),
  ...list(
    'base',
    true,
    // It has since tripled to ①; ①, three times as much; twice that, ①
    '(?:^|[.;] )(?:it|that|this|which|they|since then)~4 {g}~4,? to {large}',
    `{large}~5(?:,? is|,| or|, or| –| \\() ?{x} ${BACK}${ENDS}`,
    `{x} ${BACK}(?:,|:| –|, or|,? at| \\() ?{large}${ENDS}`,
  ),
]
