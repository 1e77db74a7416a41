import { describe, expect, test } from 'vitest'
import { definitionAt } from '../../../src/core/views/definition'
import { noteLinks, registryLinks } from '../../../src/core/views/links'
import { highlightsAt, referencesAt } from '../../../src/core/views/references'
import { desk } from './desk'

const DEALS = `companies:
  - {id: tarn, name: Tarn}
  - id: osk
    name: Osk Systems
    parent: tarn
  - {id: nordcap, name: Nordcap}
deals:
  - id: tarn-nordcap
    kind: compute
    from: tarn
    to: [nordcap]
    amount: $38 billion
    tranches:
      - {announced: 2025-03-01, amount: $30 billion}
      - {announced: 2025-05-01, amount: $8 billion}
    sources: [https://example.com/tarn, notes/a.md, Nordcap's own words]
  - {id: osk-openai, kind: equity, from: Osk Systems, to: openai, amount: $5 billion, sources: [../gone.md]}
metrics:
  - {id: tarn-payments, company: tarn, measure: payments to osk, amount: $2 billion, period: 2025}
`
const A = `Tarn will pay Nordcap $38 billion for computing capacity.

The second part, [$8bn](../deals.yaml#tarn-nordcap), is paid. See [the contract](../deals.yaml#tarn-nordcap "of 2025").

See [Osk][osk] and [nothing](../deals.yaml#gone).

[osk]: ../deals.yaml#osk-openai
`
const B =
  'Tarn signed a deal with Nordcap for $38 billion of computing. Osk Systems bought into OpenAI for $5 billion.\n'
const { workspace, at, show } = desk({ 'deals.yaml': DEALS, 'notes/a.md': A, 'notes/b.md': B })

function targets(path: string, marked: string): readonly string[] {
  const found = definitionAt(workspace, at(path, marked))
  if (found === null) return []
  return [show({ path, span: found.span }), ...found.targets.map(({ path, name }) => show({ path, span: name }))]
}

describe('the definition', () => {
  test.each([
    [
      'of a figure is its deal',
      'notes/b.md',
      '$38| billion',
      ['notes/b.md:1 [$38 billion]', 'deals.yaml:8 [tarn-nordcap]'],
    ],
    [
      'also right behind it',
      'notes/b.md',
      '$38 billion|',
      ['notes/b.md:1 [$38 billion]', 'deals.yaml:8 [tarn-nordcap]'],
    ],
    ['of a tranche is the tranche', 'notes/a.md', '$8|bn', ['notes/a.md:3 [$8bn]', 'deals.yaml:15 [$8 billion]']],
    ['of a name is the company', 'notes/a.md', 'pay |Nordcap', ['notes/a.md:1 [Nordcap]', 'deals.yaml:6 [nordcap]']],
    [
      'of a pin’s target is its entry',
      'notes/a.md',
      'deals.yaml#tarn-|nordcap "of',
      ['notes/a.md:3 [tarn-nordcap]', 'deals.yaml:8 [tarn-nordcap]'],
    ],
    [
      'of a pin by a label too',
      'notes/a.md',
      'yaml#osk-|openai',
      ['notes/a.md:7 [osk-openai]', 'deals.yaml:17 [osk-openai]'],
    ],
    [
      'of a built-in company is what names it',
      'notes/b.md',
      'Open|AI',
      ['notes/b.md:1 [OpenAI]', 'deals.yaml:17 [osk-openai]'],
    ],
    ['of a side is its company', 'deals.yaml', 'from: ta|rn', ['deals.yaml:10 [tarn]', 'deals.yaml:2 [tarn]']],
    ['of a side by name', 'deals.yaml', 'from: Osk Sys|tems', ['deals.yaml:17 [Osk Systems]', 'deals.yaml:3 [osk]']],
    ['of a parent', 'deals.yaml', 'parent: ta|rn', ['deals.yaml:5 [tarn]', 'deals.yaml:2 [tarn]']],
    ['of the party in a measure', 'deals.yaml', 'payments to os|k', ['deals.yaml:19 [osk]', 'deals.yaml:3 [osk]']],
    [
      'of an id is itself',
      'deals.yaml',
      'id: |tarn-nordcap',
      ['deals.yaml:8 [tarn-nordcap]', 'deals.yaml:8 [tarn-nordcap]'],
    ],
    [
      'of an amount is its entry',
      'deals.yaml',
      'amount: $3|8',
      ['deals.yaml:12 [$38 billion]', 'deals.yaml:8 [tarn-nordcap]'],
    ],
    ['of a pin that leads nowhere: none', 'notes/a.md', 'yaml#go|ne', []],
    ['of a word: none', 'notes/a.md', 'compu|ting', []],
    ['of a key: none', 'deals.yaml', 'ki|nd: compute', []],
    ['of the line where an entry starts: none', 'deals.yaml', '- |id: tarn-nordcap', []],
  ])('%s', (_, path, marked, expected) => expect(targets(path, marked)).toEqual(expected))

  test('of a figure that may be about two deals is both', () => {
    const two = `deals:
  - {id: one, kind: compute, from: openai, to: oracle, amount: $7 billion}
  - {id: two, kind: compute, from: openai, to: oracle, amount: $7 billion}
`
    const other = desk({ 'deals.yaml': two, 'a.md': 'OpenAI signed a compute deal with Oracle for $7 billion.' })
    const found = definitionAt(other.workspace, other.at('a.md', '$7| b'))
    expect(found?.targets.map(({ path, name }) => other.show({ path, span: name }))).toEqual([
      'deals.yaml:2 [one]',
      'deals.yaml:3 [two]',
    ])
  })
})

describe('the references', () => {
  const references = (path: string, marked: string, all = false) =>
    referencesAt(workspace, at(path, marked), all).map(show)
  const deal = [
    'notes/a.md:1 [$38 billion]',
    'notes/a.md:3 [$8bn]',
    'notes/a.md:3 [[the contract](../deals.yaml#tarn-nordcap "of 2025")]',
    'notes/b.md:1 [$38 billion]',
  ]
  const nordcap = ['deals.yaml:11 [nordcap]', 'notes/a.md:1 [Nordcap]', 'notes/b.md:1 [Nordcap]']

  test.each([['id: |tarn-nordcap'], ['- i|d: tarn-nordcap'], ['amount: $3|8 billion']])(
    'of a deal, from %j: its figures and links in all notes',
    (marked) => expect(references('deals.yaml', marked)).toEqual(deal),
  )

  test('of a deal from a note, with its entry', () =>
    expect(references('notes/b.md', '$38| b', true)).toEqual(['deals.yaml:8 [tarn-nordcap]', ...deal]))

  test.each([
    ['deals.yaml', 'to: [nord|cap]'],
    ['deals.yaml', 'id: nord|cap'],
    ['deals.yaml', ' | - {id: nordcap'],
    ['notes/a.md', 'Nord|cap'],
  ])('of a company, from %s %j: its names, and the entries that name it', (path, marked) =>
    expect(references(path, marked)).toEqual(nordcap),
  )

  test('of a company with its own entry', () =>
    expect(references('notes/a.md', 'Nord|cap', true)).toEqual(['deals.yaml:6 [nordcap]', ...nordcap]))

  test('of a key or a word: none', () => {
    expect(references('deals.yaml', 'ki|nd: compute')).toEqual([])
    expect(references('notes/a.md', 'compu|ting')).toEqual([])
  })

  const highlights = (path: string, marked: string) =>
    highlightsAt(workspace, at(path, marked)).map((span) => show({ path, span }))

  test('in the open file alone are marked', () => {
    expect(highlights('notes/a.md', '$38| b')).toEqual(deal.slice(0, 3))
    expect(highlights('notes/b.md', 'Tarn| s')).toEqual(['notes/b.md:1 [Tarn]'])
    expect(highlights('deals.yaml', 'parent: ta|rn')).toEqual([
      'deals.yaml:2 [tarn]',
      'deals.yaml:5 [tarn]',
      'deals.yaml:10 [tarn]',
      'deals.yaml:19 [tarn]',
    ])
    expect(highlights('deals.yaml', 'ki|nd: compute')).toEqual([])
  })
})

describe('links', () => {
  test('of a note are its pins, to the entry and not to its file', () =>
    expect(
      noteLinks(workspace, 'notes/a.md').map(({ span, to }) => [
        show({ path: 'notes/a.md', span }),
        'span' in to ? show(to) : to,
      ]),
    ).toEqual([
      ['notes/a.md:3 [../deals.yaml#tarn-nordcap]', 'deals.yaml:8 [tarn-nordcap]'],
      ['notes/a.md:3 [../deals.yaml#tarn-nordcap]', 'deals.yaml:8 [tarn-nordcap]'],
      ['notes/a.md:7 [../deals.yaml#osk-openai]', 'deals.yaml:17 [osk-openai]'],
    ]))

  test('of a registry file are addresses and notes', () =>
    expect(
      registryLinks(workspace, 'deals.yaml').map(({ span, to }) => [show({ path: 'deals.yaml', span }), to]),
    ).toEqual([
      ['deals.yaml:16 [https://example.com/tarn]', { address: 'https://example.com/tarn' }],
      ['deals.yaml:16 [notes/a.md]', { file: 'notes/a.md' }],
    ]))
})
