import { expect, test } from 'vitest'
import { parsePeriod } from '../../../../src/core/dates/parse-period'
import { readAmount } from '../../../../src/core/figures/scan'
import { isMirrored, type Subject } from '../../../../src/core/rules/tellings/mirrored'

interface Said extends Partial<Omit<Subject, 'period' | 'marks'>> {
  readonly period?: string
  readonly marks?: readonly string[]
}

/** An amount about Halden's debt, with what else is said of it. */
function said(amount: string, { period, marks = [], ...more }: Said) {
  const quantity = readAmount(amount)
  if (quantity === null) throw new Error(`no amount: ${amount}`)
  const when = period === undefined ? null : parsePeriod(period)
  const subject: Subject = {
    key: 'halden:debt',
    words: 'Halden’s debt',
    companies: ['halden'],
    time: null,
    ...more,
    period: when,
    marks: new Set(marks),
  }
  return { ...quantity, ...subject }
}

const may = { first: 24304, last: 24304 }
const june = { first: 24305, last: 24305 }

test.each<[string, boolean, string, string, Said, Said, boolean]>([
  ['three digits swapped', true, '$1.43 billion', '$1.34 billion', {}, {}, false],
  ['three digits, another scale word', true, '$1.43 billion', '$1.43 million', {}, {}, false],
  ['three digits, ten times', false, '$1.43 billion', '$14.3 billion', {}, {}, true],
  ['three digits, no slip', false, '$1.43 billion', '$1.52 billion', {}, {}, true],
  ['two digits and nothing shared', false, '$1.4 billion', '$4.1 billion', {}, {}, true],
  ['two words shared', true, '$1.4 billion', '$4.1 billion', { marks: ['a', 'b'] }, { marks: ['b', 'a'] }, true],
  ['one word shared', false, '$1.4 billion', '$4.1 billion', { marks: ['a', 'b'] }, { marks: ['b', 'c'] }, true],
  [
    'two words, but not fresh',
    false,
    '$1.4 billion',
    '$4.1 billion',
    { marks: ['a', 'b'] },
    { marks: ['a', 'b'] },
    false,
  ],
  [
    'a second company',
    true,
    '$1.4 billion',
    '$4.1 billion',
    { companies: ['halden', 'x'] },
    { companies: ['x', 'halden'] },
    true,
  ],
  [
    'another second company',
    false,
    '$1.4 billion',
    '$4.1 billion',
    { companies: ['halden', 'x'] },
    { companies: ['halden', 'y'] },
    true,
  ],
  ['one period', true, '$1.4 billion', '$4.1 billion', { period: '2025-Q2' }, { period: '2025-Q2' }, true],
  ['two periods', false, '$1.43 billion', '$1.34 billion', { period: '2025-Q2' }, { period: '2025-Q3' }, true],
  ['a year and its quarter', false, '$1.43 billion', '$1.34 billion', { period: '2025' }, { period: '2025-Q1' }, true],
  ['two months', false, '$1.43 billion', '$1.34 billion', { time: may }, { time: june }, true],
  ['one month', true, '$1.43 billion', '$1.34 billion', { time: may }, { time: may }, true],
  ['one digit', false, '$4 billion', '$4 million', { marks: ['a', 'b'] }, { marks: ['a', 'b'] }, true],
])('%s: %s', (_, expected, a, b, first, second, isFresh) => {
  expect(isMirrored(said(a, first), said(b, second), isFresh)).toBe(expected)
  expect(isMirrored(said(b, second), said(a, first), isFresh)).toBe(expected)
})
