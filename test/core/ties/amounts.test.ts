import { describe, expect, test } from 'vitest'
import { registryOf, type Said, tieOf, tieWords } from './claim'

const GROWN = `
deals:
  - id: grown
    kind: compute
    from: tarn
    to: osk
    amount: $22.4 billion
    status: signed
    announced: 2025-03-10
    tranches:
      - {announced: 2025-03-10, amount: $11.9 billion}
      - {announced: 2025-05-15, amount: $4 billion}
      - {announced: 2025-09-25, amount: $6.5 billion}
`

describe('a deal is what its tranches add up to on a day', () => {
  const grown = registryOf(GROWN)
  const said: Said = { who: ['tarn'], to: ['osk'], what: 'compute' }
  const later = 'grown abstained: the registry has it only from a later day'
  test.each<[string, Said, string, string]>([
    ['in a note of March', { ...said, asOf: '2025-03-20' }, '$11.9 billion', 'grown agrees'],
    ['in a note of June', { ...said, asOf: '2025-06-20' }, '$15.9 billion', 'grown agrees'],
    ['in a note of November', { ...said, asOf: '2025-11-20' }, '$22.4 billion', 'grown agrees'],
    ['what came later', { ...said, asOf: '2025-03-20' }, '$22.4 billion', 'grown disagrees'],
    ['what it was before', { ...said, asOf: '2025-11-20' }, '$15.9 billion', 'grown disagrees'],
    [
      'what it was in a month that is said',
      { ...said, when: '2025-05', asOf: '2025-11-20' },
      '$15.9 billion',
      'grown agrees',
    ],
    ['a tranche by itself', { ...said, asOf: '2025-11-20' }, '$6.5 billion', 'grown#2 agrees'],
    [
      'the tranche of a month, wrong',
      { ...said, when: '2025-09', asOf: '2025-11-20' },
      '$8.5 billion',
      'grown#2 disagrees',
    ],
    ['an undated note: any day’s total', said, '$15.9 billion', 'grown agrees'],
    ['an undated note: none of them', said, '$18 billion', 'grown disagrees'],
    ['before the deal', { ...said, asOf: '2025-02-01' }, '$22.4 billion', later],
    ['before the deal, and wrong', { ...said, asOf: '2025-02-01' }, '$9 billion', later],
  ])('%s', (_, claim, written, expected) => {
    expect(tieWords(grown, written, claim)).toBe(expected)
  })

  test('what is compared stands in the tie', () => {
    const tie = tieOf(grown, '$18 billion', { ...said, asOf: '2025-06-20' })
    expect(tie.verdict).toBe('disagrees')
    expect(tie.expected?.value?.toFixed()).toBe('15900000000')
    expect(tie.expected?.low.toFixed()).toBe('15450000000')
  })

  test('rounds of one deal are its tranches', () => {
    const rounds = registryOf(`
deals:
  - id: stake
    kind: equity
    from: pellmore
    to: osk
    amount: $13 billion
    status: closed
    tranches:
      - {announced: 2025-03-10, amount: $5 billion, round: Series F}
      - {announced: 2026-02-15, amount: $8 billion, round: Series G}
`)
    const equity: Said = { who: ['pellmore'], to: ['osk'], what: 'equity', asOf: '2026-03-01' }
    expect(tieWords(rounds, '$8 billion', { ...equity, round: 'Series G' })).toBe('stake#1 agrees')
    expect(tieWords(rounds, '$13 billion', { ...equity, round: 'Series G' })).toBe('stake#1 disagrees')
    expect(tieWords(rounds, '$13 billion', equity)).toBe('stake agrees')
  })
})

test('an entry that is younger than the note is no other one’s disagreement', () => {
  const registry = registryOf(`
deals:
  - {id: old, kind: equity, from: pellmore, to: osk, amount: $5 billion, status: closed, announced: 2025-03-10}
  - {id: new, kind: equity, from: pellmore, to: osk, amount: $8 billion, status: signed, announced: 2026-02-27}
metrics:
  - {id: worth, company: osk, measure: revenue, period: 2025, amount: $9 billion, as-of: 2026-02-20}
`)
  const said: Said = { who: ['pellmore'], to: ['osk'], what: 'equity', asOf: '2026-02-26' }
  expect(tieWords(registry, '$8 billion', said)).toBe('old abstained: the registry has it only from a later day')
  expect(tieWords(registry, '$7 billion', said)).toBe('old disagrees')
  const revenue: Said = { who: ['osk'], what: 'revenue', when: '2025' }
  expect(tieWords(registry, '$9 billion', { ...revenue, asOf: '2026-02-19' })).toBe(
    'worth abstained: the registry has it only from a later day',
  )
  expect(tieWords(registry, '$9 billion', { ...revenue, asOf: '2026-02-20' })).toBe('worth agrees')
})

describe('bounds', () => {
  const registry = registryOf(`
deals:
  - {id: ceiling, kind: equity, from: pellmore, to: tarn, amount: up to $80 billion, status: intent, announced: 2025-09-22}
  - {id: floor, kind: compute, from: tarn, to: varro, amount: more than $40 billion, status: signed, announced: 2026-05-20}
  - {id: exact, kind: compute, from: tarn, to: osk, amount: $12.4 billion, status: signed, announced: 2026-05-20}
metrics:
  - {id: worth, company: tarn, measure: valuation, amount: $500 billion, as-of: 2025-10-02}
`)
  const talks: Said = { who: ['tarn'], what: 'valuation', asOf: '2025-11-15' }
  const equity: Said = { who: ['pellmore'], to: ['tarn'], what: 'equity' }
  const compute: Said = { who: ['tarn'], to: ['varro'], what: 'compute' }
  test.each<[string, Said, string, string]>([
    ['the same ceiling', equity, 'up to $80 billion', 'ceiling agrees'],
    ['the ceiling’s number', equity, '$80 billion', 'ceiling agrees'],
    [
      'nearly anything agrees: every slot must be said',
      equity,
      '$30 billion',
      'ceiling abstained: nothing here says when',
    ],
    ['and is', { ...equity, when: '2025-09' }, '$30 billion', 'ceiling agrees'],
    ['above the ceiling', equity, '$90 billion', 'ceiling disagrees'],
    [
      'another ceiling',
      equity,
      'up to $60 billion',
      'ceiling abstained: each is only a bound, and may be of another day',
    ],
    ['another ceiling of its day', { ...equity, when: '2025-09' }, 'up to $60 billion', 'ceiling disagrees'],
    ['below the floor', compute, '$35 billion', 'floor disagrees'],
    [
      'a figure that is a floor',
      { ...compute, to: ['osk'] },
      'more than $5 billion',
      'exact abstained: nothing here says when',
    ],
    ['a metric, told as a fact', talks, 'up to $830 billion', 'worth agrees'],
    ['a metric, only talked of', { ...talks, mode: 'rumour' }, 'up to $830 billion', 'worth abstained: it is a rumour'],
    ['ten times off', { ...compute, to: ['osk'] }, 'more than $1.2 billion', 'exact disagrees'],
  ])('%s', (_, said, written, expected) => {
    expect(tieWords(registry, written, said)).toBe(expected)
  })
})

test('an amount that is cut off', () => {
  const registry = registryOf(`
metrics:
  - {id: revenue, company: osk, measure: revenue, period: 2025-Q3, amount: $1.365 billion}
`)
  const said: Said = { who: ['osk'], what: 'revenue', when: '2025-Q3' }
  expect(tieWords(registry, '$1.3 billion', said)).toBe('revenue truncated')
  expect(tieWords(registry, '$1.4 billion', said)).toBe('revenue agrees')
})

describe('currencies', () => {
  const registry = registryOf(`
deals:
  - {id: cloud, kind: compute, from: tarn, to: varro, amount: $38 billion, status: signed, announced: 2025-11-03}
rates:
  - {from: EUR, to: USD, rate: 1.15, as-of: 2025-11-03}
`)
  const said: Said = { who: ['tarn'], to: ['varro'], what: 'compute', asOf: '2025-11-10' }
  test.each<[string, string, Said]>([
    ['€33 billion', 'cloud agrees', said],
    ['€31 billion', 'cloud abstained: the exchange rate of the day may explain it', said],
    ['€22 billion', 'cloud disagrees', said],
    ['£29 billion', 'cloud abstained: the currencies differ', said],
  ])('%s %s', (written, expected, claim) => {
    expect(tieWords(registry, written, claim)).toBe(expected)
  })

  test('the entry that could not be compared is known, where the slots leave no other', () => {
    expect(tieOf(registry, '£29 billion', said).incomparable?.id).toBe('cloud')
    const open = tieOf(registry, '£29 billion', { who: ['tarn'], what: 'compute' })
    expect([open.incomparable, open.reasons]).toEqual([null, ['nothing here says who is paid']])
  })
})

test('of another size, and by no slip: hardly a wrong digit', () => {
  const registry = registryOf(`
deals:
  - {id: cloud, kind: compute, from: tarn, to: varro, amount: $38 billion, status: signed}
`)
  const said: Said = { who: ['tarn'], to: ['varro'], what: 'compute' }
  expect(tieWords(registry, '$5', said)).toBe('cloud abstained: the amounts are of another size')
  expect(tieWords(registry, '$380 billion', said)).toBe('cloud disagrees')
  expect(tieWords(registry, '$37 million', said)).toBe('cloud disagrees')
})
