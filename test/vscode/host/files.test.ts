import { afterEach, expect, test, vi } from 'vitest'
import { readFile } from '../../../src/vscode/host/files'
import * as fake from './fake-vscode'

vi.mock('vscode', () => import('./fake-vscode'))

afterEach(() => {
  vi.restoreAllMocks()
  fake.reset()
})

const NOTE = '/w/a.md'
const uri = fake.Uri.file(NOTE)
const read = () => readFile(uri as never)

test('the text of a file', async () => {
  fake.write({ [NOTE]: 'It cost £5m.' })
  expect(await read()).toEqual({ kind: 'text', text: 'It cost £5m.' })
})

test('bytes that are no UTF-8 are read as the editor reads that file, and as what they are where it does not', async () => {
  fake.write({ [NOTE]: '' })
  vi.spyOn(fake.workspace.fs, 'readFile').mockResolvedValue(Uint8Array.of(0xa3, 0x35, 0x6d))
  const decode = vi.spyOn(fake.workspace, 'decode').mockResolvedValue('£5m')
  expect(await read()).toEqual({ kind: 'text', text: '£5m' })
  expect(decode).toHaveBeenCalledWith(Uint8Array.of(0xa3, 0x35, 0x6d), { uri })
  decode.mockRejectedValue(new Error('binary'))
  expect(await read()).toEqual({ kind: 'text', text: '\uFFFD5m' })
})

test('a file that vanishes, a pipe and a device are gone, and never read', async () => {
  expect(await read()).toEqual({ kind: 'gone' })
  fake.write({ [NOTE]: '' })
  const bytes = vi.spyOn(fake.workspace.fs, 'readFile').mockRejectedValue(new fake.FileSystemError('gone'))
  expect(await read()).toEqual({ kind: 'gone' })
  bytes.mockReturnValue(new Promise(() => undefined))
  vi.spyOn(fake.workspace.fs, 'stat').mockResolvedValue({ size: 0, type: fake.FileType.Unknown })
  expect(await read()).toEqual({ kind: 'gone' })
})

test('one that is too large, or cannot be read, is told', async () => {
  const stat = vi.spyOn(fake.workspace.fs, 'stat')
  stat.mockResolvedValue({ size: 5 * 1024 * 1024 + 1, type: fake.FileType.File })
  expect(await read()).toEqual({ kind: 'problem', message: 'This file was not read: it is larger than 5 MB.' })
  stat.mockRejectedValue(new Error('no access'))
  expect(await read()).toEqual({ kind: 'problem', message: 'This file could not be read: no access' })
})
