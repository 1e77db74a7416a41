import { expect, test } from 'vitest'
import { unjudged } from '../../../src/core/views/unjudged'
import { figure, note, tie } from './fake'

test('lists near misses, open ties and figures without a candidate or a proof in the order of the text', () => {
  const text = '$5B was tied. $6B fits two. $7B fits none. $8B adds up. It cost billions.'
  const figures = ['$5B', '$6B', '$7B', '$8B'].map((written) => figure(text, written))
  const ties = [
    tie(0, 'agrees'),
    tie(1, 'abstained', { reasons: ['two deals fit', 'no date'] }),
    tie(2, 'untied', { reasons: ['nothing in the registry fits'] }),
    tie(3, 'untied', { reasons: ['nothing in the registry fits'] }),
  ]
  const span = { start: text.indexOf('billions'), end: text.indexOf('billions') + 8 }
  const skipped = [{ span, at: span, passage: 0, text: 'billions', reason: 'vague' as const }]
  const proofs = new Map([[3, { rule: 'parts-total', path: 'a.md', figure: 3, text: '= 5 + 3, adds up' }]])
  expect(unjudged({ ...note('a.md', text, figures, ties), skipped }, proofs)).toEqual([
    { span: { start: 14, end: 17 }, text: '$6B', outcome: 'abstained', reason: 'two deals fit; no date' },
    { span: { start: 28, end: 31 }, text: '$7B', outcome: 'untied', reason: 'nothing in the registry fits' },
    { span, text: 'billions', outcome: 'not read', reason: 'no amount is stated' },
  ])
})
