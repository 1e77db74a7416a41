import * as vscode from 'vscode'
import { equal, eventually, ok } from '../assert'
import { address, diagnostics, expectProblems, open, remove, write } from '../notes'

const DEALS = `companies:
  - {id: tarn, name: Tarn}
deals:
  - id: tarn-oracle
    kind: compute
    from: tarn
    to: oracle
    amount: $38 billion
    announced: 2025-03-01
    status: signed
    tranches:
      - {announced: 2025-03-01, amount: $38 billion}
    sources: [https://example.com/tarn, b.md]
`
const A = `Tarn signed a contract with Oracle for $38 billion of computing.

See [the contract](deals.yaml#tarn-oracle) in full.
`
const B = 'Tarn will pay Oracle $83 billion for computing.\n'

suite('getting around', () => {
  suiteSetup(async () => {
    await write('around/deals.yaml', DEALS)
    await write('around/a.md', A)
    const b = await write('around/b.md', B)
    await expectProblems(b, ['warning registry-amount 1:22-1:33'])
  })

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    for (const path of ['around/a.md', 'around/b.md', 'around/deals.yaml']) await remove(path)
  })

  test('from a figure, a company and a pin to the entry', async () => {
    equal(await definitions('a.md', '$38| b'), ['1:40-1:51 → deals.yaml 4:9-4:20'], 'figure')
    equal(await definitions('a.md', '|Tarn'), ['1:1-1:5 → deals.yaml 2:10-2:14'], 'company')
    equal(await definitions('a.md', 'yaml#tarn|-oracle'), ['3:31-3:42 → deals.yaml 4:9-4:20'], 'pin')
    equal(await definitions('deals.yaml', 'from: t|arn'), ['6:11-6:15 → deals.yaml 2:10-2:14'], 'party')
    equal(await definitions('a.md', 'comp|uting'), [], 'a word')
  })

  test('a built-in company leads to the deals that name it', async () =>
    equal(await definitions('a.md', 'Ora|cle'), ['1:29-1:35 → deals.yaml 4:9-4:20']))

  test('every place where a deal or a company is spoken of', async () => {
    const deal = ['a.md 1:40-1:51', 'a.md 3:5-3:43', 'b.md 1:22-1:33', 'deals.yaml 4:9-4:20']
    equal(await references('deals.yaml', '- i|d: tarn-oracle'), deal, 'entry')
    equal(await references('b.md', '$8|3'), deal, 'figure')
    const tarn = ['a.md 1:1-1:5', 'b.md 1:1-1:5', 'deals.yaml 2:10-2:14', 'deals.yaml 6:11-6:15']
    equal(await references('a.md', 'T|arn'), tarn, 'company')
  })

  test('the same deal is marked in the open note', async () => {
    const { uri, position } = await place('a.md', '$38| b')
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      uri,
      position,
    )
    equal(
      found.map(({ range }) => shown(range)),
      ['1:40-1:51', '3:5-3:43'],
    )
  })

  test('the outline of deals.yaml', async () => {
    const uri = address('around/deals.yaml')
    await open(uri)
    const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    )
    equal(outline(found), [
      'companies 1 2:5-2:27',
      '  Tarn  2:5-2:27',
      'deals 1 4:5-13:46',
      '  Tarn → Oracle $38 billion, compute, signed 1 Mar 2025 4:5-13:46',
      '    $38 billion 1 Mar 2025 12:9-12:53',
    ])
  })

  test('deals and companies of all desks by name', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'oracle',
    )
    const names = found.map(({ name, location }) => `${name} ${location.uri.path.split('/').slice(-2).join('/')}`)
    ok(names.includes('Tarn → Oracle around/deals.yaml'), names.join('\n'))
    ok(
      names.some((name) => name.startsWith('OpenAI → Oracle ') && !name.includes('around')),
      names.join('\n'),
    )
  })

  test('a pin leads to the line of its entry, a source to its note', async () => {
    equal(await links('a.md'), ['3:20-3:42 → deals.yaml#L4,9'])
    await vscode.commands.executeCommand('vscode.open', address('around/deals.yaml').with({ fragment: 'L4,9' }))
    const isThere = () => vscode.window.activeTextEditor?.document.uri.path.endsWith('around/deals.yaml')
    await eventually(isThere, 'deals.yaml to open')
    const selection = vscode.window.activeTextEditor?.selection
    equal(selection && shown(selection), '4:9-4:9', 'where the link leads')
    const sources = await links('deals.yaml')
    ok(sources.includes('13:41-13:45 → b.md'), sources.join('\n'))
    ok(sources.includes('13:15-13:39 → tarn'), sources.join('\n'))
  })

  test('from finding to finding through the desk, round and round', async () => {
    const b = address('around/b.md')
    equal(diagnostics(b).length, 1)
    await open(address('around/a.md'))
    for (const command of ['tieout.nextFinding', 'tieout.previousFinding', 'tieout.nextFinding']) {
      await vscode.commands.executeCommand(command)
      const editor = vscode.window.activeTextEditor
      equal(editor?.document.uri.toString(), b.toString(), command)
      await eventually(() => editor && shown(editor.selection) === '1:22-1:33', `${command} to select the finding`)
    }
    await vscode.commands.executeCommand('closeMarkersNavigation')
  })
})

/** The place that `|` marks in a file of the desk, which is then open. */
async function place(file: string, marked: string) {
  const uri = address(`around/${file}`)
  const document = await open(uri)
  const start = document.getText().indexOf(marked.replace('|', ''))
  ok(start >= 0, `${file} has no ${marked}`)
  return { uri, position: document.positionAt(start + marked.indexOf('|')) }
}

async function definitions(file: string, marked: string): Promise<readonly string[]> {
  const { uri, position } = await place(file, marked)
  const found = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
    'vscode.executeDefinitionProvider',
    uri,
    position,
  )
  return found.map((one) => {
    ok('targetUri' in one, 'a link')
    const { originSelectionRange, targetUri, targetSelectionRange } = one
    const from = originSelectionRange === undefined ? '' : shown(originSelectionRange)
    return `${from} → ${name(targetUri)} ${targetSelectionRange === undefined ? '' : shown(targetSelectionRange)}`
  })
}

async function references(file: string, marked: string): Promise<readonly string[]> {
  const { uri, position } = await place(file, marked)
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    uri,
    position,
  )
  return found.map((one) => `${name(one.uri)} ${shown(one.range)}`).sort()
}

async function links(file: string): Promise<readonly string[]> {
  const uri = address(`around/${file}`)
  await open(uri)
  const found = await eventually(async () => {
    const all = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri)
    return all.length > 0 ? all : null
  }, `links of ${file}`)
  return found.map(({ range, target }) => {
    const fragment = target?.fragment === '' || target === undefined ? '' : `#${target.fragment}`
    return `${shown(range)} → ${target === undefined ? '' : name(target)}${fragment}`
  })
}

function outline(symbols: readonly vscode.DocumentSymbol[], indent = ''): readonly string[] {
  return symbols.flatMap(({ name, detail, range, children }) => [
    `${indent}${name} ${detail} ${shown(range)}`,
    ...outline(children, `${indent}  `),
  ])
}

const name = (uri: vscode.Uri) => uri.path.split('/').at(-1) ?? ''

const shown = ({ start, end }: vscode.Range) =>
  [start, end].map(({ line, character }) => `${line + 1}:${character + 1}`).join('-')
