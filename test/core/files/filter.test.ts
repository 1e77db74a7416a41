import { describe, expect, test } from 'vitest'
import { createExcludeFilter, createFileFilter, createFolderFilter } from '../../../src/core/files/filter'

describe('createFileFilter', () => {
  test('reads plain notes; passes over hidden ones and node_modules', () => {
    const reads = createFileFilter([])
    expect(['a.md', 'notes/b.md', 'notes/deep/c.txt'].map(reads)).toEqual([true, true, true])
    expect(['.git/a.md', 'notes/.hidden.md', 'node_modules/x/README.md', 'a/node_modules/b.md'].map(reads)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  test('a nested .gitignore applies below its folder and may take back what an outer one ignores', () => {
    const reads = createFileFilter([
      { folder: 'notes', text: '!keep.md\nold/' },
      { folder: '', text: '*.tmp.md\nkeep.md' },
    ])
    expect(reads('x.tmp.md')).toBe(false)
    expect(reads('keep.md')).toBe(false)
    expect(reads('notes/keep.md')).toBe(true)
    expect(reads('notes/old/a.md')).toBe(false)
    expect(reads('old/a.md')).toBe(true)
  })

  test('what lies in a folder that is passed over cannot be taken back, as in git', () => {
    const reads = createFileFilter([
      { folder: '', text: 'drafts/\n!drafts/a.md' },
      { folder: 'drafts', text: '!b.md' },
      { folder: 'x/.hidden', text: '!c.md' },
    ])
    expect(['drafts/a.md', 'drafts/b.md', 'drafts/deep/b.md', 'x/.hidden/c.md', 'x/d.md'].map(reads)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
  })

  test('minds the case of letters', () => {
    const reads = createFileFilter([{ folder: '', text: 'A.MD\nDrafts/' }])
    expect(['a.md', 'A.MD', 'drafts/b.md', 'Drafts/b.md'].map(reads)).toEqual([true, false, true, false])
  })

  test('tells of folders too', () => {
    const reads = createFileFilter([{ folder: '', text: 'drafts/\n/out' }])
    expect(['drafts/', 'a/drafts/', 'out/', 'a/out/', '.git/', 'notes/'].map(reads)).toEqual([
      false,
      false,
      false,
      true,
      false,
      true,
    ])
  })

  test('a path that leads out of the root is not read', () => {
    const reads = createFileFilter([{ folder: '', text: 'x' }])
    expect(['../a.md', '/a.md', ''].map(reads)).toEqual([false, false, false])
  })
})

describe('createFolderFilter', () => {
  const above = [
    { folder: '', text: 'skip.md\n/drafts/' },
    { folder: 'desk', text: 'old/' },
  ]

  test('the rules above a folder hold in it, below its own', () => {
    const reads = createFolderFilter('desk/notes', [{ folder: 'sub', text: '!skip.md' }], above)
    expect(['a.md', 'skip.md', 'old/a.md', 'sub/skip.md', 'drafts/a.md'].map(reads)).toEqual([
      true,
      false,
      false,
      true,
      true,
    ])
  })

  test('unless they pass over this very folder, or it is the larger one itself', () => {
    expect(createFolderFilter('drafts', [], above)('skip.md')).toBe(true)
    expect(createFolderFilter('.private', [], above)('skip.md')).toBe(true)
    expect(createFolderFilter('', [{ folder: '', text: 'a.md' }], above)('a.md')).toBe(false)
  })
})

describe('createExcludeFilter', () => {
  const filter = (path: string, patterns: readonly string[], home?: string) =>
    createExcludeFilter([{ path, patterns }], home)

  test('the patterns of .gitignore', () => {
    const reads = filter('deals.yaml', ['drafts/**', '*.txt', '!keep.txt', '/top.md'])
    expect(['drafts/a.md', 'notes/a.txt', 'notes/keep.txt', 'top.md', 'notes/top.md', 'notes/a.md'].map(reads)).toEqual(
      [false, false, true, false, true, true],
    )
  })

  test('they count from the registry’s folder, elsewhere from the folder that is open', () => {
    const reads = filter('desk/deals.yaml', ['/old'])
    expect(['desk/old/a.md', 'old/a.md', 'desk/sub/old/a.md', 'other/old/a.md'].map(reads)).toEqual([
      false,
      false,
      true,
      true,
    ])
    const checked = filter('desk/deals.yaml', ['/old'], 'other')
    expect(['desk/old/a.md', 'old/a.md', 'other/old/a.md'].map(checked)).toEqual([false, true, false])
  })

  test('each registry has its own', () => {
    const reads = createExcludeFilter([
      { path: 'a/deals.yaml', patterns: ['x.md'] },
      { path: 'b/deals.yaml', patterns: ['!x.md', 'y.md'] },
    ])
    expect(['a/x.md', 'a/y.md', 'b/x.md', 'b/y.md'].map(reads)).toEqual([false, false, false, false])
  })

  test('nothing is excluded by none', () => expect(createExcludeFilter([])('a.md')).toBe(true))
})
