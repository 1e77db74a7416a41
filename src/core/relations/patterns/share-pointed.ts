import type { Pattern } from '../read'

/** The whole is only pointed to: *$51.2 billion, or 90 % of the total*; *90 % of it, or $51.2 billion*. */
export const SHARE_OF_IT: readonly Pattern<null>[] = [
  {
    name: 'share/part-or-percent-of-it',
    say: 'part:$ …6 ({OR} | ,? IS) p:% of WHOLE {STOP}',
    gives: null,
    fires: ['The bill for the half-year is $6.2 billion. Training took $4.5 billion, or 37 % of the total.'],
    silent: ['Osk raised $40 billion. Dune’s contract is $300 billion, or 21 % of the total.'],
  },
  {
    name: 'share/percent-of-it-or-part',
    say: 'p:% of WHOLE (, or? | [ or? | :) part:$ {ENDSUM} {STOP}',
    gives: null,
    fires: ['The bill for the half-year is $6.2 billion. Training took 37 % of the total, or $4.5 billion.'],
  },
]

/** The whole is named and not stated beside it: *$2.4bn, or 48 % of sales*; *is 3 % of OpenAI’s commitments*. */
export const SHARE_OF_NAMED: readonly Pattern<null>[] = [
  {
    name: 'share/part-or-percent-of-named',
    say: '(part:$ {TAIL} ({OR} | ,? SO? IS) | (at | with | worth) part:$ …4 , …5 IS) p:% of of:(THAT? NP6)',
    gives: null,
    fires: ['Osk had net income of €2.4 billion, or 48 % of sales, on revenue of €8.5 billion.'],
  },
]

/**
 * The part is described by what was said before, or named, and the whole may be pointed to: *the first piece is 77 % of
 * the $1.5bn*, *so borrowing is 48 % of it*, *Microsoft’s share of that is 85 %*.
 */
export const SHARE_OF_SUBJECT: readonly Pattern<null>[] = [
  {
    name: 'share/subject-is-percent-of-whole',
    say: '^ and? (so:SO)? subject:(THE? AP4) (so:SO)? now? IS (so:SO)? now? p:% of (NP6 total:$ | WHOLE {STOP})',
    gives: null,
    fires: [
      'The loan has two pieces, $23.2 billion for Texas and $14.8 billion for Ohio. Texas therefore accounts for 16% of the $38 billion.',
      'Osk cost $7.75 billion and Kelvin $2.85 billion, $10.6 billion together. Osk alone is 63% of that.',
      'Tarn borrowed $3.2 billion in October. The debt is therefore 58% of the $6.7 billion that Osk is to pay over ten years.',
    ],
    silent: ['Dune paid $5 billion for its stake in Osk. Dune accounts for 20% of the $12 billion that Osk earns.'],
  },
  {
    name: 'share/subject-s-share-is-percent',
    say: "(of total:$ …8 ,? | ^ (and | so)? | , of which) subject:(…3) 's own? SLICE (of WHOLE)? IS p:% (of NP6 total:$ | {STOP})",
    gives: null,
    fires: [
      'Osk signed for $17.4 billion and Kelvin for $3 billion. That makes $20.4 billion, of which Osk’s share is 75%.',
    ],
  },
]

/** A margin, whose profit and revenue are told in the sentence or the one before. */
export const SHARE_MARGIN: readonly Pattern<null>[] = [
  {
    name: 'share/margin-of-percent',
    say: '(kind:PROFIT_KIND)? margin (of | was | is | at | stood at | came to | :) p:% {END}',
    gives: null,
    fires: ['Revenue of ₩86 trillion in the quarter, operating profit of ₩12.2 trillion: a margin of 24 %.'],
    silent: [
      'Operating profit was $36.0 billion on revenue of $57.0 billion, at a gross margin of 73 %.',
      'Revenue of $14.9 billion, net income of $2.9 billion. Analysts hope for a margin of 25 %.',
    ],
  },
  {
    name: 'share/percent-margin',
    say: 'p:% (kind:PROFIT_KIND)? margin',
    gives: null,
    fires: ['On revenue of $797 million, EBITDA was $206 million (35.9% margin).'],
    silent: ['ARR is about $1.3 billion, adjusted EBITDA $206 million (25.9% margin).'],
  },
]
