// Runs the unit tests (test/**/*.test.ts) with Vitest and counts them as they end.
//
//   node tools/run-unit.mjs [FILTER…]
import { startVitest } from 'vitest/node'
import { runScript } from './cleanup.mjs'
import { printTally } from './report.mjs'

const tally = { passed: 0, failed: 0, skipped: 0 }

/** @type {import('vitest/node').Reporter} */
const counter = {
  onTestCaseResult(test) {
    tally[test.result().state] += 1
    printTally(tally)
  },
  /** A file that fails without a failing test, as when an import fails, is one failure. */
  onTestModuleEnd(module) {
    if (module.state() === 'failed' && [...module.children.allTests('failed')].length === 0) tally.failed += 1
  },
}

await runScript(async () => {
  const vitest = await startVitest('test', process.argv.slice(2), { watch: false, reporters: ['default', counter] })
  tally.failed += vitest.state.getUnhandledErrors().length
  await vitest.close()
  printTally(tally)
  return tally.failed === 0 ? 0 : 1
})
