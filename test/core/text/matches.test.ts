import { expect, test } from 'vitest'
import { allMatches } from '../../../src/core/text/matches'

const DIGIT = /(\d) ?%/giu

test('matches come as matchAll gives them, however often a pattern runs', () => {
  const text = '3 % or 4% of 5'
  const told = () => allMatches(text, DIGIT).map(({ index, 1: digit }) => [index, digit])
  expect([told(), told()]).toEqual([
    [
      [0, '3'],
      [7, '4'],
    ],
    [
      [0, '3'],
      [7, '4'],
    ],
  ])
})

test('a pattern that was left behind its start begins at the start', () => {
  DIGIT.exec('3 % and 4 %')
  expect(allMatches('5 %', DIGIT)).toHaveLength(1)
  expect(allMatches('', DIGIT)).toEqual([])
})
