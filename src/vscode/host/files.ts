import * as vscode from 'vscode'
import { decodeText } from '../../core/files/decode'
import { createFileFilter, type FileFilter, type IgnoreFile } from '../../core/files/filter'
import type { FolderSettings } from './settings'

/** The largest file that is read, in bytes. */
const LARGEST = 5 * 1024 * 1024

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
    if (size > LARGEST) {
      return { kind: 'problem', message: `This file was not read: it is larger than ${LARGEST / 1024 / 1024} MB.` }
    }
    return { kind: 'text', text: decodeText(await vscode.workspace.fs.readFile(uri)) }
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { kind: 'gone' }
    return {
      kind: 'problem',
      message: `This file could not be read: ${error instanceof Error ? error.message : error}`,
    }
  }
}

/** Paths of a folder's notes and registry files, relative to it. A file that is both is a registry file. */
export interface Discovered {
  readonly notes: ReadonlySet<string>
  readonly registry: ReadonlySet<string>
  readonly ignoreFiles: readonly IgnoreFile[]
}

/**
 * Finds a folder's notes and registry files by the globs of its settings. `files.exclude` is honoured; hidden files,
 * `node_modules` and what `.gitignore` names are passed over among notes.
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
  const [candidates, registry, ignorePaths] = await Promise.all([
    find(settings.notes, '**/{node_modules,.*}/**'),
    find(settings.registry, '**/node_modules/**'),
    find(['**/.gitignore'], '**/{node_modules,.git}/**'),
  ])
  const ignoreFiles = await readIgnoreFiles(root, [...ignorePaths])
  const reads = createFileFilter(ignoreFiles, [])
  const notes = new Set([...candidates].filter((path) => reads(path) && !registry.has(path)))
  return { notes, registry, ignoreFiles }
}

/** The filter for a folder's notes: its `.gitignore` files and the registry's `exclude`. */
export function filterOf({ ignoreFiles }: Pick<Discovered, 'ignoreFiles'>, exclude: readonly string[]): FileFilter {
  return createFileFilter(ignoreFiles, exclude)
}

async function readIgnoreFiles(root: vscode.Uri, paths: readonly string[]): Promise<readonly IgnoreFile[]> {
  const files = await Promise.all(
    paths.map(async (path) => {
      const read = await readFile(vscode.Uri.joinPath(root, path))
      return read.kind === 'text' ? [{ folder: path.slice(0, -'/.gitignore'.length), text: read.text }] : []
    }),
  )
  return files.flat()
}
