import fs from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { collectFiles } from '../../src/cli/files'
import { formatPretty } from '../../src/cli/format/pretty'
import type { WholeNote } from '../../src/core/notes/types'
import { createWorkspace } from '../../src/core/workspace/workspace'
import { folder } from './tieout'

// More than a call takes as arguments: what hands a whole folder or note over as such fails.
const MANY = 130_000

afterEach(() => vi.restoreAllMocks())

test('a folder may hold more notes than a call takes arguments', () => {
  const cwd = folder()
  const entries = Array.from({ length: MANY }, (_, i) => {
    const entry = new fs.Dirent()
    entry.name = `${i}.md`
    return Object.assign(entry, { isFile: () => true, isDirectory: () => false, isSymbolicLink: () => false })
  })
  vi.spyOn(fs, 'readdirSync').mockReturnValue(entries as never)
  expect(collectFiles(cwd, () => undefined).notes).toHaveLength(MANY)
})

test('a note may have more that is left out than a call takes arguments', () => {
  const workspace = createWorkspace()
  workspace.update([{ kind: 'note', path: 'a.md', text: 'It cost billions.\n' }])
  const note = workspace.note('a.md') as WholeNote
  const [one] = note.skipped
  const many = { ...note, skipped: Array.from({ length: MANY }, () => one as WholeNote['skipped'][number]) }
  const source = { workspace: { ...workspace, note: () => many }, registryTexts: new Map() }
  const lines = formatPretty([source], { base: '/', cwd: '/', color: false, explain: true }).split('\n')
  expect(lines.filter((line) => line === '  1:9  not read  billions: no amount is stated')).toHaveLength(MANY)
})
