import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Conditions } from '../../../src/core/workspace/memory'
import { DEFAULT_SETTINGS } from '../../../src/core/workspace/settings'
import { createWorkspace } from '../../../src/core/workspace/workspace'
import { openMemory } from '../../../src/vscode/host/memory'
import * as fake from './fake-vscode'

vi.mock('vscode', () => import('./fake-vscode'))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  fake.reset()
})

const NOTE = 'OpenAI pays AWS $38 billion.'
const registry = new Map<string, string>()
const conditions = (): Omit<Conditions, 'engine'> => ({ settings: DEFAULT_SETTINGS, registry: new Map(registry) })

function open(engine = '1') {
  const workspace = createWorkspace()
  workspace.update([{ kind: 'note', path: 'a.md', text: NOTE }])
  const storage = { folder: fake.Uri.file('/kept') as never, engine }
  return openMemory(storage, fake.Uri.file('/w') as never, workspace, conditions)
}

/** A session in which a note is read, and that lasts for some seconds after. */
async function session(seconds = 11) {
  const memory = await open()
  memory.learnt()
  await vi.advanceTimersByTimeAsync(seconds * 1000)
  memory.dispose()
}

test('what was read in one session is known in the next, for the same text, registry and engine', async () => {
  await session()
  const memory = await open()
  expect(memory.recordOf('a.md', NOTE)?.figures.map(({ text }) => text)).toEqual(['$38 billion'])
  expect(memory.recordOf('a.md', `${NOTE} `)).toBeUndefined()
  expect(memory.recordOf('b.md', NOTE)).toBeUndefined()
  expect((await open('2')).recordOf('a.md', NOTE)).toBeUndefined()
})

test('a registry that changes makes it worthless, until it is what it was', async () => {
  await session()
  const memory = await open()
  registry.set('deals.yaml', 'deals: []')
  memory.reconsider()
  expect(memory.recordOf('a.md', NOTE)).toBeUndefined()
  registry.clear()
  memory.reconsider()
  expect(memory.recordOf('a.md', NOTE)).toBeDefined()
})

test('nothing is written while notes are still being read, nor twice in five minutes', async () => {
  await session(9)
  expect((await open()).recordOf('a.md', NOTE)).toBeUndefined()
  const write = vi.spyOn(fake.workspace.fs, 'writeFile')
  const memory = await open()
  for (let minute = 0; minute < 5; minute++) {
    memory.learnt()
    await vi.advanceTimersByTimeAsync(60_000)
  }
  expect(write).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(write).toHaveBeenCalledTimes(2)
  memory.dispose()
})

test('a place that cannot be written to loses nothing', async () => {
  vi.spyOn(fake.workspace.fs, 'writeFile').mockRejectedValue(new Error('full'))
  await session()
  expect((await open()).recordOf('a.md', NOTE)).toBeUndefined()
})
