import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { containsDay, dayPeriod, periodsOverlap, samePeriod } from '../../../src/core/dates/compare'
import { parsePeriod } from '../../../src/core/dates/parse-period'
import type { Period } from '../../../src/core/dates/period'

const year = (number: number) => number * 12

function period(text: string): Period {
  const found = parsePeriod(text)
  if (!found) throw new Error(`no period: ${text}`)
  return found
}

describe('parsePeriod', () => {
  test.each<[string, Period['kind'], boolean, number, number]>([
    ['2025', 'year', false, year(2025), 12],
    ['FY2025', 'year', true, year(2025), 12],
    ['FY 2025', 'year', true, year(2025), 12],
    ['FY25', 'year', true, year(2025), 12],
    ["'25", 'year', false, year(2025), 12],
    ['2025-Q3', 'quarter', false, year(2025) + 6, 3],
    ['2025Q3', 'quarter', false, year(2025) + 6, 3],
    ['Q3 2025', 'quarter', false, year(2025) + 6, 3],
    ['q1-2025', 'quarter', false, year(2025), 3],
    ['3Q25', 'quarter', false, year(2025) + 6, 3],
    ["Q3 '25", 'quarter', false, year(2025) + 6, 3],
    ['Q3 FY25', 'quarter', true, year(2025) + 6, 3],
    ['FY2025-Q3', 'quarter', true, year(2025) + 6, 3],
    ['2025-H1', 'half', false, year(2025), 6],
    ['H2 2025', 'half', false, year(2025) + 6, 6],
    ['1H25', 'half', false, year(2025), 6],
    ['2025-11', 'month', false, year(2025) + 10, 1],
    ['Nov 2025', 'month', false, year(2025) + 10, 1],
    ['TTM', 'trailing', false, 0, 12],
    ['2025-Q1/2025-Q3', 'span', false, year(2025), 9],
    ['2024-Q1/2025-Q3', 'span', false, year(2024), 21],
    ['2024/2026', 'span', false, year(2024), 36],
    ['2025-01 / 2025-09', 'span', false, year(2025), 9],
    ['FY2024/FY2025', 'span', true, year(2024), 24],
  ])('%s', (text, kind, fiscal, first, months) => {
    expect(parsePeriod(text)).toEqual({ kind, fiscal, first, months, text })
  })

  test.each([
    '',
    '25',
    'Q3',
    'Q5 2025',
    'H3 2025',
    'Q3 25',
    '2025-13',
    '2025-1',
    '2025/26',
    '2025-Q3/2025-Q1',
    'TTM/2025',
    'FY2024/2025',
    '1/2/3',
    '1850',
    '20255',
    'last year',
  ])('not %s', (text) => expect(parsePeriod(text)).toBeNull())

  test('what a period says does not depend on how it is written', () => {
    const quarter = fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 4 }))
    fc.assert(
      fc.property(quarter, ([y, q]) => {
        const forms = [`${y}-Q${q}`, `Q${q} ${y}`, `${q}Q${String(y).slice(2)}`, `${y} q${q}`].map(period)
        for (const form of forms) expect(samePeriod(form, forms[0] ?? form)).toBe(true)
      }),
    )
  })

  test('no text throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parsePeriod(text)))
  })
})

test('the same stretch of time is the same period, however cut', () => {
  expect(samePeriod(period('2025'), period('2025-Q1/2025-Q4'))).toBe(true)
  expect(samePeriod(period('2025-H1'), period('2025-01/2025-06'))).toBe(true)
  expect(samePeriod(period('2025'), period('FY2025'))).toBe(false)
  expect(samePeriod(period('TTM'), period('ltm'))).toBe(true)
  expect(samePeriod(period('TTM'), period('2025'))).toBe(false)
})

test('periods overlap only where that is known', () => {
  expect(periodsOverlap(period('2025'), period('2025-Q3'))).toBe(true)
  expect(periodsOverlap(period('2025-Q2'), period('2025-Q3'))).toBe(false)
  expect(periodsOverlap(period('2025'), period('FY2025'))).toBe(false)
  expect(periodsOverlap(period('2025'), period('TTM'))).toBe(false)
})

test('a day lies in its month and in what holds that month', () => {
  expect(dayPeriod('2025-11-03')).toEqual({
    kind: 'month',
    fiscal: false,
    first: year(2025) + 10,
    months: 1,
    text: '2025-11',
  })
  expect(containsDay(period('2025-Q4'), '2025-12-31')).toBe(true)
  expect(containsDay(period('2025-Q4'), '2026-01-01')).toBe(false)
  expect(containsDay(period('FY2025'), '2025-06-01')).toBe(false)
  expect(containsDay(period('TTM'), '2025-06-01')).toBe(false)
})
