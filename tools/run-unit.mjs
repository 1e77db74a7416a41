// Runs the unit tests (test/**/*.test.ts) with Vitest and counts them.
//
//   node tools/run-unit.mjs [FILTER…]
import { startVitest } from 'vitest/node'
import { runScript } from './cleanup.mjs'
import { printTally } from './report.mjs'

await runScript(async () => {
  const vitest = await startVitest('test', process.argv.slice(2), { watch: false })
  const tally = { passed: 0, failed: vitest.state.getUnhandledErrors().length, skipped: 0 }
  for (const module of vitest.state.getTestModules()) count(module, tally)
  await vitest.close()
  printTally(tally)
  return tally.failed === 0 ? 0 : 1
})

/** Counts the tests of one file; a file that fails without a failing test, as when an import fails, is one failure. */
function count(module, tally) {
  const failedBefore = tally.failed
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    tally[state === 'pending' ? 'skipped' : state] += 1
  }
  if (module.state() === 'failed' && tally.failed === failedBefore) tally.failed += 1
}
