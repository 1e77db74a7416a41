import { describe, expect, test } from 'vitest'
import { renamableIdAt, renameId } from '../../../src/core/editing/rename-id'
import { isRefusal } from '../../../src/core/editing/types'
import { desk, edited } from '../views/desk'

const own = desk({
  'deals.yaml': `companies:
  - {id: tarn, name: Tarn Group}
  - id: osk
    name: Osk Systems
    aliases: [OSK]
    parent: tarn
deals:
  - id: tarn-osk
    from: "tarn"
    to: [osk, Osk Systems]
    amount: $38 billion
  - {id: osk-openai, from: OSK, to: openai, amount: $5 billion}
metrics:
  - {id: osk-payments, company: osk, measure: payments to Tarn, with: TARN, amount: $2 billion}
`,
  'more.yaml': 'deals: [{id: tarn-aws, from: tarn, to: aws}]\n',
  'notes/a.md': `Paid [$38bn](../deals.yaml#tarn-osk). See [it](../deals.yaml#tarn-osk "tarn-osk") and [that][d], [Osk](<../deals.yaml#osk>).

[d]: ../deals.yaml#tarn-osk

The tarn-osk deal is not \`deals.yaml#tarn-osk\`, nor [another](../deals.yaml#tarn-osk-2).
`,
})
const textOf = (path: string) => own.texts[path]

function renamed(path: string, marked: string, newId: string) {
  const found = renameId(own.workspace, own.at(path, marked), newId, textOf)
  return isRefusal(found) ? found : found.map(({ newText, ...place }) => `${own.show(place)} → ${newText}`)
}

const deal = [
  'deals.yaml:8 [tarn-osk] → tarn-osk-2025',
  ...Array.from({ length: 2 }, () => 'notes/a.md:1 [tarn-osk] → tarn-osk-2025'),
  'notes/a.md:3 [tarn-osk] → tarn-osk-2025',
]

describe('another id', () => {
  test.each([
    ['deals.yaml', 'id: tarn|-osk'],
    ['notes/a.md', 'yaml#tarn-|osk)'],
    ['notes/a.md', '[d]: ../de|als'],
  ])('of a deal, from %s %j: in the registry and in all links', (path, marked) =>
    expect(renamed(path, marked, 'tarn-osk-2025')).toEqual(deal),
  )

  test('of a company: wherever its id is written, and its names stay', () => {
    expect(renamed('deals.yaml', 'parent: t|arn', 'tarn-group-se')).toEqual([
      'deals.yaml:2 [tarn] → tarn-group-se',
      'deals.yaml:6 [tarn] → tarn-group-se',
      'deals.yaml:9 [tarn] → tarn-group-se',
      'more.yaml:1 [tarn] → tarn-group-se',
      'deals.yaml:14 [TARN] → tarn-group-se',
      'deals.yaml:14 [Tarn] → tarn-group-se',
    ])
    expect(renamed('deals.yaml', 'company: os|k', 'osks')).toEqual([
      'deals.yaml:3 [osk] → osks',
      'deals.yaml:10 [osk] → osks',
      'deals.yaml:14 [osk] → osks',
      'notes/a.md:1 [osk] → osks',
    ])
  })

  test.each([
    ['two words', 'deals.yaml', 'id: tarn|-osk', 'two words', { refused: 'malformed', about: 'two words' }],
    ['nothing', 'deals.yaml', 'id: tarn|-osk', ' ', { refused: 'malformed', about: '' }],
    ['null', 'deals.yaml', 'id: tarn|-osk', 'null', { refused: 'malformed', about: 'null' }],
    ['a bracket', 'deals.yaml', 'id: tarn|-osk', 'a)', { refused: 'malformed', about: 'a)' }],
    ['another deal’s', 'deals.yaml', 'id: tarn|-osk', 'TARN-aws', { refused: 'taken', about: 'tarn-aws' }],
    ['a metric’s', 'deals.yaml', 'id: tarn|-osk', 'osk-payments', { refused: 'taken', about: 'osk-payments' }],
    ['a built-in company’s', 'deals.yaml', 'id: o|sk', 'nvidia', { refused: 'taken', about: 'nvidia' }],
    ['what a company is called', 'deals.yaml', 'id: o|sk', 'azure', { refused: 'ambiguous', about: 'Microsoft' }],
    ['a built-in company', 'deals.yaml', 'to: open|ai', 'oai', { refused: 'built-in', about: 'OpenAI' }],
    ['a name', 'deals.yaml', 'Osk Sys|tems]', 'oai', { refused: 'name', about: 'osk' }],
    ['a name in a note', 'notes/a.md', '[O|sk]', 'oai', { refused: 'nothing', about: '' }],
    ['an amount', 'deals.yaml', '$3|8', 'oai', { refused: 'nothing', about: '' }],
    ['a key', 'deals.yaml', 'fr|om', 'oai', { refused: 'nothing', about: '' }],
  ])('is refused: %s', (_, path, marked, newId, expected) => expect(renamed(path, marked, newId)).toEqual(expected))
})

test.each([
  ['deals.yaml', 'id: tarn|-osk', 'tarn-osk-2025'],
  ['deals.yaml', 'id: t|arn', 'tarn-group-se'],
  ['deals.yaml', 'id: os|k\n', 'osks'],
])('%s %j: what is read afterwards is the same by another name', (path, marked, newId) => {
  const pointer = own.at(path, marked)
  const old = renamableIdAt(own.workspace, pointer, textOf)
  const found = renameId(own.workspace, pointer, newId, textOf)
  if (isRefusal(found) || isRefusal(old)) throw new Error('refused')
  const said = ({ workspace }: typeof own, id: string) => {
    const { companies, deals, metrics, problems } = workspace.registry()
    const named = (one: string | null) => (one === id ? 'it' : one)
    return {
      problems: problems.length,
      deals: deals.map(({ id, from, to }) => [id, ...from, '→', ...to].map(named)),
      metrics: metrics.map(({ company, with: other }) => [named(company), named(other)]),
      parents: ['osk', 'osks'].map((one) => named(companies.get(one)?.parent ?? null)).filter((one) => one !== null),
      figures: workspace.record('notes/a.md')?.figures.map(({ entry, verdict }) => [named(entry), verdict]),
      pins: workspace.record('notes/a.md')?.pins.map((pin) => named(pin.id)),
    }
  }
  expect(said(desk(edited(own.texts, found)), newId)).toEqual(said(own, old.text))
})

test('what can be renamed is the id alone', () => {
  const offered = renamableIdAt(own.workspace, own.at('notes/a.md', 'de|als.yaml#tarn-osk)'), textOf)
  expect(offered).toMatchObject({ text: 'tarn-osk' })
  expect('span' in offered && own.show({ path: 'notes/a.md', span: offered.span })).toBe('notes/a.md:1 [tarn-osk]')
})
