import * as vscode from 'vscode'
import { equal, eventually, ok } from '../assert'
import { address, open, remove, write } from '../notes'

const TABLE = 'notes/2025-11-05-commitments-table.md'

suite('the sum of a selection', () => {
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  const copy = () => vscode.commands.executeCommand<string | undefined>('tieout.copySelectionTotal')

  /** Selects whole lines of the active editor, counted from 1, each pair from and to. */
  function select(...lines: readonly (readonly [number, number])[]): void {
    const editor = vscode.window.activeTextEditor
    ok(editor, 'no editor')
    editor.selections = lines.map(
      ([from, to]) => new vscode.Selection(from - 1, 0, to - 1, editor.document.lineAt(to - 1).text.length),
    )
  }

  test('of the cells of a table is copied', async () => {
    await open(address(TABLE))
    select([9, 12])
    await eventually(async () => (await copy()) === '$610.4 billion', 'the sum')
    equal(await vscode.env.clipboard.readText(), '$610.4 billion')
  })

  test('of several selections is that of all', async () => {
    await open(address(TABLE))
    select([9, 9], [22, 23])
    equal(await copy(), '$327.1 billion')
  })

  test('there is none of one figure, of none, and where nothing is selected', async () => {
    await open(address(TABLE))
    select([9, 9])
    equal(await copy(), undefined)
    select([3, 3])
    equal(await copy(), undefined)
    const editor = vscode.window.activeTextEditor
    if (editor) editor.selection = new vscode.Selection(8, 0, 8, 0)
    equal(await copy(), undefined)
  })

  test('follows what was typed last, in a note that was never saved', async () => {
    const content = 'Osk paid $5 million and €3 million.'
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content })
    const editor = await vscode.window.showTextDocument(document)
    select([1, 1])
    await eventually(async () => (await copy()) === '€3 million + $5 million', 'the sums')
    await editor.edit((edit) => edit.insert(new vscode.Position(0, content.length), ' Dune paid $1.5 million.'))
    select([1, 1])
    equal(await copy(), '€3 million + $6.5 million')
  })

  test('is converted where the registry has a rate', async () => {
    const path = 'notes/zz-selection.md'
    await write(path, 'ASML paid €2 billion in May. OpenAI paid $1 billion in May.\n')
    await open(address(path))
    select([1, 1])
    await eventually(async () => (await copy()) === '$3.3 billion', 'the sum')
    await remove(path)
  })
})
