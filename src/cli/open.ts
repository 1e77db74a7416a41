import fs from 'node:fs'
import path from 'node:path'
import { createExcludeFilter } from '../core/files/filter'
import { groupBy } from '../core/group'
import type { Exclusion } from '../core/registry/types'
import type { CheckSource } from '../core/views/json'
import { DEFAULT_SETTINGS } from '../core/workspace/settings'
import type { Edit } from '../core/workspace/types'
import { createWorkspace } from '../core/workspace/workspace'
import { collectNotes, readText, reasonOf } from './files'
import { commonFolder, displayPath, isWithin, relativePath } from './paths'
import { isRegistryName, nearestRegistry, REGISTRY_NAME } from './registry'

/** What a command works on. */
export interface Opened {
  /** The folder that all paths are relative to. */
  readonly base: string
  /** One workspace for each registry; PATHs with the same registry share one. */
  readonly sources: readonly CheckSource[]
  /** What could not be read, in words. */
  readonly problems: readonly string[]
  /** The registries at or above what is checked, or those given: absolute, those that cannot be read too. */
  readonly registries: readonly string[]
  /** Registries that stand beside notes further down, absolute: those notes are held to the one above. */
  readonly unused: readonly string[]
}

interface Target {
  readonly path: string
  readonly kind: 'folder' | 'note' | 'registry'
  /** The folder that its paths are relative to where it is the only one. */
  readonly base: string
  readonly registries: readonly string[]
}

/**
 * Opens the notes and registries that a command line names.
 *
 * Paths are relative to the one folder checked; for a single file to its registry's folder, or its own where there is
 * no registry above it; for several PATHs to the deepest folder that holds all of them. A note is read once, with the
 * first PATH that leads to it. Everything that cannot be read is a problem, and the rest is opened all the same; only
 * a missing `--registry` opens nothing, for every result would be wrong.
 */
export function openPaths(paths: readonly string[], registries: readonly string[], cwd: string): Opened {
  const problems: string[] = []
  const report = (file: string, reason: string) => {
    problems.push(`cannot read ${displayPath(cwd, file)}: ${reason}`)
  }
  const exists = (file: string): fs.Stats | null => {
    try {
      return fs.statSync(file)
    } catch (error) {
      report(file, reasonOf(error, file))
      return null
    }
  }

  const given = registries.map((file) => path.resolve(cwd, file))
  for (const file of given) if (exists(file)?.isDirectory()) report(file, 'it is a folder')
  if (problems.length > 0) return { base: cwd, sources: [], problems, registries: given, unused: [] }

  const targets = paths.flatMap((one) => {
    const file = path.resolve(cwd, one)
    const stat = exists(file)
    return stat === null ? [] : [targetOf(file, stat.isDirectory(), given)]
  })
  const base = commonFolder(targets.map((target) => target.base))
  const groups = groupBy(targets, (target) => target.registries.join('\n'))
  const taken = new Set<string>()
  const sources = [...groups.values()].map((group) => openGroup(group, base, taken, report))
  const read = targets.flatMap((target) => target.registries)
  const unused = given.length > 0 ? [] : besideNotes([...taken], read)
  return { base, sources, problems, registries: read, unused }
}

function targetOf(file: string, isFolder: boolean, given: readonly string[]): Target {
  const folder = isFolder ? file : path.dirname(file)
  const isRegistry = !isFolder && (given.length === 0 ? isRegistryName(file) : given.includes(file))
  const nearest = isRegistry ? file : nearestRegistry(folder)
  const registries = given.length > 0 ? given : nearest === null ? [] : [nearest]
  const homes = registries.map((registry) => path.dirname(registry)).filter((home) => isWithin(home, folder))
  const kind = isFolder ? 'folder' : isRegistry ? 'registry' : 'note'
  return { path: file, kind, base: isFolder ? file : (homes[0] ?? folder), registries }
}

type Report = (file: string, reason: string) => void

function openGroup(targets: readonly Target[], base: string, taken: Set<string>, report: Report): CheckSource {
  const workspace = createWorkspace(DEFAULT_SETTINGS)
  const registries = targets[0]?.registries ?? []
  const registryEdits = readEdits('registry', registries, base, report)
  workspace.update(registryEdits)

  const reads = excluder(workspace.registry().exclude, base)
  const notes = targets
    .flatMap(({ kind, path: file }) => (kind === 'folder' ? collectNotes(file, report) : kind === 'note' ? [file] : []))
    .filter((file) => reads(file) && isFirst(file, taken, report))
  workspace.update(readEdits('note', notes, base, report))
  return { workspace, registryTexts: new Map(registryEdits.map(({ path: file, text }) => [file, text])) }
}

/** The registries in the folders of notes that are none of those read. */
function besideNotes(notes: readonly string[], read: readonly string[]): readonly string[] {
  const folders = new Set(notes.map((note) => path.dirname(note)))
  const real = new Set(read.map((file) => realOf(file)))
  return [...folders]
    .map((folder) => path.join(folder, REGISTRY_NAME))
    .filter((file) => fs.existsSync(file) && !real.has(realOf(file)))
    .sort()
}

function realOf(file: string): string {
  return fs.existsSync(file) ? fs.realpathSync(file) : file
}

/** Whether a file has not been taken under another name. One that is gone by now, or whose name is no text, is told. */
function isFirst(file: string, taken: Set<string>, report: Report): boolean {
  try {
    const real = fs.realpathSync(file)
    if (taken.has(real)) return false
    taken.add(real)
    return true
  } catch (error) {
    report(file, reasonOf(error, file))
    return false
  }
}

/** Whether a file is read for all that the registries exclude; a registry may stand above the folder checked. */
function excluder(exclude: readonly Exclusion[], base: string): (file: string) => boolean {
  const stated = exclude.map(({ path: file, patterns }) => ({ file: path.resolve(base, file), patterns }))
  const root = commonFolder([base, ...stated.map(({ file }) => path.dirname(file))])
  const below = stated.map(({ file, patterns }) => ({ path: relativePath(root, file), patterns }))
  const reads = createExcludeFilter(below, relativePath(root, base))
  return (file) => reads(relativePath(root, file))
}

type ReadEdit<Kind> = Edit & { readonly kind: Kind; readonly text: string }

function readEdits<Kind extends 'note' | 'registry'>(
  kind: Kind,
  files: readonly string[],
  base: string,
  report: Report,
): readonly ReadEdit<Kind>[] {
  return files.flatMap((file) => {
    try {
      return [{ kind, path: relativePath(base, file), text: readText(file) } as ReadEdit<Kind>]
    } catch (error) {
      report(file, reasonOf(error, file))
      return []
    }
  })
}
