import type { Pattern } from '../read'

/** Where money that grew was told: all in the pattern, or the new money in a sentence before it. */
export interface GrowthSays {
  readonly told: 'here' | 'before'
}

const HERE: GrowthSays = { told: 'here' }
const BEFORE: GrowthSays = { told: 'before' }

/** Money added to what was there (`plus…`), and what that makes (`result`). */
export const GROWTH: readonly Pattern<GrowthSays>[] = [
  {
    name: 'difference/new-on-top-of-old-makes',
    say: 'plus1:$ ALL14 {OLD_MONEY} ALL10 ({GROWN_TO} …3 result:$ | result:$ …2 TOGETHER)',
    gives: HERE,
    fires: [
      'Tarn adds $1.5 billion to the $800 million it had raised before, which brings the total to $2.8 billion.',
      'A $4.0 billion add-on to the $11.9 billion contract makes $19.5 billion.',
    ],
    silent: [
      'Tarn adds $1.5 billion to the $480 million raised in February, bringing the total raised to $2.3 billion.',
      'Osk raised $13 billion, on top of the $3.5 billion of March, at a valuation of $183 billion.',
      'Tarn adds $3 billion with Osk to the $14.2 billion with Dune and has now signed for $27.2 billion in all.',
    ],
  },
  {
    name: 'difference/old-and-then-new-makes',
    say: '{OLD_MONEY} ALL14 plus1:$ ALL10 {GROWN_TO} …3 result:$',
    gives: HERE,
    fires: ['After the $800 million of last year Tarn adds $1.5 billion, which brings the total to $2.8 billion.'],
  },
  {
    name: 'difference/old-and-new-that-brings-it-to',
    say: 'plus1:$ ALL14 {OLD_MONEY} ALL10 . (so | and | thus)? (that | this | it | which | the (deal | round | money | extension | loan | new AP1)) ALL8 {GROWN_TO} …3 result:$',
    gives: HERE,
    fires: [
      'Osk has put a further $1.0 billion into Tarn, on top of the $2.0 billion it had put in before. That brings its investment to $4.0 billion.',
    ],
  },
  {
    name: 'difference/step-by-step-brings-it-to',
    say: 'plus:($ ALL14 (another | a further | further | additional | extra) AP2 $ ALL14 ((another | a further | further | additional | extra) AP2 $ ALL14)*) (BRINGS NP10 to | which makes | the total …4 (to | at | is)) …3 result:$',
    gives: HERE,
    fires: [
      'The contract of March was worth $11.9 billion; a further $4 billion was tacked on in May and another $6.5 billion in September, which brings the total to $27.4 billion.',
    ],
    silent: [
      'The contract was worth $11.9 billion; a further $4 billion was added in May, another $6.5 billion is under discussion, and the total now stands at $15.9 billion.',
    ],
  },
  {
    name: 'difference/makes-after-new-was-added-to-old',
    say: 'result:$ ,? after plus1:$ (IS | has been | have been | had been)? added …4 to NP3 plus2:$',
    gives: HERE,
    fires: [
      'The scheme is now put at £2.5 billion, after £2.4 billion was added in May to the £1.0 billion of a year earlier.',
    ],
    silent: [
      'The scheme is now put at £3.5 billion, after £1.5 billion was added in May to the £1.0 billion of a year earlier.',
    ],
  },
  {
    name: 'difference/old-here-new-before-in-all',
    say: '{OLD_MONEY} ALL10 ({GROWN_TO} …3 result:$ | result:$ …2 TOGETHER)',
    gives: BEFORE,
    fires: ['Tarn has raised $400 million. It had raised $700 million before and has now raised $1.4 billion in all.'],
    silent: [
      'Tarn raised $1.5 billion. It had raised $480 million in February and now has orders for $4 billion in all.',
    ],
  },
  {
    name: 'difference/adds-and-so-brings-it-to',
    say: 'plus1:$ ALL25 (so | and so | thus | thereby | hence | therefore) ,? BRINGS NP10 to …3 result:$',
    gives: BEFORE,
    fires: [
      'In 2024 it took in $12 billion of equity over two rounds. July’s package added $10 billion, and so brought the total raised to $26 billion.',
    ],
  },
]

/** A round and the valuations before (`without`) and after it. */
export const ROUNDS: readonly Pattern<null>[] = [
  {
    name: 'difference/before-the-money-and-after-it',
    say: '({BEFORE_MONEY} ALL15 money:$ ALL15 {AFTER_MONEY} | {AFTER_MONEY} ALL15 money:$ ALL15 {BEFORE_MONEY} | {BEFORE_MONEY} ALL15 {AFTER_MONEY} ALL15 money:$ | {AFTER_MONEY} ALL15 {BEFORE_MONEY} ALL15 money:$ | money:$ ALL15 {AFTER_MONEY} ALL15 {BEFORE_MONEY} | money:$ ALL15 {BEFORE_MONEY} ALL15 {AFTER_MONEY} | {AFTER_MONEY} ALL15 without:$ without ALL3 money:$)',
    gives: null,
    fires: [
      'At a pre-money valuation of $10.0 billion and with $2.0 billion of new money, the post-money valuation is $13.0 billion.',
      'The round values Osk at €11.7 billion with the new money and so at €15 billion without the €1.7 billion.',
      'A round of $13 billion at $183 billion post-money, or $160 billion before the new money, is closed.',
    ],
    silent: [
      'In March 2024 it was worth $5 billion before the round of $1 billion; a year later it was worth $32 billion after the new money.',
      'The Series F of $13 billion valued it at $183 billion post-money; before the money from Osk arrived it had been worth $61.5 billion.',
    ],
  },
]
