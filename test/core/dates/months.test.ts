import { expect, test } from 'vitest'
import { monthNumber, monthOf, shortMonth } from '../../../src/core/dates/months'

test('months by their names', () => {
  const names = ['may', 'Sept', 'Sept.', 'DECEMBER', 'Jan', 'june', 'Octo', 'smarch', 'mayor', '']
  expect(names.map(monthNumber)).toEqual([5, 9, 9, 12, 1, 6, null, null, null, null])
})

test('months in three letters', () => {
  expect([1, 9, 12, 0, 13].map(shortMonth)).toEqual(['Jan', 'Sep', 'Dec', null, null])
})

test('the month of a day', () => {
  expect(monthOf('2025-11-03')).toBe(2025 * 12 + 10)
  expect(monthOf('2025-01-31')).toBe(2025 * 12)
})
