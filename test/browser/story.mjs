// What a person sees who opens the sample folder: VS Code in a browser, with the extension. Pictures: test-results.
import assert from 'node:assert/strict'
import { samples } from '../../tools/paths.mjs'
import { temporaryCopy, temporaryFolder } from '../../tools/server.mjs'
import {
  expectProblem,
  goTo,
  hoverText,
  openFile,
  openWorkbench,
  runCommand,
  screenshot,
  setTheme,
  squiggles,
  underlined,
  webview,
} from './workbench.mjs'

suite('the sample folder, opened in VS Code', () => {
  /** @type {import('playwright-core').Page} */
  let page
  let close

  suiteSetup(async () => {
    const workbench = await openWorkbench({ folder: temporaryCopy(samples), size: { width: 1280, height: 900 } })
    page = workbench.page
    await setTheme(page, 'dark')
    close = workbench.close
  })

  suiteTeardown(() => close?.())

  teardown(async function () {
    if (this.currentTest.isFailed()) await screenshot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`)
  })

  test('shows the notes and the registry', async () => {
    const rows = page.locator('.explorer-folders-view .monaco-list-row')
    for (const name of ['notes', 'deals.yaml']) await rows.getByText(name, { exact: true }).waitFor()
  })

  test('marks the figures and names of a note, and underlines what cannot be', async () => {
    await openFile(page, 'notes/2025-11-17-bullets.md')
    await squiggles(page, 'warning').nth(1).waitFor() // the second needs the other notes to be read
    assert.equal(await squiggles(page, 'warning').count(), 2)
    await screenshot(page, 'note')
  })

  test('says in a hover what a figure is tied to', async () => {
    await openFile(page, 'notes/2025-11-03-aws-memo.md')
    await hoverText(
      page,
      '$38 billion',
      /\$38 billion \(37\.5–38\.5\) · agrees with OpenAI → Amazon Web Services, compute, signed 3 Nov 2025/,
      /OpenAI has committed \$610\.4B in 4 deals/,
    )
    await screenshot(page, 'hover')
  })

  test('rules off what adds up with a double line', async () => {
    await openFile(page, 'notes/2025-11-03-aws-memo.md')
    await goTo(page, 1)
    // $5.4 billion, $610.4 billion and $790 billion; what is tied has a single line.
    assert.equal(await underlined(page, 'double'), 3)
    assert.ok((await underlined(page, 'solid')) > 3)
  })

  test('says in the status bar how much was read and what is wrong', async () => {
    const status = page.locator('.statusbar-item', { hasText: /85 figures\s*7/ })
    await status.waitFor()
    assert.match((await status.locator('a').getAttribute('aria-label')) ?? '', /^Tieout: 85 figures, .*7 warnings/)
    assert.match((await status.getAttribute('class')) ?? '', /warning-kind/)
  })

  test('adds up the figures of a selection', async () => {
    await openFile(page, 'notes/2025-11-05-commitments-table.md')
    await goTo(page, 9)
    for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowDown')
    await page.locator('.statusbar-item', { hasText: 'Σ $610.4B · 4 figures · $22.4B–$300B' }).waitFor()
    await page.keyboard.press('ArrowUp')
    await page.locator('.statusbar-item', { hasText: 'Σ' }).waitFor({ state: 'hidden' })
  })

  test('lists companies, what they pay and are paid, and what is open', async () => {
    await runCommand(page, 'Tieout: Focus on Companies View')
    const row = (text) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first()
    await row('OpenAIpays $610.4B · is paid $53B and up to $100B').waitFor()
    await row('Amazonpays $19B').locator('.monaco-tl-twistie').click()
    await row('Amazon Web Servicesis paid $38B').waitFor()
    await row('2025-11-03-aws-memo.md3 open').locator('.monaco-tl-twistie').click()
    await row('$3.25 billionline 25 · not decided').click()
    await page.locator('.statusbar-item', { hasText: /Ln 25, Col \d+ \(13 selected\)/ }).waitFor()
    await screenshot(page, 'side-bar')
    await runCommand(page, 'View: Show Explorer')
  })

  test('lists the findings of all notes in Problems', async () => {
    await expectProblem(page, '12 % should be about 21.4 %: $300B of $1.4T. Digits swapped? Tieout')
    await screenshot(page, 'problems')
  })

  test('shows the summary, with a way to each place', async () => {
    await runCommand(page, 'Tieout: Show Summary')
    const content = webview(page)
    await content.getByRole('heading', { name: 'Money between companies' }).waitFor()
    await content.getByRole('img', { name: 'Money between companies' }).waitFor()
    await screenshot(page, 'summary-dark')
    await content.getByRole('button', { name: 'notes/2025-11-17-bullets.md:4', exact: true }).click()
    await page.locator('.tab.active[data-resource-name="2025-11-17-bullets.md"]').first().waitFor()
    await page.locator('.statusbar-item', { hasText: /Ln 4, Col 66 \(13 selected\)/ }).waitFor()
  })

  for (const theme of ['light', 'hc']) {
    test(`looks right in the theme ${theme}`, async () => {
      await setTheme(page, theme)
      await screenshot(page, `story-${theme}`)
    })
  }

  test('keeps the summary up to date while a note is edited', async () => {
    await setTheme(page, 'dark')
    const button = webview(page).getByRole('button', { name: 'notes/2025-11-17-bullets.md:4', exact: true })
    await button.waitFor()
    await openFile(page, 'notes/2025-11-17-bullets.md')
    await goTo(page, 4, 53)
    for (let i = 0; i < 13; i++) await page.keyboard.press('Delete')
    await page.keyboard.type('$22.4 billion')
    await button.waitFor({ state: 'detached' })
  })
})

suite('an empty folder, opened in VS Code', () => {
  test('raises nothing, and the summary says what a note is', async () => {
    const { page, close } = await openWorkbench({ folder: temporaryFolder('empty'), files: false })
    try {
      await runCommand(page, 'Tieout: Show Summary')
      await webview(page).getByText('No notes have been read').waitFor()
    } finally {
      await close()
    }
  })
})
