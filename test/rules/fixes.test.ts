import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding, Fix } from '../../src/core/rules/types'
import { fixesOf, withEdits } from '../../src/core/views/fixes'
import type { Workspace } from '../../src/core/workspace/types'
import { createWorkspace } from '../../src/core/workspace/workspace'
import { type ExampleFile, readFixture } from './fixture'

const ids = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -'.md'.length))

/** Rules that have no fix of their own, for a number is not what they ask for. */
const WITHOUT = ['note', 'unlinked-figure', 'unsourced-deal', 'values-over-time']

function opened(files: readonly ExampleFile[]): Workspace {
  const workspace = createWorkspace()
  workspace.update(files)
  return workspace
}

function applied(files: readonly ExampleFile[], { edits }: Fix): readonly ExampleFile[] {
  return files.map((file) => ({
    ...file,
    text: withEdits(
      file.text,
      edits.filter((edit) => edit.path === file.path),
    ),
  }))
}

/** Where an offset of a file is once a fix is made. */
function movedTo({ edits }: Fix, { path, span }: Finding): number {
  const before = edits.filter((edit) => edit.path === path && edit.span.end <= span.start)
  return span.start + before.reduce((sum, { oldText, newText }) => sum + newText.length - oldText.length, 0)
}

describe.each(ids)('%s', (id) => {
  const { registry, fires } = readFixture(readFileSync(path.join(import.meta.dirname, `${id}.md`), 'utf8'))
  const all = fires.flatMap(({ title, files }) => {
    const own = files.some(({ kind }) => kind === 'registry') || registry === null ? files : [registry, ...files]
    const textOf = (name: string) => own.find((file) => file.path === name)?.text ?? null
    return opened(own)
      .findings()
      .filter(({ rule }) => rule === id)
      .flatMap((finding) => fixesOf(finding, textOf).map((fix) => ({ title, own, finding, fix })))
  })

  test('has fixes', () => expect(all.length > 0).toBe(!WITHOUT.includes(id)))

  test.each(all.map((one) => [one.title, one.fix.title, one] as const))('%s: %s', (_, __, { own, finding, fix }) => {
    const found = opened(applied(own, fix)).findings()
    const start = movedTo(fix, finding)
    const left = found.filter(({ rule, path, span, message }) => {
      const isThere = rule === id && path === finding.path && span.start === start
      // A comment whose rule is called by its right name may turn out to silence nothing.
      return isThere && (fix.kind !== 'comment' || message === finding.message)
    })
    expect(left.map(({ message }) => message)).toEqual([])
    if (fix.certain) expect(found.length).toBeLessThan(opened(own).findings().length)
  })
})
