import { afterEach, expect, test, vi } from 'vitest'
import * as claims from '../../../src/core/claims/read'
import { createWorkspace } from '../../../src/core/workspace/workspace'

afterEach(() => vi.restoreAllMocks())

test('a note on which the engine fails is told, and takes no other one down', () => {
  const read = claims.readClaims
  vi.spyOn(claims, 'readClaims').mockImplementation((source, registry) => {
    if (source.doc.passages.some(({ text }) => text.includes('BUG'))) throw new Error('boom')
    return read(source, registry)
  })
  const workspace = createWorkspace()
  workspace.update([
    { kind: 'note', path: 'a.md', text: 'Tarn pays $5m.' },
    { kind: 'note', path: 'b.md', text: 'BUG for $6m.' },
    { kind: 'note', path: 'c.md', text: 'Osk pays $7m.' },
  ])
  expect(workspace.paths()).toEqual(['a.md', 'b.md', 'c.md'])
  expect(workspace.counts().figures).toBe(2)
  expect(workspace.findings().map(({ path, message }) => [path, message])).toEqual([
    ['b.md', 'This note could not be read, by a fault of Tieout: boom'],
  ])
  workspace.update([{ kind: 'note', path: 'b.md', text: 'Varro pays $6m.' }])
  expect(workspace.counts().figures).toBe(3)
  expect(workspace.findings()).toEqual([])
})
