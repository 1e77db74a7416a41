import { describe, expect, test } from 'vitest'
import { PATTERNS } from '../../../src/core/relations/patterns'
import { takenIn } from '../../../src/core/relations/read'
import { windowsOf } from '../../../src/core/relations/windows'
import { RULES } from '../../../src/core/rules'
import { createWorkspace } from '../../../src/core/workspace/workspace'

/** The companies that the examples name. */
const NAMES = [
  'Tarn',
  'Osk',
  'Kelvin',
  'Dune',
  'Harbin',
  'Pellmore',
  'Meridian',
  'Quillon',
  'Nordcap',
  'Coldwell',
  'Varro',
]
/** What one of them has committed, for what is left of it. */
const BOOKS = `deals:
  - {id: coldwell-harbin, kind: compute, from: coldwell, to: harbin, amount: $610.4 billion, status: signed}
metrics:
  - {id: coldwell-all, company: coldwell, measure: commitments, amount: $1.4 trillion}
`
const COMPANIES = NAMES.map((name) => `  - { id: ${name.toLowerCase()}, name: ${name} }\n`).join('')
const REGISTRY = `companies:\n${COMPANIES}${BOOKS}`
/** The rules that patterns serve. */
const SERVED = new Set(PATTERNS.map(({ name }) => name.split('/')[0]))

function read(text: string) {
  const workspace = createWorkspace()
  workspace.update([
    { kind: 'registry', path: 'deals.yaml', text: REGISTRY },
    { kind: 'note', path: 'note.md', text },
  ])
  const note = workspace.note('note.md')
  if (note === undefined) throw new Error('no such note')
  return { note, rules: workspace.findings().flatMap(({ rule }) => (SERVED.has(rule) ? [rule] : [])) }
}

test('every pattern has a name of its own that begins with its rule, and an example', () => {
  expect(new Set(PATTERNS.map(({ name }) => name)).size).toBe(PATTERNS.length)
  for (const { name, fires } of PATTERNS) {
    expect(RULES.map(({ id }) => id)).toContain(name.split('/')[0])
    expect(fires.length, name).toBeGreaterThan(0)
  }
})

describe.each(PATTERNS.map((pattern) => [pattern.name, pattern] as const))('%s', (name, pattern) => {
  test.each(pattern.fires)('fires: %s', (text) => {
    const { note, rules } = read(text)
    expect(windowsOf(note).flatMap((window) => takenIn([pattern], window)).length, 'the pattern fits').toBeGreaterThan(
      0,
    )
    expect(rules).toEqual([name.split('/')[0]])
  })
  if (pattern.silent !== undefined)
    test.each(pattern.silent)('silent: %s', (text) => expect(read(text).rules).toEqual([]))
})
