import { describe, expect, test } from 'vitest'
import { tieClaims } from '../../../src/core/ties/tie'
import { claimOf, figureOf, outcome, registryOf, type Said, tieOf, tieWords } from './claim'

const REGISTRY = registryOf(`
deals:
  - {id: cloud, kind: compute, from: tarn, to: osk, amount: $38 billion, status: signed}
  - {id: stake, kind: equity, from: pellmore, to: osk, amount: $13 billion, status: closed}
  - {id: campus, kind: other, from: harbin, to: nordcap, amount: $11 billion, status: closed}
metrics:
  - {id: revenue, company: tarn, measure: revenue, period: 2025, amount: $13 billion}
  - {id: aim, company: tarn, measure: revenue, period: 2027, amount: $100 billion, as-of: 2025-11-03}
  - {id: spend, company: quillon, measure: inference spend, period: 2024, amount: $3.7 billion}
  - {id: paid, company: quillon, measure: payments to Nordcap, period: 2024-Q1/2025-Q3, amount: more than $12 billion}
  - {id: worth, company: tarn, measure: valuation, amount: $500 billion, as-of: 2025-10-02}
  - {id: plan, company: osk, measure: capex, period: 2026, amount: $60 billion, as-of: 2026-02-05, status: forecast}
  - {id: owed, company: harbin, measure: total commitments, amount: $1.4 trillion, as-of: 2025-11-03}
`)
const words = (written: string, said: Said) => tieWords(REGISTRY, written, said)
const about = (...about: readonly string[]): Pick<Said, 'more'> => ({ more: { about } })

describe('of what only the text around speaks, an entry may agree and never disagrees', () => {
  test.each<[string, Said, string, string]>([
    ['an owner', { what: 'revenue', ...about('tarn') }, '$13 billion', 'revenue agrees'],
    ['an owner, and another amount', { what: 'revenue', ...about('tarn') }, '$31 billion', 'untied'],
    ['another owner', { what: 'revenue', ...about('osk') }, '$13 billion', 'untied'],
    ['one side of a deal', { who: ['tarn'], what: 'compute', ...about('osk') }, '$38 billion', 'cloud agrees'],
    [
      'one side, and another amount',
      { who: ['tarn'], what: 'compute', ...about('osk') },
      '$83 billion',
      'cloud abstained: nothing here says who is paid',
    ],
    ['both sides', { what: 'equity', ...about('osk', 'pellmore') }, '$13 billion', 'stake agrees'],
    [
      'what it is, unsaid',
      { ...about('tarn') },
      '$13 billion',
      'revenue abstained: nothing here says whose number it is',
    ],
  ])('%s', (_, said, written, expected) => expect(words(written, said)).toBe(expected))

  test('the reasons say so', () => {
    const { reasons } = tieOf(REGISTRY, '$38 billion', { who: ['tarn'], what: 'compute', ...about('osk') })
    expect(reasons).toEqual([
      'Tarn is named here',
      'the text speaks of Osk',
      'the words speak of compute',
      'the amounts agree',
    ])
  })
})

describe('what need not be said', () => {
  test.each<[string, Said, string, string]>([
    [
      'a number of a year to come is an outlook',
      { who: ['tarn'], what: 'revenue', when: '2027', mode: 'outlook' },
      '$100 billion',
      'aim agrees',
    ],
    ['and no fact', { who: ['tarn'], what: 'revenue', when: '2027', asOf: '2028-03-01' }, '$100 billion', 'untied'],
    [
      'on what a year’s money was spent',
      { who: ['quillon'], when: '2024', more: { told: 'paid' } },
      '$3.7 billion',
      'spend agrees',
    ],
    [
      'but for the year',
      { who: ['quillon'], more: { told: 'paid' } },
      '$3.7 billion',
      'spend abstained: nothing here says what it is',
    ],
    [
      'with whom it was spent',
      { who: ['quillon'], to: ['nordcap'], what: 'inference-spend', when: '2024' },
      '$3.7 billion',
      'spend agrees',
    ],
    [
      'what was paid for',
      { who: ['quillon'], to: ['nordcap'], what: 'compute', more: { told: 'paid' } },
      'more than $12 billion',
      'paid agrees',
    ],
    [
      'the kind of a deal of no kind',
      { who: ['harbin'], to: ['nordcap'], what: 'build' },
      '$11 billion',
      'campus agrees',
    ],
    [
      'the day of a level that is told in reports',
      { who: ['harbin'], what: 'commitments' },
      '$1.5 trillion',
      'owed disagrees',
    ],
    [
      'but not of what it was before',
      { who: ['harbin'], what: 'commitments', more: { change: 'from' } },
      '$1.2 trillion',
      'owed abstained: nothing here says of which day it is',
    ],
  ])('%s', (_, said, written, expected) => expect(words(written, said)).toBe(expected))
})

describe('what may be another amount is not judged', () => {
  test.each<[string, Said, string, string]>([
    [
      'a valuation of a year',
      { who: ['tarn'], what: 'valuation', when: '2025' },
      '$157 billion',
      'worth abstained: it may be of another day ("2025")',
    ],
    ['of a month', { who: ['tarn'], what: 'valuation', when: '2025-10' }, '$157 billion', 'worth disagrees'],
  ])('%s', (_, said, written, expected) => expect(words(written, said)).toBe(expected))

  test('what analysts expect is no guidance', () => {
    const claim = { ...claimOf({ who: ['osk'], what: 'capex', when: '2026', asOf: '2026-02-05' }) }
    const of = (words: string) => ({ ...claim, mode: { value: 'outlook', how: 'said', words } }) as typeof claim
    const tieFor = (words: string) =>
      outcome(tieClaims({ figures: [figureOf('$40 billion')], claims: [of(words)] }, REGISTRY)[0] as never)
    expect(tieFor('expected')).toBe('plan abstained: it may be what analysts expect')
    expect(tieFor('guidance')).toBe('plan disagrees')
  })
})

describe('a figure that says nothing by itself is the one that its note tells elsewhere', () => {
  const outcomes = (...told: readonly (readonly [string, Said])[]) =>
    tieClaims(
      {
        figures: told.map(([written]) => figureOf(written)),
        claims: told.map(([, said], i) => claimOf({ ...said, sentence: 2 * i }, i)),
      },
      REGISTRY,
    ).map(outcome)
  const deal: Said = { who: ['tarn'], to: ['osk'], what: 'compute' }

  test.each<[string, Said, string]>([
    ['its companies are spoken of', { ...about('tarn', 'osk') }, 'cloud agrees'],
    ['one of them is not', { ...about('osk') }, 'cloud abstained'],
    ['it is said to be something else', { what: 'revenue', ...about('tarn', 'osk') }, 'untied'],
    ['it is a part', { scope: 'part', ...about('tarn', 'osk') }, 'untied'],
  ])('%s', (_, said, expected) => {
    const [first, second] = outcomes(['$38 billion', deal], ['$38 billion', said])
    expect(first).toBe('cloud agrees')
    expect(second?.split(':')[0]).toBe(expected)
  })

  test('not where its note tells two things of one amount', () => {
    const said: Said = { ...about('tarn', 'osk', 'pellmore') }
    const all = outcomes(
      ['$13 billion', { who: ['pellmore'], to: ['osk'], what: 'equity' }],
      ['$13 billion', { who: ['tarn'], what: 'revenue' }],
      ['$13 billion', said],
    )
    expect(all.slice(0, 2)).toEqual(['stake agrees', 'revenue agrees'])
    expect(all[2]).not.toBe('revenue agrees')
  })
})
