import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, weekday } from '../../../src/core/dates/between'

test.each([
  ['2025-11-03', 0, '2025-11-03'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-12-31', 1, '2026-01-01'],
  ['2026-01-05', -7, '2025-12-29'],
  ['2026-01-31', 400, '2027-03-07'],
])('%s and %i days is %s', (day, days, other) => expect(addDays(day, days)).toBe(other))

test.each([
  ['2026-02-12', 4],
  ['2025-11-03', 1],
  ['2024-02-29', 4],
  ['2000-01-01', 6],
  ['2026-06-07', 7],
])('%s is day %i of its week', (day, number) => expect(weekday(day)).toBe(number))

test('days added are the days between, and every seventh is the same day of the week', () => {
  fc.assert(
    fc.property(fc.integer({ min: -800, max: 800 }), (days) => {
      const other = addDays('2025-11-03', days)
      expect(daysBetween('2025-11-03', other)).toBe(Math.abs(days))
      expect(weekday(other) === 1).toBe(days % 7 === 0)
    }),
  )
})
