import fs from 'node:fs'
import path from 'node:path'
import { decodeText } from '../core/files/decode'
import { createFileFilter, type FileFilter, type IgnoreFile } from '../core/files/filter'
import { relativePath, upwards } from './paths'
import { REGISTRY_NAME } from './registry'

/** Told of a file or folder that cannot be read, and why. */
export type Report = (file: string, reason: string) => void

const NOTE_NAME = /\.(?:md|markdown|txt)$/i

/** The text of a file as an editor holds it, without a BOM (see `decodeText`). Throws where it is no file. */
export function readText(file: string): string {
  const stat = fs.statSync(file)
  // A pipe never ends, and a device may not either.
  if (!stat.isFile() && !stat.isDirectory()) throw new Error('it is a pipe or a device, not a file')
  return decodeText(fs.readFileSync(file))
}

function isLink(file: string): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

/** Whether a name is no text: Node reads its bytes as U+FFFD, and then finds no such file. */
export function isNoText(file: string): boolean {
  return file.includes('\uFFFD')
}

/** Why a file cannot be read, in words, from what Node throws: `ENOENT` is 'no such file or folder'. */
export function reasonOf(error: unknown, file = ''): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' && isNoText(file)) return 'its name is not valid UTF-8'
  if (code === 'ENOENT' && isLink(file)) return 'it is a link that leads to nothing'
  const known = new Map([
    ['ENOENT', 'no such file or folder'],
    ['ENXIO', 'it is a socket'],
    ['EACCES', 'permission denied'],
    ['EPERM', 'permission denied'],
    ['EISDIR', 'it is a folder'],
    ['ELOOP', 'a loop of symbolic links'],
    ['ERR_FS_FILE_TOO_LARGE', 'it is too large'],
  ])
  return known.get(code ?? '') ?? message
}

/**
 * The notes in a folder and the folders below it, sorted: `*.md`, `*.markdown` and `*.txt`, but nothing hidden, no
 * `node_modules`, nothing that a `.gitignore` names (those above the folder, up to the repository's root, count too);
 * and the registries in those folders. Links are followed, each folder and file is taken once, under its own name if
 * it has one in here.
 *
 * @param folder absolute; it is searched even where a rule above it would pass it over
 * @returns absolute paths
 */
export function collectFiles(folder: string, report: Report): Pick<Found, 'notes' | 'registries'> {
  const seen = new Set<string>()
  const notes: string[] = []
  const registries: string[] = []
  const links: Visit[] = []
  for (let queue: Visit[] = [startAt(folder)]; queue.length > 0; queue = links.splice(0, 1)) {
    for (let visit = queue.pop(); visit !== undefined; visit = queue.pop()) {
      const found = list(visit, seen, report)
      for (const note of found.notes) notes.push(note)
      for (const registry of found.registries) registries.push(registry)
      for (const below of found.folders) queue.push(below)
      for (const link of found.links) links.push(link)
    }
  }
  return { notes: notes.sort(), registries: registries.sort() }
}

/** The `.gitignore` files that hold in a folder, by their folders relative to `root`, and the filter they make. */
interface Rules {
  readonly root: string
  readonly ignoreFiles: readonly IgnoreFile[]
  readonly reads: FileFilter
}

/** A file or folder to look at, and the rules of the folder it was found in. */
interface Visit {
  readonly path: string
  readonly rules: Rules
}

interface Found {
  readonly notes: readonly string[]
  readonly registries: readonly string[]
  readonly folders: readonly Visit[]
  readonly links: readonly Visit[]
}

const NOTHING: Found = { notes: [], registries: [], folders: [], links: [] }

function startAt(folder: string): Visit {
  const chain = upwards(folder)
  const depth = chain.findIndex((one) => fs.existsSync(path.join(one, '.git')))
  const root = chain[depth]
  if (root !== undefined && root !== folder) {
    const above = chain.slice(1, depth + 1).reduce(rulesIn, noRules(root))
    if (above.reads(`${relativePath(root, folder)}/`)) return { path: folder, rules: above }
  }
  return { path: folder, rules: noRules(folder) }
}

function noRules(root: string): Rules {
  return { root, ignoreFiles: [], reads: createFileFilter([]) }
}

/** The rules with those of a folder's own `.gitignore`, if it has one that can be read. */
function rulesIn(rules: Rules, folder: string): Rules {
  const file = path.join(folder, '.gitignore')
  try {
    if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return rules
    const ignoreFiles = [...rules.ignoreFiles, { folder: relativePath(rules.root, folder), text: readText(file) }]
    return { root: rules.root, ignoreFiles, reads: createFileFilter(ignoreFiles) }
  } catch {
    return rules
  }
}

/** Looks at one folder, or at what a link leads to. */
function list(visit: Visit, seen: Set<string>, report: Report): Found {
  try {
    const real = fs.realpathSync(visit.path)
    if (seen.has(real)) return NOTHING
    seen.add(real)
    const stat = fs.statSync(real)
    if (stat.isFile()) return NOTE_NAME.test(visit.path) ? { ...NOTHING, notes: [visit.path] } : NOTHING
    if (!stat.isDirectory()) return NOTHING
    return listFolder(visit, real, seen)
  } catch (error) {
    const isBroken = ['ENOENT', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')
    // A link that leads nowhere matters only where it is named as a note.
    if (!isBroken || NOTE_NAME.test(visit.path) || isNoText(visit.path)) report(visit.path, reasonOf(error, visit.path))
    return NOTHING
  }
}

function listFolder({ path: folder, rules: above }: Visit, real: string, seen: Set<string>): Found {
  const rules = rulesIn(above, folder)
  const here = relativePath(rules.root, folder)
  const reads = (name: string) => rules.reads(here === '' ? name : `${here}/${name}`)
  const entries = fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  const named = (kind: (entry: fs.Dirent) => boolean) => entries.filter(kind).map(({ name }) => name)
  const visit = (name: string): Visit => ({ path: path.join(folder, name), rules })

  const notes = named((entry) => entry.isFile()).filter((name) => NOTE_NAME.test(name) && reads(name))
  for (const name of notes) seen.add(path.join(real, name))
  return {
    notes: notes.map((name) => path.join(folder, name)),
    registries: named(({ name }) => name === REGISTRY_NAME).map((name) => path.join(folder, name)),
    folders: named((entry) => entry.isDirectory())
      .filter((name) => reads(`${name}/`))
      .map(visit),
    links: named((entry) => entry.isSymbolicLink())
      .filter((name) => reads(name) && reads(`${name}/`))
      .map(visit),
  }
}
