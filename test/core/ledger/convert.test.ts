import { expect, test } from 'vitest'
import { decimal } from '../../../src/core/amounts/decimal'
import { convert } from '../../../src/core/ledger/convert'
import type { Sum } from '../../../src/core/ledger/types'
import type { Rate } from '../../../src/core/registry/types'

const AT = { path: 'deals.yaml', span: { start: 0, end: 1 } }
const rate = (from: string, to: string, number: string, asOf: string | null): Rate => ({
  from,
  to,
  rate: decimal(number),
  asOf,
  at: AT,
})
const RATES = [rate('EUR', 'USD', '1.08', '2025-06-01'), rate('USD', 'GBP', '0.75', null)]
const sum = (currency: string): Sum => ({
  currency,
  value: decimal('2000000000'),
  low: decimal('1500000000'),
  high: null,
  entries: ['d'],
})

test('a sum is an exact product, open where it was open', () => {
  const converted = convert(sum('EUR'), 'USD', RATES, '2025-06-30')
  expect([
    converted?.currency,
    converted?.value?.toFixed(),
    converted?.low.toFixed(),
    converted?.high,
    converted?.entries,
  ]).toEqual(['USD', '2160000000', '1620000000', null, ['d']])
})

test('only in the direction that is stated', () => {
  expect(convert(sum('GBP'), 'USD', RATES, null)).toBeNull()
  expect(convert(sum('USD'), 'USD', [], null)).toEqual(sum('USD'))
})
