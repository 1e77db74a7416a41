import { describe, expect, test } from 'vitest'
import { readAmount } from '../../../src/core/figures/scan'
import type { Note } from '../../../src/core/notes/types'
import type { Deal, Metric, Registry } from '../../../src/core/registry/types'
import { agreesIfTruncated } from '../../../src/core/rules/agrees-if-truncated'
import { currency } from '../../../src/core/rules/currency'
import { registryAmount } from '../../../src/core/rules/registry-amount'
import type { NoteRule } from '../../../src/core/rules/rule'
import { status } from '../../../src/core/rules/status'
import { unlinkedFigure } from '../../../src/core/rules/unlinked-figure'
import type { Tie } from '../../../src/core/ties/types'
import { registryOf, type Says, tell } from './told-notes'

const registry = registryOf(`companies:
  - {id: tarn, name: Tarn}
  - {id: varro, name: Varro}
  - {id: dune, name: Dune Capital}
deals:
  - {id: plain, kind: compute, from: tarn, to: varro, amount: $22.4 billion, status: signed}
  - {id: capped, kind: equity, from: dune, to: tarn, amount: up to $80 billion, status: announced}
  - {id: wanted, kind: equity, from: dune, to: varro, amount: up to $80 billion, status: intent}
  - {id: rumour, kind: debt, from: dune, to: tarn, amount: $9 billion, status: rumoured}
  - {id: failed, kind: acquisition, from: tarn, to: varro, amount: $3 billion, status: cancelled}
  - id: grown
    from: tarn
    to: dune
    kind: lease
    amount: $15.9 billion
    tranches: [{announced: 2025-03-10, amount: $11.9 billion}, {announced: 2025-05-15, amount: $4.0 billion}]
metrics:
  - {id: revenue, company: tarn, measure: revenue, period: 2025, amount: €13 billion}
  - {id: worth, company: tarn, measure: valuation, amount: $83 billion, as-of: 2025-09-01}
`)

const entry = (id: string): Deal | Metric => {
  const found = [...registry.deals, ...registry.metrics].find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
/** A claim tied to an entry; `expected` is what was compared, the entry's own amount unless given. */
const tied = (id: string, verdict: Tie['verdict'], more: Says = {}, expected?: string): Says => ({
  ...more,
  tie: { verdict, entry: entry(id), expected: expected === undefined ? entry(id).amount : readAmount(expected) },
})

function found(rule: NoteRule, note: Note, of: Registry = registry) {
  return rule.check(note, { registry: of, takesPart: () => true }).map(({ message }) => message)
}
const says = (amount: string, claim: Says) => tell('2025-11-05.md', `It is ${amount}.`, claim)

describe('registry-amount', () => {
  test.each<[string, string, string, string | undefined, string]>([
    [
      'two digits',
      '$24.2 billion',
      'plain',
      undefined,
      '$24.2B here, $22.4B in deals.yaml for Tarn → Varro. Digits swapped?',
    ],
    [
      'a scale',
      '$22.4 million',
      'plain',
      undefined,
      '$22.4M here, $22.4B in deals.yaml for Tarn → Varro. A thousand times too small?',
    ],
    ['another number', '$31 billion', 'plain', undefined, '$31B here, $22.4B in deals.yaml for Tarn → Varro.'],
    ['a floor', 'more than $31 billion', 'plain', undefined, 'Over $31B here, $22.4B in deals.yaml for Tarn → Varro.'],
    [
      'a close one',
      '$22.5 billion',
      'plain',
      undefined,
      '$22.5B ($22.45–22.55B) here, $22.4B ($22.35–22.45B) in deals.yaml for Tarn → Varro.',
    ],
    [
      'a total of its day',
      '$15.9 billion',
      'grown',
      '$11.9 billion',
      '$15.9B here, $11.9B in deals.yaml for Tarn → Dune Capital, as of 15 May 2025.',
    ],
    [
      'a level',
      '$38 billion',
      'worth',
      undefined,
      '$38B here, $83B in deals.yaml for Tarn valuation, as of 1 Sep 2025. Digits swapped?',
    ],
    [
      'a rate',
      '$20 billion',
      'revenue',
      '$14.04 billion',
      '$20B here, $14.04B in deals.yaml for Tarn revenue 2025, from €13 billion.',
    ],
    [
      'a sign',
      '$13 billion',
      'revenue',
      '$14.04 billion',
      '$13B here, $14.04B in deals.yaml for Tarn revenue 2025, from €13 billion. USD written for EUR?',
    ],
  ])('%s', (_, amount, id, expected, message) => {
    expect(found(registryAmount, says(amount, tied(id, 'disagrees', {}, expected)))).toEqual([message])
  })

  test('fixes write what the registry states, or change what it states', () => {
    const fixes = (claim: Says) =>
      registryAmount
        .check(says('$24.2 billion', claim), { registry, takesPart: () => true })
        .flatMap((one) => one.fixes)
        .map(({ title, certain, edits }) => [certain ? `certain: ${title}` : title, ...edits.map(({ path }) => path)])
    expect(fixes(tied('plain', 'disagrees'))).toEqual([
      ['certain: Write $22.4 billion, as deals.yaml says', '2025-11-05.md'],
      ['Change deals.yaml to $24.2 billion', 'deals.yaml'],
    ])
    expect(fixes(tied('grown', 'disagrees', {}, '$11.9 billion'))).toEqual([
      ['Write $11.9 billion, as deals.yaml says', '2025-11-05.md'],
    ])
    expect(fixes(tied('capped', 'disagrees'))).toEqual([])
    expect(fixes(tied('revenue', 'disagrees', {}, '$14.04 billion'))).toEqual([
      ['Write $14.0 billion, as deals.yaml says, from €13 billion', '2025-11-05.md'],
    ])
  })

  test('the related place is the amount in the registry', () => {
    const [finding] = registryAmount.check(says('$24.2 billion', tied('plain', 'disagrees')), {
      registry,
      takesPart: () => true,
    })
    expect(finding?.related).toEqual([{ ...entry('plain').amount?.at, message: '$22.4 billion here' }])
  })

  test.each<Tie['verdict']>(['agrees', 'truncated', 'abstained', 'untied'])('nothing of a tie that %s', (verdict) => {
    expect(found(registryAmount, says('$24.2 billion', tied('plain', verdict)))).toEqual([])
  })

  test('a sentence repeated is judged once', () => {
    const wrong = tied('plain', 'disagrees')
    expect(
      found(registryAmount, tell('a.md', 'It is $24.2 billion.\n\nIt is $24.2 billion.', wrong, wrong)),
    ).toHaveLength(1)
  })
})

describe('status', () => {
  test.each<[string, string, Says['told'], string, string]>([
    [
      'an intent',
      '$80 billion',
      'committed',
      'wanted',
      '$80B told as committed, but Dune Capital → Varro is only an intent in deals.yaml.',
    ],
    [
      'a rumour',
      '$9 billion',
      'committed',
      'rumour',
      '$9B told as committed, but Dune Capital → Tarn is only a rumour in deals.yaml.',
    ],
    [
      'a deal that fell through',
      '$3 billion',
      'paid',
      'failed',
      '$3B told as paid, but Tarn → Varro is cancelled in deals.yaml.',
    ],
    [
      'a ceiling',
      '$80 billion',
      'committed',
      'capped',
      '$80B told as committed, but Dune Capital → Tarn is only a ceiling in deals.yaml.',
    ],
    [
      'a ceiling paid',
      'about $80 billion',
      'paid',
      'capped',
      '$80B told as paid, but Dune Capital → Tarn is only a ceiling in deals.yaml.',
    ],
  ])('%s', (_, amount, told, id, message) => {
    expect(found(status, says(amount, tied(id, 'agrees', { told: told ?? null })))).toEqual([message])
    expect(found(registryAmount, says(amount, tied(id, 'agrees', { told: told ?? null })))).toEqual([])
  })

  const told: Says = { told: 'paid' }
  test.each<[string, string, Says]>([
    ['a deal that is signed', '$22.4 billion', tied('plain', 'agrees', told)],
    ['a deal told as neither', '$9 billion', tied('rumour', 'agrees')],
    ['a rumour', '$9 billion', tied('rumour', 'agrees', { ...told, mode: 'rumour' })],
    ['what is denied', '$9 billion', tied('rumour', 'agrees', { ...told, mode: 'denied' })],
    ['a plan', '$9 billion', tied('rumour', 'agrees', { ...told, mode: 'outlook' })],
    ['hearsay', '$9 billion', tied('rumour', 'agrees', { ...told, hearsay: true })],
    ['a part', '$9 billion', tied('rumour', 'agrees', { ...told, scope: 'part' })],
    ['words that were not understood', '$9 billion', tied('rumour', 'agrees', { ...told, residue: ['bridge'] })],
    ['an amount that differs', '$9 billion', tied('rumour', 'disagrees', told)],
    ['up to', 'up to $80 billion', tied('wanted', 'agrees', told)],
    ['some of what is capped', '$20 billion', tied('wanted', 'agrees', told)],
    ['about a ceiling that is committed', 'about $80 billion', tied('capped', 'agrees', { told: 'committed' })],
    ['a metric', '$83 billion', tied('worth', 'agrees', told)],
  ])('nothing of %s', (_, amount, claim) => {
    expect(found(status, says(amount, claim))).toEqual([])
  })
})

describe('currency', () => {
  const apart = (id: string): Says => ({ tie: { verdict: 'abstained', incomparable: entry(id) } })

  test('another currency, and no rate', () => {
    expect(found(currency, says('$15 billion', apart('revenue')))).toEqual([
      '$15B here, €13B in deals.yaml for Tarn revenue 2025: no rate from EUR to USD by 5 Nov 2025.',
    ])
    expect(found(currency, says('€22.4 billion', apart('plain')))).toEqual([
      '€22.4B here, $22.4B in deals.yaml for Tarn → Varro: no rate from USD to EUR by 5 Nov 2025. Wrong sign?',
    ])
    expect(found(currency, tell('a.md', 'It is $15 billion.', apart('revenue')))).toEqual([
      '$15B here, €13B in deals.yaml for Tarn revenue 2025: no rate from EUR to USD.',
    ])
  })

  test.each([
    ['behind it', 'It made €13 billion ($15 billion).', [tied('revenue', 'agrees'), apart('revenue')], 0],
    ['before it', 'It made $15 billion (€13 billion).', [apart('revenue'), tied('revenue', 'agrees')], 0],
    ['of a wrong amount', 'It made €31 billion ($36 billion).', [tied('revenue', 'disagrees'), apart('revenue')], 0],
    ['with the wrong sign', 'It made €13 billion ($13 billion).', [tied('revenue', 'agrees'), apart('revenue')], 1],
    [
      'in another sentence',
      'It made €13 billion. It made $15 billion.',
      [tied('revenue', 'agrees'), apart('revenue')],
      1,
    ],
  ])('a conversion %s', (_, text, claims, number) => {
    expect(found(currency, tell('2025-11-05.md', text, ...claims))).toHaveLength(number)
  })
})

test('agrees-if-truncated', () => {
  const cut = tied('plain', 'truncated')
  expect(found(agreesIfTruncated, says('$22.3 billion', cut))).toEqual([
    '$22.3B agrees only if cut off: $22.4B in deals.yaml for Tarn → Varro.',
  ])
  expect(found(agreesIfTruncated, says('$22.4 billion', tied('plain', 'agrees')))).toEqual([])
  const doubted: Says = { residue: ['storage', 'products'] }
  expect(found(agreesIfTruncated, says('$22.3 billion', tied('plain', 'truncated', doubted)))).toEqual([])
  expect(
    found(agreesIfTruncated, says('$22.3 billion', tied('plain', 'truncated', { ...doubted, pin: 'plain' }))),
  ).toHaveLength(1)
})

test('unlinked-figure names who is said, in the figure’s own statement', () => {
  expect(found(unlinkedFigure, says('$7 billion', { who: 'dune', to: 'tarn' }))).toEqual([
    'No entry of the registry fits $7B of Dune Capital and Tarn.',
  ])
  expect(found(unlinkedFigure, says('$7 billion', { who: 'dune', how: 'carried' }))).toEqual([])
  expect(found(unlinkedFigure, says('$7 billion', tied('plain', 'agrees', { who: 'tarn' })))).toEqual([])
})
