import { expect, test } from 'vitest'
import { atOnce } from '../../../src/core/steps'
import { type Conditions, memoryOf, memoryText } from '../../../src/core/workspace/memory'
import { DEFAULT_SETTINGS } from '../../../src/core/workspace/settings'
import type { Workspace } from '../../../src/core/workspace/types'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const REGISTRY = `companies:
  - {id: tarn, name: Tarn}
  - {id: osk, name: Osk}
deals:
  - {id: tarn-osk, from: tarn, to: osk, kind: compute, amount: $38 billion}
`
const NOTES = {
  'a.md': '# Tarn\n\nTarn will pay Osk $83 billion for computing capacity. It owes $5m.\n',
  '2026-02-01-b.md':
    'Tarn made revenue of $310 million in 2025.\n\n<!-- tieout-disable-next-line note-disagreement -->\nOsk made revenue of $4bn in 2025.\n',
  '2026-02-03-c.md': 'Tarn made revenue of $410 million in 2025.\n',
}
const CONDITIONS: Conditions = {
  engine: '1',
  settings: DEFAULT_SETTINGS,
  registry: new Map([['deals.yaml', REGISTRY]]),
}

const openRegistry = () => {
  const workspace = createWorkspace(DEFAULT_SETTINGS, { notes: 0 })
  workspace.update([{ kind: 'registry', path: 'deals.yaml', text: REGISTRY }])
  return workspace
}

const read = () => {
  const workspace = openRegistry()
  workspace.update(Object.entries(NOTES).map(([path, text]) => ({ kind: 'note', path, text })))
  return workspace
}

const keep = (workspace: Workspace) => atOnce(memoryText(workspace, CONDITIONS))

/** The notes as they are recalled. */
const recall = (kept: string, conditions = CONDITIONS, notes: Record<string, string> = NOTES) => {
  const memory = memoryOf(kept, conditions)
  return Object.entries(notes).map(([path, text]) => ({ path, text, record: memory.recordOf(path, text) }))
}

test('a workspace that recalls its notes says what one says that reads them', () => {
  const fresh = read()
  const recalled = openRegistry()
  const notes = recall(keep(fresh))
  expect(notes.every(({ record }) => record !== undefined)).toBe(true)
  recalled.update(notes.map(({ path, text, record }) => ({ kind: 'note', path, text, ...(record && { record }) })))
  expect(fresh.findings().map(({ rule, path }) => `${rule} ${path}`)).toEqual([
    'unused-disable 2026-02-01-b.md',
    'note-disagreement 2026-02-03-c.md',
    'registry-amount a.md',
  ])
  expect(JSON.stringify(recalled.findings())).toBe(JSON.stringify(fresh.findings()))
  expect(recalled.counts()).toEqual(fresh.counts())
  const records = ({ paths, record }: Workspace) => JSON.parse(JSON.stringify(paths().map((path) => record(path))))
  expect(records(recalled)).toEqual(records(fresh))
})

test('what was recalled is held against what is read later', () => {
  const recalled = openRegistry()
  const [a, b] = recall(keep(read()))
  if (a?.record === undefined || b?.record === undefined) throw new Error('nothing is known')
  recalled.update([
    { kind: 'note', path: a.path, text: a.text, record: a.record },
    { kind: 'note', path: b.path, text: b.text, record: b.record },
  ])
  expect(recalled.findings('2026-02-03-c.md')).toEqual([])
  recalled.update([{ kind: 'note', path: '2026-02-03-c.md', text: NOTES['2026-02-03-c.md'] }])
  expect(recalled.findings('2026-02-03-c.md').map(({ message }) => message)).toEqual([
    '$410M here, $310M in 2026-02-01-b.md for Tarn’s revenue for 2025.',
  ])
})

test.each([
  ['an edited note', CONDITIONS, { ...NOTES, 'a.md': `${NOTES['a.md']}x` }, [false, true, true]],
  ['another engine', { ...CONDITIONS, engine: '2' }, NOTES, [false, false, false]],
  ['another dollar', { ...CONDITIONS, settings: { ...DEFAULT_SETTINGS, dollar: 'CAD' } }, NOTES, [false, false, false]],
  ['another registry', { ...CONDITIONS, registry: new Map([['deals.yaml', '']]) }, NOTES, [false, false, false]],
] as const)('of %s nothing is known', (_, conditions, notes, known) => {
  expect(recall(keep(read()), conditions, notes).map(({ record }) => record !== undefined)).toEqual(known)
})

test('a damaged memory knows what is left of it', () => {
  const kept = keep(read())
  const [, first = ''] = kept.split('\n')
  const cut = kept.slice(0, kept.indexOf(first) + first.length + 20)
  expect(recall(cut).map(({ record }) => record !== undefined)).toEqual([false, true, false])
  expect(recall('x').every(({ record }) => record === undefined)).toBe(true)
})
