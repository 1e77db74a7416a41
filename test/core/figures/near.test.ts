import { expect, test } from 'vitest'
import { currencyNamed } from '../../../src/core/figures/near'

test.each([
  ['Japanese government', 'JPY'],
  ['Bank of Japan (Japan)', 'JPY'],
  ['Norway Power', 'NOK'],
  ['China Telecom', 'CNY'],
  ['Japan China Lines', null],
  ['Halden', null],
  ['Japanesque', null],
  ['', null],
])('the currency of the country in %s: %s', (name, code) => {
  expect(currencyNamed(name)).toBe(code)
})
