import { expect, test } from 'vitest'
import { changeFor } from '../../../src/core/claims/change'
import { cuesFor } from '../../../src/core/claims/cues'
import { periodFor } from '../../../src/core/claims/period'
import { statusFor } from '../../../src/core/claims/status'
import { isPartial } from '../../../src/core/claims/sums'
import { marked } from './place'

test.each([
  ['Totals reach ⟦$1.4T⟧ against ⟦$13B⟧ annual revenue and ⟦$12B⟧ quarterly losses', ['revenue', 'revenue', 'loss']],
  ['OpenAI lost ⟦$12 billion⟧ on revenue of ⟦$3.25 billion⟧', ['loss', 'revenue']],
  ['Commitments now total ⟦$1.4 trillion⟧', ['commitments']],
  ['It puts ⟦$40 billion⟧ of capex into data centres', ['capex']],
  ['Amazon invested ⟦$8 billion⟧ in Anthropic', ['equity']],
  ['OpenAI cut a ⟦$38 billion⟧ compute deal with AWS', ['compute']],
  ['The weather cost ⟦$5⟧', ['expenses']],
  ['Its cost of revenue was ⟦$2 billion⟧', ['expenses']],
  ['Halden sold ⟦$2 billion⟧ of convertibles', ['debt']],
  ['Halden got ⟦$2 billion⟧ from bond investors', ['debt']],
  ['Halden got ⟦$2 billion⟧ from new investors', ['equity']],
  ['A prepayment of ⟦$2 billion⟧', ['payments']],
  ['An undertaking of ⟦$2 billion⟧', ['deal']],
  ['The lease with Halden in Reno, for compute, is ⟦$2 billion⟧', ['compute']],
  ['The lease with Halden for compute in Reno comes to ⟦$2 billion⟧ over its life', ['lease']],
])('%s', (sentence, topics) => {
  const { text, whole, figures } = marked(sentence)
  const strongest = figures.map((figure) => cuesFor(text, whole, figure, figures)[0]?.topic)
  expect(strongest.slice(-topics.length)).toEqual(topics.slice(-figures.length))
})

test.each([
  ['lost ⟦$12 billion⟧ last quarter', '2025-11-03', 'last quarter', 2025 * 12 + 6, 3],
  ['lost ⟦$12 billion⟧ last quarter', '2025-01-10', 'last quarter', 2024 * 12 + 9, 3],
  ['spent ⟦$3.7 billion⟧ in 2024', null, 'in 2024', 2024 * 12, 12],
  ['spent ⟦$8.7 billion⟧ in the first three quarters of 2025', null, 'first three quarters of 2025', 2025 * 12, 9],
  ['capex of ⟦$80 billion⟧ in fiscal 2025', null, 'fiscal 2025', 2025 * 12, 12],
  ['revenue of ⟦$1.4bn⟧ in Q3 2025', null, 'Q3 2025', 2025 * 12 + 6, 3],
])('%s, written on %s', (sentence, date, written, first, months) => {
  const { text, whole, figures } = marked(sentence)
  const { period } = periodFor(text, whole, figures[0] ?? whole, figures, date)
  expect(period).toMatchObject({ text: written, first, months })
})

test('a length without a date is only a length, and each figure has its own', () => {
  const { text, whole, figures } = marked('from ⟦$13 billion⟧ annually to ⟦$100 billion⟧ by 2027')
  const read = figures.map((figure) => periodFor(text, whole, figure, figures, null))
  expect(read[0]).toEqual({ period: null, months: 12, pace: false })
  expect(read[1]?.period).toMatchObject({ first: 2027 * 12, months: 12 })
})

test.each([
  ['revenue grows from ⟦$13 billion⟧ to ⟦$100 billion⟧', ['from', 'to']],
  ['sales rose by ⟦$3bn⟧ to ⟦$13bn⟧', ['by', 'to']],
  ['OpenAI pays ⟦$38 billion⟧ to AWS', [null]],
  ['losses fell to ⟦$2 billion⟧', ['to']],
])('%s', (sentence, changes) => {
  const { text, whole, figures } = marked(sentence)
  expect(figures.map((figure) => changeFor({ text, sentence: whole, figure: figure, figures }))).toEqual(changes)
})

test.each([
  ['OpenAI signed a ⟦$38 billion⟧ deal', 'signed', false],
  ['Microsoft pulled out of a ⟦$12bn⟧ deal', 'cancelled', false],
  ['Nvidia is in talks to invest ⟦$30bn⟧', 'rumoured', false],
  ['with an initial ⟦$1.25 billion⟧', null, true],
  ['another ⟦$4 billion⟧ followed', null, true],
])('%s: %s', (sentence, status, partial) => {
  const { text, whole, figures } = marked(sentence)
  const [figure = whole] = figures
  expect(statusFor({ text, sentence: whole, figure: figure, figures })).toBe(status)
  expect(isPartial({ text, sentence: whole, figure: figure, figures })).toBe(partial)
})
