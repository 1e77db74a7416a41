// Runs Mocha test files in plain Node: those that look at VS Code from outside, through a browser or a command line.
//
//   node tools/run-mocha.mjs FILE…
import path from 'node:path'
import Mocha from 'mocha'
import { runScript } from './cleanup.mjs'
import { printTally } from './report.mjs'

await runScript(async () => {
  const mocha = new Mocha({ ui: 'tdd', timeout: 600_000 })
  for (const file of process.argv.slice(2)) mocha.addFile(path.resolve(file))
  await mocha.loadFilesAsync()
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => resolve(failures === 0 ? 0 : 1))
    const count = ({ passes, failures, pending }) => ({ passed: passes, failed: failures, skipped: pending })
    for (const event of ['pass', 'fail', 'pending']) runner.on(event, () => printTally(count(runner.stats)))
  })
})
