import { expect, test } from 'vitest'
import { isCurrent, timeFor } from '../../../src/core/claims/time'
import { places } from './place'

test.each([
  ['Halden had raised ⟦$2 billion⟧', ['before']],
  ['Halden had already borrowed ⟦$2 billion⟧', ['before']],
  ['Halden has raised ⟦$2 billion⟧', [[]]],
  ['Halden had ⟦$2 billion⟧ of debt', [[]]],
  ['Halden was worth ⟦$2 billion⟧ in Sept. and ⟦$3 billion⟧ in December', [[9], [12]]],
  ['Halden may owe ⟦$2 billion⟧', [[]]],
])('the other time of %s', (sentence, expected) => {
  expect(places(sentence).map(timeFor)).toEqual(expected)
})

test.each([
  ['Halden is valued at ⟦$2 billion⟧', [true]],
  ['Halden is reportedly worth ⟦$2 billion⟧', [true]],
  ['Halden still guides to ⟦$2 billion⟧', [true]],
  ['As of this week the backlog stands at ⟦$2 billion⟧', [true]],
  ['Halden was valued at ⟦$2 billion⟧', [false]],
  ['Halden is still valued at the ⟦$2 billion⟧ of May', [true]],
  ['Halden had raised ⟦$2 billion⟧ and is now worth nothing to speak of', [false]],
  ['Halden was worth ⟦$2 billion⟧ in May and is worth ⟦$3 billion⟧ today', [false, true]],
])('told as of now: %s', (sentence, expected) => {
  expect(places(sentence).map(isCurrent)).toEqual(expected)
})
