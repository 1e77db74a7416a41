// How soon the extension is there, in a real VS Code: the desktop one that VSCODE_EXECUTABLE names, or the server of
// tools/vscode-host where that was set up.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runTests } from '@vscode/test-electron'
import { root } from '../../paths.mjs'
import { temporaryFolder } from '../../server.mjs'
import { median } from '../measure.mjs'
import { note } from '../texts.mjs'
import { folderOf } from './process.mjs'

export async function run({ sizes }) {
  const found = executable()
  const runs = []
  for (let round = 0; found !== undefined && round < sizes.hosts; round += 1) runs.push(await startHost(found))
  const row = (what, key) => {
    const measured = runs.map((one) => one[key]).filter((ms) => ms !== null)
    return { what, ms: median(measured), runs: measured.length }
  }
  return {
    title: 'In VS Code, by its clock',
    columns: [
      { key: 'what', title: 'what' },
      { key: 'ms', title: 'ms' },
      { key: 'runs', title: 'runs' },
    ],
    rows: [row('activation', 'activation'), row('from opening the first note to its hover', 'hover')],
  }
}

function executable() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE
  return fs.existsSync(path.join(root, 'tools/vscode-host/.ready'))
    ? path.join(root, 'tools/code-wrapper.cjs')
    : undefined
}

/** One start of VS Code with a folder in which nothing activates the extension. */
async function startHost(vscodeExecutablePath) {
  const folder = folderOf({ 'first.md': `OpenAI pays Oracle $30 billion.\n\n${note('real', 5000, 6)}` })
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: fileURLToPath(new URL('../host-test.cjs', import.meta.url)),
    launchArgs: [
      folder,
      `--user-data-dir=${temporaryFolder('data')}`,
      `--extensions-dir=${temporaryFolder('extensions')}`,
    ],
  })
  const { error, ...measured } = JSON.parse(fs.readFileSync(path.join(folder, 'result.json'), 'utf8'))
  if (error !== undefined) throw new Error(error)
  return measured
}
