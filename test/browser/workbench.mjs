// VS Code in a browser, driven as a person would: keys, mouse, and what is to be seen. Every function waits for what
// it did to show, so that the next step can follow at once.
import fs from 'node:fs'
import path from 'node:path'
import { openBrowser, patience } from '../../tools/browser.mjs'
import { results, root } from '../../tools/paths.mjs'
import { startServer, workbenchUrl } from '../../tools/server.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** The colour themes to look at: by setting, as the palette shows them, and the class that the workbench has then. */
const themes = {
  dark: { name: 'Dark Modern', label: 'Dark Modern', class: 'vs-dark' },
  light: { name: 'Light Modern', label: 'Light Modern', class: 'vs' },
  hc: { name: 'Default High Contrast', label: 'Dark High Contrast', class: 'hc-black' },
  'hc-light': { name: 'Default High Contrast Light', label: 'Light High Contrast', class: 'hc-light' },
}

/** The part of the window with the editor that has the focus. */
const activeGroup = '.editor-group-container.active'

/**
 * Starts a VS Code server and opens a folder in it, with the extension from this project (which must be built), or with
 * the extensions that are installed in a folder.
 *
 * @param {object} options
 * @param {string} options.folder the workspace; pass a copy if the test writes to it.
 * @param {'dark' | 'light' | 'hc' | 'hc-light'} [options.theme]
 * @param {{width: number, height: number}} [options.size] of the window, in CSS pixels.
 * @param {Record<string, unknown>} [options.settings] user settings.
 * @param {boolean} [options.files] whether the folder has files to wait for; true by default.
 * @param {string} [options.extensionsFolder] installed extensions, to use instead of this project.
 * @returns {Promise<{page: Page, close: () => Promise<void>}>} `close` ends browser and server; so does the end of the
 *   process.
 */
export async function openWorkbench({ folder, theme = 'dark', size = { width: 1280, height: 800 }, ...more }) {
  const { settings, extensionsFolder, files = true } = more
  const server = await startServer({
    extensionsFolder,
    settings: { 'workbench.colorTheme': themes[theme].name, ...settings },
  })
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: size })
  page.setDefaultTimeout(patience)
  keepLog(page)
  await page.goto(workbenchUrl(server.port, { folder, extension: extensionsFolder ? undefined : root }))
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor()
  if (files) await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor()
  const close = async () => {
    await browser.close()
    await server.stop()
  }
  return { page, close }
}

/** Keeps what the page logs in `test-results/browser.log`. */
function keepLog(page) {
  fs.mkdirSync(results, { recursive: true })
  const file = path.join(results, 'browser.log')
  fs.writeFileSync(file, '')
  page.on('console', (message) => fs.appendFileSync(file, `${message.type()}: ${message.text()}\n`))
  page.on('pageerror', (error) => fs.appendFileSync(file, `page error: ${error.stack}\n`))
}

/**
 * Changes the colour theme.
 *
 * @param {Page} page
 * @param {'dark' | 'light' | 'hc' | 'hc-light'} theme
 */
export async function setTheme(page, theme) {
  const { label, class: name } = themes[theme]
  await choose(page, () => runCommand(page, 'Preferences: Color Theme'), label, label)
  await page.locator(`.monaco-workbench.${name}`).waitFor()
}

/**
 * Runs a command from the command palette.
 *
 * @param {Page} page
 * @param {string} title as the palette shows it: `Tieout: Show Summary`.
 */
export async function runCommand(page, title) {
  await choose(page, () => openQuickInput(page), `>${title}`, title)
}

/**
 * Opens a file of the workspace by its path, as Go to File does.
 *
 * @param {Page} page
 * @param {string} file `notes/aws.md`
 */
export async function openFile(page, file) {
  await choose(page, () => openQuickInput(page), file, path.basename(file))
  await page.locator(`${activeGroup} .tab.active[data-resource-name="${path.basename(file)}"]`).waitFor()
  await page.locator(`${activeGroup} .editor-instance .view-line`).first().waitFor()
}

/** Opens the input that finds files and commands: by the mouse, because keys may go to the page in a webview. */
async function openQuickInput(page) {
  await page.locator('.command-center-center').click()
}

/**
 * Opens the quick input, types into it, and takes the first entry that bears exactly this label. Soon after the start
 * not every command, file and theme is known, and a list that is shown does not grow: so again, until it is.
 */
async function choose(page, open, text, label) {
  const entries = page.locator('.quick-input-list .monaco-list-row')
  const entry = entries.filter({ has: page.getByText(label, { exact: true }) }).first()
  const end = Date.now() + patience
  for (;;) {
    await open()
    await page.locator('.quick-input-widget input.input').fill(text)
    try {
      await entry.waitFor({ timeout: 4000 })
      break
    } catch (error) {
      await page.keyboard.press('Escape')
      if (Date.now() > end) throw error
    }
  }
  await entry.click()
  await entry.waitFor({ state: 'hidden' })
}

/**
 * Types into the active editor.
 *
 * @param {Page} page
 * @param {string} text
 * @param {{line: number, column?: number}} [place] where, counted from 1; else where the cursor is.
 */
export async function typeInEditor(page, text, place) {
  if (place) await goTo(page, place.line, place.column ?? 1)
  await page.keyboard.type(text)
}

/** Puts the cursor of the active editor at a place, lines and columns counted from 1, and shows it. */
export async function goTo(page, line, column = 1) {
  const input = page.locator('.quick-input-widget input.input')
  await page.keyboard.press('Control+G')
  await input.fill(`:${line}:${column}`)
  await page.keyboard.press('Enter')
  await input.waitFor({ state: 'hidden' })
}

/**
 * Scrolls the active editor to the first occurrence of a text in the file, by the editor's own search.
 *
 * @param {Page} page
 * @param {string} text within one line.
 */
export async function reveal(page, text) {
  const find = page.locator(`${activeGroup} .editor-instance .find-widget`)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+F')
  await find.locator('textarea').first().fill(text)
  await find.locator('.matchesCount', { hasText: /\d+ of \d+/ }).waitFor({ state: 'attached' }) // hidden where it is narrow
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft') // the cursor before the text, and nothing selected
}

/**
 * Moves the mouse over a text in the active editor until a hover says what it should: at first the extension may still
 * be reading the notes, and a hover gathers what several providers contribute.
 *
 * @param {Page} page
 * @param {string} text its first occurrence in the file.
 * @param {RegExp[]} wanted what the hover is to say; anything when left out.
 * @returns {Promise<string>} the hover's text, as shown.
 * @throws {Error} when no hover says all that is wanted, with what the last one said.
 */
export async function hoverText(page, text, ...wanted) {
  await page.mouse.move(0, 0)
  await reveal(page, text)
  const hover = page.locator('.monaco-resizable-hover .monaco-hover:not(.hidden), .monaco-hover.fade-in').first()
  const end = Date.now() + patience
  let said = ''
  while (Date.now() < end) {
    const place = await placeOf(page, text)
    if (place) await page.mouse.move(place.x, place.y, { steps: 4 })
    const next = Math.min(Date.now() + 10_000, end)
    while (Date.now() < next) {
      said = (await hover.allInnerTexts())[0]?.trim() || said
      if (said && !said.includes('Loading...') && wanted.every((pattern) => pattern.test(said))) return said
      await page.waitForTimeout(200)
    }
    await page.mouse.move(0, 0) // and once more, for another hover
  }
  throw new Error(`the hover over "${text}" says "${said}"`)
}

/** The middle of the text's first occurrence among the lines in view, in page coordinates, or null. */
function placeOf(page, text) {
  return page.evaluate(
    ([wanted, group]) => {
      const lines = [...document.querySelectorAll(`${group} .editor-instance .view-line`)]
      lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      for (const line of lines) {
        const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted)
        if (start < 0) continue
        const range = document.createRange()
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
        const middle = start + Math.floor(wanted.length / 2)
        for (let node = walker.nextNode(), offset = 0; node; node = walker.nextNode()) {
          if (middle < offset + node.length) {
            range.setStart(node, middle - offset)
            range.setEnd(node, middle - offset + 1)
            const box = range.getBoundingClientRect()
            return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
          }
          offset += node.length
        }
      }
      return null
    },
    [text, activeGroup],
  )
}

/**
 * Opens the Problems view and waits until one of its rows begins as wanted.
 *
 * @param {Page} page
 * @param {string} wanted the beginning of a problem, as shown.
 * @throws {Error} when there is no such row, with those that there are.
 */
export async function expectProblem(page, wanted) {
  await runCommand(page, 'Problems: Focus on Problems View')
  const rows = page.locator('.markers-panel .monaco-list-row')
  const read = async () => (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim())
  const end = Date.now() + patience
  while (!(await read()).some((row) => row.startsWith(wanted))) {
    if (Date.now() > end) throw new Error(`no problem "${wanted}" in:\n${(await read()).join('\n')}`)
    await page.waitForTimeout(200)
  }
}

/**
 * The underlined places in the active editor.
 *
 * @param {Page} page
 * @param {'error' | 'warning' | 'info' | 'hint'} severity
 * @example await squiggles(page, 'warning').first().waitFor()
 */
export function squiggles(page, severity) {
  return page.locator(`${activeGroup} .squiggly-${severity}`)
}

/**
 * How many stretches of the lines in view of the active editor are underlined in a style.
 *
 * @param {Page} page
 * @param {'solid' | 'double' | 'dotted'} style
 */
export function underlined(page, style) {
  return page
    .locator(`${activeGroup} .view-overlays .cdr`)
    .evaluateAll(
      (marks, wanted) => marks.filter((mark) => getComputedStyle(mark).borderBottomStyle === wanted).length,
      style,
    )
}

/**
 * The page inside the webview that is shown.
 *
 * @param {Page} page
 * @returns {import('playwright-core').FrameLocator}
 * @example await webview(page).getByRole('heading').first().waitFor()
 */
export function webview(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
}

/**
 * Takes a picture of the window.
 *
 * @param {Page} page
 * @param {string} name of the file in `test-results`, without `.png`.
 * @returns {Promise<string>} the file.
 */
export async function screenshot(page, name) {
  const file = path.join(results, `${name}.png`)
  await page.screenshot({ path: file })
  return file
}
