import * as vscode from 'vscode'
import type { Change } from '../../core/workspace/types'
import type { Folder } from './folder'
import { openSingle } from './single'
import type { Progress, Source, SourceParts } from './source'
import { openFolder } from './workspace-folder'

/** A file and the folder that holds it. */
export interface Held {
  readonly folder: Folder
  readonly path: string
}

/**
 * The one place that knows VS Code's documents, files and watchers. It keeps a core workspace for each desk of each
 * workspace folder, and one for each note that is open outside of all folders; features ask it and hear from it.
 */
export interface Host extends vscode.Disposable {
  folders(): readonly Folder[]
  /** The file at an address, if it is a note or registry file that has been read. */
  find(uri: vscode.Uri): Held | undefined
  /** Like `find`; what was typed last has been read too. */
  fresh(document: vscode.TextDocument): Held | undefined
  readonly onDidChange: vscode.Event<{ readonly folder: Folder; readonly change: Change }>
  /** A folder or a document outside of all folders was closed, or a desk is none any more. */
  readonly onDidClose: vscode.Event<Folder>
  /** How many of the files that were found have been read. */
  progress(): Progress
  /** Looks for files once more, those that the editor has not told of yet. */
  lookAgain(): void
  /** Resolves when every file is found, read and checked. */
  settled(): Promise<void>
}

/**
 * @param parts.createWorkspace loads the engine; called when the first note is read, not before
 * @param parts.onBug is told of exceptions: they are bugs, and one in one file must not stop the rest
 */
export function createHost(parts: Pick<SourceParts, 'createWorkspace' | 'storage' | 'onBug'>): Host {
  const changes = new vscode.EventEmitter<{ folder: Folder; change: Change }>()
  const closes = new vscode.EventEmitter<Folder>()
  const folders = new Map<string, Source>()
  const singles = new Map<string, Source>()
  const sourceParts: SourceParts = {
    ...parts,
    onChange: (folder, change) => changes.fire({ folder, change }),
    onClose: (folder) => closes.fire(folder),
  }

  function sourceOf(uri: vscode.Uri): Source | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri)
    return folder ? folders.get(folder.uri.toString()) : singles.get(uri.toString())
  }

  function close(source: Source | undefined): void {
    source?.dispose()
    for (const folder of source?.folders() ?? []) closes.fire(folder)
  }

  function opened(document: vscode.TextDocument): void {
    const source = sourceOf(document.uri)
    if (source !== undefined) source.opened(document)
    else if (standsAlone(document)) singles.set(document.uri.toString(), openSingle(document, sourceParts))
  }

  function closed(document: vscode.TextDocument): void {
    const address = document.uri.toString()
    if (singles.has(address)) close(singles.get(address))
    else sourceOf(document.uri)?.closed(document)
    singles.delete(address)
  }

  function rearranged({ added, removed }: vscode.WorkspaceFoldersChangeEvent): void {
    for (const { uri } of removed) {
      close(folders.get(uri.toString()))
      folders.delete(uri.toString())
    }
    for (const folder of added) folders.set(folder.uri.toString(), openFolder(folder, sourceParts))
    for (const document of vscode.workspace.textDocuments) {
      const address = document.uri.toString()
      if (singles.has(address) && !standsAlone(document)) closed(document)
      opened(document)
    }
  }

  const subscriptions = [
    changes,
    closes,
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidCloseTextDocument(closed),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) sourceOf(document.uri)?.changed(document)
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(rearranged),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('tieout') && !event.affectsConfiguration('files.exclude')) return
      for (const source of [...folders.values(), ...singles.values()]) source.configured(event)
    }),
  ]
  rearranged({ added: vscode.workspace.workspaceFolders ?? [], removed: [] })

  const sources = () => [...folders.values(), ...singles.values()]

  function find(uri: vscode.Uri): Held | undefined {
    const folder = sourceOf(uri)?.folderOf(uri)
    const path = folder?.path(uri) ?? null
    return folder !== undefined && path !== null && folder.kind(path) !== undefined ? { folder, path } : undefined
  }

  return {
    folders: () => sources().flatMap((source) => source.folders()),
    find,
    fresh(document) {
      const folder = sourceOf(document.uri)?.folderOf(document.uri)
      const path = folder?.path(document.uri) ?? null
      if (folder !== undefined && path !== null) folder.hurry(path)
      return find(document.uri)
    },
    onDidChange: changes.event,
    onDidClose: closes.event,
    progress() {
      const all = sources().map((source) => source.progress())
      const sum = (of: (one: Progress) => number) => all.reduce((total, one) => total + of(one), 0)
      return { read: sum(({ read }) => read), found: sum(({ found }) => found) }
    },
    lookAgain() {
      for (const source of sources()) source.lookAgain()
    },
    async settled() {
      await Promise.all(sources().map((source) => source.settled()))
    },
    dispose() {
      for (const source of sources()) source.dispose()
      for (const subscription of subscriptions) subscription.dispose()
    },
  }
}

/** Whether a document is a note although no folder holds it: an untitled one, or a file opened by itself. */
function standsAlone({ uri, languageId }: vscode.TextDocument): boolean {
  if (languageId !== 'markdown' && languageId !== 'plaintext') return false
  if (vscode.workspace.getWorkspaceFolder(uri) !== undefined) return false
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true
}
