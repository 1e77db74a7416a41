import { LEAD, type ShareForm, shareForms } from './share-form'

const BUYS =
  '(?:buys?|bought|gets?|got|takes?|took|hold|holds|held|owns?|owned|receives?|received|acquires?|acquired|secures?|secured|makes?|gives?|is|was|represents?)'
const COMPANY = '(?:company|equity|group|firm|business|lab|laboratory|start-?up|maker|capital|shares)'

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
    `(?:the|that|this|its|their|his) {part}~2 (?:buys?|bought|pays? for|paid for|would buy|would pay for|secured|covers?|covered|finances?|financed) {p} of≈6 {total}(?! (?:[\\p{L}-]+ )?${COMPANY})`,
  ),
]
