import * as vscode from 'vscode'
import { COMMANDS } from './navigation'

/** Opens the walkthrough, and the note that it can be tried on where there are none of one's own. */
export function registerWalkthrough(extensionId: string): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.openWalkthrough, () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#start`, false),
    ),
    vscode.commands.registerCommand(COMMANDS.openSampleNote, async () => {
      const { SAMPLE_NOTE } = await import('../../core/views/sample-note')
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: SAMPLE_NOTE })
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside })
    }),
  )
}
