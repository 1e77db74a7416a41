import { describe, expect, test } from 'vitest'
import { registryOf, type Said, tieWords } from './claim'

const REGISTRY = registryOf(`
deals:
  - {id: cloud, kind: compute, from: tarn, to: varro, amount: $38 billion, status: signed, announced: 2025-11-03}
  - id: grown
    kind: compute
    from: tarn
    to: osk
    amount: $22.4 billion
    status: signed
    tranches:
      - {announced: 2025-03-10, amount: $11.9 billion}
      - {announced: 2025-05-15, amount: $4 billion}
      - {announced: 2025-09-25, amount: $6.5 billion}
  - {id: ceiling, kind: equity, from: pellmore, to: tarn, amount: up to $80 billion, status: intent, announced: 2025-09-22}
  - {id: yearly, kind: lease, from: harbin, to: osk, amount: $30 billion, per: year, status: signed, announced: 2025-06-30}
  - {id: joint, kind: acquisition, from: [pellmore, nordcap], to: dune, amount: $40 billion, status: announced}
  - {id: g, kind: equity, from: pellmore, to: osk, amount: $30 billion, status: closed, announced: 2026-02-12, round: Series G}
metrics:
  - {id: revenue, company: osk, measure: revenue, period: 2025, amount: $9.32 billion}
  - {id: cloud-revenue, company: nordcap, measure: revenue, period: 2025, amount: $24.5 billion, basis: cloud}
  - {id: forecast, company: osk, measure: revenue, period: 2026, amount: $12.3 billion, as-of: 2026-02-26, status: forecast}
  - {id: pre, company: tarn, measure: valuation, amount: $73.5 billion, as-of: 2026-02-27, basis: pre-money}
  - {id: post, company: quillon, measure: valuation, amount: $85.2 billion, as-of: 2026-02-27, basis: post-money}
  - {id: plain, company: nordcap, measure: valuation, amount: $18.3 billion, as-of: 2026-02-27}
  - {id: profit, company: nordcap, measure: profit, period: 2025, amount: $4.12 billion}
`)
const words = (written: string, said: Said) => tieWords(REGISTRY, written, said)
const cloud: Said = { who: ['tarn'], to: ['varro'], what: 'compute' }
const revenue: Said = { who: ['osk'], what: 'revenue', when: '2025', asOf: '2026-03-01' }

describe('mode', () => {
  test.each<[Said['mode'], string]>([
    ['outlook', 'it is an outlook'],
    ['rumour', 'it is a rumour'],
    ['hypothetical', 'it is only supposed'],
    ['denied', 'it is denied'],
    ['past-plan', 'it is an old plan'],
  ])('of a deal, %s: agrees, and does not disagree', (mode, reason) => {
    expect(words('$38 billion', { ...cloud, ...(mode ? { mode } : {}) })).toBe('cloud agrees')
    expect(words('$83 billion', { ...cloud, ...(mode ? { mode } : {}) })).toBe(`cloud abstained: ${reason}`)
  })

  test.each<[string, Said, string, string]>([
    ['an outlook is no reported number', { ...revenue, mode: 'outlook' }, '$9.32 billion', 'untied'],
    ['nor is a supposition', { ...revenue, mode: 'hypothetical' }, '$9.32 billion', 'untied'],
    ['a rumour may be', { ...revenue, mode: 'rumour' }, '$9.32 billion', 'revenue agrees'],
    ['but is not judged', { ...revenue, mode: 'rumour' }, '$8 billion', 'revenue abstained: it is a rumour'],
    ['nor by a slip', { ...revenue, mode: 'rumour' }, '$9.23 billion', 'revenue abstained: it is a rumour'],
    ['an outlook and a forecast', { ...revenue, when: '2026', mode: 'outlook' }, '$12.3 billion', 'forecast agrees'],
    ['of one month', { ...revenue, when: '2026', mode: 'outlook' }, '$16 billion', 'forecast disagrees'],
    [
      'of two',
      { ...revenue, when: '2026', mode: 'outlook', asOf: '2026-05-20' },
      '$16 billion',
      'forecast abstained: it may be another outlook',
    ],
    ['a fact of a year ahead', { ...revenue, when: '2026' }, '$12.3 billion', 'forecast agrees'],
    [
      'which is not judged',
      { ...revenue, when: '2026' },
      '$16 billion',
      'forecast abstained: nothing here says that it is an outlook',
    ],
    ['a fact of a year that is over', { ...revenue, when: '2026', asOf: '2027-03-01' }, '$12.3 billion', 'untied'],
  ])('%s', (_, said, written, expected) => {
    expect(words(written, said)).toBe(expected)
  })
})

describe('scope', () => {
  const grown: Said = { who: ['tarn'], to: ['osk'], what: 'compute', asOf: '2025-12-01' }
  const yearly: Said = { who: ['harbin'], to: ['osk'], what: 'lease', scope: 'rate', words: 'a year' }
  test.each<[string, Said, string, string]>([
    ['a part is a tranche', { ...grown, scope: 'part' }, '$6.5 billion', 'grown#2 agrees'],
    ['a part that is none', { ...grown, scope: 'part' }, '$5.6 billion', 'grown abstained: it is told as a part'],
    [
      'a part is not the whole',
      { ...cloud, scope: 'part' },
      '$38 billion',
      'cloud abstained: the registry has no amount for a part of it',
    ],
    ['nor a ceiling', { who: ['pellmore'], to: ['tarn'], what: 'equity', scope: 'part' }, '$80 billion', 'untied'],
    ['a segment is not the company', { ...revenue, scope: 'part' }, '$9.32 billion', 'untied'],
    ['a sum over several is no entry', { ...cloud, scope: 'several' }, '$38 billion', 'untied'],
    [
      'but of exactly these',
      { who: ['nordcap', 'pellmore'], to: ['dune'], what: 'acquisition', scope: 'several' },
      '$40 billion',
      'joint agrees',
    ],
    [
      'not of one of them',
      { who: ['nordcap'], to: ['dune'], what: 'acquisition', scope: 'several' },
      '$40 billion',
      'untied',
    ],
    [
      'all contracts of a pair are the tranches of its deal',
      { who: ['tarn'], to: ['osk'], what: 'compute', scope: 'several' },
      '$24.4 billion',
      'grown disagrees',
    ],
    ['a bound', { ...cloud, scope: 'bound' }, '$38 billion', 'untied'],
    ['a rise', { ...cloud, scope: 'delta' }, '$38 billion', 'untied'],
    ['a rate', { ...cloud, scope: 'rate', words: 'a year' }, '$38 billion', 'untied'],
    ['by the year', yearly, '$30 billion', 'yearly agrees'],
    ['by the month', { ...yearly, words: 'a month' }, '$30 billion', 'untied'],
    ['the whole is not that of a year', { ...yearly, scope: 'whole' }, '$30 billion', 'untied'],
    ['another rate', yearly, '$51 billion', 'yearly abstained: it may be a slice of another deal'],
    ['another rate of its day', { ...yearly, when: '2025-06' }, '$51 billion', 'yearly disagrees'],
  ])('%s', (_, said, written, expected) => {
    expect(words(written, said)).toBe(expected)
  })
})

describe('basis and round', () => {
  const worth = (who: string): Said => ({ who: [who], what: 'valuation', asOf: '2026-03-01' })
  const made: Said = { who: ['nordcap'], what: 'profit', when: '2025' }
  const sales: Said = { who: ['nordcap'], what: 'revenue', when: '2025', scope: 'part' }
  const round: Said = { who: ['pellmore'], to: ['osk'], what: 'equity' }
  test.each<[string, Said, string, string]>([
    ['pre-money', { ...worth('tarn'), basis: 'pre-money' }, '$75.3 billion', 'pre disagrees'],
    ['pre-money is not post-money', { ...worth('tarn'), basis: 'post-money' }, '$73.5 billion', 'untied'],
    ['a valuation may be pre-money', worth('tarn'), '$73.5 billion', 'pre agrees'],
    ['or not', worth('tarn'), '$84 billion', 'pre abstained: nothing here says that it is pre-money'],
    ['a valuation is post-money', worth('quillon'), '$58.2 billion', 'post disagrees'],
    ['also in the registry', { ...worth('nordcap'), basis: 'post-money' }, '$13.8 billion', 'plain disagrees'],
    [
      'where it is not said',
      { ...worth('nordcap'), basis: 'pre-money' },
      '$15 billion',
      'plain abstained: the registry does not say that it is pre-money',
    ],
    ['adjusted', { ...made, basis: 'adjusted' }, '$4.12 billion', 'untied'],
    ['something left out', { ...made, basis: 'excluding stock compensation' }, '$4.12 billion', 'untied'],
    ['net', { ...made, basis: 'net' }, '$4.21 billion', 'profit disagrees'],
    ['a segment of its name', { ...sales, words: 'cloud' }, '$24.5 billion', 'cloud-revenue agrees'],
    ['and wrong', { ...sales, words: 'in revenue from the cloud' }, '$25.4 billion', 'cloud-revenue disagrees'],
    ['another segment', { ...sales, words: 'storage' }, '$24.5 billion', 'untied'],
    ['the whole company', { ...sales, scope: 'whole' }, '$24.5 billion', 'untied'],
    ['the same round', { ...round, round: 'series G' }, '$33 billion', 'g disagrees'],
    ['another round', { ...round, round: 'Series H' }, '$30 billion', 'untied'],
    [
      'no round of the registry',
      { ...cloud, round: 'Series H' },
      '$40 billion',
      'cloud abstained: the registry does not say whether it is Series H',
    ],
  ])('%s', (_, said, written, expected) => {
    expect(words(written, said)).toBe(expected)
  })
})
