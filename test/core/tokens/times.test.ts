import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexSentence } from '../../../src/core/tokens/lex'
import { readTimes } from '../../../src/core/tokens/times'
import { oneTime, pieces, timesOf } from './say-time'

describe('what a value holds', () => {
  test('a period is in the registry’s spelling', () => {
    expect(oneTime('the third quarter of 2025')).toEqual({
      first: 1,
      last: 4,
      says: {
        kind: 'period',
        period: { kind: 'quarter', fiscal: false, first: 2025 * 12 + 6, months: 3, text: '2025-Q3' },
      },
    })
  })
  test('a word of relation is part of the expression', () => {
    expect(oneTime('Tarn owes $2 billion at the end of last year.')).toEqual({
      first: 3,
      last: 8,
      says: {
        kind: 'as-of',
        relation: 'as-of',
        of: { kind: 'relative', unit: 'year', offset: -1, from: 'note', fiscal: false },
        end: true,
      },
    })
  })
})

describe.each<[string, [string, string, string][]]>([
  [
    'years',
    [
      ['in 2025', '2025', '2025'],
      ['by Tarn’s 2025 revenue', '2025', '2025'],
      ['its 2025 targets', '2025', '2025'],
      ['2025', '2025', '2025'],
      ['2025E', '2025E', '2025'],
      ['2025 (guidance)', '2025', '2025'],
      ['in 2019, Tarn', '2019', '2019'],
      ['calendar 2026', 'calendar 2026', '2026'],
      ['the year 2028', 'year 2028', '2028'],
      ['full-year 2025 sales', 'full-year 2025', '2025'],
      ['FY26', 'FY26', 'FY2026'],
      ['FY 2026', 'FY 2026', 'FY2026'],
      ['FY’26', 'FY’26', 'FY2026'],
      ['fiscal 2026', 'fiscal 2026', 'FY2026'],
      ['Fiscal Year 2026', 'Fiscal Year 2026', 'FY2026'],
      ['its financial year 2026', 'financial year 2026', 'FY2026'],
      ['the 2026 fiscal year', '2026 fiscal year', 'FY2026'],
      ['early 2027', 'early 2027', '2027'],
      ['late in 2025', 'late in 2025', '2025'],
      ['mid-2027', 'mid-2027', '2027'],
      ['in the summer of 2025', 'summer of 2025', '2025'],
      ['2025–2030', '2025–2030', '2025/2030'],
      ['2025-30', '2025-30', '2025/2030'],
      ['between 2026 and 2030', '2026 and 2030', '2026/2030'],
      ['from 2025 through 2028', '2025 through 2028', '2025/2028'],
      ['from 2026 to the end of 2029', '2026 to the end of 2029', '2026/2029'],
      ['FY25 to FY27', 'FY25 to FY27', 'FY2025/FY2027'],
      ['2025-26', '2025-26', 'vague'],
      ['FY2025-26', 'FY2025-26', 'vague'],
      ['2025/26', '2025/26', 'vague'],
    ],
  ],
  [
    'quarters, halves and other parts',
    [
      ['Q3 2025', 'Q3 2025', '2025-Q3'],
      ['Q3 of 2025', 'Q3 of 2025', '2025-Q3'],
      ["Q3 '25", "Q3 '25", '2025-Q3'],
      ['2Q25', '2Q25', '2025-Q2'],
      ['1H25', '1H25', '2025-H1'],
      ["H1'25", "H1'25", '2025-H1'],
      ['2025-Q3', '2025-Q3', '2025-Q3'],
      ['FY2026-Q1', 'FY2026-Q1', 'FY2026-Q1'],
      ['Q1 FY26', 'Q1 FY26', 'FY2026-Q1'],
      ['FY26 Q2', 'FY26 Q2', 'FY2026-Q2'],
      ['the fourth quarter of fiscal 2025', 'fourth quarter of fiscal 2025', 'FY2025-Q4'],
      ['third-quarter fiscal 2026 sales', 'third-quarter fiscal 2026', 'FY2026-Q3'],
      ['fiscal 2026 third-quarter sales', 'fiscal 2026 third-quarter', 'FY2026-Q3'],
      ['the first half of 2025', 'first half of 2025', '2025-H1'],
      ['the first nine months of 2025', 'first nine months of 2025', '2025-Q1/2025-Q3'],
      ['the last three months of 2025', 'last three months of 2025', '2025-Q4'],
      ['in the last two months of 2025', 'last two months of 2025', '2025-11/2025-12'],
      ['Q1–Q3 2025', 'Q1–Q3 2025', '2025-Q1/2025-Q3'],
      ['Q3 2025 to Q1 2026', 'Q3 2025 to Q1 2026', '2025-Q3/2026-Q1'],
      ['first-quarter revenue', 'first-quarter', 'part 0+3'],
      ['Q4 results', 'Q4', 'part 9+3'],
      ['in the 2nd quarter', '2nd quarter', 'part 3+3'],
      ['in the second quarter, above $11.1 billion', 'second quarter', 'part 3+3'],
      ['fiscal third-quarter profit', 'fiscal third-quarter', 'part 6+3 fiscal'],
      ['its fourth fiscal quarter', 'fourth fiscal quarter', 'part 9+3 fiscal'],
      ['the second half', 'second half', 'part 6+6'],
      ['the first through third quarter', 'first through third quarter', 'part 0+9'],
      ['the first nine months of the year', 'first nine months of the year', 'part 0+9'],
      ['for the full year', 'full year', 'part 0+12'],
      ['for the year, it earned $2 billion', 'year', 'part 0+12'],
      ['for the fiscal year', 'fiscal year', 'part 0+12 fiscal'],
      ['the third quarter of last year', 'third quarter of last year', 'part 6+3 of year -1'],
      ['last year’s third quarter', 'last year’s third quarter', 'part 6+3 of year -1'],
      ['the back half of this year', 'back half of this year', 'part 6+6 of year 0'],
      ['the first and second quarters of 2025', 'first and second quarters of 2025', 'vague'],
    ],
  ],
  [
    'months and days',
    [
      ['September 2025', 'September 2025', '2025-09'],
      ['Sept. 2025', 'Sept. 2025', '2025-09'],
      ['September of 2025', 'September of 2025', '2025-09'],
      ['by February 2000', 'by February 2000', 'by 2000-02'],
      ['2025-11', '2025-11', '2025-11'],
      ['May 2025', 'May 2025', '2025-05'],
      ['June 30, 2025', 'June 30, 2025', '2025-06-30'],
      ['June 30,2025', 'June 30,2025', '2025-06-30'],
      ['3 November 2025', '3 November 2025', '2025-11-03'],
      ['the 3rd of November, 2025', '3rd of November, 2025', '2025-11-03'],
      ['2025-11-03', '2025-11-03', '2025-11-03'],
      ['Thursday, February 12, 2026', 'Thursday, February 12, 2026', '2026-02-12'],
      ['03/11/2025', '03/11/2025', 'vague'],
      ['in September', 'September', 'month 9'],
      ['In May Tarn paid up', 'May', 'month 5'],
      ['its March flotation', 'March', 'month 3'],
      ['mid-September', 'mid-September', 'month 9'],
      ['last September', 'last September', 'month 9 turn -1'],
      ['next June', 'next June', 'month 6 turn 1'],
      ['this January', 'this January', 'month 1 of year 0'],
      ['September of last year', 'September of last year', 'month 9 of year -1'],
      ['on September 10', 'September 10', 'day 9-10'],
      ['on 10 September, it', '10 September', 'day 9-10'],
      ['on Thursday', 'Thursday', 'weekday 4'],
      ['last Tuesday', 'last Tuesday', 'weekday 2 turn -1'],
    ],
  ],
  [
    'stretches told by their end',
    [
      ['the December quarter', 'December quarter', 'ending 12 x3'],
      ['January-quarter sales', 'January-quarter', 'ending 1 x3'],
      ['the December 2025 quarter', 'December 2025 quarter', '2025-Q4'],
      ['March quarter 2026', 'March quarter 2026', '2026-Q1'],
      ['the nine months ended September 30, 2025', 'nine months ended September 30, 2025', '2025-Q1/2025-Q3'],
      ['the nine months through September 2025', 'nine months through September 2025', '2025-Q1/2025-Q3'],
      ['the nine months ending in December', 'nine months ending in December', 'ending 12 x9'],
      ['for the three months ended June 30, 2025', 'three months ended June 30, 2025', '2025-Q2'],
      ['in the six months to June', 'six months to June', 'ending 6 x6'],
      ['the quarter to the end of June', 'quarter to the end of June', 'ending 6 x3'],
      ['the third quarter ended Nov. 2, 2025', 'third quarter ended Nov. 2, 2025', '2025-08/2025-10'],
      ['the year ended March 31, 2026', 'year ended March 31, 2026', '2025-Q2/2026-Q1'],
      ['the fiscal year ending in June', 'fiscal year ending in June', 'ending 6 x12'],
      ['the April to December period', 'April to December period', 'ending 12 x9'],
      ['between June and December', 'June and December', 'ending 12 x7'],
      ['March–September', 'March–September', 'ending 9 x7'],
      ['November 2025 to January 2026', 'November 2025 to January 2026', '2025-11/2026-01'],
    ],
  ],
  [
    'times against the note or another time',
    [
      ['last year', 'last year', 'year -1'],
      ['this year', 'this year', 'year 0'],
      ['next quarter', 'next quarter', 'quarter 1'],
      ['the current quarter', 'current quarter', 'quarter 0'],
      ['the most recent quarter', 'most recent quarter', 'quarter -1'],
      ['in this past quarter', 'this past quarter', 'quarter -1'],
      ['last month', 'last month', 'month -1'],
      ['last week', 'last week', 'week -1'],
      ['earlier this month', 'earlier this month', 'month 0'],
      ['earlier in the year', 'earlier in the year', 'year 0@'],
      ['late last year', 'late last year', 'year -1'],
      ['yesterday', 'yesterday', 'day -1'],
      ['earlier today', 'earlier today', 'day 0'],
      ['its last fiscal year', 'last fiscal year', 'year -1 fiscal'],
      ['the previous year', 'previous year', 'year -1@'],
      ['the year before', 'year before', 'year -1@'],
      ['from the prior quarter', 'prior quarter', 'quarter -1@'],
      ['During the quarter, Tarn', 'quarter', 'quarter 0@'],
      ['in that year', 'that year', 'year 0@'],
      ['$5 billion a year earlier', 'a year earlier', 'shifted year -1@'],
      ['$5 billion a year before, but', 'a year before', 'shifted year -1@'],
      ['a year ago', 'a year ago', 'shifted year -1'],
      ['two years ago', 'two years ago', 'shifted year -2'],
      ['half a year ago', 'half a year ago', 'shifted month -6'],
      ['a decade ago', 'a decade ago', 'shifted year -10'],
      ['seven months later', 'seven months later', 'shifted month 7@'],
      ['a quarter earlier', 'a quarter earlier', 'shifted quarter -1@'],
      ['the same quarter a year earlier', 'same quarter a year earlier', 'shifted year -1@'],
      ['the same period last year', 'same period last year', 'shifted year -1@'],
      ['the same three months two years ago', 'same three months two years ago', 'shifted year -2@'],
      ['the year-ago quarter', 'year-ago quarter', 'shifted year -1@'],
      ['a year-ago loss', 'a year-ago', 'shifted year -1@'],
      ['the prior-year period', 'prior-year period', 'shifted year -1@'],
      ['the same quarter of 2024', 'same quarter of 2024', 'same of 2024'],
      ['the same quarter', 'same quarter', 'quarter 0@'],
      ['so far this year', 'so far this year', 'year to date'],
      ['year-to-date', 'year-to-date', 'year to date'],
      ['in recent months', 'recent months', 'vague'],
      ['a few years ago', 'a few years ago', 'vague'],
      ['one day after Tarn', 'one day after', 'vague'],
      ['three months since the flotation', 'three months since', 'vague'],
      ['last summer', 'last summer', 'vague'],
      ['18-24 months ago', '18-24 months ago', 'vague'],
      ['latest April figures', 'April', 'month 4'],
      ['in three years', 'in three years', 'vague'],
    ],
  ],
  [
    'ends',
    [
      ['by 2030', 'by 2030', 'by 2030'],
      ['by mid-2027', 'by mid-2027', 'by 2027'],
      ['by the end of the decade', 'by the end of the decade', 'by end decade 0'],
      ['by year-end', 'by year-end', 'by end year 0'],
      ['by the end of the year', 'by the end of the year', 'by end year 0'],
      ['before the end of 2026', 'before the end of 2026', 'by end 2026'],
      ['before 2027', 'before 2027', 'before 2027'],
      ['by the 2021 law', '2021', '2021'],
      ['after the April meeting', 'April', 'month 4'],
      ['through 2028', 'through 2028', 'through 2028'],
      ['through the end of 2028', 'through the end of 2028', 'through end 2028'],
      ['until March', 'until March', 'until month 3'],
      ['since 2019', 'since 2019', 'since 2019'],
      ['since the start of the year', 'since the start of the year', 'since year 0'],
      ['as of December 31', 'as of December 31', 'as-of day 12-31'],
      ['as of March', 'as of March', 'as-of month 3'],
      ['at the end of 2025', 'at the end of 2025', 'as-of end 2025'],
      ['at the end of the third quarter', 'at the end of the third quarter', 'as-of end part 6+3'],
      ['at year-end 2025', 'at year-end 2025', 'as-of end 2025'],
      ['starting in 2027', 'starting in 2027', 'from 2027'],
      ['from 2027 onwards', 'from 2027 onwards', 'from 2027'],
    ],
  ],
  [
    'lengths, terms and rates',
    [
      ['over seven years', 'over seven years', 'term 84'],
      ['over roughly five years', 'over roughly five years', 'term 60'],
      ['over a five-year period', 'over a five-year period', 'term 60'],
      ['a seven-year, $38 billion deal', 'seven-year', 'term 84'],
      ['a twenty-five-year lease', 'twenty-five-year', 'term 300'],
      ['$5 billion (seven years)', 'seven years', 'term 84'],
      ['a term of 7 years', '7 years', 'term 84'],
      ['over five to seven years', 'over five to seven years', 'term 60-84'],
      ['for two and a half years', 'for two and a half years', 'term 30'],
      ['a three-and-a-half-year term', 'three-and-a-half-year term', 'term 42'],
      ['for a year and a half', 'for a year and a half', 'term 18'],
      ['over five years and six months', 'over five years and six months', 'term 66'],
      ['within 12 months', 'within 12 months', 'term 12'],
      ['for a decade', 'for a decade', 'term 120'],
      ['over the course of a decade', 'over the course of a decade', 'term 120'],
      ['a multi-year deal', 'multi-year', 'vague'],
      ['over several years', 'over several years', 'vague'],
      ['over the next two years', 'over the next two years', 'span-ahead 24'],
      ['the coming 18 months', 'coming 18 months', 'span-ahead 18'],
      ['over the next few years', 'over the next few years', 'vague'],
      ['over the next 12 to 24 months', 'over the next 12 to 24 months', 'vague'],
      ['a 52-week high', '52-week', 'vague'],
      ['half-yearly profit', 'half-yearly', 'length 6'],
      ['over the past two years', 'over the past two years', 'span-behind 24'],
      ['over the last 4 quarters', 'over the last 4 quarters', 'trailing'],
      ['the past 12 months', 'past 12 months', 'trailing'],
      ['over the past year', 'past year', 'trailing'],
      ['TTM', 'TTM', 'trailing'],
      ['annualized sales', 'annualized', 'run-rate'],
      ['Annualised sales', 'Annualised', 'run-rate'],
      ['its annual run rate', 'annual run rate', 'run-rate'],
      ['a run-rate of', 'run-rate', 'run-rate'],
      ['$2 billion in ARR', 'ARR', 'run-rate'],
      ['annual recurring revenue', 'annual recurring', 'run-rate'],
      ['$5 billion a year', 'a year', 'rate 12'],
      ['$5 billion in cloud revenue a year', 'a year', 'rate 12'],
      ['$5 billion a year on chips', 'a year', 'rate 12'],
      ['$5 billion a year before tax', 'a year', 'rate 12'],
      ['$5 million a month', 'a month', 'rate 1'],
      ['$5 billion a quarter', 'a quarter', 'rate 3'],
      ['$5 billion per year', 'per year', 'rate 12'],
      ['$5 billion/yr', '/yr', 'rate 12'],
      ['$5 billion annually', 'annually', 'rate 12'],
      ['$5 billion each year', 'each year', 'rate 12'],
      ['$5 million monthly', 'monthly', 'rate 1'],
      ['$5 million per week', 'per week', 'rate 0.23'],
      ['annual revenue', 'annual', 'length 12'],
      ['quarterly profit', 'quarterly', 'length 3'],
      ['nine-month profit', 'nine-month', 'length 9'],
      ['year over year', 'year over year', 'compared 12'],
      ['62% YoY', 'YoY', 'compared 12'],
      ['up 5% quarter-on-quarter', 'quarter-on-quarter', 'compared 3'],
    ],
  ],
])('%s', (_, rows) => {
  test.each(rows)('%s', (text, words, value) => expect(timesOf(text)).toEqual([[words, value]]))
})

describe('no time', () => {
  test.each([
    'It may rise.',
    'Sales May Fall',
    'They march on.',
    'March on, said Osk.',
    'June Harper runs it.',
    'Second, it paid $5 billion.',
    'a second round',
    '2,025 chips',
    '2025 chips',
    'the 2025 model',
    'its 2030 notes',
    'its 2031 convertible notes',
    'in 2000 homes',
    'GPT-2025x',
    'H100 chips',
    'the late 1990s',
    'in a year',
    'within reach',
    'a quarter of its $5 billion',
    'rose by a quarter',
    'a 68-year-old founder',
    'a two-year-old start-up',
    '$5 billion a year on, still owed',
    'five to seven years',
    'the first half of the decade',
    'in its first quarter as a public company',
    'fiscal discipline',
    'on the same day',
    'at the same time',
    'Black Friday',
    'the quarter-final',
    'Tarn went through.',
    'the fall in prices',
  ])('%s', (text) => expect(timesOf(text)).toEqual([]))
})

describe('several in one sentence', () => {
  test.each<[string, [string, string][]]>([
    [
      'Sales rose 29% year over year in the fiscal first quarter, from $5 billion a year earlier.',
      [
        ['year over year', 'compared 12'],
        ['fiscal first quarter', 'part 0+3 fiscal'],
        ['a year earlier', 'shifted year -1@'],
      ],
    ],
    [
      'Tarn will pay $38 billion over seven years, about $5 billion a year, starting in 2027.',
      [
        ['over seven years', 'term 84'],
        ['a year', 'rate 12'],
        ['starting in 2027', 'from 2027'],
      ],
    ],
    [
      'from $3 billion in 2024 to $13 billion in 2025',
      [
        ['2024', '2024'],
        ['2025', '2025'],
      ],
    ],
    [
      'Q1, Q2 and Q3 2025',
      [
        ['Q1', '2025-Q1'],
        ['Q2', '2025-Q2'],
        ['Q3 2025', '2025-Q3'],
      ],
    ],
    [
      'December and January 2026',
      [
        ['December', '2025-12'],
        ['January 2026', '2026-01'],
      ],
    ],
    [
      'fiscal 2024, 2025 and 2026',
      [
        ['fiscal 2024', 'FY2024'],
        ['2025', 'FY2025'],
        ['2026', 'FY2026'],
      ],
    ],
    [
      'In September, August 2025 was told anew',
      [
        ['September', 'month 9'],
        ['August 2025', '2025-08'],
      ],
    ],
    [
      'September versus September 2024',
      [
        ['September', 'month 9'],
        ['September 2024', '2024-09'],
      ],
    ],
    [
      'Q1 FY26 (Sep 2025)',
      [
        ['Q1 FY26', 'FY2026-Q1'],
        ['Sep 2025', '2025-09'],
      ],
    ],
  ])('%s', (text, times) => expect(timesOf(text)).toEqual(times))
})

const WORDS =
  'the a of in by to through and over for last next first third two 7 year years quarter months ago earlier fiscal 2025 - , ( March May 30 half end same period $5bn Tarn ’s Q3 FY26 between per ended'.split(
    ' ',
  )

test('every expression lies in the pieces, behind the one before', () => {
  const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, (text) => {
      const tokens = pieces(text)
      let next = 0
      for (const { first, last } of readTimes(tokens)) {
        expect(first).toBeGreaterThanOrEqual(next)
        expect(last).toBeGreaterThanOrEqual(first)
        next = last + 1
      }
      expect(next).toBeLessThanOrEqual(tokens.length)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  '2025, ',
  'the end of ',
  'a few ',
  'by the end of the ',
  'Q1 and ',
  'fiscal year ',
  'in the last three months of ',
])(
  '%j many times over is linear',
  (unit) => {
    const timed = (times: number) => {
      const text = unit.repeat(times)
      const tokens = lexSentence(text, { start: 0, end: text.length }, [], [])
      const from = performance.now()
      readTimes(tokens)
      return performance.now() - from
    }
    timed(1_000)
    expect(timed(10_000)).toBeLessThan(8_000)
  },
  30_000,
)
