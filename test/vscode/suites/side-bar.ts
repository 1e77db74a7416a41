import * as vscode from 'vscode'
import { equal, eventually, ok } from '../assert'
import { address, open } from '../notes'

const MEMO = 'notes/2025-11-03-aws-memo.md'

suite('the side bar', () => {
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  const selected = () => {
    const editor = vscode.window.activeTextEditor
    return editor && `${editor.document.uri.path.split('/').at(-1)} ${editor.document.getText(editor.selection)}`
  }
  const folder = () => vscode.workspace.workspaceFolders?.[0]?.uri.toString()

  test('has two views, which open', async () => {
    for (const view of ['tieout.companies', 'tieout.questions']) await vscode.commands.executeCommand(`${view}.focus`)
  })

  test('goes from one open figure to the next', async () => {
    const document = await open(address(MEMO))
    const editor = vscode.window.activeTextEditor
    ok(editor, 'no editor')
    editor.selection = new vscode.Selection(0, 0, 0, 0)
    await eventually(async () => {
      editor.selection = new vscode.Selection(0, 0, 0, 0)
      await vscode.commands.executeCommand('tieout.nextQuestion')
      return selected() === '2025-11-03-aws-memo.md $3.25 billion'
    }, 'the first open figure of the note')
    await vscode.commands.executeCommand('tieout.nextQuestion')
    equal(selected(), '2025-11-03-aws-memo.md $100 billion')
    const end = document.positionAt(document.getText().length)
    editor.selection = new vscode.Selection(end, end)
    await vscode.commands.executeCommand('tieout.nextQuestion')
    equal(selected(), '2025-11-05-commitments-table.md 572.4')
  })

  test('explains a figure where it stands; what no command is known for does nothing', async () => {
    const document = await open(address(MEMO))
    const start = document.getText().indexOf('$3.25 billion')
    const place = { folder: folder(), path: MEMO, start, end: start + '$3.25 billion'.length }
    await vscode.commands.executeCommand('tieout.actAt', { ...place, action: 'explain' })
    equal(selected(), '2025-11-03-aws-memo.md $3.25 billion')
    await eventually(
      () => vscode.workspace.textDocuments.some(({ uri }) => uri.path === '/$3.25 billion.md'),
      'the explanation',
    )
    await open(address('notes/2025-11-14-leak.md'))
    await vscode.commands.executeCommand('tieout.actAt', { ...place, action: 'toString' })
    equal(vscode.window.activeTextEditor?.document.uri.toString(), address('notes/2025-11-14-leak.md').toString())
  })

  test('lists the mentions of a deal: it is selected and open, its entry and the places below lead on', async () => {
    const show = () =>
      vscode.commands.executeCommand('tieout.showMentions', { folder: folder(), id: 'openai-aws-2025' })
    await eventually(async () => {
      await show()
      await vscode.commands.executeCommand('list.select')
      return selected() === 'deals.yaml openai-aws-2025'
    }, 'the entry')
    await eventually(async () => {
      await show()
      await vscode.commands.executeCommand('list.focusDown')
      await vscode.commands.executeCommand('list.select')
      return selected() === '2025-11-03-aws-memo.md $38B'
    }, 'the first mention')
  })
})
