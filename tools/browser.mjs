// The browser that shows the workbench, and a page in it that runs the tests inside VS Code.
import fs from 'node:fs'
import path from 'node:path'
import { format } from 'node:util'
import { chromium } from 'playwright-core'
import { atEnd } from './cleanup.mjs'
import { results, root } from './paths.mjs'
import { isReported } from './report.mjs'
import { host, hostSupported, setUpHost } from './vscode-host/setup.mjs'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Milliseconds after which something that should appear, on a busy machine too, will not. */
export const patience = 180_000

/**
 * Opens a headless browser: the one that the environment variable CHROME names, else the host's own, else, where
 * there is none for this platform, the installed Chrome. It closes at the end of this process.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function openBrowser() {
  const options = { args: quiet, handleSIGINT: false, handleSIGTERM: false, timeout: patience }
  const browser = await chromium.launch({ ...options, ...(await which()) })
  atEnd(() => browser.close())
  return browser
}

async function which() {
  if (process.env.CHROME) return { executablePath: process.env.CHROME }
  if (!hostSupported) return { channel: 'chrome' }
  await setUpHost()
  return { executablePath: host.browser.executable, env: { ...process.env, ...host.browser.environment } }
}

/**
 * Opens a workbench whose address names a test module, and waits until it has run, however long that takes: whoever
 * started this process ends it when nothing new is reported (see stage.mjs). What the tests report goes to the
 * terminal; all that VS Code says goes to `test-results/NAME.log` (and, with VERBOSE=1, to the terminal too).
 *
 * @param {object} options
 * @param {string} options.url from `workbenchUrl`, or of a `@vscode/test-web` server.
 * @param {string} options.name names the log.
 * @returns {Promise<number>} the exit code that VS Code gives: 0 when every test passed.
 * @throws {Error} when the page does not open, or crashes.
 */
export async function runTestsInPage({ url, name }) {
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const logFile = path.join(results, `${name}.log`)
  fs.mkdirSync(results, { recursive: true })
  fs.writeFileSync(logFile, '')
  console.log(`The log is ${path.relative(root, logFile)}`)
  const log = (_type, values) => {
    const text = format(...values)
    fs.appendFileSync(logFile, `${text}\n`)
    if (process.env.VERBOSE || isReported(text)) console.log(text)
  }
  try {
    return await new Promise((resolve, reject) => {
      page.on('crash', () => reject(new Error(`The page crashed; see ${logFile}`)))
      openPage(page, url, { codeAutomationLog: log, codeAutomationExit: resolve }).catch(reject)
    })
  } finally {
    await browser.close()
  }
}

/** VS Code calls these two functions of the page when it runs tests: one for each line it logs, one at its end. */
async function openPage(page, url, functions) {
  for (const [name, implementation] of Object.entries(functions)) await page.exposeFunction(name, implementation)
  await page.goto(url, { timeout: patience })
}
