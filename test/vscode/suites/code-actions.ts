import * as vscode from 'vscode'
import { equal, eventually, ok } from '../assert'
import { address, expectProblems, open, problems, remove, replace, revert, write } from '../notes'

const LINE = 'OpenAI signed a contract with AWS for $83 billion over seven years.'
const WRONG = `# Compute\n\n${LINE}\n`

suite('quick fixes', () => {
  suiteSetup(() =>
    vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global),
  )

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    for (const path of ['fix.md', 'fix-all.md', 'loose.md', 'quiet.md']) await remove(path)
  })

  test('correct a figure in its own notation, in one step', async () => {
    const uri = await write('fix.md', WRONG)
    const document = await open(uri)
    await expectProblems(uri, ['warning registry-amount 3:39-3:50'])
    const actions = await actionsOn(document, '$83 billion')
    equal(
      actions.filter(({ kind }) => kind?.value === 'quickfix').map(({ title }) => title),
      [
        'Write $38 billion, as deals.yaml says',
        'Change deals.yaml to $83 billion',
        'Disable registry-amount on this line',
        'Disable registry-amount in this note',
      ],
    )
    const preferred = actions.filter(({ isPreferred }) => isPreferred)
    equal(
      preferred.map(({ title }) => title),
      ['Write $38 billion, as deals.yaml says'],
    )
    equal(document.getText(), WRONG, 'the note before anything is chosen')
    await apply(preferred[0])
    equal(document.getText(), WRONG.replace('$83', '$38'))
    await expectProblems(uri, [])
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('undo')
    equal(document.getText(), WRONG, 'the note after one undo')
    await revert(document)
  })

  test('change the amount in deals.yaml and nothing else there', async () => {
    const uri = await write('fix.md', WRONG)
    const document = await open(uri)
    await expectProblems(uri, ['warning registry-amount 3:39-3:50'])
    const registry = await vscode.workspace.openTextDocument(address('deals.yaml'))
    const before = registry.getText()
    await apply((await actionsOn(document, '$83 billion')).find(({ title }) => title.startsWith('Change')))
    equal(registry.getText(), before.replace('amount: $38 billion', 'amount: $83 billion'))
    await expectProblems(uri, [])
    await revert(registry)
  })

  test('keep a finding quiet by a comment on its line', async () => {
    const uri = await write('quiet.md', WRONG)
    const document = await open(uri)
    await expectProblems(uri, ['warning registry-amount 3:39-3:50'])
    await apply((await actionsOn(document, '$83 billion')).find(({ title }) => title.endsWith('on this line')))
    equal(document.lineAt(2).text, `${LINE} <!-- tieout-disable-line registry-amount -->`)
    await expectProblems(uri, [])
    await revert(document)
  })

  test('fix all that is certain, and leave the rest', async () => {
    const text = `${WRONG}\n${LINE.replace('83 b', '38 m')}\n\n${LINE.replace('AWS for $83', 'Oracle for $200')}\n`
    const uri = await write('fix-all.md', text)
    const document = await open(uri)
    await eventually(() => problems(uri).length >= 2, 'the findings')
    const whole = new vscode.Range(0, 0, document.lineCount, 0)
    const [all, ...more] = await ask(uri, whole, 'source.fixAll.tieout')
    equal(
      [all?.title, all?.kind?.value, more.length],
      ['Fix all that is certain in this note', 'source.fixAll.tieout', 0],
    )
    await apply(all)
    ok(!/\$83 billion|\$38 million/.test(document.getText()), document.getText())
    ok(document.getText().includes('Oracle for $200 billion'), document.getText())
    await revert(document)
  })

  test('add or pin a figure that no entry is tied to', async () => {
    const uri = await write('loose.md', 'Mistral signed a contract to pay Oracle $7 billion for compute.\n')
    const document = await open(uri)
    await eventually(async () => (await actionsOn(document, '$7 billion')).length > 0, 'actions')
    const actions = await actionsOn(document, '$7 billion')
    equal(
      actions.map(({ title, kind, command }) => [title, kind?.value, command?.command]),
      [
        ['Add this to the deals…', 'refactor.rewrite', 'tieout.addDeal'],
        ['Pin this figure to…', 'refactor.rewrite', 'tieout.pinFigure'],
      ],
    )
    const { command, arguments: given = [] } = actions[0]?.command ?? { command: '' }
    await vscode.commands.executeCommand(command, ...given)
    const registry = await vscode.workspace.openTextDocument(address('deals.yaml'))
    ok(registry.getText().includes('    from: mistral\n    to: oracle\n    amount: $7 billion\n'), registry.getText())
    await replace(document, '$7 billion', '$70 billion')
    await expectProblems(uri, ['warning registry-amount 1:41-1:52'])
    await revert(registry)
    await revert(document)
  })

  test('pin a figure to an entry that came close', async () => {
    const uri = await write('loose.md', 'OpenAI will pay $250 billion for compute.\n')
    const document = await open(uri)
    const pins = async () => {
      const at = document.positionAt(document.getText().indexOf('$250') + 1)
      // The last number asks for the edits of so many actions.
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        new vscode.Range(at, at),
        undefined,
        20,
      )
      return found.filter(({ title }) => title.startsWith('Pin to '))
    }
    await eventually(async () => (await pins()).length > 0, 'pins')
    const [pin] = await pins()
    ok(pin?.title.startsWith('Pin to OpenAI → Microsoft, $250 billion, '), `${pin?.title}`)
    await apply(pin)
    equal(document.getText(), 'OpenAI will pay [$250 billion](deals.yaml#openai-azure-2025) for compute.\n')
    await revert(document)
  })
})

/** The actions that are offered on the first occurrence of a text. */
async function actionsOn(document: vscode.TextDocument, text: string): Promise<readonly vscode.CodeAction[]> {
  const start = document.getText().indexOf(text)
  ok(start >= 0, `${document.uri} has no "${text}"`)
  const at = document.positionAt(start + 1)
  return ask(document.uri, new vscode.Range(at, at))
}

/** Tieout's actions; the editor knows others. */
async function ask(uri: vscode.Uri, range: vscode.Range, kind?: string): Promise<readonly vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind,
  )
  return found.filter(({ edit, command }) => edit !== undefined || command?.command.startsWith('tieout.'))
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  ok(action?.edit, 'there is no such action')
  ok(await vscode.workspace.applyEdit(action.edit), 'the edit was refused')
}
