import { describe, expect, test } from 'vitest'
import { registryOf, type Said, tieWords } from './claim'

describe('the day of a deal', () => {
  const DEALS = registryOf(`
deals:
  - {id: cloud, kind: compute, from: tarn, to: varro, amount: $38 billion, status: signed, announced: 2025-11-03, term: 7 years}
  - {id: undated, kind: compute, from: tarn, to: osk, amount: $9 billion, status: signed}
  - {id: bought, kind: acquisition, from: pellmore, to: osk, amount: $4 billion, status: closed, announced: 2025-06-12}
  - {id: leased, kind: lease, from: harbin, to: dune, amount: $3 billion, status: signed, announced: 2025-06-12}
`)
  const cloud: Said = { who: ['tarn'], to: ['varro'], what: 'compute', asOf: '2026-02-01' }
  const slice = (told: string) => `cloud abstained: it may be a slice of it ("${told}")`
  test.each<[string, Said, string, string]>([
    ['unsaid', cloud, '$83 billion', 'cloud disagrees'],
    ['the day', { ...cloud, when: '2025-11-03' }, '$83 billion', 'cloud disagrees'],
    ['the day after', { ...cloud, when: '2025-11-04' }, '$83 billion', 'cloud disagrees'],
    ['a week later', { ...cloud, when: '2025-11-10' }, '$38 billion', 'untied'],
    ['its month', { ...cloud, when: '2025-11' }, '$83 billion', 'cloud disagrees'],
    ['its year', { ...cloud, when: '2025' }, '$83 billion', 'cloud disagrees'],
    ['another month', { ...cloud, when: '2025-10' }, '$38 billion', 'untied'],
    ['another year', { ...cloud, when: '2024' }, '$38 billion', 'untied'],
    ['the year when it is paid', { ...cloud, when: '2027' }, '$5 billion', slice('2027')],
    ['its term', { ...cloud, when: '2026/2032' }, '$5 billion', slice('2026/2032')],
    ['its term, and its amount', { ...cloud, when: '2026/2032' }, '$38 billion', 'cloud agrees'],
    [
      'a fiscal year of nobody knows when',
      { ...cloud, when: 'FY2026' },
      '$40 billion',
      "cloud abstained: it is not known when the company's year ends",
    ],
    ['a fiscal year far away', { ...cloud, when: 'FY2023' }, '$38 billion', 'untied'],
  ])('%s', (_, said, written, expected) => {
    expect(tieWords(DEALS, written, said)).toBe(expected)
  })

  test('an entry without a day agrees, and does not disagree where one is said', () => {
    const said: Said = { who: ['tarn'], to: ['osk'], what: 'compute', when: '2025-11' }
    expect(tieWords(DEALS, '$9 billion', said)).toBe('undated agrees')
    expect(tieWords(DEALS, '$6 billion', said)).toBe('undated abstained: the registry does not say when')
  })

  test('the day of closing is not in the registry: it is after the announcement', () => {
    const closed: Said = {
      who: ['pellmore'],
      to: ['osk'],
      what: 'acquisition',
      when: '2025-09',
      more: { told: 'paid' },
    }
    expect(tieWords(DEALS, '$4 billion', closed)).toBe('bought agrees')
    expect(tieWords(DEALS, '$6 billion', closed)).toBe('bought abstained: the registry does not say when it closed')
    expect(tieWords(DEALS, '$4 billion', { ...closed, when: '2025-03' })).toBe('untied')
    const leased: Said = { ...closed, who: ['harbin'], to: ['dune'], what: 'lease' }
    expect(tieWords(DEALS, '$3 billion', leased)).toBe('untied')
  })

  test('its mode is never another: that is for the rule status to say', () => {
    expect(tieWords(DEALS, '$38 billion', { ...cloud, mode: 'rumour' })).toBe('cloud agrees')
    expect(tieWords(DEALS, '$38 billion', { ...cloud, mode: 'past-plan' })).toBe('cloud agrees')
  })
})

describe('the period of a metric', () => {
  const METRICS = registryOf(`
metrics:
  - {id: year, company: osk, measure: revenue, period: 2025, amount: $9.32 billion}
  - {id: quarter, company: osk, measure: revenue, period: 2025-Q3, amount: $2.55 billion}
  - {id: pace, company: tarn, measure: revenue, period: TTM, amount: $14.2 billion, as-of: 2026-02-12, basis: run-rate}
  - {id: made, company: tarn, measure: revenue, period: 2025, amount: $10.4 billion}
  - {id: fiscal, company: quillon, measure: revenue, period: FY2026-Q3, amount: $57.1 billion}
  - {id: profit, company: harbin, measure: profit, period: 2025-Q4, amount: 148.6 billion yen}
`)
  const osk: Said = { who: ['osk'], what: 'revenue', asOf: '2026-02-20' }
  const quillon: Said = { who: ['quillon'], what: 'revenue', asOf: '2026-02-20' }
  const harbin: Said = { who: ['harbin'], what: 'profit', asOf: '2026-02-20' }
  test.each<[string, Said, string, string]>([
    ['the same year', { ...osk, when: '2025' }, '$9.23 billion', 'year disagrees'],
    ['the same quarter', { ...osk, when: '2025-Q3' }, '$2.75 billion', 'quarter disagrees'],
    ['the same stretch by another name', { ...osk, when: '2025-Q1/2025-Q4' }, '$9.32 billion', 'year agrees'],
    ['another year', { ...osk, when: '2024' }, '$9.32 billion', 'untied'],
    ['a half', { ...osk, when: '2025-H1' }, '$9.32 billion', 'untied'],
    ['unsaid, and one agrees', osk, '$2.55 billion', 'quarter agrees'],
    ['unsaid, and none agrees', osk, '$6 billion', 'year, quarter abstained: nothing here says for which period'],
    ['a year is no quarter', { ...osk, when: '2025' }, '$2.55 billion', 'year disagrees'],
    ['a run rate is no year', { ...osk, when: 'TTM' }, '$9.32 billion', 'untied'],
    [
      'a run rate',
      { who: ['tarn'], what: 'revenue', basis: 'run-rate', asOf: '2026-02-20' },
      '$12.4 billion',
      'pace disagrees',
    ],
    [
      'a run rate of long ago',
      { who: ['tarn'], what: 'revenue', basis: 'run-rate', asOf: '2026-06-20' },
      '$30 billion',
      'pace abstained: it may have moved since 12 Feb 2026',
    ],
    ['a year is no run rate', { who: ['tarn'], what: 'revenue', when: '2025' }, '$14.2 billion', 'made disagrees'],
    ['its own fiscal quarter', { ...quillon, when: 'FY2026-Q3' }, '$51.7 billion', 'fiscal disagrees'],
    ['the calendar months of it', { ...quillon, when: '2025-08/2025-10' }, '$51.7 billion', 'fiscal disagrees'],
    ['a quarter that shares most of it', { ...quillon, when: '2025-Q3' }, '$57.1 billion', 'fiscal agrees'],
    ['but not all', { ...quillon, when: '2025-Q3' }, '$61 billion', 'fiscal abstained: it may be FY2026-Q3'],
    ['a quarter that shares little of it', { ...quillon, when: '2025-Q4' }, '$57.1 billion', 'untied'],
    [
      'a fiscal quarter of a year that ends nobody knows when',
      { ...harbin, when: 'FY2025-Q3' },
      '148.6 billion yen',
      'profit agrees',
    ],
    [
      'which does not disagree',
      { ...harbin, when: 'FY2025-Q3' },
      '161.2 billion yen',
      "profit abstained: it is not known when the company's year ends",
    ],
    ['but for a slip', { ...harbin, when: 'FY2025-Q3' }, '184.6 billion yen', 'profit disagrees'],
    ['nor is it a year', { ...harbin, when: 'FY2025' }, '148.6 billion yen', 'untied'],
    ['nor a quarter of years ago', { ...harbin, when: 'FY2022-Q3' }, '148.6 billion yen', 'untied'],
  ])('%s', (_, said, written, expected) => {
    expect(tieWords(METRICS, written, said)).toBe(expected)
  })

  test('of what was raised once, the day', () => {
    const registry = registryOf(`
metrics:
  - {id: raised, company: osk, measure: funding, amount: €1.7 billion, as-of: 2025-09-09}
`)
    const said: Said = { who: ['osk'], what: 'funding', asOf: '2026-02-20' }
    expect(tieWords(registry, '€1.9 billion', { ...said, when: '2025-09' })).toBe('raised disagrees')
    expect(tieWords(registry, '€1.7 billion', { ...said, when: '2025-10' })).toBe('untied')
    expect(tieWords(registry, '€1.9 billion', said)).toBe('raised abstained: nothing here says for which period')
  })

  test('of two numbers of one period the later', () => {
    const registry = registryOf(`
metrics:
  - {id: first, company: osk, measure: revenue, period: 2025, amount: $8.6 billion, as-of: 2026-01-10}
  - {id: later, company: osk, measure: revenue, period: 2025, amount: $9.3 billion, as-of: 2026-02-10}
`)
    expect(tieWords(registry, '$9.3 billion', { ...osk, when: '2025' })).toBe('later agrees')
    expect(tieWords(registry, '$8.6 billion', { ...osk, when: '2025' })).toBe('first agrees')
    expect(tieWords(registry, '$9 billion', { ...osk, when: '2025' })).toBe('later agrees')
    expect(tieWords(registry, '$6 billion', { ...osk, when: '2025' })).toBe(
      'first, later abstained: several entries fit equally well',
    )
  })
})

describe('a level holds from its day to the next', () => {
  const LEVELS = registryOf(`
metrics:
  - {id: feb, company: osk, measure: valuation, amount: $18.5 billion, as-of: 2025-02-01}
  - {id: aug, company: osk, measure: valuation, amount: $27.5 billion, as-of: 2025-08-01}
  - {id: backlog, company: tarn, measure: backlog, amount: $66.8 billion, as-of: 2026-02-26}
  - {id: market, company: quillon, measure: market-cap, amount: $5 trillion, as-of: 2025-10-29}
`)
  const osk: Said = { who: ['osk'], what: 'valuation', asOf: '2025-10-01' }
  const tarn: Said = { who: ['tarn'], what: 'backlog', asOf: '2026-03-10' }
  const quillon: Said = { who: ['quillon'], what: 'market-cap' }
  test.each<[string, Said, string, string]>([
    ['on the note’s day', osk, '$25.7 billion', 'aug disagrees'],
    ['in an earlier note', { ...osk, asOf: '2025-04-01' }, '$15.8 billion', 'feb disagrees'],
    ['said of an earlier day', { ...osk, when: '2025-03' }, '$18.5 billion', 'feb agrees'],
    ['said of an earlier day, and wrong', { ...osk, when: '2025-03' }, '$27.5 billion', 'feb disagrees'],
    ['said of a day before all', { ...osk, when: '2024' }, '$18.5 billion', 'untied'],
    ['the number of an earlier day, told without one', osk, '$18.5 billion', 'aug abstained: it may be an earlier one'],
    ['told as today’s', { ...osk, when: '2025-10-01' }, '$18.5 billion', 'aug disagrees'],
    ['in an undated note', { who: ['osk'], what: 'valuation' }, '$18.5 billion', 'feb agrees'],
    [
      'wrong in an undated note',
      { who: ['osk'], what: 'valuation' },
      '$21 billion',
      'feb, aug abstained: nothing here says of which day it is',
    ],
    ['long after', { ...osk, asOf: '2026-02-01' }, '$40 billion', 'aug abstained: it may have moved since 1 Aug 2025'],
    ['long after, the same', { ...osk, asOf: '2026-02-01' }, '$27.5 billion', 'aug agrees'],
    [
      'a market value moves each day',
      { ...quillon, asOf: '2025-12-01' },
      '$4.4 trillion',
      'market abstained: it may have moved since 29 Oct 2025',
    ],
    ['on its day', { ...quillon, asOf: '2025-10-30' }, '$4.4 trillion', 'market disagrees'],
    [
      'the start of a rise',
      { ...osk, more: { change: 'from' } },
      '$20 billion',
      'feb, aug abstained: nothing here says of which day it is',
    ],
    ['what is told in a report', { ...tarn, when: '2025-12-31' }, '$66.8 billion', 'backlog agrees'],
    [
      'is not judged',
      { ...tarn, when: '2025-12-31' },
      '$55.6 billion',
      'backlog abstained: it was told on 26 Feb 2026 and may be of that day',
    ],
    ['of the report before', { ...tarn, when: '2025-09-30' }, '$66.8 billion', 'untied'],
  ])('%s', (_, said, written, expected) => {
    expect(tieWords(LEVELS, written, said)).toBe(expected)
  })
})
