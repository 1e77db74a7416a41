import { LEAD, type ShareForm, shareForms } from './share-form'

const BUYS =
  '(?:buys?|bought|gets?|got|takes?|took|hold|holds|held|ha(?:s|ve|d)|owns?|owned|receives?|received|acquires?|acquired|secures?|secured|makes?|gives?|is|was|represents?)'
const COMPANY = '(?:company|equity|group|firm|business|lab|laboratory|start-?up|maker|capital|shares)'
/** What a new holder's share is of: *7 % of the company*, *3 % of itself*. */
const OF_COMPANY = `of (?:(?:the|its|their|that|this)(?: (?!market)[\\p{L}-]+)? ${COMPANY}|itself|themselves)(?![\\p{L}-])`
const OF_IT = `(?:${OF_COMPANY}|of it(?![\\p{L}-]))`
/** Who buys in a round: *the new money*, *the investors*; not those who were there before. */
const BUYERS =
  '(?:(?:the|this|that|these|its|their) )?(?:new |latest )?(?:investors?|buyers?|round|money|cheque|check|newcomers?)'
const NEW_BUYERS =
  '(?:(?:the|its|their) )?(?:(?:new|latest|incoming) (?:investors?|holders?|owners?|shareholders?|backers?|buyers?|money|shares)|newcomers?)'
const GETS =
  '(?:buys?|bought|gets?|got|takes?|took|receives?|received|acquires?|acquired|secures?|secured|pays? for|paid for)'
const OWNS = '(?:ha(?:s|ve|d)|owns?|owned|holds?|held|ends? up with|ended up with|makes? up|made up|is|are|represents?)'
/** A company gives a share of itself away. */
const SELLS =
  '(?:sells?|sold|selling|gives? up|gave up|giving up|gives? away|gave away|giving away|parts? with|parted with|parting with|lets? go of|letting go of|hands? over|handed over)'
/** How the value of the whole stands behind the price of a part: *at ③*, *at a valuation of ③*, *on a value of ③*. */
const AT_VALUE =
  ',? (?:at|on)(?: an?(?: [\\p{L}-]+){0,2} (?:valuation|value|price|price tag)(?: of| near| north of)?)?≈1 {total}(?: (?:valuation|after the money|post-money|for the (?:whole|company)|all in))?'
const SO = '[,;:.]?(?:,? (?:and|so|or|which|thus|that is|i\\.e\\.|for|thereby)){1,2},?'

const STOP = '[,.;:)!?]| ?$'

/** Forms in which a percentage is a stake in a company: its price, and what the whole is worth. */
export const STAKE_FORMS: readonly ShareForm[] = [
  ...shareForms(
    'plain',
    true,
    // Its 27 % of OpenAI is worth ① at the valuation of ③; at ③, its 27 % is worth ①
    '{p}~6,? (?:(?:is|are|was|were|would be|be) )?(?:now |then |thus )?(?:worth|valued at) {part}~3,? (?:at|on|given|based on|using|with|if)(?=[^.;,]{0,70}(?:valu|market|worth))~7 {total}{endsum}',
    `${LEAD}(?:at|given|on|with)≈6 {total}~6,~5 {p}~5 (?:is|are|was|were|would be) (?:now |then |thus )?(?:worth|valued at) {part}{endsum}`,
  ),
  ...shareForms(
    'plain',
    true,
    // If OpenAI is worth ③, its 27 % is worth ①; with the company at ③, …; a 27 % stake in a ③ company is worth ①
    `(?:if|with|were|should)~5 (?:is|are|was|were|be|being)?~1 ?(?:worth|valued at|at) {total},?~6 {p}(?: (?:stake|share|holding|slice|part))? (?:(?:is|are|was|were|would be)(?: (?:now|then|thus))? worth|comes to|would come to) {part}{endsum}`,
    `{p}~2 (?:in|of) an?≈1 {total} ${COMPANY}~2 (?:is|are|was|were|would be|comes to|would come to)(?: (?:now|then|thus|worth))? {part}{endsum}`,
    '{p}~3 (?:is|are|was|were|would be) (?:now |then |thus )?worth {part}~2,? at≈2 {total}(?= of the~3 (?:share sale|tender|sale|offer|round|deal))',
    // It is valued at ③, so the 27 % stake is worth ①
    '(?:valued at|worth|valuation (?:of|is|was)) {total}~4,? (?:so|and so|which means|which makes|making)~6 {p}~4 (?:(?:is|are|would be|was|were) )?worth {part}{endsum}',
    '(?:valuation|value|price) of {total}~3 (?:makes?|would make|puts?)~4 {p}~4 worth {part}{endsum}',
  ),
  ...shareForms(
    'stake',
    true,
    // 49 % of Scale for ①, which values the whole at ③; ① for 49 %, at a valuation of ③
    '{p}~8 for {part}~3{values} {total}{endsum}',
    '{part}~3 for~3 {p}~8{values} {total}{endsum}',
    '{p}~3,~3 for {part}{values} {total}{endsum}',
    // At that ③ they hold 11 % for their ①; ①, which at a valuation of ③ buys 14 % of the company
    `${LEAD}at≈4 {total}~6,?~6 ${BUYS}~3 {p}~6 for≈3 {part}{stopsum}`,
    `${LEAD}at≈8 {total}~3,≈3 {part}~3 (?:buys?|bought|gets?|got|is|makes|gives|would buy) {p}{endof}`,
    `{part}~4,? (?:which|and which|so that|and that)~2 at≈6 {total}~4,? ${BUYS}~3 {p}(?! of (?!(?:the|its|their) ${COMPANY}))`,
    // For ① the fund bought 4 % of a company valued at ③; the ① bought 4 % of the ③
    `for≈3 {part}~3,?~6 (?:buys?|bought|acquires?|acquired|took) {p} of an?~4 ${COMPANY}~2 valued at {total}{endsum}`,
    // The investors hold 8 % of a ③ company for that ①; they paid ① for 8 % of a firm valued at ③
    ...[
      `an?~4 ${COMPANY}(?: that is)? (?:valued at|worth|priced at) {total}{endsum}`,
      `an? {total} ${COMPANY}`,
    ].flatMap((whole) => [
      `for≈3 {part}~3,?(?:~6 ${GETS}| ${NEW_BUYERS} ${OWNS}) {p}~2 of ${whole}`,
      `for (?:their|its|his|her) {part}~3,?~6 (?:ha(?:s|ve|d)|owns?|owned|holds?|held) {p}~2 of ${whole}`,
      `{part}~1 (?:${GETS}|gives?|gave|wins?|won|earns?|earned)(?: (?:(?:the|its|their) )?[\\p{L}\\p{N}&.-]+){0,2} {p}~2 of ${whole}`,
      `{part}~3 (?:for|and ${GETS}) {p}~2 of ${whole}`,
    ]),
    // ① at a valuation of ③, so the new money has 12 % of the company; …, or 7 % of the company; … and gave up 3 % of itself
    `{part}~8${AT_VALUE}(?:,? or|, that is|, for| for|, i\\.e\\.,?|,| \\() ?(?:an? )?{p} ${OF_COMPANY}`,
    `{part}~8${AT_VALUE}${SO} (?:${NEW_BUYERS} (?:${GETS}|${OWNS})|${BUYERS} ${GETS})~2 {p}(?= ${OF_IT}| for (?:it|that)|${STOP})`,
    `{part}~8${AT_VALUE}${SO} {p} ${OF_IT} (?:went|goes|changed hands|changes hands|was sold|is new|was bought|now belongs|belongs)\\b`,
    `{part}~8${AT_VALUE}${SO} (?:gives?|gave|buys?|bought|leaves?|left) ${BUYERS}~2 {p}(?= ${OF_IT}| for (?:it|that)|${STOP})`,
    `{part}~8${AT_VALUE}(?:${SO}~4|,) ${SELLS} {p}(?= ${OF_IT}| for (?:it|that)|${STOP})`,
    `{part}~6,? and${AT_VALUE},? (?:${NEW_BUYERS} (?:${GETS}|${OWNS})|${BUYERS} ${GETS}|that (?:is|was|buys?|bought))~2 {p} ${OF_IT}`,
    // The investors got 5 % for their ①, at ③; it sold 3 % of itself for ①, at ③; at ③, the ① buys 8 % of it
    `(?:${BUYS}|${SELLS})~3 {p}~6 for≈3 {part}~3${AT_VALUE}{stopsum}`,
    `${LEAD}(?:at|on)(?: an?~2 (?:valuation|value|price) of)? {total},?≈3 {part}~3 ${BUYS}~4 {p}(?= ${OF_IT}|${STOP})`,
    `(?:the|that|this|its|their|his) {part}~2 (?:buys?|bought|pays? for|paid for|would buy|would pay for|secured|covers?|covered|finances?|financed) {p} of≈6 {total}(?! (?:[\\p{L}-]+ )?${COMPANY})`,
  ),
]
