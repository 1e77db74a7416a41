import { describe, expect, test } from 'vitest'
import { parsePeriod } from '../../../src/core/dates/parse-period'
import type { TimeValue } from '../../../src/core/tokens/times/types'
import { monthsWords, periodWords, timeWords } from '../../../src/core/views/time-words'

function period(text: string) {
  const found = parsePeriod(text)
  if (found === null) throw new Error(`no period: ${text}`)
  return found
}

test.each([
  ['2025', '2025'],
  ['FY2026', 'fiscal 2026'],
  ['2025-H1', 'the first half of 2025'],
  ['FY2026-Q3', 'the third quarter of fiscal 2026'],
  ['2025-11', 'Nov 2025'],
  ['2024-Q1/2025-Q3', 'Jan 2024 to Sep 2025'],
  ['2026/2030', '2026 to 2030'],
  ['FY2025-Q1/FY2025-Q3', 'FY2025-Q1/FY2025-Q3'],
  ['TTM', 'the last twelve months, or a run rate'],
])('the period %s is %s', (text, words) => expect(periodWords(period(text))).toBe(words))

test('whole years are told in years', () => {
  expect([monthsWords(84), monthsWords(12), monthsWords(30)]).toEqual(['7 years', '1 year', '30 months'])
})

describe('what an expression of time says', () => {
  test.each<[TimeValue, string]>([
    [{ kind: 'day', day: '2025-11-03' }, '3 Nov 2025'],
    [{ kind: 'term', months: 60, most: 84 }, 'a term of 5 years to 7 years'],
    [{ kind: 'as-of', relation: 'by', of: { kind: 'period', period: period('2030') }, end: false }, 'by 2030'],
    [{ kind: 'relative', unit: 'year', offset: -1, from: 'note', fiscal: false }, 'a year, counted from the note'],
    [{ kind: 'shifted', unit: 'quarter', offset: 2, from: 'anchor' }, 'a quarter, counted from the time before'],
    [{ kind: 'rate', months: 12 }, 'a rate'],
  ])('%j', (says, words) => expect(timeWords(says)).toBe(words))
})
