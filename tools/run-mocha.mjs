// Runs Mocha test files in plain Node: those that look at VS Code from outside, through a browser or a command line.
//
//   node tools/run-mocha.mjs FILE…
import path from 'node:path'
import Mocha from 'mocha'
import { runScript } from './cleanup.mjs'
import { printTally } from './report.mjs'

await runScript(async () => {
  const mocha = new Mocha({ ui: 'tdd', timeout: 120_000 })
  for (const file of process.argv.slice(2)) mocha.addFile(path.resolve(file))
  await mocha.loadFilesAsync()
  const stats = await new Promise((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats))
  })
  printTally({ passed: stats.passes, failed: stats.failures, skipped: stats.pending })
  return stats.failures === 0 ? 0 : 1
})
