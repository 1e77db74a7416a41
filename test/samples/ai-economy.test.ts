import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lineOf, lineStarts } from '../../src/core/text/lines'
import { createWorkspace } from '../../src/core/workspace/workspace'

const FOLDER = new URL('../../samples/ai-economy/', import.meta.url)

const read = (path: string) => readFileSync(new URL(path, FOLDER), 'utf8')

const NOTES = ['README.md', ...readdirSync(new URL('notes/', FOLDER)).map((name) => `notes/${name}`)]

function sample() {
  const workspace = createWorkspace()
  workspace.update([
    { kind: 'registry', path: 'deals.yaml', text: read('deals.yaml') },
    ...NOTES.map((path) => ({ kind: 'note' as const, path, text: read(path) })),
  ])
  return workspace
}

/** The rows of the sample's README under "Notes with slips": note, line and rule. */
function promised(): string[] {
  const row = /^\| `([^`]+)` \| (\d+) \| `([a-z-]+)` \|/gm
  return [...read('README.md').matchAll(row)].map(([, note, line, rule]) => `notes/${note}:${line} ${rule}`)
}

test('the slips that the README lists are found, and nothing else is', () => {
  const found = sample()
    .findings()
    .map(({ path, span, rule }) => `${path}:${lineOf(lineStarts(read(path)), span.start) + 1} ${rule}`)
  expect(promised()).toHaveLength(7)
  expect(found).toEqual(promised())
})

test('amounts are tied, and the README states none', () => {
  const workspace = sample()
  expect(workspace.note('README.md')?.figures).toEqual([])
  const { notes, figures, tied } = workspace.counts()
  expect(notes).toBe(9)
  expect(tied / figures).toBeGreaterThanOrEqual(38 / 85)
})

test('the loops and the unexplained rest are in the ledger', () => {
  const { loops, rests } = sample().ledger()
  const names = loops.map(({ companies }) => [...companies].sort().join(' '))
  expect(names.sort()).toEqual(['microsoft openai', 'nvidia openai oracle'])
  expect(rests.map(({ metric, rest }) => [metric, rest.value?.toFixed()])).toEqual([
    ['openai-commitments', '789600000000'],
  ])
})
