import { describe, expect, test } from 'vitest'
import { isOfAccounts, isTotalColumn, isTotalRow } from '../../../src/core/claims/totals'

describe('a row that adds up the others', () => {
  test.each([
    'Total',
    ' total ($bn)',
    'Grand total',
    'Sub-total',
    'Subtotal',
    'All',
    'All told',
    'All four',
    'All 12 contracts',
    'Aggregate',
    'Segment total',
    'Named, total',
    'Σ',
    'Summe',
  ])('%s', (label) => expect(isTotalRow(label)).toBe(true))

  test.each([
    '',
    'All other',
    'All 5g sites',
    'Allied',
    'Totality',
    'TotalEnergies',
    'Oracle',
    'Sales, total',
    'Industry total',
  ])('not %s', (label) => expect(isTotalRow(label)).toBe(false))
})

test('the heading of a column begins with the word', () => {
  expect(['Total', 'Total, $bn', 'Contract total', 'Amount'].map(isTotalColumn)).toEqual([true, true, false, false])
})

test('lines of accounts', () => {
  expect(['Total assets', 'Operating income', 'Oracle'].map(isOfAccounts)).toEqual([true, true, false])
})
