import { expect, test } from 'vitest'
import { nextFinding } from '../../../src/core/views/next-finding'
import { finding } from './fake'

const FINDINGS = [finding('a.md', 4), finding('a.md', 9), finding('a.md', 9, { rule: 'share' }), finding('b.md', 2)]
const at = (path: string, start: number, end = start) => ({ path, span: { start, end } })
const numbers = (from: Parameters<typeof nextFinding>[1]) =>
  [nextFinding(FINDINGS, from, 1), nextFinding(FINDINGS, from, -1)].map((found) => found?.number)

test.each([
  ['from nowhere', null, [1, 4]],
  ['from the start of a file', at('a.md', 0), [1, 4]],
  ['from a finding that is selected', at('a.md', 4, 5), [2, 4]],
  ['from a cursor before a finding', at('a.md', 4), [1, 4]],
  ['from one of two at a place', at('a.md', 9, 10), [4, 1]],
  ['from the last of a file', at('a.md', 30), [4, 3]],
  ['from the last of all', at('b.md', 2, 3), [1, 3]],
  ['from a file between two', at('aa.md', 0), [4, 3]],
])('%s', (_, from, expected) => expect(numbers(from)).toEqual(expected))

test('of none there is none; of one it is that one', () => {
  expect(nextFinding([], null, 1)).toBeNull()
  expect(nextFinding(FINDINGS.slice(3), at('b.md', 2, 3), 1)).toEqual({ finding: FINDINGS[3], number: 1, of: 1 })
})
