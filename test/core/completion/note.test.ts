import { describe, expect, test } from 'vitest'
import { mayComplete, noteCompletions } from '../../../src/core/completion/note'
import { relativePath, resolvePath } from '../../../src/core/files/relative'
import { plainText } from '../../../src/core/views/inline'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const REGISTRY = `companies:
  - {id: tarn, name: Tarn Robotics, aliases: [Tarn], products: [Tarnbot]}
  - {id: ferrow, name: Ferrow}
  - {id: quill, name: Quill}
deals:
  - {id: tarn-ferrow, kind: lease, from: tarn, to: ferrow, amount: $5 billion, status: signed, announced: 2025-03-04}
  - id: tarn-quill
    from: tarn
    to: quill
    amount: $22.4 billion
    announced: 2025-03-10
    tranches:
      - {announced: 2025-03-10, amount: $11.9 billion}
      - {announced: 2025-05-15, amount: $10.5 billion}
  - {id: quill-ferrow, from: quill, to: ferrow, amount: up to $90 million}
  - {id: ferrow-quill-eur, from: ferrow, to: quill, amount: €3 billion}
  - {id: tarn-off, from: tarn, to: quill, amount: $7 billion, status: cancelled}
metrics:
  - {id: tarn-revenue, company: tarn, measure: revenue, period: 2025, amount: $1.25 billion}
`

/** What is offered at `‸` in a note: labels, and what of the note goes. */
function at(marked: string, { isAsked = false, path = 'notes/x.md' } = {}) {
  const workspace = createWorkspace({ dollar: 'USD', builtInCompanies: false, severities: {} })
  const text = marked.replace('‸', '')
  workspace.update([
    { kind: 'registry', path: 'deals.yaml', text: REGISTRY },
    { kind: 'note', path, text },
  ])
  const offset = marked.indexOf('‸')
  const found = mayComplete(workspace, text, { offset, isAsked })
    ? noteCompletions(workspace, { path, offset, isAsked, dollar: 'USD' })
    : null
  return found && { items: found.items, typed: text.slice(found.span.start, found.span.end) }
}

const labels = (...given: Parameters<typeof at>) => at(...given)?.items.map(({ label }) => label) ?? null

describe('amounts behind a currency sign', () => {
  test('of the companies that the sentence names, those of both first', () => {
    const found = at('Tarn will pay Ferrow $‸')
    expect(found?.typed).toBe('$')
    expect(found?.items.map(({ label, description }) => `${label}: ${description}`)).toEqual([
      '$5 billion: Tarn Robotics → Ferrow',
      'up to $90 million: Quill → Ferrow',
      '$22.4 billion: Tarn Robotics → Quill',
      '$1.25 billion: Tarn Robotics revenue 2025',
    ])
    expect(found?.items[0]?.about().map(plainText)).toEqual([
      '$5 billion · Tarn Robotics → Ferrow, lease, signed 4 Mar 2025',
      'Tarn Robotics → Ferrow $5B in 1 deal · Tarn Robotics has committed $27.4B in 2 deals',
    ])
  })

  test.each<[string, string, readonly string[] | null]>([
    ['in the note’s notation', 'Quill has $40bn. Tarn pays Ferrow $‸', ['$5bn', 'up to $90m', '$22.4bn', '$1.25bn']],
    [
      'with digits typed',
      'Tarn pays Ferrow $5‸',
      ['$5 billion', 'up to $90 million', '$22.4 billion', '$1.25 billion'],
    ],
    ['a metric that is spoken of', 'The revenue of Tarn was $‸', ['$1.25 billion', '$5 billion', '$22.4 billion']],
    ['a bound that the note has', 'Quill pays Ferrow up to $‸', ['$90 million', '$5 billion', '$22.4 billion']],
    ['in another currency', 'Ferrow pays Quill €‸', ['€3 billion']],
    [
      'in dollars said in full',
      'Tarn pays Ferrow US$‸',
      ['US$5 billion', 'up to US$90 million', 'US$22.4 billion', 'US$1.25 billion'],
    ],
    [
      'in a table’s row',
      '| Who | What |\n|---|---|\n| Tarn, Ferrow | $‸ |',
      ['$5 billion', 'up to $90 million', '$22.4 billion', '$1.25 billion'],
    ],
    ['not of the sentence before', 'Tarn pays Ferrow. It is $‸', null],
    ['not of what is named behind', '$‸ is what Tarn pays.', null],
    ['not in another dollar', 'Tarn pays Ferrow C$‸', null],
    ['not in code', 'Tarn pays `$‸`', null],
    ['not in a word', 'Tarn pays Ferrow x$‸', null],
  ])('%s', (_, text, expected) => expect(labels(text)).toEqual(expected))

  test('as of the note’s date', () =>
    expect(labels('Tarn pays Quill $‸', { path: 'notes/2025-04-02.md' })?.[0]).toBe('$11.9 billion'))
})

describe('pins', () => {
  test('ids behind #, those of the amount and the companies first', () => {
    const found = at('Tarn pays Quill [$22.4 billion](../deals.yaml#‸).')
    expect(found?.typed).toBe('')
    expect(found?.items.map(({ label }) => label)).toEqual([
      'tarn-quill',
      'tarn-ferrow',
      'quill-ferrow',
      'ferrow-quill-eur',
      'tarn-off',
      'tarn-revenue',
    ])
    expect(found?.items[0]).toMatchObject({ insert: 'tarn-quill', description: 'Tarn Robotics → Quill, $22.4 billion' })
    expect(found?.items[0]?.about().map(plainText)[0]).toBe(
      '$22.4 billion · Tarn Robotics → Quill, other, announced 10 Mar 2025',
    )
  })

  test('what was typed of one goes', () => expect(at('[$5 billion](../deals.yaml#tarn-f‸)')?.typed).toBe('tarn-f'))

  test('the whole target, when asked for around a figure', () => {
    const [first] = at('Tarn owes [$5 billion](‸)', { isAsked: true })?.items ?? []
    expect(first).toMatchObject({ label: 'tarn-ferrow', insert: '../deals.yaml#tarn-ferrow' })
  })

  test.each([
    ['of another file', '[$5 billion](other.yaml#‸)'],
    ['of a heading', '# ‸'],
    ['around no figure', '[this](‸)'],
  ])('not %s', (_, text) => expect(labels(text, { isAsked: text.includes('(‸') })).toBeNull())
})

describe('companies', () => {
  test.each<[string, string, readonly string[] | null]>([
    ['by two letters', 'We like Ta‸', ['Tarn Robotics', 'Tarn', 'Tarnbot']],
    ['by several words', 'We like Tarn Rob‸', ['Tarn Robotics']],
    ['behind another word with a capital', 'With Fer‸', ['Ferrow']],
    ['by one, a capital', 'We like F‸', ['Ferrow']],
    ['not by one at a sentence’s start', 'We do. F‸', null],
    ['not by a word of one letter', 'Then I‸', null],
    ['not in small letters', 'We like ta‸', null],
    ['not for a word of English at a sentence’s start', 'Quill‸', null],
    ['not in an address', 'https://x.org/Fer‸', null],
    ['not in code', 'Run `Fer‸` first', null],
    ['not in a link’s target', '[x](Fer‸)', null],
    ['not once it stands there', 'We like Ferrow‸', null],
  ])('%s', (_, text, expected) => expect(labels(text)).toEqual(expected))

  test.each<[string, string, readonly string[] | null]>([
    ['in small letters', 'We like fe‸', ['Ferrow']],
    ['all, of nothing', 'We like ‸', ['Tarn Robotics', 'Ferrow', 'Quill']],
  ])('when asked for: %s', (_, text, expected) => expect(labels(text, { isAsked: true })).toEqual(expected))

  test('say whose name it is, and what it pays', () => {
    const [, , product] = at('We like Ta‸')?.items ?? []
    expect(product).toMatchObject({ insert: 'Tarnbot', description: 'product of Tarn Robotics' })
    expect(product?.about().map(plainText).slice(0, 2)).toEqual([
      'Tarn Robotics · Tarnbot is a product of it',
      'pays $27.4B in 2 deals',
    ])
  })
})

test('paths of links', () => {
  expect(relativePath('notes/2025/a.md', 'deals.yaml')).toBe('../../deals.yaml')
  expect(relativePath('desk/a.md', 'desk/deals.yaml')).toBe('deals.yaml')
  expect(resolvePath('notes/a.md', '../deals.yaml')).toBe('deals.yaml')
  expect(resolvePath('notes/a.md', '/x/./deals.yaml')).toBe('x/deals.yaml')
  expect(resolvePath('a.md', '../deals.yaml')).toBeNull()
})
