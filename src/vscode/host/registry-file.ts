import * as vscode from 'vscode'
import { desksAbove, folderOf } from '../../core/files/desks'
import { groupBy } from '../../core/group'
import type { Held } from './host'
import { readSettings } from './settings'
import { openDocument, pathBelow } from './uris'

/** A registry file, or the place of one that is still to be made. */
export interface RegistryFile {
  readonly uri: vscode.Uri
  /** Relative to the workspace folder, with `/`. */
  readonly path: string
  readonly exists: boolean
}

/**
 * The registry file that an entry for a note belongs into: the nearest of its desk, upwards from the note, else any of
 * the desk, else a new one at the desk’s root. For a note outside of all folders, one at the root of the workspace
 * folder that is asked for; undefined where there is none.
 */
export async function nearestRegistry({ folder, path }: Held): Promise<RegistryFile | undefined> {
  if (folder.isSingle) {
    const chosen = await askForFolder()
    return chosen && registryIn(chosen)
  }
  const files = folder.registries()
  const byFolder = groupBy(files, folderOf)
  const nearest = desksAbove(path, byFolder)[0]?.[0] ?? files[0]
  if (nearest !== undefined) return { uri: folder.uri(nearest), path: nearest, exists: true }
  const root = vscode.workspace.getWorkspaceFolder(folder.root)
  return root && registryIn(root, folder.root)
}

/** The registry file of a folder, by the name that the settings give it, whether or not it is there. */
export async function registryIn(
  { uri: root }: vscode.WorkspaceFolder,
  home: vscode.Uri = root,
): Promise<RegistryFile> {
  const uri = vscode.Uri.joinPath(home, nameFor(root))
  // The editor may still hold a document of a file that is gone.
  const exists = openDocument(uri)?.isDirty === true || (await isThere(uri))
  return { uri, path: pathBelow(root, uri) ?? nameFor(root), exists }
}

/** The workspace folder that is meant: the active editor's, else the only one, else the one that is chosen. */
export async function askForFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? []
  if (folders.length < 2) return folders[0]
  return vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('The folder whose deals are meant') })
}

/** A registry that is made is called as the settings want it, where they name one and not a kind of name. */
function nameFor(root: vscode.Uri): string {
  const { registry, registryNames } = readSettings(root)
  return [...registryNames, ...registry].find((name) => !/[*?{}[\]]/.test(name)) ?? 'deals.yaml'
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}
