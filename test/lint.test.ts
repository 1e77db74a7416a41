import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = path.resolve(__dirname, '..')
const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome')
let folder = ''

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'layers-'))
  fs.copyFileSync(path.join(root, 'biome.json'), path.join(folder, 'biome.json'))
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** The lint rules that a file's text breaks at a place of the source tree. */
function lint(file: string, text: string): readonly string[] {
  const full = path.join(folder, file)
  fs.mkdirSync(path.dirname(full), { recursive: true })
  fs.writeFileSync(full, text)
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', file]
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; severity: string }[] }
  fs.rmSync(full)
  return [...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ category }) => category))].sort()
}

const IMPORTS = 'lint/style/noRestrictedImports'
const NODE = 'lint/correctness/noNodejsModules'
const GLOBALS = 'lint/style/noRestrictedGlobals'

test.each([
  ['src/core/a.ts', "import * as vscode from 'vscode'\nexport const x = vscode\n", [IMPORTS]],
  ['src/core/rules/a.ts', "import fs from 'node:fs'\nexport const x = fs\n", [NODE, IMPORTS]],
  ['src/core/a.ts', 'export const now = () => Date.now()\n', [GLOBALS]],
  ['src/core/a.ts', 'export const home = () => process.env\n', [GLOBALS]],
  ['src/core/a.ts', "import { x } from '../vscode/extension'\nexport const y = x\n", [IMPORTS]],
  ['src/core/a.ts', "import { x } from '../cli/main'\nexport const y = x\n", [IMPORTS]],
  ['src/vscode/a.ts', "import fs from 'node:fs'\nexport const x = fs\n", [NODE, IMPORTS]],
  ['src/cli/a.ts', "import * as vscode from 'vscode'\nexport const x = vscode\n", [IMPORTS]],
  ['src/cli/a.ts', "import fs from 'node:fs'\nexport const x = fs\n", []],
  ['src/core/a.ts', "import { x } from './b'\nexport const y = x\n", []],
])('%s: %j breaks %j', (file, text, rules) => {
  expect(lint(file, text)).toEqual(rules)
})
