import type { Pattern } from '../read'

/** Which of the three amounts is reckoned out of the others, and is questioned. */
export interface ProductSays {
  readonly derived: 'total' | 'price'
}

const TOTAL: ProductSays = { derived: 'total' }
const PRICE: ProductSays = { derived: 'price' }

/** A count of things, the price of one and the total. */
export const UNIT_PRICE: readonly Pattern<ProductSays>[] = [
  {
    name: 'unit-price/count-at-price-makes-total',
    say: 'count:# {LINK} price:$P ]? {MAKES} total:$A',
    gives: TOTAL,
    fires: [
      'The cluster needs 200,000 GPUs at roughly $30,000 apiece, for a total of $60 billion.',
      'Tarn sold 25 million new shares at $40 each and raised $10 billion.',
      'It offers 555.6 million shares at an expected $135 a share, or roughly $57 billion.',
    ],
    silent: [
      'The 200,000 H100s and 30,000 GB200s, at $30,000 each, come to more than $6 billion.',
      'The three sites cost $5 billion each, and Tarn has raised $27 billion for them.',
      'The 100,000 GPUs at $30,000 each cost $4 billion including networking.',
    ],
  },
  {
    name: 'unit-price/at-price-count-makes-total',
    say: 'price:$P {LINK} count:# {MAKES} total:$A',
    gives: TOTAL,
    fires: ['At $50 billion per gigawatt, Tarn’s 10 gigawatts would cost $300 billion.'],
    silent: ['At $600 a share its 6 GW are worth $96 billion.'],
  },
  {
    name: 'unit-price/count.-at-price-that-is-total',
    say: 'count:# ANY24 . at price:$P …4 ,? …1 THAT …1 (IS | RECKON) {FILL} total:$A',
    gives: TOTAL,
    fires: ['Tarn wants 100,000 chips. At $30,000 apiece that comes to $30 billion.'],
  },
  {
    name: 'unit-price/total-for-count-is-price',
    say: 'total:$A (,? …4 TO …2 | …6 (: | , | – | OVER_SIGN) …1) (C …1)? count:# ({THEN_EACH} | at {FILL}) price:$P',
    gives: PRICE,
    fires: [
      'Half of it, $1.2 billion, goes to some forty employees, so $80 million each.',
      'The lender paid $30 billion for 100,000 GPUs at $30,000 apiece.',
      'It ordered $6 billion of servers: 80,000 chips at roughly $60,000 apiece.',
      'On $20 billion / 1.14 GW = $27.5 billion/GW the plant pays.',
    ],
    silent: [
      'It ordered $6 billion of servers: 80,000 chips at $40,000 each and the rest in networking.',
      'For $1.9 billion it takes over 2,600 megawatts, while building new costs $2,500 a kilowatt.',
    ],
  },
  {
    name: 'unit-price/price-is-total-over-count',
    say: 'price:$P …2 [ total:$A …2 OVER_SIGN count:#',
    gives: PRICE,
    fires: ['The share is worth $395 a share ($7.2 trillion ÷ 24.3 billion shares).'],
  },
  {
    name: 'unit-price/count-for-total-is-price',
    say: 'count:# ,? and? …4 FOR {FILL} total:$A {THEN_EACH} price:$P',
    gives: PRICE,
    fires: [
      'A developer offered us two gigawatts for $10 billion, or $500 million per gigawatt.',
      'The order covers 76,000 chips and costs $5.8 billion, about $67,000 a chip.',
    ],
    silent: ['It ordered 100,000 chips for $3 billion, to be sold at $40,000 each.'],
  },
  {
    name: 'unit-price/count-and-total-or-price',
    say: '(count:# …5 (, | and)? …5 total:$A …5 | total:$A …5 (, | and)? …5 count:# …5) , (OR | SO | SO? THAT (IS | RECKON)) {FILL} price:$P',
    gives: PRICE,
    fires: ['Tarn has 250,000 GPUs and $18.8 billion of debt, or $7,500 a GPU.'],
  },
  {
    name: 'unit-price/total-or-price-on-count',
    say: 'total:$A {COMPUTED} price:$P (on | for | over | across | with) …2 count:#',
    gives: PRICE,
    fires: ['It sold the stake for $6 billion, or about $250 a share on 30 million shares.'],
  },
  {
    name: 'unit-price/total.-count-so-price',
    say: 'total:$A ANY24 . …6 count:# ANY8 {COMPUTED} price:$P',
    gives: PRICE,
    fires: [
      'Dune sells for $40 billion. It has five gigawatts, built or planned, so the buyers pay $4 billion a gigawatt.',
    ],
    silent: [
      'Dune sells for $40 billion. Of its five gigawatts two are built, so the buyers pay $20 billion a gigawatt.',
    ],
  },
  {
    name: 'unit-price/total-and-count.-that-is-price',
    say: '(total:$A ANY12 count:# | count:# ANY12 total:$A) ANY24 . {SO_IT_IS} price:$P',
    gives: PRICE,
    fires: ['Five gigawatts were sold for $40 billion. That is $12 billion a gigawatt.'],
  },
]
