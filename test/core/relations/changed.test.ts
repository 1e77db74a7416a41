import { expect, test } from 'vitest'
import { isOfChange } from '../../../src/core/relations/changed'
import { windowsOf } from '../../../src/core/relations/windows'
import { createWorkspace } from '../../../src/core/workspace/workspace'

test.each([
  ['Sales of $2 billion rose by 20 % to $3 billion.', true],
  ['The $3 billion is growth of 20 %.', true],
  ['It was $3 billion, a cut of 20 %.', true],
  ['It rose 20 % of the way to $3 billion.', false],
  ['It raised 75 % of the $40 billion.', false],
  ['It has a share of 20 % of $3 billion.', false],
  ['It made up 20 % of $3 billion.', false],
])('the size of a change: %s is %s', (text, expected) => {
  const workspace = createWorkspace()
  workspace.update([{ kind: 'note', path: 'note.md', text }])
  const items = windowsOf(workspace.note('note.md') ?? expect.fail('no note'))[0]?.line.items ?? []
  expect(
    isOfChange(
      items,
      items.findIndex(({ proportion }) => proportion !== null),
    ),
  ).toBe(expected)
})
