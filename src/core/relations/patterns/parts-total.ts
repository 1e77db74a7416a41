import type { Pattern } from '../read'

/** What a pattern of parts says of its sum. */
export interface PartsSays {
  /**
   * `whole`: these are all parts; `open`: there may be others; `loose`: they stand where parts stand, but no word says
   * so; `alike`: all are told in the same words, so that one digit that is off is doubted.
   */
  readonly certainty: 'whole' | 'open' | 'loose' | 'alike' | 'nouns'
  /** Words say outright that these are added up. */
  readonly isStated: boolean
  /** *Of it, it is*: the parts point to their total, whatever is denied of it before. */
  readonly isPointed?: boolean
  /** *Those two, $3 billion and $4 billion, make*: these and no others are meant. */
  readonly isClosed?: boolean
}

const WHOLE: PartsSays = { certainty: 'whole', isStated: false }
const OPEN: PartsSays = { certainty: 'open', isStated: false }
const POINTED: PartsSays = { ...OPEN, isPointed: true }
const LOOSE: PartsSays = { certainty: 'loose', isStated: false }
const ALIKE: PartsSays = { certainty: 'alike', isStated: false }
const STATED: PartsSays = { certainty: 'whole', isStated: true }

/** A total and the parts that are named behind it. The more telling patterns first. */
export const PARTS_BEHIND: readonly Pattern<PartsSays>[] = [
  {
    name: 'parts-total/consists-of',
    say: 'total:$ …8 (, | – | [)? …4 CONSISTS of? …5 parts:({LIST})',
    gives: WHOLE,
    fires: [
      'The $12 billion package consists of $9 billion in loans, $4 billion in leases and $3.5 billion in equity.',
      'The $121.8 million increase consisted of a $72.8 million increase in chips and a $39.0 million increase in software.',
      'The $12 billion, split between $9 billion for Osk and $5 billion for Tarn, is paid.',
    ],
    silent: [
      'Cash provided was $45.1 million, consisting of $20.4 million of income and $38.2 million of charges, partially offset by a $13.5 million increase in working capital.',
      'The $20 million change consisted of a $30 million increase in chips and a $12 million decrease in software.',
    ],
  },
  {
    name: 'parts-total/it-consists-of',
    say: 'total:$ ALL . (WHOLE | THAT | THE MONEY_NOUN) …3 CONSISTS of? …5 parts:({LIST})',
    gives: WHOLE,
    fires: [
      'The state takes a tenth of Osk for $8.9 billion. The money is made up of $5.7 billion of grants and $2.3 billion of programme money.',
    ],
  },
  {
    name: 'parts-total/total-of-which-all-alike',
    say: 'total:$ …6 ,? of which …5 parts:({LIST})',
    gives: ALIKE,
    fires: [
      'We had commitments totaling $6.3 million, of which $3.7 million expire in one year and $1.6 million expire in three years.',
      'Unrecognized expense was $70.3 million, of which $13.9 million is related to options and $46.4 million is related to awards.',
    ],
    silent: ['Its debt is $18.8 billion, of which $4.9 billion is due in 2026 and $5.1 billion is due in 2027.'],
  },
  {
    name: 'parts-total/of-which',
    say: 'total:$ …8 ,? (of which | of (that | it | this) | thereof | which? also? (include | includes | included | including) | among them) …6 parts:({LIST})',
    gives: OPEN,
    fires: ['The loan is for $7.5 billion, of which $5.0 billion goes to chips and $3.5 billion to buildings.'],
    silent: ['Its debt is $18.8 billion, of which $4.9 billion is due in 2026 and $5.1 billion in 2027.'],
  },
  {
    name: 'parts-total/of-whole',
    say: '^ (of | out of) THE …5 total:$ …8 ,? …5 parts:({LIST})',
    gives: OPEN,
    fires: ['Of the $23 billion in the plan $5 billion comes from public purses and $15 billion from private ones.'],
    silent: ['Of the $27 billion, $18 billion came from Osk and $3 billion from Varro.'],
  },
  {
    name: 'parts-total/of-it',
    say: 'total:$ ALL . (of | out of) (WHOLE | THAT) ,? …6 parts:({LIST})',
    gives: OPEN,
    fires: ['The loan is for $7.5 billion. Of this, $5.0 billion goes to chips and $3.5 billion to buildings.'],
  },
  {
    name: 'parts-total/parts-of-it',
    say: 'total:$ …8 ,? …5 parts:($ …1 of (it | that | this | them) …8 {NEXT} {PART} ({NEXT} {PART})*)',
    gives: OPEN,
    fires: ['That makes $24 billion from two customers, $17 billion of it from Kelvin and $3 billion from Varro.'],
    silent: ['It took $40 billion from three customers, $17 billion of it from Kelvin and $3 billion from Varro.'],
  },
  {
    name: 'parts-total/colon-parts-of-it',
    say: 'total:$ ALL : …5 parts:($ …1 of (it | that | this | them) …8 (and not? …4 =(, | ;))? {NEXT} {PART} ({NEXT} {PART})*)',
    gives: POINTED,
    fires: [
      'Osk’s $6.9 billion was never quite new: $4.7 billion of it had been awarded and not paid, and $3.2 billion came from a loan.',
    ],
    silent: [
      'Osk’s $6.9 billion was never quite new: $4.7 billion of it had been awarded, and $1.2 billion was a loan.',
    ],
  },
  {
    name: 'parts-total/it-is-money-colon-parts',
    say: 'total:$ …4 . (it | this | that) IS not? AP3 MONEY_NOUN : …2 parts:({LIST})',
    gives: POINTED,
    fires: [
      'The state takes a tenth of Osk for $6.9 billion. It is not new money: $4.7 billion are grants, and $3.2 billion belong to a programme.',
    ],
    silent: [
      'The state takes a tenth of Osk for $6.9 billion. It is a busy month: $4.7 billion went to Tarn, and $3.2 billion to Dune.',
    ],
  },
  {
    name: 'parts-total/more-on-top-of-what-was',
    say: 'total:$ …6 (: | – | [) parts:(ADDED …2 $ …3 on top of …3 $)',
    gives: STATED,
    fires: [
      'The filing puts the contract at $19.5 billion: a further $4 billion on top of the $11.9 billion agreed in May.',
    ],
    silent: [
      'It has sold $19.5 billion of bonds: another $4 billion on top of the $11.9 billion and the $3.6 billion of May.',
    ],
  },
  {
    name: 'parts-total/counted-behind-colon',
    say: 'total:$ …6 (between them | TOGETHER) …3 : …6 parts:({LIST})',
    gives: STATED,
    fires: [
      'Three loans, $13.4 billion between them: $2.3 billion from 2023, $7.5 billion from the year after, and $2.6 billion that Osk arranged.',
      'The laboratory has raised $5 billion in all: $1 billion when it was three months old, and then the $2 billion that Osk led.',
    ],
    silent: [
      'The fund has raised $3 billion in all: $1 billion from pension funds, who came late, and $500 million from Osk, to name the two largest.',
    ],
  },
  {
    name: 'parts-total/total-behind-colon',
    say: '(ADDS | come to | comes to | came to | combined | TOGETHER (, …1)? ,?) …4 total:$ …6 (: | [ | –) …6 parts:({LIST})',
    gives: STATED,
    fires: [
      'Its three purchases of 2025 total $19.5 billion: Osk for $6.5 billion, the robots of Dune for $5.4 billion and, on the last Monday of December, Kelvin for $4 billion.',
      'It comes in two pieces, totaling $33 billion: $23.25 billion for Ely, Texas, and $14.75 billion for Rugby, Ohio.',
      'Between them, then, $17 billion: Osk’s $8 billion and Dune’s $3 billion.',
      'Tarn’s commitments now total $310.4 billion: Osk $300 billion, Kelvin $250 billion, Dune $38 billion and Varro $22.4 billion.',
      'Combined 2025 revenue was $36.5bn (Osk $23bn + Varro $11.5bn), ahead of Quillon ($31.7bn).',
    ],
  },
  {
    name: 'parts-total/total-is-had-and-added',
    say: 'total (is | was | comes to | stands at) …2 total:$ …5 (; | : | , | – | .) (it | they | C) !(may | might | could | would | can) …5 parts:($ …6 (and | ,) !(may | might | could | would | can) …4 (another | a further | more | additional | added | adds) …2 $)',
    gives: STATED,
    fires: ['Osk’s total is $5 billion; it had bought in for $2 billion and added another $1 billion in January.'],
    silent: ['Osk’s total is $8 billion; it had put in $4 billion at first and could add another $2 billion.'],
  },
  {
    name: 'parts-total/from-the-one-and-the-other',
    say: 'total:$ …8 , …2 parts:($ from the one AND $ from the other)',
    gives: WHOLE,
    fires: ['That was $35 billion in two weeks, $17 billion from the one and $15 billion from the other.'],
  },
  {
    name: 'parts-total/nouns-behind-colon',
    say: 'total:$ …8 (: | – | [) …4 parts:({LIST})',
    gives: { certainty: 'nouns', isStated: false },
    fires: [
      'The deal costs $3.95 billion: $2.75 billion in notes and $1.0 billion in shares.',
      'The contracts come to $22.4 billion: $11.9 billion in March, $4 billion in May and $7.5 billion in September.',
    ],
    silent: [
      'The noise of names below $10 washes out (Osk $7.34, Dune $2.65, Varro $4.70).',
      'It puts the 2025 budget at $100 billion: $30 billion in the first quarter and $25 billion in the second.',
      'Osk owes $100 billion. It is running out of room: $20 billion falls due in 2026 and $30 billion in 2027.',
    ],
  },
  {
    name: 'parts-total/in-brackets',
    say: 'total:$ …8 (across | comprising | including | between | among | from | CONSISTS of? | with | : | – | [) …6 parts:({BRACKETED})',
    gives: WHOLE,
    fires: [
      'Tarn now rents $27 billion of capacity from three clouds: Osk ($14.2 billion), Kelvin ($10 billion) and Dune ($6 billion).',
      'It has promised $300 billion across Osk ($38 billion), Kelvin ($300 billion) and Dune ($12 billion).',
    ],
    silent: [
      'The contract with Osk, $10 billion over six years, is not a lease, nor are those with Kelvin ($14.2 billion) and Dune ($3 billion).',
      'The round of $2.0 billion came from several sides, including Osk ($900 million), Kelvin ($600 million) and Dune ($300 million).',
    ],
  },
  {
    name: 'parts-total/behind-comma',
    say: 'total:$ …8 (: | – | [ | ,) …3 parts:({LIST})',
    gives: LOOSE,
    fires: ['Tarn raised $3.5 million, $1.5 billion from Osk and $2 billion from Kelvin.'],
    silent: [
      'It has invested $8 billion: $4 billion in 2023, and as much again since, the last $2.7 billion in November.',
    ],
  },
]
