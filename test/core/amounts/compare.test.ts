import { describe, expect, test } from 'vitest'
import { boundOf, compareQuantities, intervalsOverlap, subtractIntervals } from '../../../src/core/amounts/compare'
import { decimal } from '../../../src/core/amounts/decimal'
import type { Quantity } from '../../../src/core/amounts/types'
import { readAmount } from '../../../src/core/figures/scan'

function amount(text: string): Quantity {
  const read = readAmount(text)
  if (read === null) throw new Error(`not an amount: ${text}`)
  return read
}

const interval = (low: string, high: string | null) => ({
  low: decimal(low),
  high: high === null ? null : decimal(high),
})

describe('intervalsOverlap', () => {
  test.each([
    ['37.5', '38.5', '38', '40', true],
    ['37.5', '38.5', '38.5', '40', false],
    ['0', '0', '0', '5', true],
    ['15', null, '3', '4', false],
    ['15', null, '3', '16', true],
  ])('[%s, %s] and [%s, %s]: %s', (a, b, c, d, result) => {
    expect(intervalsOverlap(interval(a, b), interval(c, d))).toBe(result)
    expect(intervalsOverlap(interval(c, d), interval(a, b))).toBe(result)
  })
})

describe('compareQuantities', () => {
  test.each([
    ['$1.4 trillion', '$1.5 trillion', 'disagrees'],
    ['$1.4 trillion', 'nearly $1.5 trillion', 'agrees'],
    ['$22.4 billion', '$22 billion', 'agrees'],
    ['$8.7 billion', '$8 billion', 'truncated'],
    ['$8.7 billion', '$9 billion', 'agrees'],
    ['$12 billion', '$11.9 billion', 'agrees'],
    ['more than $12 billion', '$15 billion', 'agrees'],
    ['more than $12 billion', '$11 billion', 'disagrees'],
    ['more than $1.2 billion', '$12 billion', 'disagrees'],
    ['more than $12 billion', 'more than $15 billion', 'disagrees'],
    ['up to $100 billion', 'up to $100 billion', 'agrees'],
    ['up to $100 billion', 'up to $10 billion', 'disagrees'],
    ['$5 billion', '€5 billion', 'incomparable'],
    ['$5–7bn', '$6bn', 'agrees'],
    ['$5–7bn', '$9bn', 'disagrees'],
  ] as const)('%s and %s: %s', (a, b, result) => {
    expect(compareQuantities(amount(a), amount(b))).toBe(result)
    expect(compareQuantities(amount(b), amount(a))).toBe(result)
  })
})

test('a bound is a floor, a ceiling or none', () => {
  expect(
    ['over $5bn', 'up to $5bn', 'less than $5bn', 'nearly $5bn', '$5bn'].map((text) => boundOf(amount(text))),
  ).toEqual(['floor', 'ceiling', 'ceiling', null, null])
})

test('nothing is known below a sum from which an open one is taken away', () => {
  expect(subtractIntervals(interval('10', '12'), interval('3', null))).toBeNull()
  expect(subtractIntervals(interval('10', '12'), interval('3', '4'))).toEqual(interval('6', '9'))
})
