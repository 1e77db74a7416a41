import { describe, expect, test } from 'vitest'
import { desksAbove, folderOf } from '../../../src/core/files/desks'

describe('desksAbove', () => {
  const desks = new Map(['', 'a', 'a/b', 'ab', 'c/d'].map((folder) => [folder, folder]))

  test('the nearest is first, the root last', () => {
    expect(desksAbove('a/b/x/y.md', desks)).toEqual(['a/b', 'a', ''])
    expect(desksAbove('a/y.md', desks)).toEqual(['a', ''])
    expect(desksAbove('y.md', desks)).toEqual([''])
  })

  test('a folder whose name begins alike, beside or below, is none above', () => {
    expect(desksAbove('ab/y.md', desks)).toEqual(['ab', ''])
    expect(desksAbove('abc/y.md', desks)).toEqual([''])
    expect(desksAbove('c/y.md', desks)).toEqual([''])
  })

  test('there may be none', () => expect(desksAbove('b/y.md', new Map([['a', 1]]))).toEqual([]))
})

test('folderOf', () => expect(['a/b/c.md', 'a/b', 'a', ''].map(folderOf)).toEqual(['a/b', 'a', '', '']))
