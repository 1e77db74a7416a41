import type { Pattern } from '../read'

/** What a pattern of a difference says. */
export interface DifferenceSays {
  /** No other amount stands in the sentence. */
  readonly alone: boolean
  /** A charge is softened by the tax it saves: no *net income* may be told without a tax that is the charge. */
  readonly softened: boolean
  /** Two sentences are known by the words that they share. */
  readonly shared: boolean
  /** What stands behind *instead of* or *vs* is an amount of its own. */
  readonly compared: boolean
}

const PLAIN: DifferenceSays = { alone: false, softened: false, shared: false, compared: false }
const ALONE: DifferenceSays = { ...PLAIN, alone: true }
const CHARGED: DifferenceSays = { ...PLAIN, softened: true }
const EQUATION: DifferenceSays = { ...PLAIN, compared: true }

/** One amount that others make, all told: `plus…` are added, `minus…` taken off, `result` is what that makes. */
export const DIFFERENCE: readonly Pattern<DifferenceSays>[] = [
  {
    name: 'difference/whole-less-part-leaves',
    say: 'plus1:$ NP LESS NP minus1:$ ALL12 {LEAVING}',
    gives: PLAIN,
    fires: ['Cash of $60.6 billion minus debt of $8.5 billion leaves $42.1 billion.'],
    silent: [
      'Sales of $10 billion and other income of $1 billion less costs of $7 billion leave a profit of $4 billion.',
    ],
  },
  {
    name: 'difference/whole-less-part-is',
    say: 'plus1:$ …4 (, | ;)? NP LESS NP minus1:$ NP (IS | or) NP result:$',
    gives: PLAIN,
    fires: ['Debt of $60.6 billion less cash of $8.5 billion is $42.1 billion.'],
  },
  {
    name: 'difference/whole-minus-part-equals',
    say: 'plus1:$ {OF_EQUATION} (minus | LESS | – | AGAINST) minus1:$ {OF_EQUATION} EQUALS result:$',
    gives: EQUATION,
    fires: [
      '$18.2 billion − $4.1 billion = $13.1 billion.',
      '$186 (now) - $82 (no-growth value) = $140.',
      'Osk has $60.6 billion cash vs $7.5 billion debt = $35 billion net cash.',
    ],
  },
  {
    name: 'difference/net-of-part-whole-is',
    say: '(net of | less | after deducting) NP minus1:$ …4 , …6 plus1:$ NP IS NP result:$',
    gives: PLAIN,
    fires: ['After deducting fees of $2 billion, the $9.5 billion is $8.5 billion.'],
  },
  {
    name: 'difference/result-being-whole-less-part',
    say: 'result:$ …6 (: | , | [ | – | EQUALS) (that is | or | i.e. | namely | being)? THE? plus1:$ NP (less | minus) NP minus1:$',
    gives: PLAIN,
    fires: ['So $4.9 billion is left to find, the $6.0 billion less the $2.0 billion.'],
  },
  {
    name: 'difference/adding-one-to-another-gives',
    say: '(adding | add) NP plus1:$ …8 (to | and) NP plus2:$ ,? …8 (MAKES | IS | get | arrives at) NP result:$',
    gives: PLAIN,
    fires: ['Adding the $4.0 billion of leases to the $11.9 billion of debt gives $19.5 billion.'],
  },
  {
    name: 'difference/adds-one-to-another-and-has',
    say: '(adds | added) ADDED? plus1:$ …8 to NP plus2:$ …8 ,? (and | so | and so | which) …8 (has | have | had | MAKES | stands at | is at) NP result:$',
    gives: PLAIN,
    fires: ['They added $90 billion to the $120 billion and have $150 billion.'],
  },
  {
    name: 'difference/sum-of-one-and-another-is',
    say: '(sum | the sum | total | the total) of NP plus1:$ AND NP plus2:$ NP IS NP result:$',
    gives: PLAIN,
    fires: ['The sum of the $4.0 billion and the $11.9 billion is $19.5 billion.'],
  },
  {
    name: 'difference/deduct-part-from-whole-leaves',
    say: 'DEDUCT NP minus1:$ …8 (from | off) NP plus1:$ ALL12 (LEAVES | MAKES | is) NP result:$',
    gives: PLAIN,
    fires: ['Take the $8.5 billion of debt from the $60.6 billion, which leaves $42.1 billion.'],
  },
  {
    name: 'difference/deduct-part-from-whole-and',
    say: 'DEDUCT NP minus1:$ …8 (from | off) NP plus1:$ ALL12 ,? and (you | we | one | it)? …3 NP result:$',
    gives: ALONE,
    fires: [
      'Deduct that $42.9 billion from the $55.6 billion of backlog reported last week, and $16.7 billion is left for everyone else.',
    ],
    silent: [
      'Deduct the $3 billion of cash from the $10 billion of debt, and the $2 billion of leases, and $5 billion is left.',
    ],
  },
  {
    name: 'difference/paid-got-back-net',
    say: '(paid | pays | spent | cost | laid out | bought) NP plus1:$ ALL15 (got | gets | received | receives | recovered | recouped | recoups | sold | sells | raised) …6 minus1:$ ALL10 ((so | thus | hence | therefore | leaving) ALL12 result:$ =net | (so | thus | hence | therefore | leaving | for | ,) ALL8 net AP3 (is | was | of | at | to)? result:$)',
    gives: PLAIN,
    fires: [
      'Osk paid $4.9 billion for the whole and has got $3 billion back for the factories, so its engineers cost it $2.9 billion net.',
    ],
    silent: ['Osk paid $7.5 billion for Dune, sold bonds for $3 billion and ended with $1.9 billion net.'],
  },
  {
    name: 'difference/of-whole-part-rest',
    say: '({OF_WHOLE} | {OF_WHICH} | plus1:$ NP (, | : | –) minus1:$) ALL12 {REST}',
    gives: PLAIN,
    fires: ['Osk pays $16.4 billion, $4.5 billion in cash and the rest, $19.1 billion, in shares.'],
    silent: [
      'Tarn bought $5 billion of Osk and $1 billion of Dune; the rest, $2 billion, went to Varro.',
      'Of the $40 billion round, Osk takes $30 billion; the rest comes from a syndicate with $200 billion under management.',
    ],
  },
  {
    name: 'difference/part-of-whole-rest',
    say: 'minus1:$ NP (of | out of) NP plus1:$ …8 ,? …4 {REST}',
    gives: PLAIN,
    fires: ['It gave $1.3 billion of a round of $1.8 billion, the remaining $0.9 billion coming from others.'],
  },
  {
    name: 'difference/of-whole-part-leaving',
    say: '({OF_WHOLE} | {OF_WHICH}) ALL12 {LEAVING}',
    gives: PLAIN,
    fires: ['Of the $20 billion, $12.5 billion is drawn, leaving $8.5 billion.'],
  },
  {
    name: 'difference/part-of-whole-leaving',
    say: 'minus1:$ NP of NP plus1:$ ALL12 {LEAVING}',
    gives: PLAIN,
    fires: ['It has drawn $12.5 billion of the $20 billion, which leaves $8.5 billion.'],
    silent: ['It spent $3 billion of the $20 billion on chips, leaving its rivals with $5 billion.'],
  },
  {
    name: 'difference/of-whole-part-and-so-much-is-left',
    say: '({OF_WHOLE} | {OF_WHICH} | plus1:$ (; | : | ,) NP minus1:$ …8 USED) …8 {LEFT_OVER}',
    gives: PLAIN,
    fires: ['The buyback programme is $60 billion, of which $12.5 billion has been used; $37.5 billion is left.'],
  },
  {
    name: 'difference/of-whole-spent-and-has',
    say: '{OF_WHOLE} …8 (and | so | but) …3 (has | holds | keeps) result:$ !of',
    gives: PLAIN,
    fires: ['Out of $60.1 billion raised it has spent $42.1 billion and still has $28.0 billion.'],
  },
  {
    name: 'difference/part-of-whole-and-so-much-is-left',
    say: 'minus1:$ NP of NP plus1:$ …8 {LEFT_OVER}',
    gives: PLAIN,
    fires: ['Osk has drawn $12.5 billion of the $60 billion, and $37.5 billion is left.'],
  },
  {
    name: 'difference/rest-of-what-was-told',
    say: 'plus1:$ ALL . …8 minus1:$ …8 ALL4 ;? ,? {REST}',
    gives: { ...ALONE, shared: true },
    fires: [
      'Osk buys Dune for $16.4 billion in shares and cash. The cash part is $4.5 billion; the rest, $13.9 billion, is paid in shares.',
    ],
    silent: ['Tarn buys Dune for $16.4 billion. Chips cost $4.5 billion; the rest, $13.9 billion, is for sites.'],
  },
  {
    name: 'difference/charge-lowered-profit-without-it',
    say: 'plus1:$ …8 LOWERED …4 to NP plus2:$ ALL12 (WITHOUT | before) ALL12 result:$',
    gives: CHARGED,
    fires: [
      'A write-down of $4.5 billion cut operating profit to $22.1 billion; without it the profit would have been $28.6 billion.',
    ],
    silent: [
      'A one-off charge of $1.0 billion took net income down to $3.0 billion; without it, it would have been $3.8 billion.',
    ],
  },
  {
    name: 'difference/without-charge-instead-of',
    say: '(WITHOUT | before) …8 plus1:$ ALL12 (would have (been | earned | made | reached | come to) | IS | reached | earned) NP result:$ ALL8 (instead of | rather than | not) NP plus2:$',
    gives: { ...CHARGED, compared: true },
    fires: [
      'Without the write-down of $4.5 billion operating profit would have been $28.6 billion instead of $22.1 billion.',
    ],
  },
  {
    name: 'difference/profit-after-charge-without-it',
    say: 'plus1:$ ,? after …8 (plus2:$ …8 of | CHARGE of NP plus2:$) ALL12 (WITHOUT | before) ALL12 result:$',
    gives: CHARGED,
    fires: [
      'Operating profit was $22.1 billion after charges of $4.5 billion; without them it would have been $28.6 billion.',
    ],
  },
  {
    name: 'difference/gain-lifted-profit-without-it',
    say: 'minus1:$ …8 LIFTED …4 to NP plus1:$ ALL12 (WITHOUT | before) ALL12 result:$',
    gives: CHARGED,
    fires: [
      'A sale for $4.5 billion lifted operating profit to $22.1 billion; without it the profit would have been $19.6 billion.',
    ],
  },
  {
    name: 'difference/extension-takes-it-from-to',
    say: 'plus1:$ NP (takes | took | brings | brought | lifts | lifted | extends | expands) NP from NP plus2:$ …8 to NP result:$',
    gives: ALONE,
    fires: ['The extension of $6.5 billion takes the contract from $15.9 billion to $24.4 billion.'],
  },
]
