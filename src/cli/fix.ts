import fs from 'node:fs'
import path from 'node:path'
import { decodeText } from '../core/files/decode'
import { groupBy } from '../core/group'
import type { TextEdit } from '../core/rules/types'
import { lineStarts, positionOf } from '../core/text/lines'
import { certainEdits, withEdits } from '../core/views/fixes'
import { type CheckSource, textOf } from '../core/views/json'
import { reasonOf } from './files'
import { displayPath } from './paths'

/** What `--fix` comes to: the notes and registries as they are now, what was changed, and what could not be, in words. */
export interface Fixed {
  readonly sources: readonly CheckSource[]
  readonly changes: readonly string[]
  readonly problems: readonly string[]
}

/**
 * Makes the fixes that are certain. Nothing else in a file is touched: not its line endings, its byte order mark or its
 * permissions. A file that has changed since it was read is left as it is.
 */
export function fixCertain(sources: readonly CheckSource[], base: string, cwd: string): Fixed {
  const all = sources.map((source) => fixOne(source, base, cwd))
  return {
    sources: all.flatMap((one) => one.sources),
    changes: all.flatMap(({ changes }) => changes),
    problems: all.flatMap(({ problems }) => problems),
  }
}

function fixOne(source: CheckSource, base: string, cwd: string): Fixed {
  const { workspace } = source
  const edits = certainEdits(workspace.findings(), (file) => textOf(source, file))
  const registryTexts = new Map(source.registryTexts)
  const changes: string[] = []
  const problems: string[] = []
  for (const [file, own] of groupBy(edits, (edit) => edit.path)) {
    const before = textOf(source, file)
    const after = withEdits(before, own)
    const where = path.resolve(base, file)
    try {
      rewrite(where, before, after)
    } catch (error) {
      problems.push(`cannot fix ${displayPath(cwd, where)}: ${reasonOf(error as Error, where)}`)
      continue
    }
    changes.push(...own.map((edit) => changeWords(displayPath(cwd, where), before, edit)))
    const isRegistry = registryTexts.has(file)
    if (isRegistry) registryTexts.set(file, after)
    workspace.update([{ kind: isRegistry ? 'registry' : 'note', path: file, text: after }])
  }
  return { sources: [{ workspace, registryTexts }], changes, problems }
}

/** `notes/aws.md:3:17 $83 billion → $38 billion`. */
function changeWords(file: string, text: string, { span, oldText, newText }: TextEdit): string {
  const { line, column } = positionOf(lineStarts(text), span.start)
  return `${file}:${line}:${column} ${oldText} → ${newText}`
}

/** Writes a file anew, where it holds what was read and is UTF-8. */
function rewrite(file: string, before: string, after: string): void {
  const bytes = fs.readFileSync(file)
  if (decodeText(bytes) !== before) throw new Error('it has changed since it was read')
  const mark = bytes.length - Buffer.byteLength(before)
  const isWhole = Buffer.from(before).equals(bytes.subarray(mark))
  if (mark < 0 || !isWhole) throw new Error('it is not in UTF-8')
  fs.writeFileSync(file, Buffer.concat([bytes.subarray(0, mark), Buffer.from(after)]))
}
