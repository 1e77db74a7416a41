import { describe, expect, test } from 'vitest'
import { tieClaims } from '../../../src/core/ties/tie'
import { claimOf, figureOf, outcome, registryOf, type Said, tieOf, tieWords } from './claim'

const REGISTRY = registryOf(`
deals:
  - {id: cloud, kind: compute, from: tarn, to: varro, amount: $38 billion, status: signed, announced: 2025-11-03, term: 7 years}
  - {id: chips, kind: chips, from: tarn, to: nordcap, status: signed, announced: 2025-10-06}
  - {id: first, kind: equity, from: pellmore, to: osk, amount: $22.4 billion, status: closed, announced: 2025-03-10}
  - {id: second, kind: equity, from: pellmore, to: osk, amount: $9.15 billion, status: closed, announced: 2025-09-10}
  - {id: rented, kind: compute, from: harbin, to: osk, amount: $17.4 billion, status: signed, announced: 2025-09-08}
  - {id: leased, kind: lease, from: harbin, to: osk, amount: $3.2 billion, status: signed, announced: 2025-09-08}
metrics:
  - {id: revenue, company: quillon, measure: revenue, period: 2025, amount: $9.32 billion}
`)
const cloud: Said = { who: ['tarn'], to: ['varro'], what: 'compute' }
const revenue: Said = { who: ['quillon'], what: 'revenue', when: '2025' }
const words = (written: string, said: Said) => tieWords(REGISTRY, written, said)

describe('what is not told as a fact of the whole does not disagree', () => {
  test.each<[string, Said, string, string]>([
    [
      'residue',
      { ...revenue, more: { residue: ['storage', 'products'] } },
      '$4.11 billion',
      'revenue abstained: it may be a segment ("storage products")',
    ],
    [
      'residue, and a slip',
      { ...revenue, more: { residue: ['storage'] } },
      '$9.23 billion',
      'revenue abstained: it may be a segment ("storage")',
    ],
    ['residue that agrees', { ...revenue, more: { residue: ['storage'] } }, '$9.32 billion', 'revenue agrees'],
    [
      'residue of a deal',
      { ...cloud, more: { residue: ['campus'] } },
      '$83 billion',
      'cloud abstained: it may be something else ("campus")',
    ],
    ['hearsay', { ...cloud, more: { hearsay: true } }, '$83 billion', 'cloud abstained: it is told on hearsay'],
    ['hearsay that agrees', { ...cloud, more: { hearsay: true } }, '$38 billion', 'cloud agrees'],
    ['another term', { ...cloud, more: { term: 60 } }, '$83 billion', 'cloud abstained: its term is another one'],
    [
      'paid so far',
      { ...cloud, more: { told: 'paid' } },
      '$5 billion',
      'cloud abstained: it may be what was paid so far',
    ],
    ['paid more than was promised', { ...cloud, more: { told: 'paid' } }, '$83 billion', 'cloud disagrees'],
    [
      'the first slot that failed is told',
      { ...revenue, mode: 'rumour', more: { hearsay: true } },
      '$4 billion',
      'revenue abstained: it is a rumour',
    ],
    [
      'a deal without an amount',
      { who: ['tarn'], to: ['nordcap'], what: 'chips' },
      '$90 billion',
      'chips abstained: the registry has no amount for it',
    ],
  ])('%s', (_, said, written, expected) => {
    expect(words(written, said)).toBe(expected)
  })
})

describe('several entries that the slots leave', () => {
  const equity: Said = { who: ['pellmore'], to: ['osk'], what: 'equity' }
  const rent: Said = { who: ['harbin'], to: ['osk'] }
  test.each<[string, Said, string, string]>([
    ['the one that agrees', equity, '$9.15 billion', 'second agrees'],
    ['none agrees', equity, '$15 billion', 'first, second abstained: several entries fit equally well'],
    ['one by a slip', equity, '$24.2 billion', 'first disagrees'],
    ['one by its time', { ...equity, when: '2025-09' }, '$15 billion', 'second disagrees'],
    [
      'one by what it is, where the others differ too',
      { ...rent, what: 'compute' },
      '$14.7 billion',
      'rented disagrees',
    ],
    [
      'none by what it is',
      { ...rent, more: { bareDeal: true } },
      '$14 billion',
      'rented, leased abstained: nothing here says what it is',
    ],
  ])('%s', (_, said, written, expected) => {
    expect(words(written, said)).toBe(expected)
  })

  test('two that agree are told apart by their slots, or not at all', () => {
    const registry = registryOf(`
deals:
  - {id: dated, kind: equity, from: pellmore, to: osk, amount: $5 billion, status: closed, announced: 2025-03-10}
  - {id: undated, kind: equity, from: pellmore, to: osk, amount: $5 billion, status: closed}
`)
    expect(tieWords(registry, '$5 billion', { ...equity, when: '2025' })).toBe('dated agrees')
    expect(tieWords(registry, '$5 billion', equity)).toBe('dated, undated abstained: several entries fit equally well')
  })

  test('an entry of unknown amount may be the one that is meant', () => {
    const registry = registryOf(`
deals:
  - {id: known, kind: chips, from: tarn, to: osk, amount: $10 billion, status: signed, announced: 2025-01-06}
  - {id: unknown, kind: compute, from: tarn, to: osk, status: signed, announced: 2025-10-06}
`)
    const chips: Said = { who: ['tarn'], to: ['osk'], what: 'chips' }
    expect(tieWords(registry, '$10 billion', chips)).toBe('known agrees')
    expect(tieWords(registry, '$60 billion', chips)).toBe('known, unknown abstained: several entries fit equally well')
  })
})

test('no more than one company and nothing else is said: no entry comes near', () => {
  expect(words('$38 billion', { who: ['tarn'] })).toBe('cloud abstained: nothing here says who is paid')
  expect(words('$39 billion', { who: ['tarn'] })).toBe('untied')
})

describe('pins', () => {
  const pinned = (said: Said, id: string): Said => ({ ...said, more: { ...said.more, pin: id } })
  test.each<[string, Said, string, string]>([
    [
      'whatever the words say',
      pinned({ who: ['osk'], what: 'gain', when: '2020' }, 'cloud'),
      '$38 billion',
      'cloud agrees',
    ],
    ['residue is waived', pinned({ more: { residue: ['storage'] } }, 'revenue'), '$9 billion', 'revenue agrees'],
    [
      'residue is waived, and it is wrong',
      pinned({ more: { residue: ['storage'] } }, 'revenue'),
      '$8 billion',
      'revenue disagrees',
    ],
    ['mode is not', pinned({ mode: 'outlook' }, 'revenue'), '$8 billion', 'revenue abstained: it is an outlook'],
    ['nor of a deal', pinned({ mode: 'denied' }, 'cloud'), '$39 billion', 'cloud abstained: it is denied'],
    [
      'a part',
      pinned({ scope: 'part' }, 'cloud'),
      '$2 billion',
      'cloud abstained: the registry has no amount for it on the day of the note',
    ],
    ['an entry that is not there', pinned({}, 'nowhere'), '$38 billion', 'untied'],
    [
      'an entry without an amount',
      pinned({}, 'chips'),
      '$38 billion',
      'chips abstained: the registry has no amount for it on the day of the note',
    ],
    ['another currency', pinned({}, 'cloud'), '£38 billion', 'cloud abstained: the currencies differ'],
  ])('%s', (_, said, written, expected) => {
    expect(words(written, said)).toBe(expected)
  })

  test('the reason is the author', () => {
    expect(tieOf(REGISTRY, '$38 billion', pinned({}, 'cloud')).reasons).toEqual(['the author pinned it'])
    expect(tieOf(REGISTRY, '£38 billion', pinned({}, 'cloud')).incomparable?.id).toBe('cloud')
  })
})

describe('two figures of a sentence', () => {
  const both = (written: readonly string[], said: readonly Said[]) =>
    tieClaims({ figures: written.map(figureOf), claims: said.map((one, i) => claimOf(one, i)) }, REGISTRY).map(outcome)

  test('what one states rightly is not what the other, which differs, is about', () => {
    expect(both(['$38 billion', '$45 billion'], [cloud, cloud])).toEqual([
      'cloud agrees',
      'cloud abstained: another figure states it',
    ])
    expect(both(['$38 billion', '$45 billion'], [cloud, { ...cloud, sentence: 50 }])).toEqual([
      'cloud agrees',
      'cloud disagrees',
    ])
  })

  test('a tranche that one states is not the total that the other does', () => {
    const grown = registryOf(`
deals:
  - id: grown
    kind: compute
    from: tarn
    to: osk
    amount: $15.9 billion
    status: signed
    announced: 2025-03-10
    tranches:
      - {announced: 2025-03-10, amount: $11.9 billion}
      - {announced: 2025-05-15, amount: $4 billion}
`)
    const compute: Said = { who: ['tarn'], to: ['osk'], what: 'compute' }
    const claims = [claimOf(compute), claimOf({ ...compute, scope: 'part' }, 1)]
    const ties = tieClaims({ figures: ['$19.5 billion', '$4 billion'].map(figureOf), claims }, grown)
    expect(ties.map(outcome)).toEqual(['grown disagrees', 'grown#1 agrees'])
  })

  test('of a round without a date or a name, any figure of the note may state it', () => {
    const raised: Said = { who: ['tarn'], what: 'funding', asOf: '2025-06-05' }
    const rounds = registryOf(`
deals:
  - {id: round, kind: equity, from: [pellmore, harbin], to: tarn, amount: $21.5 billion, status: closed, announced: 2025-06-02}
`)
    const ties = (written: readonly string[], said: readonly Said[]) =>
      tieClaims({ figures: written.map(figureOf), claims: said.map((one, i) => claimOf(one, i)) }, rounds).map(outcome)
    expect(ties(['$14 billion'], [{ ...raised, sentence: 50 }])).toEqual(['round disagrees'])
    expect(ties(['$21.5 billion', '$14 billion'], [raised, { ...raised, sentence: 50 }])).toEqual([
      'round agrees',
      'round abstained: another figure states it',
    ])
    expect(ties(['$21.5 billion', '$14 billion'], [raised, { ...raised, sentence: 50, when: '2025-06' }])).toEqual([
      'round agrees',
      'round disagrees',
    ])
  })

  test('one tie a figure, in their order', () => {
    expect(both(['$9.32 billion', '$38 billion'], [revenue, cloud])).toEqual(['revenue agrees', 'cloud agrees'])
  })
})
