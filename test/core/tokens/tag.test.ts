import { describe, expect, test } from 'vitest'
import { tagged } from './say-tokens'

describe.each<[string, [string, string][]]>([
  [
    'noun or verb',
    [
      ['Tarn books $5m gain', 'Tarn/company books/verb $5m/money gain/noun'],
      ["Tarn's books show it", "Tarn/company 's/possessive books/noun show/verb it/pronoun"],
      ['Osk books gain of $5m', 'Osk/company books/verb gain_of/noun $5m/money'],
      ['Tarn spreads bets on Osk', 'Tarn/company spreads/verb bets/noun on/preposition Osk/company'],
      ['Tarn bets revenue will grow', 'Tarn/company bets/verb revenue/noun will/auxiliary grow/verb'],
      ['Tarn expects costs of $5m', 'Tarn/company expects/verb costs/noun of/preposition $5m/money'],
      ['Costs rose to $5m', 'Costs/noun rose/verb to/preposition $5m/money'],
      ['Tarn costs Osk $5m', 'Tarn/company costs/verb Osk/company $5m/money'],
      ['The purchase costs Tarn $5m', 'The/determiner purchase/noun costs/verb Tarn/company $5m/money'],
      ['Her plan costs $5m', 'Her/determiner plan/noun costs/verb $5m/money'],
      ["Tarn's plans cost $5m", "Tarn/company 's/possessive plans/noun cost/verb $5m/money"],
      ['Tarn plans to spend $5m', 'Tarn/company plans/verb to/preposition spend/verb $5m/money'],
      ['Tarn backs Osk', 'Tarn/company backs/verb Osk/company'],
      ['Tarn pays it $5m', 'Tarn/company pays/verb it/pronoun $5m/money'],
    ],
  ],
  [
    'participles',
    [
      ["Tarn's growing debt is $5m", "Tarn/company 's/possessive growing/modifier debt/noun is/auxiliary $5m/money"],
      ['Tarn is building a site', 'Tarn/company is/auxiliary building/verb a/determiner site/noun'],
      ['Paying $5m is hard', 'Paying/verb $5m/money is/auxiliary hard/modifier'],
      [
        'A deal valued at $5 billion was signed',
        'A/determiner deal/noun valued/verb at/preposition $5_billion/money was/auxiliary signed/verb',
      ],
      [
        'Tarn, valued at $5 billion, raised $1 billion',
        'Tarn/company ,/punctuation valued/verb at/preposition $5_billion/money ,/punctuation raised/verb $1_billion/money',
      ],
      ['Pellmore-backed Osk raised $5m', 'Pellmore/company -/hyphen backed/modifier Osk/company raised/verb $5m/money'],
      [
        'Including debt, Tarn owes $5m',
        'Including/preposition debt/noun ,/punctuation Tarn/company owes/verb $5m/money',
      ],
    ],
  ],
  [
    'that, to, before, since',
    [
      [
        'The $5 billion that Tarn paid was late',
        'The/determiner $5_billion/money that/relative Tarn/company paid/verb was/auxiliary late/modifier',
      ],
      ['Tarn said that Osk paid $5m', 'Tarn/company said/verb that/subordinator Osk/company paid/verb $5m/money'],
      ['That deal is worth $5m', 'That/determiner deal/noun is/auxiliary worth/verb $5m/money'],
      ['That is worth $5m', 'That/pronoun is/auxiliary worth/verb $5m/money'],
      ['Tarn agreed to pay Osk $5m', 'Tarn/company agreed/verb to/preposition pay/verb Osk/company $5m/money'],
      ['Revenue rose to $5m', 'Revenue/noun rose/verb to/preposition $5m/money'],
      [
        'Tarn invested before Osk raised money',
        'Tarn/company invested/verb before/subordinator Osk/company raised/verb money/noun',
      ],
      ['Tarn invested before May', 'Tarn/company invested/verb before_May/time'],
      [
        'Since Osk raised $5m, Tarn has grown',
        'Since/subordinator Osk/company raised/verb $5m/money ,/punctuation Tarn/company has/auxiliary grown/verb',
      ],
      ['Tarn has grown since 2024', 'Tarn/company has/auxiliary grown/verb since_2024/time'],
      [
        'Tarn, which pays Osk, grew',
        'Tarn/company ,/punctuation which/relative pays/verb Osk/company ,/punctuation grew/verb',
      ],
    ],
  ],
  [
    'auxiliaries and what is short for them',
    [
      ['Tarn has $5m in cash', 'Tarn/company has/verb $5m/money in/preposition cash/noun'],
      ['Tarn has paid $5m', 'Tarn/company has/auxiliary paid/verb $5m/money'],
      ['Tarn had the cash', 'Tarn/company had/verb the/determiner cash/noun'],
      ['Tarn needs $5m', 'Tarn/company needs/verb $5m/money'],
      ['Tarn needs to pay $5m', 'Tarn/company needs/verb to/preposition pay/verb $5m/money'],
      ['Osk does not pay', 'Osk/company does/auxiliary not/modifier pay/verb'],
      ['Tarn can pay $5m', 'Tarn/company can/auxiliary pay/verb $5m/money'],
      ["It's growing", "It/pronoun 's/auxiliary growing/verb"],
      ["The banks' loans are due", "The/determiner banks/noun '/possessive loans/noun are_due/verb"],
    ],
  ],
  [
    'words that nobody knows',
    [
      ['Tarn ordered cells from Osk', 'Tarn/company ordered/verb cells/unknown from/preposition Osk/company'],
      ['Tarn zorbed $5m', 'Tarn/company zorbed/verb $5m/money'],
      ['The plan is being enlarged', 'The/determiner plan/noun is/auxiliary being/auxiliary enlarged/verb'],
      ['The flumox costs $5m', 'The/determiner flumox/unknown costs/verb $5m/money'],
    ],
  ],
  [
    'phrases, rounds, shares and compounds',
    [
      ["Tarn's chief executive officer spoke", "Tarn/company 's/possessive chief_executive_officer/noun spoke/unknown"],
      ['Net new ARR was $5m', 'Net/modifier new/modifier ARR/noun was/auxiliary $5m/money'],
      ['Its annual recurring revenue is $5m', 'Its/determiner annual_recurring_revenue/noun is/auxiliary $5m/money'],
      ['Tarn pays according to Osk', 'Tarn/company pays/verb according_to/preposition Osk/company'],
      ['Tarn raised a Series G round', 'Tarn/company raised/verb a/determiner Series_G/noun round/noun'],
      [
        'Tarn raised $5m in a Series B1',
        'Tarn/company raised/verb $5m/money in/preposition a/determiner Series_B1/noun',
      ],
      ['The TV series is good', 'The/determiner TV/unknown series/unknown is/auxiliary good/unknown'],
      ['Revenue rose 20% to $5m', 'Revenue/noun rose/verb 20%/percent to/preposition $5m/money'],
      ['Revenue rose 20 per cent', 'Revenue/noun rose/verb 20_per_cent/percent'],
      ['A 20 % stake is worth $5m', 'A/determiner 20_%/percent stake/noun is/auxiliary worth/verb $5m/money'],
      [
        'Tarn signed a $5 billion cloud-computing deal',
        'Tarn/company signed/verb a/determiner $5_billion/money cloud-computing/noun deal/noun',
      ],
      [
        'A multi-billion-dollar deal was signed',
        'A/determiner multi-billion-dollar/modifier deal/noun was/auxiliary signed/verb',
      ],
      ['The first-quarter loss was $5m', 'The/determiner first-quarter/time loss/noun was/auxiliary $5m/money'],
      ['Tarn paid approx. $5m', 'Tarn/company paid/verb approx./modifier $5m/money'],
      ['Tarn paid $5m vs. $4m', 'Tarn/company paid/verb $5m/money vs./preposition $4m/money'],
      ['Tarn paid nearly $5m', 'Tarn/company paid/verb nearly/modifier $5m/money'],
    ],
  ],
])('%s', (_, rows) => {
  test.each(rows)('%s', (text, tokens) => expect(tagged(text)).toBe(tokens))
})
