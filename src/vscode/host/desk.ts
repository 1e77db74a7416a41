import * as vscode from 'vscode'
import type { Settings } from '../../core/workspace/types'
import { createFolder, type FedFolder } from './folder'
import { openMemory } from './memory'
import type { SourceParts } from './source'

/** What makes a desk of a folder within a workspace folder. */
interface DeskParts {
  /** The workspace folder's name and address. */
  readonly name: string
  readonly root: vscode.Uri
  /** The desk's folder, relative to the workspace folder; `''` for that itself. */
  readonly home: string
  /** The path of a file that belongs to the desk, relative to the workspace folder; null for another file. */
  path(uri: vscode.Uri): string | null
  readonly settings: Settings
  readonly parts: SourceParts
  /** Told when its registry excludes other files than before. */
  onExclude(): void
}

/** Opens a desk: a core workspace of its own for the notes that belong to one registry. */
export async function createDesk({
  name,
  root,
  home,
  path,
  settings,
  parts,
  onExclude,
}: DeskParts): Promise<FedFolder> {
  const workspace = await parts.createWorkspace(settings)
  const excluded = () => JSON.stringify(workspace.registry().exclude)
  let exclude = excluded()
  const desk: FedFolder = createFolder({
    name: home === '' ? name : `${name}/${home}`,
    root: home === '' ? root : vscode.Uri.joinPath(root, home),
    isSingle: false,
    uri: (one) => vscode.Uri.joinPath(root, one),
    path,
    workspace,
    settings,
    onBug: parts.onBug,
    onChange(change) {
      parts.onChange(desk, change)
      if (excluded() !== exclude) onExclude()
      exclude = excluded()
    },
  })
  if (parts.storage !== undefined) {
    desk.remember(await openMemory(parts.storage, desk.root, workspace, desk.conditions))
  }
  return desk
}
