import { expect, test } from 'vitest'
import { decimal } from '../../../src/core/amounts/decimal'
import { conversionOf, convert, convertedSum } from '../../../src/core/ledger/convert'
import type { Sum } from '../../../src/core/ledger/types'
import type { Deal, Rate } from '../../../src/core/registry/types'

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

test('a rate stated the other way round is turned', () => {
  const converted = convert(sum('GBP'), 'USD', RATES, null)
  expect([converted?.currency, converted?.value?.toFixed(), converted?.low.toFixed()]).toEqual([
    'USD',
    '2666666666.67',
    '2000000000',
  ])
})

test('without a rate there is none', () => {
  expect(convert(sum('KRW'), 'USD', RATES, null)).toBeNull()
  expect(convert(sum('USD'), 'USD', [], null)).toEqual(sum('USD'))
})

test('several currencies as one, what has no rate beside it', () => {
  const conversion = { currency: 'USD', rates: RATES }
  const both = convertedSum([sum('EUR'), sum('KRW'), sum('USD')], conversion)
  expect([both?.sum.value?.toFixed(), both?.sum.high, both?.sum.entries]).toEqual(['4160000000', null, ['d', 'd']])
  expect(both?.left.map(({ currency }) => currency)).toEqual(['KRW'])
  expect(convertedSum([sum('USD')], conversion)).toBeNull()
  expect(convertedSum([sum('KRW')], conversion)).toBeNull()
  expect(convertedSum([sum('KRW'), sum('USD')], conversion)).toBeNull()
  expect(convertedSum([], conversion)).toBeNull()
})

test('the main currency is the one of most deals, the dollar among equals', () => {
  const deal = (currency: string) => ({ amount: { currency }, tranches: [] }) as unknown as Deal
  const main = (...currencies: string[]) => conversionOf(currencies.map(deal), { rates: [] }).currency
  expect([main('EUR', 'USD', 'EUR'), main('EUR', 'USD'), main('GBP', 'EUR'), main()]).toEqual([
    'EUR',
    'USD',
    'EUR',
    'USD',
  ])
})
