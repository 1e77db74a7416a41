import { expect, test } from 'vitest'
import { countsIn } from '../../../../src/core/tokens/quantities/counts'

test.each([
  ['500,000 chips', '500,000 chips', 'chip', '495000', '505000'],
  ['about 10 GW', '10 GW', 'gw', '9.5', '10.5'],
  ['2GW', '2GW', 'gw', '1.8', '2.2'],
  ['five gigawatts', 'five gigawatts', 'gw', '4.5', '5.5'],
  ['400k GPUs', '400k GPUs', 'gpu', '395000', '405000'],
  ['1.2 million Nvidia GPUs', '1.2 million Nvidia GPUs', 'gpu', '1150000', '1250000'],
  ['half a million chips', 'half a million chips', 'chip', '450000', '550000'],
  ['two hundred thousand H100s', 'two hundred thousand H100s', 'h100', '180000', '220000'],
  ['a 500-megawatt site', '500-megawatt', 'mw', '495', '505'],
  ['600 current and former employees', '600 current and former employees', 'employee', '595', '605'],
  ['forty people', 'forty people', 'people', '39.5', '40.5'],
  ['more than 400 chips', '400 chips', 'chip', '400', undefined],
  ['an estimated 400 chips', '400 chips', 'chip', '380', '420'],
  ['up to 400 chips', '400 chips', 'chip', '0', '400'],
  ['took over 40 people', '40 people', 'people', '39.5', '40.5'],
])('%s', (text, written, noun, low, high) => {
  const [count, ...more] = countsIn(text)
  expect(more).toEqual([])
  expect([count?.text, count?.nouns[0], count?.interval.low.toFixed(), count?.interval.high?.toFixed()]).toEqual([
    written,
    noun,
    low,
    high,
  ])
  expect(text.slice(count?.at.start, count?.at.end)).toBe(written)
})

test.each([
  'in 2025 Google',
  '27 percent',
  '$40 billion',
  'the tender pays',
  'seven years',
  'H100 GPUs',
  '10 May 2026',
  '10 Sep 2026',
  'that is how one gets to it',
])('no count: %s', (text) => {
  expect(countsIn(text)).toEqual([])
})
