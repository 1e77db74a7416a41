import { describe, expect, test } from 'vitest'
import { nextQuestion, questionNotes, questionsOf } from '../../../src/core/views/open-questions'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const REGISTRY = `companies:
  - {id: varro, name: Varro}
  - {id: osk, name: Osk}
deals:
  - {id: a, from: varro, to: osk, kind: compute, amount: $38 billion, status: signed}
  - {id: b, from: osk, to: varro, kind: equity, amount: $38 billion, status: signed}
`
const MEMO =
  'Varro will pay Osk $38 billion for computing capacity.\n\nThe plant cost $7\nmillion. Osk built $38 billion.\n'
const SUM = 'The lease is worth $14 million over seven years, about $3 million a year.\n'

const workspace = createWorkspace()
workspace.update([
  { kind: 'registry', path: 'deals.yaml', text: REGISTRY },
  { kind: 'note', path: 'notes/memo.md', text: MEMO },
  { kind: 'note', path: 'notes/none.md', text: 'Nothing here.\n' },
  { kind: 'note', path: 'sum.md', text: SUM },
])

describe('open questions', () => {
  test('stand note by note', () => {
    expect(questionNotes(workspace)).toEqual([
      { path: 'notes/memo.md', name: 'memo.md', folder: 'notes', description: '2 open', count: 2 },
      { path: 'sum.md', name: 'sum.md', folder: '', description: '2 open', count: 2 },
    ])
    const counts = workspace.counts()
    expect(counts.abstained + counts.untied).toBe(4)
  })

  test('say why each is open, and whether a finding stands there', () => {
    const said = (path: string) =>
      questionsOf(workspace, path).map(({ id, label, why, isDoubted }) => [id, label, why, isDoubted])
    expect(said('notes/memo.md')).toEqual([
      ['notes/memo.md#1', '$7 million', 'untied', false],
      ['notes/memo.md#2', '$38 billion', 'abstained', false],
    ])
    expect(said('sum.md')).toEqual([
      ['sum.md#0', '$14 million', 'untied', false],
      ['sum.md#1', '$3 million', 'untied', true],
    ])
    expect(said('gone.md')).toEqual([])
  })

  test('follow one another through the notes, and round again', () => {
    const at = (path: string, text: string) => {
      const start = (path === 'sum.md' ? SUM : MEMO).indexOf(text)
      return { path, span: { start, end: start + 1 } }
    }
    const behind = (path: string, text: string) => {
      const next = nextQuestion(workspace, at(path, text))
      return next && `${next.path} ${(next.path === 'sum.md' ? SUM : MEMO).slice(next.span.start, next.span.end)}`
    }
    expect(nextQuestion(workspace, null)?.span.start).toBe(MEMO.indexOf('$7'))
    expect(behind('notes/memo.md', 'Varro')).toBe('notes/memo.md $7\nmillion')
    expect(behind('notes/memo.md', '$7')).toBe('notes/memo.md $38 billion')
    expect(behind('notes/memo.md', '$38 billion.')).toBe('sum.md $14 million')
    expect(behind('sum.md', '$3')).toBe('notes/memo.md $7\nmillion')
    expect(behind('notes/none.md', 'Varro')).toBe('sum.md $14 million')
    expect(nextQuestion(createWorkspace(), null)).toBeNull()
  })
})
