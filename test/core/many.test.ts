import { afterEach, expect, test, vi } from 'vitest'
import { layoutOf } from '../../src/core/claims/layout'
import { readRegistry } from '../../src/core/registry/read'
import * as yaml from '../../src/core/registry/yaml/parse'

// More than a call takes as arguments: what hands a whole note or registry over as such fails.
const MANY = 130_000

afterEach(() => vi.restoreAllMocks())

test('a registry may have more entries than a call takes arguments', () => {
  const text = 'rates:\n  - {from: EUR, to: USD, rate: 1.08}\n'
  const parsed = yaml.parseYaml(text)
  const [section] = parsed.entries
  const [item] = section?.value.kind === 'list' ? section.value.items : []
  if (section === undefined || item?.kind !== 'map') throw new Error('no rate')
  const items = Array.from({ length: MANY }, () => ({ ...item }))
  const entries = [{ ...section, value: { kind: 'list' as const, items, at: section.value.at } }]
  vi.spyOn(yaml, 'parseYaml').mockReturnValue({ ...parsed, entries })
  expect(readRegistry([{ path: 'deals.yaml', text }], { builtIn: [], dollar: 'USD' }).rates).toHaveLength(MANY)
})

test('a table may have more rows than a call takes arguments', () => {
  const rows = Array.from({ length: MANY }, () => [null, null])
  const layout = layoutOf(
    { caption: null, rows },
    () => [],
    () => '',
  )
  expect(layout.at(MANY - 1, 1)).toBe(null)
})
