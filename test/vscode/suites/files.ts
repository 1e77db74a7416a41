import * as vscode from 'vscode'
import { eventually } from '../assert'
import { address, open, problems, remove, replace, revert, write } from '../notes'
import { EXCLUDE, IGNORE_FILES, IS_NOTE, LEFT } from '../selection'

const WRONG = '# Compute\n\nOpenAI signed a contract with AWS for $83 billion over seven years.\n'
const PATHS = Object.keys(IS_NOTE)

/** Waits until just these files of the table have a finding, for all of them deserve one. */
async function expectRead(wanted: readonly string[]): Promise<void> {
  const read = () => PATHS.filter((path) => problems(address(path)).length > 0)
  const same = () => JSON.stringify(read()) === JSON.stringify(wanted)
  try {
    await eventually(same, 'findings')
  } catch {
    throw new Error(`expected ${JSON.stringify(wanted)}, got ${JSON.stringify(read())}`)
  }
}

suite('which notes are read', () => {
  const all = PATHS.filter((path) => IS_NOTE[path])

  suiteSetup(async () => {
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    for (const [path, text] of Object.entries(IGNORE_FILES)) await write(path, text)
    for (const path of PATHS) await write(path, WRONG)
  })

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    for (const path of [...PATHS, ...Object.keys(IGNORE_FILES)]) await remove(path)
  })

  test('those that the command line reads', () => expectRead(all))

  test('what deals.yaml excludes is passed over as it is typed, unsaved, and comes back', async () => {
    const registry = await open(address('deals.yaml'))
    await replace(registry, 'deals:\n', `tieout: {exclude: ${EXCLUDE}}\ndeals:\n`)
    await expectRead(LEFT)
    await replace(registry, `tieout: {exclude: ${EXCLUDE}}\n`, '')
    await expectRead(all)
    await revert(registry)
  })

  test('a closed file in another encoding is read as VS Code shows it', async () => {
    const text = 'A caf\u00e9 note.\n\nOpenAI signed a contract with AWS for $83 billion over seven years.\n'
    const uri = await write('which/latin.md', Uint8Array.from([...text].map((one) => one.charCodeAt(0))))
    const rules = () => problems(uri).map((problem) => problem.split(' ')[1])
    await eventually(() => rules().join() === 'note,registry-amount', 'a lost character and a wrong amount')
    const files = vscode.workspace.getConfiguration('files')
    await files.update('encoding', 'windows1252', vscode.ConfigurationTarget.Global)
    await write('which/latin.md', Uint8Array.from([...`${text}\n`].map((one) => one.charCodeAt(0))))
    await eventually(() => rules().join() === 'registry-amount', 'the wrong amount alone')
    await files.update('encoding', undefined, vscode.ConfigurationTarget.Global)
    await remove('which/latin.md')
  })

  test('a .gitignore that changes', async () => {
    await write('which/.gitignore', `${IGNORE_FILES['which/.gitignore']}/deep/\n`)
    await expectRead(all.filter((path) => path !== 'which/deep/er/f.md'))
    await write('which/.gitignore', IGNORE_FILES['which/.gitignore'] ?? '')
    await expectRead(all)
  })
})
