import type { Pattern } from '../read'

/** What a pattern of multiples says of its amounts. */
export interface MultipleSays {
  /** The figure that the pattern does not hold: of which something is the multiple, or what is one. */
  readonly missing: 'large' | 'base' | null
  /** Joined loosely, so that only a likely slip is told. */
  readonly loose: boolean
  /** One is a price, the other what it earns in a year: one may be told per share alone, or by the year. */
  readonly isPriceOfEarnings?: boolean
  /** The text works the multiple out: *25 times revenue of $2.0 billion would be $50 billion*. */
  readonly worksOut?: boolean
}

const PLAIN: MultipleSays = { missing: null, loose: false }
const LOOSE: MultipleSays = { missing: null, loose: true }
const LARGE: MultipleSays = { ...PLAIN, worksOut: true }

/** Two amounts and the multiple between them, both stated. `large` is the multiple, `base` what it is one of. */
export const MULTIPLE: readonly Pattern<MultipleSays>[] = [
  {
    name: 'multiple/large-is-times-base',
    say: 'large:$ ]? {TAIL} {MULTIPLE_IS} x:X {OF_BASE} !+',
    gives: PLAIN,
    fires: [
      'Its capex of $91 billion this year is more than double the $52.5 billion of last year.',
      'Investors put in $280 billion in the first quarter. That is a massive 4.5x increase over the $110 billion raised in the previous quarter.',
      'The round would value Osk at around €21 billion (about $24 billion), nearly triple the €12.3 billion valuation it received last September.',
      'Osk is valued at $29.3 billion, 52 times its annual revenue of $1.2 billion.',
      'The prepayment is $1.94 billion, due before the first rack is on, and that alone is a third of the $8.5 billion owed to the maker.',
    ],
    silent: [
      'Its fair value is $178 (0.25×$110 + 0.50×$178 + 0.25×$225).',
      'Osk raised €21 billion (about $24 billion), nearly double the €12.3 billion valuation it received last September.',
      'Dune’s $70 billion is a third more than the $52.5 billion of Osk.',
      'Its value is $56.4 billion against $34.4 billion at the lower price, 2.6 times the $22 billion of January.',
    ],
  },
  {
    name: 'multiple/large-is-times-another-of-base',
    say: 'large:$ ]? {TAIL} {MULTIPLE_IS} x:X (as SIZE as | the size of)? (THE | what | C) …7 ((,? (of | at | with | for | on | worth | by) about?) | , which? (IS | PAY)? | :)? [? base:$ {ENDSUM} {STOP}',
    gives: PLAIN,
    fires: [
      'The second loan, of $12 billion, was more than six times the first, of $3 billion.',
      'Osk’s order, worth $8 billion, is eight times the size of Kelvin’s, worth $2 billion.',
      'The newer fund ($9 billion) is five times its predecessor ($3 billion).',
    ],
    silent: ['Dune’s contract, at $14 billion, is twice what analysts had expected, $9 billion of it in 2027.'],
  },
  {
    name: 'multiple/at-large-is-times-base',
    say: '(at | with | for | worth) large:$ !(a | an | per | each) …4 ,? …6 (IS | PAY | HOLD) x:X ({OF_BASE} | (that | what | as SIZE as) …8 (, | [ | :) base:$ {ENDSUM} {STOP})',
    gives: PLAIN,
    fires: ['At $26.6 billion Osk cost more than three times the $12 billion that Dune paid.'],
    silent: ['At $29.3 billion Osk is worth three times the $9.9 billion of June.'],
  },
  {
    name: 'multiple/x-as-much-of-large-as-of-base',
    say: 'x:X as SIZE …6 ,? [? (at | with | of | or | namely)? large:$ ]? ,? as …8 ,? [? (at | with | of | or | namely)? base:$',
    gives: PLAIN,
    fires: ['Osk spends five times as much on chips ($27 billion) as on power ($9 billion).'],
  },
  {
    name: 'multiple/times-base-large',
    say: '(at | IS | worth) !% x:X {OF_BASE} …5 (, | – | :) large:$ {ENDSUM} {STOP}',
    gives: LARGE,
    fires: ['The maker stands at three times the $5.9 billion of June, $29.3 billion.'],
    silent: ['It is worth three times the $2 billion of June, $3 billion more than the rival bid.'],
  },
  {
    name: 'multiple/large-on-base-times',
    say: 'large:$ …6 (on | against | versus) NP4 base:$ …3 (: | , | – | IS) OR? !% x:X (BASIS | as much)? {STOP}',
    gives: PLAIN,
    fires: ['It has $20 billion of debt on revenue of $5 billion: ten times.'],
  },
  {
    name: 'multiple/at-times-base-large',
    say: '(at | for) !% x:X {OF_BASE} (,? (at | on | with) (a AP2 VALUATION of?)? | …4 ,? …5 IS? (worth | valued at)) large:$ {ENDSUM}',
    gives: LARGE,
    fires: ['At 25 times revenue of $2.0 billion, it would be worth $80 billion.'],
  },
  {
    name: 'multiple/times-base-is-large',
    say: '!% x:X {OF_BASE} …3 (IS | , OR | [ OR? | : | EQUALS) large:$ {ENDSUM}',
    gives: LARGE,
    fires: ['Twenty times sales of $4 billion would be $60 billion.'],
  },
  {
    name: 'multiple/x-times-base-equals-large',
    say: '(!% x:X (p OVER_SIGN e)? BY_SIGN? AP2 base:$ AP2 | base:$ AP2 BY_SIGN x:X) EQUALS large:$ {ENDSUM}',
    gives: LARGE,
    fires: ['At 20x P/E × $4 billion = $60 billion market cap.', '$99 billion × 20 = $3 trillion market cap.'],
  },
  {
    name: 'multiple/price-earnings-of-price-for-earnings',
    say: '!% x:X p OVER_SIGN e …2 (: | ,)? …4 PAY large:$ for …3 base:$ …4 (earnings | profit)',
    gives: { ...PLAIN, isPriceOfEarnings: true },
    fires: ['What a 40x P/E means: you are paying $120 for $2.50 of annual earnings per share.'],
    silent: ['At a 40x P/E, you pay $120 for a share, and get $2.50 of dividends.'],
  },
  {
    name: 'multiple/grown-from-base-to-large',
    say: '({GROWN} NP (, | –)? (from | up from) NP base:$ …8 ,? (to | ARROW) | from NP base:$ …8 ,? …5 {GROWN} …4 to) NP3 large:$',
    gives: PLAIN,
    fires: ['Its revenue has tripled from $5 billion in 2024 to $9 billion in 2025.'],
  },
  {
    name: 'multiple/grown-to-large-from-base',
    say: '{GROWN} …6 ,? to NP3 large:$ …8 (, | [)? (from | up from) NP base:$',
    gives: PLAIN,
    fires: [
      'Osk’s valuation has tripled to $350 billion from $183 billion.',
      'It was a threefold jump to $350 billion from $183 billion.',
    ],
    silent: ['Dune’s revenue doubled to $8 billion in a year, from $4.1 billion.'],
  },
  {
    name: 'multiple/grown-base-then-large-now',
    say: '{GROWN} …6 (: | , | –) base:$ …2 EARLIER ,? and? …2 large:$ …2 NOW',
    gives: PLAIN,
    fires: ['Its backlog has tripled in a year: $5 billion then, $9 billion now.'],
  },
  {
    name: 'multiple/base-and-large-so-grown',
    say: 'base:$ …6 (and | but) …4 large:$ …4 ,? (SO | which means) …4 {GROWN} ((since | in | within | over) | {STOP})',
    gives: PLAIN,
    fires: ['Its backlog was $5 billion in March and $9 billion in June, so it has tripled.'],
  },
  {
    name: 'multiple/worth-base-price-has-grown-to-large',
    say: '(worth | valued at | priced at | VALUATION (of | IS)) base:$ …8 (. | ; | : | ,) (and | but | now | since then | today)? THE AP1 VALUATION (has | have | had)? …2 {GROWN} …2 ,? to large:$',
    gives: PLAIN,
    fires: ['The firm was thought to be worth $4 billion in June; the price has tripled to $8 billion.'],
    silent: ['The business was valued at $5 billion in May; its debt has doubled to $30 billion.'],
  },
  {
    name: 'multiple/large-grown-from-base',
    say: '(large:$ {TAIL} (, | –)? (x:XV !RECUR | (more:UP | more:UP_VERB) by? !% x:X) !THE …4 | large:$ …4 (, | – | [ | .) (THAT IS)? (a | an)? !% x:X more:UP_NOUN) (from | up from | over | on) NP base:$',
    gives: PLAIN,
    fires: [
      'Osk is raising $1 billion at a $22 billion valuation — tripling from the $11 billion of December.',
      'Sales came to $9 billion, up 3x from $4.5 billion.',
    ],
    silent: [
      'After raising $13 billion, Osk has tripled its revenue from $1 billion.',
      'It went from $30.1 billion to $55.6 billion in June, nearly tripling in a year from $19 billion.',
    ],
  },
  {
    name: 'multiple/grown-its-base-to-large',
    say: 'x:XV !RECUR THE …5 of? base:$ …4 to large:$',
    gives: PLAIN,
    fires: ['Dune has tripled its order of $5 billion last year to $9 billion.'],
  },
  {
    name: 'multiple/from-base-to-large-grown',
    say: 'from NP base:$ …8 (to | ARROW) NP large:$ …6 (, | : | ; | –)? (or | a | so | thus | that | it | which | and | has | have | IS)? (or | a | so | thus | that | it | which | and | has | have | IS)? (x:XV !RECUR | !% x:X more:UP_NOUN? (as SIZE)?) ((in | over | within) !(…4 from) | {STOP})',
    gives: PLAIN,
    fires: [
      'Revenue went from $2.1 billion to $10.5 billion, a threefold increase.',
      'The backlog has gone from $30.1 billion to $55.6 billion, nearly tripling in a quarter.',
    ],
  },
  {
    name: 'multiple/base-became-large-grown',
    say: 'base:$ …3 (became | has become | have become | turned into | grew to | rose to) large:$ …6 (, | –) (a | or)? (x:XV !RECUR | !% x:X more:UP_NOUN?) {STOP}',
    gives: PLAIN,
    fires: ['The $5 billion became $9 billion, a threefold increase.'],
  },
  {
    name: 'multiple/against-base-large-grown',
    say: '^ AGAINST NP base:$ …5 , …4 large:$ …4 ,? …1 x:XV !RECUR {STOP}',
    gives: PLAIN,
    fires: ['Compared with $5 billion a year ago, the $9 billion has tripled.'],
  },
  {
    name: 'multiple/large-against-base-grown',
    say: 'large:$ …8 ,? AGAINST NP base:$ …8 (, | ; | : | –) (or | so | thus | it | that | this | a)? (IS | has)? (x:XV !RECUR | !% x:X (as SIZE | more:UP_NOUN)?) {STOP}',
    gives: PLAIN,
    fires: ['Orders came to $10.5 billion, against $2.1 billion a year ago: tripled.'],
  },
  {
    name: 'multiple/base-will-grow-to-large',
    say: 'base:$ …6 ,? (and | but | which) (will | would | could | should | IS (set | due | expected | forecast) to) x:X to large:$',
    gives: PLAIN,
    fires: ['Spending was $5 billion last year, and will triple to $9 billion.'],
  },
  {
    name: 'multiple/times-large-over-base',
    say: 'x:X (as SIZE)? …9 (, …2)? (: | , | – | [) large:$ …2 (over | on | next to | after | either:(to | AGAINST)) …2 base:$',
    gives: LOOSE,
    fires: ['Roughly twenty times sales, then: $9.9 billion over $800 million.'],
    silent: [
      'Three times as much, $5 billion to $15 billion.',
      'The price gap is 3-10x over three years ($99–$396 for the one vs $597–$1,077 for the other).',
      'It trades at 12 times sales, $5 billion against costs of $7 billion.',
    ],
  },
  {
    name: 'multiple/base-grown-to-large',
    say: 'base:$ …6 x:XV !RECUR …5 ,? to NP3 large:$',
    gives: LOOSE,
    fires: ['Its revenue of $5 billion tripled a year later to revenue of $9 billion.'],
    silent: ['Osk raised $1 billion at a valuation that doubled to $13.8 billion.'],
  },
]
