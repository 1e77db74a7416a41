import { describe, expect, test } from 'vitest'
import { parsePeriod } from '../../../src/core/dates/parse-period'
import type { When } from '../../../src/core/dates/when'
import { resolveTime, type TimeContext } from '../../../src/core/tokens/times/resolve'
import { oneTime } from './say-time'

const PLAIN: TimeContext = { date: '2026-02-20', yearEnd: '12-31', home: 'US', reportsPast: false, outlook: false }
const PAST: Partial<TimeContext> = { reportsPast: true }
const AHEAD: Partial<TimeContext> = { outlook: true }

function anchor(text: string): When {
  const period = parsePeriod(text)
  return { text, period, day: period === null ? text : null }
}

function when(text: string, context: Partial<TimeContext>): string | null {
  return resolveTime(oneTime(text), { ...PLAIN, ...context })?.text ?? null
}

test('a period comes with its months, a day without', () => {
  expect(resolveTime(oneTime('in the first quarter'), { ...PLAIN, yearEnd: '10-31', reportsPast: true })).toEqual({
    text: 'FY2026-Q1',
    period: { kind: 'quarter', fiscal: true, first: 2026 * 12, months: 3, text: 'FY2026-Q1' },
    day: null,
  })
  expect(resolveTime(oneTime('on September 10'), PLAIN)).toEqual({
    text: '2025-09-10',
    period: null,
    day: '2025-09-10',
  })
  expect(resolveTime(oneTime('the run rate'), PLAIN)?.period?.kind).toBe('trailing')
})

describe.each<[string, [string, Partial<TimeContext>, string | null][]]>([
  [
    'said as such',
    [
      ['2025', {}, '2025'],
      ['2025', { date: null }, '2025'],
      ['September 2025', { date: null }, '2025-09'],
      ['Q3 2025', { yearEnd: '01-31' }, '2025-Q3'],
      ['fiscal 2025', {}, '2025'],
      ['FY26 Q3', { yearEnd: '01-31' }, 'FY2026-Q3'],
      ['fiscal 2026', { yearEnd: null }, 'FY2026'],
      ['FY25 to FY27', { yearEnd: '05-31' }, 'FY2025/FY2027'],
      ['2025–2030', {}, '2025/2030'],
      ['June 30, 2025', { date: null }, '2025-06-30'],
      ['the nine months ended December 31, 2025', {}, '2025-Q2/2025-Q4'],
      ['ARR', { date: null }, 'TTM'],
      ['over the last four quarters', {}, 'TTM'],
    ],
  ],
  [
    'parts of a year',
    [
      ['the first quarter', PAST, '2025-Q1'],
      ['the first quarter', AHEAD, '2026-Q1'],
      ['the first quarter', {}, null],
      ['the first quarter', { date: null, ...PAST }, null],
      ['the third quarter', {}, '2025-Q3'],
      ['the fourth quarter', PAST, '2025-Q4'],
      ['the fourth quarter', AHEAD, null],
      ['the second quarter', AHEAD, '2026-Q2'],
      ['the second quarter', { date: '2026-03-04', yearEnd: '10-31', ...AHEAD }, 'FY2026-Q2'],
      ['fiscal first quarter', { date: '2026-03-04', yearEnd: '10-31', ...PAST }, 'FY2026-Q1'],
      ['the third quarter', { date: '2025-11-19', yearEnd: '01-31', ...PAST }, 'FY2026-Q3'],
      ['the fourth quarter', { date: '2025-11-19', yearEnd: '01-31', ...AHEAD }, 'FY2026-Q4'],
      ['fiscal third quarter', { date: '2026-02-12', yearEnd: '03-31', home: 'JP' }, 'FY2025-Q3'],
      ['fiscal third quarter', { yearEnd: null, ...PAST }, null],
      ['the third quarter', { yearEnd: null, ...PAST }, '2025-Q3'],
      ['Q1', { date: '2025-03-31', ...PAST }, '2025-Q1'],
      ['the first half', PAST, '2025-H1'],
      ['the second half', AHEAD, '2026-H2'],
      ['the first nine months', PAST, '2025-Q1/2025-Q3'],
      ['the full year', PAST, '2025'],
      ['the full year', AHEAD, '2026'],
      ['the full year', { date: '2026-01-15', ...AHEAD }, null],
      ['the full year', { date: '2025-11-19', yearEnd: '01-31', ...AHEAD }, 'FY2026'],
      ['the full year', {}, null],
      ['the third quarter of last year', {}, '2025-Q3'],
      ['the third quarter of last year', { yearEnd: '01-31' }, null],
      ['the third quarter of last fiscal year', { yearEnd: '05-31' }, 'FY2025-Q3'],
    ],
  ],
  [
    'stretches told by their end',
    [
      ['the January quarter', { date: '2026-02-09', yearEnd: '01-31' }, '2025-11/2026-01'],
      ['the October quarter', { date: '2026-02-09' }, '2025-08/2025-10'],
      ['the December quarter', { date: '2026-02-12' }, '2025-Q4'],
      ['the February quarter', {}, null],
      ['the February quarter', { date: '2026-02-28' }, '2025-12/2026-02'],
      ['the March quarter', AHEAD, '2026-Q1'],
      ['the January quarter', AHEAD, null],
      ['April to December', { date: '2026-02-12' }, '2025-Q2/2025-Q4'],
      ['between June and December', { date: '2026-02-12' }, '2025-06/2025-12'],
    ],
  ],
  [
    'months and days',
    [
      ['in September', {}, '2025-09'],
      ['in September', AHEAD, '2026-09'],
      ['in February', {}, '2026-02'],
      ['in September', { date: null }, null],
      ['last September', { date: '2026-06-12' }, '2025-09'],
      ['last January', {}, null],
      ['last February', {}, '2025-02'],
      ['next June', {}, '2026-06'],
      ['this January', {}, '2026-01'],
      ['September of last year', {}, '2025-09'],
      ['on June 30', { date: '2025-07-22' }, '2025-06-30'],
      ['on March 3', AHEAD, '2026-03-03'],
      ['on February 20', {}, '2026-02-20'],
      ['on Thursday', { date: '2026-02-12' }, '2026-02-12'],
      ['on Monday', { date: '2026-02-12' }, '2026-02-09'],
      ['on Monday', { date: '2026-02-12', ...AHEAD }, '2026-02-16'],
      ['last Thursday', { date: '2026-02-12' }, '2026-02-05'],
      ['next Tuesday', { date: '2026-02-12' }, '2026-02-17'],
    ],
  ],
  [
    'against the note',
    [
      ['last year', {}, '2025'],
      ['last year', { date: null }, null],
      ['this year', {}, '2026'],
      ['next year', {}, '2027'],
      ['last month', { date: '2026-01-05' }, '2025-12'],
      ['yesterday', { date: '2026-03-01' }, '2026-02-28'],
      ['today', {}, '2026-02-20'],
      ['last week', { date: '2026-03-16' }, '2026-03'],
      ['last week', { date: '2026-04-06' }, '2026-03/2026-04'],
      ['last quarter', {}, '2025-Q4'],
      ['last quarter', { date: '2025-11-19', yearEnd: '01-31' }, 'FY2026-Q3'],
      ['the current quarter', { date: '2025-11-19', yearEnd: '01-31' }, 'FY2026-Q4'],
      ['next quarter', AHEAD, null],
      ['its last fiscal year', { date: '2025-07-22', yearEnd: '05-31' }, 'FY2025'],
      ['this fiscal year', { date: '2025-07-22', yearEnd: '05-31' }, 'FY2026'],
      ['this fiscal year', { date: '2026-02-12', yearEnd: '03-31', home: 'JP' }, 'FY2025'],
      ['the previous fiscal year', { date: '2025-06-30', yearEnd: '05-31' }, 'FY2025'],
      ['the last fiscal year', { yearEnd: null }, null],
      ['a year ago', {}, '2025'],
      ['three months ago', {}, '2025-11'],
      ['six days ago', {}, '2026-02-14'],
      ['so far this year', {}, '2026-01/2026-02'],
      ['over the next two years', {}, '2026/2028'],
      ['over the next 18 months', {}, '2026-02/2027-08'],
      ['over the past two years', {}, '2024/2026'],
      ['the previous year', {}, null],
      ['a year earlier', {}, null],
      ['the same quarter', {}, null],
      ['During the quarter, Tarn', { yearEnd: '10-31', date: '2026-03-04', ...PAST }, 'FY2026-Q1'],
      ['in recent months', {}, null],
    ],
  ],
  [
    'against an anchor',
    [
      ['the same quarter a year earlier', { anchor: anchor('FY2026-Q1') }, 'FY2025-Q1'],
      ['a year earlier', { anchor: anchor('2025-Q4') }, '2024-Q4'],
      ['a year ago', { anchor: anchor('2025-Q4') }, '2024-Q4'],
      ['a year earlier', { anchor: anchor('2024-02-29') }, '2023-02-28'],
      ['two quarters earlier', { anchor: anchor('2025-Q1') }, '2024-Q3'],
      ['a quarter earlier', { anchor: anchor('2025') }, null],
      ['seven months later', { anchor: anchor('2025-11') }, '2026-06'],
      ['a week earlier', { anchor: anchor('2026-02-12') }, '2026-02'],
      ['three days later', { anchor: anchor('2026-02-27') }, '2026-03-02'],
      ['the previous year', { anchor: anchor('2026') }, '2025'],
      ['the previous year', { anchor: anchor('FY2026-Q1') }, 'FY2025'],
      ['the previous year', { anchor: anchor('2026-02-12') }, '2025'],
      ['the previous quarter', { anchor: anchor('FY2026-Q1') }, 'FY2025-Q4'],
      ['the previous quarter', { anchor: anchor('2025') }, null],
      ['in that quarter', { anchor: anchor('2025-Q3') }, '2025-Q3'],
      ['the same quarter of 2024', { anchor: anchor('2025-Q3') }, '2024-Q3'],
      ['the same quarter of 2024', { anchor: anchor('FY2026-Q3') }, null],
      ['a year earlier', { anchor: anchor('TTM') }, null],
    ],
  ],
  [
    'ends',
    [
      ['by 2030', AHEAD, '2026/2030'],
      ['by 2030', {}, '2030'],
      ['in 2030', AHEAD, '2030'],
      ['by the end of the decade', AHEAD, '2026/2030'],
      ['by the end of the year', AHEAD, '2026'],
      ['before the end of 2026', AHEAD, '2026'],
      ['by the first half of 2025', {}, '2025-H1'],
      ['by February 2000', {}, '2000-02'],
      ['through 2028', {}, '2026/2028'],
      ['through the end of 2028', AHEAD, '2026/2028'],
      ['through 2026', {}, '2026'],
      ['through 2024', {}, null],
      ['until March', {}, null],
      ['since 2021', { date: '2025-12-23' }, '2021/2025'],
      ['since March', {}, '2025-03/2026-02'],
      ['since 2021', { date: null }, null],
      ['as of March', {}, '2025-03'],
      ['as of December 31', {}, '2025-12-31'],
      ['at the end of 2025', {}, '2025-12-31'],
      ['at the end of fiscal 2025', { yearEnd: '05-31' }, '2025-05-31'],
      ['at the end of fiscal 2025', { yearEnd: null }, 'FY2025'],
      ['at the end of the third quarter', { date: '2025-11-19', yearEnd: '01-31', ...PAST }, '2025-10-31'],
      ['at the end of last year', {}, '2025-12-31'],
      ['starting in 2027', AHEAD, null],
      ['before 2027', AHEAD, null],
    ],
  ],
  [
    'lengths and rates are no time',
    [
      ['over seven years', {}, null],
      ['$5 billion a year', {}, null],
      ['annual', {}, null],
      ['year over year', {}, null],
    ],
  ],
])('%s', (_, rows) => {
  test.each(rows)('%s %j is %s', (text, context, expected) => expect(when(text, context)).toBe(expected))
})
