import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { folder, tieout } from './tieout'

const REGISTRY = 'deals:\n  - {id: deal, kind: compute, from: openai, to: aws, amount: $38 billion}\n'
const NOTES = {
  'deals.yaml': REGISTRY,
  'a.md': 'OpenAI will pay AWS $83 billion for compute.\n',
  'b.md': 'OpenAI will pay AWS $38 billion for compute.\n',
}
const CHECK = ['check', '--cache', '.kept']

/** The one file in which a folder keeps what is known of its notes. */
function kept(cwd: string): string {
  const [name = '', ...more] = fs.readdirSync(path.join(cwd, '.kept'))
  expect(more).toEqual([])
  return path.join(cwd, '.kept', name)
}

test('a second run says the same, and reads no note again', () => {
  const cwd = folder(NOTES)
  const first = tieout(cwd, CHECK)
  expect(first.out).toContain('a.md\n  1:21  warning  $83B here, $38B in deals.yaml')
  expect(first.out).toContain('2 figures, 2 tied')
  expect(tieout(cwd, CHECK)).toEqual(first)

  const file = kept(cwd)
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll('Digits swapped?', 'As it was kept.'))
  expect(tieout(cwd, CHECK).out).toContain('As it was kept.')
  expect(tieout(cwd, ['check']).out).toContain('Digits swapped?')
})

test('what has changed is read again', () => {
  const cwd = folder(NOTES)
  tieout(cwd, CHECK)
  fs.writeFileSync(path.join(cwd, 'a.md'), 'OpenAI will pay AWS $38 billion for compute.\n')
  fs.writeFileSync(path.join(cwd, 'b.md'), 'OpenAI will pay AWS $3.8 billion for compute.\n')
  const { out } = tieout(cwd, CHECK)
  expect(out).toContain('b.md\n  1:21  warning  $3.8B here, $38B in deals.yaml')
  expect(out).not.toContain('a.md')

  fs.writeFileSync(path.join(cwd, 'deals.yaml'), REGISTRY.replace('$38', '$3.8'))
  const after = tieout(cwd, CHECK).out
  expect(after).toContain('a.md\n  1:21  warning  $38B here, $3.8B in deals.yaml')
  expect(after).not.toContain('b.md')
})

test('a folder that cannot be written to, and a damaged file, cost nothing but time', () => {
  const cwd = folder({ ...NOTES, taken: '' })
  const { out } = tieout(cwd, ['check'])
  expect(tieout(cwd, ['check', '--cache', 'taken'])).toEqual({ code: 1, out, err: '' })
  tieout(cwd, CHECK)
  const file = kept(cwd)
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').slice(0, -60))
  expect(tieout(cwd, CHECK)).toEqual({ code: 1, out, err: '' })
})

test('json says all of it with a cache too', () => {
  const cwd = folder(NOTES)
  tieout(cwd, CHECK)
  const json = ['check', '--format', 'json']
  expect(tieout(cwd, [...json, '--cache', '.kept'])).toEqual(tieout(cwd, json))
})
