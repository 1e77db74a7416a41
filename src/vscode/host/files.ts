import * as vscode from 'vscode'
import { decodeText } from '../../core/files/decode'
import { folderOf } from '../../core/files/desks'
import { createFolderFilter, type FileFilter, type IgnoreFile } from '../../core/files/filter'
import { isReadable, MOST_MEGABYTES } from '../../core/files/largest'
import { groupBy } from '../../core/group'
import type { FolderSettings } from './settings'

/** What became of reading a file: its text, that it is gone, or why it was not read. */
export type FileRead =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'problem'; readonly message: string }

/** Reads a file through VS Code, so from disk, a remote or a virtual file system alike. */
export async function readFile(uri: vscode.Uri): Promise<FileRead> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri)
    if ((type & vscode.FileType.File) === 0) return { kind: 'gone' }
    if (!isReadable(size)) {
      return {
        kind: 'problem',
        message: vscode.l10n.t('This file was not read: it is larger than {0} MB.', MOST_MEGABYTES),
      }
    }
    return { kind: 'text', text: await textOf(await vscode.workspace.fs.readFile(uri), uri) }
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { kind: 'gone' }
    const why = error instanceof Error ? error.message : String(error)
    return { kind: 'problem', message: vscode.l10n.t('This file could not be read: {0}', why) }
  }
}

/** The text of a file that no editor shows, as one would show it: what is no UTF-8, by the file's encoding in VS Code. */
async function textOf(bytes: Uint8Array, uri: vscode.Uri): Promise<string> {
  const text = decodeText(bytes)
  if (!text.includes('\uFFFD')) return text
  try {
    return await vscode.workspace.decode(bytes, { uri })
  } catch {
    // VS Code takes it for binary; core says so of what is no text.
    return text
  }
}

/** Paths of a folder's notes and registry files, relative to it. A file that is both is a registry file. */
export interface Discovered {
  readonly notes: readonly string[]
  /** By the folder that they are the registry of; `''` for the workspace folder itself. */
  readonly registries: ReadonlyMap<string, readonly string[]>
  /** Whether a file or folder is not passed over. */
  readonly reads: FileFilter
}

/**
 * Finds a folder's notes and registry files by the globs of its settings. `files.exclude` is honoured; hidden files,
 * `node_modules` and what `.gitignore` names are passed over as on the command line, but for the folder's own registry
 * files. What registries exclude is not known yet.
 *
 * @param pathOf the path of a file relative to `root`
 */
export async function discover(
  root: vscode.Uri,
  settings: FolderSettings,
  pathOf: (uri: vscode.Uri) => string | null,
): Promise<Discovered> {
  const find = async (globs: readonly string[], exclude: string) => {
    const found = await Promise.all(
      globs.map((glob) => vscode.workspace.findFiles(new vscode.RelativePattern(root, glob), exclude)),
    )
    return new Set(found.flat().flatMap((uri) => pathOf(uri) ?? []))
  }
  const [candidates, own, named, ignorePaths] = await Promise.all([
    find(settings.notes, '**/{node_modules,.*}/**'),
    find(settings.registry, '**/node_modules/**'),
    find(
      settings.registryNames.map((glob) => `**/${glob}`),
      '**/node_modules/**',
    ),
    find(['**/.gitignore'], '**/{node_modules,.git}/**'),
  ])
  const [within, { here, ignoreFiles }] = await Promise.all([
    readIgnoreFiles(root, [...ignorePaths]),
    ignoreFilesAbove(root),
  ])
  const reads = createFolderFilter(here, within, ignoreFiles)
  const further = [...named].filter((path) => !own.has(path) && (folderOf(path) === '' || reads(`${folderOf(path)}/`)))
  const homes = new Map([
    ...[...own].map((path) => [path, ''] as const),
    ...further.map((path) => [path, folderOf(path)] as const),
  ])
  return {
    notes: [...candidates].filter((path) => reads(path) && !homes.has(path)),
    registries: groupBy(homes.keys(), (path) => homes.get(path) ?? ''),
    reads,
  }
}

/** The `.gitignore` files above a folder, up to the root of its repository, and where below that the folder is. */
async function ignoreFilesAbove(root: vscode.Uri): Promise<{ here: string; ignoreFiles: readonly IgnoreFile[] }> {
  const names: string[] = []
  for (let at = root; !(await exists(vscode.Uri.joinPath(at, '.git'))); at = vscode.Uri.joinPath(at, '..')) {
    const name = at.path.split('/').findLast((part) => part !== '')
    if (name === undefined) return { here: '', ignoreFiles: [] }
    names.unshift(name)
  }
  const top = vscode.Uri.joinPath(root, ...names.map(() => '..'))
  const folders = names.map((_, depth) => names.slice(0, depth).join('/'))
  const paths = folders.map((folder) => (folder === '' ? IGNORE_NAME : `${folder}/${IGNORE_NAME}`))
  return { here: names.join('/'), ignoreFiles: await readIgnoreFiles(top, paths) }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return (await typeOf(uri)) !== null
}

/** Whether a folder stands at an address. */
export async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return ((await typeOf(uri)) ?? 0) === vscode.FileType.Directory
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | null> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type
  } catch {
    return null
  }
}

const IGNORE_NAME = '.gitignore'

async function readIgnoreFiles(root: vscode.Uri, paths: readonly string[]): Promise<readonly IgnoreFile[]> {
  const files = await Promise.all(
    paths.map(async (path) => {
      const read = await readFile(vscode.Uri.joinPath(root, path))
      return read.kind === 'text' ? [{ folder: path.slice(0, -IGNORE_NAME.length - 1), text: read.text }] : []
    }),
  )
  return files.flat()
}
