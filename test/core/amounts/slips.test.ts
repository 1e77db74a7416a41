import { expect, test } from 'vitest'
import { decimal } from '../../../src/core/amounts/decimal'
import { digitSwaps, likelySlip } from '../../../src/core/amounts/slips'
import { readAmount } from '../../../src/core/figures/scan'

test('digits swapped in a number', () => {
  const swaps = (numeral: string) => digitSwaps(decimal(numeral)).map((other) => other.toFixed())
  expect(swaps('610000000')).toEqual(['160000000'])
  expect(swaps('22.4')).toEqual(['24.2'])
  expect(swaps('103')).toEqual(['130'])
  expect(swaps('-0.35')).toEqual(['-0.53'])
  expect(swaps('300')).toEqual([])
})

test.each([
  ['$3.8 billion', '$38 billion', 'ten times too small'],
  ['$38 million', '$38 billion', 'a thousand times too small'],
  ['$300 trillion', '$300 billion', 'a thousand times too large'],
  ['$24.2 billion', '$22.4 billion', 'two digits swapped'],
  ['$83 billion', '$38 billion', 'two digits swapped'],
  ['$130 billion', '$103 billion', 'two digits swapped'],
  ['$103 billion', '$130 billion', 'two digits swapped'],
  ['$13 billion', '$103 billion', null],
  ['$35 billion', '$38 billion', null],
  ['$1.16', '$1.16 billion', null],
  ['$990', '$990 million', null],
  ['$38', '$83', 'two digits swapped'],
  ['$1,160', '$1.16 billion', 'a million times too small'],
])('%s for %s: %s', (stated, expected, words) => {
  const [a, b] = [readAmount(stated), readAmount(expected)]
  expect(a && b && (likelySlip(a, b)?.words ?? null)).toBe(words)
})
