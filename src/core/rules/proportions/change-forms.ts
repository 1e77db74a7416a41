import { MONTH } from '../../dates/months'
import { CHANGE_NOUNS, CHANGE_VERBS, COMPARISONS } from './change-words'
import { type Form, form } from './forms'

/** A form in which prose states two levels and the change between them, as an amount or a percentage. */
export interface ChangeForm {
  readonly form: Form
  /**
   * Where the level that the form does not state is looked for: a `subject`'s in the sentence before, the same
   * `company`'s in the table or paragraph before, the level `before` in time; null where the form states both; `none` where the size of the change
   * itself gives the other end; `growth` where both are stated and the new level is worked out from the old one.
   */
  readonly missing: 'growth' | 'subject' | 'company' | 'before' | 'none' | null
  /** Whether the form itself says that the change is from the one level to the other. */
  readonly explicit: boolean
}

const BASE =
  "(?: (?:the|its|their|what|that of|of|last|previous|prior|same|year|quarter|month|a|earlier|initial|original|midpoint of|level of|[\\p{L}\\p{N}.&-]+['’]s?)){0,6}≈2"
const THAN = `(?<verb>${COMPARISONS}|up on|down on)(?: than)?`
const MOVED = `(?<verb>${CHANGE_VERBS})`
const NOUN = `(?<verb>${CHANGE_NOUNS})`
const BESIDE =
  "(?:(?:,|:| –| —|(?:,|,? which)? (?:is|was|are|were|stands)|[;.] (?:that|this|it)(?: is| was|[’']s))(?: or)? | \\((?:or )?)"
const ENDS = '(?=[,.;:)!?]| [(–—]| ?$| (?:and|while|but|in|over|within|on|year)\\b)'
const AND_SO =
  '(?:[,;:]| –| —|, or| \\()(?: (?:or|so|that is|this is|it is|which is|i\\.e\\.|thus|an?|about|another|by)){0,3} ?[+−–-]?'

const IT = '(?:it|they|this|that|sales|revenues?|profits?|the (?:figure|total|sum|number|price|level|budget|backlog))'
const IT_WAS = `(?:${IT} )?(?:was|were|had been|stood at|came to|has been)`
const PAST = `(?:(?:an?|the|one|last|previous) (?:year|quarter|month|half)(?: (?:ago|earlier|before))?|had been|previously|(?:in|at the end of) (?:20\\d\\d|${MONTH.toLowerCase()}))`

const PAST_YEAR =
  '(?:(?:in )?(?:the )?(?:last|previous|past) year|a year (?:ago|earlier|before)|the year before|in 20\\d\\d)'

const list = (
  missing: ChangeForm['missing'],
  explicit: boolean,
  ...sources: readonly string[]
): readonly ChangeForm[] => sources.map((source) => ({ form: form(source), missing, explicit }))

/** Every form, the more telling ones first. `①` is the new level, `②` the old one. */
export const CHANGE_FORMS: readonly ChangeForm[] = [
  ...list(
    null,
    true,
    // ①, 5 % above the ② of last year; ① is $3bn more than the ②; $3bn more than the ② of last year: ①
    `{to}~6${BESIDE}{p} ${THAN}${BASE} {from}`,
    `{to}~6${BESIDE}{by} ${THAN}${BASE} {from}`,
    // ① was up 39 % on the ② of the same quarter last year
    '{to}~6 (?:is|was|are|were) (?<verb>up|down)(?: by)? {p} (?:on|from|over)(?: the| its)? {from} (?:of|in)(?: the)? (?:same|corresponding|equivalent|year-earlier|previous|prior|last)\\b',
    '{to}~6 (?:exceeds?|exceeded|beats?|tops?|topped|outstrips?|outstripped)≈6 {from}~6 by {p}',
    '{to}~6 (?:exceeds?|exceeded|beats?|tops?|topped|outstrips?|outstripped)≈6 {from}~6 by {by}',
    // It cost 82 % more (① against ②); 82 % more: ①, against ②
    `{p} (?<verb>${COMPARISONS})(?! than)~2(?::|,| –| —| \\() ?\\(?{to},? (?:against|versus|vs\\.?|after|from|compared (?:with|to)|instead of|rather than)≈4 {from}`,
    `{p} ${THAN}${BASE} {from}~8(?:, or|:|, at| =| –| is| would be| makes| gives| \\() {to}{endsum}`,
    `{by} ${THAN}${BASE} {from}~8(?:, or|:|, at| =| –| is| would be| makes| gives| \\() {to}{endsum}`,
  ),
  ...list(
    null,
    false,
    // ①, up 62 % on the year, against ②; ①, an increase of 62 % on the ②
    `{to}~6(?:,? which (?:is|was)|[.;:] (?:that|this|it)(?: (?:is|was)|[’']s)|,?(?: (?:is|was|are|were))?) \\(?(?<verb>up|down)(?: by)? {p}~8(?:,? (?:against|compared (?:with|to)|versus|vs\\.?|from|when it was)| (?:on|over))≈4 {from}`,
    `{to}~6(?:,| –| \\()? ?an? ${NOUN} of {p}~6(?:,? (?:against|compared (?:with|to)|versus|vs\\.?|from)| (?:on|over))≈4 {from}`,
    `{to}~6(?:,| –| \\()? ?an? {p} ${NOUN} (?:from|on|over|against|compared (?:with|to))≈4 {from}`,
    // ① (+17 % from ②); ① (2024: ②), up 17 %; ① exceeds ② by 17 %
    '{to}~3(?:,|:| \\() ?[+−–-]{p} (?:from|on|vs\\.?|versus|against|compared with)≈4 {from}',
    `{to}~3 \\((?:(?:[qh]\\d )?(?:19|20)\\d\\d|a year (?:ago|earlier)|last year|previously|before|prior year):? {from},? (?<verb>up|down)(?: by)? {p}`,
    // ①, against ② a year ago: up 62 %; ① from ②, 62 % more; rose to ① from ②, a rise of 62 %
    `{to}~8{against} {from}~8${AND_SO} ?(?<verb>up|down|(?:${CHANGE_NOUNS}) of)(?: by)? {p}${ENDS}`,
    `{to}~8{against} {from}~8${AND_SO} ?{p} (?<verb>${CHANGE_NOUNS}|${COMPARISONS})(?! than)${ENDS}`,
    // ①, against ② a year ago (+63 %); ① (② a year ago, +63 %); ② a year ago has become ①, 63 % more
    `{to}~8{against} {from}~8(?:[,;:]| –| \\() ?\\(?[+−–-]{p}${ENDS}`,
    `{to}~3 \\((?:(?:20\\d\\d|previously|before|prior year|last year|a year ago|a year earlier):? )?{from}(?: a year (?:ago|earlier))?[,;] (?:up |down |[+−–-]){p}\\)`,
    `{to}~3 \\((?:up |down |[+−–-]){p}[,;] (?:20\\d\\d|previously|before|prior year|last year|a year ago|a year earlier):? {from}\\)`,
    `{from}~8 (?:became|becomes?|grew to|rose to|fell to|grown to|risen to|fallen to|turned into) {to}~3, {p} ${THAN}${ENDS}`,
    // ①, 36 % higher than a year ago, when they were ②; grew by 36 % to ① (② a year ago)
    `{to}~6${BESIDE}{p} ${THAN} (?:an? |the |last |one )?(?:year|quarter|month|half)~4,? (?:when|then) ${IT_WAS} {from}`,
    `${MOVED}~3(?: by)? {p}≈4,? to {to}~3 \\((?:from|against|after) {from}~5\\)`,
    `${MOVED}~3(?: by)? {p}≈4,? to {to}~3 \\({from} (?:${PAST}|before)\\)`,
    // ① against ② in the second quarter, so it grew 64 %; ①, against ② a year ago. So it has grown by 64 %
    `{to}~8{against} {from}~8(?:,? (?:so|and so|and thus|which means|which is to say)(?: that)?|[;.](?: so)?)(?: ${IT}(?: (?:thus|therefore))?)?(?: (?:has|have|had))? ${MOVED}(?: by)? {p}(?! (?:a|per|each|every) | ?-?points?)`,
    // Last year it spent ②, so ① is a rise of 18 %; it was ② last year, which makes ① 18 % more
    ...[`(?:^|[.;:,] )${PAST_YEAR},?~6 {from}`, `{from}~2 ${PAST_YEAR}`].flatMap((before) => [
      `${before}~4(?:,? (?:so|and so|which makes|which means)(?: that)?|;)(?: (?:the|its|their|this(?: year['’]s)?))? {to}~4(?: (?:is|are|would be|will be|means|represents))? an? ${NOUN} of(?: about)? {p}${ENDS}`,
      `${before}~4(?:,? (?:so|and so|which makes|which means)(?: that)?|;)(?: (?:the|its|their|this(?: year['’]s)?))? {to}~4 (?:is|are|would be|will be|means|represents) {p} ${THAN}${ENDS}`,
    ]),
    // Compared with ② a year ago, sales of ① are up 36 %; against ②, sales rose 36 % to ①
    `(?:^|[.;:] )(?:compared (?:with|to)|against|versus|from)≈3 {from}~6,~6 {to}~6(?: (?:is|are|was|were))? (?<verb>up|down)(?: by)? {p}`,
    `(?:compared (?:with|to)|against|versus|from)≈3 {from}~6,~6 ${MOVED}(?: by)? {p}~3 to {to}`,
    // ①. A year ago they were ②, so they have grown by 36 %; ①; in August it was ②, an increase of 36 %
    `{to}~8[.;:,](?: (?:and|but))?~2 ${PAST}(?: ${IT_WAS})? {from}~6,? (?:so|which means)(?: ${IT})?(?: (?:has|have|had))? ${MOVED}(?: by)? {p}`,
    `{to}~8[.;:,](?: (?:and|but))?~2 ${PAST}(?: ${IT_WAS})? {from}~6,? (?:an?|that is an?|which is an?) ${NOUN} of {p}${ENDS}`,
    // ② in August, is now ①, a third less
    `{from}~4,? (?:is|are|stands at) now {to}~3(?:,| –| \\() {p} ${THAN}${ENDS}`,
    // Net debt, ② a year ago, fell 13 % to ①; it was ② a year ago and has come down by 13 % to ①
    `, {from} (?:${PAST}|at the (?:start|end|beginning) of~3),? (?:has |have )?${MOVED}(?: by)? {p}~2,? to {to}`,
    `(?:was|were|stood at) {from} (?:${PAST}|at the (?:start|end|beginning) of~3),? (?:and|but)(?: (?:it|they))?(?: (?:has|have|had))?(?: come| gone| since)? ${MOVED}(?: by)? {p}~2,? to {to}`,
    // It was ② in August; by November it had grown 15 % to ①
    `(?:was|were|stood at|had been|of|at) {from}~6[;,.] (?:by|in|at|since)~4 (?:it|they|this|that|sales|revenues?|profits?)(?: has| have| had)? ${MOVED}(?: by)? {p}~2,? to {to}`,
    // fell by a third to ① from ②; rose 30 %, from ② to ①
    `${MOVED}~3(?: by)? {p}≈4,? to {to}~8,? (?:up |down )?(?:from|against|compared with) {from}`,
    `${MOVED}~3(?: by)? {p}≈4,? from {from}~8,? to {to}`,
    // from ② to ①, or 30 %; from ② to ① (up 30 %); from ② to ①, a 30 % increase
    `from {from}~8 to {to}~8${AND_SO} ?(?<verb>up|down|(?:${CHANGE_NOUNS}) of)?(?: by)? ?{p}(?: (?:${CHANGE_NOUNS}|more|less|higher|lower))?(?! than)(?=[,.;:)!?]| [(–—]| ?$)`,
  ),
  ...list(
    'growth',
    true,
    // growth of 15 %, which on the ② of 2024 makes ①; a 15 % increase on ② would give ①; add 15 % to ②: ①
    `${NOUN} of(?: around| about)? {p}(?:,? which)?~3 (?:on|over|from|to)≈4 {from}~5,? (?:{would}|(?:brings?|takes?|bring|take|lifts?)~4 to|would (?:bring|take|give|make|mean)(?:~4 to)?|leads to) {to}{endsum}`,
    `{p} ${NOUN}~2 (?:on|over|from|to)≈4 {from}~5,? (?:{would}|(?:brings?|takes?|lifts?)~4 to|would (?:bring|take|give|make|mean)(?:~4 to)?|leads to) {to}{endsum}`,
    `(?:if|should|were)~3 {from}~4 ${MOVED}(?: by)? {p}(?! (?:a|per|each|every) |\\sannually),? (?:that |it |this )?(?:will be|would be|reaches|comes to|makes|would reach|will reach|would come to) {to}{endsum}`,
    `add(?:s|ing)? {p} to≈4 {from}~2 (?:and|to get|gives|makes|is|you)~4 {to}{endsum}`,
  ),
  // ① from ②, a rise of $4bn; ①. It had been ② in August, so it rose by $4bn; it was ②; it has grown by $4bn, to ①
  ...list(
    null,
    false,
    `{to}~8{against} {from}~8${AND_SO} ?(?<verb>up|down|(?:${CHANGE_NOUNS}) of)(?: by)? {by}${ENDS}`,
    `{to}~6(?:,| –| \\()? ?an? ${NOUN} of {by}~6(?:,? (?:against|compared (?:with|to)|versus|vs\\.?|from)| (?:on|over))≈4 {from}`,
    `from {from}~8 to {to}~6,? (?:with|through|by|on|after|thanks to)(?: (?:the|an?|its|their))? (?:addition|extension|expansion|(?<verb>${CHANGE_NOUNS})) of {by}${ENDS}`,
    `from {from}~8 to {to}~8${AND_SO} ?{by} (?:more|less|higher|lower)(?! than)${ENDS}`,
    `${MOVED}~3(?: by)? {by}(?:,? (?:in|over|within|during|on)~5)?,?≈2 to {to}~4,? (?:up |down )?from {from}`,
    `{to}~4 from {from}~8${AND_SO} ?(?:extra|another|additional|further) {by}${ENDS}`,
    `{to}~8[.;:,](?: (?:and|but))?~2 ${PAST}(?: ${IT_WAS})? {from}~6,? (?:so|which means)(?: ${IT})?(?: (?:has|have|had))? ${MOVED}(?: by)? {by}`,
    `(?:was|were|stood at|had been|of|at) {from}~6[;,.] (?:it|they|this|that|sales|revenues?|profits?)(?: has| have| had)?(?: since)? ${MOVED}(?: by)? {by}(?: since(?: then)?)?,? to {to}`,
  ),
  // rose by $3bn, or 30 %, to ①
  ...list(
    'none',
    true,
    `${MOVED}~2(?: by)? {by}~2(?:, or|,| or| \\() ?{p}\\)?,?~2 to {to}`,
    `{to}~6,? \\(?(?<verb>up|down)(?: by)? {by}~2(?:, or|,| or| \\() ?{p}${ENDS}`,
  ),
  // ①. Profit rose 62 % from ②; it rose $68bn from ②
  ...list(
    'subject',
    false,
    `(?:^|[.;:] |, (?:and|but|while) )(?<subject>(?:(?:the|its|their|operating|net|gross|total|quarterly|annual) ){0,3}(?!its\\b|the\\b|their\\b)\\p{L}+) (?:has |have |had )?${MOVED}(?: by)? {p}~4 (?:from|against|compared with) {from}(?!≈8 to [\\uE000-\\uE7FF])`,
    `(?:^|[.;:] |, (?:and|but|while) )(?<subject>(?:(?:the|its|their|operating|net|gross|total|quarterly|annual) ){0,3}(?!its\\b|the\\b|their\\b)\\p{L}+) (?:has |have |had )?${MOVED}(?: by)? {by}~4 (?:from|against|compared with) {from}(?!≈8 to [\\uE000-\\uE7FF])`,
  ),
  // A year ago it was ②; it has risen 63 % to ①
  ...list(
    'before',
    false,
    `(?:^|[.;:] |, (?:and|but) )(?<subject>it|they|this|that|sales|revenues?|profits?)(?: has| have)?(?: since)? ${MOVED}(?: by)? {p}~2 to {to}`,
  ),
  // It had planned ② a year ago; the increase is a third
  ...list(
    'company',
    false,
    `{from}~8[;,.:] (?:so )?(?:the|that is an?|this is an?|that makes an?|its|their) ${NOUN}(?: since then)? (?:is|of|was|comes to|amounts to)~2 {p}${ENDS}`,
  ),
]
