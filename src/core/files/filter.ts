import ignore, { type Ignore } from 'ignore'
import type { Exclusion } from '../registry/types'

/** A `.gitignore` file: the folder it stands in (`''` for the root, else `notes/drafts`) and its text. */
export interface IgnoreFile {
  readonly folder: string
  readonly text: string
}

/** Whether a file is read; paths are relative to one root, with `/`, and those of folders end in `/`. */
export type FileFilter = (path: string) => boolean

/**
 * Tells the notes that are read from those that are passed over: hidden files and folders, `node_modules`, and what a
 * `.gitignore` names. As in git, what lies in a folder that is passed over cannot be taken back.
 *
 * @param ignoreFiles in any order; one applies to the files in and below its folder, and a deeper one wins
 * @example createFileFilter([{ folder: '', text: 'drafts/' }])('drafts/memo.md') === false
 */
export function createFileFilter(ignoreFiles: readonly IgnoreFile[]): FileFilter {
  const nested = ignoreFiles
    .map(({ folder, text }) => ({ prefix: prefixOf(folder), rules: ignore({ ignorecase: false }).add(text) }))
    .sort((a, b) => a.prefix.length - b.prefix.length)
  const folders = new Map<string, boolean>([['', true]])

  const readsFolder = (folder: string): boolean => {
    const known = folders.get(folder)
    if (known !== undefined) return known
    const reads = readsFolder(parentOf(folder)) && readsItself(folder)
    folders.set(folder, reads)
    return reads
  }
  const readsItself = (path: string): boolean => {
    if (isHidden(path)) return false
    let ignored = false
    for (const { prefix, rules } of nested) {
      if (!path.startsWith(prefix) || path.length === prefix.length) continue
      const verdict = rules.test(path.slice(prefix.length))
      if (verdict.ignored || verdict.unignored) ignored = verdict.ignored
    }
    return !ignored
  }
  return (path) => ignore.isPathValid(path) && readsFolder(parentOf(path)) && readsItself(path)
}

/**
 * The filter of a folder within a larger one, such as a repository: the rules above it hold too, unless they pass over
 * this very folder.
 *
 * @param here the folder, from the larger one; `''` where it is the same
 * @param own the folder's `.gitignore` files, from the folder
 * @param above those of the folders above it, from the larger one
 * @returns a filter of paths that are relative to the folder
 */
export function createFolderFilter(here: string, own: readonly IgnoreFile[], above: readonly IgnoreFile[]): FileFilter {
  const prefix = prefixOf(here)
  if (here === '' || !createFileFilter(above)(prefix)) return createFileFilter(own)
  const within = own.map(({ folder, text }) => ({ folder: folder === '' ? here : prefix + folder, text }))
  const reads = createFileFilter([...above, ...within])
  return (path) => reads(prefix + path)
}

/**
 * Passes over what registries name under `exclude`, in the patterns of `.gitignore`. They count from the folder of the
 * registry file that states them; for a note elsewhere, from the folder that is open or checked.
 *
 * @param home the folder that is open or checked, `''` where it is the root itself
 * @example createExcludeFilter([{ path: 'notes/deals.yaml', patterns: ['/old'] }])('notes/old/a.md') === false
 */
export function createExcludeFilter(exclude: readonly Exclusion[], home = ''): FileFilter {
  const stated = exclude.map(({ path, patterns }): { prefix: string; rules: Ignore } => ({
    prefix: parentOf(path),
    rules: ignore().add([...patterns]),
  }))
  return (path) =>
    !stated.some(({ prefix, rules }) => {
      const base = [prefix, prefixOf(home)].find((one) => path.startsWith(one))
      const below = base === undefined ? '' : path.slice(base.length)
      return ignore.isPathValid(below) && rules.ignores(below)
    })
}

/** `a/b/` for the folder `a/b`, empty for the root. */
function prefixOf(folder: string): string {
  return folder === '' ? '' : `${folder}/`
}

/** The folder that a file or folder stands in, with its `/`: `a/` for `a/b.md` and for `a/b/`. */
function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === 'node_modules')
}
