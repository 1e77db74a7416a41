import { expect, test } from 'vitest'
import { NUMBER_WORD, numberOf } from '../../../src/core/text/number-words'

test('numbers in words', () => {
  expect(['one', 'Twenty', 'forty', 'ninety-nine', 'a dozen', '3.5'].map((word) => numberOf(word)?.toFixed())).toEqual([
    '1',
    '20',
    '40',
    '99',
    '12',
    '3.5',
  ])
  expect(numberOf('many')).toBeNull()
})

test('a pattern of them takes the longest', () => {
  const pattern = new RegExp(NUMBER_WORD)
  const texts = ['twenty-five', 'sixteen', 'sixty', 'ninety-nine', 'a dozen']
  expect(texts.map((text) => pattern.exec(text)?.[0])).toEqual(texts)
})
