import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTerm } from '../../../src/core/dates/term'

test.each([
  ['7 years', 84],
  ['7-year', 84],
  ['7y', 84],
  ['1 yr', 12],
  ['seven years', 84],
  ['five-year', 60],
  ['18 months', 18],
  ['18mo', 18],
  ['6 quarters', 18],
  ['1.5 years', 18],
  ['2 years 6 months', 30],
  ['2 years and 6 months', 30],
  [' 3 Years ', 36],
])('%s is %i months', (text, months) => expect(parseTerm(text)).toBe(months))

test.each([
  '',
  '7',
  'years',
  '0 years',
  '-2 years',
  '1.3 years',
  '7 yearly',
  'many years',
  '7 years or so',
  '999 years',
  'two',
])('“%s” is no term', (text) => expect(parseTerm(text)).toBeNull())

test('no text throws, and what is read is a whole number of months', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9a-z. -]{0,30}$/)), (text) => {
      const months = parseTerm(text)
      if (months !== null) expect(Number.isInteger(months) && months > 0).toBe(true)
    }),
  )
})
