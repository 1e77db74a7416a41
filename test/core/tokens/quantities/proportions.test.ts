import { expect, test } from 'vitest'
import { fractionsIn } from '../../../../src/core/tokens/quantities/fractions'
import { multiplesIn } from '../../../../src/core/tokens/quantities/multiples'
import { percentagesIn } from '../../../../src/core/tokens/quantities/percentages'
import { proportionsIn } from '../../../../src/core/tokens/quantities/proportions'

test.each([
  ['is 3 % of', '3 %', '2.5', '3.5'],
  ['is 2.7% of', '2.7%', '2.65', '2.75'],
  ['about 40 percent of', '40 percent', '38', '42'],
  ['nearly 3% of', '3%', '2.5', '3'],
  ['over 40 per cent of', '40 per cent', '40', undefined],
  ['less than 5% of', '5%', '0', '5'],
  ['an eight-per-cent coupon', 'eight-per-cent', '7.5', '8.5'],
  ['twenty-five percent of', 'twenty-five percent', '24.5', '25.5'],
  ['well over 40 % of', '40 %', '40', undefined],
  ['not even 3 % of', '3 %', '0', '3'],
  ['is 15 % or so of', '15 %', '14.25', '15.75'],
  ['they hand over 15 % of', '15 %', '14.5', '15.5'],
  ['(+62 %)', '62 %', '61.5', '62.5'],
])('%s', (text, written, low, high) => {
  const [percentage, ...more] = percentagesIn(text)
  expect(more).toEqual([])
  expect(text.slice(percentage?.at.start, percentage?.at.end)).toBe(written)
  expect([percentage?.interval.low.toFixed(), percentage?.interval.high?.toFixed()]).toEqual([low, high])
})

test.each([
  'v1.3% is 3.4.5% and 12345678% of GPT-4%',
  '20–25 % of',
  '20 to 25 %',
  'between 20 % and 25 %',
  '20% to 25%',
  '12 percentage points',
  '5 %-points',
  'half of one per cent',
])('no percentage: %s', (text) => {
  expect(percentagesIn(text)).toEqual([])
})

test.each([
  ['half of the round', 'half', '45', '55'],
  ['more than half of it', 'half', '50', undefined],
  ['that is two thirds.', 'two thirds', '60', '73.33'],
  ['about three quarters of it', 'three quarters', '65.63', '84.38'],
  ['a fifth of the sum', 'a fifth', '18', '22'],
  ['or a quarter, comes', 'a quarter', '22.5', '27.5'],
  ['one in ten of them', 'one in ten', '9', '11'],
  ['one dollar in ten', 'one dollar in ten', '9', '11'],
  ['nearly half', 'half', '43.75', '50'],
])('%s', (text, written, low, high) => {
  const [fraction, ...more] = fractionsIn(text)
  expect(more).toEqual([])
  expect(text.slice(fraction?.at.start, fraction?.at.end)).toBe(written)
  const rounded = [fraction?.interval.low, fraction?.interval.high].map((end) => end?.round(2).toFixed())
  expect(rounded).toEqual([low, high])
})

test.each([
  'in the first half of 2025',
  'half a year',
  'half of the year',
  'in the first three quarters of 2025',
  '$3 billion a quarter',
  'a third party',
  'a fifth data centre',
  'over the last two quarters',
  'a second-half recovery',
  'two and a half',
])('no fraction: %s', (text) => {
  expect(fractionsIn(text)).toEqual([])
})

test('percentages and fractions come in order, hedges with them', () => {
  expect(proportionsIn('about 3 % of one and just under a third of the other').map(({ words }) => words)).toEqual([
    'about 3 %',
    'just under a third',
  ])
})

test.each([
  ['more than double the', 'more than double', '2', undefined],
  ['twice the', 'twice', '1.5', '2.5'],
  ['about twice the', 'about twice', '1.75', '2.25'],
  ['nearly three times', 'nearly three times', '2.5', '3'],
  ['has tripled to', 'tripled', '2.5', '3.5'],
  ['about 2.4 times', 'about 2.4 times', '2.28', '2.52'],
  ['four and a half times', 'four and a half times', '4.25', '4.75'],
  ['a tenfold rise', 'tenfold', '9.5', '10.5'],
  ['at thirty times sales', 'thirty times', '29.5', '30.5'],
  ['a multiple of 30 of', 'a multiple of 30', '29.5', '30.5'],
  ['at 25x revenue', '25x', '24.5', '25.5'],
  ['10–15x that', '10–15x', '9.5', '15.5'],
  ['over two to three times', 'over two to three times', '2', undefined],
  ['halved to', 'halved', '0.45', '0.55'],
  ['half of the', 'half', '0.45', '0.55'],
])('%s', (text, words, low, high) => {
  const [multiple, ...more] = multiplesIn(text)
  expect(more).toEqual([])
  expect([multiple?.words, multiple?.factor.low.toFixed(), multiple?.factor.high?.toFixed()]).toEqual([
    words,
    low,
    high,
  ])
})
