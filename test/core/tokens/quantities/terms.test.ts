import { expect, test } from 'vitest'
import { termsIn } from '../../../../src/core/tokens/quantities/terms'

test.each([
  ['$38B over seven years', 'over seven years', '78', '90'],
  ['a seven-year deal', 'over seven years', '78', '90'],
  ['for about 5 years', 'over 5 years', '60', '60'],
  ['over 5–7 years', 'over 5–7 years', '54', '90'],
  ['over two quarters', 'over two quarters', '4.5', '7.5'],
  ['$38B over the next seven years', 'over seven years', '78', '90'],
  ['the seven-year, $38 billion deal', 'over seven years', '78', '90'],
  ['over a term of 60 months', 'over 60 months', '59.5', '60.5'],
  ['for twenty-five years', 'over twenty-five years', '294', '306'],
  ['over a decade', 'over a decade', '114', '126'],
  ['over two decades', 'over two decades', '180', '300'],
  ['over a year and a half', 'over a year and a half', '18', '18'],
  ['for two years and six months', 'over two years and six months', '30', '30'],
  ['between 2026 and 2030', 'from 2026 to 2030', '48', '60'],
  ['in 2026–30', 'from 2026 to 2030', '48', '60'],
  ['$38bn (seven years)', 'over seven years', '78', '90'],
  ['Fifteen years at $730 million', 'over fifteen years', '174', '186'],
  ['over the same five years', 'over five years', '54', '66'],
  ['in the course of five years', 'over five years', '54', '66'],
  ['the lease runs ten years', 'over ten years', '114', '126'],
  ['a lease of 15 years', 'over 15 years', '174', '186'],
])('%s', (text, label, low, high) => {
  const [term, ...more] = termsIn(text)
  expect(more).toEqual([])
  expect([term?.label, term?.months.low.toFixed(), term?.months.high?.toFixed()]).toEqual([label, low, high])
})

test.each([
  'two years ago',
  'it was seven years ago, in year 5',
  'seven years later',
  'the first of seven years',
  'in five years revenue will be',
  'a year over which',
  'over a year ago',
  'from 2030 to 2026',
  'between 2026 and 20300',
  'over more than ten years',
  'the three-year-old lab',
])('no term: %s', (text) => {
  expect(termsIn(text)).toEqual([])
})
