import * as vscode from 'vscode'
import { isOn } from '../host/settings'
import { COMMANDS } from './navigation'

/** Switches the marks in notes on or off: where it is set already, else for the person. */
export function registerToggleHighlighting(): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.toggleHighlighting, async () => {
    const scope = vscode.window.activeTextEditor?.document.uri
    const settings = vscode.workspace.getConfiguration('tieout', scope)
    const set = settings.inspect('highlight')
    const target =
      set?.workspaceFolderValue !== undefined
        ? vscode.ConfigurationTarget.WorkspaceFolder
        : set?.workspaceValue !== undefined
          ? vscode.ConfigurationTarget.Workspace
          : vscode.ConfigurationTarget.Global
    await settings.update('highlight', !isOn('highlight', scope), target)
  })
}
