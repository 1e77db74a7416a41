import * as vscode from 'vscode'
import { equal, eventually, ok } from '../assert'
import { address, open, remove, replace, revert, write } from '../notes'

const REGISTRY = `companies:
  - {id: tarn, name: Tarn}
  - {id: ferrow, name: Ferrow}
deals:
  - id: tarn-ferrow
    kind: compute
    from: tarn
    to: ferrow
    amount: $5 billion
    status: signed
metrics:
  - {id: tarn-commitments, company: tarn, measure: commitments, amount: $40 billion}
`
const WRONG = 'Tarn will pay Ferrow $50 billion for compute.\n'

suite('code lens', () => {
  suiteSetup(async () => {
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    await write('lens/deals.yaml', REGISTRY)
    await write('lens/a.md', 'Tarn will pay Ferrow $5 billion for compute.\n')
    await write('lens/b.md', WRONG)
  })

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    for (const path of ['lens/a.md', 'lens/b.md', 'lens/deals.yaml']) await remove(path)
  })

  test('above each entry of deals.yaml: mentions, what disagrees, its part, what a company pays', async () => {
    const document = await open(address('lens/deals.yaml'))
    await expectLenses(document, [
      '1:4 2 mentions · pays $5B',
      '2:4 2 mentions · is paid $5B',
      '4:4 2 mentions · 1 disagrees · 13 % of Tarn’s $40B total',
      '11:4 no mentions · $5B of it in 1 deal',
    ])
  })

  test('a click shows the places', async () => {
    const document = await open(address('lens/deals.yaml'))
    await eventually(async () => (await told(document))[2]?.startsWith('4:4 2 mentions'), 'the deal’s lens')
    const [, , lens] = await lenses(document)
    ok(lens?.command, 'the lens has no command')
    equal(lens.command.command, 'tieout.showLensPlaces')
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []))
    // The first place is shown in a peek: an editor of the note within the one of the registry.
    const note = address('lens/a.md').toString()
    const isShown = () => vscode.window.visibleTextEditors.some(({ document: { uri } }) => uri.toString() === note)
    await eventually(isShown, 'the note in the peek')
    await vscode.commands.executeCommand('closeReferenceSearch')
  })

  test('above a note: what became of its figures', async () => {
    const wrong = await open(address('lens/b.md'))
    await expectLenses(wrong, ['0:0 1 figure · 1 tied · 1 disagrees'])
    equal((await lenses(wrong))[0]?.command?.command, 'editor.action.marker.next')
    const right = await open(address('lens/a.md'))
    await expectLenses(right, ['0:0 1 figure · 1 tied'])
    equal((await lenses(right))[0]?.command?.command, 'tieout.showSummary')
  })

  test('follow what is typed', async () => {
    const document = await open(address('lens/b.md'))
    await replace(document, '$50 billion', '$5 billion')
    await expectLenses(document, ['0:0 1 figure · 1 tied'])
    await revert(document)
    await expectLenses(document, ['0:0 1 figure · 1 tied · 1 disagrees'])
    const registry = await open(address('lens/deals.yaml'))
    await replace(registry, 'metrics:', '# Reported\nmetrics:')
    await eventually(async () => (await told(registry)).at(-1)?.startsWith('12:4 '), 'lenses that moved')
    await revert(registry)
  })

  test('can be switched off', async () => {
    const document = await open(address('lens/deals.yaml'))
    const settings = vscode.workspace.getConfiguration('tieout')
    await settings.update('codeLens', false, vscode.ConfigurationTarget.Global)
    await expectLenses(document, [])
    await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global)
  })
})

function lenses({ uri }: vscode.TextDocument): Thenable<readonly vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100)
}

/** What the lenses of a document say, each with its line and column, in order. */
async function told(document: vscode.TextDocument): Promise<readonly string[]> {
  const found = [...(await lenses(document))].filter(({ command }) => command !== undefined)
  const sorted = found.sort((a, b) => a.range.start.compareTo(b.range.start))
  return sorted.map(({ range, command }) => `${range.start.line}:${range.start.character} ${command?.title}`)
}

async function expectLenses(document: vscode.TextDocument, wanted: readonly string[]): Promise<void> {
  let last: readonly string[] = []
  const isSo = async () => {
    last = await told(document)
    return JSON.stringify(last) === JSON.stringify(wanted)
  }
  try {
    await eventually(isSo, 'lenses')
  } catch {
    throw new Error(`${document.uri}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(last)}`)
  }
}
