import { type Form, form } from './forms'
import { LEAD, NO_MARKET, type ShareForm, shareForms } from './share-form'
import { STAKE_FORMS } from './share-forms-stake'

/** Verbs by which whoever is named takes a share: *at $38 billion, Amazon gets 3 % of …*. */
const HOLDS = '(?:gets?|got|takes?|took|receives?|received|claims|commands|contributes?|contributed|provides?|provided)'
/** A part of an amount by a name of its own. */
const SLICE = '(?:prepayment|down payment|deposit|advance|cut|share|slice|part|portion|instal?ment|down-payment)'

/** Every form, the more telling ones first. `①` is the part, `③` the whole. */
export const SHARE_FORMS: readonly ShareForm[] = [
  // The two of us ① and ① are 24 % of the ③.
  ...shareForms('plain', true, '{part2}(?:~4,~4 {part3})?~5,? (?:and|plus)~5 \\(?{part}~6,? {is} {p} of≈8 {total}'),
  ...shareForms(
    'plain',
    false,
    // ① is 3 % of the ③; at ①, AWS is 3 % of the ③; ①, or 3 % of the ③; ① (3 % of the ③)
    '{part}{tail} {is} {p} of≈8 {total}',
    '{part} (?:between them|in all|in total|together|altogether|combined|all told),? {is} {p} of≈8 {total}',
    ', {part}, {is} {p} of≈8 {total}',
    // ①, or 75 %, of the ③; 75 % (①) of the ③
    '{part}~3(?:, or|,| or| \\((?:or )?) ?{p}[,)] of≈5 {total}',
    '{p} \\({part} of≈5 {total}',
    '{part}{tail},? (?:and so|and thus|and therefore|so|and hence) {is} {p} of≈8 {total}',
    `(?:at|with|worth) {part}~4,~5 (?:{is}|${HOLDS}) {p} of≈8 {total}${NO_MARKET}`,
    '{part}~6(?:(?:{or}| or|,| \\() ?(?:just |only |about )?| \\((?:or )?){p} of≈8 {total}',
  ),
  ...shareForms(
    'plain',
    true,
    // Of the ③, networking made ①, or 14 %; Against ③ of commitments, ① is 3 %; Of the ③, ① went to Oracle: that is 21 %
    `${LEAD}(?:out of|of|on)~6 {total}~8,?~6 {part}~6(?:{or} | or | \\((?:or )?){p}{end}`,
    `${LEAD}(?:(?:measured|set|put|placed) )?(?:out of|of|against|beside|next to)~6 {total}~8,~6 {part}~6 {is} {p}{end}`,
    'as an? (?:share|percentage|proportion|part|fraction) of≈6 {total}~6,~6 {part}~6 {is} {p}{end}',
    `${LEAD}(?:out of|of)~6 {total}~8,~8 {part}~2(?:,| –|:| \\() ?{p}{endof}`,
    `${LEAD}(?:out of|of)~6 {total}~8,~6 {part}~8[;:,.] (?:so )?{that} {p}{end}`,
    // ③, of which ①, or 56 %; ③, 56 % of which (①); ③, of which 56 %, or ①; bookings of ③, of which ① for EUV; that is 66 %
    '{total}~8,? of which~6 {part}~6(?:{or} | or | \\((?:or )?){p}{end}',
    '{total}~8,? of which~6 {part}~8[;:,.] (?:so |and )?{that} {p}{end}',
    '{total}~8,? of which~3(?: {is})? {p}(?:, or | \\((?:or )?){part}{endsum}',
    '{total}~8,? of which~3(?: {is})? {p}(?:,|:| –) {part}{stopsum}',
    // Its round was ①, so a quarter of the ③ is new money; a 20 % prepayment means that ① of the ③ comes first
    '{part}~6[,;.:] (?:so|which means|meaning|thus|hence)(?: that)? {p} of≈6 {total}≈3 (?:is|was|are|were|comes?|came) (?:just |simply |merely |only |in fact |all )?(?:new|fresh|the new|from (?:it|this|that)|this|its)\\b',
    `{p} ${SLICE} (?:(?:means|brings|brought|makes|made|is|was|of|would (?:mean|be|bring)|gives|gave)(?: in)?(?: that)?|\\() ?{part}~2(?: out)? of≈5 {total}`,
    '{total}~6,? (?:with|including)~6 {part}(?:{or} | or | \\((?:or )?){p}{end}',
    '{total}~8,? {p} of (?:it|which|that|this|them)~2(?:, or | \\((?:or )?){part}{endsum}',
    // ① of the ③ round, or 75 %; ① of the ③, about three quarters of it; ① of the ③. That is 75 %.
    '{part}~3(?: out)? of≈5 {total}~5(?:{or} | or | \\((?:or )?){p}{end}',
    '{part}~3(?: out)? of≈5 {total}~5(?:,|:| –) (?:just |only )?{p}(?:(?= of (?:the|its) {money}(?:[,.;:)!?]| ?$))|{stop})',
    // ① into a round of ③, or 76 % of it
    '{part}~3 (?:into|towards?|out of)≈6 {total}~3(?:{or} | or | \\((?:or )?|, | – ){p}{endof}',
    // 47 % of the group's total, ① of ③; 8 % for it, ① of ③; 1 % for ① of ③; ① out of ③ is 14 %; 20 %, or ①, on the ③
    '{p} of(?: [^.,;:()\\uE000-\\uEFFF]{1,40})? (?:total|sum|whole|lot|revenues?|sales|money|round|package|budget|group)(?:,|:| –| —| \\() ?{part}~2 (?:out )?of≈4 {total}{endsum}',
    '{p} for (?:it|that|this|them)(?:,|:| –| —| \\() ?{part}~1 (?:out )?of≈4 {total}{endsum}',
    '(?:gets?|got|takes?|took|buys?|bought)~2 {p} for {part} (?:out )?of≈3 {total}{endsum}',
    '{part}~2 out of≈5 {total}(?:~9~3,? which)? {is} {p}{end}',
    `${SLICE} of {p}(?:, or|,| \\((?:or )?) ?{part}[,)] (?:on|of|out of)≈4 {total}{endsum}`,
    // 47 % of the total, ① out of ③; 11 %, which squares with ① out of ③
    '{p}(?: of~8)?(?:,|:| –| —| \\()(?:(?: (?:which|that))? (?:squares with|is|equals|makes|corresponds to|works out at|comes from|comes to|namely|or|given))? ?(?:(?:the|its|their|his) )?{part}~2 out of≈4 {total}{endsum}',
    '{p} of {whole}(?::| –| —| \\() ?{part}~2 of≈4 {total}{endsum}',
    '{part}~3(?: out)? of≈5 {total}~8[;:,.] (?:so |and )?{that} {p}{end}',
    // ③, ① of it (80 %); of the ③ some 40 %, or ①
    '{total}~6(?:[,;:.]| –)~4 {part} of (?:it|that|this|them)~3(?:{or} | or |, | \\((?:or )?){p}{end}',
    `${LEAD}(?:out of|of)~6 {total}~6,?~3 {p}(?:, or |, | \\((?:or )?|: ){part}{stopsum}`,
    `${LEAD}(?:out of|of)~6 {total}~6,?~3 {p} (?:goes|went|is|was|comes|came|belongs|stays)~6(?:, or |, which (?:is|was|means|makes) |: | – ){part}{stopsum}`,
    // 3 % of ③ is ①; half of its ③ revenue, ①; a third of the ③ (①)
    '{p} of≈6 {total}~4(?: {would} |{or} | \\((?:or )?|: | = ){part}{endsum}',
    '{p} of≈6 {total}~3, {part}{stopsum}',
    '{p} of≈6 {total}(?::| –| —) {part}{stopsum}',
    '{p} of~3(?::| –) {part} (?:on|of)(?: its| a)? {total}{endsum}',
    // On ③ of sales, 15 % would be ①
    `${LEAD}(?:on|of|out of|from|with|at|for)~4 {total}~5,~3 {p}{end}~3 {would} {part}{endsum}`,
  ),
  ...shareForms(
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
  ...STAKE_FORMS,
  ...shareForms(
    'plain',
    false,
    // It signed for ①. That is 57 % of the ③; it made ①. On sales of ③ that is 47 %
    `{part}{tail}(?:[;:.]| –) (?:so )?{that} {p} of≈8 {total}${NO_MARKET}`,
    `{part}{tail}(?:[;:.,]| –) (?:and )?(?:out of|on|of|against)≈6 {total}~3,? {that} {p}{end}`,
  ),
  ...shareForms(
    'plain',
    true,
    // Budgeted at ③, so the government covers 63 % of it with its ①
    '{total}~6(?:[;:.,]| –)~9 {p} of {whole}~2 (?:with|through|from)≈3 {part}{endsum}',
    `${SLICE} of {p} (?:on|of|in)≈6 {total}~4 {would} {part}{endsum}`,
  ),
  ...shareForms(
    'loose',
    true,
    // ③; the prepayment of 20 % comes to ①
    `{total}~8(?:[;:.]| –|, and|, with) (?:so )?(?:the|an?|its|their) ${SLICE} of {p}(?: {would}|,|, or| \\((?:or )?) ?{part}{endsum}`,
    // They hand over 15 % of their sales. If Nvidia sells ③, that is ①.
    '{p} of(?: [^.;:\\uE000-\\uEFFF]{1,90})?(?:[.;:,]| [–—]) (?:so )?(?:if|on|at|for|with|when)~8 {total}~8,? (?:then )?(?:{that}|(?:the |its |their |this |that )?(?:~2 )?(?:cut|share|slice|take|part|portion|fee|tax|royalty|commission|levy)~2 {would}) {part}{endsum}',
  ),
]

/** Where the whole is only pointed at: ①, or 90 % of the total; 90 % of it, or ①. */
export const POINTING_FORMS: readonly Form[] = [
  '{part}~6(?:, or | or | \\(or |,? {is} ){p} of {whole}{stop}',
  '{part}~6(?:{or} |, | \\(){p} of {pointed}',
  '{p} of {whole}(?:, or |, | \\((?:or )?|: ){part}{stopsum}',
].map(form)

/** Where the whole is named and not stated beside it: ①, or 28 % of sales; ① is 3 % of OpenAI's commitments. */
export const NAMING_FORMS: readonly Form[] = [
  "{part}{tail}(?:{or} | or |, | \\((?:or )?|(?:,? (?:and so|and thus|and therefore|so))? {is} ){p} of(?<of>(?: [\\p{L}\\p{N}'’&.-]+){1,6})",
  "(?:at|with|worth) {part}~4,~5 {is} {p} of(?<of>(?: [\\p{L}\\p{N}'’&.-]+){1,6})",
].map(form)
