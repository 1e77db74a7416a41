// Runs the checks of the project, one after the other whatever fails, and closes with one line such as
// `412 passed, 0 failed`. Installs VS Code from npm packages where it is missing (see vscode-host/setup.mjs).
//
//   node tools/test.mjs [CHECK…]      the named ones, in the order below; all by default
import { runScript } from './cleanup.mjs'
import { runStages } from './stage.mjs'
import { hostSupported, hostUnsupported } from './vscode-host/setup.mjs'

const mocha = 'tools/run-mocha.mjs'
const skip = !hostSupported && hostUnsupported

/** @type {Record<string, import('./stage.mjs').Stage>} */
const checks = {
  lint: { title: 'lint and format', command: ['node_modules/@biomejs/biome/bin/biome', 'check'] },
  types: { title: 'types', command: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  build: { title: 'build', command: ['tools/build.mjs', '--tests'] },
  unit: { title: 'unit tests', command: ['tools/run-unit.mjs'], counts: true },
  node: { title: 'in VS Code, Node extension host', command: ['tools/run-node-host.mjs'], counts: true },
  web: { title: 'in VS Code for the Web', command: ['tools/run-web-host.mjs'], counts: true },
  browser: { title: 'VS Code as people see it', command: [mocha, 'test/browser/story.mjs'], counts: true, skip },
  package: { title: 'the packaged extension', command: [mocha, 'test/package/vsix.mjs'], counts: true, skip },
}

await runScript(() => {
  const names = process.argv.slice(2)
  const unknown = names.filter((name) => !(name in checks))
  if (unknown.length > 0)
    throw new Error(`no such check: ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}`)
  const chosen = Object.entries(checks).filter(([name]) => names.length === 0 || names.includes(name))
  return runStages(chosen.map(([, check]) => check))
})
