import { expect, test } from 'vitest'
import { matchesOf } from '../../../src/core/relations/match'
import { compile } from '../../../src/core/relations/pattern'
import { windowsOf } from '../../../src/core/relations/windows'
import { createWorkspace } from '../../../src/core/workspace/workspace'

/** The texts of what a pattern captures as `it`, at each place where it fits the only sentence of a text. */
function captured(say: string, text: string): readonly string[] {
  const workspace = createWorkspace()
  workspace.update([{ kind: 'note', path: 'note.md', text }])
  const note = workspace.note('note.md')
  const [window] = note === undefined ? [] : windowsOf(note)
  if (window === undefined) throw new Error('no sentence')
  const { items } = window.line
  return matchesOf(compile(say), window.line).map(({ captures }) => {
    const [first, end] = captures.get('it') ?? [0, 0]
    return text.slice(items[first]?.at.start, items[end - 1]?.at.end)
  })
}

test('a* is any number of times', () => {
  const say = 'it:($ …2 ((, | AND) $ …2)*) .'
  expect(captured(say, 'It paid $1 billion.')).toEqual(['$1 billion'])
  expect(captured(say, 'It paid $1 billion here, $2 billion there and $3 billion elsewhere.')).toEqual([
    '$1 billion here, $2 billion there and $3 billion elsewhere',
    '$2 billion there and $3 billion elsewhere',
    '$3 billion elsewhere',
  ])
})

test('ALL passes marks and quantities of a sentence, but no amount and no end', () => {
  const say = 'it:($ ALL $)'
  expect(captured(say, 'It paid $1 billion, or 5 % (a lot), and $2 billion.')).toEqual([
    '$1 billion, or 5 % (a lot), and $2 billion',
  ])
  expect(captured('it:($ ALL there)', 'It paid $1 billion here and $2 billion there.')).toEqual(['$2 billion there'])
  expect(captured('it:($ ALL2 $)', 'It paid $1 billion in the end and $2 billion.')).toEqual([])
})
