import type { Pattern } from '../read'

/**
 * An amount for one length of time (`known`) and one for another that is reckoned out of it (`stated`): a total and a
 * rate over a `term`, or two rates. Without a term, the registry or the known amount's own time tells it.
 */
export const PERIOD: readonly Pattern<null>[] = [
  {
    name: 'period/amount-over-term-is-amount',
    say: 'known:{AMOUNT} {ALSO} …8 (, | [ | , [ | and =RUNS | , and =RUNS)? term:T ]? {THEN}',
    gives: null,
    fires: [
      'Tarn pays Osk $10 billion over six years, or about $2.7 billion a year.',
      'Tarn pays Osk $10 billion over six years for capacity in Kansas, about $2.7 billion a year.',
      'Osk will be paid $60 billion a year for five years, which pencils out to $500 billion.',
      'Kelvin has promised Dune $24 billion (six years, roughly $6 billion a year).',
      'The order is for $60 billion over five years, averaging $20 billion per year.',
    ],
    silent: [
      'Monthly revenue was $30 million, or $250 million for the first ten months.',
      'Tarn pays Osk $10 billion over six years, more than the $1 billion a year that it pays Dune.',
      'Tarn gets $10 billion over six years, Dune $3.5 billion a year.',
      'Tarn gets $10 billion over six years, so it can spend $3 billion a year.',
      'The order is $60 billion over five years, at first $5 billion a year.',
    ],
  },
  {
    name: 'period/over-term-amount-is-amount',
    say: 'term:T {LEADS} known:{AMOUNT} {ALSO} {THEN}',
    gives: null,
    fires: [
      'Over five years, Tarn has to pay Dune $17.4 billion, which is $4.5 billion a year.',
      'A seven-year, $38 billion deal with Osk (≈ $8 billion annually) is signed.',
      'The five-year lease, signed in May, is worth $9 billion, or about $2.9 billion a year.',
    ],
    silent: [
      'The three-year-old lab, valued at $6 billion, makes $1 billion a year.',
      'Under the seven-year deal it pays $38 billion, with $8 billion a year in interest.',
    ],
  },
  {
    name: 'period/amount-is-amount-over-term',
    say: 'known:{AMOUNT} {THEN} (, | [)? term:T',
    gives: null,
    fires: ['Tarn will be paid $60 billion a year, or $500 billion over five years.'],
    silent: ['Each of the five sites costs $1 billion a year, or $25 billion over five years.'],
  },
  {
    name: 'period/at-amount-they-pay-amount',
    say: '(at | ^ (for | with)) THE? known:{AMOUNT} (…3 term:T)? ,? …6 {VERB} {FILL} stated:{AMOUNT}',
    gives: null,
    fires: [
      'At $500 billion over four years, they spend $150 billion a year.',
      'At $33.1 billion a quarter it has reached an annual pace of $312.4 billion.',
    ],
    silent: ['At $5 billion a quarter the cloud grew faster than the group, whose annual pace of $300 billion stayed.'],
  },
  {
    name: 'period/rate-at-a-rate',
    say: 'stated:$R (on the basis of | based on | at) (a rate of | the rate of | a pace of)? known:$R =MARK',
    gives: null,
    fires: ['It pays its people some $650 million a year at $1.5 million a day.'],
    silent: ['It pays $650 million a year at $1.5 million a day for each of its two sites.'],
  },
  {
    name: 'period/amount-in-the-first-part-on-course-for',
    say: 'known:$A …2 in (the | its) part:(first (half | quarter | six months | three months)) …4 (, | ;)? and? SO …3 COURSE {FILL} stated:$A =(MARK | for | in | over | by | a | this)',
    gives: null,
    fires: ['Tarn took in €150 million in the first half, so on course for €500 million.'],
    silent: ['Revenue was $4.3 billion in the first half, and Tarn is on course for $13 billion for the year.'],
  },
  {
    name: 'period/amount-is-amount',
    say: 'known:{AMOUNT} {THEN}',
    gives: null,
    fires: [
      'Tarn now takes in $1.8 billion a quarter, or $6 billion annualized.',
      'Osk burns $200 million a month; that works out to about $3.4 billion a year.',
      'Revenue was $57.0 billion in the third quarter, which annualizes to $328 billion a year.',
    ],
    silent: [
      'The assistant costs $20 a month, or $200 a year.',
      'Tarn’s $5–6 billion of revenue almost exactly offsets the first quarter’s annualized net loss of about $9 billion.',
      'Revenue was $1.6 billion in the third quarter and the run rate was $9 billion at the end of October.',
    ],
  },
  {
    name: 'period/contract-of-term-then-amount-is-amount',
    say: '(CONTRACT | runs | lasts) …4 term:T …4 . …5 (GET | COST | PAY | RECKON | worth | comes to) …2 known:$A {THEN}',
    gives: null,
    fires: ['The lease is for ten years. Its tenant pays $6 billion, which is $900 million a year.'],
    silent: ['The lease is for ten years. Revenue was $6.7 billion, or $1.7 billion a quarter.'],
  },
  {
    name: 'period/over-term-that-is',
    say: 'known:{AMOUNT} ANY24 (. | ;) {FILL} SO? {FILL} term:T (of (the | its)? …1)? ,? ({SO_IT_IS} | {FILL} (IS | RECKON) {FILL}) stated:{AMOUNT}',
    gives: null,
    fires: [
      'Tarn will pay Osk up to $14.2 billion. Over six years that is roughly $4.2 billion a year.',
      'It rents halls for $17.5 billion through 2031; over the five years of service that averages about $5.3 billion a year.',
    ],
    silent: ['It borrowed $9.7 billion. Over five years that company earned $3 billion a year.'],
  },
  {
    name: 'period/averaged-over-term-it-brings',
    say: '(known:$A …3 CONTRACT | (PAY | GET) …4 known:$A) ANY24 . (FILL =T term:T ,? | term:T ,? FILL ,?) (it | this | that | they | C) {VERB} C? stated:$R',
    gives: null,
    fires: [
      'They read the $9.7 billion contract once more. Averaged over the five years it brings in $2.4 billion a year.',
    ],
    silent: [
      'The $9.7 billion contract is signed. Averaged over the five years interest comes to $200 million a year.',
    ],
  },
  {
    name: 'period/amount-over-term.-that-is',
    say: '(known:{AMOUNT} …8 ,? term:T | term:T {LEADS} known:{AMOUNT}) ANY24 . {SO_IT_IS} stated:{AMOUNT}',
    gives: null,
    fires: [
      'They want to spend $500 billion over four years, $100 billion of it at once. On average that works out at $25 billion a year.',
    ],
    silent: ['They want to spend $500 billion over four years. It costs $20 billion a year to run.'],
  },
  {
    name: 'period/amount.-that-is',
    say: 'known:{AMOUNT} ANY24 . {SO_IT_IS} stated:{AMOUNT} (,? term:T)?',
    gives: null,
    fires: [
      'AI spending came to $6.7 billion in the first quarter alone. That is an annualized run rate of about $19.8 billion.',
      'Tarn signed for $35 billion. That is about $8 billion a year over seven years.',
      'Osk takes in $90 million a month. That is $0.9 billion a year.',
    ],
    silent: [
      'Revenue reached $4.3 billion in the first half. It is an annualized growth of $16 billion.',
      'Tarn took in $57.0 billion in the third quarter. That is more than the $30 billion a year that it made before.',
    ],
  },
]
