import { describe, expect, test } from 'vitest'
import type { What } from '../../../src/core/claims/types'
import { registryOf, type Said, tieWords } from './claim'

const DEALS = registryOf(`
deals:
  - {id: compute, kind: compute, from: tarn, to: varro, amount: $22.4 billion, status: signed, announced: 2025-03-10, term: 5 years}
  - {id: equity, kind: equity, from: pellmore, to: osk, amount: $36 billion, status: closed, announced: 2025-03-31}
  - {id: build, kind: build, from: pellmore, to: varro, amount: $11 billion, status: closed, announced: 2025-10-29}
  - {id: other, from: nordcap, to: dune, amount: $3.15 billion, status: signed, announced: 2025-07-15}
`)

describe('the kind of a deal', () => {
  const cases: readonly [string, string, readonly string[], What | undefined, string][] = [
    ['compute', '$22.4 billion', ['tarn', 'varro'], 'compute', 'agrees'],
    ['compute', '$24.2 billion', ['tarn', 'varro'], 'compute', 'disagrees'],
    ['compute', '$22.4 billion', ['tarn', 'varro'], 'lease', 'agrees'],
    ['compute', '$22.4 billion', ['tarn', 'varro'], 'chips', 'agrees'],
    ['compute', '$22.4 billion', ['tarn', 'varro'], 'commitments', 'agrees'],
    ['compute', '$22 billion', ['tarn', 'varro'], 'lease', 'abstained: the words speak of lease'],
    ['compute', '$29 billion', ['tarn', 'varro'], 'lease', 'abstained: the words speak of lease'],
    ['compute', '$24.2 billion', ['tarn', 'varro'], 'lease', 'disagrees'],
    ['compute', '$22.4 billion', ['tarn', 'varro'], 'equity', 'untied'],
    ['compute', '$22.4 billion', ['tarn', 'varro'], 'build', 'untied'],
    ['compute', '$22.4 billion', ['tarn', 'varro'], 'capex', 'untied'],
    ['equity', '$36 billion', ['pellmore', 'osk'], 'equity', 'agrees'],
    ['equity', '$36 billion', ['pellmore', 'osk'], 'debt', 'untied'],
    ['equity', '$36 billion', ['pellmore', 'osk'], 'gain', 'untied'],
    ['equity', '$36 billion', ['pellmore', 'osk'], 'stake-value', 'untied'],
    ['equity', '$36 billion', ['pellmore', 'osk'], 'valuation', 'untied'],
    ['equity', '$36 billion', ['pellmore', 'osk'], 'debt-outstanding', 'untied'],
    ['build', '$11 billion', ['pellmore', 'varro'], 'capex', 'untied'],
    ['build', '$11 billion', ['pellmore', 'varro'], 'equity', 'untied'],
    ['other', '$3.15 billion', ['nordcap', 'dune'], 'lease', 'agrees'],
    ['other', '$3.5 billion', ['nordcap', 'dune'], 'other', 'abstained: the words speak of something else'],
    ['other', '$3.15 billion', ['nordcap', 'dune'], 'revenue', 'untied'],
  ]
  test.each(cases)('%s: %s %j is %s: %s', (id, written, [who = '', to = ''], what, expected) => {
    const said: Said = { who: [who], to: [to], ...(what === undefined ? {} : { what }) }
    expect(tieWords(DEALS, written, said)).toBe(expected === 'untied' ? expected : `${id} ${expected}`)
  })
})

describe('what may be unsaid to agree', () => {
  const said: Said = { who: ['tarn'], to: ['varro'] }
  const unsaid = 'compute abstained: nothing here says what it is'
  test.each<[string, Said, string, string]>([
    ['three digits tell', said, '$22.4 billion', 'compute agrees'],
    ['two do not', said, '$22 billion', unsaid],
    [
      'nor where the registry has but two',
      { who: ['pellmore'], to: ['varro'] },
      '$11.2 billion',
      'build abstained: nothing here says what it is',
    ],
    ['the term is said', { ...said, more: { term: 60 } }, '$22 billion', 'compute agrees'],
    ['another term', { ...said, more: { term: 84 } }, '$22 billion', unsaid],
    ['the day is said', { ...said, when: '2025-03-10' }, '$22 billion', 'compute agrees'],
    ['the month is no day', { ...said, when: '2025-03' }, '$22 billion', unsaid],
    ['a deal, the only one of the pair', { ...said, more: { bareDeal: true } }, '$22 billion', 'compute agrees'],
    ['a difference needs it', { ...said, more: { bareDeal: true } }, '$29 billion', unsaid],
    ['a slip stands in for it', said, '$22.4 million', 'compute disagrees'],
    ['two digits swapped, of three', said, '$24.2 billion', 'compute disagrees'],
  ])('%s', (_, claim, written, expected) => {
    expect(tieWords(DEALS, written, claim)).toBe(expected)
  })

  test('a deal of a pair that has two is not known by its word', () => {
    const two = registryOf(`
deals:
  - {id: compute, kind: compute, from: tarn, to: varro, amount: $22 billion, status: signed}
  - {id: equity, kind: equity, from: varro, to: tarn, amount: $5 billion, status: signed}
`)
    const pair = tieWords(two, '$22 billion', { ...said, more: { bareDeal: true, directed: false } })
    expect(pair).toBe('compute abstained: nothing here says what it is')
    expect(tieWords(two, '$22 billion', { ...said, more: { bareDeal: true } })).toBe('compute agrees')
  })
})

describe('the measure of a number', () => {
  const METRICS = registryOf(`
metrics:
  - {id: revenue, company: osk, measure: revenue, period: 2025, amount: $9.32 billion}
  - {id: profit, company: osk, measure: profit, period: 2025, amount: $-3.21 billion}
  - {id: loss, company: tarn, measure: loss, period: 2025, amount: $12.4 billion}
  - {id: capex, company: tarn, measure: capex, period: 2025, amount: $5.15 billion}
  - {id: commitments, company: nordcap, measure: commitments, amount: $1.42 trillion, as-of: 2025-11-06}
  - {id: worth, company: quillon, measure: valuation, amount: $134 billion, as-of: 2025-11-06}
`)
  const at = { when: '2025', asOf: '2025-12-01' }
  test.each<[string, string, What | undefined, string, string]>([
    ['osk', 'revenue', 'revenue', '$9.23 billion', 'revenue disagrees'],
    ['osk', 'a gain', 'gain', '$9.32 billion', 'untied'],
    ['osk', 'the size of its market', 'market-size', '$9.32 billion', 'untied'],
    ['osk', 'a measure unsaid, three digits', undefined, '$9.32 billion', 'revenue agrees'],
    ['osk', 'a loss is a profit below zero', 'loss', '$3.21 billion', 'profit agrees'],
    ['osk', 'a loss that differs', 'loss', '$4.5 billion', 'profit disagrees'],
    ['osk', 'a profit is no loss', 'profit', '$3.21 billion', 'profit disagrees'],
    ['tarn', 'a loss written with a minus', 'loss', '$-12.4 billion', 'loss agrees'],
    ['tarn', 'a profit below zero is a loss', 'profit', '$-12.4 billion', 'loss agrees'],
    ['tarn', 'a profit is no loss', 'profit', '$12.4 billion', 'untied'],
    ['tarn', 'spending may be capex', 'expenses', '$5.15 billion', 'capex agrees'],
    ['tarn', 'or may not', 'expenses', '$7 billion', 'untied'],
    ['tarn', 'what is built is no capex', 'build', '$5.15 billion', 'untied'],
    ['nordcap', 'commitments', 'commitments', '$1.24 trillion', 'commitments disagrees'],
    ['quillon', 'a market value may be a valuation', 'market-cap', '$134 billion', 'worth agrees'],
    ['quillon', 'but differs from it', 'market-cap', '$190 billion', 'untied'],
  ])('%s: %s', (who, _, what, written, expected) => {
    expect(tieWords(METRICS, written, { who: [who], ...(what === undefined ? {} : { what }), ...at })).toBe(expected)
  })

  test('a near measure is enough where the day is said', () => {
    const worth: Said = { who: ['quillon'], what: 'market-cap', asOf: '2025-12-01' }
    expect(tieWords(METRICS, '$130 billion', { ...worth, when: '2025-11-06' })).toBe('worth agrees')
    expect(tieWords(METRICS, '$130 billion', worth)).toBe('worth abstained: the words speak of market cap')
  })

  test('a deal is no reported number, but may be counted in commitments', () => {
    const deal: Said = { who: ['osk'], when: '2025', more: { bareDeal: true } }
    expect(tieWords(METRICS, '$9.32 billion', deal)).toBe('untied')
    expect(tieWords(METRICS, '$1.42 trillion', { ...deal, who: ['nordcap'] })).toBe('commitments agrees')
  })
})
