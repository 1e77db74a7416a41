import { expect, test } from 'vitest'
import type { Note } from '../../../../src/core/notes/types'
import type { Passage } from '../../../../src/core/passages/types'
import { quantitiesOf } from '../../../../src/core/tokens/quantities/quantities'
import { createWorkspace } from '../../../../src/core/workspace/workspace'

const TEXT =
  'Tarn leases 400 MW for seven years. It pays $2 billion a year, about 3 % of sales, and twice what Osk pays. ' +
  'Osk bought 100 chips at $30,000 each, or half of them.'

function read(text: string): { readonly note: Note; readonly passage: Passage } {
  const workspace = createWorkspace()
  workspace.update([{ kind: 'note', path: 'note.md', text }])
  const note = workspace.note('note.md')
  const passage = note?.doc.passages[0]
  if (note === undefined || passage === undefined) throw new Error('no such note')
  return { note, passage }
}

const WHOLE = { start: 0, end: TEXT.length }

test('quantities stand in order, with their places in the passage', () => {
  const { note, passage } = read(TEXT)
  const { proportions, multiples, counts, terms } = quantitiesOf(note)
  const written = [proportions, multiples, counts, terms].map((within) =>
    within(passage, WHOLE).map(({ at }) => TEXT.slice(at.start, at.end)),
  )
  expect(written).toEqual([['3 %', 'half'], ['twice', 'half'], ['400 MW', '100 chips'], ['for seven years']])
  const [share] = proportions(passage, WHOLE)
  expect(TEXT.slice(share?.from, share?.at.end)).toBe('about 3 %')
})

test('only what stands within a stretch is told', () => {
  const { note, passage } = read(TEXT)
  const { counts } = quantitiesOf(note)
  const start = TEXT.indexOf('MW')
  expect(counts(passage, { start, end: TEXT.length }).map(({ text }) => text)).toEqual(['100 chips'])
  expect(counts(passage, { start, end: start + 2 })).toEqual([])
})

test('rates and prices belong to figures', () => {
  const { note } = read(TEXT)
  const { rateOf, priceOf } = quantitiesOf(note)
  expect([rateOf(0)?.unit, rateOf(1)?.unit, priceOf(0)?.unit, priceOf(1)?.unit]).toEqual([
    'year',
    undefined,
    undefined,
    'each',
  ])
  expect([rateOf(7), priceOf(7)]).toEqual([null, null])
})

test('a sentence is read once', () => {
  const { note, passage } = read(TEXT)
  const { terms, rateOf } = quantitiesOf(note)
  expect(quantitiesOf(note).terms(passage, WHOLE)[0]).toBe(terms(passage, WHOLE)[0])
  expect(rateOf(0)).toBe(quantitiesOf(note).rateOf(0))
})
