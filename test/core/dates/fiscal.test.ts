import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarPeriod, fiscalPeriod, fiscalShift, lastReported } from '../../../src/core/dates/fiscal'
import { makePeriod } from '../../../src/core/dates/make-period'
import { parsePeriod } from '../../../src/core/dates/parse-period'
import type { Period } from '../../../src/core/dates/period'

function period(text: string): Period {
  const found = parsePeriod(text)
  if (!found) throw new Error(`no period: ${text}`)
  return found
}

describe('makePeriod spells as the registry does', () => {
  test.each([
    [2025 * 12, 12, false, '2025', 'year'],
    [2025 * 12, 12, true, 'FY2025', 'year'],
    [2025 * 12 + 6, 6, false, '2025-H2', 'half'],
    [2025 * 12 + 6, 3, false, '2025-Q3', 'quarter'],
    [2025 * 12 + 10, 1, false, '2025-11', 'month'],
    [2025 * 12, 9, false, '2025-Q1/2025-Q3', 'span'],
    [2025 * 12 + 3, 9, true, 'FY2025-Q2/FY2025-Q4', 'span'],
    [2025 * 12 + 6, 12, false, '2025-Q3/2026-Q2', 'span'],
    [2025 * 12 + 10, 3, false, '2025-11/2026-01', 'span'],
    [2026 * 12, 60, false, '2026/2030', 'span'],
    [2025 * 12 + 1, 12, false, '2025-02/2026-01', 'span'],
  ])('%i for %i months', (first, months, fiscal, text, kind) => {
    expect(makePeriod(first, months, fiscal)).toEqual({ kind, fiscal, first, months, text })
    const { first: from, months: long, fiscal: own } = period(text)
    expect([from, long, own]).toEqual([first, months, fiscal])
  })
})

describe('a company’s own period in calendar months', () => {
  test.each([
    ['FY2026', '01-31', 'US', '2025-02/2026-01'],
    ['FY2026-Q3', '01-31', 'US', '2025-08/2025-10'],
    ['FY2026-Q1', '10-31', 'US', '2025-11/2026-01'],
    ['FY2025', '05-31', 'US', '2024-06/2025-05'],
    ['FY2026-H1', '06-30', 'US', '2025-H2'],
    ['FY2026-Q2', '06-30', null, '2025-Q4'],
    ['FY2026-Q4', '03-31', 'IN', '2026-Q1'],
    ['FY2025', '03-31', 'JP', '2025-Q2/2026-Q1'],
    ['FY2025-Q3', '03-31', 'JP', '2025-Q4'],
    ['FY2025', '12-31', 'JP', '2025'],
    ['FY2025', '12-31', 'US', '2025'],
    ['FY2025-Q3', '12-31', 'US', '2025-Q3'],
    ['FY2025/FY2026', '05-31', 'US', '2024-06/2026-05'],
    ['FY2025', '01-03', 'US', '2025'],
    ['FY2026', '02-03', 'US', '2025-02/2026-01'],
    ['FY2026', '01-26', 'US', '2025-02/2026-01'],
  ])('%s with a year to %s (%s) is %s', (own, end, home, calendar) => {
    expect(calendarPeriod(period(own), end, home)?.text).toBe(calendar)
    expect(calendarPeriod(period(own), end, home)?.fiscal).toBe(false)
  })

  test('a calendar period is given back as it is', () => {
    const quarter = period('Q3 2025')
    expect(calendarPeriod(quarter, '01-31', 'US')).toBe(quarter)
    expect(calendarPeriod(quarter, null)).toBe(quarter)
    expect(calendarPeriod(period('TTM'), '01-31')?.kind).toBe('trailing')
  })

  test.each([null, '', '13-01', '01', '00-10', '01-32', 'January'])('no end of the year: %j', (end) => {
    expect(calendarPeriod(period('FY2026'), end)).toBeNull()
    expect(fiscalPeriod(2025 * 12, 3, end)).toBeNull()
    expect(lastReported('2026-03-04', end, 'US', null)).toBeNull()
  })
})

describe('calendar months as a company’s own period', () => {
  test.each([
    [2025, 11, 3, '10-31', 'US', 'FY2026-Q1'],
    [2025, 8, 3, '01-31', 'US', 'FY2026-Q3'],
    [2025, 2, 12, '01-31', 'US', 'FY2026'],
    [2025, 7, 6, '06-30', 'US', 'FY2026-H1'],
    [2025, 10, 3, '03-31', 'JP', 'FY2025-Q3'],
    [2026, 1, 3, '03-31', 'IN', 'FY2026-Q4'],
    [2025, 7, 3, '12-31', 'US', '2025-Q3'],
    [2025, 7, 3, '01-31', 'US', null],
    [2025, 8, 6, '10-31', 'US', null],
    [2025, 2, 9, '01-31', 'US', null],
    [2025, 2, 1, '01-31', 'US', null],
  ])('%i-%i for %i months, year to %s (%s)', (year, month, months, end, home, text) => {
    expect(fiscalPeriod(year * 12 + month - 1, months, end, home)?.text ?? null).toBe(text)
  })

  test('there and back is the same', () => {
    const ends = fc.constantFrom('01-31', '03-31', '05-31', '06-30', '10-31', '12-31')
    fc.assert(
      fc.property(ends, fc.constantFrom('US', 'JP', null), fc.integer({ min: 0, max: 3 }), (end, home, quarter) => {
        const first = 2025 * 12 + (fiscalShift(end, home) ?? 0) + quarter * 3
        const own = fiscalPeriod(first, 3, end, home)
        expect(own && calendarPeriod(own, end, home)?.first).toBe(first)
      }),
    )
  })
})

describe('the quarter that a report is about', () => {
  test.each([
    ['2026-03-04', '10-31', 'US', null, 'FY2026-Q1'],
    ['2025-11-19', '01-31', 'US', null, 'FY2026-Q3'],
    ['2026-02-25', '01-31', 'US', null, 'FY2026-Q4'],
    ['2026-02-12', '03-31', 'JP', null, 'FY2025-Q3'],
    ['2026-02-12', '03-31', 'JP', 3, 'FY2025-Q3'],
    ['2025-07-22', '05-31', 'US', null, 'FY2025-Q4'],
    ['2026-01-29', '12-31', 'US', null, '2025-Q4'],
    ['2026-01-29', '12-31', 'US', 4, '2025-Q4'],
    ['2026-01-29', '12-31', 'US', 1, '2025-Q1'],
    ['2025-03-31', '12-31', 'US', null, '2024-Q4'],
    ['2025-03-31', '12-31', 'US', 1, '2025-Q1'],
    ['2025-03-30', '12-31', 'US', 1, '2024-Q1'],
    ['2025-04-01', '12-31', 'US', null, '2025-Q1'],
    ['2025-11-20', '01-31', 'US', 4, 'FY2025-Q4'],
  ])('on %s, year to %s (%s), quarter %j', (day, end, home, number, text) => {
    expect(lastReported(day, end, home, number)?.text).toBe(text)
  })
})
