import { expect, test } from 'vitest'
import { decimal } from '../../../src/core/amounts/decimal'
import {
  count,
  formatAmount,
  formatInterval,
  formatQuantity,
  formatStated,
  listOf,
} from '../../../src/core/amounts/format'
import { readAmount } from '../../../src/core/figures/scan'

test.each([
  ['610400000000', 'USD', '$610.4B'],
  ['1400000000000', 'USD', '$1.4T'],
  ['800000', 'USD', '$800,000'],
  ['1250000', 'EUR', '€1.25M'],
  ['5000000000', 'CHF', 'CHF 5B'],
  ['-99.99', 'USD', '−$99.99'],
  ['0', 'USD', '$0'],
  ['7', null, '7'],
])('%s %s prints as %s', (value, currency, text) => {
  expect(formatAmount(decimal(value), currency)).toBe(text)
})

test.each([
  ['$38 billion', '$38B (37.5–38.5)'],
  ['$1.4 trillion', '$1.4T (1.35–1.45)'],
  ['more than $12 billion', '$12B (12 or more)'],
  ['up to $100 billion', '$100B (0–100)'],
  ['$12–14bn', '$11.5–14.5B'],
  ['$800,000', '$800,000 (795,000–805,000)'],
  ['£5m', '£5M (4.5–5.5)'],
])('%s prints as %s', (written, text) => {
  const read = readAmount(written)
  expect(read && formatQuantity(read)).toBe(text)
})

test('both ends of an interval have the same number of decimals', () => {
  expect(formatInterval({ low: decimal('599900000000'), high: decimal('621000000000') }, 9)).toBe('599.9–621.0')
})

test('an amount without a value prints as its interval, an open one with its unit before the words', () => {
  const [low, high] = [decimal('12000000000'), decimal('15000000000')]
  expect(formatStated(null, { low, high }, 'USD')).toBe('$12–15B')
  expect(formatStated(null, { low, high: null }, 'USD')).toBe('$12B or more')
})

test('lists and counts read as prose', () => {
  expect([listOf([]), listOf(['AWS']), listOf(['AWS', 'Oracle']), listOf(['AWS', 'Oracle', 'Nvidia'])]).toEqual([
    '',
    'AWS',
    'AWS and Oracle',
    'AWS, Oracle and Nvidia',
  ])
  expect([count(1, 'deal'), count(1200, 'deal'), count(2, 'company', 'companies')]).toEqual([
    '1 deal',
    '1,200 deals',
    '2 companies',
  ])
})
