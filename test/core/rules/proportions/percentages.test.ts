import { expect, test } from 'vitest'
import { percentagesIn } from '../../../../src/core/rules/proportions/percentages'
import { termsIn } from '../../../../src/core/rules/terms/terms'

test.each([
  ['is 3 % of', '3 %', '2.5', '3.5'],
  ['is 2.7% of', '2.7%', '2.65', '2.75'],
  ['about 40 percent of', '40 percent', '38', '42'],
  ['nearly 3% of', '3%', '2.5', '3'],
  ['over 40 per cent of', '40 per cent', '40', undefined],
  ['less than 5% of', '5%', '0', '5'],
])('%s', (text, written, low, high) => {
  const [percentage, ...more] = percentagesIn(text)
  expect(more).toEqual([])
  expect(text.slice(percentage?.at.start, percentage?.at.end)).toBe(written)
  expect(percentage?.interval.low.toFixed()).toBe(low)
  expect(percentage?.interval.high?.toFixed()).toBe(high)
})

test('what is no percentage is none', () => {
  expect(percentagesIn('v1.3% is 3.4.5% and 12345678% of GPT-4%')).toEqual([])
})

test.each([
  ['$38B over seven years', 'seven years', '78', '90'],
  ['a seven-year deal', 'seven years', '78', '90'],
  ['for about 5 years', '5 years', '60', '60'],
  ['over 5–7 years', '5–7 years', '54', '90'],
  ['over two quarters', 'two quarters', '4.5', '7.5'],
])('%s', (text, words, low, high) => {
  const [term, ...more] = termsIn(text)
  expect(more).toEqual([])
  expect([term?.text, term?.months.low.toFixed(), term?.months.high?.toFixed()]).toEqual([words, low, high])
})

test('an age is no term', () => {
  expect(termsIn('it was seven years ago, in year 5')).toEqual([])
})
