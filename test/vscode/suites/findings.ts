import * as vscode from 'vscode'
import { equal, eventually, ok } from '../assert'
import { address, diagnostics, expectProblems, open, problems, remove, replace, revert, write } from '../notes'

const CLEAN = '# Compute\n\nOpenAI signed a contract with AWS for $38 billion over seven years.\n'

suite('findings as Problems', () => {
  // VS Code in a browser saves by itself; these tests are about what is not saved.
  suiteSetup(() =>
    vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global),
  )

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    for (const path of ['typed.md', 'marks.md', 'other.md', 'closed.md', 'gone.md']) await remove(path)
  })

  test('of notes that nobody has opened, with their exact place and message', async () => {
    const bullets = address('notes/2025-11-17-bullets.md')
    await eventually(() => problems(bullets).length === 2, 'both findings')
    const [first = '', second = ''] = problems(bullets)
    ok(first.startsWith('warning registry-amount 4:53-4:66 '), first)
    ok(first.includes('$24.2B') && first.includes('$22.4B'), first)
    ok(second.startsWith('warning note-disagreement 11:24-11:38 '), second)
    const [related] = diagnostics(bullets)[1]?.relatedInformation ?? []
    equal(related?.location.uri.path.split('/').at(-1), '2025-11-14-leak.md', 'the note that it disagrees with')
  })

  test('each has a link to the page of its rule, which opens without a network', async () => {
    const bullets = address('notes/2025-11-17-bullets.md')
    await eventually(() => problems(bullets).length === 2, 'both findings')
    for (const { code } of diagnostics(bullets)) {
      ok(typeof code === 'object', 'the code has no link')
      const page = await vscode.workspace.openTextDocument(code.target)
      ok(page.getText().startsWith(`# ${code.value}\n`), page.getText().slice(0, 80))
      equal(page.languageId, 'markdown')
      equal(problems(page.uri), [], 'findings in the page')
    }
  })

  test('a wrong amount is underlined as it is typed, unsaved, and the mark goes when it is put right', async () => {
    const uri = await write('typed.md', CLEAN)
    const document = await open(uri)
    await expectProblems(uri, [])
    await replace(document, '$38 billion', '$83 billion')
    await expectProblems(uri, ['warning registry-amount 3:39-3:50'])
    ok(document.isDirty, 'the note was saved')
    await replace(document, '$83 billion', '$38 billion')
    await expectProblems(uri, [])
  })

  test('a mark goes at once when its text is edited, and its neighbours stay on theirs', async () => {
    const uri = await write(
      'marks.md',
      `${CLEAN}\nOpenAI signed a contract with AWS for $83 billion over seven years.\n\nOpenAI signed a contract with Oracle for $200 billion over five years.\n`,
    )
    const document = await open(uri)
    await expectProblems(uri, ['warning registry-amount 5:39-5:50', 'warning registry-amount 7:42-7:54'])
    await replace(document, '$83 b', '$8')
    equal(
      problems(uri).map((problem) => problem.split(' ')[2]),
      ['7:42-7:54'],
      'right after the edit',
    )
    await revert(document)
  })

  test('an unsaved edit of deals.yaml changes what notes are held to', async () => {
    const uri = await write('other.md', CLEAN)
    const registry = await open(address('deals.yaml'))
    await expectProblems(uri, [])
    await replace(registry, 'amount: $38 billion', 'amount: $39.5 billion')
    await expectProblems(uri, ['warning registry-amount 3:39-3:50'])
    await revert(registry)
    await expectProblems(uri, [])
  })

  test('broken YAML is a problem in deals.yaml, and takes nothing else down', async () => {
    const registry = await open(address('deals.yaml'))
    await replace(registry, 'deals:\n', 'deals: [\n')
    await eventually(() => problems(registry.uri).find((problem) => problem.startsWith('error registry ')), 'an error')
    await revert(registry)
    await expectProblems(registry.uri, [])
  })

  test('findings of a note that is deleted go', async () => {
    const uri = await write('gone.md', CLEAN.replace('38', '83'))
    await expectProblems(uri, ['warning registry-amount 3:39-3:50'])
    await remove('gone.md')
    await expectProblems(uri, [])
  })

  test('a binary file with the ending of a note does no harm', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 167 + 13) % 256)
    const binary = await write('closed.md', bytes)
    const uri = await write('other.md', CLEAN.replace('38', '83'))
    await expectProblems(uri, ['warning registry-amount 3:39-3:50'])
    ok(
      problems(binary).every((problem) => problem.includes(' note ')),
      `${problems(binary)}`,
    )
  })

  test('every note is checked on command', async () => {
    await vscode.commands.executeCommand('tieout.checkAll')
    equal(problems(address('notes/2025-11-03-aws-memo.md')), [])
    equal(problems(address('notes/2025-11-17-bullets.md')).length, 2)
  })
})
