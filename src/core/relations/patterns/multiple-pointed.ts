import type { Pattern } from '../read'
import type { MultipleSays } from './multiple'

/** One of the amounts stands before, or is only pointed to. */
export const MULTIPLE_POINTED: readonly Pattern<MultipleSays>[] = [
  {
    name: 'multiple/that-is-times-base',
    say: '(^ | , (and | so | but)) THAT IS …2 x:X {OF_BASE}',
    gives: { missing: 'large', loose: false },
    fires: ['Osk plans to spend $5 billion. That is half of the $17.4 billion it gets from Dune.'],
  },
  {
    name: 'multiple/subject-is-times-base',
    say: '(^ | , (and | so | but)) (so | now)? subject:(THE AP2) IS SO? now? SO? x:X {OF_BASE}',
    gives: { missing: 'large', loose: false },
    fires: [
      'Osk has agreed to buy Dune for $34.5 billion. The price is more than double the $20 billion at which investors last valued it.',
      'The order book rose to $455 billion in May. The order book is now twelve times the $57 billion of revenue.',
    ],
    silent: [
      'Osk’s order book stood at $155 billion. Dune’s order book is now ten times the $57 billion of its revenue.',
    ],
  },
  {
    name: 'multiple/it-is-something-and-times-base',
    say: '^ (that | this | it) IS …9 ,? (and | or) x:X {OF_BASE}',
    gives: { missing: 'large', loose: true },
    fires: [
      'The campus will cost €11 billion. It is the largest that the group has built, and seven times the €1 billion of the last.',
    ],
  },
  {
    name: 'multiple/was-base-so-it-has-grown',
    say: '(IS | stood at | of | at | reached) base:$ …6 ,? (SO | and so | and | which means) (…9 !% x:X (as SIZE | that) | …4 x:XV !RECUR) ((since | in | within | over | for | now) | {STOP})',
    gives: { missing: 'large', loose: true },
    fires: [
      'Osk was valued at €11.7 billion in September. In June 2024 the valuation was €5.8 billion, so it has nearly tripled.',
      'The later round was struck at $23 billion. A year earlier the price had been $5 billion, so its backers were asked for more than six times as much.',
    ],
  },
  {
    name: 'multiple/it-has-grown-to-large',
    say: '^ (it | that | this | which | they | since then) …4 {GROWN} …4 ,? to NP2 large:$',
    gives: { missing: 'base', loose: true },
    fires: ['The valuation was $5 billion in May. It has since tripled to $9 billion.'],
  },
  {
    name: 'multiple/large-times-that',
    say: '(large:$ …5 {MULTIPLE_IS} x:X {BACK} {STOP} | x:X {BACK} (, | : | – | , or | ,? at | [) large:$ {STOP})',
    gives: { missing: 'base', loose: true },
    fires: [
      'Osk spent $3.7 billion on inference last year. This year it spent $8.7 billion, four times that.',
      'The shares cost us $4 million. They stand in the books at $9 million, 3.2 times what we paid.',
    ],
    silent: ['Osk has $300 billion of orders. Dune has $22.4 billion, twice as much as in March.'],
  },
]

/** The base is named and not stated beside it: *eight times as large as Osk’s*. */
export const MULTIPLE_OF_NAMED: readonly Pattern<null>[] = [
  {
    name: 'multiple/large-is-times-that-of-name',
    say: "large:$ ]? {TAIL} {MULTIPLE_IS} x:X (as SIZE as | that of | the size of | what) the? subject:(C | AP1) 's? PAY? {STOP}",
    gives: null,
    fires: [
      'Osk will pay Dune $3 billion over five years. Kelvin’s order, at $17.4 billion, is nearly eight times as large as Osk’s.',
      'Osk pays $3 billion. Kelvin pays $17.4 billion, which is eight times what Osk pays.',
    ],
    silent: [
      'Osk will pay Dune $3 billion. Kelvin has signed for $17.4 billion, and its campus is eight times as large as Osk’s.',
      'Osk pays $3 billion. Kelvin pays $17.4 billion, more than twice as much as Dune.',
    ],
  },
]

/** The base is of a time before: *more than double the year before*. */
export const MULTIPLE_OF_EARLIER: readonly Pattern<null>[] = [
  {
    name: 'multiple/large-is-times-the-year-before',
    say: "large:$ ]? {TAIL} {MULTIPLE_IS} x:X ((that | the amount | the total | the figure | the level) (of | from | in) | as SIZE as (in | the)?)? EARLIER 's? (amount | total | figure | level)? {STOP}",
    gives: null,
    fires: [
      'Osk’s revenue was $4.0 billion in 2024. In 2025 its revenue was $5.0 billion, double that of the year before.',
    ],
  },
]
