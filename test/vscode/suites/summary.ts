import * as vscode from 'vscode'
import { equal, eventually, ok } from '../assert'
import { address } from '../notes'

suite('summary and navigation', () => {
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  const panels = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('tieout.summary'))

  test('the command opens one panel, and shows it again', async () => {
    await vscode.commands.executeCommand('tieout.showSummary')
    await eventually(() => panels().length === 1, 'the panel')
    await vscode.commands.executeCommand('tieout.showSummary')
    equal(panels().length, 1)
    equal(panels()[0]?.label, 'Tieout Summary')
  })

  test('a deal opens at its entry in the registry', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString()
    await eventually(async () => {
      await vscode.commands.executeCommand('tieout.openDeal', { folder, id: 'openai-aws-2025' })
      const editor = vscode.window.activeTextEditor
      return editor?.document.uri.toString() === address('deals.yaml').toString()
    }, 'deals.yaml')
    const editor = vscode.window.activeTextEditor
    ok(editor, 'no editor')
    equal(editor.document.getText(editor.selection), 'openai-aws-2025')
  })

  test('a place opens and is selected; one that no folder holds does not', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString()
    const path = 'notes/2025-11-03-aws-memo.md'
    await vscode.commands.executeCommand('tieout.openPlace', { folder, path, start: 0, end: 3 })
    const editor = vscode.window.activeTextEditor
    ok(editor, 'no editor')
    equal(editor.document.getText(editor.selection), '---')
    await vscode.commands.executeCommand('tieout.openPlace', { folder, path: '../secret.md', start: 0, end: 3 })
    equal(vscode.window.activeTextEditor?.document.uri.toString(), address(path).toString())
  })
})
