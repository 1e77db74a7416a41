import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createWorkspace } from '../../../src/core/workspace/workspace'
import type { FedFolder } from '../../../src/vscode/host/folder'
import { openFolder } from '../../../src/vscode/host/workspace-folder'
import * as fake from './fake-vscode'

vi.mock('vscode', () => import('./fake-vscode'))

const registry = (amount: string, more = '') =>
  `deals:\n  - {id: d, kind: compute, from: openai, to: aws, amount: ${amount}, status: signed}\n${more}`
const NOTE = 'OpenAI signed a contract with AWS for $38 billion in compute.\n'

let source: ReturnType<typeof openFolder>
let closed: string[]

function open(): void {
  closed = []
  const uri = fake.Uri.file('/w') as never
  source = openFolder(
    { uri, name: 'w', index: 0 },
    {
      createWorkspace: async (settings) => createWorkspace(settings),
      onChange: () => undefined,
      onClose: (folder) => closed.push(folder.name),
      onBug: (error) => {
        throw error
      },
    },
  )
}

const at = (path: string) => fake.Uri.file(`/w/${path}`) as never

/** Each desk with its notes, those whose amount its registry contradicts marked with `!`. */
async function desks(): Promise<Readonly<Record<string, string>>> {
  await source.settled()
  const said = ({ workspace }: FedFolder) =>
    workspace.paths().map((path) => (workspace.findings(path).length > 0 ? `${path}!` : path))
  return Object.fromEntries(source.folders().map((folder) => [folder.name, said(folder).join(' ')]))
}

beforeEach(() => {
  fake.reset()
  fake.write({
    '/w/deals.yaml': registry('$38 billion'),
    '/w/a.md': NOTE,
    '/w/desk/deals.yaml': registry('$83 billion'),
    '/w/desk/b.md': NOTE,
    '/w/desk/inner/deep/c.md': NOTE,
    '/w/plain/d.md': NOTE,
  })
})
afterEach(() => source.dispose())

describe('each folder with a deals.yaml is a desk of its own', () => {
  test('a note belongs to the nearest upwards, with paths from the workspace folder', async () => {
    open()
    expect(await desks()).toEqual({ w: 'a.md plain/d.md', 'w/desk': 'desk/b.md! desk/inner/deep/c.md!' })
    const [root, desk] = source.folders()
    expect(root?.root.toString()).toBe('file:///w')
    expect(desk?.root.toString()).toBe('file:///w/desk')
    expect(source.folderOf(at('desk/b.md'))).toBe(desk)
    expect(source.folderOf(at('desk/deals.yaml'))).toBe(desk)
    expect(source.folderOf(at('a.md'))).toBe(root)
    expect([root?.path(at('desk/b.md')), desk?.path(at('desk/b.md'))]).toEqual([null, 'desk/b.md'])
    expect(desk?.workspace.findings('desk/b.md')[0]?.related[0]?.path).toBe('desk/deals.yaml')
  })

  test('one that comes takes its notes, one that goes gives them back', async () => {
    open()
    await desks()
    fake.write({ '/w/desk/inner/deals.yaml': registry('$38 billion') })
    expect(await desks()).toEqual({
      w: 'a.md plain/d.md',
      'w/desk': 'desk/b.md!',
      'w/desk/inner': 'desk/inner/deep/c.md',
    })
    fake.write({ '/w/desk/deals.yaml': null })
    expect(await desks()).toEqual({ w: 'a.md desk/b.md plain/d.md', 'w/desk/inner': 'desk/inner/deep/c.md' })
    expect(closed).toEqual(['w/desk'])
    fake.write({ '/w/desk/inner/deals.yaml': null, '/w/desk/inner/old.yaml': registry('$38 billion') })
    expect(await desks()).toEqual({ w: 'a.md desk/b.md desk/inner/deep/c.md plain/d.md' })
    expect(closed).toEqual(['w/desk', 'w/desk/inner'])
  })

  test('notes above all desks are read without a registry', async () => {
    fake.write({ '/w/deals.yaml': null })
    open()
    expect(await desks()).toEqual({ w: 'a.md plain/d.md', 'w/desk': 'desk/b.md! desk/inner/deep/c.md!' })
    expect(source.folders()[0]?.workspace.registry().deals).toEqual([])
    fake.write({ '/w/a.md': null, '/w/plain/d.md': null })
    expect(Object.keys(await desks())).toEqual(['w', 'w/desk'])
    fake.write({ '/w/desk/e.md': NOTE })
    expect(await desks()).toEqual({ 'w/desk': 'desk/b.md! desk/e.md! desk/inner/deep/c.md!' })
  })

  test('what a registry excludes is passed over further down too; a desk that it excludes is none', async () => {
    open()
    await desks()
    fake.write({ '/w/deals.yaml': registry('$38 billion', 'tieout: {exclude: [c.md]}\n') })
    await source.settled()
    expect(await desks()).toEqual({ w: 'a.md plain/d.md', 'w/desk': 'desk/b.md!' })
    fake.write({ '/w/deals.yaml': registry('$38 billion', 'tieout: {exclude: [desk/deals.yaml]}\n') })
    await source.settled()
    expect(await desks()).toEqual({ w: 'a.md desk/b.md desk/inner/deep/c.md plain/d.md' })
  })

  test('a hidden or ignored folder, and node_modules, hold no desk', async () => {
    fake.write({
      '/w/.gitignore': 'out/\n',
      '/w/out/deals.yaml': registry('$1bn'),
      '/w/.x/deals.yaml': registry('$1bn'),
      '/w/node_modules/deals.yaml': registry('$1bn'),
    })
    open()
    expect(Object.keys(await desks())).toEqual(['w', 'w/desk'])
  })
})

describe('the setting for registry files', () => {
  test('a name counts in every folder, several are one registry', async () => {
    fake.configure({ registry: ['*.deals.yaml', 'metrics.yaml'] })
    fake.write({ '/w/plain/our.deals.yaml': registry('$83 billion'), '/w/plain/metrics.yaml': 'metrics: []\n' })
    open()
    expect(await desks()).toEqual({ w: 'a.md desk/b.md desk/inner/deep/c.md', 'w/plain': 'plain/d.md!' })
  })

  test('a path counts from the workspace folder, for the notes of no other desk', async () => {
    fake.configure({ registry: ['desk/deals.yaml'] })
    open()
    expect(await desks()).toEqual({ w: 'a.md! desk/b.md! desk/inner/deep/c.md! plain/d.md!' })
    source.dispose()
    fake.configure({ registry: '/deals.yaml' })
    open()
    expect(await desks()).toEqual({ w: 'a.md desk/b.md desk/inner/deep/c.md plain/d.md' })
  })
})

test('the notes and the registry of a folder that is copied are found', async () => {
  open()
  await desks()
  fake.copy('/w/copied', { 'deals.yaml': registry('$83 billion'), 'e.md': NOTE })
  expect((await desks())['w/copied']).toBe('copied/e.md!')
  const before = fake.looks.count
  fake.write({ '/w/picture.png': '' })
  await source.settled()
  expect(fake.looks.count).toBe(before)
})

test('a note that is new is there when all is settled, and what is passed over is not looked for', async () => {
  fake.write({ '/w/.gitignore': 'logs/\n' })
  open()
  await desks()
  fake.write({ '/w/new.md': NOTE })
  expect(Object.values(await desks())[0]).toBe('a.md new.md plain/d.md')
  const before = fake.looks.count
  for (let i = 0; i < 5; i++) fake.write({ '/w/logs/app.txt': `${i}` })
  await source.settled()
  expect(fake.looks.count).toBe(before)
})
