import * as vscode from 'vscode'
import { equal, eventually, ok } from '../assert'
import { address, hoverAt, open, tieoutHover } from '../notes'

suite('hover', () => {
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  test('on a figure: the amount, what it is tied to, why, the totals, and where else', async () => {
    const document = await open(address('notes/2025-11-03-aws-memo.md'))
    const [verdict, reason, totals, , places] = (await hoverAt(document, '$38 billion over', 'also in')).split(
      / {2}\n|\n/,
    )
    equal(
      verdict,
      '$(check) **\\$38 billion** \\(37.5–38.5\\) · agrees with *OpenAI → Amazon Web Services*, compute, signed 3 Nov 2025',
    )
    ok(reason?.startsWith('tied because '), `${reason}`)
    ok(totals?.startsWith('OpenAI → Amazon Web Services \\$38B in 1 deal · OpenAI has committed '), `${totals}`)
    ok(totals?.includes('2.7 % of its \\$1.4T headline · about \\$5.4B a year for 7 years'), `${totals}`)
    ok(/^also in .*\[notes\//.test(`${places}`), `${places}`)
    ok(places?.endsWith(' · [open deal] · [pin] · [all mentions]'), `${places}`)
  })

  test('on a figure that is not tied and adds up: what it adds up', async () => {
    const document = await open(address('notes/2025-11-03-aws-memo.md'))
    const [proof] = (await hoverAt(document, '$610.4 billion', 'adds up')).split(/ {2}\n|\n/)
    equal(proof, '$(check-all) **\\$610.4 billion** = 38 \\+ 300 \\+ 250 \\+ 22.4, adds up')
  })

  test('on a headline total: what of it is named, and what is left', async () => {
    const document = await open(address('notes/2025-11-03-aws-memo.md'))
    const [, , rest] = (await hoverAt(document, '$1.4 trillion', 'left')).split(/ {2}\n|\n/)
    equal(rest, '\\$610.4B in 4 named deals, \\$789.6B left')
  })

  test('on a figure with a finding: what the finding does not say', async () => {
    const document = await open(address('notes/2025-11-17-bullets.md'))
    const text = await hoverAt(document, '$24.2 billion', 'compared as')
    const lines = text.split(/ {2}\n|\n/)
    equal(lines[0], '$(warning) **\\$24.2 billion** · compared with *OpenAI → CoreWeave*, compute, signed 10 Mar 2025')
    equal(lines[4], 'compared as here [\\$24.15–24.25B], the registry [\\$22.35–22.45B]')
    equal(lines[5], 'sources [notes/2025\\-04\\-02\\-forwarded\\-mail.txt], [notes/2025\\-10\\-08\\-loop.md]')
  })

  test('what a note and the registry say becomes no link, icon or HTML', async () => {
    const content = 'Osk$(check) paid <b>$5 million</b> [x](command:workbench.action.quit).'
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content })
    await vscode.window.showTextDocument(document)
    const text = await hoverAt(document, '$5 million')
    equal(text.split(/ {2}\n|\n/)[0], '$(circle-outline) **\\$5 million** \\(4.5–5.5\\) · not in the registry')
  })

  test('on a company: what it pays and is paid, its deals and loops, and where more is', async () => {
    const document = await open(address('notes/2025-10-08-loop.md'))
    const text = await hoverAt(document, 'Oracle is said', 'is paid')
    ok(text.startsWith('**Oracle**'), text)
    ok(text.includes('is paid \\$300B in 1 deal'), text)
    ok(text.includes('[is paid by OpenAI \\$300B], compute, signed 10 Sep 2025'), text)
    ok(text.includes('in a loop: Nvidia → OpenAI → Oracle → Nvidia, up to \\$40B can go round'), text)
    ok(text.endsWith('[open company] · [summary]'), text)
  })

  test('says nothing where nothing is', async () => {
    const document = await open(address('notes/2025-11-03-aws-memo.md'))
    await hoverAt(document, '$38 billion over')
    const end = document.getText().indexOf(' over seven years')
    equal(await tieoutHover(document, document.positionAt(end)), '')
  })

  test('can be switched off', async () => {
    const document = await open(address('notes/2025-11-03-aws-memo.md'))
    const settings = vscode.workspace.getConfiguration('tieout')
    await settings.update('hover', false, vscode.ConfigurationTarget.Global)
    const start = document.getText().indexOf('$38 billion over')
    await eventually(async () => (await tieoutHover(document, document.positionAt(start))) === '', 'no hover')
    await settings.update('hover', undefined, vscode.ConfigurationTarget.Global)
  })

  test('works in a document that was never saved, with the built-in companies', async () => {
    const content = 'Anthropic pays Google $10 billion.'
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content })
    await vscode.window.showTextDocument(document)
    ok(
      (await hoverAt(document, '$10 billion')).startsWith(
        '$(circle-outline) **\\$10 billion** \\(9.5–10.5\\) · not in the registry',
      ),
      'figure',
    )
    ok((await hoverAt(document, 'Anthropic')).startsWith('**Anthropic**'), 'company')
  })
})
