import type { Pattern } from '../read'
import type { ChangeSays } from './change'

/** A change of which one level stands elsewhere, or follows from its size. */
export const CHANGE_OF_ONE_LEVEL: readonly Pattern<ChangeSays>[] = [
  {
    name: 'change/moved-by-size-or-percent-to-level',
    say: '({MOVE} NP2 BY? by:$ …2 {OR} p:% ]? ,? …2 to NP2 to:$ | to:$ …6 ,? [? {UPDOWN} by:$ …2 {OR} p:% {CLOSES})',
    gives: { kind: 'size', explicit: true },
    fires: [
      'The backlog rose by $68 billion, or 51 %, to $523 billion.',
      'The backlog was $523 billion, up $68 billion, or 51 %.',
    ],
  },
  {
    name: 'change/moved-by-size-or-percent-from-level',
    say: '{MOVE} NP2 BY? by:$ …2 {OR} p:% ]? ,? …2 AGAINST NP4 from:$ !(…8 ,? to $)',
    gives: { kind: 'size', explicit: true },
    fires: ['Costs fell $9.5 million, or 26%, from $59.4 million.'],
  },
  {
    name: 'change/subject-moved-from-level',
    say: '^ (and | but | while)? subject:(THE? (operating | net | gross | total | quarterly | annual)? …1) {HAS} {MOVE} {SIZE} …4 (from | AGAINST) NP4 from:$ !(…8 ,? to NP2 $)',
    gives: { kind: 'subject', explicit: false },
    fires: [
      'Osk had revenue of €3.9 billion and an operating profit of €720 million. Profit rose 81 % from €610 million.',
    ],
    silent: ['Revenue was $57.0 billion. Data-centre revenue rose 66 % from $30.8 billion.'],
  },
  {
    name: 'change/it-was-level-before-it-moved-to-level',
    say: '^ (and | but)? subject:(PRONOUN | MONEY_NOUN | profit | profits) {HAS} since? {MOVE} {SIZE} …2 to NP2 to:$',
    gives: { kind: 'before', explicit: false },
    fires: ['A year ago sales were $6.8 billion; they have risen 63 % to $9.2 billion.'],
    silent: ['A year ago the loss was $1.2 billion; sales have risen 36 % to $9.2 billion.'],
  },
  {
    name: 'change/planned-level-before-the-increase-is',
    say: 'from:$ …8 (; | , | . | :) SO? (THE | THAT IS THE?) AP1 {NOUN} (since then)? (IS | of) …2 p:% {CLOSES}',
    gives: { kind: 'company', explicit: false },
    fires: ['Osk now plans to spend $18 billion. Osk had planned $15 billion a year ago; the increase is a third.'],
  },
  {
    name: 'change/item-level-with-change-on-the-item-before',
    say: 'to:$ …2 (, | [ | – | ;)? {CHANGE} (YEARLY | {PAST} | AGAINST DATE)? {CLOSES}',
    gives: { kind: 'item', explicit: false },
    fires: ['- Combined 2025 capex: $300-320 billion\n- 2026 projections: ~$480 billion (up ~30% YoY)\n'],
    silent: ['- Combined 2025 capex: $300-320 billion\n- 2026 revenue: ~$480 billion (up ~30% YoY)\n'],
  },
]
