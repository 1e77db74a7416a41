import { expect, test } from 'vitest'
import { decimal } from '../../../src/core/amounts/decimal'
import { rateOn } from '../../../src/core/registry/rate-on'
import type { Rate } from '../../../src/core/registry/types'

const AT = { path: 'deals.yaml', span: { start: 0, end: 1 } }
const rate = (number: string, asOf: string | null): Rate => ({
  from: 'EUR',
  to: 'USD',
  rate: decimal(number),
  asOf,
  at: AT,
})
const RATES = [rate('1.08', '2025-06-01'), rate('1.16', '2025-11-03'), rate('1.1', null)]

test.each([
  ['2025-11-03', '1.16'],
  ['2025-11-02', '1.08'],
  ['2025-01-01', '1.1'],
  [null, '1.16'],
])('on %s the euro is %s', (day, expected) => expect(rateOn(RATES, 'EUR', 'USD', day)?.rate.toFixed()).toBe(expected))

test('only in the direction that is stated, and not with what is younger', () => {
  expect(rateOn(RATES, 'USD', 'EUR', null)).toBeNull()
  expect(rateOn([rate('1.08', '2025-06-01')], 'EUR', 'USD', '2025-05-31')).toBeNull()
})
