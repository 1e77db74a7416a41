import * as vscode from 'vscode'
import { askForFolder, registryIn } from '../host/registry-file'
import { COMMANDS } from './navigation'
import { tell } from './pointed'

/** Makes a registry file with nothing but remarks in it, in the workspace folder that is chosen, and opens it. */
export function registerCreateRegistry(): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.createRegistry, async () => {
    const folder = await askForFolder()
    if (folder === undefined) {
      if (!vscode.workspace.workspaceFolders)
        tell(vscode.l10n.t('Open a folder first: a list of deals is a file in a folder.'))
      return
    }
    const { uri, exists } = await registryIn(folder)
    if (!exists && !(await create(uri))) return
    await vscode.window.showTextDocument(uri)
    if (exists) tell(vscode.l10n.t('{0} is there already.', vscode.workspace.asRelativePath(uri)))
  })
}

async function create(uri: vscode.Uri): Promise<boolean> {
  const { REGISTRY_STARTER } = await import('../../core/registry/starter')
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(REGISTRY_STARTER))
    return true
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    tell(vscode.l10n.t('{0} cannot be written: {1}', vscode.workspace.asRelativePath(uri), why))
    return false
  }
}
