import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/core/rules/types'
import { withEdits } from '../../src/core/views/fixes'
import { silencingFixes } from '../../src/core/views/silence'
import { createWorkspace } from '../../src/core/workspace/workspace'
import { type ExampleFile, readFixture } from './fixture'

const ids = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -'.md'.length))
  // What is said of comments that silence is not silenced by another.
  .filter((id) => id !== 'unused-disable')

function findings(files: readonly ExampleFile[]) {
  const workspace = createWorkspace()
  workspace.update(files)
  return { workspace, found: workspace.findings() }
}

const said = (found: readonly Finding[]) => found.map(({ rule, path: file, message }) => `${file} ${rule} ${message}`)

describe.each(ids)('%s', (id) => {
  const { registry, fires } = readFixture(readFileSync(path.join(import.meta.dirname, `${id}.md`), 'utf8'))

  test.each(fires.map(({ title, files }) => [title, files] as const))('%s: a comment silences it', (_, files) => {
    const own = files.some(({ kind }) => kind === 'registry') || registry === null ? files : [registry, ...files]
    const { workspace, found } = findings(own)
    for (const finding of found.filter(({ rule }) => rule === id)) {
      const note = workspace.note(finding.path)
      for (const { title, edits } of note === undefined ? [] : silencingFixes(note, finding)) {
        const edited = own.map((file) =>
          file.path === finding.path ? { ...file, text: withEdits(file.text, edits) } : file,
        )
        const left = findings(edited).found
        const before = said(found.filter((one) => one !== finding))
        // Others of the rule in its line or note go with it; nothing else does. Nothing is said of the comment; of a thing
        // that several notes tell, another may be told.
        expect(
          said(left).filter((one) => one.startsWith(`${finding.path} `) && !before.includes(one)),
          title,
        ).toEqual([])
        const gone = before.filter((one) => !said(left).includes(one))
        expect(
          gone.filter((one) => !one.startsWith(`${finding.path} ${id} `)),
          title,
        ).toEqual([])
      }
    }
  })
})
