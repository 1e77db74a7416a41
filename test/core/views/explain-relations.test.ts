import { expect, test } from 'vitest'
import { explainRelations } from '../../../src/core/views/explain-relations'
import { explanationLines, explanationMarkdown } from '../../../src/core/views/explain-text'
import { createWorkspace } from '../../../src/core/workspace/workspace'

function explained(text: string) {
  const workspace = createWorkspace()
  workspace.update([{ kind: 'note', path: 'note.md', text }])
  const note = workspace.note('note.md')
  if (note === undefined) throw new Error('no such note')
  return explainRelations(
    note,
    note.figures.map((_, index) => index),
    workspace.findings('note.md'),
    workspace.proofs('note.md'),
  )
}

test('a pattern that fits, with its captures, and what was found', () => {
  const [one, more] = explained('Tarn takes in $1.8 billion a quarter, or $6 billion annualized.')
  expect(more).toBeUndefined()
  expect(one?.items.map(({ text, classes }) => `${text}: ${classes.join(' ')}`)).toContain('$1.8 billion: $')
  expect(one?.fits).toContainEqual({
    pattern: 'period/amount-is-amount',
    captures: [
      { name: 'known', text: '$1.8 billion a quarter' },
      { name: 'stated', text: '$6 billion annualized' },
    ],
  })
  expect(one?.findings).toEqual([{ rule: 'period', message: '$6B a year should be about $7.2B: $1.8B a quarter.' }])
})

test('what was proved', () => {
  const [one] = explained('Tarn takes in $1.8 billion a quarter, or $7.2 billion annualized.')
  expect([one?.findings, one?.proofs]).toEqual([
    [],
    [{ rule: 'period', message: '$7.2 billion = $1.8B a quarter, works out' }],
  ])
})

test('a pattern that comes near says where it stopped and what it wanted', () => {
  const [one] = explained('The contracts, $300 billion between them, equate to an exotic 34% of the $1.2 trillion.')
  expect(one?.near).toContainEqual({
    pattern: 'share/part-is-percent-of-whole',
    upTo: 'equate to',
    wanted: ['%'],
  })
})

test('a sentence with one amount relates nothing', () => {
  expect(explained('Tarn pays Osk $38 billion over seven years.')).toEqual([])
})

test('as text, behind what was read of the figures', () => {
  const relation = {
    sentence: 'Tarn pays $1 billion, 34% of $3 billion.',
    items: [
      { text: 'pays', classes: ['COST', 'PAY'] },
      { text: 'Tarn', classes: [] },
    ],
    fits: [{ pattern: 'share/a', captures: [{ name: 'part', text: '$1 billion' }] }],
    near: [{ pattern: 'share/b', upTo: 'pays', wanted: ['%', 'IS'] }],
    findings: [{ rule: 'share', message: 'It should be 33%.' }],
    proofs: [{ rule: 'period', message: '$1 billion = $3B over three years, works out' }],
  }
  expect(explanationMarkdown(explanationLines([], [], [relation]))).toBe(`
# Relations in its sentence

> Tarn pays $1 billion, 34% of $3 billion.

## What patterns see

- [pays: COST PAY] [Tarn]

## Patterns that fit

- share/a: part "$1 billion"

## Patterns that came near

- share/b: matched up to "pays", expected % or IS

## What was found

- share: It should be 33%.
- period: $1 billion = $3B over three years, works out
`)
})
