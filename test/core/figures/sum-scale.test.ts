import { expect, test } from 'vitest'
import { scanFigures } from '../../../src/core/figures/scan'

const valuesIn = (text: string) =>
  scanFigures(text, { dollar: 'USD', cell: false, implied: null, near: [] }).figures.map(({ value }) =>
    value?.toFixed(),
  )

test('the terms of a sum that is written out borrow the scale of its result', () => {
  expect(valuesIn('PV = $2,812 (Y1) + $2,855 (Y2) + $2,953 (Y3) = $8,620 million.')).toEqual([
    '2812000000',
    '2855000000',
    '2953000000',
    '8620000000',
  ])
  expect(valuesIn('$5.5 + $4.5 − $1 = $9 billion')).toEqual(['5500000000', '4500000000', '1000000000', '9000000000'])
})

test('they have a scale of their own where they are written with larger numbers, or are not a sum', () => {
  expect(valuesIn('$500,000 + $700,000 = $1.2 million')).toEqual(['500000', '700000', '1200000'])
  expect(valuesIn('It costs $20 + $30 and makes $8 million.')).toEqual(['20', '30', '8000000'])
  expect(valuesIn('$20 = $8 million')).toEqual(['20', '8000000'])
})

test('what is multiplied borrows the scale where the numbers as they are written make the result', () => {
  expect(valuesIn('₹6,091 × 0.65 = ₹3,959 crore')).toEqual(['60910000000', '39590000000'])
  expect(valuesIn('$57 × 32% = $18 billion')).toEqual(['57000000000', '18000000000'])
  expect(valuesIn('$500 × 2000 = $1 million')).toEqual(['500', '1000000'])
})
