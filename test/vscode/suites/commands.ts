import * as vscode from 'vscode'
import { REGISTRY_STARTER } from '../../../src/core/registry/starter'
import { answering } from '../answers'
import { equal, eventually, ok } from '../assert'
import { address, hoverAt, open, problems, remove, replace, revert, write } from '../notes'

const NOTE = 'notes/2025-12-01-commands.md'
const TEXT = `OpenAI will pay Nebius $17 billion over five years for computing capacity.

OpenAI will pay AWS $38 billion over seven years. Mistral paid Nebius $3 million and $4 million.
`

/** What becomes of the first figure. */
const ENTRY = `
  - id: openai-nebius-2025
    kind: compute
    from: openai
    to: nebius
    amount: $17 billion
    status: announced
    announced: # the day, such as 2025-11-03
    term: 5 years
    sources: [${NOTE}]
`

suite('commands', () => {
  suiteSetup(async () => {
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    await write(NOTE, TEXT)
  })

  suiteTeardown(async () => {
    await remove(NOTE)
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })

  teardown(async () => {
    for (const document of vscode.workspace.textDocuments)
      if (document.isDirty && !document.isUntitled) await revert(document)
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })

  /** The note in an editor, with the cursor before a text, once it has been read. */
  async function at(text: string): Promise<vscode.TextDocument> {
    const document = await open(address(NOTE))
    await hoverAt(document, '$38 billion', 'Amazon Web Services')
    const position = document.positionAt(document.getText().indexOf(text))
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) })
    return document
  }

  const registry = () => vscode.workspace.openTextDocument(address('deals.yaml'))

  test('that package.json names are all registered', async () => {
    const { contributes } = vscode.extensions.getExtension('tieout.tieout')?.packageJSON ?? {}
    const named: readonly string[] = contributes.commands.map(({ command }: { command: string }) => command)
    const known = new Set(await vscode.commands.getCommands(true))
    equal(
      named.filter((command) => !known.has(command)),
      [],
    )
  })

  suite('Add Deal or Metric from Selection', () => {
    test('writes what the sentence says behind the last deal, selects its id, and is one step to undo', async () => {
      await at('$17 billion')
      const before = (await registry()).getText()
      await vscode.commands.executeCommand('tieout.addDeal')
      const editor = await eventually(() => {
        const active = vscode.window.activeTextEditor
        return active?.document.uri.toString() === address('deals.yaml').toString() ? active : undefined
      }, 'deals.yaml')
      equal(editor.document.getText(editor.selection), 'openai-nebius-2025')
      const last = '    sources: [notes/2025-11-05-commitments-table.md]\n'
      equal(editor.document.getText(), before.replace(`${last}\nmetrics:`, `${last}${ENTRY}\nmetrics:`))
      await vscode.commands.executeCommand('undo')
      equal(editor.document.getText(), before)
      // The editor may still take it for changed, and would ask whether to save it.
      await revert(editor.document)
    })

    test('takes the place that it is told', async () => {
      const document = await at('OpenAI will pay AWS')
      await vscode.commands.executeCommand('tieout.addDeal', document.uri, TEXT.indexOf('$17 billion'))
      const { document: written } = vscode.window.activeTextEditor ?? {}
      ok(written?.getText().includes(ENTRY), 'the entry is not there')
    })

    test('asks which of several figures, and before it adds one that stands for an entry already', async () => {
      await at('Mistral paid')
      const { lists } = await answering({}, () => vscode.commands.executeCommand('tieout.addDeal'))
      equal(lists, [['$38 billion', '$3 million', '$4 million']])
      await at('$38 billion')
      const { messages } = await answering({ button: 'Open It' }, () =>
        vscode.commands.executeCommand('tieout.addDeal'),
      )
      equal(messages, ['This figure stands for OpenAI → Amazon Web Services already.'])
      const editor = vscode.window.activeTextEditor
      equal(editor?.document.getText(editor.selection), 'openai-aws-2025')
      equal(editor?.document.isDirty, false)
    })

    test('from an untitled note goes into the deals.yaml of the folder', async () => {
      const note = await vscode.workspace.openTextDocument({
        language: 'markdown',
        content: 'OpenAI will pay Nebius $17 billion over five years for computing capacity.',
      })
      await vscode.window.showTextDocument(note)
      await hoverAt(note, '$17 billion')
      await vscode.commands.executeCommand('tieout.addDeal', note.uri, note.getText().indexOf('$'))
      const { document } = vscode.window.activeTextEditor ?? {}
      equal(document?.uri.toString(), address('deals.yaml').toString())
      ok(document?.getText().includes('  - id: openai-nebius-deal\n'), 'the entry is not there')
    })
  })

  suite('Pin Figure', () => {
    test('offers the entries, the likeliest first, and makes a link of the figure', async () => {
      const document = await at('$38 billion')
      const { lists } = await answering({ pick: 'OpenAI → Oracle' }, () =>
        vscode.commands.executeCommand('tieout.pinFigure'),
      )
      equal(lists.length, 1)
      equal(lists[0]?.slice(0, 3), ['[may be meant]', 'OpenAI → Amazon Web Services', '[does not fit the sentence]'])
      ok(lists[0]?.includes('[of other companies]'), 'the others are not there')
      equal(document.getText(), TEXT.replace('$38 billion', '[$38 billion](../deals.yaml#openai-oracle-2025)'))
      await hoverAt(document, '$38 billion', 'Oracle')
    })

    test('says why it cannot', async () => {
      const document = await at('$38 billion')
      await replace(document, '$38 billion', '[$38 billion](https://example.com)')
      const { messages } = await answering({ pick: 'OpenAI → Oracle' }, () =>
        vscode.commands.executeCommand('tieout.pinFigure', document.uri, document.getText().indexOf('$38')),
      )
      equal(messages, ['This figure stands in a link already.'])
    })
  })

  suite('in a folder without a deals.yaml', () => {
    const away = () => address('deals.away')

    suiteSetup(async () => {
      await vscode.workspace.fs.rename(address('deals.yaml'), away())
    })

    suiteTeardown(async () => {
      await remove('deals.yaml')
      await vscode.workspace.fs.rename(away(), address('deals.yaml'))
    })

    test('Add Deal makes one, with nothing but the entry', async () => {
      const document = await open(address(NOTE))
      await hoverAt(document, '$38 billion', 'not in')
      await vscode.commands.executeCommand('tieout.addDeal', document.uri, TEXT.indexOf('$17 billion'))
      const editor = vscode.window.activeTextEditor
      equal(editor?.document.uri.toString(), address('deals.yaml').toString())
      equal(editor?.document.getText(), ENTRY.replace('\n', 'deals:\n'))
      equal(editor?.document.getText(editor.selection), 'openai-nebius-2025')
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
      await remove('deals.yaml')
    })

    test('Create List of Deals makes one with remarks on what belongs there', async () => {
      await answering({}, () => vscode.commands.executeCommand('tieout.createRegistry'))
      const document = vscode.window.activeTextEditor?.document
      equal(document?.uri.toString(), address('deals.yaml').toString())
      // The editor may still hold what stood there before.
      await eventually(() => document?.getText() === REGISTRY_STARTER && !document.isDirty, 'its remarks')
    })
  })

  test('Create List of Deals opens the one that is there', async () => {
    const { messages } = await answering({}, () => vscode.commands.executeCommand('tieout.createRegistry'))
    equal(messages, ['deals.yaml is there already.'])
    equal(vscode.window.activeTextEditor?.document.uri.toString(), address('deals.yaml').toString())
  })

  test('Copy Summary puts Markdown on the clipboard', async () => {
    await vscode.env.clipboard.writeText('')
    const { messages } = await answering({ pick: 'All' }, () => vscode.commands.executeCommand('tieout.copySummary'))
    equal(messages, ['The summary is on the clipboard, as Markdown.'])
    const text = await vscode.env.clipboard.readText()
    ok(/^# Summary\n\n\d+ notes, \d+ figures, /.test(text), text)
    ok(text.includes('\n## Flows\n'), text)
  })

  test('Check All Notes finds and waits for what was written last, and tells what it read', async () => {
    const path = 'notes/pending.md'
    const count = async () => {
      const { messages } = await answering({}, () => vscode.commands.executeCommand('tieout.checkAll'))
      const [, notes] = /^Checked (\d+) notes: \d+ figures, .*; \d+ findings: /.exec(messages[0] ?? '') ?? []
      ok(notes, messages.join('\n'))
      return Number(notes)
    }
    const before = await count()
    await write(path, 'OpenAI signed a contract with AWS for $83 billion over seven years.\n')
    equal(await count(), before + 1)
    equal(problems(address(path)).length, 1)
    await remove(path)
    equal(await count(), before)
  })

  test('Open Walkthrough opens it', async () => {
    await vscode.commands.executeCommand('tieout.openWalkthrough')
    await eventually(
      () =>
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => /Walkthrough|Welcome/.test(label)),
      'the walkthrough',
    )
  })

  test('the sample note is read where it stands, outside of all folders', async () => {
    await vscode.commands.executeCommand('tieout.openSampleNote')
    const document = vscode.window.activeTextEditor?.document
    ok(document?.isUntitled, 'no note')
    await eventually(() => vscode.languages.getDiagnostics(document.uri).length === 2, 'its two slips')
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })
})
