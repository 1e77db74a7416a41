import type { Pattern } from '../read'
import { type ChangeSays, EXPLICIT, PLAIN } from './change'

/** Changes as notes jot them down: an arrow between the levels, what was expected, a premium. */
export const CHANGE_IN_NOTES: readonly Pattern<ChangeSays>[] = [
  {
    name: 'change/level-arrow-level-percent',
    say: '{LEVELS} …4 ([ | EQUALS) ({CHANGE} | exactly? p:%) !OVER_SIGN {CLOSES}',
    gives: PLAIN,
    fires: [
      'Osk went $193.05 → $166.99 (-31.5%).',
      'Osk: $185 → $311 close (+86%).',
      'The balance: $5.77 trillion (June 2022) → now $4.41 trillion (down 32.6%).',
    ],
    silent: [
      'Orders: $10 billion → $30 billion (26% CAGR).',
      'Orders: $10 billion → $30 billion (26%/year).',
      'The target was cut $145 → $96, -9.4% on the day.',
      'Imports: $0.4 billion → $3 billion, 75% from abroad.',
      'The statement: revenue $15 million → costs $12 million (79%) → gross profit $3 million (21%).',
      'The statement: $1.78 billion revenue → $983 million from shops (-6%).',
    ],
  },
  {
    name: 'change/moved-by-size-level-arrow-level',
    say: '({MOVE} NP3 | +) {SIZE} {WHEN} …4 ([ | : | ,)? from? {LEVELS}',
    gives: PLAIN,
    fires: [
      'Its valuation crashed 97% ($2.4 billion → $510 million).',
      'It has gained +12% over two sessions ($11.99 → $14.48).',
      'Their value grew 530% on the year: $8 billion → $36 billion.',
    ],
  },
  {
    name: 'change/level-against-level-beat',
    say: 'to:$ {PER} …4 (, | [)? AGAINST NP4 from:$ {PER} …4 ((, | – | [) a? +? p:% (beat | miss | surprise) | EQUALS {SIGN}? p:% {CLOSES})',
    gives: EXPLICIT,
    fires: [
      'Earnings came to $0.68 a share against an expected $1.26 — a 64% miss.',
      'It earned $2.44 vs $2.16 consensus (+31.0% beat).',
      'Close $311.07 vs high $386.34 = -91.5%.',
    ],
  },
  {
    name: 'change/level-a-premium-to-level',
    say: 'to:$ !of {PER} …8 (, | – | [)? (THAT? IS)? a? p:% (premium | discount) (over | to | on) NP5 from:$',
    gives: EXPLICIT,
    fires: ['Osk offers $31 a share, a 21% premium over the $27.75 of Dune.'],
    silent: ['They tried to sell $600 million of the shares at a 10% discount to the $852 billion of May.'],
  },
]
