import { inSteps, type Steps } from '../steps'
import { hashOf } from '../text/hash'
import { recordFromJson, recordToJson } from './record-json'
import type { NoteRecord } from './records'
import type { Settings, Workspace } from './types'

/** What was known of notes when they were last read, kept between two sessions as text. */
export interface Memory {
  /** What is known of a note, if its text was this one. */
  recordOf(path: string, text: string): NoteRecord | undefined
}

/** What the reading of a note depends on beside its text. */
export interface Conditions {
  /** Names the engine: another one may read a note in another way. */
  readonly engine: string
  readonly settings: Settings
  /** The registry files, by path. */
  readonly registry: ReadonlyMap<string, string>
}

/**
 * What to keep of a workspace, a note in each step: a line that names the conditions, then a line for each note. Notes that wait to be read
 * again are left out.
 */
export function* memoryText(workspace: Workspace, conditions: Conditions): Steps<string> {
  const stale = new Set(workspace.stale())
  const lines = yield* inSteps(workspace.paths(), (path) => {
    const [text, record] = [workspace.text(path), workspace.record(path)]
    if (text === undefined || record === undefined || stale.has(path)) return []
    return [`${JSON.stringify([path, hashOf(text)])}${BETWEEN}${recordToJson(record)}`]
  })
  return [keyOf(conditions), ...lines.flat()].join('\n')
}

/** Recalls what `memoryText` kept. Of other conditions, and of a text that is damaged, nothing is known. */
export function memoryOf(text: string, conditions: Conditions): Memory {
  const [head, ...lines] = text.split('\n')
  const known = new Map(head === keyOf(conditions) ? lines.flatMap(lineOf) : [])
  return {
    recordOf(path, note) {
      const found = known.get(path)
      if (found === undefined || found.hash !== hashOf(note)) return undefined
      try {
        return recordFromJson(found.json)
      } catch {
        return undefined
      }
    },
  }
}

/** The name of the file in which a desk's memory is kept, among those of other desks. */
export function memoryName(desk: string): string {
  return `${hashOf(desk).toString(36)}.notes`
}

/** Nothing is known. */
export const NO_MEMORY: Memory = { recordOf: () => undefined }

function keyOf({ engine, settings, registry }: Conditions): string {
  return JSON.stringify([
    engine,
    settings,
    [...registry].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => [path, hashOf(text)]),
  ])
}

interface Line {
  readonly hash: number
  readonly json: string
}

function lineOf(line: string): readonly (readonly [path: string, line: Line])[] {
  const end = line.indexOf(BETWEEN)
  try {
    const [path, hash] = JSON.parse(line.slice(0, end)) as [string, number]
    return [[path, { hash, json: line.slice(end + 1) }]]
  } catch {
    return []
  }
}

/** JSON has none. */
const BETWEEN = '\t'
