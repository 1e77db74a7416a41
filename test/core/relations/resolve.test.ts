import { expect, test } from 'vitest'
import { itemsOf } from '../../../src/core/relations/items'
import * as R from '../../../src/core/relations/resolve'
import { described, ofThatName } from '../../../src/core/relations/resolve-named'
import { windowsOf } from '../../../src/core/relations/windows'
import { createWorkspace } from '../../../src/core/workspace/workspace'

/** What the words in ⟦brackets⟧ of the last sentence point to, seen from the last figure before or behind them. */
function pointed(way: R.Resolver, marked: string, beside: string | null): string | null {
  const place = marked.indexOf('⟦')
  const text = marked.replace(/[⟦⟧]/g, '')
  const length = marked.indexOf('⟧') - place - 1
  const workspace = createWorkspace()
  workspace.update([{ kind: 'note', path: 'note.md', text }])
  const note = workspace.note('note.md')
  const window = note && windowsOf(note).at(-1)
  const sentence = note?.sentences.at(-1)
  if (note === undefined || window === undefined || sentence === undefined) throw new Error('no sentence')
  const base = text.lastIndexOf(window.passage.text)
  const words = itemsOf(sentence, note).filter(({ at }) => at.start + base >= place && at.end + base <= place + length)
  const index = note.figures.findLastIndex((one) => one.text === beside)
  const figure = note.figures[index]
  const before = Math.min(place - base, figure?.at.start ?? Number.POSITIVE_INFINITY)
  const pointer = { note, window, words, before, beside: figure ? { index, figure } : null, follows: false }
  return way(pointer)?.figure.text ?? null
}

const LOANS = 'There are two loans, $1.3 billion from Pimco and $200 million from BlackRock.'

test.each([
  ['the first', '$1.3 billion'],
  ['the second loan', '$200 million'],
  ['the latter', '$200 million'],
  ['the larger one', '$1.3 billion'],
  ['the smaller', '$200 million'],
  ['the first tranche', null],
  ['the third', null],
  ['the loan', null],
])('in order: %s', (subject, found) => {
  const way: R.Resolver = (pointer) => R.inOrder({ ...pointer, before: pointer.beside?.figure.at.start ?? 0 })
  expect(pointed(way, `${LOANS} So ⟦${subject}⟧ is 13 % of the $1.5 billion.`, '$1.5 billion')).toBe(found)
})

test.each([
  [
    'it',
    R.pointedAt,
    'The bill is $6.2 billion. Training took $4.5 billion, or 37 % of ⟦it⟧.',
    '$4.5 billion',
    '$6.2 billion',
  ],
  [
    'it in a list',
    R.pointedAt,
    'The bill is $6.2 billion:\n\n- Training took $4.5 billion, 37 % of ⟦it⟧.',
    '$4.5 billion',
    '$6.2 billion',
  ],
  [
    'one of two',
    R.pointedAt,
    'It paid $1 billion and $2 billion. Training took $4.5 billion, 37 % of ⟦it⟧.',
    '$4.5 billion',
    null,
  ],
  [
    'a name',
    R.named,
    'Texas gets $23 billion and Ohio $14 billion. ⟦Texas⟧ has 16 % of the $37 billion.',
    '$37 billion',
    '$23 billion',
  ],
  [
    'a name of nothing',
    R.named,
    'Texas gets $23 billion and Ohio $14 billion. ⟦Iowa⟧ has 16 % of the $37 billion.',
    '$37 billion',
    null,
  ],
  [
    'the price',
    described,
    'It bought the browser for $34.5 billion. ⟦The price⟧ is double the $20 billion.',
    '$20 billion',
    '$34.5 billion',
  ],
  [
    'the debt',
    described,
    'It bought the browser for $34.5 billion. ⟦The loan⟧ is double the $20 billion.',
    '$20 billion',
    null,
  ],
  [
    'a measure',
    ofThatName,
    'Revenue was $24 billion. The cloud made $6 billion, 52 % of ⟦its revenue⟧.',
    '$6 billion',
    '$24 billion',
  ],
  [
    'another measure',
    ofThatName,
    'Revenue was $24 billion. The cloud made $6 billion, 52 % of ⟦its capex⟧.',
    '$6 billion',
    null,
  ],
  [
    'a segment',
    ofThatName,
    'Revenue was $24 billion. The cloud made $6 billion, 52 % of ⟦server revenue⟧.',
    '$6 billion',
    null,
  ],
] as const)('%s', (_, way, text, beside, found) => {
  const start: R.Resolver = (pointer) =>
    way({ ...pointer, before: Math.max(pointer.before, pointer.words[0]?.at.start ?? 0) })
  const isOfPart = way === R.pointedAt || way === ofThatName
  expect(pointed(isOfPart ? way : start, text, beside)).toBe(found)
})
