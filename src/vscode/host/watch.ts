import * as vscode from 'vscode'
import type { FileKind } from './folder'
import type { FolderSettings } from './settings'

/** What a folder wants to know of its files. */
export interface FileEvents {
  /** A note or registry file was written or came into being. */
  written(kind: FileKind, uri: vscode.Uri): void
  /** A file or folder came into being that is neither: what is in a folder may not be told. */
  created(uri: vscode.Uri): void
  /** A file or a whole folder is gone. */
  gone(uri: vscode.Uri): void
  /** Something changed what is passed over. */
  rearranged(): void
}

/**
 * Watches a folder's notes, registry files and `.gitignore` files. All watchers lie inside the workspace folder, which
 * VS Code watches anyway (`files.watcherExclude` holds), so none adds to what the machine has to do.
 */
export function watchFolder(root: vscode.Uri, settings: FolderSettings, events: FileEvents): vscode.Disposable {
  const disposables: vscode.Disposable[] = []
  const watch = (glob: string, written: (uri: vscode.Uri) => void) => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, glob), false, false, true)
    disposables.push(watcher, watcher.onDidCreate(written), watcher.onDidChange(written))
  }
  for (const glob of settings.notes) watch(glob, (uri) => events.written('note', uri))
  const registries = [...settings.registry, ...settings.registryNames.map((name) => `**/${name}`)]
  for (const glob of registries) watch(glob, (uri) => events.written('registry', uri))
  watch('**/.gitignore', () => events.rearranged())

  // A folder that is deleted, moved or copied is told as one event, which no glob for notes matches.
  const any = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**'), false, true, false)
  disposables.push(any, any.onDidCreate(events.created), any.onDidDelete(events.gone))
  disposables.push(
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(events.gone)),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri } of files) events.gone(oldUri)
      events.rearranged()
    }),
  )
  return vscode.Disposable.from(...disposables)
}
