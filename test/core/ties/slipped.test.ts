import { describe, expect, test } from 'vitest'
import { tieClaims } from '../../../src/core/ties/tie'
import { claimOf, figureOf, outcome, registryOf, type Said, tieOf, tieWords } from './claim'

const REGISTRY = registryOf(`
deals:
  - {id: cloud, kind: compute, from: tarn, to: osk, amount: $38.4 billion, status: signed}
  - {id: round, kind: equity, from: pellmore, to: osk, amount: €3 billion, status: closed}
metrics:
  - {id: backlog, company: harbin, measure: backlog, amount: $455 billion, as-of: 2025-08-31}
rates:
  - {from: EUR, to: USD, rate: 1.3, as-of: 2025-11-03}
`)
/** Only the text around speaks of whom it is paid to, and nothing says what for. */
const order: Said = { who: ['tarn'], more: { about: ['osk'] } }

describe('a figure that fits nothing, and would agree without a slip, is about that entry', () => {
  test.each<[string, Said, string, string]>([
    ['as it should be', order, '$38.4 billion', 'cloud agrees'],
    ['two of three digits swapped', order, '$34.8 billion', 'cloud disagrees'],
    ['another scale word', order, '$38.4 million', 'cloud disagrees'],
    ['another sign, and a rate', order, '€38.4 billion', 'cloud disagrees'],
    ['another digit is no slip', order, '$58.4 billion', 'untied'],
    ['a factor of ten is none', order, '$384 billion', 'untied'],
    ['two digits do not tell', order, '$38 million', 'cloud abstained: nothing here says who is paid'],
    ['nor does one under another sign', { more: { about: ['pellmore', 'osk'] } }, '$3 billion', 'untied'],
    ['a rumour', { ...order, mode: 'rumour' }, '$34.8 billion', 'cloud abstained: nothing here says who is paid'],
    [
      'hearsay',
      { ...order, more: { about: ['osk'], hearsay: true } },
      '$34.8 billion',
      'cloud abstained: nothing here says who is paid',
    ],
    [
      'residue',
      { ...order, more: { about: ['osk'], residue: ['campus'] } },
      '$34.8 billion',
      'cloud abstained: nothing here says who is paid',
    ],
    ['another company', { who: ['tarn'], to: ['nordcap'], more: { about: ['osk'] } }, '$34.8 billion', 'untied'],
    ['a level, nothing of which is said', { who: ['harbin'] }, '$554 billion', 'untied'],
    ['a level of its day', { who: ['harbin'], when: '2025-08' }, '$545 billion', 'backlog disagrees'],
  ])('%s', (_, said, written, expected) => expect(tieWords(REGISTRY, written, said)).toBe(expected))

  test('without a rate, what is meant is known, and not compared', () => {
    const tie = tieOf(REGISTRY, '£38.4 billion', order)
    expect([tie.verdict, tie.entry, tie.incomparable?.id]).toEqual(['untied', null, 'cloud'])
    expect(tieOf(REGISTRY, '£38.5 billion', order).incomparable).toBeNull()
  })

  test('the reasons say so', () => {
    expect(tieOf(REGISTRY, '$34.8 billion', order).reasons).toEqual([
      'Tarn is named here',
      'the text speaks of Osk',
      'a slip explains the difference',
    ])
  })
})

describe('what the note states elsewhere', () => {
  const first = claimOf({ who: ['tarn'], to: ['osk'], what: 'compute' }, 0)
  const again = (written: string, sentence: number) => {
    const claims = [first, claimOf({ sentence, more: { about: ['tarn', 'osk'] } }, 1)]
    const [, tie] = tieClaims({ figures: [figureOf('$38.4 billion'), figureOf(written)], claims }, REGISTRY)
    return tie === undefined ? '' : outcome(tie)
  }

  test.each([
    ['the same amount', '$38.4 billion', 9, 'cloud agrees'],
    ['its digits swapped', '$34.8 billion', 9, 'cloud disagrees'],
    ['in the sentence that states it rightly', '$34.8 billion', 0, 'cloud abstained: another figure states it'],
  ])('%s', (_, written, sentence, expected) => expect(again(written, sentence)).toBe(expected))
})
