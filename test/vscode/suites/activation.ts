import * as vscode from 'vscode'
import { equal, ok } from '../assert'

suite('activation', () => {
  test('the extension is installed and activates', async () => {
    const extension = vscode.extensions.getExtension('tieout.tieout')
    ok(extension, 'VS Code does not know tieout.tieout')
    await extension.activate()
    equal(extension.isActive, true)
  })

  test('the workspace is the sample folder, with notes and a registry', async () => {
    equal(vscode.workspace.workspaceFolders?.length, 1)
    const notes = await vscode.workspace.findFiles('**/*.md')
    ok(notes.length > 0, 'no note found')
    const registries = await vscode.workspace.findFiles('deals.yaml')
    equal(registries.length, 1)
  })
})
