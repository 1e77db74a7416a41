import type { Pattern } from '../read'
import type { PartsSays } from './parts-total'

const STATED: PartsSays = { certainty: 'whole', isStated: true }

/** Parts, and behind them what they make. */
export const PARTS_AHEAD: readonly Pattern<PartsSays>[] = [
  {
    name: 'parts-total/parts-in-all',
    say: 'parts:({LIST}) {COMES} total:$ …3 {SUMMED} !with',
    gives: STATED,
    fires: [
      'Tarn pays $14.2 billion for Osk’s capacity and $3.0 billion for Dune’s, $19.2 billion in all.',
      'Osk raised $12 billion, Kelvin $5 billion and Dune $8 billion, so $30 billion for the three of them.',
      'Osk is paying $4.7 billion for one and Varro is paying $3.4 billion for the other: $9.1 billion between the two.',
    ],
    silent: [
      'It pays $3 billion a year for chips and $2 billion a year for power, $35 billion in all.',
      'It raised $3.5 billion ($1 billion from Osk and $2.5 billion from Dune, so $3.5 billion in total).',
    ],
  },
  {
    name: 'parts-total/parts-together',
    say: 'parts:({LIST}) {COMES} SO? TOGETHER (they | these | both | the # | this | that)? (IS | worth | for | ,)? …2 total:$ {ENDSUM}',
    gives: STATED,
    fires: ['Osk pays $4.5 billion and Dune $3.0 billion, together $9.5 billion.'],
    silent: ['Tarn pays Osk $300 billion and Varro $250 billion; in all it has committed $1.4 trillion.'],
  },
  {
    name: 'parts-total/parts-which-makes',
    say: 'parts:({LIST}) ((, | –) (which | that) | ; (that | this)) TOGETHER? (MAKES | brings the total to | adds up to) TOGETHER? …3 total:$',
    gives: STATED,
    fires: ['Osk invests $880 million and Varro $920 million, which makes $1.9 billion of equity.'],
  },
  {
    name: 'parts-total/parts-for-a-total-of',
    say: 'parts:({LIST}) (, | – | [ | ;)? (ADDS | and? (for a total of | a total of | for a sum of | a sum of | for a grand total of | a combined) | (for | at | , | or | and)? (a | an | the)? AP2 (total | sum) AP3 of | making | bringing the total to) (a total of | a)? total:$',
    gives: STATED,
    fires: [
      'Osk pays $4.5 billion and Dune $3.0 billion, for a total of $9.5 billion.',
      'Osk pays $4.5 billion and Dune $3.0 billion, totaling $9.5 billion.',
      'Osk pays $4.5 billion and Dune $3.0 billion, bringing the total to $9.5 billion.',
    ],
  },
  {
    name: 'parts-total/parts-that-is-the-total',
    say: 'parts:({LIST}) (, | – | ;) (that | this) IS (the | your | our) total:$ =(MARK | of)',
    gives: STATED,
    fires: [
      'Chips $4.3 billion, games and graphics $4.0 billion, the rest of it $857 million, that’s your $9.7 billion.',
    ],
    silent: ['Chips $4.3 billion, games $4.0 billion, that’s the $0.3 billion gap.'],
  },
  {
    name: 'parts-total/parts-so-the-whole',
    say: 'parts:({LIST}) ,? AND? SO (WHOLE | THE AP2 (TALLY | total | entire | full | combined)) …4 (IS | cost | costs) …2 total:$ {ENDSUM}',
    gives: STATED,
    fires: [
      'It sold $27 billion of bonds and took $2.5 billion of equity from Osk, so the whole structure comes to $32.5 billion.',
    ],
  },
  {
    name: 'parts-total/parts-so-the-two-together',
    say: 'parts:({LIST}) ,? AND? SO (they | the (NUMBER | #) | both | all (NUMBER | #)) …8 total:$ …3 TOGETHER',
    gives: STATED,
    fires: [
      'Osk says it will invest up to $10 billion and Dune up to $5 billion, so the two may put in as much as $51 billion together.',
    ],
  },
  {
    name: 'parts-total/parts-make',
    say: 'parts:({LIST}) (MAKES | TOGETHER IS | BRINGS NP6 to | EQUALS) (a AP3 of)? NP2 total:$ {ENDSUM}',
    gives: STATED,
    fires: [
      '$3 billion from Osk and $4 billion from Dune make $9 billion.',
      '$7 billion debt and $5 billion equity brings the package to $10 billion.',
      'PV = $2,812 million + $2,855 million + $2,953 million = $8,260 million.',
    ],
  },
  {
    name: 'parts-total/parts-in-commas-make',
    say: ', …4 parts:({LIST}) , (together | combined | thus)? (MAKES | made) (a AP3 of)? total:$',
    gives: { ...STATED, isClosed: true },
    fires: [
      'Kelvin owes $14.2 billion. So those two, $22.4 billion and $34.2 billion, amount to $36.6 billion.',
      'The instalments, $7.5 billion in April and $22.5 billion on 26 December, make $33 billion.',
      'The two loans, Osk’s at $17 billion and Dune’s at $3 billion, add up to $24 billion.',
    ],
  },
  {
    name: 'parts-total/parts-or-total',
    say: 'parts:($ !(AP1 TOGETHER) …8 ((, | ;) …8 {PART})* and …8 $) …8 , or total:$ !(net | per | if | with | without | at | before | after | less | more | excluding | including | by | when | once | under | plus | even | in (the | that | a))',
    gives: STATED,
    fires: [
      'The note ranks behind two loans, $2.3 billion from 2023 and $7.5 billion from 2024, or $8.9 billion of secured debt.',
    ],
    silent: [
      'It rented out $2 billion in 2024 and $4 billion in 2025, or $16 billion at list price, and paid $3 billion in May and $4 billion in June, or $6 billion net.',
      'The fund committed £3 billion and £4 billion, or $8.6 billion in all.',
    ],
  },
  {
    name: 'parts-total/list-then-the-three-cost',
    say: 'parts:({LIST} | {BRACKETED}) (: | ; | –) (so | and)? TOGETHER? ((the | these | those | all | all the) count:(# | NUMBER) (of them)? …3 TOGETHER? ((cost | costs | took | set) …2 | IS) | that IS | this IS) (a | an | the)? total:$ !OTHER',
    gives: STATED,
    fires: [
      'Osk in March ($6.5 billion), the robots of Dune in October ($5.375 billion), Kelvin now ($4.0 billion): the three purchases together cost Tarn $17.9 billion.',
    ],
    silent: [
      'Osk ($6.5 billion), Dune ($5.375 billion), Kelvin ($4.0 billion): the three bets are worth $17.9 billion today.',
    ],
  },
  {
    name: 'parts-total/brackets-make',
    say: 'parts:({BRACKETED}) ,? …3 (MAKES | ADDS | making | for a total of | TOGETHER | or) …2 total:$ {ENDSUM}',
    gives: STATED,
    fires: ['Osk ($6.5 billion), Dune ($5.4 billion) and Kelvin ($4.0 billion) add up to $17.9 billion.'],
    silent: ['Replace ten clerks ($500,000 annual cost) with software ($100,000 annual cost) = $400,000 savings.'],
  },
]
