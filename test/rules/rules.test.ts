import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { RULES } from '../../src/core/rules'
import type { Finding } from '../../src/core/rules/types'
import { PROBLEM_RULES } from '../../src/core/workspace/problems'
import type { Workspace } from '../../src/core/workspace/types'
import { createWorkspace } from '../../src/core/workspace/workspace'
import { type Example, type ExpectedFinding, readFixture } from './fixture'

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.md'))
const ids = files.map((file) => file.slice(0, -'.md'.length))

test('every rule has a fixture, and every fixture a rule', () => {
  expect(ids.sort()).toEqual([...RULES, ...PROBLEM_RULES].map(({ id }) => id).sort())
})

describe.each(ids)('%s', (id) => {
  const { registry, fires, silent, proves } = readFixture(
    readFileSync(path.join(import.meta.dirname, `${id}.md`), 'utf8'),
  )

  test('has three examples of either sort, and its own findings in those that fire', () => {
    expect(fires.length).toBeGreaterThanOrEqual(3)
    expect(silent.length).toBeGreaterThanOrEqual(3)
    for (const { title, findings } of fires)
      expect(
        findings.map(({ rule }) => rule),
        title,
      ).toContain(id)
    for (const { title, findings } of silent)
      expect(
        findings.map(({ rule }) => rule),
        title,
      ).not.toContain(id)
  })

  test.each([...fires, ...silent].map((example) => [example.title, example] as const))('%s', (_, example) => {
    expect(found(example, registry === null ? [] : [registry])).toEqual(inOrder(example.findings))
  })

  for (const example of proves)
    test(`proves: ${example.title}`, () => {
      const common = registry === null ? [] : [registry]
      expect(found(example, common)).toEqual([])
      expect(proved(example, common)).toEqual(inOrder(example.findings))
    })
})

/** All that a workspace with the files of an example finds. */
function found(example: Example, common: Example['files']): readonly ExpectedFinding[] {
  return inOrder(opened(example, common).findings())
}

/** All figures that it proves. */
function proved(example: Example, common: Example['files']): readonly ExpectedFinding[] {
  const workspace = opened(example, common)
  const proofs = workspace.paths().flatMap((path) => [...workspace.proofs(path).values()])
  return inOrder(
    proofs.flatMap(({ path, figure, rule, text }): ExpectedFinding[] => {
      const span = workspace.note(path)?.figures[figure]?.span
      return span === undefined ? [] : [{ path, span, severity: 'proved', rule, message: text }]
    }),
  )
}

function opened({ files }: Example, common: Example['files']): Workspace {
  const workspace = createWorkspace()
  const own = files.some(({ kind }) => kind === 'registry')
  workspace.update([...(own ? [] : common), ...files])
  return workspace
}

function inOrder(findings: readonly (ExpectedFinding | Finding)[]): readonly ExpectedFinding[] {
  return findings
    .map(({ path, span, severity, rule, message }) => ({ path, span, severity, rule, message }))
    .sort((a, b) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.start - b.span.start || a.span.end - b.span.end,
    )
}
