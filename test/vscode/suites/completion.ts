import * as vscode from 'vscode'
import { equal, eventually, ok } from '../assert'
import { address, expectProblems, open, remove, replace, revert, tieoutHover, write } from '../notes'

const REGISTRY = `companies:
  - {id: tarn, name: Tarn Robotics, aliases: [Tarn]}
  - {id: ferrow, name: Ferrow}
deals:
  - id: tarn-ferrow
    kind: compute
    from: tarn
    to: ferrow
    amount: $5 billion
    status: signed
    announced: 2025-03-04
`
const NOTE = 'Tarn will pay Ferrow $5bn for compute.\n\nOn Monday Tarn paid Ferrow .\n'

suite('completion', () => {
  suiteSetup(async () => {
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    await write('lang/deals.yaml', REGISTRY)
    await write('lang/notes/a.md', NOTE)
    // A mistake shows when the folder has been read.
    await write('lang/notes/b.md', 'Tarn will pay Ferrow $50 billion for compute.\n')
    await expectProblems(address('lang/notes/b.md'), ['warning registry-amount 1:22-1:33'])
  })

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    for (const path of ['lang/notes/a.md', 'lang/notes/b.md', 'lang/plain.txt', 'lang/deals.yaml']) await remove(path)
  })

  test('behind a currency sign: the amounts of the companies of the sentence, as the note writes them', async () => {
    const document = await open(address('lang/notes/a.md'))
    await replace(document, 'Ferrow .', 'Ferrow $.')
    const [item] = await offered(document, 'Ferrow $|.', '$')
    equal(said(item), {
      label: '$5bn',
      description: 'Tarn Robotics → Ferrow',
      text: '$5bn',
      range: '2:27-2:28',
    })
    ok(
      documentation(item).startsWith('**\\$5 billion** · *Tarn Robotics → Ferrow*, compute, signed 4 Mar 2025'),
      documentation(item),
    )
    await revert(document)
  })

  test('behind deals.yaml#: the ids that a figure can be pinned to', async () => {
    const document = await open(address('lang/notes/a.md'))
    await replace(document, 'Ferrow $5bn', 'Ferrow [$5bn](../deals.yaml#tarn-)')
    const [item] = await offered(document, 'deals.yaml#tarn-|', '#')
    equal(said(item), {
      label: 'tarn-ferrow',
      description: 'Tarn Robotics → Ferrow, $5 billion',
      text: 'tarn-ferrow',
      range: '0:42-0:47',
    })
    ok(documentation(item).includes('signed 4 Mar 2025'), documentation(item))
    await revert(document)
  })

  test('of a capital: companies’ names, in Markdown and in text', async () => {
    const document = await open(address('lang/notes/a.md'))
    await replace(document, 'Monday Tarn', 'Monday Ferr')
    const [item] = await offered(document, 'Monday Ferr|')
    equal(said(item), { label: 'Ferrow', description: '', text: 'Ferrow', range: '2:10-2:14' })
    ok(documentation(item).startsWith('**Ferrow**'), documentation(item))
    await revert(document)

    const text = await open(await write('lang/plain.txt', 'On Monday Tarn Ro\n'))
    await eventually(async () => (await offered(text, 'Tarn Ro|')).length > 0, 'a company in a text')
    equal(said((await offered(text, 'Tarn Ro|'))[0]), {
      label: 'Tarn Robotics',
      description: '',
      text: 'Tarn Robotics',
      range: '0:10-0:17',
    })
  })

  test('keys in a half-written deals.yaml, but those that stand there', async () => {
    const document = await open(address('lang/deals.yaml'))
    await replace(document, '    kind: compute\n', '    k\n    note: "not closed\n')
    const items = await offered(document, '    k|\n')
    equal(
      items.map(({ label }) => (typeof label === 'string' ? label : label.label)),
      ['kind', 'per', 'term', 'round', 'tranches', 'sources'],
    )
    equal(said(items[0]), { label: 'kind', description: '', text: 'kind: $0', range: '5:4-5:5' })
    ok(documentation(items[0]).startsWith('**Kind**\n\nWhat the money is for;'), documentation(items[0]))
    equal(said(items[4]), { label: 'tranches', description: '', text: 'tranches:\n      - $0', range: '5:4-5:5' })
    await revert(document)
  })

  test('values: words of the schema, and companies by their ids', async () => {
    const document = await open(address('lang/deals.yaml'))
    const [status] = await offered(document, 'status: |signed')
    equal(said(status), {
      label: 'rumoured',
      description: 'Told by unnamed sources',
      text: 'rumoured',
      range: '9:12-9:12',
    })
    const [company] = await offered(document, 'from: |tarn', ' ')
    equal(said(company), { label: 'tarn', description: 'Tarn Robotics', text: 'tarn', range: '6:10-6:10' })
  })

  test('whole entries, also where the file is shown as plain text', async () => {
    const document = await open(address('lang/deals.yaml'))
    await replace(document, 'deals:\n', 'rates:\n  - \ndeals:\n')
    const wanted = {
      label: 'rate',
      description: 'with its usual keys',
      text: '{from: $1, to: $2, rate: $3, as-of: $4}',
      range: '4:4-4:4',
    }
    const entry = async (shown: vscode.TextDocument) =>
      said((await offered(shown, 'rates:\n  - |')).find(({ kind }) => kind === vscode.CompletionItemKind.Snippet))
    equal(await entry(document), wanted)
    const plain = await vscode.languages.setTextDocumentLanguage(document, 'plaintext')
    equal(await eventually(() => entry(plain), 'the entry in plain text'), wanted)
    await revert(await vscode.languages.setTextDocumentLanguage(plain, 'yaml'))
  })

  test('nothing while a line is indented, in comments, and in other YAML files', async () => {
    const document = await open(address('lang/deals.yaml'))
    await replace(document, 'deals:\n', '# \ndeals:\n    \n')
    equal(await offered(document, 'deals:\n    |\n', ' '), [])
    equal(await offered(document, '# |\n'), [])
    await revert(document)
    const other = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'deals:\n  - \n' })
    equal(await offered(other, '  - |'), [])
  })

  test('hovers in deals.yaml: on a key, a word, an id and a company', async () => {
    const document = await open(address('lang/deals.yaml'))
    const hover = (marked: string) => tieoutHover(document, positionOf(document, marked))
    equal(
      (await hover('    an|nounced:')).trim(),
      '**Announced**  \nThe day it was announced: 2025\\-11\\-03  \nFor example 2025\\-11\\-03',
    )
    equal((await hover('kind: com|pute')).trim(), '**compute** · Computing capacity: cloud, data centre, GPU hours')
    ok((await hover('id: tarn-|ferrow')).startsWith('**\\$5 billion** · *Tarn Robotics → Ferrow*, compute'), 'the id')
    ok((await hover('to: fer|row')).startsWith('**Ferrow**  \nis paid \\$5B in 1 deal'), 'the company')
    equal(await hover('amount: $5| billion'), '')
  })
})

/** The position of `|` in a text that stands in a document. */
function positionOf(document: vscode.TextDocument, marked: string): vscode.Position {
  const start = document.getText().indexOf(marked.replace('|', ''))
  ok(start >= 0, `${document.uri} has no "${marked}"`)
  return document.positionAt(start + marked.indexOf('|'))
}

const KINDS = ['Class', 'Value', 'Reference', 'Property', 'EnumMember', 'Snippet', 'File']

/** What Tieout offers at `|`: the words of the document itself, and what Markdown offers, are left out. */
async function offered(
  document: vscode.TextDocument,
  marked: string,
  trigger?: string,
): Promise<readonly vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    positionOf(document, marked),
    trigger,
    20,
  )
  return items.filter(
    ({ kind, sortText }) =>
      KINDS.includes(vscode.CompletionItemKind[kind ?? 0] ?? '') && /^\d{5}$/.test(sortText ?? ''),
  )
}

/** An item in short: what is seen of it, what it inserts and for what range. */
function said(item: vscode.CompletionItem | undefined) {
  if (item === undefined) return undefined
  const { label, insertText, range } = item
  const { label: name, description = '' } = typeof label === 'string' ? { label } : label
  const span = range instanceof vscode.Range ? range : range?.inserting
  return {
    label: name,
    description,
    text: typeof insertText === 'string' ? insertText : insertText?.value,
    range: span && `${span.start.line}:${span.start.character}-${span.end.line}:${span.end.character}`,
  }
}

function documentation(item: vscode.CompletionItem | undefined): string {
  const text = item?.documentation
  return typeof text === 'string' ? text : (text?.value ?? '')
}
