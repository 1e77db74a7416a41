import * as vscode from 'vscode'
import { equal, eventually, ok } from '../assert'
import { address, open, remove, replace, revert, write } from '../notes'

const NOTE = 'notes/explained.md'
const TEXT = 'OpenAI will pay AWS $38 billion over seven years.\n\nOpenAI paid $5 million and $6 million.\n'

suite('explain this figure', () => {
  suiteSetup(() => write(NOTE, TEXT))

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await remove(NOTE)
  })

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  /** The documents that explain something, as their names and texts. */
  const explanations = () =>
    vscode.workspace.textDocuments
      .filter(({ uri, isClosed }) => uri.scheme === 'tieout-explain' && !isClosed)
      .map((document) => ({ name: document.uri.path, text: document.getText() }))

  /** Puts the cursor before a text of the note, asks, and waits until the explanation is as it should be. */
  async function explain(document: vscode.TextDocument, before: string, wanted: RegExp): Promise<string> {
    const at = document.positionAt(document.getText().indexOf(before))
    const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) })
    const { text } = await eventually(async () => {
      await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.One })
      await vscode.commands.executeCommand('tieout.explainFigure')
      return explanations().find((one) => wanted.test(one.text))
    }, `an explanation with ${wanted}`)
    return text
  }

  test('opens beside the note and says what was read, and why the figure is tied', async () => {
    const document = await open(address(NOTE))
    const text = await explain(document, '$38 billion', /^# \$38 billion \(37\.5–38\.5\), at 1:21\n/)
    ok(text.includes('\nagrees with OpenAI → Amazon Web Services, compute, signed 3 Nov 2025\n'), text)
    ok(text.includes('\n- who is paid: Amazon Web Services (said: "AWS")\n'), text)
    ok(text.includes('\n- [will pay: verb pay]\n'), text)
    equal(explanations()[0]?.name, '/$38 billion.md')
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString(), 'the focus')
    ok(vscode.window.visibleTextEditors.length === 2, 'it is not beside the note')
  })

  test('explains all figures of the line where the cursor is on none', async () => {
    const document = await open(address(NOTE))
    const text = await explain(document, 'OpenAI paid', /^# \$5 million/)
    ok(text.includes('\n# $6 million (5.5–6.5), at 3:29\n'), text)
  })

  test('follows what is typed', async () => {
    const document = await open(address(NOTE))
    await explain(document, '$38 billion', /^# \$38 billion/)
    await replace(document, 'OpenAI will', 'In 2025 OpenAI will')
    await replace(document, '$38 billion', '$83 billion')
    await eventually(() => explanations().some(({ text }) => /^# \$83 billion .*, at 1:29\n/.test(text)), '$83 billion')
    await revert(document)
    await eventually(() => explanations().some(({ text }) => /^# \$38 billion .*, at 1:21\n/.test(text)), '$38 billion')
  })

  test('opens nothing where there is no figure', async () => {
    const document = await open(address(NOTE))
    const at = new vscode.Position(1, 0)
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) })
    await vscode.commands.executeCommand('tieout.explainFigure')
    equal(explanations(), [])
  })
})
