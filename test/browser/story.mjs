// What a person sees who opens the sample folder: VS Code in a browser, with the extension. Pictures: test-results.
import assert from 'node:assert/strict'
import { samples } from '../../tools/paths.mjs'
import { temporaryCopy } from '../../tools/server.mjs'
import { openFile, openWorkbench, screenshot } from './workbench.mjs'

suite('the sample folder, opened in VS Code', () => {
  /** @type {import('playwright-core').Page} */
  let page
  let close

  suiteSetup(async () => {
    const workbench = await openWorkbench({ folder: temporaryCopy(samples) })
    page = workbench.page
    close = workbench.close
  })

  suiteTeardown(() => close?.())

  teardown(async function () {
    if (this.currentTest.isFailed()) await screenshot(page, `failed-${this.currentTest.title.replace(/\W+/g, '-')}`)
  })

  test('shows the notes and the registry', async () => {
    const files = await page.locator('.explorer-folders-view .monaco-list-row').allInnerTexts()
    const names = files.map((name) => name.trim())
    assert.ok(names.includes('notes'), names.join())
    assert.ok(names.includes('deals.yaml'), names.join())
  })

  test('opens a note', async () => {
    await openFile(page, 'notes/2025-11-03-aws-memo.md')
    await screenshot(page, 'note')
  })
})
