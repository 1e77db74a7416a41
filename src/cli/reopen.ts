import fs from 'node:fs'
import path from 'node:path'
import type { AssistDesk } from '../core/assist/types'
import { folderOf } from '../core/files/desks'
import { collectFiles } from './files'
import { type Opened, openPaths } from './open'
import { relativePath } from './paths'
import { nearestRegistry } from './registry'

/** How many notes are kept in full: those that are asked about one after the other. */
const KEEPING = { notes: 8 }

/** What is open, as it is on the disk. */
export interface Open {
  readonly desks: readonly AssistDesk[]
  /** What could not be read, in words. */
  readonly problems: readonly string[]
  /** A path as notes have theirs, of one that is absolute or counts from the current folder. */
  pathOf(given: string): string
}

interface Asked {
  readonly path: string
  readonly registries: readonly string[]
  readonly cwd: string
}

/**
 * Keeps a folder's notes and registries open. Each time it is asked, files that have changed since are read again, those
 * that are new are taken in, and those that are gone are forgotten.
 */
export function keepOpen({ path: target, registries, cwd }: Asked): { now(): Open } {
  const file = path.resolve(cwd, target)
  const given = registries.map((one) => path.resolve(cwd, one))
  let last: { readonly stamp: string; readonly opened: Opened } | null = null
  return {
    now() {
      const stamp = stampOf(file, given)
      const before = last?.opened ?? null
      if (last?.stamp !== stamp)
        last = { stamp, opened: openPaths({ paths: [target], registries, cwd, keeping: KEEPING, before }) }
      return openOf(last.opened, cwd)
    },
  }
}

function openOf({ base, sources, problems }: Opened, cwd: string): Open {
  return {
    desks: sources.map(({ workspace, registryTexts }): AssistDesk => {
      const [registry] = registryTexts.keys()
      const isAbove = registry === undefined || registry.startsWith('../')
      return { name: registry ?? 'no deals.yaml', home: isAbove ? '' : folderOf(registry), workspace }
    }),
    problems,
    pathOf(one) {
      const [here, there] = [path.resolve(base, one), path.resolve(cwd, one)]
      return relativePath(base, !fs.existsSync(here) && fs.existsSync(there) ? there : here)
    },
  }
}

/** Tells whether anything has changed: the files that are read, with their times and sizes. */
function stampOf(file: string, given: readonly string[]): string {
  const isFolder = fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() === true
  const found = isFolder ? collectFiles(file, () => undefined) : { notes: [file], registries: [] }
  const above = nearestRegistry(isFolder ? file : path.dirname(file)) ?? []
  const files = [...found.notes, ...found.registries, ...given, above].flat()
  return files.map(timeOf).join('\n')
}

function timeOf(file: string): string {
  const stat = fs.statSync(file, { throwIfNoEntry: false, bigint: true })
  return `${file} ${stat === undefined ? 'gone' : `${stat.mtimeNs} ${stat.size}`}`
}
