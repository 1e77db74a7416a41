import type { Pattern } from '../read'

/** What a change pattern says of its levels. */
export interface ChangeSays {
  /**
   * `growth` where the new level is worked out from the old one, and may be the growth itself; `subject`, `before`,
   * `company`, `row` where a level stands elsewhere: the subject's in the sentence before, the one before in time, the
   * same company's, the item before in a list; `size` where the size, told twice, and one level give the other.
   */
  readonly kind: 'plain' | 'growth' | 'subject' | 'before' | 'company' | 'item' | 'size'
  /** Whether the words themselves say that the change lies between the two, whatever they are. */
  readonly explicit: boolean
}

export const PLAIN: ChangeSays = { kind: 'plain', explicit: false }
export const EXPLICIT: ChangeSays = { kind: 'plain', explicit: true }
const GROWTH: ChangeSays = { kind: 'growth', explicit: true }

/**
 * Two levels and the change between them, as an amount or a percentage. The more telling patterns first. What `move`
 * captures says which way; where nothing does, the levels do.
 */
export const CHANGE: readonly Pattern<ChangeSays>[] = [
  {
    name: 'change/level-is-so-much-more-than-level',
    say: 'to:$ …6 {COMPARES} {SIZE} {THAN} NP6 from:$',
    gives: EXPLICIT,
    fires: [
      'Capex will be $52 billion, 63 % more than the $38 billion of last year.',
      'Osk asks $4.5 billion, which is $3 billion above the $3.8 billion of Dune.',
    ],
    silent: ['Capex will be $52 billion, 4 points more than the $38 billion of last year.'],
  },
  {
    name: 'change/level-exceeds-level-by-size',
    say: 'to:$ …6 (, | [)? EXCEED NP6 from:$ …6 (by {SIZE} | , + p:%)',
    gives: EXPLICIT,
    fires: [
      'Capex of $34.2 billion exceeds last year’s $20.0 billion by 17%.',
      'Osk guides to $78 billion, beating the consensus of $72.6 billion by 4.7%.',
      'Earnings came to $0.33 a share (beat $0.24, +73.5%).',
    ],
    silent: ['Capex of $34.2 billion exceeds last year’s $20.0 billion by 71%.'],
  },
  {
    name: 'change/so-much-more-level-against-level',
    say: '{SIZE} move:(HIGHER | LOWER) …2 (: | , | – | [) [? to:$ {VS} NP4 from:$',
    gives: EXPLICIT,
    fires: ['The newer one cost 60% more ($3.4 billion against $1.8 billion).'],
    silent: ['Margins fell 60%, more than in May ($3.4 billion against $1.8 billion).'],
  },
  {
    name: 'change/so-much-more-than-level-is-level',
    say: '{SIZE} {THAN} NP6 from:$ …8 (, or | : | , at | – | IS | [) to:$ {ENDSUM}',
    gives: EXPLICIT,
    fires: ['It spends $3 billion more than the $10 billion of last year: $18 billion.'],
  },
  {
    name: 'change/moved-by-size-to-level-from-level',
    say: '({MOVE} NP3 | +) {SIZE} {WHEN} {WHEN} ,? (to | reaching | at) NP3 to:$ …8 {VS} NP6 from:$',
    gives: PLAIN,
    fires: [
      'Revenue rose 41% to $34.4 million in 2019 compared to $26.2 million in 2018.',
      'Costs increased $9.6 million to $16.7 million for the year ended December 31, 2019 versus $8.1 million.',
      'The backlog went up $9 billion in three months, to $135 billion from $129 billion.',
      'Income decreased by 9.5% year-over-year to $8.4 billion from $10.6 billion.',
      'Selling expenses fell by $3.4 million, or 17.9 %, to $11.1 million (from $13.5 million).',
      'The share closed +41% to $34.40 from $26.20.',
    ],
    silent: [
      'Revenue rose 41% on a constant-currency basis to $34.4 million, compared to $26.2 million in 2018.',
      'Revenue and costs rose 41% and 52% to $34.4 million and $20.0 million from $26.2 million and $19.1 million, respectively.',
      'Costs rose 12 percentage points to $34.4 million from $26.2 million.',
      'Cash drops from $43.6 billion to $1.6 billion after $42 billion of awards.',
    ],
  },
  {
    name: 'change/moved-by-size-from-level-to-level',
    say: '{MOVE} NP3 {SIZE} {WHEN} ,? from NP6 from:$ …8 ,? to NP6 to:$',
    gives: PLAIN,
    fires: [
      'Revenue rose 39 % from $21.9 billion to $26.8 billion.',
      'Revenue increased $7.5 million, or 7.3%, from $89.5 million in 2018 to $96.0 million in 2019.',
      'Revenue increased $6.5 million, or 9.3%, from $89.5 million in 2018 to $96.0 million in 2019.',
    ],
    silent: ['Shares fell 11 % after capex went from $35 billion to $50 billion.'],
  },
  {
    name: 'change/went-from-level-to-level-by-size',
    say: 'from NP6 from:$ {PER} …8 to NP6 to:$ {PER} …8 ({AND_SO} {CHANGE} {CLOSES} | ,? (with | through | by | on | thanks to) THE? (UP_NOUN of | UP) by:$)',
    gives: PLAIN,
    fires: [
      'The plan went from $66 billion to $71 billion, an increase of 18 %.',
      'The order went from $16 billion to $22 billion in May with the addition of $9 billion.',
      'The price went from $13.97 per dozen in 2018 to $12.65 per dozen in 2019, a decrease of $2.32 per dozen, or 9.4%.',
      'Sales went from $10 billion to $13 billion (up 70%).',
      'The share rose from $135 to $348 by March 2026 (+125% in under two years).',
      'Prices rose from £16/kg to £18.50/kg (+25.6%).',
      'The close moved from $186.94 on May 8 to $207.39 on May 11, a +20.9% move.',
    ],
    silent: [
      'Sales went from $10 billion to $13 billion on volume growth of 14 %.',
      'Sales went from $10 billion to $13 billion, 40 % of it abroad.',
    ],
  },
  {
    name: 'change/level-against-level-so-change',
    say: 'to:$ …8 {VS} NP6 from:$ …8 {AND_SO} {CHANGE} {CLOSES}',
    gives: PLAIN,
    fires: [
      'Sales were $9.2 billion, against $6.8 billion a year ago: up 53 %.',
      'Osk expects about $31.5 billion in revenue, up from $8.7 billion a year ago, implying growth of about 120%.',
      'Costs grew to $19.1 million in 2019, from $12.0 million in 2018, an increase of 80%.',
      'It will be $320 billion in 2027, up from $213 billion in 2026 (~80% growth).',
      'Orders reached $30.2 billion, up from $20.1 billion, a 75% jump.',
    ],
    silent: [
      'Third-quarter revenue was $71.7 million against an expected $43.6 million: up 46%.',
      'Revenue was $57.0 billion, against $46.7 billion in the second quarter: up 62 % on the year.',
      'Funding was $49.1 billion in 2025 (up from $27.2 billion in 2024, +41% in number of investors).',
    ],
  },
  {
    name: 'change/level-against-level-so-it-moved',
    say: 'to:$ …8 {VS} NP6 from:$ …8 ((, | ; | .)? SO that? | (, | ; | .)) ({IT} SO? {HAS})? {MOVE} {SIZE}',
    gives: PLAIN,
    fires: ['Revenue was $71.7 million against $43.6 million in the second quarter, so it grew 46%.'],
    silent: [
      'Third-quarter revenue was $71.7 million against costs of $43.6 million, so it earned 39%.',
      'Revenue was $71.7 million against $43.6 million last year, so the shares rose 46%.',
    ],
  },
  {
    name: 'change/level-up-by-size-from-level',
    say: 'to:$ …6 (when …4)? (, | – | [ | ; | . | :)? (THAT? IS)? ({UPDOWN} | a? {SIGN} ) {SIZE} …8 {ON} NP6 from:$',
    gives: PLAIN,
    fires: [
      'The backlog stood at $55.6 billion when September ended, up 58% from $30.1 billion in June.',
      'Sales came to $9.2 billion, which is up 63% from $6.8 billion a year ago.',
      'Revenue was $72.8 million in 2019, an increase of $8.2 million, or 10.9%, from $65.6 million in 2018.',
      'Capex was $34.2 billion (+17% from $20.0 billion).',
      'Orders reached $520 billion at the end of May, a rise of $90 billion on the $460 billion reported in March.',
      'Long-term debt was $1,636.3 million, down 37.9% from $1,186.4 million in the previous quarter.',
    ],
    silent: ['Revenue was $57.0 billion, up 62 % on the year, against $46.7 billion in the second quarter.'],
  },
  {
    name: 'change/level-a-size-change-from-level',
    say: 'to:$ …6 (, | – | [)? (a | an)? {SIZE} AP1 {NOUN} …2 {ON} NP6 from:$',
    gives: PLAIN,
    fires: ['Capex was $34.2 billion, a 17% increase from $20.0 billion.'],
    silent: ['It was $34.2 billion, a 71% increase on the year, from $33.0 billion in the second quarter.'],
  },
  {
    name: 'change/level-of-subject-moved-from-level',
    say: '(of | at) NP2 to:$ {WHEN} {MOVE} {SIZE} {WHEN} (from | AGAINST) NP6 from:$ !(…8 ,? to $)',
    gives: PLAIN,
    fires: ['Net sales of $1.2 billion for fiscal year 2018 increased 78.5% from $757.3 million for fiscal year 2017.'],
  },
  {
    name: 'change/level-in-brackets-old-level-and-change',
    say: 'to:$ …3 [ ({PAST} :? from:$ | from:$ {PAST}) ]? (, | ;)? {CHANGE} {CLOSES}',
    gives: PLAIN,
    fires: [
      'Sales were $9.2 billion (2024: $6.8 billion), up 53 %.',
      'Sales: $9.2 billion ($6.8 billion a year ago, +53 %).',
    ],
  },
  {
    name: 'change/level-in-brackets-change-and-old-level',
    say: 'to:$ …3 [ {CHANGE} …3 (, | ;) {PAST} :? from:$',
    gives: PLAIN,
    fires: ['Sales were $9.2 billion (up 53 %; 2024: $6.8 billion).'],
  },
  {
    name: 'change/moved-by-size-to-level-with-old-level-in-brackets',
    say: '{MOVE} NP3 {SIZE} {WHEN} to NP3 to:$ …3 [ ({PAST} :? from:$ | from:$ {PAST})',
    gives: PLAIN,
    fires: ['Sales rose 53% to $9.2 billion ($6.8 billion a year ago).'],
    silent: ['Sales rose 36% to $9.2 billion ($4.3 billion of it data centres).'],
  },
  {
    name: 'change/level-became-level-so-much-more',
    say: 'from:$ …8 (BECOME | (UP_VERB | DOWN_VERB) to | {ON}? IS) NP2 to:$ …3 (, | – | [) {SIZE} move:(HIGHER | LOWER) !than {CLOSES}',
    gives: PLAIN,
    fires: ['The $17.6 billion of August has become $8.9 billion, a third less.'],
  },
  {
    name: 'change/level-more-than-when-it-was-level',
    say: 'to:$ …6 {COMPARES} {SIZE} {THAN} AP2 DATE …4 ,? (when | then) ({IT} IS | IT) from:$',
    gives: PLAIN,
    fires: ['Sales were $9.2 billion, 63% higher than a year ago, when they were $6.8 billion.'],
    silent: ['Sales were $9.2 billion, 36% higher than a year ago, when Osk’s were $4 billion.'],
  },
  {
    name: 'change/it-was-level-before-so-level-is-change',
    say: '(THE? DATE ,? …6 from:$ | from:$ …2 DATE) …4 (,? SO that? | , (which | that) IS | ;) (THE | DATE)? …1 to:$ …4 IS? ({UPDOWN} {SIZE} | {SIZE} (move:(HIGHER | LOWER) !than | {NOUN})) {CLOSES}',
    gives: PLAIN,
    fires: [
      'Last year it spent $85 billion, so $100 billion is a rise of 28%.',
      'It spent $85 billion last year, so this year’s $100 billion is 28% more.',
    ],
  },
  {
    name: 'change/compared-with-level-level-is-up',
    say: '^ AGAINST NP4 from:$ …6 , …6 to:$ …2 IS? {UPDOWN} {SIZE}',
    gives: PLAIN,
    fires: ['Compared with $6.8 billion a year ago, sales of $9.2 billion are up 63%.'],
  },
  {
    name: 'change/compared-with-level-it-moved-to-level',
    say: 'AGAINST NP4 from:$ …6 , …6 {MOVE} {SIZE} …3 to NP2 to:$',
    gives: PLAIN,
    fires: ['Against $6.8 billion a year ago, sales rose 63% to $9.2 billion.'],
  },
  {
    name: 'change/level-it-was-level-before-so-change',
    say: 'to:$ …8 (. | ; | : | ,) (and | but)? {PAST} ,? ({IT}? IS)? from:$ …6 ,? ((SO | which means) ({IT} {HAS})? {MOVE} {SIZE} | (THAT IS)? {UPDOWN} {SIZE} {CLOSES})',
    gives: PLAIN,
    fires: [
      'The backlog ended November at $523 billion. In August it had been $455 billion, so it has grown by 51%.',
      'The backlog is $523 billion; in August it was $455 billion, an increase of $86 billion.',
    ],
    silent: [
      'Sales were $9.2 billion. In 2024 they spent $6.8 billion, so costs have risen by 12%.',
      'Sales were $9.2 billion. Last year the loss was $6.8 billion, an increase of 12% on the plan.',
    ],
  },
  {
    name: 'change/level-before-moved-by-size-to-level',
    say: '(, | IS) from:$ {PAST} ,? (and | but)? {IT}? {HAS} (come | gone | since)? {MOVE} {SIZE} …2 ,? to NP2 to:$',
    gives: PLAIN,
    fires: [
      'Net debt, $12.0 billion a year ago, fell 31% to $10.4 billion.',
      'Debt was $12.0 billion a year ago and has come down by 31% to $10.4 billion.',
    ],
    silent: ['Net debt, $12.0 billion a year ago, fell 31% below the peak to $10.4 billion.'],
  },
  {
    name: 'change/it-was-level-and-moved-since-to-level',
    say: '(IS | of | at) from:$ …6 (; | , | .) ({PAST} | (by | since) …4)? {IT} {HAS} since? {MOVE} {SIZE} (since then?)? ,? to NP2 to:$',
    gives: PLAIN,
    fires: ['The backlog was $455 billion in August; by November it had grown 51 % to $523 billion.'],
    silent: ['The backlog was $455 billion in August. It has grown by $100 billion since May, to $455 billion.'],
  },
  {
    name: 'change/growth-on-level-makes-level',
    say: '({UPDOWN} p:% | p:% AP1 {NOUN}) (,? which)? …3 (on | over | from | to) NP4 from:$ …5 ,? (IS | would? MAKE …4 (to | IS)?) to:$ {ENDSUM}',
    gives: GROWTH,
    fires: [
      'The management promises growth of around 51%, which on the €28.3 billion of 2024 makes roughly €32.5 billion.',
      'A 51% increase on $28.3 billion would give $32.5 billion.',
    ],
    silent: ['A 15% increase on the $28 billion contract is $4.2 billion.'],
  },
  {
    name: 'change/level-with-growth-makes-level',
    say: 'from:$ …2 ]? (with | at | plus) AP1 p:% !EACH_YEAR YEARLY? {NOUN} ,? (would | could | should)? (IS | MAKE (to | IS)?) NP2 to:$ !(…4 (in | by | over) (DATE | T | #))',
    gives: GROWTH,
    fires: ['The $113 billion of this quarter with 57% growth would imply $198 billion.'],
    silent: ['The $28 billion with 15% annual growth would be $37 billion by 2027.'],
  },
  {
    name: 'change/if-level-grows-it-is-level',
    say: '(if | should | were | with | adding | add | adds) …3 (from:$ …4 ({MOVE} {SIZE} | (with | at | on) {SIZE} YEARLY? {NOUN}) | p:% to NP4 from:$ …2) ,? (and | PRONOUN)? (IS | would? MAKE …4 (to | IS)?) to:$ {ENDSUM}',
    gives: GROWTH,
    fires: [
      'If the $28 billion grows by 40%, it would be $34 billion.',
      'Add 40% to the $28 billion and you get $34 billion.',
    ],
    silent: ['If the $28 billion grows 15% annually, by 2027 it would be $37 billion.'],
  },
]
