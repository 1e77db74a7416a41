import { expect, test } from 'vitest'
import { likelySlip } from '../../../src/core/amounts/slips'
import { readAmount } from '../../../src/core/figures/scan'

test.each([
  ['$3.8 billion', '$38 billion', 'ten times too small'],
  ['$38 million', '$38 billion', 'a thousand times too small'],
  ['$300 trillion', '$300 billion', 'a thousand times too large'],
  ['$24.2 billion', '$22.4 billion', 'two digits swapped'],
  ['$83 billion', '$38 billion', 'two digits swapped'],
  ['$35 billion', '$38 billion', null],
])('%s for %s: %s', (stated, expected, words) => {
  const [a, b] = [readAmount(stated), readAmount(expected)]
  expect(a && b && (likelySlip(a, b)?.words ?? null)).toBe(words)
})
