import { describe, expect, test } from 'vitest'
import { registryOf, ruledOut, type Said, tieOf, tieWords } from './claim'

const DEALS = registryOf(`
deals:
  - {id: cloud, kind: compute, from: tarn, to: varro, amount: $38 billion, status: signed, announced: 2025-11-03}
  - {id: stake, kind: equity, from: pellmore, to: osk, amount: $7 billion, status: closed, announced: 2025-03-10}
  - {id: round, kind: equity, from: [pellmore, harbin], to: tarn, amount: $21.5 billion, status: closed, announced: 2025-06-02, round: Series G}
  - {id: venture, kind: build, from: [nordcap, quillon], to: nordcap, amount: $27 billion, status: signed, announced: 2025-10-21}
`)
const paid: Said = { who: ['tarn'], to: ['varro'], what: 'compute' }

describe('sides of a deal', () => {
  test.each<[string, Said, string, string]>([
    ['both said', paid, '$38 billion', 'cloud agrees'],
    ['broken digits are tied to the same entry', paid, '$83 billion', 'cloud disagrees'],
    ['the other way round', { ...paid, who: ['varro'], to: ['tarn'] }, '$38 billion', 'untied'],
    ['a rival', { who: ['pellmore'], to: ['tarn'], what: 'compute' }, '$38 billion', 'untied'],
    ['an outsider beside a party', { ...paid, who: ['tarn', 'osk'] }, '$38 billion', 'untied'],
    ['a company that the registry does not know', { ...paid, to: ['the Adler group'] }, '$38 billion', 'untied'],
    ['no company at all', { what: 'compute' }, '$38 billion', 'untied'],
    [
      'one side unsaid',
      { who: ['tarn'], what: 'compute' },
      '$38 billion',
      'cloud abstained: nothing here says who is paid',
    ],
    [
      'the other side unsaid',
      { to: ['varro'], what: 'compute' },
      '$38 billion',
      'cloud abstained: nothing here says who pays',
    ],
    ['a slip for one unsaid side', { who: ['tarn'], what: 'compute' }, '$38 million', 'cloud disagrees'],
    ['a parent for its child', { ...paid, to: ['meridian'] }, '$38 billion', 'cloud agrees'],
    ['a child for its parent', { ...paid, to: ['dune'] }, '$39 billion', 'cloud disagrees'],
  ])('%s', (_, said, written, expected) => {
    expect(tieWords(DEALS, written, said)).toBe(expected)
  })

  test('a pair without a direction fits the one that the registry knows', () => {
    const pair: Said = { who: ['varro'], to: ['tarn'], more: { directed: false, bareDeal: true } }
    expect(tieWords(DEALS, '$38 billion', pair)).toBe('cloud agrees')
    expect(tieWords(DEALS, '$38 billion', { ...pair, to: ['osk'] })).toBe('untied')
    const both: Said = { who: ['tarn', 'varro'], more: { directed: false, bareDeal: true } }
    expect(tieWords(DEALS, '$38 billion', both)).toBe('cloud agrees')
    expect(tieWords(DEALS, '$38 billion', { ...both, who: ['tarn'] })).toBe(
      'cloud abstained: nothing here says who is paid',
    )
  })

  test('of several on a side one must be named, and no outsider; a lesser figure may be its share', () => {
    const part: Said = { who: ['harbin'], to: ['tarn'], what: 'equity' }
    expect(tieWords(DEALS, '$21.5 billion', part)).toBe('round agrees')
    expect(tieWords(DEALS, '$4 billion', part)).toBe('round abstained: it may be only what Harbin put in')
    expect(tieWords(DEALS, '$30 billion', part)).toBe('round disagrees')
    expect(tieWords(DEALS, '$4 billion', { ...part, who: ['harbin', 'pellmore'] })).toBe('round disagrees')
    expect(tieWords(DEALS, '$21.5 billion', { ...part, who: ['harbin', 'osk'] })).toBe('untied')
  })

  test('an owner of a joint venture need not say to whom', () => {
    const said: Said = { who: ['nordcap', 'quillon'], what: 'build' }
    expect(tieWords(DEALS, '$27 billion', said)).toBe('venture agrees')
    expect(tieWords(DEALS, '$29 billion', said)).toBe('venture disagrees')
  })
})

describe('a round or a loan told from its receiver’s side', () => {
  test('fits where no other does, and is wrong only where its time or round is said', () => {
    const raised: Said = { who: ['tarn'], what: 'funding' }
    expect(tieWords(DEALS, '$21.5 billion', raised)).toBe('round agrees')
    expect(tieWords(DEALS, '$26 billion', raised)).toBe('round abstained: nothing here says which round it is')
    expect(tieWords(DEALS, '$26 billion', { ...raised, when: '2025-06' })).toBe('round disagrees')
    expect(tieWords(DEALS, '$26 billion', { ...raised, round: 'Series G' })).toBe('round disagrees')
    expect(tieWords(DEALS, '$21.5 billion', { ...raised, when: '2024' })).toBe('untied')
  })

  test('the news of these days is meant, but what is more may be all that was ever raised', () => {
    const raised: Said = { who: ['tarn'], what: 'funding', asOf: '2025-06-05' }
    expect(tieWords(DEALS, '$15 billion', raised)).toBe('round disagrees')
    expect(tieWords(DEALS, '$15 billion', { ...raised, asOf: '2025-06-25' })).toBe(
      'round abstained: nothing here says which round it is',
    )
    expect(tieWords(DEALS, '$26 billion', raised)).toBe('round abstained: it may be all that Tarn has raised so far')
    expect(tieWords(DEALS, '$26 billion', { ...raised, called: 'round' })).toBe('round disagrees')
    expect(tieWords(DEALS, '$25.1 billion', raised)).toBe('round disagrees')
    expect(tieWords(DEALS, '$15 billion', { ...raised, more: { earlier: true } })).toBe(
      'round abstained: it is what it was before',
    )
  })

  test('the round is no contradiction of what one investor put in, but cannot be less', () => {
    const raised: Said = { who: ['osk'], what: 'funding', when: '2025-03' }
    expect(tieWords(DEALS, '$9 billion', raised)).toBe('stake abstained: it may be more than what Pellmore put in')
    expect(tieWords(DEALS, '$5 billion', raised)).toBe('stake disagrees')
  })

  test('a whole round goes before what single investors put into it', () => {
    const registry = registryOf(`
deals:
  - {id: stake, kind: equity, from: pellmore, to: osk, amount: €1.3 billion, status: closed, announced: 2025-09-09}
  - {id: round, kind: equity, from: [pellmore, harbin], to: osk, amount: €1.7 billion, status: closed, announced: 2025-09-09}
`)
    const raised: Said = { who: ['osk'], what: 'funding', called: 'round', asOf: '2025-09-12' }
    expect(tieWords(registry, '€1.7 billion', raised)).toBe('round agrees')
    expect(tieWords(registry, '€1.7 million', raised)).toBe('round disagrees')
    expect(tieWords(registry, '€2.2 billion', raised)).toBe('round disagrees')
    expect(tieWords(registry, '€1.7 million', { ...raised, asOf: '2026-09-12' })).toBe('round disagrees')
  })

  const several = registryOf(`
deals:
  - {id: first, kind: equity, from: pellmore, to: osk, amount: $7 billion, status: closed, announced: 2025-03-10}
  - {id: second, kind: equity, from: harbin, to: osk, amount: $9 billion, status: closed, announced: 2025-08-10}
  - {id: loan, kind: debt, from: [pellmore, harbin], to: osk, amount: $8.5 billion, status: closed, announced: 2026-03-31}
  - {id: priced, kind: equity, from: pellmore, to: dune, amount: $7 billion, status: closed, announced: 2025-03-10}
  - {id: unpriced, kind: equity, from: harbin, to: dune, status: closed, announced: 2025-08-10}
metrics:
  - {id: raised-2024, company: osk, measure: funding, period: 2024, amount: $3 billion, as-of: 2025-01-10}
`)
  test.each<[string, Said, string, string]>([
    ['of two the one that agrees', { what: 'funding' }, '$7 billion', 'first agrees'],
    [
      'two that agree',
      { what: 'funding' },
      '$7–9 billion',
      'first, second, loan abstained: several entries fit equally well',
    ],
    [
      'one of unknown amount may be meant',
      { who: ['dune'], what: 'funding' },
      '$7 billion',
      'priced abstained: several entries fit equally well',
    ],
    ['one of its time', { what: 'funding', when: '2025-08' }, '$9 billion', 'second agrees'],
    ['a loan is no round', { what: 'debt', when: '2026-03' }, '$8.5 billion', 'loan agrees'],
    ['a loan that differs', { what: 'debt', when: '2026-03' }, '$5.8 billion', 'loan disagrees'],
    ['a metric of what was raised', { what: 'funding', when: '2024' }, '$3 billion', 'raised-2024 agrees'],
    ['what it owes is no loan', { what: 'debt-outstanding' }, '$8.5 billion', 'untied'],
  ])('%s', (_, said, written, expected) => {
    expect(tieWords(several, written, { who: ['osk'], ...said })).toBe(expected)
  })

  test('of a deal and a metric that agree, the metric', () => {
    const registry = registryOf(`
deals:
  - {id: deal, kind: equity, from: pellmore, to: osk, amount: $3 billion, status: closed, announced: 2024-05-10}
metrics:
  - {id: metric, company: osk, measure: funding, period: 2024, amount: $3 billion}
`)
    expect(tieWords(registry, '$3 billion', { who: ['osk'], what: 'funding', when: '2024' })).toBe('metric agrees')
  })
})

describe('the owner of a number', () => {
  const METRICS = registryOf(`
metrics:
  - {id: revenue, company: varro, measure: revenue, period: 2025, amount: $9.32 billion}
  - {id: spend, company: varro, measure: compute-spend, with: osk, period: 2025, amount: $4.1 billion}
`)
  test.each<[string, Said, string, string]>([
    ['its own', { who: ['varro'] }, '$9.23 billion', 'revenue disagrees'],
    ['its parent’s is another', { who: ['meridian'] }, '$9.32 billion', 'untied'],
    ['its child’s is another', { who: ['dune'] }, '$9.32 billion', 'untied'],
    ['several companies’', { who: ['varro', 'osk'] }, '$9.32 billion', 'untied'],
    ['nobody’s', {}, '$9.32 billion', 'untied'],
    ['what goes to one company is not all', { who: ['varro'], to: ['osk'] }, '$9.32 billion', 'untied'],
  ])('%s', (_, said, written, expected) => {
    expect(tieWords(METRICS, written, { what: 'revenue', when: '2025', ...said })).toBe(expected)
  })

  test('with whom is compared where it is said', () => {
    const said: Said = { who: ['varro'], what: 'compute-spend', when: '2025' }
    expect(tieWords(METRICS, '$4.1 billion', said)).toBe('spend agrees')
    expect(tieWords(METRICS, '$6 billion', said)).toBe('spend disagrees')
    expect(tieWords(METRICS, '$6 billion', { ...said, to: ['osk'] })).toBe('spend disagrees')
    expect(tieWords(METRICS, '$4.1 billion', { ...said, to: ['tarn'] })).toBe('untied')
  })
})

test('the reasons name the companies, where they stand, what it is and its time', () => {
  expect(tieOf(DEALS, '$38 billion', { ...paid, when: '2025-11-04' }).reasons).toEqual([
    'both companies are named here',
    'the words speak of compute',
    'the time fits (3 Nov 2025)',
    'the amounts agree',
  ])
  expect(tieOf(DEALS, '$83 billion', { ...paid, carried: ['to'] }).reasons).toEqual([
    'both companies are named near by',
    'the words speak of compute',
  ])
})

test('each entry of the companies is weighed, with the slot that ruled it out', () => {
  expect(ruledOut(DEALS, '$38 billion', { ...paid, to: ['osk'] })).toEqual(['stake: who'])
  expect(ruledOut(DEALS, '$38 billion', { who: ['tarn'], what: 'lease' })).toEqual(['cloud: left', 'round: who'])
})
