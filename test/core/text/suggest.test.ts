import { expect, test } from 'vitest'
import { nearest } from '../../../src/core/text/suggest'

test.each([
  ['opnai', ['oracle', 'openai'], 'openai'],
  ['Source', ['sources', 'status'], 'sources'],
  ['as_of', ['amount', 'as-of'], 'as-of'],
  ['teh', ['the'], 'the'],
  ['amout', ['amount', 'account'], 'amount'],
  ['xyz', ['amount'], null],
  ['a', ['b'], null],
  ['', ['b'], null],
  ['quarterly', ['yearly'], null],
  ['sumary', ['check', 'summary'], 'summary'],
  ['cehck', ['check', 'summary'], 'check'],
  ['ch', ['check'], null],
  ['tables', ['check', 'summary'], null],
])('%s', (word, candidates, expected) => expect(nearest(word, candidates)).toBe(expected))
