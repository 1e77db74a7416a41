import * as vscode from 'vscode'
import { ok } from '../assert'

// What the status bar says is looked at in the browser (test/browser/story.mjs): no extension can read it.
suite('the status bar', () => {
  test('leads to commands that there are', async () => {
    const commands = new Set(await vscode.commands.getCommands(true))
    for (const one of ['tieout.showSummary', 'workbench.actions.view.problems', 'tieout.copySelectionTotal'])
      ok(commands.has(one), `no command ${one}`)
  })
})
