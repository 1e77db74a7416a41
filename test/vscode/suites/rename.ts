import * as vscode from 'vscode'
import { equal, ok } from '../assert'
import { address, expectProblems, open, remove, write } from '../notes'

const DEALS = `companies:
  - {id: tarn, name: Tarn}
deals:
  - {id: tarn-oracle, kind: compute, from: tarn, to: oracle, amount: $38 billion}
metrics:
  - {id: tarn-commitments, company: tarn, measure: commitments, amount: $1.4 trillion}
`
const A =
  'Tarn signed a contract with Oracle for $38 billion of computing. Tarn has commitments of nearly $1.5 trillion.\n'
const B =
  'Tarn will pay Oracle [$38bn](deals.yaml#tarn-oracle) for computing.\n\nTarn will pay Oracle $83 billion for computing.\n'

suite('renaming', () => {
  suiteSetup(async () => {
    await write('rename/deals.yaml', DEALS)
    await write('rename/a.md', A)
    const b = await write('rename/b.md', B)
    await expectProblems(b, ['warning registry-amount 3:22-3:33'])
  })

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    for (const path of ['rename/a.md', 'rename/b.md', 'rename/deals.yaml']) await remove(path)
  })

  const RESTATED = ['a.md 1:40-1:51 $40.5 billion', 'b.md 1:23-1:28 $40.5bn', 'deals.yaml 4:70-4:81 $40.5 billion']

  test('a figure restates the amount in its own notation wherever it stands', async () => {
    const at = await place('b.md', '[$38|bn]')
    const offer = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      at.uri,
      at.position,
    )
    equal(`${shown(offer.range)} ${offer.placeholder}`, '1:23-1:28 $38 billion')
    equal(await edits('b.md', '[$38|bn]', '$40.5 billion'), RESTATED)
    equal(await edits('deals.yaml', 'amount: $3|8', '$40.5 billion'), RESTATED)
  })

  test('a headline keeps its hedge', async () =>
    equal(await edits('deals.yaml', 'amount: $1|.4', '$1.7 trillion'), [
      'a.md 1:97-1:110 $1.7 trillion',
      'deals.yaml 6:73-6:86 $1.7 trillion',
    ]))

  test('what cannot be read, or disagrees, is refused in words', async () => {
    equal(
      await refused('b.md', '[$38|bn]', '40.5'),
      'This cannot be read as an amount: write it as in prose, such as $38 billion.',
    )
    equal(
      await refused('b.md', '$8|3', '$40 billion'),
      'This figure disagrees with $38 billion in deals.yaml: settle that first.',
    )
    equal(
      await refused('b.md', 'comp|uting.\n\n', 'x'),
      'Put the cursor on an amount that is matched to deals.yaml, or on an id.',
    )
  })

  test('an id is renamed in the registry and in links', async () => {
    const expected = ['b.md 1:41-1:52 tarn-oracle-2025', 'deals.yaml 4:10-4:21 tarn-oracle-2025']
    equal(await edits('deals.yaml', 'id: tarn-or|acle', 'tarn-oracle-2025'), expected)
    equal(await edits('b.md', 'yaml#tarn-|oracle', 'tarn-oracle-2025'), expected)
    equal(await edits('deals.yaml', 'from: ta|rn', 'tarn-se'), [
      'deals.yaml 2:10-2:14 tarn-se',
      'deals.yaml 4:44-4:48 tarn-se',
      'deals.yaml 6:37-6:41 tarn-se',
    ])
    equal(await refused('deals.yaml', 'id: tarn-or|acle', 'tarn-commitments'), 'The id tarn-commitments is taken.')
    equal(
      await refused('deals.yaml', 'id: tarn-or|acle', 'a b'),
      '“a b” cannot be an id: use letters, digits, hyphens, dots and underscores.',
    )
  })

  test('applied, everything that agreed agrees with the new amount', async () => {
    const { uri, position } = await place('a.md', '$3|8')
    const edit = await rename(uri, position, '$40.5 billion')
    ok(await vscode.workspace.applyEdit(edit), 'the edit was refused')
    const texts = await Promise.all(
      ['a.md', 'b.md', 'deals.yaml'].map((file) => vscode.workspace.openTextDocument(address(`rename/${file}`))),
    )
    ok(texts[0]?.getText().includes('Oracle for $40.5 billion of computing'), `${texts[0]?.getText()}`)
    ok(texts[1]?.getText().includes('[$40.5bn](deals.yaml#tarn-oracle)'), `${texts[1]?.getText()}`)
    ok(texts[2]?.getText().includes('amount: $40.5 billion}'), `${texts[2]?.getText()}`)
    await expectProblems(address('rename/a.md'), [])
    await expectProblems(address('rename/b.md'), ['warning registry-amount 3:22-3:33'])
    for (const document of texts) await document.save()
  })
})

async function place(file: string, marked: string) {
  const uri = address(`rename/${file}`)
  const document = await open(uri)
  const start = document.getText().indexOf(marked.replace('|', ''))
  ok(start >= 0, `${file} has no ${marked}`)
  return { uri, position: document.positionAt(start + marked.indexOf('|')) }
}

function rename(uri: vscode.Uri, position: vscode.Position, newName: string) {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    uri,
    position,
    newName,
  )
}

/** The edits of a rename at the place that `|` marks: `a.md 1:40-1:51 $40.5 billion`. */
async function edits(file: string, marked: string, newName: string): Promise<readonly string[]> {
  const { uri, position } = await place(file, marked)
  const edit = await rename(uri, position, newName)
  return edit
    .entries()
    .flatMap(([uri, all]) =>
      all.map(({ range, newText }) => `${uri.path.split('/').at(-1)} ${shown(range)} ${newText}`),
    )
    .sort()
}

/** What a person is told where a rename is refused. */
async function refused(file: string, marked: string, newName: string): Promise<string> {
  const { uri, position } = await place(file, marked)
  try {
    await rename(uri, position, newName)
  } catch (error) {
    // The command adds what other providers had to say.
    return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
  }
  return 'not refused'
}

const shown = ({ start, end }: vscode.Range) =>
  [start, end].map(({ line, character }) => `${line + 1}:${character + 1}`).join('-')
