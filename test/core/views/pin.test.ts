import { describe, expect, test } from 'vitest'
import { relativePath } from '../../../src/core/files/relative'
import { readRegistry } from '../../../src/core/registry/read'
import { pinCandidates, pinEdit } from '../../../src/core/views/pin'
import { readWith } from '../read-note'

const REGISTRY = `
companies:
  - {id: tarn, name: Tarn}
  - {id: varro, name: Varro}
deals:
  - {id: tarn-varro, kind: compute, from: tarn, to: varro, amount: $38 billion, announced: 2025-11-03}
  - {id: varro-loan, kind: debt, from: varro, to: tarn, amount: $2 billion}
metrics:
  - {id: tarn-2024, company: tarn, measure: revenue, period: 2024, amount: $3.7 billion}
`
const registry = readRegistry([{ path: 'deals.yaml', text: REGISTRY }], { builtIn: [], dollar: 'USD' })

/** The note with a figure pinned, or why it is not. */
function pinned(text: string, { index = 0, id = 'tarn-varro', path = 'notes/a.md', file = '../deals.yaml' } = {}) {
  const edit = pinEdit(readWith(REGISTRY, text, path), index, file, id)
  return 'refusal' in edit ? edit.refusal : text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end)
}

describe('a pin', () => {
  test.each([
    ['Tarn paid $38 billion.', 'Tarn paid [$38 billion](../deals.yaml#tarn-varro).'],
    ['Tarn paid **nearly $38B** then.', 'Tarn paid **nearly [$38B](../deals.yaml#tarn-varro)** then.'],
    ['Tarn paid \\$38B.', 'Tarn paid [\\$38B](../deals.yaml#tarn-varro).'],
    ['| Tarn | $38B |\n|---|---|\n', '| Tarn | [$38B](../deals.yaml#tarn-varro) |\n|---|---|\n'],
    ['> - Tarn paid $38B', '> - Tarn paid [$38B](../deals.yaml#tarn-varro)'],
  ])('%j', (text, expected) => {
    expect(pinned(text)).toBe(expected)
    expect(readWith(REGISTRY, expected).ties.map(({ entry }) => entry?.id)).toEqual(['tarn-varro'])
  })

  test('takes the place of another, and leaves its words', () => {
    expect(pinned('Tarn paid [some $38B](../deals.yaml#varro-loan "why").')).toBe(
      'Tarn paid [some $38B](../deals.yaml#tarn-varro "why").',
    )
  })

  test('is refused where it cannot stand', () => {
    expect(pinned('Tarn paid [$38B](https://example.com/a).')).toBe('in-link')
    expect(pinned('Tarn paid **$3**8B in all.')).toBe('in-markup')
    expect(pinned('Tarn paid $38B.', { path: 'a.txt' })).toBe('not-markdown')
  })

  test('finds a registry in a folder with spaces', () => {
    expect(pinned('Tarn paid $38B.', { file: '../my deals/deals.yaml' })).toBe(
      'Tarn paid [$38B](../my%20deals/deals.yaml#tarn-varro).',
    )
  })
})

test('the candidates, the likeliest first, each with what became of it', () => {
  const note = readWith(REGISTRY, 'Tarn will pay Varro $38 billion for computing capacity.')
  expect(pinCandidates(note, registry, 0).map(({ id, outcome }) => `${id}: ${outcome}`)).toEqual([
    'tarn-varro: the amount agrees with $38B (37.5–38.5)',
    'tarn-2024: ruled out: with whom (it is only what goes to Varro)',
    'varro-loan: ruled out: who pays (Tarn is another company)',
  ])
})

test.each([
  ['a.md', 'deals.yaml', 'deals.yaml'],
  ['notes/a.md', 'deals.yaml', '../deals.yaml'],
  ['desk/notes/a.md', 'desk/deals.yaml', '../deals.yaml'],
  ['desk/a.md', 'desk/registry/b.yaml', 'registry/b.yaml'],
  ['x/y/a.md', 'x/z/b.yaml', '../z/b.yaml'],
])('from %s to %s it is %s', (from, to, expected) => expect(relativePath(from, to)).toBe(expected))
