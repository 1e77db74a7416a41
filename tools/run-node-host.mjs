// Runs the tests in test/vscode in VS Code's Node extension host: a desktop VS Code where there is one, else the VS
// Code server. VSCODE_EXECUTABLE names the desktop one.
import path from 'node:path'
import { runTests } from '@vscode/test-electron'
import { atEnd, runScript } from './cleanup.mjs'
import { dist, root, samples } from './paths.mjs'
import { temporaryCopy, temporaryFolder } from './server.mjs'
import { hostSupported, setUpHost } from './vscode-host/setup.mjs'

await runScript(async () => {
  const vscodeExecutablePath = await executable()
  console.log(`VS Code: ${vscodeExecutablePath ?? 'downloaded by @vscode/test-electron'}`)
  const tests = runTests({
    ...(vscodeExecutablePath && { vscodeExecutablePath }),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(dist, 'test/node.cjs'),
    launchArgs: [
      temporaryCopy(samples),
      `--user-data-dir=${temporaryFolder('data')}`,
      `--extensions-dir=${temporaryFolder('extensions')}`,
    ],
  })
  endWithUs(tests)
  await tests
})

/** When we are ended, ends VS Code first: runTests does so at an interrupt, the only signal that it knows. */
function endWithUs(tests) {
  let running = true
  const settled = tests
    .catch(() => {})
    .then(() => {
      running = false
    })
  atEnd(() => {
    if (running) process.emit('SIGINT')
    return settled
  })
}

/** The VS Code to start, or undefined for a download. */
async function executable() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE
  if (!hostSupported) return undefined
  await setUpHost()
  return path.join(root, 'tools/code-wrapper.cjs')
}
