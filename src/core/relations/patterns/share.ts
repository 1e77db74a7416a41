import type { Pattern } from '../read'

/** What a share pattern says of its amounts. */
export interface ShareSays {
  /**
   * `stake`, the price of a share of a company and its value, before or after the money; `loose`, joined over a
   * sentence's end, so that only a likely slip is told.
   */
  readonly kind: 'plain' | 'stake' | 'loose'
  /** Whether fractions in words are read too; where not, the rule `multiple` reads them. */
  readonly fractions: boolean
  /** The text works the part out of the percentage and the whole: *15 % of $8 billion would be $1.2 billion*. */
  readonly worksOut?: boolean
}

const PLAIN: ShareSays = { kind: 'plain', fractions: true }
const PERCENT: ShareSays = { kind: 'plain', fractions: false }
const STAKE: ShareSays = { kind: 'stake', fractions: true }
const LOOSE: ShareSays = { kind: 'loose', fractions: true }
const PART: ShareSays = { ...PLAIN, worksOut: true }
const PART_OF_PERCENT: ShareSays = { ...PERCENT, worksOut: true }

/** A part, its whole and the percentage or fraction between them, all three stated. The more telling patterns first. */
export const SHARE: readonly Pattern<ShareSays>[] = [
  {
    name: 'share/part-over-whole-equals-percent',
    say: 'part:$ AP3 OVER_SIGN AP2 total:$ AP3 EQUALS p:% {END}',
    gives: PERCENT,
    fires: ['Osk: $25 billion revenue / $300 billion capex = 18%.'],
  },
  {
    name: 'share/percent-of-whole-equals-part',
    say: '(p:% (BY_SIGN | of) NP4 total:$ | total:$ AP3 BY_SIGN p:% AP2) EQUALS part:$ {ENDSUM}',
    gives: PART_OF_PERCENT,
    fires: ['20% of $236 million = $74 million.', '$57 billion × 32% = $28.2 billion ≈ $28 billion.'],
    silent: ['$57 billion × 4 × 32% = $73 billion.'],
  },
  {
    name: 'share/parts-are-percent-of-whole',
    say: 'part2:$ …4 (, …4 part3:$ …5)? ,? AND …5 [? part:$ ]? …6 ,? IS p:% of NP8 total:$',
    gives: PLAIN,
    fires: ['Osk’s $9.7 billion and Kelvin’s $14.2 billion make up 40 % of the $49.8 billion that Tarn has promised.'],
  },
  {
    name: 'share/part-is-percent-of-whole',
    say: '(part:$ {TAIL} (,? SO)? | part:$ TOGETHER ,? | <, part:$ ,) IS p:% of NP8 total:$',
    gives: PERCENT,
    fires: ['The three contracts, $300 billion between them, equate to 34% of the $1.2 trillion.'],
    silent: ['Osk gets $38 billion and Kelvin’s $300 billion is 21 % of the $1.4 trillion.'],
  },
  {
    name: 'share/at-part-takes-percent-of-whole',
    say: '(at | with | worth) part:$ …4 , …5 (IS | HOLD) p:% of NP8 total:$ !(AP3 (MARKET | FIRM))',
    gives: PERCENT,
    fires: [
      'Osk’s contract, at $38 billion, is 27 % of the $1.4 trillion that Tarn has promised.',
      'At $38 billion, the cloud gets about 7.2% of the $1.4 trillion that the lab has promised.',
    ],
    silent: ['At $38 billion, Osk has 30% of the $400 billion cloud market.'],
  },
  {
    name: 'share/part-or-percent-of-whole',
    say: 'part:$ …6 {OR} p:% (, | ])? of NP8 total:$',
    gives: PERCENT,
    fires: ['Osk is good for $30 billion, or 57%, of the $40 billion round.'],
    silent: [
      'The tax benefit was $12.6 million, or 39% of pre-tax loss compared to a benefit of $6.7 million in 2018.',
    ],
  },
  {
    name: 'share/percent-part-of-whole',
    say: 'p:% [ part:$ ]? of NP total:$',
    gives: PERCENT,
    fires: ['It paid 57 % ($30 billion) of the $40 billion round.'],
  },
  {
    name: 'share/of-whole-part-or-percent',
    say: '^ (measured | set | put | placed)? (OF | on | against | beside | next to) …6 total:$ …8 ,? …6 part:$ …6 ({OR} | ,? IS) p:% {END}',
    gives: PLAIN,
    fires: [
      'Of the $34.9 billion that Tarn spent in the quarter, $19.4 billion, or 46%, went into chips and servers.',
      'Against Tarn’s $1.4 trillion of commitments, $38 billion is 7.2 %.',
      'Of the €2.4 billion that the Finns raised, Osk paid €1.8 billion, 57% of the round.',
    ],
    silent: [
      'Of the $57 billion of revenue, $51 billion came from data centres, 24% of it from one customer.',
      'Of the €2.4 billion that it raised, Osk paid €1.8 billion, 57% of the budget that it has for stakes.',
    ],
  },
  {
    name: 'share/of-whole-part-that-is-percent',
    say: '^ (of | out of) …6 total:$ …8 ,? …6 part:$ …8 (; | : | , | .) SO? THAT IS p:% {END}',
    gives: PLAIN,
    fires: ['Of the $610 billion, $300 billion went to Osk: that is 21 %.'],
  },
  {
    name: 'share/as-a-share-of-whole',
    say: 'as (a | an) (share | percentage | proportion | part | fraction) of NP6 total:$ …6 , …6 part:$ …6 IS p:% {END}',
    gives: PLAIN,
    fires: ['As a share of revenue of €24.5 billion, the €11.4 billion of profit makes 74%.'],
  },
  {
    name: 'share/whole-of-which-part-or-percent',
    say: 'total:$ …8 ,? of which …6 part:$ (…6 {OR} | …8 (; | : | , | .) (SO | and)? THAT IS) p:% {END}',
    gives: PLAIN,
    fires: [
      'Orders came to €8.0 billion, of which €6.1 billion for logic; that is two thirds.',
      'It raised $40 billion, of which $30 billion, or 57 %, came from Osk.',
    ],
    silent: ['Revenue was $57.0 billion, of which $51.2 billion (up 66 %) came from data centres.'],
  },
  {
    name: 'share/whole-of-which-percent-or-part',
    say: 'total:$ …8 ,? of which …4 IS? p:% (, or | [ or? | , | : | –) part:$ {ENDSUM}',
    gives: PLAIN,
    fires: ['Sales were $16 billion, of which cloud made up about a third, $4.1 billion.'],
  },
  {
    name: 'share/whole-with-part-or-percent',
    say: 'total:$ …6 ,? (with | including) …6 part:$ …6 {OR} p:% {END}',
    gives: PLAIN,
    fires: ['The round of $40 billion, with $30 billion from Osk, or 57 %, is closed.'],
    silent: ['Sales were $9.2 billion, including $4.3 billion (22% yoy) from data centres.'],
  },
  {
    name: 'share/percent-slice-means-part-of-whole',
    say: 'p:% SLICE (IS that? | [) part:$ …2 OF NP total:$',
    gives: PART,
    fires: ['A 20% prepayment means that about $2.9 billion of the $9.7 billion comes in before the racks do.'],
  },
  {
    name: 'share/whole-percent-of-it-or-part',
    say: 'total:$ …8 ,? p:% of WHOLE …2 (, or | [ or?) part:$ {ENDSUM}',
    gives: PART,
    fires: ['The bill is $6.2 billion, half of it, or $4.5 billion, for training.'],
  },
  {
    name: 'share/part-of-whole-or-percent',
    say: 'part:$ …3 OF NP total:$ …5 ({OR} | (, | : | –) =(% of THE MONEY_NOUN | % {STOP})) p:% {END}',
    gives: PLAIN,
    fires: ['Osk will invest $30 billion of Tarn’s $40 billion round, or 57 %.'],
  },
  {
    name: 'share/part-into-whole-or-percent',
    say: 'part:$ …3 (into | toward | towards | out of) NP6 total:$ …3 {OR} p:% (of WHOLE | {END})',
    gives: PLAIN,
    fires: ['The family office put €1.4 billion into a Series D of €2.0 billion, or 57% of it; a bank found the rest.'],
  },
  {
    name: 'share/percent-of-something-part-of-whole',
    say: 'p:% (of …8 MONEY_NOUN | of WHOLE | for WHOLE) (, | : | – | [) part:$ …2 OF NP4 total:$ {ENDSUM}',
    gives: PLAIN,
    fires: ['Osk brings in 74% of the group’s total, $240.3 million of $510.3 million.'],
  },
  {
    name: 'share/percent-part-out-of-whole',
    say: 'p:% (of …8)? (, | : | – | [) (that | which)? (IS | comes from | squares with | given | OR)? THE? part:$ …2 out of NP4 total:$ {ENDSUM}',
    gives: PLAIN,
    fires: ['Lenders hold some 31% of the notes, that is $1.2 billion out of $9.6 billion.'],
  },
  {
    name: 'share/part-out-of-whole-that-is-percent',
    say: 'part:$ …3 OF NP total:$ …8 (; | : | , | .) (SO | and)? THAT IS p:% {END}',
    gives: PLAIN,
    fires: ['Osk put in $30 billion of the $40 billion. That is 57 %.'],
  },
  {
    name: 'share/whole-part-of-it-percent',
    say: 'total:$ …6 (, | ; | : | . | –) …4 part:$ of WHOLE …3 {OR} p:% {END}',
    gives: PLAIN,
    fires: ['The group made $610 billion, $300 billion of it (21 %) abroad.'],
  },
  {
    name: 'share/of-whole-percent-or-part',
    say: '^ (of | out of) …6 total:$ …6 ,? …3 p:% ((goes | went | is | was | comes | came | belongs | stays) …6)? (, or | , (which | that) IS | , | : | – | [ or?) part:$ {ENDSUM} {STOP}',
    gives: PART,
    fires: ['Of the $50 billion budget 60% goes on chips, which is $20 billion.'],
  },
  {
    name: 'share/percent-of-whole-is-part',
    say: 'p:% of NP6 total:$ …4 (IS | , or | [ or? | : | – | ,) part:$ {ENDSUM}',
    gives: PART,
    fires: [
      'The government takes its cut from each licence: 15% of $8 billion would be $1.8 billion.',
      'Half of its $26 billion revenue, $17 billion, comes from two customers.',
    ],
  },
  {
    name: 'share/on-whole-percent-is-part',
    say: '^ (on | of | out of | from | with | at | for) …4 total:$ …5 , …3 p:% {END} …3 IS part:$ {ENDSUM}',
    gives: PART,
    fires: ['On $8 billion of sales, 15 % would be $1.8 billion.'],
  },
  {
    name: 'share/percent-levied-on-whole-costs-part',
    say: 'p:% …2 LEVY …2 on NP4 total:$ …6 ,? …2 (COST | IS) …3 part:$ !(OTHER)',
    gives: PART_OF_PERCENT,
    fires: ['A six-per-cent coupon on $25 billion of bonds would cost $2.5 billion.'],
    silent: ['A 7 % coupon on $2 billion of notes costs Osk $35 million a quarter.'],
  },
  {
    name: 'share/percent-levied-on-whole-costs-part-a-year',
    say: 'p:% …2 LEVY …2 on NP4 total:$ …6 ,? …2 (COST | IS) …3 part:$ (a year | per year | each year | annually | in interest | of interest)',
    gives: PART_OF_PERCENT,
    fires: ['A six-per-cent coupon on $25 billion of bonds would cost $2.5 billion a year.'],
  },
  {
    name: 'share/at-percent-whole-costs-part',
    say: '(at …2 p:% …3 ,? NP3 total:$ …6 | total:$ …6 at …2 p:% …3) (COST | IS) …3 part:$ (a year | per year | each year | annually | in interest | of interest)',
    gives: PART_OF_PERCENT,
    fires: ['At 6 %, $25 billion of bonds costs $2.5 billion a year.'],
  },
  {
    name: 'share/whole-carries-percent-or-part-a-year',
    say: 'total:$ …6 COST …2 p:% …3 {OR} part:$ (a year | per year | each year | annually)',
    gives: PART_OF_PERCENT,
    fires: ['The $25 billion of bonds carries 6 % interest, or $2.5 billion a year.'],
  },
  {
    name: 'share/stake-is-worth-part-at-whole',
    say: 'p:% …6 ,? IS? (worth | valued at) part:$ …3 ,? ((at | on | given | based on | using | with | if) …6 VALUATION …4 total:$ {ENDSUM} | at (the | that) total:$ =(MARK | of))',
    gives: PART,
    fires: [
      'Its 15 % of Osk is worth about $72 billion at the September valuation of $183 billion.',
      'The fund’s 12% is worth about $91 billion at the $160 billion of the May round.',
    ],
    silent: [
      'Its 15 % of Osk is worth $27 billion on paper, at a cost of only $8 billion.',
      'Its 15 % of Osk is worth $27 billion at the $8 billion that it paid.',
    ],
  },
  {
    name: 'share/whole-worth-so-stake-is-worth-part',
    say: '(((if | with | were | should) …6 (worth | valued at | at)? | (worth | valued at | VALUATION of)) total:$ ,? SO? …6 p:% (SLICE | stake | holding)? | ^ (at | given | on) NP6 total:$ …6 , …5 p:% …5) IS worth? part:$ {ENDSUM}',
    gives: PART,
    fires: ['If Osk is worth $110 billion, Tarn’s 80% is worth $98 billion.'],
  },
  {
    name: 'share/stake-in-a-whole-company-is-worth-part',
    say: 'p:% …2 (in | of) (a | an) NP1 total:$ FIRM …2 IS worth? part:$ {ENDSUM}',
    gives: PART,
    fires: ['A 30% stake in a $400 billion company is worth $140 billion.'],
  },
  {
    name: 'share/stake-for-part-values-whole',
    say: '(p:% …8 for part:$ | part:$ …3 for …3 p:% …8 | p:% …3 , …3 for part:$) …3 ,? (which | and | SO)? ((VALUE …6 (at | of)) | ,? (at | on) (a | an) …2 VALUATION of) total:$ {ENDSUM}',
    gives: STAKE,
    fires: ['The fund bought 20 % of Osk for €600 million, which values the whole at €5 billion.'],
    silent: ['It pays $30 billion for 10 % of the company at a valuation of $300 billion.'],
  },
  {
    name: 'share/at-whole-holds-percent-for-part',
    say: '^ at NP4 total:$ …6 ,? …6 HOLD …3 p:% …6 for NP3 part:$ {STOP}',
    gives: STAKE,
    fires: ['At that €11.7 billion the new owners hold 81% for their €1.3 billion.'],
    silent: ['At €11.7 billion the state holds 10% for the €300 million it put in at the start.'],
  },
  {
    name: 'share/part-at-whole-buys-percent',
    say: 'part:$ …4 ,? (which | and which | SO)? …2 at NP6 total:$ …4 ,? HOLD …3 p:% !(of !(THE FIRM))',
    gives: STAKE,
    fires: ['The fund put in $1.4 billion, which at a valuation of $10 billion buys about 41% of the company.'],
  },
  {
    name: 'share/for-part-holder-has-percent-of-company-worth-whole',
    say: '(for NP3 part:$ …3 ,? (…6 GET | THE? NEW BUYER OWN) | for (their | its | his | her) part:$ …3 ,? …6 OWN) p:% …2 of (a | an) ((…4 FIRM that? IS? (valued at | worth | priced at) total:$ {ENDSUM}) | total:$ FIRM)',
    gives: STAKE,
    fires: [
      'For that $300 million the new holders have 7% of a $6 billion company.',
      'For its $1.5 billion Dell gets about 17% of a company valued at $12 billion.',
    ],
    silent: ['For $13 billion it holds 27% of a company valued at $500 billion.'],
  },
  {
    name: 'share/part-bought-percent-of-company-worth-whole',
    say: 'part:$ …1 (for | GET AP2) p:% …2 of (a | an) ((…4 FIRM that? IS? (valued at | worth | priced at) total:$ {ENDSUM}) | total:$ FIRM)',
    gives: STAKE,
    fires: [
      'The fund paid $300 million for 8% of a $6 billion company.',
      'Its $20 billion bought Osk 8% of a $400 billion company.',
    ],
    silent: ['The $13 billion bought 27% of what is now a $500 billion company.'],
  },
  {
    name: 'share/part-bought-percent-of-the-whole',
    say: '(the | that | this | its | their | (his | her)) part:$ GET …2 p:% of the …3 total:$ {ENDSUM}',
    gives: STAKE,
    fires: ['Little was given away: the $240 million bought 8% of the $6 billion.'],
    silent: ['The $240 million bought 8% of the bonds, $6 billion in all.'],
  },
  {
    name: 'share/part-at-whole-or-percent-of-company',
    say: 'part:$ …8 {AT_VALUE} (,? or | , | [ | , that is | for | ,? SO | , and | ;) (THE? NEW BUYER (GET | OWN) | THE BUYER GET | (gives | leaves) …3 | SELL)? AP1 p:% {OF_FIRM}',
    gives: STAKE,
    fires: [
      'The $400 million came at a valuation of $4 billion, so the new money has about 15% of the company.',
      'Its last round brought in $12 billion at a valuation of $160 billion, or 9% of the company.',
      'Osk led it: $300 million at a valuation of $2 billion, so 20% of the company went to the new holders.',
    ],
    silent: [
      'It raised $500 million at a valuation of $4.3 billion, and the existing investors keep 20% of the company.',
      'Its last round brought in $13 billion at a valuation of $183 billion, and Osk owns 15% of the company.',
      'It raised $2 billion at a valuation of $20 billion, and sold 3% of its stake in Osk.',
    ],
  },
  {
    name: 'share/part-and-at-whole-holders-own-percent',
    say: 'part:$ …6 , and {AT_VALUE} ,? THE? (NEW BUYER (GET | OWN) | BUYER GET) p:% {OF_FIRM}',
    gives: STAKE,
    fires: [
      'The round was $300 million, and at a valuation of $3 billion the new holders own about 13% of the company.',
    ],
  },
  {
    name: 'share/percent-for-part-at-whole',
    say: '(BUYER GET | SELL) AP3 p:% …6 for NP3 part:$ …3 {AT_VALUE} {STOP}',
    gives: STAKE,
    fires: ['So the investors got 7% for their $600 million, at $12 billion.'],
  },
  {
    name: 'share/at-whole-part-got-percent',
    say: '^ {AT_VALUE} ,? NP3 part:$ (GET | OWN) …3 p:% {OF_FIRM}',
    gives: STAKE,
    fires: ['At a valuation of $12 billion the investors’ $3 billion got them 35% of the company.'],
  },
  {
    name: 'share/that-is-percent-of-whole',
    say: 'part:$ {TAIL} (; | : | . | –) SO? THAT IS p:% of NP8 total:$ !(AP3 (MARKET | FIRM))',
    gives: PERCENT,
    fires: ['Kelvin signed for $300 billion over five years. This is 75% of the $523 billion on its supplier’s books.'],
    silent: ['Osk’s $300 billion and Dune’s $250 billion were signed last autumn. That is 39% of the $1.4 trillion.'],
  },
  {
    name: 'share/on-whole-that-is-percent',
    say: 'part:$ {TAIL} (; | : | . | – | ,) and? (OF | on | against) NP6 total:$ …3 ,? THAT IS p:% {END}',
    gives: PERCENT,
    fires: ['It made $4.1 billion. On sales of $16 billion that is 47 %.'],
  },
  {
    name: 'share/whole-so-percent-of-it-with-part',
    say: 'total:$ …6 (; | : | . | , | –) …9 p:% of WHOLE …2 (with | through | from) NP3 part:$ {ENDSUM}',
    gives: PLAIN,
    fires: ['The plant is budgeted at $1.6 billion, so the state covers some 36 per cent of it with its $1 billion.'],
  },
  {
    name: 'share/slice-of-percent-on-whole-is-part',
    say: 'SLICE of p:% (on | of | in) NP6 total:$ …4 IS part:$ {ENDSUM}',
    gives: PART,
    fires: ['A prepayment of 20% on the $9.7 billion would be $2.9 billion.'],
  },
  {
    name: 'share/if-whole-that-is-part',
    say: 'p:% of …9 (. | ; | : | , | –) SO? (if | on | at | for | with | when) …8 total:$ …8 ,? SO? (THAT | THE …2 SLICE …2) IS part:$ {ENDSUM}',
    gives: { ...LOOSE, worksOut: true },
    fires: [
      'Dune keeps 15 % of what the licence brings in. If Osk sells $4 billion of chips a year, that is $900 million.',
    ],
    silent: ['Dune owns 80 % of Osk. On $27 billion of debt, that is $1.8 billion a year.'],
  },
]
