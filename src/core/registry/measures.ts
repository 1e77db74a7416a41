import type { Measure } from './types'

const PHRASES: Readonly<Record<Exclude<Measure, 'other'>, readonly string[]>> = {
  revenue: [
    'revenue',
    'revenues',
    'sales',
    'turnover',
    'top line',
    'arr',
    'recurring revenue',
    'run rate',
    'revenue run rate',
  ],
  profit: [
    'profit',
    'profits',
    'income',
    'earnings',
    'operating profit',
    'operating income',
    'pretax profit',
    'surplus',
  ],
  loss: ['loss', 'losses', 'operating loss', 'pretax loss', 'deficit'],
  expenses: [
    'expenses',
    'expense',
    'costs',
    'cost',
    'operating expenses',
    'operating costs',
    'opex',
    'spending',
    'spend',
    'expenditure',
  ],
  capex: [
    'capex',
    'capital expenditure',
    'capital expenditures',
    'capital spending',
    'capital spend',
    'capital investment',
  ],
  'cash-burn': ['cash burn', 'burn', 'burn rate', 'cash outflow', 'negative free cash flow', 'cash used'],
  'inference-spend': [
    'inference spend',
    'inference spending',
    'inference costs',
    'inference cost',
    'inference',
    'inference expenses',
  ],
  'compute-spend': [
    'compute spend',
    'compute spending',
    'compute costs',
    'compute cost',
    'compute expenses',
    'compute',
    'cloud spend',
    'cloud spending',
    'cloud costs',
    'training spend',
    'training costs',
  ],
  payments: ['payments', 'payment', 'payouts', 'revenue share', 'revenue share payments', 'revenue sharing'],
  commitments: [
    'commitments',
    'commitment',
    'compute commitments',
    'spending commitments',
    'purchase commitments',
    'purchase obligations',
    'obligations',
    'infrastructure commitments',
    'deal commitments',
  ],
  valuation: ['valuation', 'value', 'post money valuation', 'post money', 'private valuation'],
  'market-cap': ['market cap', 'market capitalisation', 'market capitalization', 'market value', 'marketcap'],
  funding: [
    'funding',
    'funding raised',
    'funds raised',
    'capital raised',
    'equity raised',
    'money raised',
    'raised',
    'financing',
  ],
  backlog: [
    'backlog',
    'revenue backlog',
    'order backlog',
    'remaining performance obligations',
    'remaining performance obligation',
    'rpo',
    'bookings backlog',
    'contracted backlog',
  ],
  'debt-outstanding': [
    'debt outstanding',
    'outstanding debt',
    'debt',
    'debts',
    'borrowings',
    'indebtedness',
    'long term debt',
  ],
  cash: [
    'cash',
    'cash and equivalents',
    'cash and cash equivalents',
    'cash on hand',
    'cash balance',
    'cash pile',
    'cash position',
    'cash reserves',
  ],
  salary: ['salary', 'salaries', 'pay', 'compensation', 'stock based compensation', 'wages', 'pay package'],
}

const MEASURE_OF: ReadonlyMap<string, Measure> = new Map(
  Object.entries(PHRASES).flatMap(([measure, phrases]) => phrases.map((phrase) => [phrase, measure as Measure])),
)

// Words before a measure that leave it what it is. `gross` and `adjusted` do not: gross profit is another number.
const LEADING =
  /^(?:total|overall|aggregate|net|annual|annualised|annualized|yearly|quarterly|monthly|full year|reported|expected|projected|forecast|planned|estimated|cumulative|company|group|consolidated|global|worldwide|contracted|its|the) /

/** Every phrase that a measure is known by, for suggestions: `cash burn`, `market cap`. */
export const MEASURE_PHRASES: readonly string[] = [...MEASURE_OF.keys()]

/** What a measure's words say. */
export interface MeasureReading {
  /** Null where the words are unknown. */
  readonly measure: Measure | null
  /** The words behind `to`, `on`, `from`, `with` or `at`, which may name the other party. */
  readonly party: string | null
  /** `net` of net debt and net cash, which are other numbers than debt and cash; of net loss it says nothing. */
  readonly basis: 'net' | null
}

function lookUp(words: string): Measure | null {
  for (let rest = words; ; ) {
    const found = MEASURE_OF.get(rest)
    if (found) return found
    const lead = LEADING.exec(rest)
    if (!lead) return null
    rest = rest.slice(lead[0].length)
  }
}

/**
 * What a metric's `measure` means, written freely: its name (`cash-burn`) or the words for it (`total cash burn`),
 * and whom it names as the other party.
 *
 * @example readMeasure('payments to Microsoft') gives { measure: 'payments', party: 'Microsoft', basis: null }
 */
export function readMeasure(text: string): MeasureReading {
  const written = text.slice(0, 200).replace(/\s+/g, ' ').trim()
  const words = written.toLowerCase().replace(/[-_]/g, ' ')
  if (words === 'other') return { measure: 'other', party: null, basis: null }
  const whole = lookUp(words)
  if (whole) {
    const net = (whole === 'debt-outstanding' || whole === 'cash') && words.split(' ').includes('net')
    return { measure: whole, party: null, basis: net ? 'net' : null }
  }
  const link = / (?:to|on|from|with|at) /.exec(words)
  if (!link) return { measure: null, party: null, basis: null }
  const party = written.slice(link.index + link[0].length)
  const head = words.slice(0, link.index)
  const spent = /^(?:.* )?(?:spend|spending|spent|costs|expenses)$/.test(head) && lookUp(head) === 'expenses'
  return { measure: spent ? 'payments' : lookUp(head), party, basis: null }
}
