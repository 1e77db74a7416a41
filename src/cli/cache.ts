import fs from 'node:fs'
import path from 'node:path'
import { version } from '../../package.json'
import { atOnce } from '../core/steps'
import { type Conditions, type Memory, memoryName, memoryOf, memoryText, NO_MEMORY } from '../core/workspace/memory'
import { DEFAULT_SETTINGS } from '../core/workspace/settings'
import type { Workspace } from '../core/workspace/types'

/** What was known of a desk's notes when they were last read, kept in a folder. */
export interface Cache {
  readonly memory: Memory
  /** Keeps what is known now. A folder that cannot be written to loses nothing but time. */
  keep(workspace: Workspace): void
}

/** Nothing is kept. */
export const NO_CACHE: Cache = { memory: NO_MEMORY, keep: () => undefined }

/**
 * Opens what a folder keeps of a desk.
 *
 * @param folder where it is kept; made when something is
 * @param desk tells this desk from others that are kept in the same folder
 * @param registry the texts of its registry files, by path
 */
export function openCache(folder: string, desk: string, registry: ReadonlyMap<string, string>): Cache {
  const file = path.join(folder, memoryName(desk))
  const conditions: Conditions = { engine: engineName(), settings: DEFAULT_SETTINGS, registry }
  return {
    memory: memoryOf(textOf(file), conditions),
    keep(workspace) {
      try {
        fs.mkdirSync(folder, { recursive: true })
        const half = `${file}.${process.pid}`
        fs.writeFileSync(half, atOnce(memoryText(workspace, conditions)))
        fs.renameSync(half, file)
      } catch {
        // The notes are read again the next time.
      }
    },
  }
}

/** Two builds of one version may read a note in different ways. */
function engineName(): string {
  return `${version} ${fs.statSync(__filename).mtimeMs}`
}

function textOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
