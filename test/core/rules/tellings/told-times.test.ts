import { expect, test } from 'vitest'
import { toldTime } from '../../../../src/core/rules/tellings/told-times'

const month = (year: number, number: number) => year * 12 + number - 1

test.each([
  ['lent in May', '2025-11-14', [month(2025, 5), month(2025, 5)]],
  ['lent in December', '2025-11-14', [month(2024, 12), month(2024, 12)]],
  ['lent in Sept. 2024', null, [month(2024, 9), month(2024, 9)]],
  ['lent in the spring', '2025-11-14', [month(2025, 3), month(2025, 5)]],
  ['lent last winter', '2025-11-14', [month(2024, 12), month(2025, 2)]],
  ['lent in May and in July', '2025-11-14', [month(2025, 5), month(2025, 7)]],
  ['lent in 2024', null, [month(2024, 1), month(2024, 12)]],
  ['lent in 2024 and 2025', null, null],
  ['lent in May', null, null],
  ['the mayor lent it', '2025-11-14', null],
  ['a spring mattress', '2025-11-14', null],
  ['in Marchmont and Junee', '2025-11-14', null],
])('%s, written on %s', (text, date, expected) => {
  const time = toldTime(text, date)
  expect(time && [time.first, time.last]).toEqual(expected)
})
