import { expect, test } from 'vitest'
import { isComputed, isPartial } from '../../../src/core/claims/sums'
import { places } from './place'

test.each([
  ['Perrin paid the other ⟦$2 billion⟧', true],
  ['The rest, ⟦$2 billion⟧, is due', true],
  ['Perrin also paid ⟦$2 billion⟧', true],
  ['The balance of ⟦$2 billion⟧ is due', true],
  ['A balance sheet of ⟦$2 billion⟧', false],
  ['The remaining ⟦$2 billion⟧ is due', true],
  ['Remaining performance obligations of ⟦$2 billion⟧', false],
  ['A pre-money value of ⟦$2 billion⟧', true],
  ['There is ⟦$2 billion⟧ left over', true],
  ['The others paid ⟦$2 billion⟧', false],
])('a part or a sum beside: %s is %s', (sentence, expected) => {
  expect(places(sentence).map(isPartial)).toEqual([expected])
})

test.each([
  ['⟦$2 billion⟧ and ⟦$3 billion⟧, which makes ⟦$5 billion⟧', [false, false, true]],
  ['⟦$2 billion⟧ and then ⟦$3 billion⟧, ⟦$5 billion⟧ in all', [false, false, true]],
  ['Perrin paid ⟦$5 billion⟧ in all', [false]],
  ['A loan of ⟦$2 billion⟧: Halden has drawn ⟦$5 billion⟧ to date', [false, false]],
  ['Halden borrowed ⟦$5 billion⟧ from three lenders', [true]],
  ['Halden has ⟦$5 billion⟧ across its two largest contracts', [true]],
  ['Halden borrowed ⟦$5 billion⟧ from its lender', [false]],
  ['Halden borrowed ⟦$5 billion⟧ from two to five per cent', [false]],
])('worked out from others: %s', (sentence, expected) => {
  expect(places(sentence).map(isComputed)).toEqual(expected)
})
