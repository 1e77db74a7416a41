import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDays, daysInMonth, formatDay, parseDay } from '../../../src/core/dates/day'

describe('parseDay', () => {
  test.each([
    ['2025-11-03', '2025-11-03'],
    [' 2024-02-29 ', '2024-02-29'],
    ['2025-11-03T09:30:00Z', '2025-11-03'],
    ['2025-11-03 09:30', '2025-11-03'],
    ['3 Nov 2025', '2025-11-03'],
    ['3rd November 2025', '2025-11-03'],
    ['November 3, 2025', '2025-11-03'],
    ['Sept. 25, 2025', '2025-09-25'],
    ['25-Sep-2025', '2025-09-25'],
  ])('%s', (text, day) => expect(parseDay(text)).toBe(day))

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-11',
    '2025',
    '03/11/2025',
    '11.03.2025',
    '3 Smarch 2025',
    'November 31, 2025',
    '',
    'tomorrow',
    'on 2025-11-03',
  ])('not %s', (text) => expect(parseDay(text)).toBeNull())

  test('every day of the calendar, and nothing else, is read back', () => {
    const day = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    )
    fc.assert(
      fc.property(day, ([year, month, number]) => {
        const pad = (value: number, width: number) => String(value).padStart(width, '0')
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(number, 2)}`
        const real = month >= 1 && month <= 12 && number >= 1 && number <= daysInMonth(year, month)
        expect(parseDay(text)).toBe(real ? text : null)
        if (real) expect(parseDay(formatDay(text))).toBe(text)
      }),
    )
  })

  test('no text throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseDay(text)))
  })
})

test('days are ordered, and shown to people', () => {
  expect(compareDays('2025-03-10', '2025-11-03')).toBeLessThan(0)
  expect(compareDays('2025-11-03', '2025-11-03')).toBe(0)
  expect(compareDays('2026-01-01', '2025-12-31')).toBeGreaterThan(0)
  expect(formatDay('2025-11-03')).toBe('3 Nov 2025')
  expect(formatDay('2025-99-03')).toBe('2025-99-03')
  expect(formatDay('soon')).toBe('soon')
})
