import type { Pattern } from '../read'

/** An account of two sides, by their names, and what is left: `in` less `out` is `left`, `out` less `in` is `short`. */
export interface AccountSays {
  readonly names: readonly [string, string]
  /** What is left is told first, then both sides, or in a sentence behind that of the first side. */
  readonly form: 'plain' | 'first' | 'across'
}

const EARNED: AccountSays = { names: ['revenue', 'expenses'], form: 'plain' }

export const ACCOUNTS: readonly Pattern<AccountSays>[] = [
  {
    name: 'difference/operating-cash-flow-less-capex',
    say: '(operating cash flow | cash flow from operations | cash from operations) …4 in:$ ALL14 (capex | capital expenditure | capital expenditures | capital spending | investment | investments) …4 out:$ ALL14 free cash flow …4 left:$',
    gives: { names: ['cash flow', 'capex'], form: 'plain' },
    fires: ['Operating cash flow was $30.0 billion and capex $19.4 billion, leaving free cash flow of $16.0 billion.'],
  },
  {
    name: 'difference/debt-less-cash',
    say: '({DEBT} ALL10 {CASH} | {CASH} ALL10 {DEBT}) ALL10 (net debt …4 left:$ | net cash …4 short:$)',
    gives: { names: ['debt', 'cash'], form: 'plain' },
    fires: ['The company has $18.8 billion of debt and $1.9 billion of cash, so its net debt is $19.6 billion.'],
    silent: [
      'The company has debt of $18.8 billion, cash of $1.9 billion and net debt of $17.5 billion, leases included.',
    ],
  },
  {
    name: 'difference/revenue-less-costs',
    say: '({TAKEN_IN} ALL15 {PAID_OUT} | {PAID_OUT} ALL15 {TAKEN_IN}) ALL15 {LEFT}',
    gives: EARNED,
    fires: [
      'Osk had revenue of $1.36 billion and operating expenses of $1.31 billion, so its operating profit was $152 million.',
      'With revenue of $4.3 billion and expenses of $12.1 billion, Tarn made a loss of $6.8 billion in the first half.',
      'Costs came to $31.07 billion, which on revenue of $24.45 billion leaves an operating profit of $11.38 billion.',
    ],
    silent: [
      'Osk had revenue of $57.0 billion, operating expenses of $5.8 billion and operating income of $36.0 billion.',
      'Tarn had revenue of $4.3 billion, costs of $12.1 billion and a net loss of $13.5 billion.',
      'After revenue of $3.7 billion in 2024, Tarn had expenses of $12.1 billion in the first half of 2025 and a loss of $7.8 billion.',
    ],
  },
  {
    name: 'difference/result-on-revenue-and-costs',
    say: '{LEFT} ALL6 (on | from | with | as | :) ALL6 {TAKEN_IN} …4 ,? (and | against | less | minus) {PAID_OUT}',
    gives: { names: ['revenue', 'expenses'], form: 'first' },
    fires: ['Tarn lost $6.8 billion on revenue of $4.3 billion and costs of $12.1 billion.'],
    silent: ['Tarn lost $110 million on revenue of $1.36 billion and spent $1.9 billion on capex.'],
  },
  {
    name: 'difference/revenue-then-costs-that-left',
    say: '{TAKEN_IN} ALL ($ ALL)? . ALL8 {PAID_OUT} ALL4 ((that | this | which | it | so | thus) (left | leaves | MAKES | made | means | meant | gave) | leaving) {LEFT_BEHIND}',
    gives: { names: ['revenue', 'expenses'], form: 'across' },
    fires: [
      'It took in $1.365 billion of revenue in the quarter. Against operating expenses of $1.313 billion, that left an operating profit of $152 million.',
      'Revenue was $520 million, up 57% from $330 million a year ago. The cost of revenue came to $370 million, leaving a gross profit of $190 million.',
    ],
    silent: [
      'Revenue was $5.0 billion. Costs of $3.0 billion for chips alone made it an operating profit of $0.4 billion.',
      'Revenue was $520 million in the quarter, up 57%. Costs in the year were $1.4 billion, which left a loss of $300 million.',
    ],
  },
]
