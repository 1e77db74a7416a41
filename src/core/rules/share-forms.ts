import { type Form, form } from './forms'

/** A form in which prose states a part, its whole and the percentage or fraction between them. */
export interface ShareForm {
  readonly form: Form
  /** Whether fractions in words are read too; where not, the rule `multiple` reads them. */
  readonly fractions: boolean
  /**
   * What the amounts are: `stake`, the price of a share of a company and its value, before or after the money; `loose`,
   * joined over a sentence's end, so that only a likely slip is told.
   */
  readonly kind: 'plain' | 'stake' | 'loose'
}

const list = (kind: ShareForm['kind'], fractions: boolean, ...sources: readonly string[]): readonly ShareForm[] =>
  sources.map((source) => ({ form: form(source), fractions, kind }))

/** Where a whole leads: `Of the $57.0 billion …`. */
const LEAD = '(?:^|[,;:.(–—] )'

/** Every form, the more telling ones first. `①` is the part, `③` the whole. */
export const SHARE_FORMS: readonly ShareForm[] = [
  // The two of us ① and ① are 24 % of the ③.
  ...list('plain', true, '{part2}(?:~4,~4 {part3})?~5,? (?:and|plus)~5 \\(?{part}~6,? {is} {p} of≈8 {total}'),
  ...list(
    'plain',
    false,
    // ① is 3 % of the ③; at ①, AWS is 3 % of the ③; ①, or 3 % of the ③; ① (3 % of the ③)
    '{part}~8 {is} {p} of≈8 {total}',
    '(?:at|with|worth) {part}~4,~5 {is} {p} of≈8 {total}',
    '{part}~6(?:(?:{or}| or|,| \\() ?(?:just |only |about )?| \\((?:or )?){p} of≈8 {total}',
  ),
  ...list(
    'plain',
    true,
    // Of the ③, networking made ①, or 14 %; Against ③ of commitments, ① is 3 %; Of the ③, ① went to Oracle: that is 21 %
    `${LEAD}(?:out of|of|on)~6 {total}~8,?~6 {part}~6(?:{or} | or | \\((?:or )?){p}{end}`,
    `${LEAD}(?:out of|of|against|beside|next to)~6 {total}~8,~4 {part}~6 {is} {p}{end}`,
    `${LEAD}(?:out of|of)~6 {total}~8,~6 {part}~8[;:,.] (?:so )?{that} {p}{end}`,
    // ③, of which ①, or 56 %; ③, 56 % of which (①); ③, of which 56 %, or ①; bookings of ③, of which ① for EUV; that is 66 %
    '{total}~8,? of which~6 {part}~6(?:{or} | or | \\((?:or )?){p}{end}',
    '{total}~8,? of which~6 {part}~8[;:,.] (?:so |and )?{that} {p}{end}',
    '{total}~8,? of which~2 {p}(?:, or | \\((?:or )?){part}{endsum}',
    '{total}~8,? {p} of (?:it|which|that|this|them)~2(?:, or | \\((?:or )?){part}{endsum}',
    // ① of the ③ round, or 75 %; ① of the ③, about three quarters of it; ① of the ③. That is 75 %.
    '{part}~3(?: out)? of≈5 {total}~5(?:{or} | or | \\((?:or )?){p}{end}',
    '{part}~3(?: out)? of≈5 {total}~5, (?:just |only )?{p}{stop}',
    '{part}~3(?: out)? of≈5 {total}~8[;:,.] (?:so |and )?{that} {p}{end}',
    // ③, ① of it (80 %); of the ③ some 40 %, or ①
    '{total}~6(?:[,;:.]| –)~4 {part} of (?:it|that|this|them)~3(?:{or} | or |, | \\((?:or )?){p}{end}',
    `${LEAD}(?:out of|of)~6 {total}~6,?~3 {p}(?:, or |, | \\((?:or )?|: ){part}{stopsum}`,
    // 3 % of ③ is ①; half of its ③ revenue, ①; a third of the ③ (①)
    '{p} of≈6 {total}~4(?: {would} |{or} | \\((?:or )?|: | = ){part}{endsum}',
    '{p} of≈6 {total}~3, {part}{stopsum}',
    '{p} of~3(?::| –) {part} (?:on|of)(?: its| a)? {total}{endsum}',
    // On ③ of sales, 15 % would be ①
    `${LEAD}(?:on|of|out of|from|with|at|for)~4 {total}~5,~3 {p}{end}~3 {would} {part}{endsum}`,
  ),
  ...list(
    'plain',
    false,
    // A coupon of 8 % on ③ costs ① a year; at 8 %, ③ costs ① a year; ① a year on ③ of debt, or 8 %
    '{p} (?:[\\p{L}-]+ )?{levied}~2 on≈4 {total}~6,?~2 {costs}~3 {part}(?! (?:a|per|each|every) (?:quarter|month|week|day)| more| less)',
    '{levied}~3 (?:of|at) {p}~2 on≈4 {total}~6,?~2 {costs}~3 {part}(?! (?:a|per|each|every) (?:quarter|month|week|day)| more| less)',
    'at~2 {p}~3,?≈3 {total}~6 {costs}~3 {part} (?:a year|per year|each year|annually|in interest|of interest|interest)',
    '{total}~6 at~2 {p}~3 {costs}~3 {part} (?:a year|per year|each year|annually|in interest|of interest|interest)',
    '{p}(?:{or}|:| \\() ?{part}(?: (?:a|per|each) year)?~2 on≈4 {total}',
    '{total}~6 (?:carries|carry|pays|pay|bears|yields)~2 {p}~3(?:{or}|:| \\(|,) ?{part} (?:a|per|each) year',
    '{part}(?: (?:a|per|each) year)?~3 on≈4 {total}~4(?:{or} | or | \\((?:or )?){p}(?: interest| a year)?{end}',
  ),
  ...list(
    'plain',
    true,
    // Its 27 % of OpenAI is worth ① at the valuation of ③; at ③, its 27 % is worth ①
    '{p}~6,? (?:(?:is|are|was|were|would be|be) )?(?:now |then |thus )?(?:worth|valued at) {part}~3,? (?:at|on|given|based on|using|with|if)(?=[^.;,]{0,70}(?:valu|market|worth))~7 {total}{endsum}',
    `${LEAD}(?:at|given|on|with)≈6 {total}~6,~5 {p}~5 (?:is|are|was|were|would be) (?:now |then |thus )?(?:worth|valued at) {part}{endsum}`,
  ),
  ...list(
    'plain',
    true,
    '(?:valuation|value|price) of {total}~3 (?:makes?|would make|puts?)~4 {p}~4 worth {part}{endsum}',
  ),
  ...list(
    'stake',
    true,
    // 49 % of Scale for ①, which values the whole at ③; ① for 49 %, at a valuation of ③
    '{p}~8 for {part}~3{values} {total}{endsum}',
    '{part}~3 for~3 {p}~8{values} {total}{endsum}',
    '{p}~3,~3 for {part}{values} {total}{endsum}',
  ),
  ...list(
    'loose',
    true,
    // They hand over 15 % of their sales. If Nvidia sells ③, that is ①.
    '{p} of(?: [^.;:\\uE000-\\uEFFF]{1,90})?(?:[.;:,]| [–—]) (?:so )?(?:if|on|at|for|with|when)~8 {total}~8,? (?:then )?(?:{that}|(?:the |its |their |this |that )?(?:~2 )?(?:cut|share|slice|take|part|portion|fee|tax|royalty|commission|levy)~2 {would}) {part}{endsum}',
  ),
]

/** Where the whole is only pointed at: ①, or 90 % of the total; 90 % of it, or ①. */
export const POINTING_FORMS: readonly Form[] = [
  '{part}~6(?:, or | or | \\(or | {is} ){p} of {whole}{stop}',
  '{part}~6(?:{or} |, | \\(){p} of {pointed}',
  '{p} of {whole}(?:, or |, | \\((?:or )?|: ){part}{stopsum}',
].map(form)

/** Where the whole is named and not stated beside it: ①, or 28 % of sales; ① is 3 % of OpenAI's commitments. */
export const NAMING_FORMS: readonly Form[] = [
  "{part}~6(?:{or} | or |, | \\((?:or )?| {is} ){p} of(?<of>(?: [\\p{L}\\p{N}'’&.-]+){1,6})",
  "(?:at|with|worth) {part}~4,~5 {is} {p} of(?<of>(?: [\\p{L}\\p{N}'’&.-]+){1,6})",
].map(form)
