import fs from 'node:fs'
import path from 'node:path'
import { desksAbove, folderOf } from '../core/files/desks'
import { createExcludeFilter, type FileFilter } from '../core/files/filter'
import { isReadable, MOST_MEGABYTES } from '../core/files/largest'
import type { CheckSource } from '../core/views/json'
import { DEFAULT_SETTINGS } from '../core/workspace/settings'
import type { Edit, NoteEdit } from '../core/workspace/types'
import { createWorkspace, type Keeping } from '../core/workspace/workspace'
import { type Cache, NO_CACHE, openCache } from './cache'
import { collectFiles, readText, reasonOf } from './files'
import { commonFolder, displayPath, isWithin, relativePath } from './paths'
import { isRegistryName, nearestRegistry } from './registry'

/** All that was read of each note is kept. */
export const WHOLE: Keeping = { notes: Number.POSITIVE_INFINITY }
/** Of each note no more is kept than what is printed of it. */
export const RECORDS: Keeping = { notes: 0 }

/** What a command is given. */
interface Asked {
  readonly paths: readonly string[]
  readonly registries: readonly string[]
  readonly cwd: string
  /** {@link WHOLE} where it asks for all that was read of each note, else {@link RECORDS}. */
  readonly keeping: Keeping
  /** The folder that keeps what is known of notes from one run to the next. */
  readonly cache?: string | null
  /** What was opened before: its notes are not read again whose texts and registries are the same. */
  readonly before?: Opened | null
}

/** What a command works on. */
export interface Opened {
  /** The folder that all paths are relative to. */
  readonly base: string
  /** One for each desk: a registry, or none, with the notes that belong to it. */
  readonly sources: readonly CheckSource[]
  /** What could not be read, in words. */
  readonly problems: readonly string[]
  /** The registries that are read, or those given: absolute, those that cannot be read too. */
  readonly registries: readonly string[]
  /** Those of them that stand further down than the PATHs, with notes that belong to them. */
  readonly below: readonly string[]
}

interface Target {
  /** The folder that its paths are relative to where it is the only one. */
  readonly base: string
  readonly notes: readonly string[]
  /** The nearest registry at or above it. */
  readonly registry: string | null
  /** The registries further down. */
  readonly below: readonly string[]
}

/**
 * Opens the notes and registries that a command line names. A note belongs to the nearest registry at or above it.
 *
 * Paths are relative to the one folder checked; for a single file to its registry's folder, or its own where there is
 * no registry above it; for several PATHs to the deepest folder that holds all of them. A note is read once, with the
 * first PATH that leads to it. Everything that cannot be read is a problem, and the rest is opened all the same; only
 * a missing `--registry` opens nothing, for every result would be wrong.
 */
export function openPaths({ paths, registries, cwd, keeping, cache = null, before = null }: Asked): Opened {
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
  if (problems.length > 0) return { base: cwd, sources: [], problems, registries: given, below: [] }

  const targets = paths.flatMap((one) => {
    const file = path.resolve(cwd, one)
    const stat = exists(file)
    return stat === null ? [] : [targetOf(file, stat.isDirectory(), given, report)]
  })
  const base = commonFolder(targets.map((target) => target.base))
  const top = new Set(targets.flatMap(({ registry }) => registry ?? []))
  const below = new Set(targets.flatMap((target) => target.below).filter((file) => !top.has(file)))
  const root = commonFolder([base, ...[...given, ...top].map((file) => path.dirname(file))])

  const open = (files: readonly string[]) =>
    openDesk(files, { base, root, keeping, cache: cache && path.resolve(cwd, cache), before }, report)
  const desks = new Map([['', open(given)]])
  const reads = (at: string) => desksAbove(at, desks).every((desk) => desk.reads(at))
  // One above another is shorter, and may pass over the other.
  for (const file of [...top, ...below].sort((a, b) => a.length - b.length)) {
    const at = relativePath(root, file)
    if (top.has(file) || reads(at)) desks.set(folderOf(at), open([file]))
  }
  const taken = new Set<string>()
  for (const note of targets.flatMap(({ notes }) => notes)) {
    const at = relativePath(root, note)
    if (reads(at) && isFirst(note, taken, report)) desksAbove(at, desks)[0]?.notes.push(note)
  }
  for (const desk of desks.values()) readNotes(desk, readEdits('note', desk.notes, base, report))
  const opened = [...desks.values()].filter(({ registries: own, notes }) => own.length > 0 || notes.length > 0)
  return {
    base,
    sources: targets.length === 0 ? [] : opened.length === 0 ? [...desks.values()] : opened,
    problems,
    registries: opened.flatMap((desk) => desk.registries),
    below: opened.flatMap((desk) => desk.registries.filter((file) => below.has(file) && desk.notes.length > 0)),
  }
}

type Report = (file: string, reason: string) => void

function targetOf(file: string, isFolder: boolean, given: readonly string[], report: Report): Target {
  const folder = isFolder ? file : path.dirname(file)
  const isRegistry = !isFolder && (given.length === 0 ? isRegistryName(file) : given.includes(file))
  const registry = given.length > 0 ? null : isRegistry ? file : nearestRegistry(folder)
  const found = isFolder ? collectFiles(file, report) : { notes: isRegistry ? [] : [file], registries: [] }
  const homes = [...given, registry ?? []].flat().map((one) => path.dirname(one))
  const home = homes.find((one) => isWithin(one, folder))
  return {
    base: isFolder ? file : (home ?? folder),
    notes: found.notes,
    registry,
    below: given.length > 0 ? [] : found.registries,
  }
}

/** A registry, or several, or none, with the notes that belong to it. */
interface Desk extends CheckSource {
  readonly registries: readonly string[]
  /** Whether it does not pass a file over; of a path from the root. */
  readonly reads: FileFilter
  readonly notes: string[]
  readonly cache: Cache
}

interface DeskParts {
  readonly base: string
  readonly root: string
  readonly keeping: Keeping
  readonly cache: string | null
  readonly before: Opened | null
}

function openDesk(registries: readonly string[], parts: DeskParts, report: Report): Desk {
  const { base, root, keeping, cache, before } = parts
  const workspace = createWorkspace(DEFAULT_SETTINGS, keeping)
  const edits = readEdits('registry', registries, base, report)
  workspace.update(edits)
  const exclude = workspace
    .registry()
    .exclude.map(({ path: file, patterns }) => ({ path: relativePath(root, path.resolve(base, file)), patterns }))
  const registryTexts = new Map(edits.map(({ path: file, text }) => [file, text]))
  return {
    registries,
    workspace,
    registryTexts,
    cache:
      cache !== null
        ? openCache(cache, JSON.stringify([base, ...registries]), registryTexts)
        : before?.base === base
          ? recordsOf(before.sources, registryTexts)
          : NO_CACHE,
    reads: createExcludeFilter(exclude, relativePath(root, base)),
    notes: [],
  }
}

/** What is known of the notes that were opened before with a registry of the same texts. */
function recordsOf(sources: readonly CheckSource[], registry: ReadonlyMap<string, string>): Cache {
  const isSame = (texts: ReadonlyMap<string, string>) =>
    texts.size === registry.size && [...registry].every(([file, text]) => texts.get(file) === text)
  const known = sources.find(({ registryTexts }) => isSame(registryTexts))?.workspace
  if (known === undefined) return NO_CACHE
  const recordOf = (file: string, text: string) => (known.text(file) === text ? known.record(file) : undefined)
  return { memory: { recordOf }, keep: () => undefined }
}

/** Hands the notes of a desk to its workspace, with what is known of them. */
function readNotes({ workspace, cache: { memory, keep } }: Desk, notes: readonly ReadEdit<'note'>[]): void {
  const known = notes.map((note): NoteEdit => {
    const record = memory.recordOf(note.path, note.text)
    return record === undefined ? note : { ...note, record }
  })
  workspace.update(known)
  if (known.some(({ record }) => record === undefined)) keep(workspace)
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

type ReadEdit<Kind> = Edit & { readonly kind: Kind; readonly text: string }

function readEdits<Kind extends 'note' | 'registry'>(
  kind: Kind,
  files: readonly string[],
  base: string,
  report: Report,
): readonly ReadEdit<Kind>[] {
  return files.flatMap((file) => {
    try {
      if (!isReadable(fs.statSync(file).size)) {
        report(file, `it is larger than ${MOST_MEGABYTES} MB`)
        return []
      }
      return [{ kind, path: relativePath(base, file), text: readText(file) } as ReadEdit<Kind>]
    } catch (error) {
      report(file, reasonOf(error, file))
      return []
    }
  })
}
