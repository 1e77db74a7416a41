import { expect, test } from 'vitest'
import { clausesOf } from '../../../src/core/rules/clauses'
import { sentencesOf } from '../../../src/core/rules/sentences'
import { readWith } from '../read-note'

test.each([
  ['Tarn paid $5m; Osk paid $6m.', ['Tarn paid $5m', 'Osk paid $6m.']],
  ['Tarn paid $5m — Osk paid $6m – for land.', ['Tarn paid $5m ', 'Osk paid $6m ', 'for land.']],
  ['Tarn paid $5m, but Osk paid $6m.', ['Tarn paid $5m', 'Osk paid $6m.']],
  ['Tarn paid $5m, and also lent $6m.', ['Tarn paid $5m', 'lent $6m.']],
  ['Tarn paid $5m and lent $6m, or gave it.', ['Tarn paid $5m and lent $6m, or gave it.']],
  ['Tarn paid $5 – $6 billion to a Tarn–Osk venture.', ['Tarn paid $5 – $6 billion to a Tarn–Osk venture.']],
])('the statements of %s', (text, expected) => {
  const note = readWith('deals: []\n', text)
  const [sentence] = sentencesOf(note)
  const clauses = sentence === undefined ? [] : clausesOf(note, sentence)
  expect(clauses.map((one) => one.text)).toEqual(expected)
  expect(clauses.flatMap(({ figures }) => figures.map(({ index }) => index))).toEqual(note.figures.map((_, i) => i))
})
