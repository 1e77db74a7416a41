import * as vscode from 'vscode'
import type { Folder } from '../host/folder'
import type { Host } from '../host/host'
import { readSettings } from '../host/settings'

/**
 * Registers a provider for the registry files that the settings name, whatever language the editor shows them in, and
 * again when the settings or the folders change.
 */
export function forRegistries(register: (selector: vscode.DocumentSelector) => vscode.Disposable): vscode.Disposable {
  let registered = register(registrySelector())
  const again = () => {
    registered.dispose()
    registered = register(registrySelector())
  }
  return vscode.Disposable.from(
    { dispose: () => registered.dispose() },
    vscode.workspace.onDidChangeWorkspaceFolders(again),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('tieout.registry')) again()
    }),
  )
}

function registrySelector(): vscode.DocumentFilter[] {
  return (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => {
    const { registry, registryNames } = readSettings(folder.uri)
    const globs = [...registry, ...registryNames.map((name) => `**/${name}`)]
    return globs.map((glob) => ({ pattern: new vscode.RelativePattern(folder, glob) }))
  })
}

/** The folder and path of a document, if it is a registry file that has been read. */
export function registryAt(host: Host, { uri }: vscode.TextDocument): { folder: Folder; path: string } | undefined {
  const held = host.find(uri)
  return held?.folder.kind(held.path) === 'registry' ? held : undefined
}
