import { describe, expect, test } from 'vitest'
import { entryEdit } from '../../../src/core/registry/add-entry'
import type { NewEntry } from '../../../src/core/registry/new-entry'
import { readRegistry } from '../../../src/core/registry/read'

const DEAL: NewEntry = {
  section: 'deals',
  id: 'tarn-varro-2025',
  fields: [
    { key: 'from', value: 'tarn' },
    { key: 'to', value: null, remark: 'who is paid' },
    { key: 'amount', value: '$1,250,000' },
  ],
}
const METRIC: NewEntry = {
  section: 'metrics',
  id: 'tarn-revenue-2025',
  fields: [
    { key: 'company', value: 'tarn' },
    { key: 'measure', value: 'revenue' },
    { key: 'amount', value: '>$3bn' },
    { key: 'sources', value: ['notes/a, b.md'] },
  ],
}

function added(text: string, entry: NewEntry = DEAL): string {
  const edit = entryEdit(text, entry)
  if (edit === null) throw new Error('no safe place')
  const after = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end)
  expect(after.slice(edit.idAt.start, edit.idAt.end)).toBe(entry.id)
  return after
}

const LINES = `  - id: tarn-varro-2025
    from: tarn
    to: # who is paid
    amount: $1,250,000
`

describe('an entry goes', () => {
  test('into an empty file', () => expect(added('')).toBe(`deals:\n${LINES}`))

  test('behind a file of remarks, or one that ends without a line break', () => {
    expect(added('# Our deals\n')).toBe(`# Our deals\n\ndeals:\n${LINES}`)
    expect(added('companies:\n  - {id: tarn, name: Tarn}')).toBe(
      `companies:\n  - {id: tarn, name: Tarn}\n\ndeals:\n${LINES}`,
    )
  })

  test('behind the last of its section, and not behind what heads the next', () => {
    const text = `deals: # all of them
  - {id: a, from: tarn, to: osk} # first
  - {id: b, from: osk, to: tarn}

# What they report
metrics:
  - {id: m, company: tarn, measure: revenue, amount: $1 billion}
`
    expect(added(text)).toBe(text.replace('to: tarn}\n', `to: tarn}\n${LINES}`))
    expect(added(text, METRIC)).toBe(`${text}  - id: tarn-revenue-2025
    company: tarn
    measure: revenue
    amount: ">$3bn"
    sources: ["notes/a, b.md"]
`)
  })

  test('with an empty line before it where such lines part the others', () => {
    const text = `deals:
  - id: a
    from: tarn
    to: osk

  # The second
  - id: b
    from: osk
    to: tarn
    # still to be signed

metrics: []
`
    expect(added(text)).toBe(text.replace('be signed\n', `be signed\n\n${LINES}`))
  })

  test('with the indent and the line breaks of the file', () => {
    const text = 'deals:\r\n- {id: a, from: tarn, to: osk}\r\nrates:\r\n'
    const lines = LINES.replace(/^ {2}/gm, '').replaceAll('\n', '\r\n')
    expect(added(text)).toBe(text.replace('osk}\r\n', `osk}\r\n${lines}`))
  })

  test('below a key that has no entries yet, behind the example that is commented out there', () => {
    const text = 'deals:\n  # - id: …\n  #   from: …\n\n# Numbers\nmetrics:\n'
    expect(added(text)).toBe(text.replace('from: …\n', `from: …\n${LINES}`))
    expect(added('deals:')).toBe(`deals:\n${LINES}`)
  })

  test('into brackets', () => {
    expect(added('deals: []\nrates: []\n')).toBe(`deals:\n${LINES}rates: []\n`)
    expect(added('deals: [{id: a, from: tarn, to: osk}]\n')).toBe(
      'deals: [{id: a, from: tarn, to: osk}, {id: tarn-varro-2025, from: tarn, amount: "$1,250,000"}]\n',
    )
  })

  test('into a file that is all in braces', () => {
    expect(added('{rates: [], deals: [{id: a, from: tarn, to: osk}]}\n')).toBe(
      '{rates: [], deals: [{id: a, from: tarn, to: osk}, {id: tarn-varro-2025, from: tarn, amount: "$1,250,000"}]}\n',
    )
    expect(entryEdit('{rates: []}\n', DEAL)).toBe(null)
  })

  test('into the last of two sections of the same name', () => {
    const text = 'deals:\n  - {id: a, from: x, to: y}\nrates:\ndeals:\n  - {id: b, from: x, to: y}\n'
    expect(added(text)).toBe(text + LINES)
  })

  test('beside an entry that is broken', () => {
    const text = 'deals:\n  - {id: a, from: "tarn\n  - {id: b, from: x, to: y}\n'
    expect(added(text)).toBe(text + LINES)
  })
})

test.each([
  ['a section that is no list', 'deals: later\n'],
  ['a section of keys', 'deals:\n  a: {from: x, to: y}\n'],
])('%s has no safe place', (_, text) => expect(entryEdit(text, DEAL)).toBe(null))

test('the value of a text with line breaks does not run into the entry', () => {
  const text = 'deals:\n  - id: a\n    from: x\n    to: y\n    note: |+\n      one\n\n\nrates:\n'
  const edit = entryEdit(text, DEAL)
  if (edit === null) return
  const after = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end)
  expect(after).toContain('one\n\n\n')
})

test('the entry is read as it is meant', () => {
  const options = { builtIn: [], dollar: 'USD' }
  const { metrics, problems } = readRegistry(
    [{ path: 'deals.yaml', text: added('companies: [{id: tarn, name: Tarn}]\n', METRIC) }],
    options,
  )
  expect(problems).toEqual([])
  expect(metrics.map(({ id, amount, sources }) => [id, amount?.text, sources])).toEqual([
    ['tarn-revenue-2025', '>$3bn', ['notes/a, b.md']],
  ])
})

test('ten thousand entries are gone through in a moment', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => `  - {id: d${i}, from: x, to: y, amount: $${i} million}\n`)
  const text = `deals:\n${many.join('')}`
  expect(added(text)).toBe(text + LINES)
})
