import { expect, test } from 'vitest'
import { directionOf, isOfChange } from '../../../../src/core/rules/proportions/change-words'

test.each([
  ['rose', 'up'],
  ['20 % higher', 'up'],
  ['growth of', 'up'],
  ['fallen', 'down'],
  ['20 % below', 'down'],
  ['cheaper', 'down'],
  ['Tumbled', 'down'],
  ['rose less', null],
  ['stood at', null],
  ['uproar', null],
])('%s points %s', (words, expected) => {
  expect(directionOf(words)).toBe(expected)
})

test.each([
  ['sales rose by ⟦20 %⟧ to $3 billion', true],
  ['growth of ⟦20 %⟧', true],
  ['a cut of ⟦20 %⟧.', true],
  ['rose ⟦20 %⟧ of the way', false],
  ['raised ⟦75 %⟧ of the $40 billion', false],
  ['a share of ⟦20 %⟧', false],
  ['makes up ⟦20 %⟧', false],
  ['⟦20 %⟧ is growth', false],
])('the size of a change: %s is %s', (marked, expected) => {
  const from = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  expect(isOfChange(marked.replace(/[⟦⟧]/g, ''), from, end)).toBe(expected)
})
