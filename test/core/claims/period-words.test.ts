import { expect, test } from 'vitest'
import { periodsIn } from '../../../src/core/claims/period-words'

const year = (number: number) => number * 12

/** What a text says of its time, as `words first +months`, or `words months` for a length alone. */
function said(text: string, date: string | null): readonly string[] {
  return periodsIn(text, { start: 0, end: text.length }, date).map(({ reading, at }) => {
    const words = text.slice(at.start, at.end)
    return 'period' in reading
      ? `${words} ${reading.period.first} +${reading.period.months} ${reading.period.kind}`
      : `${words} ${reading.months}`
  })
}

test.each([
  ['from 2026 to 2029', `from 2026 to 2029 ${year(2026)} +48 span`],
  ['over 2026–29 it pays', `over 2026–29 ${year(2026)} +48 span`],
  ['2026-2027', `2026-2027 ${year(2026)} +24 span`],
  ['in 2026 until 2028', `in 2026 until 2028 ${year(2026)} +36 span`],
  ['between 2026 and 2028', `2026 and 2028 ${year(2026)} +36 span`],
])('years up to years: %s', (text, expected) => {
  expect(said(text, null)).toEqual([expected])
})

test.each([
  ['2029 to 2026'],
  ['from 2026 to 2026'],
  ['on 2026-10-12'],
  ['note 2026-27-1'],
  ['revenue rose to 2026 and 2028'],
  ['2001 to 2099'],
])('no years up to years: %s', (text) => {
  expect(said(text, null)).toEqual([])
})

test.each([
  ['in the quarter to Sept', '2025-11-03', `quarter to Sept ${year(2025) + 6} +3 quarter`],
  ['the December quarter', '2025-11-03', `December quarter ${year(2024) + 9} +3 quarter`],
  ['six months ended Jun', '2025-11-03', `six months ended Jun ${year(2025)} +6 span`],
  ['the June quarter', null, 'June quarter 3'],
  ['next quarter', '2025-11-03', `next quarter ${year(2026)} +3 quarter`],
  ['last year', '2025-11-03', `last year ${year(2024)} +12 year`],
  ['in 2025', null, `in 2025 ${year(2025)} +12 year`],
])('%s, written on %s', (text, date, expected) => {
  expect(said(text, date)).toEqual([expected])
})
