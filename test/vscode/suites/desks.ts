import * as vscode from 'vscode'
import { equal, eventually, ok } from '../assert'
import { address, diagnostics, expectProblems, hoverAt, open, remove, replace, revert, write } from '../notes'

const registry = (amount: string) =>
  `deals:\n  - {id: desk-deal, kind: compute, from: openai, to: aws, amount: ${amount}, status: signed, term: 7 years}\n`
const NOTE = '# Compute\n\nOpenAI signed a contract with AWS for $83 billion over seven years.\n'
const WRONG = ['warning registry-amount 3:39-3:50']

suite('each folder with a deals.yaml is a desk of its own', () => {
  suiteSetup(() =>
    vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global),
  )

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    for (const path of ['desk/deep/a.md', 'desk/b.md', 'desk/deals.yaml']) await remove(path)
  })

  test('its notes are held to its registry, and go back to the one above when it is renamed or deleted', async () => {
    const note = await write('desk/deep/a.md', NOTE)
    await expectProblems(note, WRONG)
    const document = await open(note)

    const own = await write('desk/deals.yaml', registry('$83 billion'))
    await expectProblems(note, [])
    const said = await hoverAt(document, '$83 billion', 'agrees with')
    ok(said.includes('open deal'), said)
    const folder = address('desk').toString()
    await vscode.commands.executeCommand('tieout.openDeal', { folder, id: 'desk-deal' })
    equal(vscode.window.activeTextEditor?.document.uri.toString(), own.toString())

    await vscode.workspace.fs.rename(own, address('desk/old.yaml'))
    await expectProblems(note, WRONG)
    await vscode.workspace.fs.rename(address('desk/old.yaml'), own)
    await expectProblems(note, [])
    await remove('desk/deals.yaml')
    await expectProblems(note, WRONG)
  })

  test('its registry is read as it is typed, and findings lead to it', async () => {
    const note = await write('desk/b.md', NOTE)
    const own = await write('desk/deals.yaml', registry('$83 billion'))
    await expectProblems(note, [])
    const document = await open(own)
    await replace(document, '$83 billion', '$38 billion')
    await expectProblems(note, WRONG)
    const [related] = diagnostics(note)[0]?.relatedInformation ?? []
    equal(related?.location.uri.toString(), own.toString())
    await revert(document)
    await expectProblems(note, [])
    await expectProblems(address('notes/2025-11-17-bullets.md'), [
      'warning registry-amount 4:53-4:66',
      'warning note-disagreement 11:24-11:38',
    ])
  })

  test('its summary opens from its registry', async () => {
    const own = await write('desk/deals.yaml', registry('$83 billion'))
    await open(own)
    const title = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('tieout.summary'))
        ?.label
    await eventually(async () => {
      await vscode.commands.executeCommand('tieout.showSummary', own)
      return /^Tieout Summary: .+\/desk$/.test(title() ?? '')
    }, 'the summary of the desk')
    await remove('desk/deals.yaml')
    await eventually(() => title() === 'Tieout Summary', 'the summary of all')
  })
})
