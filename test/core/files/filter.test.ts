import { describe, expect, test } from 'vitest'
import { createFileFilter } from '../../../src/core/files/filter'

describe('createFileFilter', () => {
  test('reads plain notes; passes over hidden ones and node_modules', () => {
    const reads = createFileFilter([], [])
    expect(['a.md', 'notes/b.md', 'notes/deep/c.txt'].map(reads)).toEqual([true, true, true])
    expect(['.git/a.md', 'notes/.hidden.md', 'node_modules/x/README.md', 'a/node_modules/b.md'].map(reads)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  test('a nested .gitignore applies below its folder and may take back what an outer one ignores', () => {
    const reads = createFileFilter(
      [
        { folder: 'notes', text: '!keep.md\nold/' },
        { folder: '', text: '*.tmp.md\nkeep.md' },
      ],
      [],
    )
    expect(reads('x.tmp.md')).toBe(false)
    expect(reads('keep.md')).toBe(false)
    expect(reads('notes/keep.md')).toBe(true)
    expect(reads('notes/old/a.md')).toBe(false)
    expect(reads('old/a.md')).toBe(true)
  })

  test('excludes what the registry names', () => {
    const reads = createFileFilter([], ['drafts/**', '*.txt'])
    expect(reads('drafts/a.md')).toBe(false)
    expect(reads('notes/a.txt')).toBe(false)
    expect(reads('notes/a.md')).toBe(true)
  })
})
