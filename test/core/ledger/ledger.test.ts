import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Decimal, decimal } from '../../../src/core/amounts/decimal'
import type { Hedge } from '../../../src/core/amounts/types'
import { buildLedger } from '../../../src/core/ledger/ledger'
import type { Flow, Ledger, Sum, Totals } from '../../../src/core/ledger/types'
import type { Company } from '../../../src/core/mentions/company'
import {
  DEAL_KINDS,
  DEAL_STATUSES,
  type Deal,
  type Metric,
  type Rate,
  type Registry,
  type Stated,
} from '../../../src/core/registry/types'

const AT = { path: 'deals.yaml', span: { start: 0, end: 1 } }
const BILLION = decimal('1000000000')

/** `38` billion dollars, ± half a billion; `up to` and `more than` as the hedge says. */
function billions(number: string, { hedge = null as Hedge | null, currency = 'USD' as string | null } = {}): Stated {
  const value = decimal(number).times(BILLION)
  const plain = { low: value.minus(BILLION.times(decimal('0.5'))), high: value.plus(BILLION.times(decimal('0.5'))) }
  const hedged = hedge === 'ceiling' ? { low: decimal('0'), high: value } : { low: value, high: null }
  const interval = hedge === null ? plain : hedged
  return { ...interval, plain, value, currency, hedge, unit: BILLION, text: `$${number}B`, at: AT }
}

function company(id: string, parent: string | null = null): Company {
  return { id, name: id, aliases: [], tickers: [], products: [], parent, home: null, fiscalYearEnd: null, at: null }
}

function deal(
  id: string,
  from: string | string[],
  to: string | string[],
  amount: Stated | null,
  more: Partial<Deal> = {},
): Deal {
  return {
    type: 'deal',
    id,
    from: [from].flat(),
    to: [to].flat(),
    kind: 'compute',
    amount,
    per: null,
    status: 'signed',
    announced: null,
    term: null,
    round: null,
    tranches: [],
    sources: [],
    note: null,
    at: AT,
    idAt: AT.span,
    refers: [],
    ...more,
  }
}

function commitments(id: string, owner: string, amount: Stated | null, more: Partial<Metric> = {}): Metric {
  return {
    type: 'metric',
    id,
    company: owner,
    measure: 'commitments',
    measureText: 'total commitments',
    amount,
    period: null,
    asOf: null,
    with: null,
    basis: null,
    status: 'reported',
    sources: [],
    note: null,
    at: AT,
    idAt: AT.span,
    refers: [],
    ...more,
  }
}

function ledgerOf(
  deals: readonly Deal[],
  metrics: readonly Metric[] = [],
  companies: readonly Company[] = [],
  rates: readonly Rate[] = [],
): Ledger {
  const registry: Registry = {
    companies: new Map(companies.map((one) => [one.id, one])),
    deals,
    metrics,
    rates,
    problems: [],
    severities: new Map(),
    exclude: [],
  }
  return buildLedger(registry, new Map())
}

const inBillions = (amount: Decimal | null): string | null => amount?.div(BILLION).toFixed() ?? null

/** `38 (37.5–38.5) USD: a b`. */
function show({ value, low, high, currency, entries }: Sum): string {
  return `${inBillions(value)} (${inBillions(low)}–${inBillions(high)}) ${currency}: ${entries.join(' ')}`
}

function lines(totals: Totals | undefined): { committed: string[]; ceiling: string[] } {
  return { committed: (totals?.committed ?? []).map(show), ceiling: (totals?.ceiling ?? []).map(show) }
}

function paid(ledger: Ledger, id: string): string[] {
  return lines(ledger.companies.get(id)?.paid).committed
}

function received(ledger: Ledger, id: string): string[] {
  return lines(ledger.companies.get(id)?.received).committed
}

describe('totals', () => {
  test('lows, highs and values add up, by company, pair, kind, status and year', () => {
    const ledger = ledgerOf([
      deal('d2', 'lumen', 'north', billions('4'), { announced: '2025-05-15', kind: 'chips', status: 'closed' }),
      deal('d1', 'lumen', 'north', billions('12'), { announced: '2024-03-10' }),
      deal('d3', 'lumen', 'west', billions('7')),
    ])
    expect(paid(ledger, 'lumen')).toEqual(['23 (21.5–24.5) USD: d1 d2 d3'])
    expect(received(ledger, 'north')).toEqual(['16 (15–17) USD: d1 d2'])
    expect(paid(ledger, 'north')).toEqual([])
    expect(ledger.flows.map(({ from, to, deals }) => [from, to, deals])).toEqual([
      ['lumen', 'north', ['d1', 'd2']],
      ['lumen', 'west', ['d3']],
    ])
    expect([...ledger.kinds].map(([kind, totals]) => [kind, lines(totals).committed])).toEqual([
      ['chips', ['4 (3.5–4.5) USD: d2']],
      ['compute', ['19 (18–20) USD: d1 d3']],
    ])
    expect([...ledger.statuses.keys()]).toEqual(['closed', 'signed'])
    expect([...ledger.years].map(([year, totals]) => [year, lines(totals).committed.length])).toEqual([
      ['', 1],
      ['2024', 1],
      ['2025', 1],
    ])
  })

  test('money talked of is never added to money promised, and a cancelled deal counts nowhere', () => {
    const ledger = ledgerOf([
      deal('firm', 'lumen', 'north', billions('10')),
      deal('rumour', 'lumen', 'north', billions('3'), { status: 'rumoured' }),
      deal('plan', 'lumen', 'north', billions('2'), { status: 'intent' }),
      deal('cap', 'lumen', 'north', billions('100', { hedge: 'ceiling' })),
      deal('off', 'lumen', 'north', billions('50'), { status: 'cancelled' }),
    ])
    const expected = { committed: ['10 (9.5–10.5) USD: firm'], ceiling: ['105 (4–106) USD: cap plan rumour'] }
    expect(lines(ledger.companies.get('lumen')?.paid)).toEqual(expected)
    expect(lines(ledger.flows[0]?.totals)).toEqual(expected)
    expect(ledger.flows[0]?.deals).toEqual(['cap', 'firm', 'plan', 'rumour'])
    expect(ledger.statuses.has('cancelled')).toBe(false)
  })

  test('an open end stays open, a range has no value, currencies stay apart', () => {
    const ledger = ledgerOf([
      deal('a', 'lumen', 'north', billions('10', { hedge: 'over' })),
      deal('b', 'lumen', 'north', { ...billions('5'), value: null, hedge: 'range' }),
      deal('c', 'lumen', 'north', billions('2', { currency: 'EUR' })),
      deal('d', 'lumen', 'north', billions('2', { currency: null })),
    ])
    expect(paid(ledger, 'lumen')).toEqual(['2 (1.5–2.5) EUR: c', 'null (14.5–null) USD: a b'])
    expect(ledger.flows[0]?.deals).toEqual(['a', 'b', 'c', 'd'])
  })

  test('a yearly amount counts over its term, and not at all without one', () => {
    const ledger = ledgerOf([
      deal('a', 'lumen', 'north', billions('2'), { per: 'year', term: 60 }),
      deal('b', 'lumen', 'north', billions('2'), { per: 'year', term: 18 }),
      deal('c', 'lumen', 'north', billions('2'), { per: 'year' }),
    ])
    expect(paid(ledger, 'lumen')).toEqual(['13 (9.75–16.25) USD: a b'])
  })

  test('a deal without an amount comes to its tranches', () => {
    const tranches = ['11', '4'].map((number) => ({
      announced: '2025-01-01',
      amount: billions(number),
      round: null,
      note: null,
      at: AT,
    }))
    expect(paid(ledgerOf([deal('a', 'lumen', 'north', null, { tranches })]), 'lumen')).toEqual(['15 (14–16) USD: a'])
  })

  test('what is built for another is paid and not received, and is no flow', () => {
    const ledger = ledgerOf([deal('b', 'amber', 'lumen', billions('11'), { kind: 'build' })])
    expect(paid(ledger, 'amber')).toEqual(['11 (10.5–11.5) USD: b'])
    expect(received(ledger, 'lumen')).toEqual([])
    expect(ledger.flows).toEqual([])
    expect([...ledger.kinds.keys()]).toEqual(['build'])
  })

  test('of several payers nobody is given the whole', () => {
    const ledger = ledgerOf([deal('round', ['amber', 'west'], 'lumen', billions('6'), { kind: 'equity' })])
    expect([paid(ledger, 'amber'), paid(ledger, 'west')]).toEqual([[], []])
    expect(received(ledger, 'lumen')).toEqual(['6 (5.5–6.5) USD: round'])
    expect(ledger.flows).toEqual([
      { from: 'amber', to: 'lumen', totals: { committed: [], ceiling: [] }, deals: ['round'] },
      { from: 'west', to: 'lumen', totals: { committed: [], ceiling: [] }, deals: ['round'] },
    ])
  })
})

describe('families', () => {
  const companies = [company('amber'), company('cloud', 'amber'), company('cloud-eu', 'cloud'), company('lumen')]

  test('a child’s money is its parents’ too', () => {
    const ledger = ledgerOf([deal('d', 'lumen', 'cloud-eu', billions('5'))], [], companies)
    for (const id of ['cloud-eu', 'cloud', 'amber']) expect(received(ledger, id)).toEqual(['5 (4.5–5.5) USD: d'])
    expect(ledger.flows.map(({ from, to }) => [from, to])).toEqual([['lumen', 'cloud-eu']])
  })

  test('money within the family is not the parent’s', () => {
    const ledger = ledgerOf(
      [deal('d', 'amber', 'cloud-eu', billions('5')), deal('e', 'cloud', 'cloud-eu', billions('1'))],
      [],
      companies,
    )
    expect([paid(ledger, 'amber'), received(ledger, 'amber')]).toEqual([[], []])
    expect(paid(ledger, 'cloud')).toEqual([])
    expect(received(ledger, 'cloud')).toEqual(['5 (4.5–5.5) USD: d'])
    expect(received(ledger, 'cloud-eu')).toEqual(['6 (5–7) USD: d e'])
    expect(ledger.loops).toEqual([])
  })

  test('payers of one family are one payer to their parent', () => {
    const ledger = ledgerOf([deal('d', ['cloud', 'amber'], 'lumen', billions('5'))], [], companies)
    expect([paid(ledger, 'amber'), paid(ledger, 'cloud')]).toEqual([['5 (4.5–5.5) USD: d'], []])
  })
})

describe('the same money counts once', () => {
  const day = { announced: '2025-11-03' }
  const companies = [company('amber'), company('cloud', 'amber'), company('lumen')]
  const counted = (...deals: Deal[]): string[] => ledgerOf(deals, [], companies).flows.flatMap((flow) => flow.deals)

  test('a deal under two names', () => {
    expect(
      counted(deal('a', 'lumen', 'cloud', billions('38'), day), deal('b', 'lumen', 'cloud', billions('38'), day)),
    ).toEqual(['a'])
    expect(
      counted(
        deal('a', 'lumen', 'cloud', billions('38'), day),
        deal('b', 'lumen', 'amber', billions('38'), { ...day, kind: 'other' }),
      ),
    ).toEqual(['a'])
  })

  test('a tranche and its total', () => {
    const tranches = [
      { announced: '2025-03-10', amount: billions('12'), round: null, note: null, at: AT },
      { announced: '2025-11-03', amount: billions('4'), round: null, note: null, at: AT },
    ]
    const total = deal('total', 'lumen', 'cloud', billions('16'), { announced: '2025-03-10', tranches })
    expect(counted(deal('part', 'lumen', 'cloud', billions('4'), day), total)).toEqual(['total'])
    expect(counted(deal('part', 'lumen', 'cloud', billions('6'), day), total)).toEqual(['part', 'total'])
  })

  test.each<[string, Deal]>([
    ['another day', deal('b', 'lumen', 'cloud', billions('38'), { announced: '2025-11-04' })],
    ['no day', deal('b', 'lumen', 'cloud', billions('38'))],
    ['another amount', deal('b', 'lumen', 'cloud', billions('40'), day)],
    ['another kind', deal('b', 'lumen', 'cloud', billions('38'), { ...day, kind: 'chips' })],
    ['another line', deal('b', 'lumen', 'cloud', billions('38'), { ...day, status: 'intent' })],
    ['only a bound', deal('b', 'lumen', 'cloud', billions('20', { hedge: 'over' }), day)],
    ['the other way', deal('b', 'cloud', 'lumen', billions('38'), day)],
  ])('%s is another deal', (_, other) => {
    expect(counted(deal('a', 'lumen', 'cloud', billions('38'), day), other).sort()).toEqual(['a', 'b'])
  })
})

describe('loops', () => {
  const edges = (...pairs: [string, string, Stated | null][]): Deal[] =>
    pairs.map(([from, to, amount]) => deal(`${from}-${to}`, from, to, amount))

  test('money that comes back, each loop once, the short ones first, with its smallest edge', () => {
    const ledger = ledgerOf(
      edges(
        ['c', 'a', billions('7')],
        ['a', 'b', billions('100', { hedge: 'ceiling' })],
        ['b', 'c', billions('20')],
        ['b', 'a', billions('3')],
        ['c', 'd', billions('1')],
      ),
    )
    expect(ledger.loops.map(({ companies, capacity }) => [companies, capacity && show(capacity)])).toEqual([
      [['a', 'b'], '3 (2.5–3.5) USD: b-a'],
      [['a', 'b', 'c'], '7 (6.5–7.5) USD: c-a'],
    ])
    expect(ledger.loops[1]?.flows.map(({ deals }) => deals)).toEqual([['a-b'], ['b-c'], ['c-a']])
    expect(ledger.moreLoops).toBe(false)
  })

  test('children take part as their parents', () => {
    const ledger = ledgerOf(
      edges(['lumen', 'cloud', billions('38')], ['amber', 'lumen', billions('8')]),
      [],
      [company('amber'), company('cloud', 'amber')],
    )
    expect(ledger.loops.map(({ companies }) => companies)).toEqual([['amber', 'lumen']])
  })

  test('an unknown amount, or currencies that differ, leave the capacity open', () => {
    expect(ledgerOf(edges(['a', 'b', null], ['b', 'a', billions('3')])).loops.map(({ capacity }) => capacity)).toEqual([
      null,
    ])
    expect(
      ledgerOf(edges(['a', 'b', billions('1', { currency: 'EUR' })], ['b', 'a', billions('3')])).loops.map(
        ({ capacity }) => capacity,
      ),
    ).toEqual([null])
  })

  test('what is built for another and what is cancelled are no edges', () => {
    const deals = [deal('x', 'a', 'b', billions('1')), deal('y', 'b', 'a', billions('1'), { kind: 'build' })]
    expect(ledgerOf(deals).loops).toEqual([])
    expect(
      ledgerOf(
        deals.map((one) => ({
          ...one,
          kind: 'equity' as const,
          status: one.id === 'y' ? ('cancelled' as const) : ('signed' as const),
        })),
      ).loops,
    ).toEqual([])
  })

  test('a loop of seven is not looked for', () => {
    const ring = (length: number): Deal[] =>
      Array.from({ length }, (_, i) => deal(`d${i}`, `c${i}`, `c${(i + 1) % length}`, billions('1')))
    expect(ledgerOf(ring(6)).loops.map(({ companies }) => companies.length)).toEqual([6])
    expect(ledgerOf(ring(7)).loops).toEqual([])
  })

  test('a dense web is cut short, and says so', () => {
    const ids = Array.from({ length: 60 }, (_, i) => `c${i}`)
    const deals = ids.flatMap((from) =>
      ids.flatMap((to) => (from === to ? [] : [deal(`${from}-${to}`, from, to, billions('1'))])),
    )
    const ledger = ledgerOf(deals)
    expect(ledger.loops).toHaveLength(1000)
    expect(ledger.loops[0]?.companies).toHaveLength(2)
    expect(ledger.moreLoops).toBe(true)
  })
})

describe('the unexplained rest', () => {
  const deals = [
    deal('a', 'lumen', 'north', billions('300'), { announced: '2025-09-10' }),
    deal('b', 'lumen', 'cloud', billions('38'), { announced: '2025-11-03', kind: 'chips' }),
    deal('plan', 'lumen', 'west', billions('90'), { status: 'intent' }),
    deal('round', 'lumen', 'west', billions('6'), { kind: 'equity' }),
    deal('euro', 'lumen', 'west', billions('6', { currency: 'EUR' })),
  ]
  const rests = (metric: Metric, more: readonly Deal[] = []): string[] =>
    ledgerOf([...deals, ...more], [metric]).rests.map(({ total, parts, rest }) =>
      [total, parts, rest].map(show).join(' | '),
    )

  test('is the headline less the company’s own commitments, as an interval', () => {
    expect(rests(commitments('m', 'lumen', billions('1400')))).toEqual([
      '1400 (1399.5–1400.5) USD: m | 338 (337–339) USD: a b | 1062 (1060.5–1063.5) USD: m a b',
    ])
  })

  test('as of its day', () => {
    expect(rests(commitments('m', 'lumen', billions('1400'), { asOf: '2025-10-01' }))).toEqual([
      '1400 (1399.5–1400.5) USD: m | 300 (299.5–300.5) USD: a | 1100 (1099–1101) USD: m a',
    ])
    const tranches = [
      { announced: '2025-01-01', amount: billions('12'), round: null, note: null, at: AT },
      { announced: '2025-12-01', amount: billions('4'), round: null, note: null, at: AT },
    ]
    const grown = deal('c', 'lumen', 'north', billions('16'), { announced: '2025-01-01', tranches })
    expect(rests(commitments('m', 'lumen', billions('1400'), { asOf: '2025-10-01' }), [grown])).toEqual([
      '1400 (1399.5–1400.5) USD: m | 312 (311–313) USD: a c | 1088 (1086.5–1089.5) USD: m a c',
    ])
  })

  test.each<[string, Metric]>([
    ['no amount', commitments('m', 'lumen', null)],
    ['another measure', commitments('m', 'lumen', billions('1400'), { measure: 'revenue' })],
    ['one supplier only', commitments('m', 'lumen', billions('1400'), { with: 'north' })],
    ['no parts', commitments('m', 'north', billions('1400'))],
    ['no parts in its currency', commitments('m', 'lumen', billions('1400', { currency: 'GBP' }))],
  ])('%s: none', (_, metric) => expect(rests(metric)).toEqual([]))

  test('parts without an upper end leave none; a headline without one leaves an open rest', () => {
    const open = deal('open', 'lumen', 'north', billions('10', { hedge: 'over' }))
    expect(rests(commitments('m', 'lumen', billions('1400')), [open])).toEqual([])
    expect(rests(commitments('m', 'lumen', billions('1400', { hedge: 'over' })))).toEqual([
      '1400 (1400–null) USD: m | 338 (337–339) USD: a b | 1062 (1061–null) USD: m a b',
    ])
  })
})

describe('several currencies', () => {
  const EUR = { from: 'EUR', to: 'USD', rate: decimal('1.1'), asOf: '2025-01-01', at: AT }
  const later = { ...EUR, rate: decimal('1.2'), asOf: '2025-11-01' }
  const euros = (number: string) => billions(number, { currency: 'EUR' })
  const mixed = [
    deal('a', 'lumen', 'north', billions('10')),
    deal('b', 'lumen', 'north', euros('5')),
    deal('c', 'lumen', 'north', billions('7', { currency: 'KRW' })),
    deal('d', 'lumen', 'west', billions('4')),
  ]

  test('are added up in the main one at the latest rate, the rest beside it', () => {
    const ledger = ledgerOf(mixed, [], [], [EUR, later])
    const paidBy = ledger.companies.get('lumen')?.paid
    expect(ledger.currency).toBe('USD')
    expect(lines(paidBy).committed).toHaveLength(3)
    expect(paidBy?.converted?.committed?.left.map(show)).toEqual(['7 (6.5–7.5) KRW: c'])
    const whole = paidBy?.converted?.committed?.sum
    expect(whole && show(whole)).toBe('20 (18.4–21.6) USD: b a d')
    expect(paidBy?.converted?.ceiling).toBeNull()
    expect(ledger.flows.find(({ to }) => to === 'west')?.totals.converted).toBeUndefined()
  })

  test('stay apart without a rate', () => {
    expect(ledgerOf(mixed).companies.get('lumen')?.paid.converted).toBeUndefined()
  })

  test('one deal in two currencies counts once where a rate joins them', () => {
    const twice = [
      deal('a', 'lumen', 'north', euros('10'), { announced: '2025-02-01' }),
      deal('b', 'lumen', 'north', billions('11'), { announced: '2025-02-01' }),
    ]
    expect(ledgerOf(twice, [], [], [EUR]).flows.map(({ deals }) => deals)).toEqual([['a']])
    expect(ledgerOf(twice).flows.map(({ deals }) => deals)).toEqual([['a', 'b']])
  })

  test('a loop’s edges are compared at the rate', () => {
    const loop = [deal('x', 'lumen', 'north', euros('5')), deal('y', 'north', 'lumen', billions('9'))]
    const [found] = ledgerOf(loop, [], [], [later]).loops
    expect([found?.capacity && show(found.capacity), found?.converted]).toEqual(['6 (5.4–6.6) USD: x', true])
  })

  test('a headline’s parts are converted as of its day, and those that cannot be are named', () => {
    const metric = commitments('m', 'lumen', billions('100'), { asOf: '2025-06-01' })
    const [rest] = ledgerOf(mixed, [metric], [], [EUR, later]).rests
    expect(rest && [show(rest.parts), rest.converted, rest.unconverted]).toEqual([
      '19.5 (17.95–21.05) USD: a b d',
      ['b'],
      ['c'],
    ])
  })
})

describe('years of the term', () => {
  test('a deal is spread evenly over the months from its announcement', () => {
    const ledger = ledgerOf([
      deal('a', 'lumen', 'north', billions('12'), { announced: '2025-11-15', term: 24 }),
      deal('b', 'lumen', 'west', billions('3')),
      deal('c', 'lumen', 'west', billions('2'), { announced: '2026-01-01', term: 24, per: 'year' }),
    ])
    expect([...(ledger.termYears ?? [])].map(([year, totals]) => [year, ...lines(totals).committed])).toEqual([
      ['', '3 (2.5–3.5) USD: b'],
      ['2025', '1 (0.95833333333–1.04166666667) USD: a'],
      ['2026', '8 (7.25–8.75) USD: a c'],
      ['2027', expect.stringContaining('USD: a c')],
    ])
  })
})

describe('whatever the deals', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
  const any = fc.record({
    from: fc.uniqueArray(id, { minLength: 1, maxLength: 2 }),
    to: fc.uniqueArray(id, { minLength: 1, maxLength: 2 }),
    number: fc.option(fc.integer({ min: 1, max: 4 })),
    kind: fc.constantFrom(...DEAL_KINDS),
    status: fc.constantFrom(...DEAL_STATUSES),
    announced: fc.constantFrom(null, '2025-01-01', '2025-02-01'),
    hedge: fc.constantFrom<Hedge | null>(null, null, 'ceiling', 'over'),
  })
  const dealsOf = fc
    .array(any, { maxLength: 12 })
    .map((all) =>
      all.map(({ number, hedge, from, to, ...more }, i) =>
        deal(`d${i}`, from, to, number === null ? null : billions(String(number), { hedge }), more),
      ),
    )
  const kin = [company('a', 'b'), company('b'), company('c', 'b'), company('d')]
  const plain = (ledger: Ledger): unknown =>
    JSON.parse(JSON.stringify([...ledger.companies, ledger.flows, [...ledger.kinds], [...ledger.years], ledger.loops]))

  test('the order of the entries changes nothing', () => {
    fc.assert(
      fc.property(dealsOf, fc.infiniteStream(fc.nat()), (deals, random) => {
        const shuffled = deals.map((one) => ({ one, at: random.next().value })).sort((x, y) => x.at - y.at)
        expect(
          plain(
            ledgerOf(
              shuffled.map(({ one }) => one),
              [],
              kin,
            ),
          ),
        ).toEqual(plain(ledgerOf(deals, [], kin)))
      }),
    )
  })

  test('what a company pays is the sum of its flows, where one pays one', () => {
    const value = (sums: readonly Sum[]): Decimal => sums.reduce((sum, one) => sum.plus(one.value ?? '0'), decimal('0'))
    fc.assert(
      fc.property(dealsOf, (all) => {
        const deals = all
          .map((one) => ({ ...one, from: one.from.slice(0, 1), to: one.to.slice(0, 1) }))
          .filter(({ from, to, kind }) => from[0] !== to[0] && kind !== 'build')
        const ledger = ledgerOf(deals)
        for (const [id, { paid: out, received: into }] of ledger.companies) {
          for (const line of ['committed', 'ceiling'] as const) {
            const flowing = (side: 'from' | 'to'): Decimal =>
              ledger.flows
                .filter((flow) => flow[side] === id)
                .reduce((sum, flow) => sum.plus(value(flow.totals[line])), decimal('0'))
            expect(value(out[line]).toFixed()).toBe(flowing('from').toFixed())
            expect(value(into[line]).toFixed()).toBe(flowing('to').toFixed())
          }
        }
      }),
    )
  })

  test('loops are simple cycles of edges that are there, none twice, and none is missed', () => {
    const cyclesByForce = (flows: readonly Flow[]): Set<string> => {
      const found = new Set<string>()
      const walk = (path: string[]): void => {
        for (const { from, to } of flows) {
          if (from !== path.at(-1)) continue
          if (to === path[0]) found.add(path.join(' '))
          else if (to > (path[0] ?? '') && !path.includes(to) && path.length < 6) walk([...path, to])
        }
      }
      for (const start of new Set(flows.map(({ from }) => from))) walk([start])
      return found
    }
    fc.assert(
      fc.property(dealsOf, (deals) => {
        const { loops, flows } = ledgerOf(deals)
        const told = loops.map(({ companies }) => companies.join(' '))
        expect(new Set(told).size).toBe(told.length)
        expect(new Set(told)).toEqual(cyclesByForce(flows))
        for (const { companies, flows: edges, capacity } of loops) {
          expect(new Set(companies).size).toBe(companies.length)
          edges.forEach(({ from, to, deals: behind }, i) => {
            expect([from, to]).toEqual([companies[i], companies[(i + 1) % companies.length]])
            expect(behind.length).toBeGreaterThan(0)
          })
          if (capacity)
            for (const { totals } of edges) expect(totals.committed.length + totals.ceiling.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})
