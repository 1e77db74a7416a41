import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/core/amounts/decimal'
import { likelySlip } from '../../../src/core/amounts/slips'
import { readAmount } from '../../../src/core/figures/scan'
import { asked } from '../../../src/core/rules/slip-words'
import {
  about,
  amountOperand,
  compared,
  computedOperand,
  percentOperand,
  ratioOperand,
  roundedBeside,
  statement,
} from '../../../src/core/rules/statement'

const operand = (text: string) => {
  const read = readAmount(text)
  if (read === null) throw new Error(`no amount: ${text}`)
  return amountOperand('here', read, null)
}
const interval = (low: string, high: string) => ({ low: decimal(low), high: decimal(high) })

test.each([
  ['$38 billion', '$38B', '$38B (37.5–38.5)'],
  ['about $38 billion', '$38B', '$38B (36.1–39.9)'],
  ['more than $12 billion', 'over $12B', '$12B (12 or more)'],
  ['up to $10 billion', 'up to $10B', '$10B (0–10)'],
  ['less than $10 billion', 'under $10B', '$10B (0–10)'],
  ['nearly $10 billion', 'nearly $10B', '$10B (9.5–10.0)'],
  ['$5–7bn', '$4.5–7.5B', '$4.5–7.5B'],
])('%s is said as %s, and proved as %s', (written, said, text) => {
  expect(operand(written)).toMatchObject({ said, text })
})

test('a message says its numbers without intervals, and its proof has them', () => {
  const { message, proof } = statement`${operand('$24 billion')} here, ${operand('$38 billion')} there.`
  expect(message).toBe('$24B here, $38B there.')
  expect(proof.operands.map(({ text }) => text)).toEqual(['$24B (23.5–24.5)', '$38B (37.5–38.5)'])
})

describe('two numbers that come close have their intervals, with the unit', () => {
  test.each([
    ['$1.9 billion', '$1.8 billion', '$1.9B ($1.85–1.95B)', '$1.8B ($1.75–1.85B)'],
    ['$1.9 billion', '$1.7 billion', '$1.9B', '$1.7B'],
    ['$40 billion', '$38.4 billion', '$40B', '$38.4B'],
    ['$40 billion', '$39.2 billion', '$40B ($39.5–40.5B)', '$39.2B ($39.15–39.25B)'],
    ['$39.2 billion', '$40 billion', '$39.2B ($39.15–39.25B)', '$40B ($39.5–40.5B)'],
    ['more than $45 billion', '$44.4 billion', 'over $45B', '$44.4B'],
    ['more than $45 billion', '$44.98 billion', 'over $45B', '$44.98B'],
  ])('%s against %s', (a, b, first, second) => {
    expect(compared(operand(a), operand(b)).map(({ said }) => said)).toEqual([first, second])
  })
})

test('a computed number is about what it is, a computed range as it is', () => {
  const [low, high] = ['1755000000', '2167000000']
  expect(about(computedOperand('', decimal('1940000000'), interval(low, high), 'USD')).said).toBe('about $1.94B')
  expect(about(computedOperand('', null, interval(low, high), 'USD')).said).toBe('$1.755–2.167B')
  expect(about(percentOperand('', decimal('55.5873'), interval('55.4', '55.8'), null)).said).toBe('about 55.6 %')
})

test('a multiple below one is a percentage', () => {
  expect(ratioOperand(decimal('24.4166'), interval('23.4', '25.52')).said).toBe('24.4')
  expect(ratioOperand(decimal('0.2873'), interval('0.258', '0.317')).said).toBe('28.7 %')
})

test('a computed amount is rounded as the one beside it, to two digits at least', () => {
  const rounded = (value: string, unit: string) => roundedBeside(decimal(value), decimal(unit)).toFixed()
  expect(rounded('2366666666', '100000000')).toBe('2400000000')
  expect(rounded('7250000000', '1000000000')).toBe('7300000000')
  expect(rounded('139600000000', '100000000')).toBe('139600000000')
  expect(rounded('75200', '100')).toBe('75200')
})

test('a slip is asked for', () => {
  const slip = (a: string, b: string) => {
    const [stated, expected] = [readAmount(a), readAmount(b)]
    return stated && expected && likelySlip(stated, expected)
  }
  expect(asked(slip('$24.2 billion', '$22.4 billion'))).toBe(' Digits swapped?')
  expect(asked(slip('$24.2 billion', '$22.4 billion'), 'Osk’s $24.2B')).toBe(' Digits swapped in Osk’s $24.2B?')
  expect(asked(slip('$300 million', '$300 billion'))).toBe(' A thousand times too small?')
  expect(asked(slip('$380 billion', '$38 billion'), 'the $380B')).toBe(' Is the $380B ten times too large?')
  expect(asked(null)).toBe('')
})
