import { expect, test } from 'vitest'
import { partInOrder } from '../../../../src/core/rules/proportions/described'
import { numbered } from '../../../../src/core/rules/sentences'
import { createWorkspace } from '../../../../src/core/workspace/workspace'

const TEXT = 'There are two loans, $1.3 billion from Pimco and $200 million from BlackRock. Of the loan'

function figures() {
  const workspace = createWorkspace()
  workspace.update([{ kind: 'note', path: 'note.md', text: TEXT }])
  return numbered(workspace.note('note.md')?.figures ?? [])
}

test.each([
  ['the first', '$1.3 billion'],
  ['the first piece', '$1.3 billion'],
  ['the second loan', '$200 million'],
  ['the latter', '$200 million'],
  ['the larger one', '$1.3 billion'],
  ['the smaller', '$200 million'],
])('%s is the part of %s', (subject, text) => {
  expect(partInOrder(TEXT, figures(), subject)?.figure.text).toBe(text)
})

test.each(['the first tranche', 'the third', 'the loan', 'the first of many'])('no part: %s', (subject) => {
  expect(partInOrder(TEXT, figures(), subject)).toBeNull()
})
