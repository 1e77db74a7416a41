import * as vscode from 'vscode'
import { equal, eventually, ok } from '../assert'
import { address, diagnostics, expectProblems, open, problems, remove, replace, revert, write } from '../notes'

const NOTE = 'notes/2025-12-02-settings.md'
const RIGHT = 'OpenAI signed a contract with AWS for $38 billion over seven years.\n'
const WRONG = ['warning registry-amount 1:39-1:50']

suite('settings', () => {
  const settings = () => vscode.workspace.getConfiguration('tieout')
  const set = (key: string, value: unknown) => settings().update(key, value, vscode.ConfigurationTarget.Global)

  suiteSetup(async () => {
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    await write(NOTE, RIGHT)
  })

  suiteTeardown(async () => {
    for (const key of ['check', 'rules', 'highlight']) await set(key, undefined)
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await remove(NOTE)
  })

  test('tieout.check: findings wait for the note to be saved, and go as soon as their text is edited', async () => {
    const document = await open(address(NOTE))
    await expectProblems(document.uri, [])
    await set('check', 'save')
    await replace(document, '$38 billion', '$83 billion')
    // What is shown while one types comes within this time.
    await new Promise((resolve) => setTimeout(resolve, 2000))
    equal(problems(document.uri), [])
    ok(await document.save(), 'not saved')
    await expectProblems(document.uri, WRONG)
    await replace(document, '$83 billion', '$38 billion')
    await expectProblems(document.uri, [])
    await document.save()
    await replace(document, '$38 billion', '$83 billion')
    await set('check', 'type')
    await expectProblems(document.uri, WRONG)
    await revert(document)
    await expectProblems(document.uri, [])
  })

  test('tieout.rules: a rule is switched off, and made an error', async () => {
    const document = await open(address(NOTE))
    await replace(document, '$38 billion', '$83 billion')
    await expectProblems(document.uri, WRONG)
    await set('rules', { 'registry-amount': 'off' })
    await expectProblems(document.uri, [])
    await set('rules', { 'registry-amount': 'error' })
    await expectProblems(document.uri, ['error registry-amount 1:39-1:50'])
    await set('rules', undefined)
    await revert(document)
  })

  test('tieout.rules names every rule for completion', () => {
    const { contributes } = vscode.extensions.getExtension('tieout.tieout')?.packageJSON ?? {}
    const { properties } = contributes.configuration.properties['tieout.rules']
    equal(properties.share.description, 'One figure is not the percentage of the other that the note says.')
    equal(properties.share.default, 'warning')
  })

  test('Toggle Highlighting switches it off and on', async () => {
    await open(address(NOTE))
    await vscode.commands.executeCommand('tieout.toggleHighlighting')
    await eventually(() => settings().get('highlight') === false, 'off')
    await vscode.commands.executeCommand('tieout.toggleHighlighting')
    await eventually(() => settings().get('highlight') === true, 'on')
  })

  test('the rule of a finding leads to its page, which opens rendered', async () => {
    const document = await open(address(NOTE))
    await replace(document, '$38 billion', '$83 billion')
    await expectProblems(document.uri, WRONG)
    const { code } = diagnostics(document.uri)[0] ?? {}
    ok(typeof code === 'object', 'no link')
    equal(code.target.toString(), 'tieout-docs:/docs/rules/registry-amount.md')
    await vscode.commands.executeCommand('vscode.open', code.target)
    const tab = await eventually(() => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup
      return activeTab?.label.includes('registry-amount') ? activeTab : undefined
    }, 'the page')
    ok(tab.input instanceof vscode.TabInputCustom, 'it is not rendered')
    equal(tab.input.viewType, 'vscode.markdown.preview.editor')
    await revert(document)
  })
})
