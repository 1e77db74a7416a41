import { expect, test } from 'vitest'
import { groupBy } from '../../src/core/group'

test('items by a key, in their order', () => {
  const groups = groupBy([3, 4, 5, 8], (n) => n % 2)
  expect([...groups]).toEqual([
    [1, [3, 5]],
    [0, [4, 8]],
  ])
})

test('no items, no groups', () => {
  expect(groupBy([], String).size).toBe(0)
})
